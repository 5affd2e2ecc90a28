"""The week replayed: which lines of the letters can still be written after a fix.

Nothing of it is scripted: a line stands while every fact that it needs can be derived.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.core.countermeasures import Choices
from game.core.facts import Fact
from game.core.inference import Closure, closure
from game.core.letters import Leftover, Letter, LetterLine
from game.core.mission import Mission
from game.core.record import left_after


class LineFate(StrEnum):
    """What becomes of a line."""

    STANDS = "still fits"
    FELL_BACK = "fell back"
    DROPPED = "dropped out"
    ANYBODY = "fits anybody"


class LetterFate(StrEnum):
    """What becomes of a letter."""

    TAILORED = "tailored"
    SPAM = "spam"
    NEVER_SENT = "never sent"
    HONEST = "honest"


@dataclass(frozen=True, slots=True)
class LineReplayed:
    """A line as it is written now.

    Attributes:
        place: which line of its letter, from 1.
        text: its words now; empty if it dropped out.
        lost: the needs that can no longer be derived.
    """

    line: LetterLine
    place: int
    fate: LineFate
    text: str
    lost: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class LetterReplayed:
    """A letter as it is written now."""

    letter: Letter
    lines: tuple[LineReplayed, ...]
    fate: LetterFate

    def count(self, *fates: LineFate) -> int:
        """How many of its lines have one of some fates."""
        return sum(line.fate in fates for line in self.lines)


def replay_week(mission: Mission, choices: Choices | None = None) -> tuple[LetterReplayed, ...]:
    """The letters of the week after a choice of countermeasures, in the order of their arrival."""
    held = closure(mission.analysis.kb, left_after(mission.scenario, choices or {}))
    return tuple(_replay(letter, held) for letter in mission.scenario.inbox)


def _replay(letter: Letter, held: Closure) -> LetterReplayed:
    lines = tuple(_write(line, place, held) for place, line in enumerate(letter.lines, start=1))
    if not letter.tailored:
        fate = LetterFate.HONEST
    elif any(line.fate is LineFate.STANDS for line in lines):
        fate = LetterFate.TAILORED
    else:
        fate = _LEFT[letter.leftover]
    return LetterReplayed(letter, lines, fate)


_LEFT = {Leftover.SPAM: LetterFate.SPAM, Leftover.NEVER_SENT: LetterFate.NEVER_SENT}


def _write(line: LetterLine, place: int, held: Closure) -> LineReplayed:
    lost = tuple(need for need in line.needs if not held.holds(need))
    if not line.needs:
        return LineReplayed(line, place, LineFate.ANYBODY, line.text, ())
    if not lost:
        return LineReplayed(line, place, LineFate.STANDS, line.text, ())
    fate = LineFate.FELL_BACK if line.fallback else LineFate.DROPPED
    return LineReplayed(line, place, fate, line.fallback, lost)
