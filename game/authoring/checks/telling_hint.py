"""A hint points to a kind of place, never to the place.

A hint that names an item or a detail is an answer: the player reads the name off the list.
Say what to look for instead, and let the player find it.

PASS::

    hints:
      - A wall can know more than the person in front of it.

FAIL::

    hints:
      - Look at the sheet on the wall.
"""

import re

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC113"

_ARTICLE = re.compile(r"^(?:an?|the|her|his|their) ")


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report hints that hold an item's title or a detail's label."""
    names = {item.title for item in scenario.items}
    names |= {part.label for item in scenario.items for part in item.details}
    for place, hint in enumerate(scenario.hints):
        for name in sorted(names):
            if _holds(hint, name):
                report(
                    ("hints", place),
                    f'the hint names "{name}"',
                    "Say what kind of thing to look for, not which.",
                )


def _holds(text: str, name: str) -> bool:
    core = _ARTICLE.sub("", name.casefold())
    return re.search(rf"\b{re.escape(core)}\b", text.casefold()) is not None
