"""Mosaics of scenes, or of any other drawing: areas are found by their colours.

Scenes have gradients and glow, so colours that are alike are taken together first (k-means,
seeded). Tiles are smaller where there is more to see.
"""

from pathlib import Path

import numpy as np

from assets.workshop.cutting import Tile, cut
from assets.workshop.flow import Field, blurred
from assets.workshop.kit import without_svg
from assets.workshop.mosaics import Mosaic, Placed, scaled
from assets.workshop.raster import Box, Labels, Pixels, painted
from assets.workshop.subjects import Subject

_SAMPLING = 3
"""Pixels per unit of the mosaic while it is cut."""

_COLOURS, _SAMPLES, _ROUNDS = 18, 4000, 12
_PASSING = 26.0
"""How far apart colours are, at the most, that pass into each other."""

_LARGEST, _SMALLEST = 10.0, 5.0
"""Sides of tiles in the mosaic's units, where there is nothing and much to see."""

_GAP, _GAP_SHARE = 1.2, 0.13
_STRAY = 5.0
"""How far tiles stray over the line between two bands, in the mosaic's units."""

_DETAIL_BLUR, _MUCH_DETAIL = 9.0, 12.0


def scene_mosaic(files: list[Path], view: Box, width: int, bands: int, seed: int) -> Mosaic:
    """Cut a part of drawings that lie on each other.

    Args:
        files: SVG files from the back to the front.
        view: the part, in the drawings' units.
        width: of the mosaic, in its own units.
        bands: in how many bands it resolves, from the bottom up.
        seed: of every random choice.
    """
    height = round(width * view[3] / view[2])
    markup = "".join(without_svg(file) for file in files)
    colours = painted(markup, view, (width * _SAMPLING, height * _SAMPLING))
    tiles = [
        Tile(tuple(scaled(corner, 1 / _SAMPLING) for corner in tile.corners), tile.colour)
        for tile in cut(scene_subject(colours, seed), seed)
    ]
    stray = np.random.default_rng(seed).normal(0, _STRAY, len(tiles)).tolist()
    placed = [
        Placed(tuple(tile.corners), tile.colour, _band(tile.middle[1] + away, height, bands))
        for tile, away in sorted(zip(tiles, stray, strict=True), key=_lowest_first)
    ]
    return Mosaic((width, height), (), tuple(placed))


def _lowest_first(pair: tuple[Tile, float]) -> float:
    return -pair[0].middle[1] - pair[1]


def _band(y: float, height: int, bands: int) -> int:
    return min(bands - 1, max(0, int((height - y) * bands / height)))


def scene_subject(colours: Pixels, seed: int) -> Subject:
    """Find the areas of a picture, and how large tiles are to be in them."""
    return Subject(
        colours=colours,
        areas=alike(colours, seed),
        sides=_sides(colours),
        gap=_GAP * _SAMPLING,
        gap_share=_GAP_SHARE,
    )


def alike(colours: Pixels, seed: int) -> Labels:
    """For every pixel the number of the group of like colours that its colour is in."""
    chance = np.random.default_rng(seed)
    pixels = colours.reshape(-1, 3)
    samples = pixels[chance.choice(len(pixels), min(_SAMPLES, len(pixels)), replace=False)]
    centres = samples[chance.choice(len(samples), min(_COLOURS, len(samples)), replace=False)]
    for _ in range(_ROUNDS):
        nearest = _nearest(samples, centres)
        for number in range(len(centres)):
            members = samples[nearest == number]
            if len(members):
                centres[number] = members.mean(axis=0).round()
    return _joined(centres)[_nearest(pixels, centres)].reshape(colours.shape[:2])


def _joined(centres: Pixels) -> Labels:
    """One number for groups that pass into each other, such as the steps of a gradient."""
    numbers = np.arange(len(centres), dtype=np.int32)
    for one, centre in enumerate(centres):
        for other in range(one):
            if ((centre - centres[other]) ** 2).sum() < _PASSING**2:
                numbers[numbers == numbers[one]] = numbers[other]
    return numbers


def _nearest(pixels: Pixels, centres: Pixels) -> Labels:
    best = np.full(len(pixels), np.inf, dtype=np.float32)
    nearest = np.zeros(len(pixels), dtype=np.int32)
    for number, centre in enumerate(centres):
        far = ((pixels - centre) ** 2).sum(axis=1)
        nearest[far < best] = number
        best = np.minimum(best, far)
    return nearest


def _sides(colours: Pixels) -> Field:
    grey = blurred(colours.mean(axis=2), 1)
    down, across = np.gradient(grey)
    detail = blurred(np.hypot(down, across), _DETAIL_BLUR) / _MUCH_DETAIL
    sides = _LARGEST - (_LARGEST - _SMALLEST) * np.minimum(1, detail * _SAMPLING)
    in_pixels: Field = (sides * _SAMPLING).astype(np.float32)
    return in_pixels
