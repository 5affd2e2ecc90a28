"""Maps: invented towns drawn from a few lists, and runs on top of them.

A map file is in units of 1000 x 700 and may hold: ``sea`` (a polygon), ``waves`` (x, y,
width), ``piers``, ``fields`` (polygons with a shade), ``greens`` (middle and radii of a park
or a hill), ``contours`` and ``trees`` on them, a ``grid`` of streets (each a distance and a
width, along and across a turned origin; blocks are what lies between), ``lanes``, ``houses``,
``fenced`` grounds with ``halls``, ``paths``, and ``labels``. Maps look the same in every theme.
"""

import math
from typing import Any, NamedTuple

import pygame

from game.ui.asset_files import asset_json
from game.ui.assets import Size
from game.ui.curves import Point, dashes, smooth
from game.ui.paint_runs import draw_runs
from game.ui.paint_shapes import thick_line
from game.ui.paint_text import text_surface
from game.ui.pictures import MAP_SIZE, MapSpec
from game.ui.theme import rgba

_TIMES = 2
_SEA, _BEACH, _WAVE = "#A9CBD2", "#F1EBDD", "#C3DCE1"
_LAND, _STREET, _PIER = "#E4E6DB", "#FBFAF4", "#E4E6DB"
_BLOCKS = ("#DCDACB", "#D4D7C9", "#DEDDCF")
_FIELDS = ("#DDE3CC", "#D3DCBF", "#E6E5CE")
_HOUSE, _GREEN, _TREE, _CONTOUR = "#CDC9BB", "#C4D4AE", "#A9BF93", "#B2C49B"
_FENCED, _HALL, _FENCE = "#CBC8C0", "#B0AFA7", "#8B8B83"
_INK = {"sea": "#3D6470", "land": "#3E5259", "green": "#3E5540"}
_HALO = {"sea": _SEA, "land": "#F3F2EA", "green": "#E3EBD8"}

_LABEL_SIZE = 19
_SMALL_STREET = 1.7
"""How much wider streets are in a small map, where they would vanish otherwise."""

_BLOCK_INSET = 5
_HOUSED = 4
"""One block in this many has a house in it."""


class _Canvas(NamedTuple):
    """A surface that shows an area of a map, drawn larger than it will be."""

    surface: pygame.Surface
    scale: float
    left: float
    top: float

    def at(self, point: Point) -> Point:
        """A point of the map on the surface."""
        return ((point[0] - self.left) * self.scale, (point[1] - self.top) * self.scale)

    def polygon(self, points: list[Point], colour: str) -> None:
        """Fill a polygon of the map."""
        pygame.draw.polygon(self.surface, colour, [self.at(point) for point in points])

    def line(self, points: list[Point], colour: str, width: float) -> None:
        """Draw a round-ended line on the map; the width is in map units too."""
        places = [self.at(point) for point in points]
        thick_line(self.surface, places, rgba(colour), width * self.scale)


def map_surface(spec: MapSpec, size: Size) -> pygame.Surface:
    """Draw a map with its runs.

    Raises:
        FileNotFoundError: there is no such map.
    """
    data = asset_json("maps", f"{spec.map}.json")
    left, top, width, _ = spec.area
    scale = size[0] / width
    large = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES))
    canvas = _Canvas(large, scale * _TIMES, left, top)
    _draw_ground(canvas, data, small=spec.small)
    _draw_town(canvas, data, small=spec.small)
    ways = [
        ([canvas.at(point) for point in path], runs)
        for path, runs in (*spec.elsewhere, (spec.path, spec.runs))
    ]
    draw_runs(large, ways, scale * _TIMES, small=spec.small)
    surface = pygame.transform.smoothscale(large, size)
    if not spec.small:
        names = dict(spec.names)
        for label in data.get("labels", ()):
            name = names.get(label["text"], label["text"])
            _draw_label(surface, label, name, _Canvas(surface, scale, left, top))
    return surface


def _draw_ground(canvas: _Canvas, data: dict[str, Any], *, small: bool) -> None:
    canvas.surface.fill(_LAND)
    for field in data.get("fields", ()):
        canvas.polygon(field["points"], _FIELDS[field["shade"]])
    if "grid" in data and not small:
        _draw_blocks(canvas, data["grid"])
    for green in data.get("greens", ()):
        canvas.polygon(_oval(green["at"], green["radii"]), _GREEN)
    for middle, radii in data.get("contours", ()):
        oval = _oval(middle, radii)
        canvas.line([*oval, oval[0]], _CONTOUR, 1.6)
    if not small:
        for x, y, radius in data.get("trees", ()):
            pygame.draw.circle(canvas.surface, _TREE, canvas.at((x, y)), radius * canvas.scale)
    if "sea" in data:
        shore = data["sea"]
        canvas.line(shore[2:], _BEACH, 14)
        canvas.polygon(shore, _SEA)
    for x, y, width in data.get("waves", ()):
        canvas.line([(x, y), (x + width, y)], _WAVE, 3)


def _draw_town(canvas: _Canvas, data: dict[str, Any], *, small: bool) -> None:
    wider = _SMALL_STREET if small else 1.0
    for pier in data.get("piers", ()):
        canvas.polygon(pier, _PIER)
    for path in data.get("paths", ()):
        canvas.line(smooth(path), _STREET, 5)
    for start, end, width in _streets(data.get("grid")):
        canvas.line([start, end], _STREET, width * wider)
    for lane in data.get("lanes", ()):
        canvas.line(smooth(lane["points"]), _STREET, lane["width"] * wider)
    for house in data.get("houses", ()):
        canvas.polygon(house, _HOUSE)
    for ground in data.get("fenced", ()):
        canvas.polygon(ground["points"], _FENCED)
        for hall in ground["halls"]:
            canvas.polygon(hall, _HALL)
        for piece in dashes([*ground["points"], ground["points"][0]], 8, 5):
            canvas.line(piece, _FENCE, 2.4)


def _turned(grid: dict[str, Any], along: float, down: float) -> Point:
    """A place in the grid's own directions, in map units."""
    angle = math.radians(grid["turn"])
    x = grid["at"][0] + along * math.cos(angle) - down * math.sin(angle)
    y = grid["at"][1] + along * math.sin(angle) + down * math.cos(angle)
    return x, y


def _streets(grid: dict[str, Any] | None) -> list[tuple[Point, Point, float]]:
    if grid is None:
        return []
    far = MAP_SIZE[0] + MAP_SIZE[1]
    first = grid["along"][0][0]
    lengthways = [
        (_turned(grid, -far, down), _turned(grid, far, down), width)
        for down, width in grid["along"]
    ]
    crossways = [
        (_turned(grid, along, first), _turned(grid, along, far), width)
        for along, width in grid["across"]
    ]
    return [*lengthways, *crossways]


def _draw_blocks(canvas: _Canvas, grid: dict[str, Any]) -> None:
    for row, (upper, lower) in enumerate(zip(grid["along"], grid["along"][1:], strict=False)):
        pairs = zip(grid["across"], grid["across"][1:], strict=False)
        for column, (before, after) in enumerate(pairs):
            left = before[0] + before[1] / 2 + _BLOCK_INSET
            right = after[0] - after[1] / 2 - _BLOCK_INSET
            top = upper[0] + upper[1] / 2 + _BLOCK_INSET
            bottom = lower[0] - lower[1] / 2 - _BLOCK_INSET
            shade = _BLOCKS[(row * 5 + column * 7) % len(_BLOCKS)]
            canvas.polygon(_block(grid, left, top, right, bottom), shade)
            if (row * 3 + column * 5) % _HOUSED == 0:
                start = left + (right - left) * (0.15 + 0.1 * (row % 3))
                high = top + (bottom - top) * 0.2
                house = _block(grid, start, high, start + 28, high + 26)
                canvas.polygon(house, _HOUSE)


def _block(
    grid: dict[str, Any], left: float, top: float, right: float, bottom: float
) -> list[Point]:
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return [_turned(grid, along, down) for along, down in corners]


def _oval(middle: list[float], radii: list[float]) -> list[Point]:
    """A rounded shape between an ellipse and its rectangle."""
    points = []
    for step in range(48):
        angle = math.tau * step / 48
        cos, sin = math.cos(angle), math.sin(angle)
        x = math.copysign(abs(cos) ** 0.8, cos) * radii[0]
        y = math.copysign(abs(sin) ** 0.8, sin) * radii[1]
        points.append((middle[0] + x, middle[1] + y))
    return points


def _draw_label(surface: pygame.Surface, label: dict[str, Any], name: str, canvas: _Canvas) -> None:
    """A name in the middle of its place, with a pale edge so that lines do not disturb it."""
    size = max(_LABEL_SIZE * canvas.scale, 14.0)
    ink, halo = _INK[label["on"]], _HALO[label["on"]]
    words = text_surface(name, "Bold", size, rgba(ink))
    edge = text_surface(name, "Bold", size, rgba(halo))
    reach = max(2, round(size / 8))
    whole = pygame.Surface(
        (words.get_width() + 2 * reach, words.get_height() + 2 * reach), pygame.SRCALPHA
    )
    whole.fill((*rgba(halo)[:3], 0))
    for step in range(12):
        angle = math.tau * step / 12
        dx, dy = round(reach * math.cos(angle)), round(reach * math.sin(angle))
        whole.blit(edge, (reach + dx, reach + dy))
    whole.blit(words, (reach, reach))
    turned = pygame.transform.rotozoom(whole, label["turn"], 1) if label["turn"] else whole
    x, y = canvas.at((label["x"], label["y"]))
    surface.blit(turned, turned.get_rect(center=(round(x), round(y))))
