"""Honest letters are many, and one of them looks odd.

If every letter with a detail in it is tailored, the player learns to distrust everybody. There
are at least as many honest letters as tailored ones, and at least one of them could be taken
for tailored: say why in its `looks_wrong`.

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
      - id: aunt
        from: Aunt Vi
        at: 2037-05-11 09:00
        text: Is your plant still on Cooper Row? I have a bigger pot.
        looks_wrong: She names the street.
        why: It is an aunt, and she gave the plant.
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
          - text: Sing with us, five doors from Cooper Row.
            needs: ["lives_on(kit, cooper_row)"]
            fallback: Sing with us near you.
        why: The street came from the parcel.
        answers:
          - {id: leave, does: ignore, text: Leave it., grade: good, then: Nothing comes.}
          - {id: write, does: reply, text: Write back., grade: poor, then: They write again.}
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC125"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report an inbox with too few honest letters, or none that looks odd."""
    tailored = sum(letter.tailored for letter in scenario.inbox)
    honest = [letter for letter in scenario.inbox if not letter.tailored]
    if len(honest) < tailored:
        report(
            ("inbox",),
            f"{tailored} letters are tailored and {len(honest)} honest",
            "Add honest letters until there are at least as many.",
        )
    elif tailored and not any(letter.looks_wrong for letter in honest):
        report(
            ("inbox",),
            "no honest letter looks odd",
            "Let one know something, or ask for something, and say so in looks_wrong.",
        )
