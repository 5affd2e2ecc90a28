"""The area under the ROC curve with its spread, for one mission and for several together.

The spread is that of E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Biometrics 44(3), 1988,
837-845. Only pairs within one mission are compared, since missions differ in how much of them
leaks; several areas are then joined by their numbers of pairs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

_TWO_SIDED_95 = 1.96


@dataclass(frozen=True, slots=True)
class Area:
    """The chance that a leak has the higher score of a pair.

    Attributes:
        spread: the standard deviation of ``value``.
        pairs: how many pairs of a leak and a harmless item it rests on.
    """

    value: float
    spread: float
    pairs: int

    @property
    def interval(self) -> tuple[float, float]:
        """Where the chance lies in 95 of 100 cases."""
        return self.value - _TWO_SIDED_95 * self.spread, self.value + _TWO_SIDED_95 * self.spread


def area(leaks: Sequence[float], harmless: Sequence[float]) -> Area:
    """The area for one mission; at least two of either kind."""
    by_leak = [sum(_win(x, y) for y in harmless) / len(harmless) for x in leaks]
    by_harmless = [sum(_win(x, y) for x in leaks) / len(leaks) for y in harmless]
    spread = sqrt(_variance(by_leak) / len(leaks) + _variance(by_harmless) / len(harmless))
    return Area(sum(by_leak) / len(leaks), spread, len(leaks) * len(harmless))


def together(areas: Sequence[Area]) -> Area:
    """Several areas as one; at least one."""
    pairs = sum(one.pairs for one in areas)
    value = sum(one.value * one.pairs for one in areas) / pairs
    spread = sqrt(sum((one.spread * one.pairs / pairs) ** 2 for one in areas))
    return Area(value, spread, pairs)


def _win(leak: float, harmless: float) -> float:
    return (leak > harmless) + (leak == harmless) / 2


def _variance(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)
