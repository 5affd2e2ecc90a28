"""Mosaics: cut tiles on a ground. A portrait's tiles each belong to one category.

A mosaic file holds its ``size``, its ``colours``, its ``categories`` and its tiles, each as
four corners in tenths of its units, then the index of its colour and of its category. In the
title's mosaic the last number is -1 for the pale tiles that are only hinted at, else 0.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pygame

from game.ui.asset_files import asset_json
from game.ui.assets import Size
from game.ui.pictures import MosaicSpec
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
    categories: list[str] = data["categories"]
    left = _left_to_set(data["tiles"], categories, dict(spec.shares))
    empty = theme.colour("tile_empty")
    painted = []
    for tile in _tiles(data):
        name = categories[tile.category]
        unset = left[name] <= 0
        left[name] -= 1
        painted.append(
            tile._replace(colour=mix(tile.colour, empty, UNSET_TILE_MIX)) if unset else tile
        )
    return _draw(painted, size, size[0] / data["size"][0], 0, theme.colour(spec.ground))


def _left_to_set(
    tiles: list[list[int]], categories: list[str], shares: dict[str, float]
) -> dict[str, int]:
    """How many tiles of each category are set."""
    counts = dict.fromkeys(categories, 0)
    for tile in tiles:
        counts[categories[tile[-1]]] += 1
    return {name: round(count * shares.get(name, 0.0)) for name, count in counts.items()}


def title_mosaic(ground: str, size: Size, theme: Theme) -> pygame.Surface:
    """Draw the title's mosaic as tall as the surface, at its end side."""
    data = asset_json("mosaics", "title.json")
    colour = theme.colour(ground)
    hint = mix(theme.colour("tile_line"), colour, 1 - _HINT_MIX / 2)
    tiles = [tile._replace(colour=hint) if tile.category < 0 else tile for tile in _tiles(data)]
    scale = size[1] / data["size"][1]
    return _draw(tiles, size, scale, size[0] - data["size"][0] * scale, colour)


def _tiles(data: dict[str, list[list[int]]]) -> Iterator[Tile]:
    colours: list[str] = data["colours"]  # type: ignore[assignment] # one of the lists
    for *corners, colour, category in data["tiles"]:
        xs, ys = corners[::2], corners[1::2]
        points = tuple((x / _TENTHS, y / _TENTHS) for x, y in zip(xs, ys, strict=True))
        yield Tile(points, colours[colour], category)


def _draw(tiles: list[Tile], size: Size, scale: float, start: float, ground: str) -> pygame.Surface:
    large = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES))
    large.fill(rgba(ground)[:3])
    for tile in tiles:
        corners = [((x * scale + start) * _TIMES, y * scale * _TIMES) for x, y in tile.corners]
        pygame.draw.polygon(large, rgba(tile.colour)[:3], corners)
    return pygame.transform.smoothscale(large, size)
