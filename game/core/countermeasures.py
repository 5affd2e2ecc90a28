"""Fixing: the problem stated in plain data, and a player's answer checked by one closure.

The cheapest answer needs a solver, which is not here: see ``game.authoring.optimum``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.grades import Grade
from game.core.inference import closure
from game.core.mission import Mission
from game.core.scenario import Countermeasure, FixKind, Scenario

Choices = Mapping[str, FixKind]
"""For each changed item, how it is changed; items that are left as they are do not occur."""


@dataclass(frozen=True, slots=True)
class FixReport:
    """What a choice of countermeasures does.

    Attributes:
        points: what it costs.
        notice: what it means to friends, summed.
        broken: ids of lines that can no longer be derived.
        held: ids of lines that still can.
        accepted: of the held lines, those accepted, with the grade of the reason given.
        stopped: parts that no longer reveal anything.
    """

    points: int
    notice: int
    broken: tuple[str, ...]
    held: tuple[str, ...]
    accepted: Mapping[str, Grade]
    stopped: frozenset[str]

    @property
    def complete(self) -> bool:
        """Whether every line is broken, or accepted for a good reason."""
        return all(self.accepted.get(line) is Grade.GOOD for line in self.held)


def chosen(scenario: Scenario, choices: Choices) -> tuple[Countermeasure, ...]:
    """The countermeasures chosen, in the order of items.

    Raises:
        KeyError: a choice that the scenario does not offer.
    """
    order = {item.id: place for place, item in enumerate(scenario.items)}
    picked = sorted(choices.items(), key=lambda choice: order[choice[0]])
    return tuple(scenario.countermeasures[choice] for choice in picked)


def stopped_parts(scenario: Scenario, choices: Choices) -> frozenset[str]:
    """The parts that no longer reveal anything."""
    return frozenset(part for fix in chosen(scenario, choices) for part in fix.stops)


def cost(scenario: Scenario, choices: Choices) -> int:
    """Points spent."""
    return sum(fix.points for fix in chosen(scenario, choices))


def check_fix(
    mission: Mission, choices: Choices, accepted: Mapping[str, str] | None = None
) -> FixReport:
    """Find which lines a choice breaks.

    Args:
        mission: what is being fixed.
        choices: the countermeasures.
        accepted: for each accepted line the id of the reason given. An accepted line that is
            broken anyway counts as broken.
    """
    scenario = mission.scenario
    stopped = stopped_parts(scenario, choices)
    derived = closure(mission.analysis.kb, scenario.parts.keys() - stopped)
    held = tuple(line.id for line in scenario.lines if derived.holds(line.fact))
    reasons = {
        line.id: {reason.id: reason.grade for reason in line.reasons} for line in scenario.lines
    }
    return FixReport(
        points=cost(scenario, choices),
        notice=sum(fix.notice for fix in chosen(scenario, choices)),
        broken=tuple(line.id for line in scenario.lines if line.id not in held),
        held=held,
        accepted={
            line: reasons[line][reason] for line, reason in (accepted or {}).items() if line in held
        },
        stopped=stopped,
    )
