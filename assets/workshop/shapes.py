"""The few shapes that the kit is drawn with, read from SVG as outlines.

The kit keeps to paths of M, L, C and Z with absolute coordinates, circles, and rectangles,
some in a group that is moved and scaled.
"""

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

Point = tuple[float, float]

_ELEMENT = re.compile(r"<g transform=\"(?P<move>[^\"]*)\">|(?P<end></g>)|<(?P<tag>\w+)\b[^>]*/>")
_ATTRIBUTE = re.compile(r"([\w-]+)=\"([^\"]*)\"")
_MOVE = re.compile(r"translate\((\S+) (\S+)\) scale\((\S+) (\S+)\)")
_PATH_TOKEN = re.compile(r"[MLCZ]|-?[\d.]+")
_OPACITY = re.compile(r" (?:fill|stroke)-opacity=\"[^\"]*\"")
_CURVE_STEPS = 12
_CIRCLE_STEPS = 24


class Outline(NamedTuple):
    """A line through points, which may return to its start."""

    points: tuple[Point, ...]
    closed: bool


class Shape(NamedTuple):
    """One drawn element.

    Attributes:
        markup: the element as SVG, opaque, with its group around it.
        tag: "path", "circle" or "rect".
        outlines: its lines in the drawing's units, curves as short straight pieces.
        fill, stroke: ``#RRGGBB``, or "" for none.
        width: of the stroke.
        opacity: 0 to 1.
    """

    markup: str
    tag: str
    outlines: tuple[Outline, ...]
    fill: str
    stroke: str
    width: float
    opacity: float

    @property
    def colour(self) -> str:
        """The colour of its fill, or else of its stroke."""
        return self.fill or self.stroke


def shapes(drawing: str) -> Iterator[Shape]:
    """Read every shape of a drawing, in the order in which they lie on each other."""
    group = ""
    for found in _ELEMENT.finditer(drawing):
        if found["move"] is not None:
            group = found["move"]
        elif found["end"]:
            group = ""
        elif found["tag"] in {"path", "circle", "rect"}:
            yield _shape(found["tag"], found[0], group)


def _shape(tag: str, markup: str, group: str) -> Shape:
    values = dict(_ATTRIBUTE.findall(markup))
    moved = [_moved(outline, group) for outline in _outlines(tag, values)]
    solid = _OPACITY.sub("", markup)
    fill, stroke = values.get("fill", "none"), values.get("stroke", "none")
    opacity = values.get("stroke-opacity" if fill == "none" else "fill-opacity", "1")
    return Shape(
        markup=f'<g transform="{group}">{solid}</g>' if group else solid,
        tag=tag,
        outlines=tuple(moved),
        fill="" if fill == "none" else fill,
        stroke="" if stroke == "none" else stroke,
        width=float(values.get("stroke-width", "1")),
        opacity=float(opacity),
    )


def _outlines(tag: str, values: dict[str, str]) -> Iterator[Outline]:
    if tag == "path":
        yield from _path(values["d"])
    elif tag == "circle":
        x, y, radius = (float(values[name]) for name in ("cx", "cy", "r"))
        turns = [step * math.tau / _CIRCLE_STEPS for step in range(_CIRCLE_STEPS)]
        around = tuple((x + radius * math.sin(t), y - radius * math.cos(t)) for t in turns)
        yield Outline(around, closed=True)
    else:
        x, y, width, height = (float(values[name]) for name in ("x", "y", "width", "height"))
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        yield Outline(corners, closed=True)


def _path(data: str) -> Iterator[Outline]:
    """Follow a path; every M starts an outline and Z closes it."""
    tokens = _PATH_TOKEN.findall(data)
    points: list[Point] = []
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
            if command == "Z":
                yield Outline(tuple(points), closed=True)
                points = []
            elif command == "M" and points:
                yield Outline(tuple(points), closed=False)
                points = []
            continue
        taken = 6 if command == "C" else 2
        numbers = [float(token) for token in tokens[at : at + taken]]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        points.extend(_curve(points[-1], *pairs) if command == "C" else pairs)
        at += taken
    if points:
        yield Outline(tuple(points), closed=False)


def _curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    """Points on a cubic Bezier curve after its start."""
    for step in range(1, _CURVE_STEPS + 1):
        t = step / _CURVE_STEPS
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        four = (start, first, second, end)
        yield (
            sum(share * x for share, (x, _) in zip(shares, four, strict=True)),
            sum(share * y for share, (_, y) in zip(shares, four, strict=True)),
        )


def _moved(outline: Outline, group: str) -> Outline:
    found = _MOVE.fullmatch(group)
    if not found:
        return outline
    right, down, across, tall = map(float, found.groups())
    points = tuple((x * across + right, y * tall + down) for x, y in outline.points)
    return outline._replace(points=points)
