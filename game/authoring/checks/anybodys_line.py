"""A line that needs the record says something of it.

The player traces each line to the piece that fed it. If its words share nothing with what it
needs, any reader could have written it, and the trace is a guess. Let the line name the street,
the day or the thing that its needs name.

PASS::

    inbox:
      - id: club
        from: Harbour Singers
        at: 2037-05-11 07:10
        techniques: [praise]
        lines:
          - text: Sing with us, five doors from Cooper Row.
            needs: ["lives_on(kit, cooper_row)"]
            fallback: Sing with us near you.
        why: The street came from the parcel.
        answers:
          - {id: leave, does: ignore, text: Leave it., grade: good, then: Nothing comes.}
          - {id: write, does: reply, text: Write back., grade: poor, then: They write again.}

FAIL::

    inbox:
      - id: club
        from: Harbour Singers
        at: 2037-05-11 07:10
        techniques: [praise]
        lines:
          - text: We hear such nice things about you.
            needs: ["lives_on(kit, cooper_row)"]
            fallback: Sing with us near you.
        why: The street came from the parcel.
        answers:
          - {id: leave, does: ignore, text: Leave it., grade: good, then: Nothing comes.}
          - {id: write, does: reply, text: Write back., grade: poor, then: They write again.}
"""

import re
from collections.abc import Iterable

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.facts import Fact
from game.core.scenario import Scenario
from game.core.sentences import say

CODE = "SC124"

_STEM = 4
"""Letters that two forms of a word have in common: night and tonight, sail and sails."""

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"with", "from", "that", "this", "your", "goes", "works", "have", "been"})


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report lines that have no word in common with what they need."""
    for letter in scenario.inbox:
        for place, line in enumerate(letter.lines):
            if line.needs and not _shares(line.text, line.needs, scenario):
                report(
                    ("inbox", letter.id, "lines", place, "text"),
                    "any reader could have written this line",
                    "Let it name something that its needs name.",
                )


def _shares(text: str, needs: Iterable[Fact], scenario: Scenario) -> bool:
    words = " ".join(_WORD.findall(text.casefold()))
    return any(stem in words for need in needs for stem in _stems(need, scenario))


def _stems(need: Fact, scenario: Scenario) -> set[str]:
    """Beginnings of the words a need is said with, or of what it is about, and its numbers."""
    entities = {**scenario.world.entities, **scenario.entities}
    names = {name: entity.name for name, entity in entities.items()}
    kinds = [entities[name].type for name in need.arguments if name in entities]
    sentence = " ".join([say(need, scenario.library.predicates, names), *kinds])
    said = _WORD.findall(sentence.casefold())
    numbers = {word for word in said if word.isdigit()}
    return numbers | {word[:_STEM] for word in said if len(word) >= _STEM and word not in _SMALL}
