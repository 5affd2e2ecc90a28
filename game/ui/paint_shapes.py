"""Smooth shapes. pygame does not smooth what it draws, so shapes are drawn large and scaled.

Everything takes device pixels. Rounded rectangles are put together from four corners that
are kept, so that memory stays small.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pygame

from game.ui.curves import Point, dashes, rounded_frame
from game.ui.paint_cache import Sprite, SurfaceCache

_TIMES = 4
"""How much larger shapes are drawn before they are scaled down."""

_LARGE_AREA = 250_000
"""Pixels from which a shape is drawn only twice as large."""

_OPAQUE = 255
_DASH, _DASH_GAP = 6, 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a rounded rectangle looks; ``corners`` are those that are round, from "abcd"."""

    colour: tuple[int, int, int, int] | None
    radius: int = 0
    border: tuple[int, int, int, int] | None = None
    border_width: int = 1
    corners: str = "abcd"


def clear_surface(size: tuple[int, int], colour: Sequence[int]) -> pygame.Surface:
    """A transparent surface whose smoothed edges fade to ``colour``, not to black."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((*colour[:3], 0))
    return surface


def draw_sheet(
    target: pygame.Surface, cache: SurfaceCache, rect: pygame.Rect, sheet: Sheet
) -> None:
    """Draw a rounded rectangle with an inner border; either colour may be missing."""
    if rect.width <= 0 or rect.height <= 0:
        return
    colour = sheet.colour
    if colour is not None and colour[3] < _OPAQUE:
        ground = replace(sheet, border=None)
        key = ("sheet", rect.size, ground)
        target.blit(cache.get(key, lambda: _translucent(cache, rect.size, ground)), rect)
        sheet = replace(sheet, colour=None)
    if sheet.colour is not None or sheet.border is not None:
        _draw_opaque(target, cache, rect, sheet)


def _translucent(cache: SurfaceCache, size: tuple[int, int], sheet: Sheet) -> pygame.Surface:
    colour = sheet.colour or (0, 0, 0, 0)
    surface = clear_surface(size, colour)
    opaque = replace(sheet, colour=(*colour[:3], _OPAQUE))
    _draw_opaque(surface, cache, surface.get_rect(), opaque)
    surface.fill((255, 255, 255, colour[3]), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def _draw_opaque(
    target: pygame.Surface, cache: SurfaceCache, rect: pygame.Rect, sheet: Sheet
) -> None:
    radius = min(sheet.radius, rect.width // 2, rect.height // 2)
    line = sheet.border_width if sheet.border else 0
    step = max(radius, line)
    middle = rect.inflate(-2 * step, -2 * step)
    if sheet.colour is not None:
        target.fill(sheet.colour, (middle.x, rect.y + line, middle.width, rect.height - 2 * line))
        target.fill(sheet.colour, (rect.x + line, middle.y, step - line, middle.height))
        target.fill(sheet.colour, (middle.right, middle.y, step - line, middle.height))
    if sheet.border is not None:
        target.fill(sheet.border, (middle.x, rect.y, middle.width, line))
        target.fill(sheet.border, (middle.x, rect.bottom - line, middle.width, line))
        target.fill(sheet.border, (rect.x, middle.y, line, middle.height))
        target.fill(sheet.border, (rect.right - line, middle.y, line, middle.height))
    if not step:
        return
    whole = cache.get(("corners", step, radius, sheet), lambda: _corners(step, radius, sheet))
    places = (rect.topleft, (middle.right, rect.y), middle.bottomright, (rect.x, middle.bottom))
    parts = ((0, 0), (step, 0), (step, step), (0, step))
    for place, part in zip(places, parts, strict=True):
        target.blit(whole, place, (*part, step, step))


def _corners(step: int, radius: int, sheet: Sheet) -> pygame.Surface:
    """The four corners, side by side as in a rectangle without a middle."""
    side = 2 * step * _TIMES
    surface = clear_surface((side, side), sheet.border or sheet.colour or (0, 0, 0))
    line = sheet.border_width * _TIMES if sheet.border else 0
    if sheet.border is not None:
        _rounded(surface, sheet, sheet.border, surface.get_rect(), radius * _TIMES)
    inner = surface.get_rect().inflate(-2 * line, -2 * line)
    hole = (*(sheet.border or (0, 0, 0))[:3], 0)
    _rounded(surface, sheet, sheet.colour or hole, inner, max(0, radius * _TIMES - line))
    return pygame.transform.smoothscale(surface, (2 * step, 2 * step))


def _rounded(
    surface: pygame.Surface, sheet: Sheet, colour: Sequence[int], rect: pygame.Rect, radius: int
) -> None:
    top_left, top_right, bottom_right, bottom_left = (
        radius if corner in sheet.corners else 0 for corner in "abcd"
    )
    pygame.draw.rect(
        surface,
        colour,
        rect,
        border_radius=0,
        border_top_left_radius=top_left,
        border_top_right_radius=top_right,
        border_bottom_right_radius=bottom_right,
        border_bottom_left_radius=bottom_left,
    )


def draw_shadow(
    target: pygame.Surface,
    cache: SurfaceCache,
    rect: pygame.Rect,
    radius: int,
    *,
    down: int,
    blur: int,
    colour: Sequence[int],
) -> None:
    """Draw what a sheet throws on the ground around it; below the sheet there is nothing."""
    reach = 2 * blur
    inside = radius + blur + down
    step = reach + inside
    key = ("shadow", radius, down, blur, tuple(colour))
    whole = cache.get(key, lambda: _shadow(step, reach, radius, blur, colour))
    area = rect.move(0, down).inflate(2 * reach, 2 * reach)
    if area.width < 2 * step or area.height < 2 * step:
        target.blit(pygame.transform.smoothscale(whole, area.size), area)
        return
    middle = area.inflate(-2 * step, -2 * step)
    end = whole.get_width() - step
    places = (area.topleft, (middle.right, area.y), middle.bottomright, (area.x, middle.bottom))
    parts = ((0, 0), (end, 0), (end, end), (0, end))
    for place, part in zip(places, parts, strict=True):
        target.blit(whole, place, (*part, step, step))
    across = (middle.width, step), (step, middle.height)
    edges: tuple[tuple[tuple[int, ...], tuple[int, int], tuple[int, int]], ...] = (
        ((step, 0, 1, step), across[0], (middle.x, area.y)),
        ((step, end, 1, step), across[0], (middle.x, middle.bottom)),
        ((0, step, step, 1), across[1], (area.x, middle.y)),
        ((end, step, step, 1), across[1], (middle.right, middle.y)),
    )
    for strip, size, corner in edges:
        target.blit(pygame.transform.scale(whole.subsurface(strip), size), corner)


def _shadow(step: int, reach: int, radius: int, blur: int, colour: Sequence[int]) -> pygame.Surface:
    side = 2 * step + 1
    surface = clear_surface((side, side), colour)
    core = surface.get_rect().inflate(-2 * reach, -2 * reach)
    pygame.draw.rect(surface, tuple(colour), core, border_radius=radius)
    return pygame.transform.gaussian_blur(surface, max(1, blur))


def polygon(
    points: Sequence[Point],
    fill: Sequence[int] | None,
    outline: Sequence[int] | None,
    width: float,
) -> Sprite:
    """A polygon, its outline centred on its edge."""
    times, origin, size = _frame(points, width / 2 + 1 if outline else 1)
    surface = clear_surface((size[0] * times, size[1] * times), outline or fill or (0, 0, 0))
    large = [((x - origin[0]) * times, (y - origin[1]) * times) for x, y in points]
    if fill is not None:
        pygame.draw.polygon(surface, tuple(fill), large)
    if outline is not None:
        thick_line(surface, [*large, large[0]], tuple(outline), width * times)
    return Sprite(pygame.transform.smoothscale(surface, size), origin)


def circle(
    radius: float, fill: Sequence[int] | None, outline: Sequence[int] | None, width: float
) -> pygame.Surface:
    """A circle in the middle of a square surface, its outline centred on its edge."""
    reach = math.ceil(radius + (width / 2 if outline else 0)) + 1
    side = 2 * reach
    surface = clear_surface((side * _TIMES, side * _TIMES), outline or fill or (0, 0, 0))
    middle = (reach * _TIMES, reach * _TIMES)
    if fill is not None:
        pygame.draw.circle(surface, tuple(fill), middle, radius * _TIMES)
    if outline is not None:
        outer = (radius + width / 2) * _TIMES
        pygame.draw.circle(surface, tuple(outline), middle, outer, round(width * _TIMES))
    return pygame.transform.smoothscale(surface, (side, side))


def stroke(
    points: Sequence[Point],
    colour: Sequence[int],
    width: float,
    *,
    dotted: bool,
    casing: Sequence[int] | None,
    casing_width: float,
) -> Sprite:
    """A round-ended line."""
    reach = max(width, casing_width if casing else 0) / 2 + 1
    times, origin, size = _frame(points, reach)
    surface = clear_surface((size[0] * times, size[1] * times), casing or colour)
    large = [((x - origin[0]) * times, (y - origin[1]) * times) for x, y in points]
    if casing is not None:
        thick_line(surface, large, tuple(casing), casing_width * times)
    thick = width * times
    pieces = dashes(large, 1.5 * thick, 1.8 * thick) if dotted else [large]
    for piece in pieces:
        thick_line(surface, piece, tuple(colour), thick)
    return Sprite(pygame.transform.smoothscale(surface, size), origin)


def dashed_frame(
    size: tuple[int, int], radius: int, colour: Sequence[int], width: int, dash: float = 1.0
) -> pygame.Surface:
    """The dashed outline of a rounded rectangle; ``dash`` stretches the pattern."""
    times = 2
    surface = clear_surface((size[0] * times, size[1] * times), colour)
    inside = width / 2
    path = rounded_frame(size[0] - width, size[1] - width, radius)
    large = [((x + inside) * times, (y + inside) * times) for x, y in path]
    for piece in dashes([*large, large[0]], _DASH * dash * times, _DASH_GAP * dash * times):
        thick_line(surface, piece, tuple(colour), width * times, round_ends=False)
    return pygame.transform.smoothscale(surface, size)


def _frame(points: Sequence[Point], reach: float) -> tuple[int, tuple[int, int], tuple[int, int]]:
    """How much larger to draw, the top left corner and the size of what holds the points."""
    left = math.floor(min(x for x, _ in points) - reach)
    top = math.floor(min(y for _, y in points) - reach)
    right = math.ceil(max(x for x, _ in points) + reach)
    bottom = math.ceil(max(y for _, y in points) + reach)
    size = (max(1, right - left), max(1, bottom - top))
    times = _TIMES if size[0] * size[1] < _LARGE_AREA else 2
    return times, (left, top), size


def thick_line(
    surface: pygame.Surface,
    points: Sequence[Point],
    colour: tuple[int, ...],
    width: float,
    *,
    round_ends: bool = True,
) -> None:
    """Draw a line without smoothing, on a surface that will be scaled down."""
    half = width / 2
    for start, end in pairwise(points):
        length = math.dist(start, end)
        if not length:
            continue
        aside = ((start[1] - end[1]) / length * half, (end[0] - start[0]) / length * half)
        corners = [
            (start[0] + aside[0], start[1] + aside[1]),
            (end[0] + aside[0], end[1] + aside[1]),
            (end[0] - aside[0], end[1] - aside[1]),
            (start[0] - aside[0], start[1] - aside[1]),
        ]
        pygame.draw.polygon(surface, colour, corners)
    joints = points if round_ends else points[1:-1]
    for joint in joints:
        pygame.draw.circle(surface, colour, joint, half)
