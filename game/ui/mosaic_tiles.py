"""The tiles of the mosaics as their files hold them. No pygame.

A mosaic file holds its ``size``, its ``colours``, its ``categories`` and its tiles, each as
three to eight corners in tenths of its units, then the index of its colour and of its
category. In the title's mosaic the last number is -1 for the pale tiles that are only hinted
at, else 0; in a chapter's it is the tile's band, 0 at the bottom.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from game.ui.asset_files import asset_json
from game.ui.curves import Point

_TENTHS = 10
_VARIANTS = ((100, 120), (260, 240))
"""Up to how many device pixels which portrait serves; the finest for more."""

_FINEST = 400


class Tile(NamedTuple):
    """A tile in a mosaic's units."""

    corners: tuple[Point, ...]
    colour: str
    category: int


class Mosaic(NamedTuple):
    """A mosaic; ``categories`` names what the tiles of a portrait count through."""

    size: tuple[int, int]
    categories: tuple[str, ...]
    tiles: tuple[Tile, ...]

    def shares(self, named: Iterable[tuple[str, float]]) -> list[float]:
        """The share of each category, in their order; 0 for those that are not named."""
        by_name = dict(named)
        return [by_name.get(category, 0.0) for category in self.categories]


@cache
def mosaic_tiles(name: str) -> Mosaic:
    """Read a mosaic once.

    Raises:
        FileNotFoundError: there is no such mosaic.
    """
    data = asset_json("mosaics", f"{name}.json")
    wide, tall = data["size"]
    tiles = []
    for *corners, colour, category in data["tiles"]:
        pairs = zip(corners[::2], corners[1::2], strict=True)
        points = tuple((x / _TENTHS, y / _TENTHS) for x, y in pairs)
        tiles.append(Tile(points, data["colours"][colour], category))
    return Mosaic((wide, tall), tuple(data.get("categories", ())), tuple(tiles))


def portrait_tiles(member: str, pixels: int) -> Mosaic:
    """The portrait of a member of the cast that serves for a width in device pixels."""
    units = next((units for most, units in _VARIANTS if pixels <= most), _FINEST)
    return mosaic_tiles(f"{member}_{units}")


def set_tiles(mosaic: Mosaic, shares: Sequence[float]) -> list[bool]:
    """Of each tile whether it is set: the first of each category, as many as its share says."""
    counts = Counter(tile.category for tile in mosaic.tiles)
    left = {category: round(count * shares[category]) for category, count in counts.items()}
    found = []
    for tile in mosaic.tiles:
        found.append(left[tile.category] > 0)
        left[tile.category] -= 1
    return found
