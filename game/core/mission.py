"""A scenario together with everything derived from it: what a session is played on."""

from dataclasses import dataclass

from game.core.analysis import Analysis
from game.core.scenario import FixKind, Scenario


@dataclass(frozen=True, slots=True)
class Optimum:
    """The cheapest complete fix: fewest points, then least noticed, then fewest changes.

    Attributes:
        choices: the changes, in the order of items.
        unique: no other complete fix costs and shows as little with as few changes.
    """

    points: int
    notice: int
    choices: tuple[tuple[str, FixKind], ...]
    unique: bool


@dataclass(frozen=True)
class Mission:
    """What a session is played on.

    Attributes:
        optimum: None if no choice of countermeasures breaks every line.
    """

    scenario: Scenario
    analysis: Analysis
    optimum: Optimum | None
