"""The engine against brute force, and against python-sat where there are more units.

Every case is made from its number by ``cases.random_case``: with cycles, with counters, with
units that reveal up to three facts.
"""

from itertools import combinations
from random import Random

import pytest
from cases import random_case
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles.brute_force import BruteForce

from game.core.inference import (
    closure,
    derives,
    explain,
    ground,
    relevant_units,
    shrink,
    witnesses,
)
from game.core.inference.relevance import components

SMALL_CASES = range(1_700)
LARGE_CASES = range(300)
UNITS = range(16, 31)
SEEDS = st.integers(0, 2**32 - 1).map(Random)
SOME = settings(max_examples=60, deadline=None)


def grounded(case):
    return ground(case.patterns, case.given, case.revealed)


def some_units(rng, case):
    return frozenset(unit for unit in case.revealed if rng.random() < 0.6)


@pytest.mark.slow
def test_witnesses_and_membership_agree_with_brute_force():
    joined = counted = cyclic = 0
    for seed in SMALL_CASES:
        case = random_case(Random(seed))
        oracle = BruteForce(case.patterns, case.given, case.revealed)
        kb = grounded(case)
        found = witnesses(kb, case.goals, up_to=len(case.revealed))
        assert not found.truncated, seed
        for goal in case.goals:
            wanted = oracle.witnesses(goal)
            assert set(found.sets[goal]) == wanted, (seed, str(goal))
            assert frozenset().union(*wanted) <= relevant_units(kb, [goal]), (seed, str(goal))
            joined += any(len(witness) > 1 for witness in wanted)
        counted += any(rule.needed < len(rule.inputs) for rule in kb.rules)
        cyclic += any(len(group) > 1 for group in components(kb, range(len(kb.uses))))
    assert min(joined, counted, cyclic) > len(SMALL_CASES) // 4, "the cases have become too easy"


@pytest.mark.slow
def test_bounded_witnesses_agree_with_smallest_contradictions():
    pytest.importorskip("pysat", reason="python-sat is the oracle here: pip install python-sat")
    from oracles.sat import sat_witnesses  # noqa: PLC0415 - needs python-sat

    several = 0
    for seed in LARGE_CASES:
        rng = Random(seed)
        case = random_case(rng, units=rng.choice(UNITS), constants=rng.randint(5, 8))
        oracle = BruteForce(case.patterns, case.given, case.revealed)
        found = witnesses(grounded(case), case.goals, up_to=4)
        for goal in case.goals:
            if goal in oracle.closure(()):
                continue
            bound = found.complete_up_to
            within = {witness for witness in found.sets[goal] if len(witness) <= bound}
            wanted = sat_witnesses(oracle, goal, bound)
            assert within == wanted, (seed, str(goal))
            several += len(wanted) > 3
    assert several > len(LARGE_CASES) // 4, "the cases have become too easy"


@given(SEEDS)
@SOME
def test_claims_agree_with_brute_force(rng):
    case = random_case(rng)
    oracle = BruteForce(case.patterns, case.given, case.revealed)
    kb = grounded(case)
    units = some_units(rng, case)
    held = oracle.closure(units)
    assert set(closure(kb, units).facts) == held
    assert all(derives(kb, units, goal) is (goal in held) for goal in case.goals)


@given(SEEDS, st.integers(1, 4))
@SOME
def test_up_to_a_bound_exactly_the_witnesses_within_it_are_listed(rng, up_to):
    case = random_case(rng)
    oracle = BruteForce(case.patterns, case.given, case.revealed)
    found = witnesses(grounded(case), case.goals, up_to=up_to)
    assert found.complete_up_to == up_to
    for goal in case.goals:
        wanted = oracle.witnesses(goal)
        assert set(found.sets[goal]) <= wanted
        assert {one for one in wanted if len(one) <= up_to} <= set(found.sets[goal])
        assert bool(found.sets[goal]) is bool(wanted)
        assert found.truncated or set(found.sets[goal]) == wanted


@given(SEEDS)
@SOME
def test_witnesses_suffice_and_nothing_in_them_is_spare(rng):
    case = random_case(rng, units=14)
    kb = grounded(case)
    for goal, sets in witnesses(kb, case.goals).sets.items():
        for witness in sets:
            assert derives(kb, witness, goal)
            assert not any(derives(kb, witness - {unit}, goal) for unit in witness)
        assert not any(one < other for one, other in combinations(sets, 2))


@given(SEEDS)
@SOME
def test_more_units_never_take_a_fact_away(rng):
    case = random_case(rng)
    kb = grounded(case)
    fewer = some_units(rng, case)
    more = fewer | some_units(rng, case)
    assert set(closure(kb, fewer).facts) <= set(closure(kb, more).facts)


@given(SEEDS)
@SOME
def test_shrinking_stays_inside_and_is_minimal(rng):
    case = random_case(rng)
    kb = grounded(case)
    units = some_units(rng, case)
    for goal in case.goals:
        if derives(kb, units, goal):
            witness = shrink(kb, units, goal)
            assert witness <= units
            assert derives(kb, witness, goal)
            assert not any(derives(kb, witness - {unit}, goal) for unit in witness)


@given(SEEDS)
@SOME
def test_a_proof_is_the_strongest_and_then_the_smallest(rng):
    case = random_case(rng)
    oracle = BruteForce(case.patterns, case.given, case.revealed)
    kb = grounded(case)
    units = some_units(rng, case)
    best = oracle.strengths(units)
    for goal in case.goals:
        if goal not in best:
            continue
        proof = explain(kb, units, goal)
        assert proof.strength == best[goal]
        enough = [
            len(some)
            for some in oracle.closures
            if some <= units and oracle.strengths(some).get(goal, 0) == best[goal]
        ]
        assert len(proof.units) == min(enough)
        assert proof == explain(kb, sorted(units, reverse=True), goal)


@given(SEEDS)
@SOME
def test_every_step_of_a_proof_is_an_instance_of_its_pattern(rng):
    case = random_case(rng)
    oracle = BruteForce(case.patterns, case.given, case.revealed)
    kb = grounded(case)
    for goal in case.goals:
        if not derives(kb, case.revealed, goal):
            continue
        proof = explain(kb, case.revealed, goal)
        shown = frozenset().union(*(step.revealed_by for step in proof.steps()))
        assert proof.units == shown
        assert derives(kb, proof.units, goal)
        for step in proof.steps():
            if step.pattern is None:
                revealed = all(step.fact in oracle.revealed[unit] for unit in step.revealed_by)
                assert revealed if step.revealed_by else step.fact in oracle.given
                continue
            facts = {premise.fact for premise in step.premises}
            assert any(
                one.pattern is step.pattern and one.head == step.fact and one.holds(facts)
                for one in oracle.instances
            )
