"""The stones of an eye, large enough to be read at the size of the mosaic."""

from collections.abc import Iterator
from itertools import pairwise

from assets.workshop.grains import Grain
from assets.workshop.polygons import Polygon
from assets.workshop.shapes import Outline, Shape
from assets.workshop.stones import (
    Cut,
    Feature,
    centre,
    cut_across,
    cut_along,
    lower,
    span,
    square,
    swollen,
)

WHITE = "#F3ECE3"
"""The white of an eye in the kit."""

_DIM_WHITE = "#E9DDD0"
"""The same where tiles are large, so that it is not taken for the gap beside it."""

RISE = 3.0
"""How far lids and brows go up and the lower lip down where eyes are twice as tall."""

_GLINT_SIDE = 2.0
_IRIS_WIDTH = 0.92
_CORNER = 0.4
"""How far whites stay away from the corners of an eye."""


def cut_brow(side: str, shape: Shape, grain: Grain) -> Feature:
    """A row of stones for a brow; it resolves with the eye of its side."""
    line = lower(shape.outlines[0], (1 - grain.tall) * RISE)
    cut = Cut(grain.brow, grain.gap * 0.6, grain.least)
    return Feature(f"{side} eye", tuple(cut_across(line, cut)), shape.fill)


def cut_eye(side: str, eye: Shape, iris: Shape, lid: Shape, grain: Grain) -> Iterator[Feature]:
    """The lid, and below it two whites with an iris between them."""
    name = f"{side} eye"
    middle = centre(iris.outlines[0].points)
    opening = swollen(eye.outlines[0], middle, grain.wide, grain.tall)
    rise = (grain.tall - 1) * RISE
    peak = (middle[0], min(y for _, y in lid.outlines[0].points))
    line = lower(swollen(lid.outlines[0], peak, grain.wide, 1 / grain.tall), -rise)
    width = max(lid.width * 0.85, grain.least * 0.8)
    cut = Cut(grain.lid, grain.gap * 0.6, width)
    yield Feature(name, tuple(cut_along(line, width, cut)), lid.stroke)
    below = lower(line, width / 2 + grain.gap * 0.4)
    half = (max(x for x, _ in iris.outlines[0].points) - middle[0]) * _IRIS_WIDTH
    left, right = min(x for x, _ in opening.points), max(x for x, _ in opening.points)
    edges = (middle[0] - half - grain.gap, middle[0] + half + grain.gap)
    whites = [
        _opening_between(opening, below, *ends, grain)
        for ends in ((left + _CORNER, edges[0]), (edges[1], right - _CORNER))
    ]
    white = WHITE if grain.details else _DIM_WHITE
    yield Feature(name, tuple(whites), white)
    stone = _opening_between(opening, below, middle[0] - half, middle[0] + half, grain)
    yield Feature(name, (_chamfered(stone) if grain.details else stone,), iris.fill)
    if grain.details:
        x, y = middle[0] - half / 3, sum(y for _, y in stone) / len(stone) - 0.8
        yield Feature(name, (square((x, y), _GLINT_SIDE),), WHITE)


def _opening_between(
    opening: Outline, below: Outline, start: float, end: float, grain: Grain
) -> Polygon:
    """The part of an eye between two places that its lid leaves open."""
    corners = []
    for x in (start, end):
        top, bottom = span(opening, x)
        top = max(top, _height_at(below, x))
        missing = max(0.0, grain.least * 0.7 - (bottom - top))
        corners.append((x, top, bottom + missing))
    (x0, top0, bottom0), (x1, top1, bottom1) = corners
    return [(x0, top0), (x1, top1), (x1, bottom1), (x0, bottom0)]


def _height_at(line: Outline, x: float) -> float:
    """The height of a lying line at x, or at its end nearest to x."""
    points = sorted(line.points)
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in pairwise(points):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return points[-1][1]


def _chamfered(corners: Polygon) -> Polygon:
    """A stone without its four corners."""
    cut = []
    for at, (x, y) in enumerate(corners):
        for x1, y1 in (corners[at - 1], corners[(at + 1) % len(corners)]):
            cut.append((x + (x1 - x) * 0.25, y + (y1 - y) * 0.25))
    return cut
