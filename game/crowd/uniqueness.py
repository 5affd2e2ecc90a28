"""How many people are alone with what is known of them.

For one set of attributes everybody's values are packed into one number and sorted: who has no
equal neighbour is alone. For all sets at once a sample of people will do: one table each
(``game.crowd.table``) tells for every set whether that person is alone with it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from game.core.exploring import Share
from game.core.features import Feature
from game.crowd.people import Crowd, Progress, unheard
from game.crowd.table import table_of

SAMPLE = 400
"""People in a sample: the standard error of a share is then at most 2.5 points."""

_KEY_BITS = 64

Keys = npt.NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Lattice:
    """For every set of attributes, how many people of a sample are alone with it.

    Attributes:
        attributes: a set's bits are their places.
        sample: how many people were asked.
        by_size: for each person, and each number of attributes from 0, the share of the sets of
            that size with which the person is alone.
    """

    attributes: tuple[str, ...]
    sample: int
    alone: npt.NDArray[np.int64]
    by_size: npt.NDArray[np.float64]

    def share(self, attributes: Iterable[str]) -> Share:
        """The share of people who are alone with some attributes."""
        known = set(attributes)
        mask = sum(1 << bit for bit, name in enumerate(self.attributes) if name in known)
        share = float(self.alone[mask]) / self.sample
        return Share(len(known), share, sqrt(share * (1 - share) / self.sample))

    def by_number(self) -> tuple[Share, ...]:
        """The same for a number of attributes: the mean over all sets of that size.

        The people of the sample are independent of one another and the sets are not, so the
        error is that of a mean over people.
        """
        means = self.by_size.mean(axis=0)
        errors = self.by_size.std(axis=0, ddof=1) / sqrt(self.sample)
        pairs = zip(means.tolist(), errors.tolist(), strict=True)
        return tuple(Share(size, mean, error) for size, (mean, error) in enumerate(pairs))


def unique_fraction(crowd: Crowd, attributes: Sequence[str]) -> float:
    """The share of people who are alone with their values of some attributes, counted.

    Raises:
        KeyError: an attribute that the population does not have.
    """
    keys = np.zeros(crowd.people, np.uint64)
    used = 0
    for name in attributes:
        needed = (len(crowd.population.attribute_by_id[name].values) - 1).bit_length()
        if used + needed > _KEY_BITS:
            keys = _ranks(keys)
            used = (crowd.people - 1).bit_length()
        keys <<= np.uint64(needed)
        keys |= crowd.columns[name]
        used += needed
    return count_singles(keys) / crowd.people


def unique_lattice(
    crowd: Crowd, sample: int = SAMPLE, seed: int = 0, progress: Progress = unheard
) -> Lattice:
    """Ask a sample of people with which attributes they are alone. Takes a table for each.

    Args:
        crowd: everybody.
        sample: how many people to ask, at least 2.
        seed: decides whom.
        progress: see ``Progress``.
    """
    names = tuple(crowd.columns)
    sizes = np.array([mask.bit_count() for mask in range(1 << len(names))])
    sets_of_size = np.bincount(sizes)
    alone = np.zeros(1 << len(names), np.int64)
    by_size = np.empty((sample, len(sets_of_size)))
    asked = np.random.PCG64(seed).random_raw(sample) % np.uint64(crowd.people)
    for number, person in enumerate(asked.tolist()):
        table = table_of(crowd, exact_features(crowd, person), joins=False)
        is_alone = np.asarray(table.counts) == 1
        alone += is_alone
        by_size[number] = np.bincount(sizes, weights=is_alone) / sets_of_size
        progress((number + 1) / sample)
    return Lattice(names, sample, alone, by_size)


def exact_features(crowd: Crowd, person: int) -> tuple[Feature, ...]:
    """One person's value of every attribute, as features; ``person`` counts from 0."""
    features = []
    for attribute in crowd.population.attributes:
        value = attribute.values[crowd.columns[attribute.id][person]]
        features.append(Feature(attribute.id, value.name, attribute.id, (value.id,)))
    return tuple(features)


def _ranks(keys: Keys) -> Keys:
    """Smaller numbers that are equal where the keys are."""
    _, ranks = np.unique(keys, return_inverse=True)
    return ranks.astype(np.uint64)


def count_singles(keys: Keys) -> int:
    """How many keys occur once; the keys are sorted in place."""
    keys.sort()
    is_new = np.ones(len(keys) + 1, np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=is_new[1:-1])
    return int(np.count_nonzero(is_new[1:] & is_new[:-1]))
