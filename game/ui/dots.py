"""Where the dots of a crowd stand, and which of them stay lit. Pure.

Dots lie as seeds in a sunflower: evenly, whatever their number. Which ones stay lit looks like
chance but is always the same, and who is left last stands at the rim towards the end of the line,
where the next, closer look begins.
"""

import math
from functools import lru_cache

from game.ui.curves import Point

_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_MIXER = 0x045D_9F3B
_WORD = 0xFFFF_FFFF


LIT, LAST = 1.3, 1.7
"""How many times as large as a dim dot one is that is lit, or left last."""

_DIM = 0.27
"""Radius of a dim dot, as a part of the distance between dots."""

_LEAST, _MOST = 1.1, 3.2
"""Radius of a dim dot in layout pixels."""


def dot_radius(count: int, reach: float) -> float:
    """Radius of a dim dot where so many stand in a circle of this radius, all layout pixels."""
    return min(max(_DIM * reach * math.sqrt(math.pi / count), _LEAST), _MOST)


def inner_reach(count: int, reach: float) -> float:
    """Radius of the circle in which dots have their middle, so that none is cut off."""
    return reach - LAST * dot_radius(count, reach) - 1


@lru_cache(maxsize=16)
def dots(count: int) -> tuple[Point, ...]:
    """Places of so many dots in a circle of radius 1 around (0, 0), from the middle to the rim."""
    places = []
    for number in range(count):
        away, turn = math.sqrt((number + 0.5) / count), number * _GOLDEN_ANGLE
        places.append((away * math.cos(turn), away * math.sin(turn)))
    return tuple(places)


@lru_cache(maxsize=16)
def ranks(count: int) -> tuple[int, ...]:
    """For each dot its place in the order in which dots stay lit; 0 stays last of all."""
    last = max(
        range(count), key=lambda number: dots(count)[number][0] - abs(dots(count)[number][1])
    )
    order = sorted(range(count), key=_scattered)
    order.remove(last)
    ranked = [0] * count
    for rank, number in enumerate(order, 1):
        ranked[number] = rank
    return tuple(ranked)


def last_dot(count: int) -> Point:
    """Where the dot is that stays lit last."""
    return dots(count)[ranks(count).index(0)]


def _scattered(number: int) -> int:
    """An order in which neighbours are far apart: multiply and shift, twice."""
    mixed = number + 1
    for _ in range(2):
        mixed = (mixed ^ mixed >> 16) * _MIXER & _WORD
    return mixed ^ mixed >> 16
