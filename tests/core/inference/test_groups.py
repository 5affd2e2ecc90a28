from itertools import combinations
from random import Random

import pytest

from game.core.inference.antichain import Meter, OutOfWork
from game.core.inference.groups import Groups, bits, named_sets

ENOUGH = 1_000_000


def test_facts_of_the_same_units_are_one_group():
    groups = Groups({1: ["a", "b"], 2: ["b", "a"], 3: ["c"]})
    assert groups.needs[1] == groups.needs[2] != groups.needs[3]
    assert groups.fewest_units(groups.needs[1] | groups.needs[2]) == 1
    assert groups.fewest_units(groups.needs[1] | groups.needs[3]) == 2


def test_a_need_for_one_unit_covers_the_need_for_it_or_another():
    groups = Groups({1: ["a"], 2: ["a", "b"]})
    assert groups.needs[1] & groups.needs[2] == groups.needs[2]
    both = groups.needs[1] | groups.needs[2]
    assert groups.fewest_units(both) == 1
    assert chosen(groups, [both], 5) == ({frozenset("a")}, False)


def test_nothing_needs_nobody():
    groups = Groups({1: ["a"]})
    assert groups.fewest_units(0) == 0
    assert chosen(groups, [0], 0) == ({frozenset()}, False)
    assert chosen(groups, [], 3) == (set(), False)


def test_what_is_wider_than_the_bound_is_left_out_and_said():
    groups = Groups({1: ["a", "b"], 2: ["b", "c"], 3: ["d"]})
    mask = groups.needs[1] | groups.needs[2] | groups.needs[3]
    assert chosen(groups, [mask], 3) == ({frozenset("bd"), frozenset("acd")}, False)
    assert chosen(groups, [mask], 2) == ({frozenset("bd")}, True)
    assert chosen(groups, [mask], 1) == (set(), True)


def test_choices_are_the_minimal_hitting_sets():
    rng = Random(11)
    for _ in range(300):
        units = "abcdef"
        needs = {fact: rng.sample(units, rng.randint(1, 4)) for fact in range(rng.randint(1, 5))}
        groups = Groups(needs)
        mask = 0
        for need in groups.needs.values():
            mask |= need
        hitting = [
            frozenset(picked)
            for size in range(len(units) + 1)
            for picked in combinations(units, size)
            if all(set(picked) & set(need) for need in needs.values())
        ]
        wanted = {one for one in hitting if not any(other < one for other in hitting)}
        assert groups.fewest_units(mask) <= min(map(len, wanted))
        assert chosen(groups, [mask], len(units)) == (wanted, False)


def test_many_choices_stop_where_the_work_is_used_up():
    groups = Groups({fact: [f"{fact}{unit}" for unit in range(20)] for fact in range(5)})
    mask = sum(groups.needs.values())
    with pytest.raises(OutOfWork):
        groups.choices([mask], 5, Meter(10_000))


def test_bits_come_lowest_first():
    assert list(bits(0b10110)) == [0b10, 0b100, 0b10000]
    assert list(bits(0)) == []


def chosen(groups, masks, bound):
    sets, larger = groups.choices(masks, bound, Meter(ENOUGH))
    return set(named_sets(sets, groups.units)), larger
