"""Every entity that the mission declares is used.

An entity that no fact names is left over from an earlier draft, or a fact that should name it
has been forgotten. Either way somebody will wonder.

PASS::

    entities:
      b_watch: {type: team, name: B Watch}
      thursday_nights: {type: shift, name: Thursday nights}
      cooper_4: {type: address, name: 4 Cooper Row}

FAIL::

    entities:
      b_watch: {type: team, name: B Watch}
      thursday_nights: {type: shift, name: Thursday nights}
      cooper_4: {type: address, name: 4 Cooper Row}
      heron_9: {type: address, name: 9 Heron Lane}
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC118"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report entities of the mission that no fact of it names."""
    facts = [*scenario.known, *(line.fact for line in scenario.lines)]
    facts += [fact for part in scenario.parts.values() for fact in part.reveals]
    named = {argument for fact in facts for argument in fact.arguments}
    for entity in scenario.entities.values():
        if entity.id not in named and entity.id not in scenario.people:
            report(
                ("entities", entity.id),
                f"no fact names {entity.id}",
                "Use it in a fact, or take it out.",
            )
