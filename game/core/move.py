"""What a player decided, or left undone, beside what the best session does about it."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.findings import Verdict
from game.core.grades import Grade
from game.core.scenario import FixKind
from game.core.state import Call, Step


class Fate(StrEnum):
    """What became of a decision later."""

    STANDS = "stands"
    CHANGED = "changed later"
    TAKEN_BACK = "taken back"


class Beside(StrEnum):
    """How a decision compares with the best session's."""

    SAME = "the same"
    ALONE = "left alone, as the best does"
    OTHER = "not the same"
    LACKING = "left undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A decision, or what was left undone.

    Attributes:
        elapsed_ms: when it was made, in milliseconds of play; None for what was left undone.
    """

    step: Step
    beside: Beside
    elapsed_ms: int | None = None
    fate: Fate = Fate.STANDS


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMove(Move):
    """A part was judged, or was not (``call`` None); the best flags it for ``feeds``, if any."""

    part: str
    call: Call | None
    feeds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HintMove(Move):
    """A hint was taken; the best session takes none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMove(Move):
    """Pieces were claimed to settle a line, or were left without a claim (``verdict`` None).

    Attributes:
        pieces: in the order they were joined.
        best: of the sets of pieces that settle it, the one nearest to these.
    """

    line: str
    pieces: tuple[str, ...]
    verdict: Verdict | None
    best: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FixMove(Move):
    """An item was changed, or left as it is (None); so does the cheapest complete fix."""

    item: str
    kind: FixKind | None
    best: FixKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptMove(Move):
    """A line was accepted for a reason of that grade; the best session breaks it."""

    line: str
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterMove(Move):
    """A letter was called tailored or honest, or was not judged (``called`` None)."""

    letter: str
    called: bool | None
    tailored: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TechniquesMove(Move):
    """What a letter does was named in the end; ``best`` is what it really does."""

    letter: str
    named: tuple[str, ...]
    best: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceMove(Move):
    """A line of a letter was traced to an item, or to nobody, or was not (``item`` None).

    Attributes:
        place: which line, from 1.
        best: ids of the items any of which is right; empty if anybody could have written it.
    """

    letter: str
    place: int
    item: str | None
    best: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerMove(Move):
    """A letter was answered, or was not (``answer`` empty).

    Attributes:
        best: ids of the good answers.
    """

    letter: str
    answer: str
    best: tuple[str, ...]


AnyMove = (
    CallMove
    | HintMove
    | ClaimMove
    | LetterMove
    | TechniquesMove
    | TraceMove
    | AnswerMove
    | FixMove
    | AcceptMove
)
