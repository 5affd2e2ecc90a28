"""A published dispute, to be tried out: how many people do sex, birth date and place make alone?

Sweeney (2000) counted 87% of the people of the United States in the census of 1990, Golle
(2006) 63% in that of 2000. Two countries are drawn here that differ in one thing: places of
one size, or places of very different sizes. It is enough to lead from one figure to near the
other. Sources, and what else the studies differ in: ``docs/crowd.md``.
"""

from enum import Enum
from math import exp
from statistics import NormalDist

import numpy as np

from game.core.shares import SLOTS, allot
from game.crowd.uniqueness import Keys, count_singles

PEOPLE = 2_400_000

PLACE_SIZE = 8_476
"""People of an average place: 248.7 million in 29,343 postal areas (census of 1990)."""

SPREAD = 1.3
"""Standard deviation of the logarithm of place sizes, where they differ. Assumed."""

OLDEST = 100
"""Nobody is as old as this. Ages fall in a straight line: of each age there are as many people as
it lacks years to this one. Assumed; the ages hardly matter (``docs/crowd.md``)."""

TOY_PEOPLE, TOY_CELLS = 9_330, 56_940
"""An average place by another count, and the cells of 78 years of 365 days and two sexes."""

_DAYS, _MONTHS = 365, 12
_SHAPE_UNITS = 1_000_000
_DRAW_BITS = np.uint64(16)


class Precision(Enum):
    """How exactly a birth date is known; the value is the parts that a year has."""

    DATE = _DAYS
    MONTH = _MONTHS
    YEAR = 1


def unique_by_birth_sex_place(
    precision: Precision = Precision.DATE,
    *,
    skewed: bool,
    people: int = PEOPLE,
    spread: float = SPREAD,
    seed: int = 0,
) -> float:
    """The share of people alone with sex, birth date and place, counted among drawn people.

    Args:
        precision: how exactly the birth date is known.
        skewed: whether places differ in size.
        people: how many are drawn.
        spread: of the logarithm of place sizes, if they differ.
        seed: draws others.
    """
    sizes = place_sizes(people, spread if skewed else 0)
    places = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    words = np.random.PCG64(seed).random_raw(people).astype("<u8", copy=False)
    draws = words.view("<u2").reshape(people, -1)
    years = np.repeat(np.arange(len(year_shares()), dtype=np.uint64), allot(SLOTS, year_shares()))
    parts = draws[:, 1].astype(np.uint64) * np.uint64(precision.value) >> _DRAW_BITS
    keys: Keys = places * np.uint64(len(year_shares())) + years[draws[:, 0]]
    keys = keys * np.uint64(precision.value) + parts
    keys = keys * np.uint64(2) + (draws[:, 2] & 1)
    return count_singles(keys) / people


def place_sizes(people: int, spread: float) -> tuple[int, ...]:
    """Sizes of places that hold everybody: equal without spread, else lognormal."""
    count = max(1, round(people / PLACE_SIZE))
    normal = NormalDist()
    shapes = [exp(spread * normal.inv_cdf((place + 0.5) / count)) for place in range(count)]
    return allot(people, [round(shape * _SHAPE_UNITS) for shape in shapes])


def year_shares() -> tuple[int, ...]:
    """The people of each year of age, in units of their own."""
    return tuple(OLDEST - age for age in range(OLDEST))


def expected_unique(people: int, cells: int) -> float:
    """The share of people expected to be alone in their cell, if all cells are equally likely.

    Everybody else must be elsewhere: (1 - 1/cells)^(people - 1). For the toy it is 84.89%.
    """
    return (1 - 1 / cells) ** (people - 1)
