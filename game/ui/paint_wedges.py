"""A town cut in wedges: the people of each segment lit among the rest."""

import math

import pygame

from game.ui.assets import Size
from game.ui.dots import ranks
from game.ui.paint_shapes import clear_surface
from game.ui.pictures import WEDGE_LOOKS, WEDGE_PLACES, WedgeSpec, wedge_places
from game.ui.theme import Theme, rgba

_FINER = 3
"""How many times as fine dots are drawn before they are scaled down."""

_DIM, _LIT = 0.006, 0.011
"""Radius of a dot that is dim or lit, as a part of the picture's width."""


def wedge_field(spec: WedgeSpec, size: Size, theme: Theme) -> pygame.Surface:
    """Draw the town on a clear ground."""
    surface = clear_surface(size, rgba(theme.colour("night.dot_dim")))
    side = min(size)
    dim = _dot("circle", side * _DIM, rgba(theme.colour("night.dot_dim")))
    lit = [_dot(shape, side * _LIT, rgba(theme.colour(colour))) for shape, colour in WEDGE_LOOKS]
    placed = []
    for segment, share in enumerate(spec.lit):
        places = wedge_places(segment, len(spec.lit))
        order = sorted(range(len(places)), key=lambda place: ranks(WEDGE_PLACES)[places[place][2]])
        bright = set(order[:share])
        for place, (x, y, _) in enumerate(places):
            sprite = lit[segment] if place in bright else dim
            half = sprite.get_width() / 2
            at = (size[0] / 2 + x * side / 2 - half, size[1] / 2 + y * side / 2 - half)
            placed.append((sprite, (round(at[0]), round(at[1]))))
    surface.blits(placed, doreturn=False)
    return surface


def _dot(shape: str, radius: float, colour: tuple[int, int, int, int]) -> pygame.Surface:
    """A square, triangle, circle or diamond, smooth at its edges."""
    wide = math.ceil(2 * radius) + 2
    fine = clear_surface((wide * _FINER, wide * _FINER), colour)
    middle, reach = wide * _FINER / 2, radius * _FINER
    if shape == "circle":
        pygame.draw.circle(fine, colour, (middle, middle), reach)
    else:
        corners = [(middle + x * reach, middle + y * reach) for x, y in _CORNERS[shape]]
        pygame.draw.polygon(fine, colour, corners)
    return pygame.transform.smoothscale(fine, (wide, wide))


_CORNERS = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "triangle": ((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
}
