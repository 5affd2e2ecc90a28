"""Stones for the features of a face, cut one by one.

Cells are too coarse for eyes, brows and lips, least of all in a small mosaic. These are cut
from the drawn lines instead: a brow becomes a short row of stones, a lid another one, an eye
two whites and an iris between them. Where a drawn line is too thin to be seen at the size of
the mosaic, its stones are thicker.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assets.workshop.polygons import Point, Polygon
from assets.workshop.shapes import Outline

_END_SHARE = 0.12
"""How far from the very end of an outline, as a share of a stone, its end is measured."""


@dataclass(frozen=True, slots=True)
class Feature:
    """Stones of one colour; ``opacity`` says how much of it is over what is beneath."""

    name: str
    stones: tuple[Polygon, ...]
    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Cut:
    """How to cut: how many stones, how far apart, and how thick at the least."""

    count: int
    gap: float
    least: float = 0.0


def cut_across(outline: Outline, cut: Cut) -> Iterator[Polygon]:
    """Cut a lying shape, such as a brow or lips, into stones from left to right."""
    left = min(x for x, _ in outline.points)
    right = max(x for x, _ in outline.points)
    step = (right - left) / cut.count
    for at in range(cut.count):
        start, end = left + at * step, left + (at + 1) * step
        if at:
            start += cut.gap / 2
        if at < cut.count - 1:
            end -= cut.gap / 2
        first = _span(outline, max(start, left + step * _END_SHARE), cut.least)
        last = _span(outline, min(end, right - step * _END_SHARE), cut.least)
        yield [(start, first[0]), (end, last[0]), (end, last[1]), (start, first[1])]


def _span(outline: Outline, x: float, least: float) -> tuple[float, float]:
    """Top and bottom of a shape at x, at least so far apart."""
    top, bottom = span(outline, x)
    missing = max(0.0, least - (bottom - top)) / 2
    return top - missing, bottom + missing


def span(outline: Outline, x: float) -> tuple[float, float]:
    """Top and bottom of a closed shape at x, which must be inside it."""
    heights = []
    points = outline.points
    for (x0, y0), (x1, y1) in pairwise((*points, points[0])):
        if min(x0, x1) <= x <= max(x0, x1):
            share = 0.0 if x0 == x1 else (x - x0) / (x1 - x0)
            heights.append(y0 + (y1 - y0) * share)
    return min(heights), max(heights)


def cut_along(outline: Outline, width: float, cut: Cut) -> Iterator[Polygon]:
    """Cut a drawn line into stones one after another."""
    points = [*outline.points, outline.points[0]] if outline.closed else list(outline.points)
    length = sum(math.dist(*pair) for pair in pairwise(points))
    half = max(width, cut.least) / 2
    step = length / cut.count
    for at in range(cut.count):
        start, end = at * step, (at + 1) * step
        if at or outline.closed:
            start += cut.gap / 2
        if at < cut.count - 1 or outline.closed:
            end -= cut.gap / 2
        (x0, y0), (dx0, dy0) = _along(points, start, ahead=True)
        (x1, y1), (dx1, dy1) = _along(points, end, ahead=False)
        yield [
            (x0 + dy0 * half, y0 - dx0 * half),
            (x1 + dy1 * half, y1 - dx1 * half),
            (x1 - dy1 * half, y1 + dx1 * half),
            (x0 - dy0 * half, y0 + dx0 * half),
        ]


def _along(points: Sequence[Point], far: float, *, ahead: bool) -> tuple[Point, Point]:
    """The place on a line that far from its start, and the direction ahead or behind."""
    pieces = [piece for piece in pairwise(points) if piece[0] != piece[1]]
    for piece in pieces:
        length = math.dist(*piece)
        if far < length or (far == length and not ahead) or piece == pieces[-1]:
            break
        far -= length
    (x0, y0), (x1, y1) = piece
    share = min(1.0, far / length)
    return (
        (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share),
        ((x1 - x0) / length, (y1 - y0) / length),
    )


def square(middle: Point, side: float) -> Polygon:
    """A square stone."""
    x, y, half = *middle, side / 2
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def lower(line: Outline, far: float) -> Outline:
    """A line moved down, or up if ``far`` is negative."""
    return line._replace(points=tuple((x, y + far) for x, y in line.points))


def swollen(outline: Outline, centre: Point, wide: float, tall: float) -> Outline:
    """An outline made so many times wider and taller, about a centre."""
    x0, y0 = centre
    points = tuple((x0 + (x - x0) * wide, y0 + (y - y0) * tall) for x, y in outline.points)
    return outline._replace(points=points)


def centre(points: Sequence[Point]) -> Point:
    """The middle between the outermost points to both sides."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
