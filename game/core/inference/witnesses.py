"""Witnesses: the minimal sets of units that give a goal away.

What is promised: for every ``k`` up to ``complete_up_to``, every minimal witness of at most
``k`` units is listed, and everything listed is a minimal witness. ``k`` counts the units of
the knowledge base. Witnesses of parts regrouped to items (``project``) are therefore not all
witnesses of at most ``k`` items: an item may hold several of the parts that one witness needs.
To be exact for items, search with items as units (``KnowledgeBase.owned_by``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.core.facts import Fact
from game.core.inference.antichain import Meter, OutOfWork, minimal
from game.core.inference.base import KnowledgeBase
from game.core.inference.closure import closure, shrink
from game.core.inference.groups import Sets, named_sets
from game.core.inference.labels import Labelling, LabelSearch

WORK_LIMIT = 1_000_000
"""Steps a search may take: one to three tenths of a second, in which 40,000 sets are found."""


TOO_MANY_TO_SHRINK = 100
"""A proof of more units is not searched for spare ones."""


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The minimal witnesses of some goals.

    Attributes:
        sets: for each goal its witnesses, by size and then by names; none if the goal cannot
            be derived. A goal whose witnesses are all larger than ``complete_up_to`` has one
            of them (if of more than a hundred units, perhaps with some to spare).
        complete_up_to: every minimal witness of at most this many units is listed.
        truncated: there may be more, of more units. If not, the list is complete.
    """

    sets: Mapping[Fact, Sets]
    complete_up_to: int
    truncated: bool


def witnesses(
    kb: KnowledgeBase, goals: Sequence[Fact], *, up_to: int = 5, work_limit: int = WORK_LIMIT
) -> Witnesses:
    """Find the minimal witnesses of at most ``up_to`` units for each goal.

    The search deepens one unit at a time and stops where its work is used up, so it ends
    soon whatever the scenario, and at the same point on every machine.
    """
    search = LabelSearch(kb, goals, kb.revealed)
    meter = Meter(work_limit)
    masks: dict[Fact, list[int]] = {goal: [] for goal in goals}
    complete_up_to, truncated = 0, True
    try:
        while truncated and complete_up_to < up_to:
            masks, truncated = _within(search, goals, complete_up_to + 1, meter)
            complete_up_to += 1
    except OutOfWork:
        pass
    sets = {goal: named_sets(found, search.groups.units) for goal, found in masks.items()}
    everything = closure(kb, kb.revealed)
    for goal in goals:
        if not sets[goal] and everything.holds(goal):
            sets[goal] = (shrink(kb, kb.revealed, goal, most=TOO_MANY_TO_SHRINK),)
    return Witnesses(sets, complete_up_to if truncated else up_to, truncated)


def smallest_witness(
    kb: KnowledgeBase, units: Iterable[str], goal: Fact, *, work_limit: int = 20_000
) -> frozenset[str]:
    """A witness of fewest units inside some units, the first by names of those.

    Where finding it takes more than the work allowed, a larger one: minimal if it is of at
    most a hundred units.

    Raises:
        ValueError: the units do not give the goal away.
    """
    inside = shrink(kb, units, goal, most=TOO_MANY_TO_SHRINK)
    search = LabelSearch(kb, [goal], units)
    meter = Meter(work_limit)
    try:
        for bound in range(1, len(inside) + 1):
            masks, _ = _within(search, [goal], bound, meter)
            if masks[goal]:
                return named_sets(masks[goal], search.groups.units)[0]
    except OutOfWork:
        pass
    return inside


def project(sets: Iterable[frozenset[str]], owner: Mapping[str, str]) -> Sets:
    """Regroup sets of parts as sets of their owners, keeping only the minimal ones.

    Raises:
        KeyError: a part without an owner.
    """
    owners = sorted(set(owner.values()))
    bit = {name: 1 << place for place, name in enumerate(owners)}
    regrouped = (sum({bit[owner[part]] for part in parts}) for parts in sets)
    return named_sets(minimal(regrouped, Meter(None)), owners)


def _within(
    search: LabelSearch, goals: Sequence[Fact], bound: int, meter: Meter
) -> tuple[dict[Fact, list[int]], bool]:
    """The witnesses of at most ``bound`` units, and whether there may be larger ones."""
    labelling = Labelling(search, bound, meter)
    larger = labelling.dropped
    masks: dict[Fact, list[int]] = {}
    for goal in goals:
        masks[goal], cut = search.groups.choices(labelling.label_of(goal), bound, meter)
        larger = larger or cut
    return masks, larger
