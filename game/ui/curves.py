"""Curves as points: smooth lines, rounded corners, dashes. Any unit; no pygame."""

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]

_CORNER_STEPS = 8


def smooth(points: Sequence[Point], step: float = 3.0) -> list[Point]:
    """A curve through the points, one point about every ``step`` pixels.

    It is a centripetal Catmull-Rom spline, which makes no loops however the points lie.
    """
    distinct = [
        point for point, before in zip(points, [None, *points], strict=False) if point != before
    ]
    if len(distinct) < 3:  # noqa: PLR2004 - two points are a straight line
        return distinct
    ends = _mirrored(distinct[0], distinct[1]), _mirrored(distinct[-1], distinct[-2])
    padded = [ends[0], *distinct, ends[1]]
    curve = [distinct[0]]
    for four in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        count = max(1, round(math.dist(four[1], four[2]) / step))
        curve += [_on_spline(four, n / count) for n in range(1, count + 1)]
    return curve


def _mirrored(end: Point, beside: Point) -> Point:
    return (2 * end[0] - beside[0], 2 * end[1] - beside[1])


def _on_spline(four: tuple[Point, Point, Point, Point], share: float) -> Point:
    """A point between the second and the third, after Barry and Goldman's pyramid."""
    knots = [0.0]
    for start, end in pairwise(four):
        knots.append(knots[-1] + math.sqrt(math.dist(start, end)))
    at = knots[1] + (knots[2] - knots[1]) * share
    low = [_across(four, knots, n, n + 1, at) for n in range(3)]
    high = [
        _between(low[n], low[n + 1], (at - knots[n]) / (knots[n + 2] - knots[n])) for n in (0, 1)
    ]
    return _between(high[0], high[1], share)


def _across(
    four: Sequence[Point], knots: Sequence[float], first: int, second: int, at: float
) -> Point:
    share = (at - knots[first]) / (knots[second] - knots[first])
    return _between(four[first], four[second], share)


def rounded(points: Sequence[Point], radius: float) -> list[Point]:
    """Straight lines through the points, with corners rounded by up to ``radius``."""
    line = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start = _towards(corner, before, radius)
        end = _towards(corner, after, radius)
        for n in range(_CORNER_STEPS + 1):
            share = n / _CORNER_STEPS
            line.append(
                _between(_between(start, corner, share), _between(corner, end, share), share)
            )
    return [*line, points[-1]]


def _towards(start: Point, end: Point, reach: float) -> Point:
    """The point ``reach`` from one towards another, at most half way."""
    length = math.dist(start, end)
    return _between(start, end, min(0.5, reach / length) if length else 0.0)


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def dashes(points: Sequence[Point], dash: float, gap: float) -> list[list[Point]]:
    """Cut a line into pieces of ``dash`` with ``gap`` between them."""
    pieces: list[list[Point]] = [[points[0]]]
    drawing, left = True, dash
    for start, end in pairwise(points):
        length = math.dist(start, end)
        gone = 0.0
        while length - gone > left:
            gone += left
            place = _between(start, end, gone / length)
            if drawing:
                pieces[-1].append(place)
            else:
                pieces.append([place])
            drawing, left = not drawing, gap if drawing else dash
        left -= length - gone
        if drawing:
            pieces[-1].append(end)
    return [piece for piece in pieces if len(piece) > 1]


def rounded_frame(width: float, height: float, radius: float) -> list[Point]:
    """The outline of a rounded rectangle from the end of its first corner, clockwise."""
    path: list[Point] = []
    centres = (
        (width - radius, radius, -90),
        (width - radius, height - radius, 0),
        (radius, height - radius, 90),
        (radius, radius, 180),
    )
    for x, y, first in centres:
        for step in range(7):
            angle = math.radians(first + 15 * step)
            path.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    return path
