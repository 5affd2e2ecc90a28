"""How many of 65,536 people have each value, in each case that a declaration tells apart.

A **case** is a combination of what the shares of an attribute depend on: from Port Ansel and
under thirty, say. Whole numbers throughout: no rounding differs between machines.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, product
from math import prod
from typing import NamedTuple

from game.core.population import Attribute, Population, Rule

SLOTS = 65_536
"""The people that a case is shared out among. A share below half of one of them is lost."""

MOST_CASES = 256
"""Cases that one attribute may tell apart; each is a row of ``SLOTS`` entries in memory."""


class TooManyCasesError(ValueError):
    """The rules of an attribute tell more cases apart than ``MOST_CASES``."""

    def __init__(self, attribute: str, cases: int) -> None:
        super().__init__(f"{attribute} has {cases:,} cases; the most is {MOST_CASES}")
        self.attribute = attribute
        self.cases = cases


class _Circumstance(NamedTuple):
    """What one value of a parent means for an attribute.

    Attributes:
        group: the id of the value's group, if the parent is followed; else None.
        met: for each rule, whether the value meets its condition on this parent.
    """

    group: str | None
    met: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Parent:
    """An attribute that the shares of another one depend on.

    Attributes:
        classes: for each code its class: codes of one class make no difference.
        count: how many classes there are, numbered from 0.
    """

    attribute: str
    classes: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases of one attribute.

    Attributes:
        parents: the last one's class changes fastest from case to case.
        slots: for each case, how many of ``SLOTS`` people have each code.
    """

    parents: tuple[Parent, ...]
    slots: tuple[tuple[int, ...], ...]


def cases_of(population: Population, attribute: Attribute) -> Cases:
    """Tell the cases of an attribute apart and share each out.

    Raises:
        TooManyCasesError: there would be more than ``MOST_CASES``.
        ValueError: a case leaves nobody: no group is open to it.
    """
    parents, circumstances = _tell_apart(population, attribute)
    slots = tuple(_share_out(attribute, case) for case in product(*circumstances))
    return Cases(parents, slots)


def count_cases(population: Population, attribute: Attribute) -> int:
    """How many cases an attribute tells apart, without sharing them out.

    Raises:
        TooManyCasesError: more than ``MOST_CASES``.
    """
    return prod(parent.count for parent in _tell_apart(population, attribute)[0])


def allot(slots: int, shares: Sequence[int]) -> tuple[int, ...]:
    """Share out slots in proportion, to the last one: running totals are rounded, not parts.

    Raises:
        ValueError: the shares sum up to 0.
    """
    whole = sum(shares)
    if whole == 0:
        raise ValueError("there is nothing to share out among")
    edges = ((2 * slots * running + whole) // (2 * whole) for running in accumulate(shares))
    return tuple(end - start for start, end in pairwise((0, *edges)))


def _tell_apart(
    population: Population, attribute: Attribute
) -> tuple[tuple[Parent, ...], list[tuple[_Circumstance, ...]]]:
    """The parents, and for each what its classes mean."""
    followed = () if attribute.follows is None else (attribute.follows,)
    asked = (name for rule in attribute.rules for name in rule.when)
    parents, circumstances = [], []
    for name in dict.fromkeys((*followed, *asked)):
        found = list(_circumstances(population.attribute_by_id[name], attribute))
        different = tuple(dict.fromkeys(found))
        place = {circumstance: number for number, circumstance in enumerate(different)}
        parents.append(Parent(name, tuple(place[one] for one in found), len(different)))
        circumstances.append(different)
    count = prod(parent.count for parent in parents)
    if count > MOST_CASES:
        raise TooManyCasesError(attribute.id, count)
    return tuple(parents), circumstances


def _circumstances(parent: Attribute, attribute: Attribute) -> Iterator[_Circumstance]:
    """What each code of a parent means."""
    follows = attribute.follows == parent.id
    wanted = [
        parent.codes(rule.when[parent.id]) if parent.id in rule.when else None
        for rule in attribute.rules
    ]
    for code, group in enumerate(parent.group_of_code):
        met = tuple(codes is None or code in codes for codes in wanted)
        yield _Circumstance(group.id if follows else None, met)


def _share_out(attribute: Attribute, case: tuple[_Circumstance, ...]) -> tuple[int, ...]:
    place = next((one.group for one in case if one.group is not None), None)
    rules = [
        rule
        for number, rule in enumerate(attribute.rules)
        if all(circumstance.met[number] for circumstance in case)
    ]
    of_groups = allot(
        SLOTS,
        [
            _multiplied(group.id, group.share, rules) if group.of in (None, place) else 0
            for group in attribute.groups
        ],
    )
    slots: list[int] = []
    for group, open_slots in zip(attribute.groups, of_groups, strict=True):
        if open_slots == 0:
            slots += (0,) * len(group.values)
            continue
        shares = [_multiplied(value.id, value.share, rules) for value in group.values]
        slots += allot(open_slots, shares)
    return tuple(slots)


def _multiplied(name: str, share: int, rules: Iterable[Rule]) -> int:
    """A share after the rules, in units of which all shares beside it have as many."""
    for rule in rules:
        share *= rule.times.get(name, 100)
    return share
