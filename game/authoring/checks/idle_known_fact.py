"""A fact that is known at the start leads somewhere.

Authors often plan a chain and then leave out a link. A known fact that patterns could use,
although nothing in the mission provides the rest of any of them, is the trace of such a plan:
below Kit is crew of the Tamber, and no item says when she sails or who is away. Facts that no
pattern uses at all are only part of the story, and are not reported.

PASS::

    known: []

FAIL::

    known:
      - crew_of(kit, tamber)
"""

from collections.abc import Iterator

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.facts import Fact
from game.core.inference import closure
from game.core.knowledge import Pattern
from game.core.scenario import Scenario

CODE = "SC105"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report known facts whose every pattern lacks a kind of fact the mission never has."""
    everything = closure(analysis.kb, scenario.parts)
    present = {fact.predicate for fact in everything.facts}
    for place, fact in enumerate(scenario.known):
        patterns = list(_patterns_with(scenario, fact))
        missing = [_missing(pattern, present) for pattern in patterns]
        if patterns and all(missing):
            names = ", ".join(pattern.id for pattern in patterns)
            report(
                ("known", place),
                f"{fact} serves only {names}, and nothing else there is ever given",
                f"Reveal a fact of the kind {' or '.join(sorted(set().union(*missing)))}, "
                "or leave this one out.",
            )


def _patterns_with(scenario: Scenario, fact: Fact) -> Iterator[Pattern]:
    for pattern in scenario.library.patterns.values():
        if fact.predicate in {atom.predicate for atom in pattern.body}:
            yield pattern


def _missing(pattern: Pattern, present: set[str]) -> set[str]:
    return {atom.predicate for atom in pattern.body} - present
