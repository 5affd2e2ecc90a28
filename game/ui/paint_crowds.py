"""Fields of dots: a crowd, and those of it who still match."""

import math

import pygame

from game.ui.assets import Size
from game.ui.dots import LAST, LIT, dot_radius, dots, inner_reach, ranks
from game.ui.paint_shapes import circle, clear_surface
from game.ui.pictures import CrowdSpec
from game.ui.theme import Theme, rgba

_SIZES = {"dot_dim": 1.0, "dot_mid": 1.0, "dot_lit": LIT, "dot_last": LAST}


def crowd_field(spec: CrowdSpec, size: Size, theme: Theme, scale: float) -> pygame.Surface:
    """Draw a field on a clear ground."""
    count = spec.dots
    reach = min(size) / 2
    dim = dot_radius(count, reach / scale) * scale
    inner = inner_reach(count, reach / scale) * scale
    sprites = {
        name: circle(dim * times, rgba(theme.colour(f"night.{name}")), None, 0)
        for name, times in _SIZES.items()
    }
    surface = clear_surface(size, rgba(theme.colour("night.dot_dim")))
    placed = []
    for (x, y), rank in zip(dots(count), ranks(count), strict=True):
        sprite = sprites[_look(spec, rank, math.hypot(x, y))]
        half = sprite.get_width() / 2
        place = (round(reach + x * inner - half), round(reach + y * inner - half))
        placed.append((sprite, place))
    surface.blits(placed, doreturn=False)
    return surface


def _look(spec: CrowdSpec, rank: int, away: float) -> str:
    """How a dot looks that is so far from the middle, as far as the dimming has come."""
    whole, part = divmod(spec.passes, 1)
    gone = int(whole) + (away > 1 - part)
    for passed, lit in enumerate(spec.lit[:gone]):
        if rank >= lit:
            return "dot_mid" if passed else "dot_dim"
    return "dot_last" if spec.ends and gone == len(spec.lit) else "dot_lit"
