"""Nearly half of the items are harmless.

Whoever flags everything should not do well. In studies of games against manipulation players
often grew more suspicious of everything instead of better at telling the two apart. At least
45 in 100 items should be in no witness, and each should say why it is safe.

PASS::

    minutes: 10

FAIL::

    items:
      - id: choir
        title: A choir
        source: murmur
        by: kit
        at: 2037-05-02 09:00
        text: B Watch is in tune again.
        reveals: ["in_team(kit, b_watch)"]
        why: It names the team.
      - id: week
        title: A week
        source: murmur
        by: kit
        at: 2037-05-01 09:00
        text: Thursday nights for B Watch again.
        reveals: ["timetable(b_watch, thursday_nights)"]
        why: It says when the team works.
      - id: glove
        title: A glove
        source: murmur
        by: kit
        at: 2037-04-30 09:00
        text: One left glove, last seen at the ferry.
        why: A glove says nothing.
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC103"

LEAST_HARMLESS_PERCENT = 45


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report a mission with too few items that are in no witness."""
    leaking = {scenario.parts[part].item for part in analysis.feeds}
    count = len(scenario.items)
    harmless = count - len(leaking)
    if 100 * harmless < LEAST_HARMLESS_PERCENT * count:
        needed = -(-LEAST_HARMLESS_PERCENT * len(leaking) // (100 - LEAST_HARMLESS_PERCENT))
        report(
            ("items",),
            f"{harmless} of {count} items are harmless, fewer than {LEAST_HARMLESS_PERCENT} in 100",
            f"Add {needed - harmless} more that give nothing away, and say why each is safe.",
        )
