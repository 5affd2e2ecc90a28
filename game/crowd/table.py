"""One table answers every question about a subject: how many people match any set of features.

The people of each exact set of features are counted once (``game.crowd.agreement``), and one
addition in place for each feature (the superset sum, or zeta transform) turns that into: for
every set of features, how many people have at least those. After that a question is a look-up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.core.facts import Fact
from game.core.features import Feature, features_shown
from game.core.remaining import MOST_FEATURES
from game.crowd.agreement import Counts, agreement_histogram
from game.crowd.people import Crowd


class TooManyFeaturesError(ValueError):
    """More features than ``MOST_FEATURES`` were to go into one table."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One more feature is known, and how many people are left who have all that is known."""

    feature: Feature
    people: int


@dataclass(frozen=True, eq=False)
class CrowdTable:
    """How many people share any of a subject's features. The subject is one of them.

    Attributes:
        subject: id of the person, as facts name her; empty if it is nobody's.
        features: those of the subject that can be asked for; a feature's bit is its place.
        counts: for each set of features, as a mask, the people who have at least those.
        known: the features that are known before any trace is looked at.
    """

    subject: str
    features: tuple[Feature, ...]
    counts: memoryview
    known: tuple[Feature, ...] = ()

    @property
    def everyone(self) -> int:
        """All people: nothing is known."""
        return self.count(0)

    def count(self, known: int) -> int:
        """How many people have all features of a mask. At least 1: the subject."""
        people: int = self.counts[known]
        return people

    def next_counts(self, known: int) -> tuple[Narrowing, ...]:
        """For each feature that is not known yet, how many people it would leave."""
        return tuple(
            Narrowing(feature, self.counts[known | 1 << bit])
            for bit, feature in enumerate(self.features)
            if not known >> bit & 1
        )

    def best_next(self, known: int) -> Narrowing | None:
        """The feature that would leave the fewest; the first of equals; None if all are known."""
        counts, best, fewest = self.counts, None, self.counts[known] + 1
        for bit, feature in enumerate(self.features):
            if not known >> bit & 1 and counts[known | 1 << bit] < fewest:
                best, fewest = feature, counts[known | 1 << bit]
        return Narrowing(best, fewest) if best is not None else None

    def path(self, features: Iterable[Feature]) -> tuple[Narrowing, ...]:
        """How the crowd falls if features become known one after the other."""
        known, steps = 0, []
        for feature in features:
            known |= self.mask((feature,))
            steps.append(Narrowing(feature, self.count(known)))
        return tuple(steps)

    def mask(self, features: Iterable[Feature]) -> int:
        """The set of some features of this table.

        Raises:
            KeyError: the table does not have one of them.
        """
        known = 0
        for feature in features:
            known |= 1 << self._bits[feature.id]
        return known

    def shown(self, facts: Iterable[Fact]) -> tuple[Feature, ...]:
        """The features that some facts show of the subject, in the table's order."""
        return features_shown(self.features, self.subject, facts)

    @cached_property
    def _bits(self) -> Mapping[str, int]:
        return {feature.id: bit for bit, feature in enumerate(self.features)}


def people_left(table: CrowdTable, facts: Iterable[Fact]) -> int:
    """How many people match what is known from the start and what facts show of the subject.

    Counted, never multiplied from percentages; at least 1.
    """
    return table.count(table.mask((*table.known, *table.shown(facts))))


def table_of(
    crowd: Crowd,
    features: Sequence[Feature],
    subject: str = "",
    known: Sequence[Feature] = (),
    *,
    joins: bool = True,
) -> CrowdTable:
    """Count the people for every set of a subject's features.

    Args:
        crowd: everybody.
        features: what is true of the subject.
        subject: id of the subject.
        known: those of the features that are known from the start.
        joins: the subject takes the place of the first person of the crowd; False for one who
            is in the crowd already.

    Raises:
        TooManyFeaturesError: more than ``MOST_FEATURES``.
        KeyError: a feature of an attribute or a value that the population does not have.
    """
    if len(features) > MOST_FEATURES:
        raise TooManyFeaturesError(f"{len(features)} features; the most is {MOST_FEATURES}")
    histogram = agreement_histogram(crowd, features)
    if joins:
        first = agreement_histogram(crowd, features, people=1)
        histogram -= first
        histogram[-1] += 1
    counts = superset_sums(histogram).astype(np.int32)
    return CrowdTable(subject, tuple(features), counts.data, tuple(known))


def superset_sums(histogram: Counts) -> Counts:
    """For every set the sum over all sets that contain it; computed in place."""
    for bit in range(len(histogram).bit_length() - 1):
        halves = histogram.reshape(-1, 2, 1 << bit)
        halves[:, 0] += halves[:, 1]
    return histogram
