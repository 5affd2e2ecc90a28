"""Witnesses: the minimal sets of units that give a goal away.

What is promised: for every ``k`` up to ``complete_up_to``, every minimal witness of at most
``k`` units is listed, and everything listed is a minimal witness. ``k`` counts the units of
the knowledge base. Witnesses of parts regrouped to items (``project``) are therefore complete
only for items whose parts fit the bound: an item may hold several of the parts that one
witness needs. To be exact for items, ground with items as units.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.core.facts import Fact
from game.core.inference.antichain import Meter, OutOfWork
from game.core.inference.base import KnowledgeBase
from game.core.inference.closure import closure, shrink
from game.core.inference.labels import Labelling, LabelSearch

WORK_LIMIT = 500_000
"""Steps a search may take; about half a second."""

Sets = tuple[frozenset[str], ...]
"""Sets of units, none containing another, by size and then by names."""


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The minimal witnesses of some goals.

    Attributes:
        sets: for each goal its witnesses, by size and then by names; none if the goal cannot
            be derived. A goal whose witnesses are all larger than ``complete_up_to`` has one
            of them.
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
    sets: dict[Fact, Sets] = dict.fromkeys(goals, ())
    complete_up_to, truncated = 0, True
    try:
        while truncated and complete_up_to < up_to:
            sets, truncated = _within(search, goals, complete_up_to + 1, meter)
            complete_up_to += 1
    except OutOfWork:
        pass
    everything = closure(kb, kb.revealed)
    for goal in goals:
        if not sets[goal] and everything.holds(goal):
            sets[goal] = (shrink(kb, kb.revealed, goal),)
    return Witnesses(sets, complete_up_to if truncated else up_to, truncated)


def smallest_witness(
    kb: KnowledgeBase, units: Iterable[str], goal: Fact, *, work_limit: int = 20_000
) -> frozenset[str]:
    """A witness of fewest units inside some units, the first by names of those.

    Where finding it takes more than the work allowed, a minimal one that may be larger.

    Raises:
        ValueError: the units do not give the goal away.
    """
    inside = shrink(kb, units, goal)
    search = LabelSearch(kb, [goal], units)
    meter = Meter(work_limit)
    try:
        for bound in range(1, len(inside) + 1):
            sets, _ = _within(search, [goal], bound, meter)
            if sets[goal]:
                return sets[goal][0]
    except OutOfWork:
        pass
    return inside


def project(sets: Iterable[frozenset[str]], owner: Mapping[str, str]) -> Sets:
    """Regroup sets of parts as sets of their owners, keeping only the minimal ones."""
    regrouped = {frozenset(owner[part] for part in parts) for parts in sets}
    minimal = [one for one in regrouped if not any(other < one for other in regrouped)]
    return in_order(minimal)


def in_order(sets: Iterable[frozenset[str]]) -> Sets:
    """Sort sets by size and then by names."""
    return tuple(sorted(sets, key=lambda units: (len(units), sorted(units))))


def _within(
    search: LabelSearch, goals: Sequence[Fact], bound: int, meter: Meter
) -> tuple[dict[Fact, Sets], bool]:
    """The witnesses of at most ``bound`` units, and whether there may be larger ones."""
    labelling = Labelling(search, bound, meter)
    larger = labelling.dropped
    sets: dict[Fact, Sets] = {}
    for goal in goals:
        label = labelling.label_of(goal)
        chosen, cut = search.groups.choices(label, bound, meter)
        sets[goal] = in_order(search.groups.names(units) for units in chosen)
        larger = larger or cut
    return sets, larger
