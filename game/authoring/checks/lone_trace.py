"""No trace that looks harmless leaves only a few people.

A part that gives no line away by itself should leave the subject among many. If it alone
leaves fewer than 50 people of the crowd, whoever looks needs no other piece, and the player is
told that it is harmless or only a piece. Let it show less, or protect what it shows. Below, a
school is shared by thousands. A school, a ship and nights in one trace are shared by a dozen.

PASS::

    crowd:
      known: [in_port_ansel]
      profile:
        district: eastquay
        employer: vellane
        school: saltbank_school
        commute: night_walk
    items:
      - id: list
        title: A list
        source: murmur
        by: kit
        at: 2037-05-01 09:00
        text: The school wants names on everything.
        reveals: ["letter_from(kit, saltbank_school)"]
        why: It names the school.

FAIL::

    crowd:
      known: [in_port_ansel]
      profile:
        district: eastquay
        employer: vellane
        school: saltbank_school
        commute: night_walk
    items:
      - id: list
        title: A list
        source: murmur
        by: kit
        at: 2037-05-01 09:00
        text: The school wants names on everything, the Vellane wants me at night.
        reveals:
          - letter_from(kit, saltbank_school)
          - crew_of(kit, vellane)
          - week_of(kit, nights_mon_thu)
        why: It names the school, the ship and the nights.
"""

from game.authoring.checking import Report
from game.authoring.checks._texts import path_of_part
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC126"

FEWEST = 50


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report parts that are no witness and alone leave fewer than ``FEWEST`` people."""
    remaining = analysis.remaining
    if remaining is None or remaining.start < FEWEST:
        return
    for part in scenario.parts:
        left = remaining.left[frozenset((part,))]
        if left < FEWEST and not analysis.gives_away_alone(part):
            report(
                (*path_of_part(part), "reveals"),
                f"{part} gives no line away by itself, and alone leaves {left} of "
                f"{remaining.start:,} people",
                "Let it show less, or protect what it shows with a line.",
            )
