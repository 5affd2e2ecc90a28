"""The budget pays for a complete fix.

Players may spend the budget, and no more. If the cheapest choice that breaks every line costs
more than that, the best possible answer is out of reach.

PASS::

    budget: 12

FAIL::

    budget: 1
"""

from game.authoring.checking import Report
from game.authoring.optimum import cheapest_fix
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC112"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report a budget that is smaller than the cheapest complete fix."""
    best = cheapest_fix(scenario, analysis)
    if best is not None and best.points > scenario.budget:
        report(
            ("budget",),
            f"the cheapest complete fix costs {best.points} points, the budget is "
            f"{scenario.budget}",
            f"Give {best.points} points or more, or offer a cheaper countermeasure.",
        )
