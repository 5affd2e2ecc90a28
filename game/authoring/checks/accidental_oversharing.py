"""One part alone gives a line away only where that is the lesson.

A mission that is about joining pieces loses its point if one part says it all: nobody needs
the rest. If it is meant, name the objective `oversharing` among those of the mission. If it
is not, let the part say less.

PASS::

    objectives: {practises: [oversharing, joining, safe-to-post, background-detail, mending]}

FAIL::

    objectives: {practises: [joining, safe-to-post, background-detail, mending]}
"""

from game.authoring.checking import Report
from game.authoring.checks._texts import path_of_part
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC104"

OVERSHARING = "oversharing"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report parts that are a witness alone, unless the mission teaches that."""
    taught = scenario.objectives
    if OVERSHARING in taught.introduces + taught.practises + taught.tests:
        return
    for part in analysis.feeds:
        for line in sorted(analysis.gives_away_alone(part)):
            report(
                (*path_of_part(part), "reveals"),
                f'{part} alone gives the line "{line}" away, and {OVERSHARING} is not an '
                "objective of this mission",
                f"Let the part reveal less, or add {OVERSHARING} to the objectives.",
            )
