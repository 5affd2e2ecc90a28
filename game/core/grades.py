"""How an author grades what a player may choose."""

from enum import StrEnum


class Grade(StrEnum):
    """What an author thinks of a reason or an answer."""

    GOOD = "good"
    PARTIAL = "partial"
    POOR = "poor"
