"""Every line can be given away.

A line of the critical information list that no part gives away cannot be found, joined or
mended. Players who look for it look in vain, and learn to distrust the list. Let parts reveal
the facts that a pattern needs, or drop the line.

PASS::

    protect:
      - id: routine
        category: daily-routine
        name: On duty on Thursday nights
        asks: When is Kit on duty?
        fact: on_duty(kit, thursday_nights)
        harm: Somebody could wait for Kit.

FAIL::

    protect:
      - id: pressure
        category: pressure-points
        name: Money is tight
        asks: What could move Kit?
        fact: short_of_money(kit)
        harm: An offer could be made.
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC101"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report lines without a witness."""
    for line in scenario.lines:
        if not analysis.part_witnesses[line.id] and not analysis.truncated:
            report(
                ("protect", line.id, "fact"),
                f"nothing gives {line.fact} away",
                "Let some parts reveal what a pattern needs for it, or drop the line.",
            )
