"""Drawings as arrays of pixels, through the same loader that draws them in the game."""

import io
from collections.abc import Sequence

import numpy as np
import pygame
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Labels = NDArray[np.int32]
Pixels = NDArray[np.float32]
"""Height x width x 3, from 0 to 255."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in a drawing's units."""

_HALF = 127


def covered(markup: str, view: Box, size: tuple[int, int]) -> Mask:
    """Where opaque elements cover a view, in an array of height x width."""
    alpha = pygame.surfarray.array_alpha(_surface(markup, view, size))
    return np.ascontiguousarray(alpha.T > _HALF)


def painted(markup: str, view: Box, size: tuple[int, int]) -> Pixels:
    """The colours of elements that fill a view."""
    colours = pygame.surfarray.array3d(_surface(markup, view, size))
    return np.ascontiguousarray(colours.transpose(1, 0, 2).astype(np.float32))


def _surface(markup: str, view: Box, size: tuple[int, int]) -> pygame.Surface:
    box = " ".join(f"{side:g}" for side in view)
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" '
        f'viewBox="{box}">{markup}</svg>'
    )
    return pygame.image.load_sized_svg(io.BytesIO(whole.encode()), size)


def filled(polygons: Sequence[Sequence[tuple[float, float]]], size: tuple[int, int]) -> Mask:
    """Where polygons, given in pixels, lie; those without corners lie nowhere."""
    surface = pygame.Surface(size, depth=8)
    surface.set_palette([(0, 0, 0), (255, 255, 255)])
    for corners in filter(None, polygons):
        pygame.draw.polygon(surface, 1, corners)
    return np.ascontiguousarray(pygame.surfarray.array2d(surface).T > 0)


def hex_of(colour: Sequence[float]) -> str:
    """A colour as ``#RRGGBB``; what lies outside 0 to 255 is cut off."""
    return "#" + "".join(f"{min(255, max(0, round(float(part)))):02X}" for part in colour)


def rgb_of(colour: str) -> tuple[int, int, int]:
    """``#RRGGBB`` as numbers."""
    return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))


def numbered(colours: Pixels) -> Labels:
    """Every colour as one number, by its red, then its green, then its blue."""
    whole = np.round(colours).astype(np.int32)
    numbers: Labels = whole[..., 0] * 65536 + whole[..., 1] * 256 + whole[..., 2]
    return numbers
