"""The reasons for accepting a line differ in worth.

Where a player may accept a line, some reason must be better than another, or the choice is
none. Reasons of one grade for all teach nothing.

PASS::

    protect:
      - id: routine
        category: daily-routine
        name: On duty on Thursday nights
        asks: When is Kit on duty?
        fact: on_duty(kit, thursday_nights)
        harm: Somebody could wait for Kit.
        accept:
          - {id: soon-over, text: It ends in May., grade: partial, why: May is a while away.}
          - {id: who-cares, text: Nobody cares., grade: poor, why: Somebody may.}

FAIL::

    protect:
      - id: routine
        category: daily-routine
        name: On duty on Thursday nights
        asks: When is Kit on duty?
        fact: on_duty(kit, thursday_nights)
        harm: Somebody could wait for Kit.
        accept:
          - {id: soon-over, text: It ends in May., grade: poor, why: May is a while away.}
          - {id: who-cares, text: Nobody cares., grade: poor, why: Somebody may.}
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC117"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report lines whose reasons all have one grade."""
    for line in scenario.lines:
        grades = {reason.grade for reason in line.reasons}
        if len(grades) == 1:
            report(
                ("protect", line.id, "accept"),
                f"every reason is graded {grades.pop().value}",
                "Make one better than the others, or offer none.",
            )
