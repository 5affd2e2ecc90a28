"""The whole crowd, narrowed by attributes that are chosen freely."""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
import numpy.typing as npt

from game.core.exploring import Choices, Dispute, Following, Narrowed
from game.core.population import Attribute
from game.crowd.people import BLOCK, Crowd, Progress, unheard
from game.crowd.published import (
    PEOPLE,
    PLACE_SIZE,
    SPREAD,
    TOY_CELLS,
    TOY_PEOPLE,
    Precision,
    expected_unique,
    place_sizes,
    unique_by_birth_sex_place,
)

_SIZES = 12
"""Places of which the size is told."""

Mask = npt.NDArray[np.bool_]


def narrow(crowd: Crowd, choices: Choices) -> Narrowed:
    """Count who shares what is known, and what each attribute would add.

    It counts everybody once for each attribute, some 0.2 seconds for 2.4 million people; meant
    for a thread of its own.

    Raises:
        KeyError: an attribute, group or value that the population does not have.
    """
    masks = {name: _mask(crowd, name, (value,)) for name, value in choices}
    path = [crowd.people]
    left: Mask | None = None
    for mask in masks.values():
        left = mask if left is None else left & mask
        path.append(int(np.count_nonzero(left)))
    having, following = {}, []
    for attribute in crowd.population.attributes:
        others = _all_of(mask for name, mask in masks.items() if name != attribute.id)
        counts = _counts(crowd, attribute, others)
        having[attribute.id] = {
            name: int(counts[list(codes)].sum()) for name, codes in attribute.codes_by_name.items()
        }
        chosen = attribute.codes(value for name, value in choices if name == attribute.id)
        among = counts[sorted(chosen)] if chosen else counts
        if np.count_nonzero(among) > 1:
            following.append(_following(attribute, among))
    following.sort(key=lambda one: one.people)
    return Narrowed(tuple(path), having, tuple(following))


def count_having(crowd: Crowd, who: Mapping[str, Iterable[str]]) -> int:
    """How many people have, of each attribute named, one of its groups or values named.

    Raises:
        KeyError: an attribute, group or value that the population does not have.
    """
    left = _all_of(_mask(crowd, name, values) for name, values in who.items())
    return crowd.people if left is None else int(np.count_nonzero(left))


def _mask(crowd: Crowd, name: str, values: Iterable[str]) -> Mask:
    attribute = crowd.population.attribute_by_id[name]
    has = np.zeros(len(attribute.values), np.bool_)
    has[sorted(attribute.codes(values))] = True
    column = crowd.columns[name]
    mask = np.empty(crowd.people, np.bool_)
    for block in _blocks(crowd):
        np.take(has, column[block], out=mask[block], mode="clip")
    return mask


def _all_of(masks: Iterable[Mask]) -> Mask | None:
    every: Mask | None = None
    for mask in masks:
        every = mask if every is None else every & mask
    return every


def _counts(crowd: Crowd, attribute: Attribute, among: Mask | None) -> npt.NDArray[np.int64]:
    column = crowd.columns[attribute.id]
    counts = np.zeros(len(attribute.values), np.int64)
    for block in _blocks(crowd):
        codes = column[block] if among is None else column[block][among[block]]
        counts += np.bincount(codes, minlength=len(counts))
    return counts


def _blocks(crowd: Crowd) -> Iterator[slice]:
    """Everybody, so many at a time: NumPy lets other threads run between two calls."""
    for start in range(0, crowd.people, BLOCK):
        yield slice(start, min(start + BLOCK, crowd.people))


def _following(attribute: Attribute, counts: npt.NDArray[np.int64]) -> Following:
    """What is left, and told, on average over the people: larger values count for more."""
    people = counts[counts > 0].astype(np.float64)
    shares = people / people.sum()
    return Following(attribute.id, float(shares @ people), float(-(shares * np.log2(shares)).sum()))


def count_dispute(progress: Progress = unheard) -> Dispute:
    """Draw both countries and count who is alone. Some two seconds."""
    counted: list[tuple[float, float, float]] = []
    steps, done = 2 * len(Precision), 0
    for uneven in (False, True):
        shares = []
        for precision in Precision:
            shares.append(unique_by_birth_sex_place(precision, skewed=uneven))
            done += 1
            progress(done / steps)
        to_day, to_month, to_year = shares
        counted.append((to_day, to_month, to_year))
    sizes = place_sizes(PEOPLE, SPREAD)
    step = len(sizes) / _SIZES
    return Dispute(
        people=PEOPLE,
        alike=counted[0],
        uneven=counted[1],
        place=PLACE_SIZE,
        sizes=tuple(sizes[int(step * (place + 0.5))] for place in range(_SIZES)),
        toy=expected_unique(TOY_PEOPLE, TOY_CELLS),
    )
