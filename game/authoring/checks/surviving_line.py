"""The cheapest fix stops every tailored line, or the author says why not.

After the fix the week is replayed, and the player sees which lines can no longer be written. A
line that still stands then teaches that nothing helped, unless it is meant to stand: say why in
its `survives`. A line that is said to survive must do so.

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
          - text: B Watch sounds better with us.
            needs: ["in_team(kit, b_watch)"]
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
          - text: Sing with us, five doors from Cooper Row.
            needs: ["lives_on(kit, cooper_row)"]
            fallback: Sing with us near you.
            survives: Everybody knows where Kit lives.
        why: The street came from the parcel.
        answers:
          - {id: leave, does: ignore, text: Leave it., grade: good, then: Nothing comes.}
          - {id: write, does: reply, text: Write back., grade: poor, then: They write again.}
"""

from game.authoring.checking import Report
from game.authoring.optimum import cheapest_fix
from game.core.analysis import Analysis
from game.core.mission import Mission
from game.core.scenario import Scenario
from game.core.week import LineFate, replay_week

CODE = "SC122"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report lines that stand after the cheapest fix undeclared, and those that fall declared."""
    best = cheapest_fix(scenario, analysis) if scenario.inbox else None
    if best is None:
        return
    for letter in replay_week(Mission(scenario, analysis, best), dict(best.choices)):
        for line in letter.lines:
            path = ("inbox", letter.letter.id, "lines", line.place - 1)
            stands, declared = line.fate is LineFate.STANDS, bool(line.line.survives)
            if stands and not declared:
                report(
                    path,
                    "this line still stands after the cheapest fix",
                    "Let the fix reach its needs, or say in survives why it may stand.",
                )
            elif declared and not stands:
                report(
                    (*path, "survives"),
                    "this line is said to survive the cheapest fix, and it does not",
                    "Leave survives out.",
                )
