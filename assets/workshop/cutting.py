"""Cutting a subject into tiles: regions, directions, cells, and at last the tiles."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.workshop.cells import cells
from assets.workshop.flow import directions
from assets.workshop.polygons import Point, middle
from assets.workshop.raster import Labels, filled, hex_of, numbered, rgb_of
from assets.workshop.regions import NOWHERE, near, parts_of, without_slivers, without_small
from assets.workshop.subjects import Subject
from assets.workshop.tiles import Gaps, cell_colours, cut_tiles

_ROUNDS = 16
_SLIVER = 0.45
"""What part of a tile's side is too narrow to be a region."""

_LEFTOVER = 0.08
"""What part of a tile is too small to be cut between stones; it stays a gap."""

_SHADE, _SHADES = 0.045, 3
"""How much lighter or darker tiles of one colour are, and in how many steps to either side."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A cut tile; ``feature`` is empty but for the stones of a face."""

    corners: Sequence[Point]
    colour: str
    feature: str = ""

    @property
    def middle(self) -> Point:
        """Its centre of gravity."""
        return middle(self.corners)


def cut(subject: Subject, seed: int) -> list[Tile]:
    """Cut a subject into tiles, in its pixels; stones come last."""
    stones = [stone.corners for stone in subject.stones]
    size = (subject.sides.shape[1], subject.sides.shape[0])
    seen = subject.colours.copy()
    for stone in subject.stones:
        seen[filled([stone.corners], size)] = rgb_of(stone.colour)
    angles = directions(seen)
    regions = _regions(subject, size)
    taken, _ = cells(regions, subject.sides, angles, rounds=_ROUNDS, seed=seed)
    shades = np.random.default_rng(seed).normal(0, _SHADE, int(taken.max()) + 1)
    steps = np.clip(np.round(shades / _SHADE * 1.5), -_SHADES, _SHADES) * _SHADE / 1.5
    colours = cell_colours(taken, numbered(subject.colours))
    gaps = Gaps(subject.gap, subject.gap_share)
    tiles = [
        Tile(_within(corners, size), _shaded(int(colours[number]), float(steps[number])))
        for number, corners in cut_tiles(taken, regions, angles, stones, gaps=gaps, seed=seed)
    ]
    return tiles + [Tile(*stone) for stone in subject.stones]


def _within(corners: Sequence[Point], size: tuple[int, int]) -> list[Point]:
    return [(min(max(x, 0.0), size[0]), min(max(y, 0.0), size[1])) for x, y in corners]


def _regions(subject: Subject, size: tuple[int, int]) -> Labels:
    """Where tiles are cut: areas of one colour that are wide enough, less the stones."""
    flat = without_slivers(subject.areas, subject.sides * _SLIVER)
    stones = filled([stone.corners for stone in subject.stones], size)
    kept = np.where(near(stones, max(1, round(subject.gap / 2))), NOWHERE, flat)
    return without_small(parts_of(kept), subject.sides, _LEFTOVER)


def _shaded(number: int, step: float) -> str:
    """A colour, given as a number, made lighter or darker."""
    return hex_of([part * (1 + step) for part in number.to_bytes(3, "big")])
