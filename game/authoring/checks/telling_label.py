"""A label says what a thing is, not what it gives away.

Labels and titles stand in lists before anything has been judged. "Home address" on a parcel
answers the question that the player is asked; "A parcel with a label" asks it. The check
looks for the words of the category that the part feeds, and for the name of the line in what a
player is told to see.

PASS::

    items:
      - id: box
        title: A box
        source: framed
        by: kit
        at: 2037-05-02 09:00
        text: It has arrived.
        why: Words without a street.
        photo: {scene: desk, sees: A box on a desk.}
        details:
          label:
            label: A label
            looks: "Printed: K. ROWE-TAM, 4 Cooper Row."
            layer: parcel_label
            reveals: ["addressed_to(kit, cooper_4)"]
            why: It says where Kit lives.

FAIL::

    items:
      - id: box
        title: A box
        source: framed
        by: kit
        at: 2037-05-02 09:00
        text: It has arrived.
        why: Words without a street.
        photo: {scene: desk, sees: A box on a desk.}
        details:
          label:
            label: Home address
            looks: "Printed: K. ROWE-TAM, 4 Cooper Row."
            layer: parcel_label
            reveals: ["addressed_to(kit, cooper_4)"]
            why: It says where Kit lives.
"""

from game.authoring.checking import Report
from game.authoring.checks._texts import path_of_part, words_of
from game.authoring.places import KeyPath
from game.core.analysis import Analysis
from game.core.scenario import Part, Scenario

CODE = "SC114"

_SMALL_WORDS = frozenset({"and", "of"})


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report labels, titles and descriptions that hold the answer."""
    for item in scenario.items:
        feeding = [part for part in item.parts if analysis.lines_of(part.id)]
        told = _category_words(scenario, analysis, feeding)
        _check_name(("items", item.id, "title"), item.title, told, report)
        for part in feeding:
            if part.detail is not None:
                told = _category_words(scenario, analysis, [part])
                _check_name((*path_of_part(part.id), "label"), part.label, told, report)
                _check_looks(scenario, analysis, part, report)


def _category_words(scenario: Scenario, analysis: Analysis, parts: list[Part]) -> set[str]:
    lines = {line for part in parts for line in analysis.lines_of(part.id)}
    words = {word for line in lines for word in scenario.line_by_id[line].category.split("-")}
    return words - _SMALL_WORDS


def _check_name(path: KeyPath, name: str, told: set[str], report: Report) -> None:
    for word in words_of(name):
        if word.casefold() in told:
            report(
                path,
                f'"{name}" gives the category away with the word "{word}"',
                "Name what is seen, not what it means.",
            )


def _check_looks(scenario: Scenario, analysis: Analysis, part: Part, report: Report) -> None:
    for line in sorted(analysis.lines_of(part.id)):
        name = scenario.line_by_id[line].name
        if name.casefold() in part.looks.casefold():
            report(
                (*path_of_part(part.id), "looks"),
                f'this says "{name}", which is the finding of the line {line}',
                "Say what is seen, and leave what it means to the player.",
            )
