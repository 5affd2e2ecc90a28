"""Every line can be mended, or accepted for a good reason.

If a line still holds after everything that can be changed has been changed, the player can
only fail. Such lines are honest, since news and registers cannot be called back. But then the
line needs a reason to live with it that is graded good.

PASS::

    protect:
      - id: send-off
        category: dates-and-movement
        name: A send-off on the 18th
        asks: When is the send-off?
        fact: sendoff(harbour_road, wed_18)
        harm: Somebody could be there.
        accept:
          - {id: printed, text: It is in the newspaper., grade: good, why: Nobody can change it.}
          - {id: who-cares, text: Nobody reads that., grade: poor, why: Somebody always does.}
    items:
      - id: road
        title: A road
        source: courier
        by: newsroom
        at: 2037-03-09 06:00
        text: Harbour Road closed on the 18th for the send-off.
        reveals: ["sendoff(harbour_road, wed_18)"]
        why: It gives a day.
        keeper: It is printed.

FAIL::

    protect:
      - id: send-off
        category: dates-and-movement
        name: A send-off on the 18th
        asks: When is the send-off?
        fact: sendoff(harbour_road, wed_18)
        harm: Somebody could be there.
    items:
      - id: road
        title: A road
        source: courier
        by: newsroom
        at: 2037-03-09 06:00
        text: Harbour Road closed on the 18th for the send-off.
        reveals: ["sendoff(harbour_road, wed_18)"]
        why: It gives a day.
        keeper: It is printed.
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.grades import Grade
from game.core.inference import closure
from game.core.scenario import Scenario

CODE = "SC111"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report lines that hold after all that can be stopped, and have no good reason."""
    stoppable = {part for fix in scenario.countermeasures.values() for part in fix.stops}
    left = closure(analysis.kb, scenario.parts.keys() - stoppable)
    for line in scenario.lines:
        acceptable = any(reason.grade is Grade.GOOD for reason in line.reasons)
        if left.holds(line.fact) and not acceptable:
            report(
                ("protect", line.id),
                f"no countermeasure breaks the line {line.id}",
                "Let one of its pieces be changed, or grade a reason to accept it as good.",
            )
