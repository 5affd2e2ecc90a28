"""Threads of the Connect step: a new one is drawn from its piece to its finding."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from game.ui.curves import Point
from game.ui.moves.move import Move, Stage
from game.ui.scene import Box, Rect, Stroke
from game.ui.screens.connect_state import FINDING_PREFIX, PIECE_PREFIX
from game.ui.tokens import DURATION_MS

_THREADS = "threads"
"""Id of the box that the threads are drawn in."""

Joined = tuple[str, str]
"""Ids of the boxes of a piece and of a finding."""


@dataclass(frozen=True, slots=True)
class Pull(Move):
    """A thread that is being drawn.

    Attributes:
        ends: what it joins.
        place: which of the box's marks it is.
    """

    ends: Joined
    place: int

    @property
    def key(self) -> Hashable:
        """One for each thread."""
        return (Pull, self.ends)

    def on(self, stage: Stage) -> Self | None:
        """Go on wherever the thread runs now."""
        place = threads_of(stage).get(self.ends)
        return None if place is None else replace(self, place=place)

    def at(self, box: Box, now_ms: int) -> Box:
        """The first part of the thread."""
        thread = box.marks[self.place]
        if not isinstance(thread, Stroke):
            return box
        marks = [*box.marks]
        marks[self.place] = thread._replace(points=first_part(thread.points, self.share(now_ms)))
        return replace(box, marks=tuple(marks))


def pulls(before: Stage, after: Stage, now_ms: int) -> Iterator[Pull]:
    """Threads that were not there before. Where lists were scrolled nothing is new."""
    if _THREADS not in before.boxes or has_scrolled(before, after):
        return
    known = threads_of(before)
    for ends, place in threads_of(after).items():
        if ends not in known:
            yield Pull(_THREADS, now_ms, DURATION_MS["calm"], ends, place)


def threads_of(stage: Stage) -> dict[Joined, int]:
    """For each thread that is whole in view, its place among the marks of its box."""
    box = stage.boxes.get(_THREADS)
    pieces, findings = (_sides(stage, prefix) for prefix in (PIECE_PREFIX, FINDING_PREFIX))
    found: dict[Joined, int] = {}
    for place, mark in enumerate(box.marks if box else ()):
        if isinstance(mark, Stroke) and not mark.dotted:
            piece = _at_side(pieces, mark.points[0])
            finding = _at_side(findings, mark.points[-1])
            if piece and finding:
                found[piece, finding] = place
    return found


def has_scrolled(before: Stage, after: Stage) -> bool:
    """Whether anything that is in both was scrolled in between."""
    return any(
        box.scroll is not None
        and (earlier := before.boxes.get(box_id)) is not None
        and earlier.scroll is not None
        and earlier.scroll.offset != box.scroll.offset
        for box_id, box in after.boxes.items()
    )


def first_part(points: tuple[Point, ...], share: float) -> tuple[Point, ...]:
    """The first part of a line whose points are equally far apart."""
    whole, part = divmod(share * (len(points) - 1), 1)
    last = int(whole)
    if last + 1 >= len(points):
        return points
    (x, y), (next_x, next_y) = points[last], points[last + 1]
    return (*points[: last + 1], (x + (next_x - x) * part, y + (next_y - y) * part))


def _sides(stage: Stage, prefix: str) -> dict[str, Rect]:
    """The side of each card that threads are tied to, as a line."""
    at_right = (prefix == PIECE_PREFIX) is not stage.scene.mirrored
    return {
        name: box.rect._replace(x=box.rect.right if at_right else box.rect.x, width=0)
        for name, box in stage.boxes.items()
        if name.startswith(prefix)
    }


def _at_side(sides: dict[str, Rect], point: Point) -> str:
    """Id of the card that a thread is tied to; empty if there is none."""
    x, y = point
    return next((name for name, at in sides.items() if x == at.x and at.y <= y < at.bottom), "")
