"""What can be asked about the whole crowd, beside any mission, and what is answered."""

from collections.abc import Mapping
from dataclasses import dataclass

Choices = tuple[tuple[str, str], ...]
"""Attributes with the group or value that is known of somebody, in the order of choosing."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share that was estimated from a sample.

    Attributes:
        attributes: how many attributes are known.
        share: of the people, from 0 to 1.
        standard_error: of the share, in the same unit.
    """

    attributes: int
    share: float
    standard_error: float


@dataclass(frozen=True, slots=True)
class Following:
    """An attribute that could become known next.

    Attributes:
        people: how many are then left, on average over those who are left now.
        bits: how much it tells on average over them (Shannon entropy).
    """

    attribute: str
    people: float
    bits: float


@dataclass(frozen=True, slots=True)
class Narrowed:
    """How many people share what is known, counted.

    Attributes:
        path: people after each choice, everybody first; nobody may be left.
        having: for each attribute, by group and value, how many people have it beside what is
            known of the other attributes.
        following: what could become known next, the fewest people first.
    """

    path: tuple[int, ...]
    having: Mapping[str, Mapping[str, int]]
    following: tuple[Following, ...]

    @property
    def everyone(self) -> int:
        """All people."""
        return self.path[0]

    @property
    def people(self) -> int:
        """The people who are left."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two countries that differ in one thing: how large their places are.

    All shares are of people who are alone, from 0 to 1, each for a birth date that is known to
    the day, to the month and to the year.

    Attributes:
        people: of each country.
        alike: where all places are of one size.
        uneven: where sizes differ.
        place: people of an average place.
        sizes: of some places of the uneven country, evenly chosen, smallest first.
        toy: expected if 9,330 people are shared out among 56,940 cells.
    """

    people: int
    alike: tuple[float, float, float]
    uneven: tuple[float, float, float]
    place: int
    sizes: tuple[int, ...]
    toy: float
