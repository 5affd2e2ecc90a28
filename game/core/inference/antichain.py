"""Sets as bit masks: keeping only those that contain no other, within a budget of work."""

from collections import defaultdict
from collections.abc import Iterable
from math import inf

FEW = 8
"""Up to so many masks, comparing with each is the quickest."""

SMALL = 6
"""Up to so many bits, looking up every subset is quicker than comparing."""


class OutOfWork(Exception):  # noqa: N818 - not an error: the search stops at what it knows
    """The budget is used up."""


class Meter:
    """Counts work, so that a search stops at the same point on every machine."""

    __slots__ = ("left",)

    def __init__(self, limit: int | None) -> None:
        """Allow ``limit`` steps, or any number; a step is about a comparison of two sets."""
        self.left: float = inf if limit is None else limit

    def spend(self, steps: int) -> None:
        """Count work about to be done.

        Raises:
            OutOfWork: it is more than is left.
        """
        self.left -= steps
        if self.left < 0:
            raise OutOfWork


def minimal(masks: Iterable[int], meter: Meter) -> list[int]:
    """The masks that contain no other of them, fewest bits first, then by value.

    Raises:
        OutOfWork: the meter ran out.
    """
    by_size: dict[int, set[int]] = defaultdict(set)
    for mask in masks:
        by_size[mask.bit_count()].add(mask)
    kept = _Kept(meter)
    for size in sorted(by_size):
        same_size = sorted(by_size[size])
        kept.extend([mask for mask in same_size if not kept.has_subset(mask, size)])
    return kept.masks


def any_without_subset(masks: Iterable[int], antichain: list[int], meter: Meter) -> bool:
    """Whether one of the masks neither is nor contains one of the antichain.

    Raises:
        OutOfWork: the meter ran out.
    """
    kept = _Kept(meter)
    kept.extend(antichain)
    return any(not kept.has_subset(mask, mask.bit_count()) for mask in sorted(masks))


class _Kept:
    """Masks of which none contains another, with ways to find a subset quickly."""

    def __init__(self, meter: Meter) -> None:
        self.masks: list[int] = []
        self._meter = meter
        self._all: set[int] = set()
        self._by_lowest_bit: dict[int, list[int]] = defaultdict(list)

    def extend(self, masks: list[int]) -> None:
        self._meter.spend(len(masks))
        self.masks += masks
        self._all.update(masks)
        for mask in masks:
            self._by_lowest_bit[mask & -mask].append(mask)

    def has_subset(self, mask: int, size: int) -> bool:
        """Whether one of the masks is in a mask of ``size`` bits."""
        if len(self.masks) <= FEW:
            self._meter.spend(1)
            return any(kept & mask == kept for kept in self.masks)
        if size <= SMALL:
            self._meter.spend(SMALL)
            return self._lists_subset(mask)
        bits = mask
        while bits:
            bit = bits & -bits
            bits ^= bit
            candidates = self._by_lowest_bit.get(bit, ())
            self._meter.spend(1 + len(candidates))
            if any(kept & mask == kept for kept in candidates):
                return True
        return False

    def _lists_subset(self, mask: int) -> bool:
        subset = mask
        while subset not in self._all:
            if not subset:
                return False
            subset = (subset - 1) & mask
        return True
