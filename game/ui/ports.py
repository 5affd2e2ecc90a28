"""What the interface needs from outside, as protocols: missions, records and a clock.

``ui`` imports neither ``authoring`` nor ``records``; whoever starts the game hands these in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.core.actions import Action
from game.core.mastery import Mastery, Result
from game.core.mission import Mission


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
    """A mission cannot be played; the text says which file, why, and what to do."""


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
    def notices(self) -> Sequence[str]:
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


class Clock(Protocol):
    """Monotonic time."""

    def now_ms(self) -> int:
        """Milliseconds since some moment."""
