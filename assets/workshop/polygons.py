"""Convex polygons, as lists of corners that turn clockwise on a screen (y goes down)."""

import math
from collections.abc import Sequence

Point = tuple[float, float]
Polygon = list[Point]

_FLAT = 1e-9


def area(corners: Sequence[Point]) -> float:
    """The area; positive if the corners turn clockwise on a screen."""
    return sum(_cross(*pair) for pair in sides(corners)) / 2


def middle(corners: Sequence[Point]) -> Point:
    """The centre of gravity; of a polygon without area the mean of its corners."""
    whole = sum(_cross(*pair) for pair in sides(corners))
    if abs(whole) < _FLAT:
        return (
            sum(x for x, _ in corners) / len(corners),
            sum(y for _, y in corners) / len(corners),
        )
    x = sum((a[0] + b[0]) * _cross(a, b) for a, b in sides(corners)) / (3 * whole)
    y = sum((a[1] + b[1]) * _cross(a, b) for a, b in sides(corners)) / (3 * whole)
    return (x, y)


def sides(corners: Sequence[Point]) -> list[tuple[Point, Point]]:
    """The sides of a polygon, each from its start to its end; the last corner comes first."""
    return [(corners[at - 1], corner) for at, corner in enumerate(corners)]


def hull(points: Sequence[Point]) -> Polygon:
    """The smallest convex polygon around points."""
    ordered = sorted(set(points))
    if len(ordered) < 3:  # noqa: PLR2004 - a polygon has three corners
        return ordered
    return _half_hull(ordered)[:-1] + _half_hull(ordered[::-1])[:-1]


def _half_hull(ordered: Sequence[Point]) -> Polygon:
    chain: Polygon = []
    for point in ordered:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def simplified(corners: Sequence[Point], most: int, share: float) -> Polygon:
    """Take corners away: down to ``most``, and on to four while little area is lost.

    Args:
        corners: of a convex polygon.
        most: no more corners than these remain.
        share: of the area, that may be lost altogether by going below ``most``.
    """
    kept = list(corners)
    spare = area(corners) * share
    while len(kept) > 4:  # noqa: PLR2004 - a tile has four corners
        losses = [
            abs(_turn(kept[at - 1], kept[at], kept[(at + 1) % len(kept)])) / 2
            for at in range(len(kept))
        ]
        least = min(range(len(kept)), key=losses.__getitem__)
        spare -= losses[least]
        if len(kept) <= most and spare < 0:
            break
        del kept[least]
    return kept


def clipped(corners: Sequence[Point], start: Point, end: Point, inset: float = 0.0) -> Polygon:
    """What lies to the right of a line from start to end, at least ``inset`` away from it."""
    length = math.dist(start, end)
    if length < _FLAT:
        return list(corners)
    ways = [_turn(start, end, corner) / length - inset for corner in corners]
    kept: Polygon = []
    for at, (corner, way) in enumerate(zip(corners, ways, strict=True)):
        before, way_before = corners[at - 1], ways[at - 1]
        if (way >= 0) != (way_before >= 0):
            share = way_before / (way_before - way)
            kept.append(
                (
                    before[0] + (corner[0] - before[0]) * share,
                    before[1] + (corner[1] - before[1]) * share,
                )
            )
        if way >= 0:
            kept.append(corner)
    return kept


def shrunk(corners: Sequence[Point], by: float) -> Polygon:
    """Move every side of a convex polygon inwards; empty if nothing is left."""
    left = list(corners)
    for start, end in sides(corners):
        left = clipped(left, start, end, by)
    return left


def around(corners: Sequence[Point], other: Sequence[Point], gap: float) -> list[Polygon]:
    """Cut a convex polygon into convex parts around another one, a gap away from it."""
    if not overlap(corners, other, gap):
        return [list(corners)]
    parts = []
    left = list(corners)
    uncut = sides(other)
    while uncut and left:
        found = [clipped(left, end, start, gap) for start, end in uncut]
        best = max(range(len(uncut)), key=lambda at: area(found[at]))
        start, end = uncut.pop(best)
        parts.append(found[best])
        left = clipped(left, start, end)
    return [part for part in parts if part]


def overlap(one: Sequence[Point], other: Sequence[Point], gap: float = 0.0) -> bool:
    """Whether two convex polygons are closer to each other than a gap, by their sides."""
    return not any(
        all(-_turn(start, end, corner) >= gap * math.dist(start, end) for corner in second)
        for first, second in ((one, other), (other, one))
        for start, end in sides(first)
    )


def common_area(one: Sequence[Point], other: Sequence[Point]) -> float:
    """The area that two convex polygons share."""
    left = list(one)
    for start, end in sides(other):
        left = clipped(left, start, end)
    return area(left)


def _cross(a: Point, b: Point) -> float:
    return a[0] * b[1] - b[0] * a[1]


def _turn(a: Point, b: Point, c: Point) -> float:
    """Positive if the way from a to b to c turns right on a screen; twice the triangle."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
