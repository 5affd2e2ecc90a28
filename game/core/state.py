"""The state of a session: where it is, and everything decided so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.core.actions import Action
from game.core.dossier import Claim, Form
from game.core.findings import Judgement, Verdict
from game.core.messages import Message
from game.core.mission import Mission
from game.core.scenario import FixKind


class Step(StrEnum):
    """Where a session is."""

    BRIEF = "brief"
    SPOT = "spot"
    REVIEW = "review"
    CONNECT = "connect"
    DOSSIER = "dossier"
    APPROACH = "approach"
    WEDGE = "wedge"
    FIX = "fix"
    WEEK = "week"
    DEBRIEF = "debrief"
    CLOSED = "closed"


class IllegalAction(ValueError):  # noqa: N818 - the field's word for it
    """An action that is not allowed now; ``reason`` says why, for players."""

    def __init__(self, reason: Message) -> None:
        """Keep the reason so that it can be translated."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Call:
    """A judgement of one part: harmless, or a leak with the lines it feeds and how sure."""

    flagged: bool
    lines: tuple[str, ...] = ()
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """The pieces joined to a line, in the order they were drawn, and every claim made."""

    pieces: tuple[str, ...] = ()
    claims: tuple[Judgement, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether the last claim settled it."""
        return bool(self.claims) and self.claims[-1].verdict is Verdict.SETTLES


@dataclass(frozen=True, slots=True)
class Graded:
    """What was said of an entry of the dossier; None where nothing was said."""

    form: Form | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a letter.

    Attributes:
        tailored: what it was called; None if it was not judged.
        traces: for lines by their place, from 1, the id of an item; empty for "anybody".
        answer: id of an answer; empty without one.
        closed: what it was has been told, so that nothing changes any more.
    """

    tailored: bool | None = None
    techniques: tuple[str, ...] = ()
    traces: Mapping[int, str] = field(default_factory=dict)
    answer: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Matching:
    """What was made of the wedge.

    Attributes:
        segments: for versions the segment they were said to be cut for.
        exposures: for versions the segment that was said to have shown what they use.
        choices: for questions the choice made.
        settled: what is right has been told, so that nothing changes any more.
    """

    segments: Mapping[str, str] = field(default_factory=dict)
    exposures: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    settled: bool = False


@dataclass(frozen=True, slots=True)
class SessionState:
    """Everything about one attempt. The mappings are never changed in place.

    Attributes:
        told: parts whose call was answered at once, and stands.
        answered: what the player last answered to each guide, by the ids of both.
    """

    step: Step = Step.BRIEF
    opened: frozenset[str] = frozenset()
    inspected: frozenset[str] = frozenset()
    calls: Mapping[str, Call] = field(default_factory=dict)
    hints_taken: int = 0
    findings: Mapping[str, Finding] = field(default_factory=dict)
    entries: Mapping[str, Graded] = field(default_factory=dict)
    dossier_closed: bool = False
    letters: Mapping[str, Reading] = field(default_factory=dict)
    matching: Matching = Matching()
    told: frozenset[str] = frozenset()
    answered: Mapping[str, str] = field(default_factory=dict)
    fixes: Mapping[str, FixKind] = field(default_factory=dict)
    accepted: Mapping[str, str] = field(default_factory=dict)
    log: tuple[Action, ...] = ()

    @property
    def elapsed_ms(self) -> int:
        """Time of the last action, in milliseconds of play."""
        return self.log[-1].elapsed_ms if self.log else 0

    def finding(self, line: str) -> Finding:
        """The finding of a line; an empty one if nothing was drawn to it."""
        return self.findings.get(line, Finding())

    def graded(self, entry: str) -> Graded:
        """What was said of an entry of the dossier."""
        return self.entries.get(entry, Graded())

    def reading(self, letter: str) -> Reading:
        """What was made of a letter."""
        return self.letters.get(letter, Reading())


def pieces(mission: Mission, state: SessionState) -> tuple[str, ...]:
    """The parts that can be joined: what was flagged, and what the review showed to be a leak.

    In the order of items.
    """
    flagged = {part for part, call in state.calls.items() if call.flagged}
    shown = flagged | mission.analysis.feeds.keys()
    return tuple(part for part in mission.scenario.parts if part in shown)
