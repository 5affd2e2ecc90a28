"""Mastery: what finished attempts at a mission say of the player's skill, step by step.

A step is secure, being learned, or not yet. The bars, and why they stand where they do:

- **Spot**: d' of 2 is finding 84 percent of the leaks at 16 percent false alarms, from an even
  hand. In a mission of twenty leaks and fifty harmless parts the standard error of d' is about
  a third, so that less than half a point cannot be told from guessing.
- **Connect**: four in five lines settled, and four in five of all pieces claimed were needed,
  so that neither joining little nor joining everything is secure. One line settled is a start.
- **Approach**: d' over letters of 1.9 is every letter called rightly where there are four of them
  or more, and a single false alarm among six is less; beside it three in five lines traced. With
  so few letters it is a bar on the attempt, not a measure of a person.
- **Fix**: every line broken, or accepted for a good reason, for at most a third more than the
  cheapest complete fix costs. One line mended is a start.

The best attempt counts, step by step. A replay is played by someone who has seen the answers;
whether a skill lasts is for review on other profiles to find out.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from game.core.grades import Grade
from game.core.mission import Mission
from game.core.recognition import letter_detection, letter_outcomes
from game.core.scoring import score
from game.core.state import SessionState, Step

SECURE_SENSITIVITY = 2.0
LEARNING_SENSITIVITY = 0.5
SECURE_SETTLED = 0.8
SECURE_PRECISION = 0.8
SECURE_RECOGNITION = 1.9
SECURE_TRACED = 0.6
SECURE_EFFICIENCY = 0.75

MASTERED = (Step.SPOT, Step.CONNECT, Step.APPROACH, Step.FIX)
"""The steps that have a mastery of their own, in the order in which they are played."""


class Level(StrEnum):
    """How well a step is mastered."""

    NOT_YET = "not yet"
    LEARNING = "learning"
    SECURE = "secure"


_SHARES = {Level.NOT_YET: 0.0, Level.LEARNING: 0.5, Level.SECURE: 1.0}


@dataclass(frozen=True, slots=True)
class Result:
    """What is kept of a finished attempt.

    Attributes:
        points, of: the score.
        sensitivity: d' of the calls.
        settled: of all lines, the share that was settled, 0 to 1.
        precision: of all pieces claimed, the share that was needed; None without claims.
        mended: of all lines, the share broken or accepted for a good reason, 0 to 1.
        efficiency: cost of the cheapest complete fix over points spent, 0 to 1; None unless
            the fix is complete and a cheapest one exists.
        recognition: d' over letters; None if none came.
        traced: of all lines of tailored letters that needed something, the share that was traced
            to an item that fed it, 0 to 1; None if there are none.
    """

    points: int
    of: int
    sensitivity: float
    settled: float
    precision: float | None
    mended: float
    efficiency: float | None
    recognition: float | None = None
    traced: float | None = None

    @classmethod
    def of_session(cls, mission: Mission, state: SessionState) -> "Result":
        """The result of a session as it stands."""
        scored = score(mission, state)
        lines = mission.scenario.lines
        accepted = scored.fix.accepted.values()
        mended = len(scored.fix.broken) + sum(grade is Grade.GOOD for grade in accepted)
        return cls(
            points=scored.points,
            of=scored.of,
            sensitivity=scored.detection.sensitivity,
            settled=sum(state.finding(line.id).settled for line in lines) / len(lines),
            precision=scored.precision,
            mended=mended / len(lines),
            efficiency=scored.efficiency,
            recognition=_recognition(mission, state),
            traced=_traced(mission, state),
        )

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Result | None":
        """Read what ``to_data`` made; None if another version of the game made it."""
        names = {field.name for field in fields(cls)}
        values = {name: data[name] for name in names & data.keys()}
        may_lack = {"precision", "efficiency", "recognition", "traced"}
        sound = all(
            isinstance(value, int | float) or (value is None and name in may_lack)
            for name, value in values.items()
        )
        return cls(**values) if sound and values.keys() == names else None

    def to_data(self) -> dict[str, Any]:
        """Plain data, for the records."""
        return asdict(self)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that the mission has and that have a mastery of their own."""
        lacks = {Step.APPROACH} if self.recognition is None else set()
        return tuple(step for step in MASTERED if step not in lacks)

    def level(self, step: Step) -> Level:
        """How well a step was mastered. Numbers count as they are shown: rounded.

        Raises:
            KeyError: the step has no mastery of its own.
        """
        return _LEVELS[step](self)


def _spot_level(result: Result) -> Level:
    shown = round(result.sensitivity, 1)
    if shown >= SECURE_SENSITIVITY:
        return Level.SECURE
    return Level.LEARNING if shown >= LEARNING_SENSITIVITY else Level.NOT_YET


def _connect_level(result: Result) -> Level:
    settled, precision = round(result.settled, 2), round(result.precision or 0, 2)
    if settled >= SECURE_SETTLED and precision >= SECURE_PRECISION:
        return Level.SECURE
    return Level.LEARNING if settled else Level.NOT_YET


def _approach_level(result: Result) -> Level:
    shown, traced = round(result.recognition or 0, 1), round(result.traced or 0, 2)
    if shown >= SECURE_RECOGNITION and traced >= SECURE_TRACED:
        return Level.SECURE
    return Level.LEARNING if shown >= LEARNING_SENSITIVITY else Level.NOT_YET


def _fix_level(result: Result) -> Level:
    # Where no fix is complete without accepting a line, there is no cheapest one to compare with.
    cheap = result.efficiency is None or round(result.efficiency, 2) >= SECURE_EFFICIENCY
    if result.mended >= 1 and cheap:
        return Level.SECURE
    return Level.LEARNING if result.mended else Level.NOT_YET


_LEVELS = {
    Step.SPOT: _spot_level,
    Step.CONNECT: _connect_level,
    Step.APPROACH: _approach_level,
    Step.FIX: _fix_level,
}


def _recognition(mission: Mission, state: SessionState) -> float | None:
    results = letter_outcomes(mission, state)
    return letter_detection(results).sensitivity if results else None


def _traced(mission: Mission, state: SessionState) -> float | None:
    needing = sum(bool(line.needs) for letter in mission.scenario.inbox for line in letter.lines)
    right = sum(
        trace.right
        for one in letter_outcomes(mission, state)
        for trace in one.traces
        if trace.feeds
    )
    return right / needing if needing else None


@dataclass(frozen=True, slots=True)
class Mastery:
    """The finished attempts at one mission, the first one first; none if it was never finished."""

    results: tuple[Result, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether the mission was played to its end."""
        return bool(self.results)

    @property
    def last(self) -> Result | None:
        """The latest attempt."""
        return self.results[-1] if self.results else None

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that have a mastery of their own, as far as attempts tell."""
        return self.results[-1].steps if self.results else MASTERED

    @property
    def points(self) -> int:
        """The most points of any attempt; 0 without attempts."""
        return max((result.points for result in self.results), default=0)

    def best(self, step: Step) -> Result | None:
        """The attempt in which a step went best; of equals the latest."""
        return max(reversed(self.results), key=lambda one: _rank(one, step), default=None)

    def level(self, step: Step) -> Level:
        """The level of the best attempt."""
        best = self.best(step)
        return best.level(step) if best else Level.NOT_YET

    @property
    def share(self) -> float:
        """How far the mission is mastered, 0 to 1: a step that is being learned counts half."""
        return sum(_SHARES[self.level(step)] for step in self.steps) / len(self.steps)

    @property
    def secure(self) -> int:
        """How many steps are secure."""
        return sum(self.level(step) is Level.SECURE for step in self.steps)


def _rank(result: Result, step: Step) -> tuple[float, ...]:
    """What makes one attempt better than another in a step: its level, then its numbers."""
    numbers = {
        Step.SPOT: (result.sensitivity,),
        Step.CONNECT: (result.settled, result.precision or 0),
        Step.APPROACH: (result.recognition or 0, result.traced or 0),
        Step.FIX: (result.mended, result.efficiency or 0),
    }
    return (_SHARES[result.level(step)], *numbers[step])
