"""Everything that a letter or the dossier builds on can be derived.

A line of a letter whose needs do not follow from the items could never have been written, and
an entry of the dossier whose fact does not follow is never there. Correct the fact, or add an
item that gives it.

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
          - text: Sing with us, five doors from Marl Street.
            needs: ["lives_on(kit, marl_street)"]
            fallback: Sing with us near you.
        why: The street came from the parcel.
        answers:
          - {id: leave, does: ignore, text: Leave it., grade: good, then: Nothing comes.}
          - {id: write, does: reply, text: Write back., grade: poor, then: They write again.}
"""

from collections.abc import Iterator

from game.authoring.checking import Report
from game.authoring.places import KeyPath
from game.core.analysis import Analysis
from game.core.facts import Fact
from game.core.inference import closure
from game.core.scenario import Scenario

CODE = "SC121"

Placed = tuple[KeyPath, Fact]
"""A fact and where it stands."""


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report needs of lines, and facts of the dossier, that nothing gives away."""
    held = closure(analysis.kb, scenario.parts)
    for path, fact in (*_needs(scenario), *_held(scenario)):
        if not held.holds(fact):
            report(path, f"{fact} cannot be derived", "Correct it, or add an item that gives it.")


def _needs(scenario: Scenario) -> Iterator[Placed]:
    for letter in scenario.inbox:
        for place, line in enumerate(letter.lines):
            for need in line.needs:
                yield ("inbox", letter.id, "lines", place, "needs"), need


def _held(scenario: Scenario) -> Iterator[Placed]:
    dossier = scenario.dossier
    if dossier is None:
        return
    for entry in dossier.entries:
        if entry.fact is not None:
            yield ("dossier", "entries", entry.id), entry.fact
    for place, lever in enumerate(dossier.levers):
        yield ("dossier", "moves", place, "fact"), lever.fact
    for need in dossier.suggests_needs:
        yield ("dossier", "suggests_needs"), need
