"""Witnesses as smallest unsatisfiable subsets, by python-sat; for more units than brute force.

Every step is a Horn clause and the goal is denied, so a set of units gives the goal away
exactly if assuming them all is a contradiction. A counter becomes Horn clauses too, by a
running count. OptUx then lists the minimal contradictions, smallest first.
"""

from collections.abc import Iterator
from itertools import takewhile

from oracles.brute_force import BruteForce, Instance
from pysat.examples.optux import OptUx
from pysat.formula import WCNF, IDPool

from game.core.facts import Fact


def sat_witnesses(rules: BruteForce, goal: Fact, up_to: int) -> set[frozenset[str]]:
    """The minimal witnesses of at most ``up_to`` units. The goal must not hold without any."""
    if goal not in rules.closure(rules.revealed):
        return set()
    names = IDPool()
    units = sorted(rules.revealed)
    formula = WCNF()
    for clause in clauses(rules, names):
        formula.append(clause)
    formula.append([-names.id(goal)])
    for unit in units:
        formula.append([names.id(unit)], weight=1)
    with OptUx(formula, unsorted=False) as contradictions:
        small = takewhile(lambda places: len(places) <= up_to, contradictions.enumerate())
        return {frozenset(units[place - 1] for place in places) for places in small}


def clauses(rules: BruteForce, names: IDPool) -> Iterator[list[int]]:
    for fact in rules.given:
        yield [names.id(fact)]
    for unit, facts in rules.revealed.items():
        for fact in facts:
            yield [-names.id(unit), names.id(fact)]
    for instance in rules.instances:
        yield from _count(instance, names)


def _count(instance: Instance, names: IDPool) -> Iterator[list[int]]:
    """``(instance, place, count)``: of the first ``place`` values at least ``count`` hold."""
    key = (instance.pattern.id, instance.head)
    for place, bodies in enumerate(instance.ways, start=1):
        for body in bodies:
            unless = [-names.id(fact) for fact in body]
            for count in range(1, instance.needed + 1):
                before = [-names.id((*key, place - 1, count - 1))] if count > 1 else []
                yield [*unless, *before, names.id((*key, place, count))]
        for count in range(1, instance.needed + 1):
            yield [-names.id((*key, place - 1, count)), names.id((*key, place, count))]
    yield [-names.id((*key, len(instance.ways), instance.needed)), names.id(instance.head)]
