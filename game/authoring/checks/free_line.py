"""No line is given away before the first item.

If a line follows from the world and from what is known at the start, then nobody has to look
at a single item, and no countermeasure can ever break it. Move a fact from `known` into an
item, or choose another line.

PASS::

    known: []

FAIL::

    known:
      - in_team(kit, b_watch)
      - timetable(b_watch, thursday_nights)
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC102"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report lines whose witness is empty."""
    for line in scenario.lines:
        if frozenset() in analysis.part_witnesses[line.id]:
            report(
                ("protect", line.id, "fact"),
                f"{line.fact} follows from what is known at the start",
                "Let an item reveal one of the facts that are known at the start.",
            )
