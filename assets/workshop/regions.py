"""A picture as regions, the areas of one colour within which tiles are cut."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assets.workshop.raster import Labels, Mask

NOWHERE = -1
"""The label of pixels that no tile may take."""


def parts_of(colours: NDArray[np.integer]) -> Labels:
    """Number the connected areas of equal values, from 0; negative values are nowhere."""
    runs, of_pixel = _runs(colours)
    parents = list(range(len(runs)))

    def root(run: int) -> int:
        while parents[run] != run:
            parents[run] = parents[parents[run]]
            run = parents[run]
        return run

    for above, below in pairwise(range(len(colours))):
        same = colours[above] == colours[below]
        pairs = np.unique(np.stack([of_pixel[above][same], of_pixel[below][same]], axis=1), axis=0)
        for one, other in pairs:
            first, second = sorted((root(int(one)), root(int(other))))
            parents[second] = first
    roots = np.array([root(run) for run in range(len(runs))])
    _, numbered = np.unique(roots, return_inverse=True)
    labels: Labels = numbered.astype(np.int32)[of_pixel]
    return _numbered(np.where(colours < 0, NOWHERE, labels))


def _runs(colours: NDArray[np.integer]) -> tuple[NDArray[np.integer], Labels]:
    """The value of every horizontal run, and for every pixel the run that it is in."""
    starts = np.ones(colours.shape, dtype=bool)
    starts[:, 1:] = colours[:, 1:] != colours[:, :-1]
    of_pixel = (np.cumsum(starts.ravel()) - 1).reshape(colours.shape).astype(np.int32)
    return colours[starts], of_pixel


def _numbered(labels: Labels) -> Labels:
    """The same regions numbered from 0 without holes; nowhere stays nowhere."""
    kept = np.unique(labels[labels >= 0])
    renumbered = np.full(labels.max(initial=0) + 2, NOWHERE, dtype=np.int32)
    renumbered[kept] = np.arange(len(kept), dtype=np.int32)
    return renumbered[labels]


def without_slivers(areas: NDArray[np.integer], width: NDArray[np.floating]) -> Labels:
    """Find regions; what is too small or too narrow for a tile goes to the region beside it.

    Args:
        areas: a number for every pixel, at least 0; equal ones that touch are a region.
        width: what is too narrow there, in pixels.
    """
    everywhere = np.ones(areas.shape, dtype=bool)
    wide = _grown(np.where(_wide(areas, width), areas, NOWHERE), everywhere)
    large = without_small(parts_of(wide), width, 1) >= 0
    return parts_of(_grown(np.where(large, wide, NOWHERE), everywhere))


def without_small(labels: Labels, sides: NDArray[np.floating], share: float) -> Labels:
    """Make regions nowhere that have less than a share of the area of a square there."""
    there = labels >= 0
    sizes = np.bincount(labels[there], weights=(1 / sides**2)[there])
    small = np.append(sizes < share, False)[labels]  # nowhere, -1, finds the last
    return _numbered(np.where(small, NOWHERE, labels))


def _wide(areas: NDArray[np.integer], width: NDArray[np.floating]) -> Mask:
    """Pixels of squares, about as wide as asked for there, that lie in one area altogether."""
    wide = np.zeros(areas.shape, dtype=bool)
    radii = np.maximum(0, (width / 2).astype(int) - 1)
    border = _borders(areas)
    for radius in np.unique(radii):
        wide |= (radii == radius) & near(~near(border, radius), radius + 1)
    return wide


def _borders(areas: NDArray[np.integer]) -> Mask:
    """Pixels on both sides of the line between two areas."""
    border = np.zeros(areas.shape, dtype=bool)
    for one, other in (
        ((slice(None), slice(1, None)), (slice(None), slice(None, -1))),
        ((slice(1, None), slice(None)), (slice(None, -1), slice(None))),
    ):
        differs = areas[one] != areas[other]
        border[one] |= differs
        border[other] |= differs
    return border


def near(mask: Mask, radius: int) -> Mask:
    """Pixels at most a radius from a mask, along either axis."""
    if not radius:
        return mask
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (radius + 1, radius)
        sums = np.cumsum(np.pad(mask, pad).astype(np.int32), axis=axis)
        late = np.take(sums, range(2 * radius + 1, sums.shape[axis]), axis=axis)
        early = np.take(sums, range(sums.shape[axis] - 2 * radius - 1), axis=axis)
        mask = late > early
    return mask


def _grown(labels: Labels, within: Mask) -> Labels:
    """Let regions grow, a pixel at a time, until they fill a mask."""
    grown = labels.copy()
    while True:
        empty = within & (grown < 0)
        before = int(empty.sum())
        for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
            taken = np.roll(grown, step, axis=axis)
            edge: list[slice | int] = [slice(None), slice(None)]
            edge[axis] = 0 if step > 0 else -1
            taken[tuple(edge)] = NOWHERE
            fits = empty & (taken >= 0) & (grown < 0)
            grown[fits] = taken[fits]
        if before == int((within & (grown < 0)).sum()):
            return grown
