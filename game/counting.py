"""The crowd of missions, counted for their authors."""

from game.authoring.falls import Falls, falls_of
from game.core.analysis import Analysis
from game.core.remaining import Remaining
from game.core.scenario import Scenario
from game.crowd.missions import count_remaining, crowd_for
from game.crowd.people import Crowd, build_crowd


class Census:
    """Counts for missions of any library, one after the other; nothing is kept on the disk.

    Attributes:
        falls: of every mission with a place in a crowd, in the order in which it was asked for.
    """

    def __init__(self) -> None:
        """Nobody is drawn before a mission needs it."""
        self.falls: list[Falls] = []
        self._crowd: Crowd | None = None

    def __call__(self, scenario: Scenario, analysis: Analysis) -> Remaining | None:
        """Count what each part and each witness leaves; None without a place in a crowd."""
        population = scenario.library.population
        if scenario.crowd is None or population is None:
            return None
        if self._crowd is None or self._crowd.population is not population:
            self._crowd = build_crowd(population)
        table = crowd_for(scenario, self._crowd)
        if table is None:
            return None
        remaining = count_remaining(scenario, analysis, table)
        self.falls.append(falls_of(scenario, analysis, remaining))
        return remaining
