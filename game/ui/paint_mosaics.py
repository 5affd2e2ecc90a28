"""Mosaics: cut tiles on a ground. A portrait's tiles each belong to one category.

A mosaic file holds its ``size``, its ``colours``, its ``categories`` and its tiles, each as
four corners in tenths of its units, then the index of its colour and of its category. In the
title's mosaic the last number is -1 for the pale tiles that are only hinted at, else 0; in a
chapter's it is the tile's band, 0 at the bottom.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pygame

from game.ui.asset_files import asset_json
from game.ui.assets import Size
from game.ui.pictures import ChapterSpec, MosaicSpec
from game.ui.theme import Theme, mix, rgba
from game.ui.tokens import UNSET_TILE_MIX

_TIMES = 2
_TENTHS = 10
_VARIANTS = ((100, 120), (260, 240))
"""Up to how many device pixels which portrait serves; the finest for more."""

_FINEST = 400
_HINT_MIX = 0.45
"""How far the colour of a hinted tile goes into the ground."""


class Tile(NamedTuple):
    """A tile in a mosaic's units."""

    corners: tuple[tuple[float, float], ...]
    colour: str
    category: int


def portrait_mosaic(spec: MosaicSpec, size: Size, theme: Theme) -> pygame.Surface:
    """Draw a portrait; a share of each category's tiles has its colour, the rest is pale.

    Raises:
        FileNotFoundError: there is no mosaic of this person.
    """
    finest = next((units for pixels, units in _VARIANTS if size[0] <= pixels), _FINEST)
    data = asset_json("mosaics", f"{spec.member}_{finest}.json")
    named = dict(spec.shares)
    shares = [named.get(category, 0.0) for category in data["categories"]]
    painted = _partly_set(list(_tiles(data)), shares, theme)
    return _draw(painted, size, size[0] / data["size"][0], (0, 0), theme.colour(spec.ground))


def chapter_mosaic(spec: ChapterSpec, size: Size, theme: Theme) -> pygame.Surface:
    """Draw a chapter's mosaic so that it fills the surface; what is too much is cut off evenly.

    Raises:
        FileNotFoundError: there is no mosaic of this chapter.
    """
    data = asset_json("mosaics", f"chapter_{spec.chapter}.json")
    wide, tall = data["size"]
    scale = max(size[0] / wide, size[1] / tall)
    start = ((size[0] - wide * scale) / 2, (size[1] - tall * scale) / 2)
    painted = _partly_set(list(_tiles(data)), spec.shares, theme)
    return _draw(painted, size, scale, start, theme.colour(spec.ground))


def _partly_set(tiles: Sequence[Tile], shares: Sequence[float], theme: Theme) -> list[Tile]:
    """The first tiles of each category as they are, as many as its share says; the rest pale."""
    empty = theme.colour("tile_empty")
    counts = Counter(tile.category for tile in tiles)
    left = {category: round(count * shares[category]) for category, count in counts.items()}
    painted = []
    for tile in tiles:
        unset = left[tile.category] <= 0
        left[tile.category] -= 1
        painted.append(
            tile._replace(colour=mix(tile.colour, empty, UNSET_TILE_MIX)) if unset else tile
        )
    return painted


def title_mosaic(ground: str, size: Size, theme: Theme) -> pygame.Surface:
    """Draw the title's mosaic as tall as the surface, at its end side."""
    data = asset_json("mosaics", "title.json")
    colour = theme.colour(ground)
    hint = mix(theme.colour("tile_line"), colour, 1 - _HINT_MIX / 2)
    tiles = [tile._replace(colour=hint) if tile.category < 0 else tile for tile in _tiles(data)]
    scale = size[1] / data["size"][1]
    return _draw(tiles, size, scale, (size[0] - data["size"][0] * scale, 0), colour)


def _tiles(data: dict[str, list[list[int]]]) -> Iterator[Tile]:
    colours: list[str] = data["colours"]  # type: ignore[assignment] # one of the lists
    for *corners, colour, category in data["tiles"]:
        xs, ys = corners[::2], corners[1::2]
        points = tuple((x / _TENTHS, y / _TENTHS) for x, y in zip(xs, ys, strict=True))
        yield Tile(points, colours[colour], category)


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
