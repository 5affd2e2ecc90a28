"""Runs on a map: warmth where feet have been, the line, its direction, where it begins."""

import math
from itertools import pairwise

import pygame

from game.ui.curves import Point, rounded
from game.ui.paint_shapes import clear_surface, thick_line
from game.ui.theme import rgba

_HEAT = "#C8452D"
_LINE = "#8E2112"
_CASE = "#FFFDF8"
_HALO = ((30, 0.12), (25, 0.24), (20, 0.38), (15, 0.55))
"""Width in map units and opacity of each layer of warmth, the faintest first."""

_CASE_WIDTH, _LINE_WIDTH = 8, 5
_SMALL_WIDTH = 11
_SMALL_START = 15
_ARROWS = (0.18, 0.4, 0.6, 0.78)
"""Where along the run its direction shows."""

_ARROW_SIZE = 8
_CORNER = 16
_START_REACH = 24
_START_DOT = 3.6
_START_RING = 8
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_FEW = 2
_COUNTABLE = 60
"""Beginnings that are drawn one by one; more of them would be a blot."""


def draw_runs(
    surface: pygame.Surface, ways: list[tuple[list[Point], int]], scale: float, *, small: bool
) -> None:
    """Draw runs on top of one another, by the ways they go and how many go each.

    The ways are already in the surface's pixels; ``scale`` is pixels a map unit. The way that
    most go is the warmest.
    """
    curves = [rounded(path, _CORNER * scale) for path, _ in ways]
    if small:
        for (path, _), curve in zip(ways, curves, strict=True):
            thick_line(surface, curve, rgba(_LINE), _SMALL_WIDTH * scale)
            _ring(surface, path[0], _SMALL_START * scale)
        return
    most = max(runs for _, runs in ways)
    for (_, runs), curve in zip(ways, curves, strict=True):
        if runs > _FEW:
            _draw_heat(surface, curve, scale, math.sqrt(runs / most))
    for (path, runs), curve in zip(ways, curves, strict=True):
        _draw_way(surface, path, curve, runs, scale)


def _draw_way(
    surface: pygame.Surface, path: list[Point], curve: list[Point], runs: int, scale: float
) -> None:
    """The line of some runs, its direction, and where they begin."""
    thick_line(surface, curve, rgba(_CASE), _CASE_WIDTH * scale)
    thick_line(surface, curve, rgba(_LINE), _LINE_WIDTH * scale)
    for share in _ARROWS:
        _draw_arrow(surface, curve, share, _ARROW_SIZE * scale)
    if _FEW < runs <= _COUNTABLE:
        _draw_starts(surface, path[0], runs, scale)
    else:
        _ring(surface, path[0], _START_RING * scale)


def _draw_heat(surface: pygame.Surface, curve: list[Point], scale: float, strength: float) -> None:
    """Warmth along a curve; ``strength`` is 0 to 1."""
    heat = clear_surface(surface.get_size(), rgba(_HEAT))
    for width, opacity in _HALO:
        colour = (*rgba(_HEAT)[:3], round(255 * opacity * strength))
        thick_line(heat, curve, colour, width * scale)
    surface.blit(heat, (0, 0))


def _draw_arrow(surface: pygame.Surface, curve: list[Point], share: float, size: float) -> None:
    here, after = _along(curve, share)
    angle = math.atan2(after[1] - here[1], after[0] - here[0])

    def corner(turn: float, reach: float) -> Point:
        return (
            here[0] + reach * math.cos(angle + turn),
            here[1] + reach * math.sin(angle + turn),
        )

    corners = [corner(0, size * 1.2), corner(2.3, size), corner(-2.3, size)]
    pygame.draw.polygon(surface, _CASE, corners)
    thick_line(surface, [*corners, corners[0]], rgba(_LINE), size / 4)


def _along(curve: list[Point], share: float) -> tuple[Point, Point]:
    """A point at a share of a curve's length, and the next point of the curve."""
    left = share * sum(math.dist(start, end) for start, end in pairwise(curve))
    for start, end in pairwise(curve):
        length = math.dist(start, end)
        if length >= left > 0:
            part = left / length
            return (
                start[0] + (end[0] - start[0]) * part,
                start[1] + (end[1] - start[1]) * part,
            ), end
        left -= length
    return curve[-2], curve[-1]


def _draw_starts(surface: pygame.Surface, start: Point, runs: int, scale: float) -> None:
    """One dot a run, close around where they begin."""
    for run in range(runs):
        reach = _START_REACH * scale * math.sqrt((run + 0.5) / runs)
        angle = run * _GOLDEN_ANGLE
        place = (start[0] + reach * math.cos(angle), start[1] + reach * math.sin(angle))
        pygame.draw.circle(surface, _LINE, place, _START_DOT * scale)


def _ring(surface: pygame.Surface, middle: Point, radius: float) -> None:
    pygame.draw.circle(surface, _LINE, middle, radius * 1.35)
    pygame.draw.circle(surface, _CASE, middle, radius * 0.75)
