"""Tiles: one that is set drops into its place, one that is knocked out of a chain slides away.

A tile is a polygon. It is set when its place was empty before and has a colour now.
"""

import math
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from game.ui.moves.move import Move, Stage
from game.ui.scene import Box, Polygon
from game.ui.tokens import DURATION_MS

DROP = 6
"""Layout pixels that a tile falls."""

_SLIDE = 10
_TILT_DEGREES = 16
_EMPTY = "tile_empty"
_KNOCKED_OUT = "safe_fill"
"""Outline of the place that a knocked-out tile leaves."""


@dataclass(frozen=True, slots=True)
class Fall(Move):
    """A tile that is being set.

    Attributes:
        place: which of the box's marks it is.
        empty: its place before.
        tile: the tile where it lands.
    """

    place: int
    empty: Polygon
    tile: Polygon

    @property
    def key(self) -> Hashable:
        """One for each tile."""
        return (Fall, self.box, self.place)

    def on(self, stage: Stage) -> Self | None:
        """Go on while the tile stays set; its box may have been scrolled."""
        polygons = _polygons(stage.boxes.get(self.box))
        tile = polygons.get(self.place)
        if tile is None or (tile.fill, tile.outline) != (self.tile.fill, self.tile.outline):
            return None
        dx, dy = (now - then for now, then in zip(tile.points[0], self.tile.points[0], strict=True))
        return replace(self, empty=_moved(self.empty, dx, dy), tile=tile)

    def at(self, box: Box, now_ms: int) -> Box:
        """Above its place, which is empty until the tile begins to fall."""
        marks = [*box.marks]
        marks[self.place] = self.empty
        if now_ms >= self.begins_ms:
            marks.append(lifted(self.tile, self.progress(now_ms)))
        return replace(box, marks=tuple(marks))


@dataclass(frozen=True, slots=True)
class Knock(Move):
    """A tile that is knocked out: it tilts, slides out of its chain and is gone.

    Attributes:
        tile: the tile where it was.
        left: the place that it leaves.
    """

    tile: Polygon
    left: Polygon

    @property
    def key(self) -> Hashable:
        """One for each tile."""
        return (Knock, self.box, self.tile.points)

    def on(self, stage: Stage) -> Self | None:
        """Go on while its place is empty and has not been scrolled."""
        box = stage.boxes.get(self.box)
        return self if box is not None and self.left in box.marks else None

    def at(self, box: Box, now_ms: int) -> Box:
        """Over the box, on its way out."""
        share = self.share(now_ms)
        turned = _turned(self.tile, _TILT_DEGREES * share)
        away = _moved(turned, 0, _SLIDE * share)
        fading = away._replace(fill=f"{self.tile.fill}@{round(100 * (1 - share))}")
        return replace(box, marks=(*box.marks, fading))


def tile_moves(before: Stage, after: Stage, now_ms: int) -> Iterator[Move]:
    """Tiles that were set and knocked out in boxes that stay."""
    for box_id, box in after.boxes.items():
        earlier = before.boxes.get(box_id)
        if earlier is None or earlier.marks is box.marks:
            continue
        old, new = _polygons(earlier), _polygons(box)
        if len(old) != len(new):
            continue
        set_down = []
        for (_, was), (place, now) in zip(old.items(), new.items(), strict=True):
            if was.fill == _EMPTY and now.fill != _EMPTY and now.outline is None:
                set_down.append((place, was, now))
            elif was.outline is None and now.outline == _KNOCKED_OUT:
                yield Knock(box_id, now_ms, DURATION_MS["calm"], was, now)
        yield from _falls(box_id, set_down, now_ms)


def _falls(
    box_id: str, set_down: list[tuple[int, Polygon, Polygon]], now_ms: int
) -> Iterator[Fall]:
    """One after the other, the nearest to the first one first."""
    order = nearest_first([middle(tile.points) for _, _, tile in set_down])
    for turn, index in enumerate(order):
        place, empty, tile = set_down[index]
        begins_ms = now_ms + turn * DURATION_MS["tile_stagger"]
        yield Fall(box_id, begins_ms, DURATION_MS["tile_set"], place, empty, tile)


def nearest_first(places: list[tuple[float, float]]) -> list[int]:
    """Indexes of places by their distance from the first."""
    return sorted(range(len(places)), key=lambda index: math.dist(places[0], places[index]))


def middle(points: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    """The mean of some points."""
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def lifted(tile: Polygon, progress: float) -> Polygon:
    """A tile on its fall, ``progress`` (0 to 1) through its time: faster, and then it lies."""
    return _moved(tile, 0, -DROP * (1 - progress**2))


def _polygons(box: Box | None) -> dict[int, Polygon]:
    """The polygons of a box by their place among its marks."""
    marks = box.marks if box else ()
    return {place: mark for place, mark in enumerate(marks) if isinstance(mark, Polygon)}


def _moved(tile: Polygon, dx: float, dy: float) -> Polygon:
    return tile._replace(points=tuple((x + dx, y + dy) for x, y in tile.points))


def _turned(tile: Polygon, degrees: float) -> Polygon:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x0, y0 = middle(tile.points)
    return tile._replace(
        points=tuple(
            (x0 + (x - x0) * cos - (y - y0) * sin, y0 + (x - x0) * sin + (y - y0) * cos)
            for x, y in tile.points
        )
    )
