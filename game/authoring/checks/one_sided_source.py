"""No source always leaks, and none is always safe.

If every item of a source gives something away, the source is the answer and nobody reads the
words. Each source with more than one item should hold both kinds.

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
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC115"

_ENOUGH_ITEMS = 2
"""A source with a single item cannot hold both kinds."""


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report sources whose items all leak, or all do not."""
    leaking = {scenario.parts[part].item for part in analysis.feeds}
    for source in {item.source: None for item in scenario.items}:
        items = [item.id for item in scenario.items if item.source == source]
        leaks = sum(item in leaking for item in items)
        if len(items) >= _ENOUGH_ITEMS and leaks in (0, len(items)):
            kind, other = ("leaks", "is harmless") if leaks else ("is harmless", "leaks")
            name = scenario.world.sources[source].name
            report(
                ("items", items[0], "source"),
                f"every item from {name} {kind}, so the source is the answer",
                f"Add one from {name} that {other}, or move one to another source.",
            )
