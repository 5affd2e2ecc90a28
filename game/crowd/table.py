"""One table answers every question about a subject: how many people match any set of features.

Each person's **agreement** with the subject is a mask: bit *n* is set if the person has the
n-th feature. The people of each mask are counted once (``bincount``), and sixteen additions in
place (the superset sum, or zeta transform) turn that into: for every set of features, how
many people have at least those. After that a question is a look-up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log2

import numpy as np
import numpy.typing as npt

from game.core.facts import Fact
from game.core.features import Feature, features_shown
from game.crowd.people import BLOCK, Crowd
from game.crowd.quantiles import Codes

MOST_FEATURES = 20
"""Features of one table; twenty make a million counts, in 4 MB."""

_LANE_BITS = 8

Counts = npt.NDArray[np.int64]


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
    """

    subject: str
    features: tuple[Feature, ...]
    counts: memoryview

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


def people_left(table: CrowdTable, facts: Iterable[Fact], known: Iterable[Feature] = ()) -> int:
    """How many people match what facts show of the subject, and what is known besides.

    Counted, never multiplied from percentages; at least 1.
    """
    return table.count(table.mask(known) | table.mask(table.shown(facts)))


def bits(people: int) -> float:
    """How anonymous somebody among so many people is, in bits; 0 if alone.

    Each bit is one more question, answered by yes or no, until one is left.
    """
    return log2(people)


def table_of(
    crowd: Crowd, features: Sequence[Feature], subject: str = "", *, joins: bool = True
) -> CrowdTable:
    """Count the people for every set of a subject's features.

    Args:
        crowd: everybody.
        features: what is true of the subject.
        subject: id of the subject.
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
    return CrowdTable(subject, tuple(features), counts.data)


def agreement_histogram(
    crowd: Crowd, features: Sequence[Feature], people: int | None = None
) -> Counts:
    """How many people have exactly each set of features.

    Args:
        crowd: everybody.
        features: what is asked for.
        people: only so many, from the first; None for all.
    """
    sets = 1 << len(features)
    histogram = np.zeros(sets, np.int64)
    tests = [_Test.of(crowd, feature) for feature in features]
    # A histogram is added up for each block: the larger it is, the fewer there should be.
    step = max(BLOCK, 4 * sets)
    everyone = crowd.people if people is None else people
    for start in range(0, everyone, step):
        masks = _agreement(tests, start, min(start + step, everyone))
        histogram += np.bincount(masks, minlength=sets)
    return histogram


def superset_sums(histogram: Counts) -> Counts:
    """For every set the sum over all sets that contain it; computed in place."""
    for bit in range(len(histogram).bit_length() - 1):
        halves = histogram.reshape(-1, 2, 1 << bit)
        halves[:, 0] += halves[:, 1]
    return histogram


@dataclass(frozen=True, slots=True, eq=False)
class _Test:
    """One feature as a question to a column.

    Attributes:
        code: the one code that has the feature, if it is one.
        has: otherwise for each code whether it has the feature.
    """

    column: Codes
    code: int | None
    has: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, crowd: Crowd, feature: Feature) -> "_Test":
        attribute = crowd.population.attribute_by_id[feature.attribute]
        codes = sorted(attribute.codes(feature.values))
        has = np.zeros(len(attribute.values), np.bool_)
        has[codes] = True
        return cls(crowd.columns[attribute.id], codes[0] if len(codes) == 1 else None, has)

    def ask(self, start: int, end: int, out: npt.NDArray[np.bool_]) -> None:
        column = self.column[start:end]
        if self.code is None:
            np.take(self.has, column, out=out, mode="clip")
        else:
            np.equal(column, self.code, out=out)


def _agreement(tests: Sequence[_Test], start: int, end: int) -> npt.NDArray[np.unsignedinteger]:
    """Everybody's mask. It is put together in lanes of a byte: byte sums are the fastest."""
    people = end - start
    lanes = np.zeros((people, _lane_count(len(tests))), np.uint8)
    lane, answer = np.empty(people, np.uint8), np.empty(people, np.bool_)
    for number in range(0, len(tests), _LANE_BITS):
        lane.fill(0)
        for test in reversed(tests[number : number + _LANE_BITS]):
            test.ask(start, end, answer)
            np.add(lane, lane, out=lane)
            np.bitwise_or(lane, answer.view(np.uint8), out=lane)
        lanes[:, number // _LANE_BITS] = lane
    return lanes.view(f"<u{lanes.shape[1]}").reshape(people)


def _lane_count(features: int) -> int:
    """Bytes of a mask: 1, 2 or 4, the sizes that integers have."""
    if features <= _LANE_BITS:
        return 1
    return 2 if features <= 2 * _LANE_BITS else 4
