"""What the interface needs from outside, as protocols: missions, records, the crowd and a clock.

``ui`` imports neither ``authoring`` nor ``records`` nor ``crowd``; whoever starts the game hands
these in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from game.core.actions import Action
from game.core.exploring import Choices, Dispute, Narrowed, Share
from game.core.facts import Fact
from game.core.features import Feature
from game.core.mastery import Mastery, Result
from game.core.messages import N_, Message
from game.core.mission import Mission
from game.core.population import Population

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class MissionInfo:
    """What a list of missions shows without loading them."""

    id: str
    title: str
    number: int
    chapter: str
    minutes: int


@dataclass(frozen=True, slots=True)
class AttemptInfo:
    """An unfinished attempt that can be continued.

    Attributes:
        source_text_hash: of the mission's file when it was begun.
        step: the value of the step it stands at, for the list.
    """

    attempt: str
    mission: str
    source_text_hash: str
    step: str


class MissionProblem(Exception):  # noqa: N818 - it is shown to players, as a sentence
    """A mission cannot be played; the text says which file, why, and what to do.

    The argument of this and the next ones is a ``Message``, or a text marked for translation.
    """


class NotSaved(Exception):  # noqa: N818 - likewise
    """A decision is kept, but only in memory; the text says why."""


class NotTaken(Exception):  # noqa: N818 - likewise
    """A decision was refused by the records; the text says why. Nothing has changed."""


class Missions(Protocol):
    """Where missions come from."""

    def all(self) -> Sequence[MissionInfo]:
        """Every mission, in the order of the campaign."""

    def load(self, mission: str) -> Mission:
        """Load one.

        Raises:
            MissionProblem: it cannot be played.
        """


class Records(Protocol):
    """Where attempts are kept."""

    @property
    def notices(self) -> Sequence[str | Message]:
        """Sentences about the store that the player has to know."""

    def begin(self, mission: Mission) -> str:
        """Open an attempt and return its id."""

    def append(self, attempt: str, sequence: int, action: Action) -> None:
        """Write one decision; returns only when it is safe.

        Args:
            attempt: id of the attempt.
            sequence: how many decisions came before it.
            action: the decision.

        Raises:
            NotSaved: it is kept in memory only.
            NotTaken: another window has gone on with the attempt.
        """

    def actions(self, attempt: str) -> tuple[Action, ...]:
        """The log of an attempt."""

    def unfinished(self) -> Sequence[AttemptInfo]:
        """Attempts that were not closed, newest first."""

    def finish(self, attempt: str, result: Result) -> None:
        """Mark an attempt as closed, with its result.

        Raises:
            NotTaken: it is closed already.
        """

    def mastery(self) -> Mapping[str, Mastery]:
        """What the closed attempts say, by mission; a mission without any is left out."""

    def setting(self, name: str, default: str) -> str:
        """A setting of this player."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""


class Narrowing(Protocol):
    """One more feature is known."""

    @property
    def feature(self) -> Feature:
        """Which."""

    @property
    def people(self) -> int:
        """How many people are left who have all that is known."""


class CrowdTable(Protocol):
    """How many people share any of a subject's features. Every question is a look-up."""

    @property
    def features(self) -> tuple[Feature, ...]:
        """All that can be known of the subject; a feature's bit in a mask is its place."""

    @property
    def known(self) -> tuple[Feature, ...]:
        """What is known before any trace is looked at."""

    @property
    def everyone(self) -> int:
        """All people: nothing is known."""

    def shown(self, facts: Iterable[Fact]) -> tuple[Feature, ...]:
        """The features that some facts show of the subject, in the table's order."""

    def mask(self, features: Iterable[Feature]) -> int:
        """A set of features."""

    def count(self, known: int) -> int:
        """How many people have all features of a mask. At least 1: the subject."""

    def path(self, features: Iterable[Feature]) -> Sequence[Narrowing]:
        """How the crowd falls if features become known one after the other."""

    def __hash__(self) -> int:
        """What was counted from it can be kept."""

    def best_next(self, known: int) -> Narrowing | None:
        """The feature that would leave the fewest; None if all are known."""


NO_PEOPLE = N_(
    "The library of this mission declares no people. Add a population.yaml, or install the game "
    "again."
)
NO_MEMORY = N_("There is not enough memory for the crowd. Close other programs, then start again.")
NO_NUMPY = N_("The crowd needs NumPy, which cannot be used here ({problem}). Install it again.")
NOT_DRAWN = N_(
    "The people cannot be drawn as population.yaml declares them: {problem}. Check the file with "
    "main.py validate."
)


@dataclass(frozen=True, slots=True)
class CrowdNews:
    """How far the crowd of a mission is: being drawn, ready, or not to be had.

    Attributes:
        percent: how much is drawn, 0 to 100.
        table: there when it is ready.
        problem: why it is not to be had, and what to do; else None.
        segments: for the segments of a wedge, how many people belong to each.
    """

    percent: int = 0
    table: CrowdTable | None = None
    problem: Message | None = None
    segments: Mapping[str, int] = field(default_factory=dict)

    @property
    def coming(self) -> bool:
        """Whether it is still being drawn."""
        return self.table is None and self.problem is None


class Crowds(Protocol):
    """Where the crowd comes from."""

    def of(self, mission: Mission) -> CrowdNews | None:
        """How far the crowd of a mission is; None if it is played without one.

        The first call starts it. Never waits.
        """


@dataclass(frozen=True, slots=True)
class Count(Generic[T_co]):
    """How far it is that something is counted.

    Attributes:
        percent: how much is done, 0 to 100.
        answer: there when all is done.
        problem: why there is none, and what to do; else None.
    """

    percent: int = 0
    answer: T_co | None = None
    problem: Message | None = None

    @property
    def coming(self) -> bool:
        """Whether it is still being counted."""
        return self.answer is None and self.problem is None


class Explorer(Protocol):
    """Where the whole crowd is counted. The first call starts it; none ever waits."""

    def population(self) -> Population | None:
        """Whose people they are; None if the library declares none.

        Raises:
            MissionProblem: the library has errors.
        """

    def narrowed(self, choices: Choices) -> Count[Narrowed]:
        """How many people share what is chosen."""

    def alone_by_number(self) -> Count[tuple[Share, ...]]:
        """How many are alone with a number of attributes, from 0 to all; takes seconds."""

    def alone_with(self, attributes: frozenset[str]) -> Count[float]:
        """The share of people who are alone with some attributes."""

    def dispute(self) -> Count[Dispute]:
        """The two countries of a published dispute."""


class Clock(Protocol):
    """Monotonic time."""

    def now_ms(self) -> int:
        """Milliseconds since some moment."""
