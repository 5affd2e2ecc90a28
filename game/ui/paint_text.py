"""One line of text as a surface.

The fonts' hinting would round every letter's width to whole pixels, so a line is drawn larger
and scaled down: it is then exactly as wide as ``measure`` says, at any scale and on any system.
"""

import pygame

from game.ui.assets import drawable, font
from game.ui.measure import text_units

Channels = tuple[int, int, int, int]

_UNITS = 1000
_SMOOTH_SIZE = 56
"""Glyphs are drawn at about this size at least before they are scaled down."""


def text_surface(text: str, face: str, size: float, colour: Channels) -> pygame.Surface:
    """A line of text; the surface is as tall as the font's ascent and descent together.

    ``size`` is in device pixels and need not be whole.
    """
    times = max(2, min(4, round(_SMOOTH_SIZE / size)))
    large = font(face, round(size * times))
    drawn = large.render(drawable(text), True, colour)
    shrink = size / large.point_size
    wide = max(1, round(text_units(text, face) * size / _UNITS))
    tall = max(1, round(drawn.get_height() * shrink))
    return pygame.transform.smoothscale(drawn, (wide, tall))
