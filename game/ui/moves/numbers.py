"""Numbers that count: what a status tells, and the large ones when they first show."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from game.ui.moves.move import Move, Stage
from game.ui.moves.threads import has_scrolled
from game.ui.scene import Box, Role, Text
from game.ui.tokens import DURATION_MS

_GROWING = ("score", "hero_number")
"""Styles of numbers that count up from nothing when they first show."""

_LARGE = (*_GROWING, "crowd_number")
"""Styles of numbers that count wherever they stand."""

_NUMBER = re.compile(r"\d{1,3}(?:[,.'\u2019\u00a0\u202f]\d{3})+(?!\d)|\d+")
_GROUP = re.compile(r"\d([^\d])\d{3}")
_PARTS_OF_ONE = re.compile(r"#\S#")
"""What is left of decimals and times of day when each number in them is a ``#``."""


@dataclass(frozen=True, slots=True)
class Count(Move):
    """A text whose numbers are on their way.

    Attributes:
        place: which of the box's marks it is.
        text: what it comes to say.
        start: the numbers that it starts from.
        group: what stands between groups of three digits.
    """

    place: int
    text: str
    start: tuple[int, ...]
    group: str

    @property
    def key(self) -> Hashable:
        """One for each text."""
        return (Count, self.box, self.place)

    def after(self, earlier: Self, now_ms: int) -> Self:
        """Count on from the numbers that are seen."""
        if _words(earlier.text) != _words(self.text):
            return self
        return replace(self, start=numbers(earlier.says(now_ms)))

    def on(self, stage: Stage) -> Self | None:
        """Go on while it has the same to say."""
        text = _texts(stage.boxes.get(self.box)).get(self.place)
        return self if text is not None and text.text == self.text else None

    def says(self, now_ms: int) -> str:
        """The text at a time."""
        share = self.share(now_ms)
        ends = numbers(self.text)
        shown = iter(
            round(start + (end - start) * share)
            for start, end in zip(self.start, ends, strict=True)
        )
        return _NUMBER.sub(lambda _: grouped(next(shown), self.group), self.text)

    def at(self, box: Box, now_ms: int) -> Box:
        """With the numbers of that time."""
        marks = [*box.marks]
        marks[self.place] = _texts(box)[self.place]._replace(text=self.says(now_ms))
        return replace(box, marks=tuple(marks))


def counts(before: Stage, after: Stage, now_ms: int) -> Iterator[Count]:
    """Statuses that say the same with other numbers, and large numbers that are new."""
    scrolled = has_scrolled(before, after)
    for box_id, box in after.boxes.items():
        earlier = before.boxes.get(box_id)
        if earlier is not None:
            yield from _changed(earlier, box, now_ms)
        elif not scrolled:
            yield from _new(box, now_ms)


def _changed(before: Box, after: Box, now_ms: int) -> Iterator[Count]:
    old, new = _texts(before), _texts(after)
    if [_words(text.text) for text in old.values()] != [_words(text.text) for text in new.values()]:
        return
    for was, (place, now) in zip(old.values(), new.items(), strict=True):
        if after.role is Role.STATUS or now.style in _LARGE:
            yield from _count(after.id, place, was.text, now.text, now_ms)


def _new(box: Box, now_ms: int) -> Iterator[Count]:
    for place, text in _texts(box).items():
        if text.style in _GROWING:
            yield from _count(box.id, place, _NUMBER.sub("0", text.text), text.text, now_ms)


def _count(box_id: str, place: int, was: str, now: str, now_ms: int) -> Iterator[Count]:
    """A count from one text to another, if there is anything between them."""
    start = numbers(was)
    steps = (abs(end - begin) for begin, end in zip(start, numbers(now), strict=True))
    if any(step > 1 for step in steps):
        apart = group_in(now) or group_in(was)
        yield Count(box_id, now_ms, DURATION_MS["reveal"], place, now, start, apart)


def group_in(text: str) -> str:
    """What stands between groups of three digits in a text; empty if it has no such number."""
    found = _GROUP.search(text)
    return found[1] if found else ""


def grouped(number: int, group: str) -> str:
    """A number with that between its groups."""
    return f"{number:,}".replace(",", group)


def numbers(text: str) -> tuple[int, ...]:
    """The whole numbers in a text; none if it has decimals or times of day."""
    if _PARTS_OF_ONE.search(_words(text)):
        return ()
    return tuple(int(re.sub(r"\D", "", number)) for number in _NUMBER.findall(text))


def _words(text: str) -> str:
    """A text without its numbers."""
    return _NUMBER.sub("#", text)


def _texts(box: Box | None) -> dict[int, Text]:
    """The texts of a box by their place among its marks."""
    marks = box.marks if box else ()
    return {place: mark for place, mark in enumerate(marks) if isinstance(mark, Text)}
