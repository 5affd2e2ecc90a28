from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.population import Attribute, Group, Population, Rule, Value
from game.core.shares import (
    MOST_CASES,
    SLOTS,
    TooManyCasesError,
    allot,
    cases_of,
    count_cases,
)


def plain(name, *shares, rules=()):
    """An attribute whose groups are values: name_1, name_2 ..."""
    groups = tuple(
        Group(f"{name}_{number}", "", share, (Value(f"{name}_{number}", ""),))
        for number, share in enumerate(shares, 1)
    )
    return Attribute(name, name, groups, None, rules)


def population(*attributes):
    return Population(0, 1_000, attributes)


@given(st.integers(0, 70_000), st.lists(st.integers(0, 10**12), min_size=1).filter(any))
def test_slots_are_shared_out_to_the_last_and_in_proportion(slots, shares):
    parts = allot(slots, shares)

    assert sum(parts) == slots
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - Fraction(slots * share, sum(shares))) <= 1
        assert share or not part


def test_nothing_cannot_be_shared_out_to_nobody():
    with pytest.raises(ValueError, match="nothing to share"):
        allot(10, [0, 0])


def test_an_attribute_without_rules_has_one_case():
    tide = plain("tide", 1, 3)

    cases = cases_of(population(tide), tide)

    assert cases.parents == ()
    assert cases.slots == ((SLOTS // 4, 3 * SLOTS // 4),)


def test_a_rule_multiplies_a_groups_share_in_its_case_only():
    tide = plain("tide", 1, 1, 2)
    boat = plain("boat", 1, 1, rules=(Rule({"tide": ("tide_2",)}, {"boat_1": 300}),))

    cases = cases_of(population(tide, boat), boat)

    [parent] = cases.parents
    assert (parent.attribute, parent.classes, parent.count) == ("tide", (0, 1, 0), 2)
    assert cases.slots == ((SLOTS // 2, SLOTS // 2), (3 * SLOTS // 4, SLOTS // 4))


def test_rules_that_meet_multiply():
    tide = plain("tide", 1, 1)
    rules = (Rule({"tide": ("tide_1",)}, {"boat_1": 200}), Rule({}, {"boat_1": 150, "boat_2": 50}))
    boat = plain("boat", 1, 2, rules=rules)

    cases = cases_of(population(tide, boat), boat)

    assert cases.slots == (allot(SLOTS, (3, 1)), allot(SLOTS, (150, 100)))


def test_a_rule_on_a_value_stays_within_its_group():
    bay = Group("bay", "", 1, (Value("sands", "", 1), Value("pier", "", 1)))
    hill = Group("hill", "", 1, (Value("hill", ""),))
    place = Attribute("place", "", (bay, hill), None, (Rule({}, {"sands": 300}),))

    assert cases_of(population(place), place).slots == ((3 * SLOTS // 8, SLOTS // 8, SLOTS // 2),)


def test_a_condition_on_two_attributes_needs_both():
    tide, moon = plain("tide", 1, 1), plain("moon", 1, 1)
    rule = Rule({"tide": ("tide_1",), "moon": ("moon_2",)}, {"boat_1": 300})
    boat = plain("boat", 1, 1, rules=(rule,))

    cases = cases_of(population(tide, moon, boat), boat)

    half, more = (SLOTS // 2, SLOTS // 2), (3 * SLOTS // 4, SLOTS // 4)
    # The moon's class changes fastest; the first class of each is that of its first value.
    assert [parent.classes for parent in cases.parents] == [(0, 1), (0, 1)]
    assert cases.slots == (half, more, half, half)


def test_a_followed_attribute_opens_its_own_groups_and_those_for_everybody():
    trade = plain("trade", 1, 1)
    shop = Attribute(
        "shop",
        "",
        (
            Group("north", "", 1, (Value("north", ""),), of="trade_1"),
            Group("south", "", 3, (Value("south", ""),), of="trade_2"),
            Group("none", "", 1, (Value("none", ""),)),
        ),
        follows="trade",
    )

    cases = cases_of(population(trade, shop), shop)

    assert cases.slots == ((SLOTS // 2, 0, SLOTS // 2), (0, 3 * SLOTS // 4, SLOTS // 4))


def with_cases(count):
    """A population whose last attribute tells so many cases apart."""
    many = plain("many", *(1,) * count)
    rules = tuple(Rule({"many": (value.id,)}, {"boat_1": 200}) for value in many.values[1:])
    return population(many, plain("boat", 1, 1, rules=rules))


def test_as_many_cases_as_are_allowed():
    people = with_cases(MOST_CASES)

    assert count_cases(people, people.attributes[-1]) == MOST_CASES


@pytest.mark.parametrize("count", [count_cases, cases_of])
def test_too_many_cases_are_refused(count):
    people = with_cases(MOST_CASES + 1)

    with pytest.raises(TooManyCasesError, match="boat has 257 cases; the most is 256") as caught:
        count(people, people.attributes[-1])
    assert (caught.value.attribute, caught.value.cases) == ("boat", MOST_CASES + 1)
