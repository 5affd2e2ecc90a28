"""A mission of the campaign teaches what the curriculum plans.

The plan in ``curriculum.yaml`` says what each mission introduces, practises and tests, so that
nothing is tested before it was practised. A mission that teaches something else breaks that order
without anybody noticing. Change the mission, or change the plan and see what follows from it. A
mission that the plan does not name is not judged.

PASS::

    objectives: {practises: [joining, oversharing, safe-to-post]}

FAIL::

    id: window-seat
    objectives: {practises: [joining, routes]}
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC140"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report objectives that the plan does not have, and those of it that are missing."""
    plan = scenario.library.curriculum.missions.get(scenario.id)
    if plan is None:
        return
    for key in ("introduces", "practises", "tests"):
        planned, taught = getattr(plan, key), getattr(scenario.objectives, key)
        for place, objective in enumerate(taught):
            if objective not in planned:
                report(
                    ("objectives", key, place),
                    f"the curriculum does not plan that this mission {key} {objective}",
                    "Leave it out, or add it to the plan.",
                )
        for objective in planned:
            if objective not in taught:
                report(
                    ("objectives", key),
                    f"the curriculum plans that this mission {key} {objective}",
                    "Add it here, or take it out of the plan.",
                )
