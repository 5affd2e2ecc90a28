"""How sure against how right: a proper rule, the Brier score and calibration bins.

The rule is quadratic (Brier 1950): whoever says how sure they really are does best.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STAKE = 25
"""Points for a right flag at full certainty."""

BINS = ((50, 60), (60, 70), (70, 80), (80, 90), (90, 101))
"""Calibration bins in percent: from, and up to but not including."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One flag: how sure, in percent from 50 to 100, and whether it was right."""

    confidence: int
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """All flags made with about the same confidence.

    Attributes:
        stated: mean confidence, 0 to 1.
        right: share that was right, 0 to 1.
        count: how many flags, at least 1.
    """

    stated: float
    right: float
    count: int


def points(confidence: int, *, right: bool) -> int:
    """What a flag pays: 25 - 100 (1 - p)^2 if right, 25 - 100 p^2 if wrong.

    50 percent pays nothing either way; 80 percent pays 21 or costs 39. Rounded half away
    from zero, so that both numbers can be shown before the flag is made.
    """
    p = confidence / 100
    value = STAKE - 100 * (1 - p) ** 2 if right else STAKE - 100 * p**2
    whole = int(abs(value) + 0.5 + 1e-9)
    return whole if value >= 0 else -whole


def brier(flags: Sequence[Stated]) -> float | None:
    """Mean squared distance between confidence and outcome, 0 (best) to 1; None without flags."""
    if not flags:
        return None
    return sum((flag.confidence / 100 - flag.right) ** 2 for flag in flags) / len(flags)


def calibration(flags: Iterable[Stated]) -> tuple[Bin, ...]:
    """The bins that hold any flags, least sure first."""
    all_flags = tuple(flags)
    bins = []
    for low, high in BINS:
        inside = [flag for flag in all_flags if low <= flag.confidence < high]
        if inside:
            count = len(inside)
            stated = sum(flag.confidence for flag in inside) / 100 / count
            bins.append(Bin(stated, sum(flag.right for flag in inside) / count, count))
    return tuple(bins)
