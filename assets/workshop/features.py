"""Which shapes of a portrait are features, and the stones that each becomes."""

import math
from collections.abc import Iterator, Sequence

from assets.workshop.eyes import RISE, WHITE, cut_brow, cut_eye
from assets.workshop.grains import Grain
from assets.workshop.kit import KIT
from assets.workshop.polygons import Polygon, hull, simplified
from assets.workshop.shapes import Shape
from assets.workshop.stones import (
    Cut,
    Feature,
    centre,
    cut_across,
    cut_along,
    lower,
    square,
    swollen,
)

_MIDDLE = 120.0
_LIPS = (120.0, 154.0)
"""Where the lips of all heads meet, about."""

_THICK_STROKE = 5.0
"""Strokes from this width on are areas, such as a lock of hair."""


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
    eyes = [s for s in shapes if s.tag == "path" and s.fill == WHITE]
    for eye, iris, lid in zip(eyes, irises, lids, strict=True):
        yield from cut_eye(_side(eye), eye, iris, lid, grain)
    for shape in shapes:
        if shape.fill == slots["brow"]:
            yield cut_brow(_side(shape), shape, grain)
        elif slots["lip"] in {shape.fill, shape.stroke} and shape.opacity == 1:
            yield _lip(shape, grain)
        elif shape.fill == slots["lip"] and grain.nose:
            yield _across("nose", shape, grain.nose, grain)
        elif shape.stroke and shape.stroke != slots["ink"] and grain.details:
            yield _row("fold", shape, 4.5, grain)


def _lip(shape: Shape, grain: Grain) -> Feature:
    """Both lips are drawn as one shape, and the edge of the lower one as a line beneath."""
    if shape.fill:
        line = swollen(shape.outlines[0], _LIPS, grain.wide, grain.tall)
        cut = Cut(grain.lips, grain.gap * 0.5, grain.least * 0.6)
        return Feature("mouth", tuple(cut_across(line, cut)), shape.fill)
    line = lower(shape.outlines[0], (grain.tall - 1) * RISE / 2)
    cut = Cut(max(1, grain.lips // 2), grain.gap, grain.least * 1.1)
    return Feature("mouth", tuple(cut_along(line, shape.width, cut)), shape.stroke)


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
        side = max(grain.least, 2 * (max(x for x, _ in points) - centre(points)[0]))
        yield Feature("jewel", (square(centre(points), side),), shape.fill)


def _hearing_aid(shapes: Sequence[Shape], _grain: Grain) -> Iterator[Feature]:
    for shape in shapes:
        if shape.fill:
            stone = simplified(hull(shape.outlines[0].points), 5, 0.06)
            yield Feature("hearing aid", (stone,), shape.fill)


def _freckles(shapes: Sequence[Shape], grain: Grain) -> Iterator[Feature]:
    if grain.details:
        for shape in shapes:
            stone = square(centre(shape.outlines[0].points), 2.2)
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
    cut = Cut(count, grain.gap * 0.6, grain.least)
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


def _side(shape: Shape) -> str:
    return "left" if centre(shape.outlines[0].points)[0] < _MIDDLE else "right"
