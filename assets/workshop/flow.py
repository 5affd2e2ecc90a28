"""Which way tiles lie: along the nearest edges of a picture."""

import numpy as np
from numpy.typing import NDArray

from assets.workshop.raster import Pixels

Field = NDArray[np.float32]

_EDGE_BLUR = 1.5
_FAINT = 1.0
"""Colours that change by less than this from pixel to pixel make no edge."""

_FRAME, _FRAME_REACH = 12.0, 12
"""How strong an edge the border of a picture is, as a difference in colour, and how far felt."""

_REACHES = (3, 6, 12, 24, 48, 96)
"""How far, in pixels, an edge is felt; the near ones outvote the far ones."""


def directions(colours: Pixels) -> Field:
    """For every pixel the angle, in radians, at which a square tile lies along the edges.

    Squares look the same after a quarter of a turn, so angles are averaged as four times
    themselves.
    """
    soft = np.stack([blurred(colours[..., channel], _EDGE_BLUR) for channel in range(3)], axis=-1)
    down, across = np.gradient(soft, axis=(0, 1))
    xx, yy = (across * across).sum(-1), (down * down).sum(-1)
    xy = (across * down).sum(-1)
    strength = np.maximum(0, np.sqrt(np.hypot(xx - yy, 2 * xy)) - _FAINT)
    double = np.arctan2(2 * xy, xx - yy)
    real, imaginary = strength * np.cos(2 * double), strength * np.sin(2 * double)
    frame = np.zeros_like(real)
    for side in ((0, ...), (-1, ...), (..., 0), (..., -1)):
        frame[side] = _FRAME
    for_real, for_imaginary = np.zeros_like(real), np.zeros_like(real)
    for reach in _REACHES:
        for_real += blurred(real + frame if reach <= _FRAME_REACH else real, reach)
        for_imaginary += blurred(imaginary, reach)
    angles: Field = (np.arctan2(for_imaginary, for_real) / 4).astype(np.float32)
    return angles


def blurred(values: NDArray[np.floating], sigma: float) -> Field:
    """Blur by three box filters, which together come close to a bell of this width in pixels."""
    radius = max(1, round(np.sqrt(sigma**2 + 0.25)))
    soft = values.astype(np.float64)
    for _ in range(3):
        soft = _boxed(_boxed(soft, radius).T, radius).T
    return soft.astype(np.float32)


def _boxed(values: NDArray[np.float64], radius: int) -> NDArray[np.float64]:
    """The mean of each row's pixels within a radius; the border's pixels go on outside."""
    padded = np.pad(values, ((0, 0), (radius + 1, radius)), mode="edge")
    sums = np.cumsum(padded, axis=1)
    means: NDArray[np.float64] = (sums[:, 2 * radius + 1 :] - sums[:, : -2 * radius - 1]) / (
        2 * radius + 1
    )
    return means
