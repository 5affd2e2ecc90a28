"""Plays as data: a mission, what a player decided, and the score that follows."""

from pathlib import Path

import yaml

from game.core.action_data import from_data
from game.core.recognition import letter_detection, letter_outcomes

FOLDER = Path(__file__).parent
SECONDS_A_DECISION = 5


def load_play(name):
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def actions_of(play):
    """The decisions as actions, one every few seconds."""
    return tuple(
        from_data({"elapsed_ms": 1000 * SECONDS_A_DECISION * place, **decision})
        for place, decision in enumerate(play["actions"])
    )


def measured(result):
    """A score in the shape of a play's ``expect``."""
    seen, fix = result.detection, result.fix
    return {
        "points": result.points,
        "of": result.of,
        "hits": seen.hits,
        "misses": seen.misses,
        "false_alarms": seen.false_alarms,
        "correct_rejections": seen.correct_rejections,
        "sensitivity": round(seen.sensitivity, 2),
        "bias": round(seen.bias, 2),
        "brier": _rounded(result.brier),
        "precision": _rounded(result.precision),
        "fix": {
            "points": fix.points,
            "notice": fix.notice,
            "broken": list(fix.broken),
            "held": list(fix.held),
        },
        "efficiency": _rounded(result.efficiency),
    }


def measured_letters(mission, state):
    """What became of the letters, in the shape of a play's ``letters``."""
    results = letter_outcomes(mission, state)
    seen = letter_detection(results)
    return {
        "hits": seen.hits,
        "misses": seen.misses,
        "false_alarms": seen.false_alarms,
        "correct_rejections": seen.correct_rejections,
        "sensitivity": round(seen.sensitivity, 2),
        "traced": sum(trace.right for one in results for trace in one.traces if trace.feeds),
        "grades": [one.grade.value if one.grade else None for one in results],
    }


def _rounded(value):
    return None if value is None else round(value, 4)
