"""What a player decides. The log of an attempt is a tuple of these and nothing else.

They are intentions, never mouse events: saving, resuming, undoing, replaying and reporting
are all replays of the log. Time is a field, since ``core`` has no clock.
"""

from dataclasses import dataclass

from game.core.dossier import Claim, Form
from game.core.scenario import FixKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A decision.

    Attributes:
        elapsed_ms: milliseconds of play since the attempt began, never decreasing along a log.
    """

    elapsed_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin(Action):
    """Leave the briefing and start spotting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem(Action):
    """Look at an item for the first time."""

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectPart(Action):
    """Look at a detail for the first time."""

    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagPart(Action):
    """Call a part a leak.

    Attributes:
        lines: ids of the lines it feeds; empty for "only with other items, no line yet".
        confidence: percent, 50 to 100 in steps of 5.
    """

    part: str
    lines: tuple[str, ...]
    confidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePartHarmless(Action):
    """Call a part harmless."""

    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawCall(Action):
    """Take a call back; the part is uncalled again."""

    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeHint(Action):
    """Ask for the next hint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGuide(Action):
    """Answer what the coach asks, or answer it again."""

    guide: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishSpot(Action):
    """Close the calls and see the review."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishReview(Action):
    """Go on to connecting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawThread(Action):
    """Join a piece to the finding of a line."""

    line: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CutThread(Action):
    """Take a piece off a finding."""

    line: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleFinding(Action):
    """Claim that the joined pieces, and no fewer, give the line away."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishConnect(Action):
    """Go on to what the picture is for, or to fixing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeEntry(Action):
    """Say what an entry of the dossier is worth."""

    entry: str
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry(Action):
    """Say how surely what an entry says may be said."""

    entry: str
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDossier(Action):
    """Close the grading, and see what is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishDossier(Action):
    """Go on from the dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeLetter(Action):
    """Call a letter tailored, or honest."""

    letter: str
    tailored: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTechniques(Action):
    """Say what a letter does.

    Attributes:
        techniques: ids of techniques; empty for none.
    """

    letter: str
    techniques: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceLine(Action):
    """Say which item fed a line of a letter.

    Attributes:
        place: which line, from 1.
        item: id of the item; empty for a line that anybody could have written.
    """

    letter: str
    place: int
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseAnswer(Action):
    """Say what to do about a letter."""

    letter: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseLetter(Action):
    """Be done with a letter, and see what it was and what comes of the answer."""

    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishApproach(Action):
    """Go on from the inbox."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchVersion(Action):
    """Say which part of the crowd a version of the story was cut for."""

    version: str
    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchExposure(Action):
    """Say which segment showed in public what a version uses."""

    version: str
    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion(Action):
    """Choose an answer to a question about the wedge."""

    question: str
    choice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleWedge(Action):
    """Close the matching, and see what is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishWedge(Action):
    """Go on from the wedge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseFix(Action):
    """Change one item, or leave it as it is (``kind`` None)."""

    item: str
    kind: FixKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptLine(Action):
    """Live with a line, for one of the author's reasons."""

    line: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAcceptance(Action):
    """No longer accept a line."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishFix(Action):
    """Hand the advice over, and see the week again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseFixes(Action):
    """Go back from the week to change the advice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishWeek(Action):
    """See the debrief."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Action):
    """Leave the debrief; the attempt is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Action):
    """Take back the last decision of this step that can be taken back."""


ACTIONS: dict[str, type[Action]] = {
    kind.__name__: kind
    for kind in (
        Begin,
        OpenItem,
        InspectPart,
        FlagPart,
        RulePartHarmless,
        WithdrawCall,
        TakeHint,
        AnswerGuide,
        FinishSpot,
        FinishReview,
        DrawThread,
        CutThread,
        SettleFinding,
        FinishConnect,
        GradeEntry,
        ClaimEntry,
        CloseDossier,
        FinishDossier,
        JudgeLetter,
        NameTechniques,
        TraceLine,
        ChooseAnswer,
        CloseLetter,
        FinishApproach,
        MatchVersion,
        MatchExposure,
        AnswerQuestion,
        SettleWedge,
        FinishWedge,
        ChooseFix,
        AcceptLine,
        WithdrawAcceptance,
        FinishFix,
        ReviseFixes,
        FinishWeek,
        Close,
        Undo,
    )
}
"""Every action by the name it has in a log."""
