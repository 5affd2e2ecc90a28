"""Mosaics of people: whose tiles resolve together, and how they are written."""

import json
import math
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from assets.workshop.cutting import Tile, cut
from assets.workshop.grains import GRAINS
from assets.workshop.people import Person
from assets.workshop.polygons import Point
from assets.workshop.portraits import VIEW
from assets.workshop.subjects import portrait_subject
from game.core.knowledge import Category

_ANCHORS = {
    Category.ROLE: (120, 166),
    Category.PLACE: (159, 152),
    Category.HOME: (81, 152),
    Category.ROUTINE: (168, 92),
    Category.DATES: (72, 92),
    Category.FAMILY: (120, 60),
    Category.PRESSURE: (120, 126),
}
"""From where a category's tiles resolve, in the kit's units: each has a part of the face."""

_FEATURES = {
    "left eye": Category.DATES,
    "right eye": Category.ROUTINE,
    "nose": Category.PRESSURE,
    "mouth": Category.ROLE,
}
"""Features that resolve as one."""

_STRAY = 4.0
"""How far, in the kit's units, tiles stray over the line between two categories."""

_TENTHS = 10


class Placed(NamedTuple):
    """A tile of a mosaic: corners in the mosaic's units, colour, and the group it is in."""

    corners: tuple[Point, ...]
    colour: str
    group: int


class Mosaic(NamedTuple):
    """A mosaic as the game loads it; tiles of one group resolve in their order.

    The groups of a portrait are the categories; those of a scene have no names.
    """

    size: tuple[int, int]
    categories: tuple[str, ...]
    tiles: tuple[Placed, ...]


def sizes(person: Person) -> tuple[int, ...]:
    """At which sizes the game has a mosaic of a person; the largest for subjects only."""
    return tuple(size for size in sorted(GRAINS) if person.subject or size < max(GRAINS))


def portrait_mosaic(short: str, person: Person, size: int) -> Mosaic:
    """Cut a person's mosaic at a size of ``GRAINS``; the same person always the same."""
    grain = GRAINS[size]
    seed = zlib.crc32(f"{short} {size}".encode())
    tiles = cut(portrait_subject(person, grain), seed)
    categories = tuple(Category)
    groups = _categories(tiles, grain.sampling, seed)
    placed = []
    for category, tile in _resolving(tiles, groups, grain.sampling):
        corners = tuple(
            scaled(corner, size / (VIEW[2] * grain.sampling)) for corner in tile.corners
        )
        placed.append(Placed(corners, tile.colour, categories.index(category)))
    return Mosaic((size, size), categories, tuple(placed))


def scaled(corner: Point, by: float) -> Point:
    """A corner in units so many times smaller."""
    return (corner[0] * by, corner[1] * by)


def _categories(tiles: Sequence[Tile], sampling: float, seed: int) -> list[Category]:
    """For every tile the category with which it resolves: the one with the nearest anchor."""
    strays = np.random.default_rng(seed).normal(0, _STRAY, (len(tiles), len(_ANCHORS))).tolist()
    found = []
    for tile, stray in zip(tiles, strays, strict=True):
        far = {
            category: _far(tile, category, sampling) + away
            for category, away in zip(_ANCHORS, stray, strict=True)
        }
        found.append(_FEATURES.get(tile.feature, min(far, key=far.__getitem__)))
    return found


def _far(tile: Tile, category: Category, sampling: float) -> float:
    """How far a tile is from a category's anchor, in the kit's units."""
    x, y = tile.middle
    return math.dist((x / sampling + VIEW[0], y / sampling + VIEW[1]), _ANCHORS[category])


def _resolving(
    tiles: Sequence[Tile], groups: Sequence[Category], sampling: float
) -> list[tuple[Category, Tile]]:
    """Tiles in the order in which they resolve: from a category's anchor outwards.

    Stones come last, in their own order, in which they lie on each other.
    """
    pairs = list(zip(groups, tiles, strict=True))
    plain = [pair for pair in pairs if not pair[1].feature]
    plain.sort(key=lambda pair: _far(pair[1], pair[0], sampling))
    return plain + [pair for pair in pairs if pair[1].feature]


def packed(mosaic: Mosaic) -> str:
    """Write a mosaic: corners in tenths of its units, then the numbers of colour and group."""
    colours = sorted({tile.colour for tile in mosaic.tiles})
    number = {colour: at for at, colour in enumerate(colours)}
    tiles = [[*_tenths(tile.corners), number[tile.colour], tile.group] for tile in mosaic.tiles]
    written: dict[str, Any] = {"size": mosaic.size, "colours": colours}
    if mosaic.categories:
        written["categories"] = mosaic.categories
    written["tiles"] = tiles
    return json.dumps(written, separators=(",", ":")) + "\n"


def _tenths(corners: Sequence[Point]) -> list[int]:
    return [round(place * _TENTHS) for corner in corners for place in corner]
