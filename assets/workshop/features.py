"""Which shapes of a portrait are features, and the stones that each becomes."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assets.workshop.grains import Grain
from assets.workshop.kit import KIT
from assets.workshop.polygons import Point, Polygon, hull, simplified
from assets.workshop.shapes import Outline, Shape
from assets.workshop.stones import Cut, cut_across, cut_along, span

_WHITE = "#F3ECE3"
"""The white of an eye in the kit."""

_DIM_WHITE = "#E9DDD0"
"""The same where tiles are large, so that it is not taken for the gap beside it."""

_MIDDLE = 120.0
_LIPS = (120.0, 154.0)
"""Where the lips of all heads meet, about."""

_RISE = 3.0
"""How far lids and brows go up and the lower lip down where eyes are twice as tall."""

_GLINT_SIDE = 2.0
_IRIS_WIDTH = 0.92
_THICK_STROKE = 5.0
"""Strokes from this width on are areas, such as a lock of hair."""


@dataclass(frozen=True, slots=True)
class Feature:
    """Stones of one colour; ``opacity`` says how much of it is over what is beneath."""

    name: str
    stones: tuple[Polygon, ...]
    colour: str
    opacity: float = 1.0


def is_feature(kind: str, shape: Shape) -> bool:
    """Whether a shape of a kind of part is cut into stones instead of cells."""
    thin = bool(shape.stroke) and shape.width < _THICK_STROKE
    if kind == "head":
        return thin or shape.colour not in {KIT.slots["skin"], KIT.slots["shade"]}
    if kind == "top":
        return thin
    return kind in _WORN


def features(kind: str, shapes: Sequence[Shape], grain: Grain) -> Iterator[Feature]:
    """Cut the features of one part."""
    if kind == "head":
        yield from _face(shapes, grain)
    elif kind == "top":
        for seam in (shape for shape in shapes if is_feature(kind, shape) and grain.details):
            yield _row("top", seam, 6.0, grain)
    elif kind in _WORN:
        yield from _WORN[kind](shapes, grain)


def _face(shapes: Sequence[Shape], grain: Grain) -> Iterator[Feature]:
    slots = KIT.slots
    lids = [s for s in shapes if s.stroke == slots["ink"] and s.opacity == 1]
    irises = [s for s in shapes if s.tag == "circle" and s.fill == slots["ink"]]
    eyes = [s for s in shapes if s.tag == "path" and s.fill == _WHITE]
    for eye, iris, lid in zip(eyes, irises, lids, strict=True):
        yield from _eye(eye, iris, lid, grain)
    for shape in shapes:
        if shape.fill == slots["brow"]:
            yield _brow(shape, grain)
        elif slots["lip"] in {shape.fill, shape.stroke} and shape.opacity == 1:
            yield _lip(shape, grain)
        elif shape.fill == slots["lip"] and grain.nose:
            yield _across("nose", shape, grain.nose, grain)
        elif shape.stroke and shape.stroke != slots["ink"] and grain.details:
            yield _row("fold", shape, 4.5, grain)


def _brow(shape: Shape, grain: Grain) -> Feature:
    line = _lower(shape.outlines[0], (1 - grain.tall) * _RISE)
    cut = Cut(grain.brow, grain.gap * 0.6, grain.least)
    return Feature(f"{_side(shape)} eye", tuple(cut_across(line, cut)), shape.fill)


def _lip(shape: Shape, grain: Grain) -> Feature:
    """Both lips are drawn as one shape, and the edge of the lower one as a line beneath."""
    if shape.fill:
        line = _swollen(shape.outlines[0], _LIPS, grain.wide, grain.tall)
        cut = Cut(grain.lips, grain.gap * 0.5, grain.least * 0.6)
        return Feature("mouth", tuple(cut_across(line, cut)), shape.fill)
    line = _lower(shape.outlines[0], (grain.tall - 1) * _RISE / 2)
    cut = Cut(max(1, grain.lips // 2), grain.gap, grain.least * 1.1)
    return Feature("mouth", tuple(cut_along(line, shape.width, cut)), shape.stroke)


def _eye(eye: Shape, iris: Shape, lid: Shape, grain: Grain) -> Iterator[Feature]:
    """The lid, and below it two whites with an iris between them."""
    name = f"{_side(eye)} eye"
    centre = _centre(iris.outlines[0].points)
    opening = _swollen(eye.outlines[0], centre, grain.wide, grain.tall)
    rise = (grain.tall - 1) * _RISE
    peak = (centre[0], min(y for _, y in lid.outlines[0].points))
    line = _lower(_swollen(lid.outlines[0], peak, grain.wide, 1 / grain.tall), -rise)
    width = max(lid.width * 0.85, grain.least * 0.8)
    cut = Cut(grain.lid, grain.gap * 0.6, width)
    yield Feature(name, tuple(cut_along(line, width, cut)), lid.stroke)
    below = _lower(line, width / 2 + grain.gap * 0.4)
    half = (max(x for x, _ in iris.outlines[0].points) - centre[0]) * _IRIS_WIDTH
    left, right = min(x for x, _ in opening.points), max(x for x, _ in opening.points)
    edges = (centre[0] - half - grain.gap, centre[0] + half + grain.gap)
    whites = [
        _opening_between(opening, below, *ends, grain)
        for ends in ((left + 0.4, edges[0]), (edges[1], right - 0.4))
    ]
    white = _WHITE if grain.details else _DIM_WHITE
    yield Feature(name, tuple(whites), white)
    stone = _opening_between(opening, below, centre[0] - half, centre[0] + half, grain)
    yield Feature(name, (_chamfered(stone) if grain.details else stone,), iris.fill)
    if grain.details:
        x, y = centre[0] - half / 3, sum(y for _, y in stone) / len(stone) - 0.8
        yield Feature(name, (_square((x, y), _GLINT_SIDE),), _WHITE)


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


def _lower(line: Outline, far: float) -> Outline:
    return line._replace(points=tuple((x, y + far) for x, y in line.points))


def _height_at(line: Outline, x: float) -> float:
    """The height of a lying line at x, or at its end nearest to x."""
    points = sorted(line.points)
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return points[-1][1]


def _swollen(outline: Outline, centre: Point, wide: float, tall: float) -> Outline:
    x0, y0 = centre
    points = tuple((x0 + (x - x0) * wide, y0 + (y - y0) * tall) for x, y in outline.points)
    return outline._replace(points=points)


def _chamfered(corners: Polygon) -> Polygon:
    """A stone without its four corners."""
    cut = []
    for at, (x, y) in enumerate(corners):
        for x1, y1 in (corners[at - 1], corners[(at + 1) % len(corners)]):
            cut.append((x + (x1 - x) * 0.25, y + (y1 - y) * 0.25))
    return cut


def _glasses(shapes: Sequence[Shape], grain: Grain) -> Iterator[Feature]:
    for shape in shapes:
        for line in shape.outlines:
            count = grain.lens if line.closed else 1
            cut = Cut(count, grain.gap / 2, grain.least * 0.9)
            stones = tuple(cut_along(line, shape.width, cut))
            yield Feature("glasses", stones, shape.stroke)


def _moustache(shapes: Sequence[Shape], grain: Grain) -> Iterator[Feature]:
    for shape in shapes:
        yield _across("mouth", shape, grain.lips, grain)


def _jewels(shapes: Sequence[Shape], grain: Grain) -> Iterator[Feature]:
    for shape in shapes:
        points = shape.outlines[0].points
        side = max(grain.least, 2 * (max(x for x, _ in points) - _centre(points)[0]))
        yield Feature("jewel", (_square(_centre(points), side),), shape.fill)


def _hearing_aid(shapes: Sequence[Shape], _grain: Grain) -> Iterator[Feature]:
    for shape in shapes:
        if shape.fill:
            stone = simplified(hull(shape.outlines[0].points), 5, 0.06)
            yield Feature("hearing aid", (stone,), shape.fill)


def _freckles(shapes: Sequence[Shape], grain: Grain) -> Iterator[Feature]:
    if grain.details:
        for shape in shapes:
            stone = _square(_centre(shape.outlines[0].points), 2.2)
            yield Feature("freckle", (stone,), shape.fill, shape.opacity)


_WORN = {
    "x1_glasses": _glasses,
    "x8_roundglasses": _glasses,
    "x9_readingglasses": _glasses,
    "x6_moustache": _moustache,
    "x4_earring": _jewels,
    "x13_studs": _jewels,
    "x11_hearingaid": _hearing_aid,
    "x10_freckles": _freckles,
}
"""Extras that are cut into stones, and how."""


def _across(name: str, shape: Shape, count: int, grain: Grain) -> Feature:
    cut = Cut(count, grain.gap, grain.least)
    stones = tuple(cut_across(shape.outlines[0], cut))
    return Feature(name, stones, shape.fill, shape.opacity)


def _row(name: str, shape: Shape, step: float, grain: Grain) -> Feature:
    """A row of stones along drawn lines, each about a step long."""
    stones: list[Polygon] = []
    for line in shape.outlines:
        length = sum(map(math.dist, line.points, line.points[1:]))
        cut = Cut(max(1, round(length / step)), grain.gap, grain.least)
        stones.extend(cut_along(line, shape.width, cut))
    return Feature(name, tuple(stones), shape.stroke, shape.opacity)


def _square(centre: Point, side: float) -> Polygon:
    x, y, half = *centre, side / 2
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def _centre(points: Sequence[Point]) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _side(shape: Shape) -> str:
    return "left" if _centre(shape.outlines[0].points)[0] < _MIDDLE else "right"
