"""Cut tiles: the quads of meters, and the seven silhouettes of the categories.

They are polygons, so that they take the theme's colours at any size.
"""

import math
from functools import cache

from game.core.knowledge import Category
from game.ui.scene import Circle, Icon, Mark, Polygon, Rect
from game.ui.tokens import CATEGORIES

Points = tuple[tuple[float, float], ...]

_QUAD_UNITS = 14
_QUADS: tuple[Points, ...] = (
    ((1.0, 1.4), (12.4, 0.8), (13.0, 12.6), (0.8, 13.0)),
    ((0.8, 1.0), (12.8, 1.6), (12.4, 12.8), (1.4, 12.4)),
    ((1.4, 0.8), (13.0, 1.0), (12.6, 13.0), (0.8, 12.4)),
    ((0.8, 1.5), (12.5, 0.9), (13.0, 12.3), (1.2, 13.0)),
)
"""The four hand-cut tiles, each a little crooked, in a box of 14."""

_TILE_UNITS = 40
_FIT = 0.95
"""Silhouettes are drawn at 95 % around the middle of their box of 40."""

_CIRCLE_RADIUS = 18.2

_CORNERS: dict[Category, tuple[tuple[float, float, float], ...]] = {
    Category.ROLE: ((3, 3, 4), (37, 3, 4), (37, 37, 4), (3, 37, 4)),
    Category.PLACE: ((20, -0.7, 3.5), (40.7, 20, 3.5), (20, 40.7, 3.5), (-0.7, 20, 3.5)),
    Category.HOME: (
        (20, 1, 3.5),
        (37.5, 15.2, 4),
        (37.5, 37.5, 3.5),
        (2.5, 37.5, 3.5),
        (2.5, 15.2, 4),
    ),
    Category.DATES: ((20, -2.1, 3.5), (42, 36.8, 3.5), (-2, 36.8, 3.5)),
    Category.FAMILY: (
        (10.1, 2.5, 4),
        (29.9, 2.5, 4),
        (39.7, 20, 4),
        (29.9, 37.5, 4),
        (10.1, 37.5, 4),
        (0.3, 20, 4),
    ),
    Category.PRESSURE: (
        (10.5, 2, 2.5),
        (29.5, 2, 2.5),
        (29.5, 10.5, 0),
        (38, 10.5, 2.5),
        (38, 29.5, 2.5),
        (29.5, 29.5, 0),
        (29.5, 38, 2.5),
        (10.5, 38, 2.5),
        (10.5, 29.5, 0),
        (2, 29.5, 2.5),
        (2, 10.5, 2.5),
        (10.5, 10.5, 0),
    ),
}
"""Corners (x, y, radius of the rounding) in a box of 40; the daily routine is a circle."""

_ARC_STEPS = 5


def quad(
    at: tuple[float, float],
    size: float,
    cut: int,
    fill: str | None,
    outline: str | None = None,
    *,
    turn: float = 0.0,
    width: int = 2,
) -> Polygon:
    """A tessera. ``cut`` picks one of the four (any integer); ``turn`` is in degrees."""
    points = _QUADS[cut % len(_QUADS)]
    scale = size / _QUAD_UNITS
    inside = width / 2 if outline else 0.0
    shrink = (size - 2 * inside) / size
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    middle = size / 2

    def place(point: tuple[float, float]) -> tuple[float, float]:
        x = (point[0] * scale - middle) * shrink
        y = (point[1] * scale - middle) * shrink
        return (
            round(at[0] + middle + x * cos - y * sin, 2),
            round(at[1] + middle + x * sin + y * cos, 2),
        )

    return Polygon(tuple(place(point) for point in points), fill, outline, width)


def quads(  # noqa: PLR0917 - a meter reads in this order
    at: tuple[float, float],
    filled: int,
    total: int,
    colour: str,
    size: float = 12,
    gap: float = 4,
    empty_line: str = "tile_line",
) -> tuple[Mark, ...]:
    """A row of tiles, the first ``filled`` of them set."""
    x, y = at
    return tuple(
        quad(
            (x + index * (size + gap), y),
            size,
            index,
            colour if index < filled else "tile_empty",
            None if index < filled else empty_line,
            width=1,
        )
        for index in range(total)
    )


def category_tile(category: Category, rect: Rect, *, found: bool = True) -> tuple[Mark, ...]:
    """A category's silhouette with its glyph: filled, or an outline while nothing is found."""
    fill = f"category.{category}" if found else "surface"
    outline = None if found else "line_strong"
    glyph = f"glyph.{category}" if found else "ink3"
    scale = rect.width / _TILE_UNITS
    left, top, size = CATEGORIES[category].glyph_at
    icon_size = round(size * scale)
    icon = Icon(
        Rect(
            round(rect.x + (left + size / 2) * scale - icon_size / 2),
            round(rect.y + (top + size / 2) * scale - icon_size / 2),
            icon_size,
            icon_size,
        ),
        CATEGORIES[category].icon,
        glyph,
    )
    line = max(1, round(2 * scale))
    if category is Category.ROUTINE:
        middle = _TILE_UNITS / 2 * scale
        radius = _CIRCLE_RADIUS * _FIT * scale - (line / 2 if outline else 0)
        circle = Circle(rect.x + middle, rect.y + middle, radius, fill, outline, line)
        return (circle, icon)
    points = tuple((rect.x + x * scale, rect.y + y * scale) for x, y in _silhouette(category))
    return (Polygon(points, fill, outline, line), icon)


@cache
def _silhouette(category: Category) -> Points:
    """The outline in a box of 40, its corners rounded."""
    corners = _CORNERS[category]
    points: list[tuple[float, float]] = []
    for index, (x, y, radius) in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        points.extend(_rounded((x, y), before[:2], after[:2], radius))
    return tuple((1 + _FIT * x, 1 + _FIT * y) for x, y in points)


def _rounded(
    corner: tuple[float, float],
    before: tuple[float, float],
    after: tuple[float, float],
    radius: float,
) -> Points:
    """Points of the arc that rounds a convex corner."""
    if radius == 0:
        return (corner,)
    to_before = math.atan2(before[1] - corner[1], before[0] - corner[0])
    to_after = math.atan2(after[1] - corner[1], after[0] - corner[0])
    half = (to_before - to_after) % math.tau / 2
    bisector = to_after + half
    reach = radius / math.sin(half)
    centre = (corner[0] + reach * math.cos(bisector), corner[1] + reach * math.sin(bisector))
    start, sweep = to_before + math.pi / 2, math.pi - 2 * half
    return tuple(
        (
            centre[0] + radius * math.cos(start + sweep * step / _ARC_STEPS),
            centre[1] + radius * math.sin(start + sweep * step / _ARC_STEPS),
        )
        for step in range(_ARC_STEPS + 1)
    )


def icon_in(area: Rect, name: str, colour: str, size: int | None = None) -> Icon:
    """An icon in the middle of an area, by default as wide as it."""
    size = area.width if size is None else size
    x = area.x + (area.width - size) // 2
    y = area.y + (area.height - size) // 2
    return Icon(Rect(x, y, size, size), name, colour)
