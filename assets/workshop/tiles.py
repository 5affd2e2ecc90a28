"""From cells to cut tiles: four-cornered where they can be, a gap apart, along the edges."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assets.workshop.flow import Field
from assets.workshop.polygons import (
    Point,
    Polygon,
    area,
    around,
    clipped,
    hull,
    shrunk,
    sides,
    simplified,
)
from assets.workshop.raster import Labels
from assets.workshop.regions import NOWHERE

_MOST_CORNERS = 6
_SPARED_SHARE = 0.05
"""How much of its area a cell's outline may lose to have fewer corners."""

_ASKEW = 0.035
"""How far a tile's corners are out of place, as a share of its side; it was cut by hand."""

_THINNEST = 0.4
"""How far, in gaps, a tile is across at the least from its border to its middle."""

_OUTSIDE = 2.0
"""How far beyond a side, in pixels, to look for what lies there."""

_HALF_PER_DEVIATION = math.sqrt(3)
"""Half the side of a rectangle, by the standard deviation of the places within it."""

_FRAME = -2
"""Stands for what lies outside the picture."""


class Gaps(NamedTuple):
    """The gap between tiles: a share of their side, but no more than so many pixels."""

    most: float
    share: float


class Cell(NamedTuple):
    """What is known of a cell's pixels; ``home`` is the region that they are in."""

    home: int
    middle: Point
    angle: float
    half_sides: tuple[float, float]
    outline: Polygon


def cut_tiles(
    taken: Labels,
    regions: Labels,
    angles: Field,
    stones: list[Polygon],
    *,
    gaps: Gaps,
    seed: int,
) -> list[tuple[int, Polygon]]:
    """Cut a tile for every cell.

    Args:
        taken: the cell of every pixel, or -1.
        regions: its region, or -1 where stones lie.
        angles: how tiles are to lie there.
        stones: convex polygons that tiles keep away from.
        gaps: how wide gaps are.
        seed: of how far corners are out of place.

    Returns:
        The cell's number and its tile; a cell among stones may have several or none.
    """
    chance = np.random.default_rng(seed)
    tiles: list[tuple[int, Polygon]] = []
    for number, cell in _cells(taken, regions, angles):
        askew = chance.normal(0, _ASKEW, 8).tolist()
        gap = min(gaps.most, gaps.share * math.sqrt(area(cell.outline)))
        beyond = _beyond(cell, regions)
        if NOWHERE in beyond:
            tile = shrunk(cell.outline, gap / 2)
        else:
            tile = _rectangle(cell, gap, askew)
            for (start, end), there in zip(sides(cell.outline), beyond, strict=True):
                if there != cell.home:
                    tile = clipped(tile, start, end, gap / 2)
        parts = [tile] if tile else []
        for stone in stones:
            parts = [part for whole in parts for part in around(whole, stone, gap)]
        tiles.extend(
            (number, simplified(part, _MOST_CORNERS, _SPARED_SHARE))
            for part in parts
            if shrunk(part, gap * _THINNEST)
        )
    return tiles


def _cells(taken: Labels, regions: Labels, angles: Field) -> list[tuple[int, Cell]]:
    ys, xs = np.nonzero(taken >= 0)
    owners = taken[ys, xs]
    order = np.argsort(owners, kind="stable")
    ys, xs, owners = ys[order], xs[order], owners[order]
    numbers, starts = np.unique(owners, return_index=True)
    columns, rows = np.split(xs, starts[1:]), np.split(ys, starts[1:])
    return [
        (int(number), _cell(column, row, int(regions[row[0], column[0]]), angles))
        for number, column, row in zip(numbers, columns, rows, strict=True)
    ]


def _cell(xs: NDArray[np.intp], ys: NDArray[np.intp], home: int, angles: Field) -> Cell:
    x, y = float(xs.mean()) + 0.5, float(ys.mean()) + 0.5
    angle = float(angles[min(int(y), len(angles) - 1), min(int(x), angles.shape[1] - 1)])
    dx, dy = xs + 0.5 - x, ys + 0.5 - y
    along = dx * math.cos(angle) + dy * math.sin(angle)
    aside = dy * math.cos(angle) - dx * math.sin(angle)
    halves = [max(0.5, _HALF_PER_DEVIATION * float(way.std())) for way in (along, aside)]
    fit = math.sqrt(len(xs) / (4 * halves[0] * halves[1]))
    first = np.flatnonzero(np.append(True, ys[1:] != ys[:-1]))
    last = np.append(first[1:] - 1, len(ys) - 1)
    corners = [
        (float(place), float(row + side))
        for at, before in ((first, 0), (last, 1))
        for place, row in zip(xs[at] + before, ys[at], strict=True)
        for side in (0, 1)
    ]
    outline = simplified(hull(corners), _MOST_CORNERS, _SPARED_SHARE)
    return Cell(home, (x, y), angle, (halves[0] * fit, halves[1] * fit), outline)


def _rectangle(cell: Cell, gap: float, askew: list[float]) -> Polygon:
    """A rectangle as long and as wide as the cell, somewhat out of true, half a gap smaller."""
    corners = []
    long, wide = (max(0.5, half - gap / 2) for half in cell.half_sides)
    side = min(long, wide) * 2
    cosine, sine = math.cos(cell.angle), math.sin(cell.angle)
    for at, (u, v) in enumerate(((-1, -1), (1, -1), (1, 1), (-1, 1))):
        along = u * long + askew[2 * at] * side
        aside = v * wide + askew[2 * at + 1] * side
        x = cell.middle[0] + along * cosine - aside * sine
        corners.append((x, cell.middle[1] + along * sine + aside * cosine))
    return corners


def _beyond(cell: Cell, regions: Labels) -> list[int]:
    """For every side of a cell the region that lies beyond it."""
    height, width = regions.shape
    found = []
    for start, end in sides(cell.outline):
        length = math.dist(start, end)
        out = ((end[1] - start[1]) / length, (start[0] - end[0]) / length)
        x = (start[0] + end[0]) / 2 + out[0] * _OUTSIDE
        y = (start[1] + end[1]) / 2 + out[1] * _OUTSIDE
        within = 0 <= x < width and 0 <= y < height
        found.append(int(regions[int(y), int(x)]) if within else _FRAME)
    return found


def cell_colours(taken: Labels, colours: Labels) -> Labels:
    """The colour of each cell, by number: the middle one of its pixels' colours in order.

    That is the colour of most pixels where one has the majority, and never a mixture.
    """
    there = taken >= 0
    owners, seen = taken[there], colours[there]
    order = np.lexsort((seen, owners))
    counts = np.bincount(owners)
    ends = np.cumsum(counts)
    middles = np.minimum(ends - (counts + 1) // 2, len(seen) - 1)
    found: Labels = seen[order][middles]
    return found
