"""Smooth shapes. pygame does not smooth what it draws, so shapes are drawn large and scaled.

Everything takes device pixels. Large rounded rectangles are put together from four corners
that are kept, so that memory stays small.
"""

import math
from collections.abc import Iterator, Sequence

import pygame

from game.ui.paint_cache import SurfaceCache

TIMES = 4
"""How much larger shapes are drawn before they are scaled down."""

Point = tuple[float, float]
_CORNERS = "abcd"
_OPAQUE = 255


def rounded_rect(
    target: pygame.Surface,
    cache: SurfaceCache,
    rect: pygame.Rect,
    colour: pygame.Color | None,
    radius: int = 0,
    border: pygame.Color | None = None,
    border_width: int = 1,
    corners: str = _CORNERS,
) -> None:
    """Draw a rounded rectangle with an inner border; either colour may be missing."""
    if rect.width <= 0 or rect.height <= 0:
        return
    translucent = any(one is not None and one.a < _OPAQUE for one in (colour, border))
    if translucent:
        key = ("rect", rect.size, colour and tuple(colour), radius, border and tuple(border),
               border_width, corners)
        target.blit(
            cache.get(
                key, lambda: _whole(cache, rect.size, colour, radius, border, border_width, corners)
            ),
            rect,
        )
        return
    _from_corners(target, cache, rect, colour, radius, border, border_width, corners)


def _whole(cache, size, colour, radius, border, border_width, corners):
    """A translucent rectangle is drawn opaque and made translucent as a whole."""
    alpha = (colour or border).a
    key = colour or border
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((key.r, key.g, key.b, 0))
    opaque = None if colour is None else pygame.Color(colour.r, colour.g, colour.b)
    line = None if border is None else pygame.Color(border.r, border.g, border.b)
    _from_corners(surface, cache, surface.get_rect(), opaque, radius, line, border_width, corners)
    surface.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return surface
