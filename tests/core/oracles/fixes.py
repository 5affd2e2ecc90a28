"""The cheapest complete fix by two other ways: weighted MaxSAT, and trying everything."""

from collections import defaultdict
from itertools import combinations, product

from oracles.sat import clauses
from pysat.examples.rc2 import RC2
from pysat.formula import WCNF, IDPool

HEAVY = 1000
"""More than all notices and changes of a random case can add up to."""


def sat_cheapest(rules, goals, fixes):
    """(points, notice, changes) of a cheapest fix by python-sat, or None."""
    names = IDPool()
    formula = WCNF()
    for clause in clauses(rules, names):
        formula.append(clause)
    for goal in goals:
        formula.append([-names.id(goal)])
    choice = {fix: names.id(("choose", fix)) for fix in fixes}
    for part in rules.revealed:
        formula.append([names.id(part), *(choice[fix] for fix in fixes if part in fix.stops)])
    for same_item in _by_item(fixes).values():
        for one, other in combinations(same_item, 2):
            formula.append([-choice[one], -choice[other]])
    for fix in fixes:
        weight = fix.points * HEAVY**2 + fix.notice * HEAVY + 1
        formula.append([-choice[fix]], weight=weight)
    with RC2(formula) as solver:
        model = solver.compute()
    if model is None:
        return None
    true = set(model)
    return _cost([fix for fix in fixes if choice[fix] in true])


def brute_cheapest(rules, goals, fixes):
    """(points, notice, changes) of a cheapest fix and how many there are, or None."""
    ways = [(None, *same_item) for same_item in _by_item(fixes).values()]
    costs = []
    for way in product(*ways):
        picked = [fix for fix in way if fix is not None]
        stopped = {part for fix in picked for part in fix.stops}
        if rules.closure(set(rules.revealed) - stopped).isdisjoint(goals):
            costs.append(_cost(picked))
    return (min(costs), costs.count(min(costs))) if costs else None


def _by_item(fixes):
    grouped = defaultdict(list)
    for fix in fixes:
        grouped[fix.item].append(fix)
    return grouped


def _cost(picked):
    return sum(fix.points for fix in picked), sum(fix.notice for fix in picked), len(picked)
