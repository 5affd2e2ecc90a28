"""Cells of a picture, about square, as large as asked for and along its edges.

After Hausner, "Simulating decorative mosaics" (2001): every site takes the pixels that are
nearest to it, measured along the two sides of a square that lies along the edges; then it moves
to the middle of what it took, again and again. Here a site only takes pixels of its own region,
so that no cell lies across an edge.
"""

import math

import numpy as np
from numpy.typing import NDArray

from assets.workshop.flow import Field
from assets.workshop.raster import Labels
from assets.workshop.regions import NOWHERE, parts_of, without_small

_REACH = 1.9
"""How many of its sides a site looks around for pixels."""

_WORTH_A_SITE = 0.15
"""What part of a square must be left over for another site."""

_ROUNDNESS = 0.12
_STEPS = 64
"""Sites stand on this fraction of a pixel, so that no last digit decides who takes a pixel."""

Sites = NDArray[np.float64]
"""Rows of x and y."""


def cells(
    regions: Labels, sides: Field, angles: Field, *, rounds: int, seed: int
) -> tuple[Labels, Sites]:
    """Cut regions into cells.

    Args:
        regions: the region of every pixel.
        sides: how long a cell's sides are to be there, in pixels.
        angles: how it is to lie there, in radians.
        rounds: how often sites move.
        seed: of where they start.

    Returns:
        For every pixel its cell, or -1; and the site of every cell.
    """
    sites, homes = _first_sites(regions, sides, np.random.default_rng(seed))
    taken = _taken(sites, homes, regions, sides, angles)
    for turn in range(rounds):
        sites = _moved(sites, taken)
        if turn >= rounds // 2:
            more, their_homes = _missing_sites(taken, regions, sides)
            sites = np.concatenate([sites, more])
            homes = np.concatenate([homes, their_homes])
        taken = _taken(sites, homes, regions, sides, angles)
    return taken, sites


def _first_sites(
    regions: Labels, sides: Field, chance: np.random.Generator
) -> tuple[Sites, NDArray[np.intp]]:
    """Scatter sites, and say in which region; each has as many as fit, and at least one."""
    found, homes = [], []
    dense = 1.0 / sides.astype(np.float64) ** 2
    for region in range(int(regions.max()) + 1):
        ys, xs = np.nonzero(regions == region)
        weights = dense[ys, xs]
        count = max(1, min(len(xs), round(float(weights.sum()))))
        chosen = chance.choice(len(xs), count, replace=False, p=weights / weights.sum())
        found.append(np.stack([xs[chosen] + 0.5, ys[chosen] + 0.5], axis=1))
        homes.append(np.full(count, region))
    return np.concatenate(found), np.concatenate(homes)


def _missing_sites(taken: Labels, regions: Labels, sides: Field) -> tuple[Sites, NDArray[np.intp]]:
    """Sites, and their regions, where a long region has too few to reach its ends."""
    found: list[Sites] = [np.empty((0, 2))]
    homes: list[int] = []
    free = (taken < 0) & (regions >= 0)
    if float((1 / sides[free] ** 2).sum()) < _WORTH_A_SITE:
        return found[0], np.array(homes, dtype=np.intp)
    parts = without_small(parts_of(np.where(free, regions, NOWHERE)), sides, _WORTH_A_SITE)
    for part in range(int(parts.max()) + 1):
        ys, xs = np.nonzero(parts == part)
        at = int(np.argmin(np.hypot(xs - xs.mean(), ys - ys.mean())))
        found.append(np.array([[xs[at] + 0.5, ys[at] + 0.5]]))
        homes.append(int(regions[ys[at], xs[at]]))
    return np.concatenate(found), np.array(homes, dtype=np.intp)


def _taken(
    sites: Sites, homes: NDArray[np.intp], regions: Labels, sides: Field, angles: Field
) -> Labels:
    """Give every pixel to the nearest site of its region within reach."""
    height, width = regions.shape
    nearest = np.full(regions.shape, np.inf, dtype=np.float32)
    taken = np.full(regions.shape, -1, dtype=np.int32)
    for number, ((x, y), home) in enumerate(zip(sites, homes, strict=True)):
        column, row = min(int(x), width - 1), min(int(y), height - 1)
        side, angle = float(sides[row, column]), float(angles[row, column])
        reach = int(side * _REACH) + 1
        left, right = max(0, column - reach), min(width, column + reach + 1)
        above, below = max(0, row - reach), min(height, row + reach + 1)
        here = (slice(above, below), slice(left, right))
        dx = np.arange(left, right, dtype=np.float32) + 0.5 - x
        dy = np.arange(above, below, dtype=np.float32)[:, None] + 0.5 - y
        along = np.abs(dx * math.cos(angle) + dy * math.sin(angle))
        aside = np.abs(dy * math.cos(angle) - dx * math.sin(angle))
        far = (np.maximum(along, aside) + _ROUNDNESS * (along + aside)) / side
        mine = (far < nearest[here]) & (regions[here] == home)
        nearest[here][mine] = far[mine]
        taken[here][mine] = number
    return taken


def _moved(sites: Sites, taken: Labels) -> Sites:
    """Move every site to the middle of its cell, or to the pixel of the cell nearest to that."""
    ys, xs = np.nonzero(taken >= 0)
    owners = taken[ys, xs]
    counts = np.bincount(owners, minlength=len(sites))
    moved = sites.copy()
    for axis, places in enumerate((xs, ys)):
        sums = np.bincount(owners, weights=places + 0.5, minlength=len(sites))
        middles = sums / np.maximum(counts, 1)
        moved[:, axis] = np.where(counts > 0, np.round(middles * _STEPS) / _STEPS, sites[:, axis])
    return moved
