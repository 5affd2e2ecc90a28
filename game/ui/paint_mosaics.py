"""Mosaics: cut tiles on a ground. A portrait's tiles each belong to one category."""

from collections.abc import Sequence

import pygame

from game.ui.assets import Size
from game.ui.mosaic_tiles import Mosaic, Tile, mosaic_tiles, portrait_tiles, set_tiles
from game.ui.pictures import ChapterSpec, MosaicSpec
from game.ui.theme import Theme, mix, rgba
from game.ui.tokens import UNSET_TILE_MIX

_TIMES = 2
_HINT_MIX = 0.45
"""How far the colour of a hinted tile goes into the ground."""


def portrait_mosaic(spec: MosaicSpec, size: Size, theme: Theme) -> pygame.Surface:
    """Draw a portrait; a share of each category's tiles has its colour, the rest is pale.

    Raises:
        FileNotFoundError: there is no mosaic of this person.
    """
    mosaic = portrait_tiles(spec.member, size[0])
    painted = _partly_set(mosaic, mosaic.shares(spec.shares), theme)
    return _draw(painted, size, size[0] / mosaic.size[0], (0, 0), theme.colour(spec.ground))


def chapter_mosaic(spec: ChapterSpec, size: Size, theme: Theme) -> pygame.Surface:
    """Draw a chapter's mosaic so that it fills the surface; what is too much is cut off evenly.

    Raises:
        FileNotFoundError: there is no mosaic of this chapter.
    """
    mosaic = mosaic_tiles(f"chapter_{spec.chapter}")
    wide, tall = mosaic.size
    scale = max(size[0] / wide, size[1] / tall)
    start = ((size[0] - wide * scale) / 2, (size[1] - tall * scale) / 2)
    painted = _partly_set(mosaic, spec.shares, theme)
    return _draw(painted, size, scale, start, theme.colour(spec.ground))


def _partly_set(mosaic: Mosaic, shares: Sequence[float], theme: Theme) -> list[Tile]:
    """The tiles that are set as they are, the rest pale."""
    empty = theme.colour("tile_empty")
    return [
        tile if is_set else tile._replace(colour=mix(tile.colour, empty, UNSET_TILE_MIX))
        for tile, is_set in zip(mosaic.tiles, set_tiles(mosaic, shares), strict=True)
    ]


def title_mosaic(ground: str, size: Size, theme: Theme) -> pygame.Surface:
    """Draw the title's mosaic as tall as the surface, at its end side."""
    mosaic = mosaic_tiles("title")
    colour = theme.colour(ground)
    hint = mix(theme.colour("tile_line"), colour, 1 - _HINT_MIX / 2)
    tiles = [tile._replace(colour=hint) if tile.category < 0 else tile for tile in mosaic.tiles]
    wide, tall = mosaic.size
    scale = size[1] / tall
    return _draw(tiles, size, scale, (size[0] - wide * scale, 0), colour)


def _draw(
    tiles: list[Tile], size: Size, scale: float, start: tuple[float, float], ground: str
) -> pygame.Surface:
    """Draw at twice the size, then halve it; ``start`` is the mosaic's corner on the surface."""
    left, top = start
    large = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES))
    large.fill(rgba(ground)[:3])
    for tile in tiles:
        corners = [
            ((x * scale + left) * _TIMES, (y * scale + top) * _TIMES) for x, y in tile.corners
        ]
        pygame.draw.polygon(large, rgba(tile.colour)[:3], corners)
    return pygame.transform.smoothscale(large, size)
