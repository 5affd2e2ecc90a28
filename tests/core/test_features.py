import pytest

from game.core.facts import parse_fact
from game.core.features import Feature, bits, features_shown


def feature(*alternatives):
    shown_by = tuple(tuple(map(parse_fact, patterns)) for patterns in alternatives)
    return Feature("hill", "On the hill", "district", ("hill",), shown_by)


def is_shown(one, *facts):
    return features_shown([one], "mara", map(parse_fact, facts)) == (one,)


def test_p_is_the_subject():
    on_the_hill = feature(["lives_on(P, hill_road)"])

    assert is_shown(on_the_hill, "lives_on(mara, hill_road)")
    assert not is_shown(on_the_hill, "lives_on(joss, hill_road)")
    assert not is_shown(on_the_hill, "lives_on(mara, bay_road)")
    assert not is_shown(on_the_hill)


def test_another_variable_is_anything_but_the_same_everywhere():
    by_school = feature(["attends(C, hill_school)", "parent_of(P, C)"])

    assert is_shown(by_school, "attends(ina, hill_school)", "parent_of(mara, ina)")
    assert not is_shown(by_school, "attends(ina, hill_school)", "parent_of(mara, pim)")
    assert is_shown(
        by_school,
        "attends(pim, hill_school)",
        "attends(ina, hill_school)",
        "parent_of(mara, ina)",
    )


def test_one_alternative_is_enough():
    either = feature(["lives_on(P, hill_road)"], ["works_at(P, hill_house)"])

    assert is_shown(either, "works_at(mara, hill_house)")
    assert is_shown(either, "lives_on(mara, hill_road)")


def test_a_variable_that_stands_twice_in_a_fact_has_one_value():
    assert is_shown(feature(["met(P, X, X)"]), "met(mara, joss, joss)")
    assert not is_shown(feature(["met(P, X, X)"]), "met(mara, joss, ina)")


@pytest.mark.parametrize("fact", ["lives_on(mara)", "lives_on(mara, hill_road, tuesday)"])
def test_a_fact_with_other_terms_shows_nothing(fact):
    assert not is_shown(feature(["lives_on(P, hill_road)"]), fact)


def test_features_keep_their_order_and_those_without_facts_are_never_shown():
    first, second = feature(["busy(P)"]), feature(["busy(P)"], ["idle(P)"])

    shown = features_shown([second, feature(), first], "mara", [parse_fact("busy(mara)")])

    assert shown == (second, first)


def test_bits_of_anonymity():
    assert bits(1) == 0
    assert bits(1024) == 10
    assert bits(2_400_000) == pytest.approx(21.19, abs=0.01)
