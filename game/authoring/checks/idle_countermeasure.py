"""A countermeasure stops something, or says that it does not.

A countermeasure on a leaking item that spares every leaking part looks like a mistake in
`stops`. If the point is that it does not help, as with a listing for members only when
joining is free, write `stops: []`, and let `says` tell why.

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
            label: The label
            looks: A name and a street.
            layer: parcel_label
            reveals: ["addressed_to(kit, cooper_4)"]
            why: It says where Kit lives.
          note: {label: The note, looks: A yellow note., layer: sticky, why: It wants milk.}
        fix:
          limit: {stops: [], says: Members see it. Anyone can join.}
          blur: {stops: [label], says: The label is cropped away.}

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
            label: The label
            looks: A name and a street.
            layer: parcel_label
            reveals: ["addressed_to(kit, cooper_4)"]
            why: It says where Kit lives.
          note: {label: The note, looks: A yellow note., layer: sticky, why: It wants milk.}
        fix:
          blur: {stops: [note], says: The note is cropped away.}
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC110"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report countermeasures that stop parts, but none of the item's that leak."""
    for item in scenario.items:
        leaking = {part.id for part in item.parts if analysis.lines_of(part.id)}
        for fix in item.fixes:
            if leaking and fix.stops and not leaking & fix.stops:
                report(
                    ("items", item.id, "fix", fix.kind.value),
                    f"this stops {', '.join(sorted(fix.stops))}, which gives no line away, and "
                    f"spares {', '.join(sorted(leaking))}",
                    'Name a leaking part in "stops", or write [] if it is not meant to help.',
                )
