"""What became of every part: found, missed, a false alarm, or rightly left alone."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.confidence import Stated, points
from game.core.detection import Detection
from game.core.mission import Mission
from game.core.state import Call, SessionState


class Outcome(StrEnum):
    """The four outcomes of a call. A part that was not called counts as called harmless."""

    HIT = "found"
    MISS = "missed"
    FALSE_ALARM = "false alarm"
    CORRECT_REJECTION = "left alone"


@dataclass(frozen=True, slots=True)
class PartOutcome:
    """What became of one part.

    Attributes:
        call: what the player said, or None.
        feeds: ids of the lines it really feeds, in the mission's order.
        right: for a flag, whether every line named is one it feeds and, if none was named,
            whether it is a piece that needs others; False for anything else.
        points: what the flag paid; 0 without a flag.
    """

    part: str
    outcome: Outcome
    call: Call | None
    feeds: tuple[str, ...]
    right: bool
    points: int


def outcomes(mission: Mission, state: SessionState) -> tuple[PartOutcome, ...]:
    """The outcome of every part, in the order of items."""
    return tuple(
        outcome_of(mission, part, state.calls.get(part)) for part in mission.scenario.parts
    )


def detection(results: tuple[PartOutcome, ...]) -> Detection:
    """The four counts."""

    def count(outcome: Outcome) -> int:
        return sum(result.outcome is outcome for result in results)

    return Detection(
        hits=count(Outcome.HIT),
        misses=count(Outcome.MISS),
        false_alarms=count(Outcome.FALSE_ALARM),
        correct_rejections=count(Outcome.CORRECT_REJECTION),
    )


def stated(results: tuple[PartOutcome, ...]) -> tuple[Stated, ...]:
    """Every flag with its confidence and whether it was right."""
    return tuple(
        Stated(result.call.confidence, result.right)
        for result in results
        if result.call is not None and result.call.flagged
    )


def outcome_of(mission: Mission, part: str, call: Call | None) -> PartOutcome:
    """What would become of a part with this call."""
    fed = mission.analysis.lines_of(part)
    feeds = tuple(line.id for line in mission.scenario.lines if line.id in fed)
    flagged = call is not None and call.flagged
    if call is None or not flagged:
        outcome = Outcome.MISS if feeds else Outcome.CORRECT_REJECTION
        return PartOutcome(part, outcome, call, feeds, right=False, points=0)
    right = _is_right(mission, part, call, fed)
    return PartOutcome(
        part=part,
        outcome=Outcome.HIT if feeds else Outcome.FALSE_ALARM,
        call=call,
        feeds=feeds,
        right=right,
        points=points(call.confidence, right=right),
    )


def _is_right(mission: Mission, part: str, call: Call, fed: frozenset[str]) -> bool:
    if call.lines:
        return fed.issuperset(call.lines)
    return bool(fed) and not mission.analysis.gives_away_alone(part)
