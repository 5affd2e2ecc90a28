"""No outward sign tells leaks from harmless items.

If leaks have longer texts, later hours or more pictures, players learn the sign and not the
reason, and in the next mission they are lost. The check compares leaking and harmless items by
the length of the text and the title, the hour, the likes, whether there is a photo, how many
details there are and whether the subject wrote it; and details by the length of their label and
description. The measure is the chance that a leak has more of it than a harmless item (the
area under the ROC curve): 0.5 is no cue at all. It is reported if it lies further from 0.5 than
chance explains in 19 of 20 cases for so many items.

The spread by chance is that of the rank sum: H. B. Mann and D. R. Whitney, Annals of
Mathematical Statistics 18(1), 1947, 50-60. With fewer than five of either kind nothing can be
said.

PASS::

    minutes: 10

FAIL::

    items:
      - {id: a1, title: One, source: murmur, by: kit, at: 2037-05-02 09:00,
         text: "B Watch, and a good deal more about it.", why: Short.,
         reveals: ["in_team(kit, b_watch)"]}
      - {id: a2, title: Two, source: murmur, by: kit, at: 2037-05-02 10:00,
         text: "B Watch again, and everything it sings.", why: Short.,
         reveals: ["in_team(kit, b_watch)"]}
      - {id: a3, title: Six, source: murmur, by: kit, at: 2037-05-02 11:00,
         text: "B Watch for ever, and a list of songs.", why: Short.,
         reveals: ["in_team(kit, b_watch)"]}
      - {id: a4, title: Ten, source: murmur, by: kit, at: 2037-05-02 12:00,
         text: "B Watch in the rain, and B Watch in the sun.", why: Short.,
         reveals: ["in_team(kit, b_watch)"]}
      - {id: a5, title: Out, source: murmur, by: kit, at: 2037-05-02 13:00,
         text: "Thursday nights for B Watch, all of them.", why: Short.,
         reveals: ["timetable(b_watch, thursday_nights)"]}
      - {id: b1, title: Odd, source: murmur, by: kit, at: 2037-05-02 09:30,
         text: "A glove.", why: Short.}
      - {id: b2, title: Off, source: murmur, by: kit, at: 2037-05-02 10:30,
         text: "A hat.", why: Short.}
      - {id: b3, title: Old, source: murmur, by: kit, at: 2037-05-02 11:30,
         text: "Some tea.", why: Short.}
      - {id: b4, title: Owl, source: murmur, by: kit, at: 2037-05-02 12:30,
         text: "One bun.", why: Short.}
      - {id: b5, title: Own, source: murmur, by: kit, at: 2037-05-02 13:30,
         text: "The cat.", why: Short.}
"""

from collections.abc import Callable, Mapping, Sequence
from math import sqrt
from typing import TypeVar

from game.authoring.checking import Report
from game.authoring.places import KeyPath
from game.core.analysis import Analysis
from game.core.contents import Photo
from game.core.scenario import Item, Part, Scenario

CODE = "SC108"

T = TypeVar("T")

_ENOUGH = 5
_TWO_SIDED_95 = 1.96

_ITEM_CUES: Mapping[str, Callable[[Item], float]] = {
    "longer texts": lambda item: len(item.text),
    "longer titles": lambda item: len(item.title),
    "later hours": lambda item: item.at.hour + item.at.minute / 60,
    "later dates": lambda item: item.at.toordinal(),
    "more likes": lambda item: item.likes,
    "more photos": lambda item: isinstance(item.content, Photo),
    "more details": lambda item: len(item.details),
}
_DETAIL_CUES: Mapping[str, Callable[[Part], float]] = {
    "longer labels": lambda part: len(part.label),
    "longer descriptions": lambda part: len(part.looks),
}


def roc_area(leaks: Sequence[float], harmless: Sequence[float]) -> float:
    """The chance that a leak has more than a harmless one, ties counting half."""
    wins = sum((one > other) + (one == other) / 2 for one in leaks for other in harmless)
    return wins / (len(leaks) * len(harmless))


def spread_by_chance(leaks: int, harmless: int) -> float:
    """Standard deviation of the area if there is no cue, for so many of each kind."""
    return sqrt((leaks + harmless + 1) / (12 * leaks * harmless))


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report outward signs that go with leaking."""
    leaking = {scenario.parts[part].item for part in analysis.feeds}
    mine: Mapping[str, Callable[[Item], float]] = {
        "more often the subject as author": lambda item: item.author == scenario.subject
    }
    groups = (
        [item for item in scenario.items if item.id in leaking],
        [item for item in scenario.items if item.id not in leaking],
    )
    _compare(("items",), "leaking items", groups, {**_ITEM_CUES, **mine}, report)
    details = [part for item in scenario.items for part in item.details]
    parts = (
        [part for part in details if analysis.lines_of(part.id)],
        [part for part in details if not analysis.lines_of(part.id)],
    )
    _compare(("items",), "leaking details", parts, _DETAIL_CUES, report)


def _compare(
    place: KeyPath,
    who: str,
    groups: tuple[list[T], list[T]],
    cues: Mapping[str, Callable[[T], float]],
    report: Report,
) -> None:
    leaks, harmless = groups
    if min(len(leaks), len(harmless)) < _ENOUGH:
        return
    allowed = _TWO_SIDED_95 * spread_by_chance(len(leaks), len(harmless))
    for more, measure in cues.items():
        area = roc_area([measure(one) for one in leaks], [measure(one) for one in harmless])
        if abs(area - 0.5) > allowed:
            less = more.replace("more", "fewer").replace("longer", "shorter")
            less = less.replace("later", "earlier")
            report(
                place,
                f"{who} have {more if area > 0.5 else less} than harmless ones: "  # noqa: PLR2004 - one half is no cue
                f"{max(area, 1 - area):.2f} of all pairs, by chance at most {0.5 + allowed:.2f}",
                "Change some of either kind until the sign tells nothing.",
            )
