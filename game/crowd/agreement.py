"""Who agrees with a subject in what: a mask for everybody, and how many have each mask.

Bit *n* of a person's mask is set if the person has the n-th feature of the subject.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.core.features import Feature
from game.crowd.people import BLOCK, Crowd
from game.crowd.quantiles import Codes

Counts = npt.NDArray[np.int64]

_LANE_BITS = 8


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
