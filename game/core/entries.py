"""The rows of a score."""

from dataclasses import dataclass

from game.core.messages import Message
from game.core.state import Step


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the score: points of those that could be had, and why."""

    step: Step
    points: int
    of: int
    reason: Message
