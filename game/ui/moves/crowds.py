"""The crowd falls: field by field the dots dim from the rim inward, and the number runs down."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from game.ui.moves.move import Move, Stage
from game.ui.moves.numbers import group_in, grouped
from game.ui.pictures import CrowdSpec
from game.ui.scene import Box, Mark, Picture, Text
from game.ui.tokens import DURATION_MS, TYPE

PEOPLE = "crowd-people"
"""Id of the box of the large number, which is its first mark."""

HERO_STYLES = ("hero_number", "score", "h1")
"""Styles of the large number, for up to three, up to five, and more characters."""

_MOST_MS = 4_500
"""However many facts there are, it does not take longer."""

_STAGES = 12
"""Pictures of one dimming; few, since each is kept."""


def hero_style(number: str) -> str:
    """The style in which a number has room beside the fields."""
    return HERO_STYLES[(len(number) > 3) + (len(number) > 5)]  # noqa: PLR2004 - see there


@dataclass(frozen=True, slots=True)
class Dimming(Move):
    """A field, from all dots lit to those that are left."""

    frame_ms: ClassVar[int] = 33

    def at(self, box: Box, now_ms: int) -> Box:
        """As far as the dimming has come."""
        marks: list[Mark] = []
        for mark in box.marks:
            if isinstance(mark, Picture) and isinstance(mark.spec, CrowdSpec):
                passes = self.progress(now_ms) * mark.spec.passes
                spec = mark.spec._replace(passes=int(passes * _STAGES) / _STAGES)
                marks.append(mark._replace(spec=spec))
            else:
                marks.append(mark)
        return replace(box, marks=tuple(marks))


@dataclass(frozen=True, slots=True)
class RunningDown(Move):
    """The large number, from everybody to those who are left.

    Attributes:
        people: how many there are at first and after each fact.
        group: what stands between groups of three digits.
    """

    people: tuple[int, ...]
    group: str

    def at(self, box: Box, now_ms: int) -> Box:
        """With the number of that time, in the middle of its line whatever its size."""
        number, *others = box.marks
        if not isinstance(number, Text):
            return box
        done = self.progress(now_ms) * (len(self.people) - 1)
        step = min(int(done), len(self.people) - 2)
        first, then = self.people[step : step + 2]
        text = grouped(round(first + (then - first) * (done - step)), self.group)
        style = hero_style(text)
        below = next((mark for mark in others if isinstance(mark, Text)), number)
        # From the middle of the line to what is below it: half of the line and half of the text.
        y = below.y - round((below.y - number.y) * _reach(style) / _reach(number.style))
        return replace(box, marks=(number._replace(text=text, style=style, y=y), *others))


def _reach(style: str) -> float:
    """How far a text in a line for the largest begins above the line below it, unscaled."""
    return (TYPE[HERO_STYLES[0]].line_height + TYPE[style].line_height) / 2


def fallings(before: Stage, after: Stage, now_ms: int) -> Iterator[Move]:
    """Fields that were not there before, one after the other, and the number with them."""
    fields = {box_id: spec for box_id, box in after.boxes.items() if (spec := _spec_of(box))}
    people = [count for spec in fields.values() for count in spec.people]
    facts = len(people) - len(fields)
    if not facts or any(box_id in before.boxes for box_id in fields):
        return
    step_ms = min(DURATION_MS["crowd_dim"], _MOST_MS // facts)
    begins_ms = now_ms
    for box_id, spec in fields.items():
        lasts_ms = step_ms * (len(spec.people) - 1)
        yield Dimming(box_id, begins_ms, lasts_ms)
        begins_ms += lasts_ms
    if PEOPLE in after.boxes:
        fall = tuple(dict.fromkeys(people))
        group = next(filter(None, map(group_in, _labels(after))), "")
        yield RunningDown(PEOPLE, now_ms, step_ms * facts, fall, group)


def _spec_of(box: Box) -> CrowdSpec | None:
    specs = (mark.spec for mark in box.marks if isinstance(mark, Picture))
    return next((spec for spec in specs if isinstance(spec, CrowdSpec)), None)


def _labels(stage: Stage) -> Iterator[str]:
    return (box.label for box in stage.boxes.values())
