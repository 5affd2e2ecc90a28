"""The title: its loose tiles come to rest, a few pixels in several seconds, once."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar

from game.ui.curves import Point
from game.ui.mosaic_tiles import Tile, mosaic_tiles
from game.ui.moves.move import Move, Stage
from game.ui.scene import Box, Picture, Polygon
from game.ui.tokens import DURATION_MS

_TITLE = "title"
_FURTHEST = 3.6
_NEAREST = 2.4
"""Layout pixels that a loose tile is away from its place at first."""

_APART = 4
"""Units of the mosaic that loose tiles are away from all others."""

_MOST = 16
"""Loose tiles that are closer to each other than that move together; this many at most."""

_LOOSE_SHARE = 0.6
"""Only tiles in this part of the width, from its start, are loose."""

_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_QUARTERS = 4
"""Places are in quarters of a pixel: fewer differ, and a shape once drawn serves again."""


@dataclass(frozen=True, slots=True)
class Drift(Move):
    """The loose tiles of the title's mosaic, on their way to rest."""

    frame_ms: ClassVar[int] = 66

    def at(self, box: Box, now_ms: int) -> Box:
        """The mosaic, its loose tiles covered by its ground and drawn where they are."""
        picture = _title_of(box)
        if picture is None:
            return box
        left = (1 + math.cos(math.pi * self.progress(now_ms))) / 2
        covers: list[Polygon] = []
        tiles: list[Polygon] = []
        for number, together in enumerate(_loose_tiles()):
            reach = _NEAREST + (_FURTHEST - _NEAREST) * (number % _QUARTERS) / (_QUARTERS - 1)
            dx = _quartered(math.cos(number * _GOLDEN_ANGLE) * reach * left)
            dy = _quartered(math.sin(number * _GOLDEN_ANGLE) * reach * left)
            for tile in together:
                points = _placed(tile, picture)
                ground = str(picture.spec[0])
                covers.append(Polygon(points, ground, ground))
                moved = tuple((x + dx, y + dy) for x, y in points)
                tiles.append(Polygon(moved, tile.colour))
        return replace(box, marks=(*box.marks, *covers, *tiles))


def drifts(before: Stage, after: Stage, now_ms: int) -> Iterator[Drift]:
    """The title, where it was not shown before."""
    for box_id, box in after.boxes.items():
        if box_id not in before.boxes and _title_of(box):
            yield Drift(box_id, now_ms, DURATION_MS["drift"])


def _title_of(box: Box) -> Picture | None:
    titles = (mark for mark in box.marks if isinstance(mark, Picture) and mark.kind == _TITLE)
    return next(titles, None)


def _placed(tile: Tile, picture: Picture) -> tuple[Point, ...]:
    """A tile's corners in layout pixels: the mosaic is as tall as its picture, and at its end."""
    wide, tall = mosaic_tiles(_TITLE).size
    rect = picture.rect
    scale = rect.height / tall
    start = rect.right - wide * scale
    points = tuple((start + x * scale, rect.y + y * scale) for x, y in tile.corners)
    return tuple((rect.x + rect.right - x, y) for x, y in points) if picture.flipped else points


def _quartered(pixels: float) -> float:
    return round(_QUARTERS * pixels) / _QUARTERS


@cache
def _loose_tiles() -> tuple[tuple[Tile, ...], ...]:
    """Tiles that stand by themselves or in a few, each few together."""
    mosaic = mosaic_tiles(_TITLE)
    end = mosaic.size[0] * _LOOSE_SHARE
    near = [tile for tile in mosaic.tiles if min(x for x, _ in tile.corners) < end]
    groups = _together(near)
    return tuple(
        group
        for group in groups
        if len(group) <= _MOST and all(tile.category >= 0 for tile in group)
    )


def _together(tiles: list[Tile]) -> list[tuple[Tile, ...]]:
    """Tiles by what they are close to, directly or through others."""
    frames = [_frame(tile) for tile in tiles]
    left = set(range(len(tiles)))
    groups = []
    while left:
        group, waiting = [], [min(left)]
        left.discard(waiting[0])
        while waiting:
            one = waiting.pop()
            group.append(one)
            close = {other for other in left if _are_close(frames[one], frames[other])}
            left -= close
            waiting += sorted(close)
        groups.append(tuple(tiles[one] for one in sorted(group)))
    return groups


def _frame(tile: Tile) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in tile.corners], [y for _, y in tile.corners]
    return min(xs), min(ys), max(xs), max(ys)


def _are_close(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return (
        one[0] < other[2] + _APART
        and other[0] < one[2] + _APART
        and one[1] < other[3] + _APART
        and other[1] < one[3] + _APART
    )
