import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.facts import parse_fact
from game.core.features import Feature
from game.core.remaining import MOST_FEATURES
from game.crowd.people import build_crowd
from game.crowd.table import TooManyFeaturesError, people_left, superset_sums, table_of
from game.crowd.uniqueness import exact_features
from tests.crowd.countries import plain_count, populations, questions


@st.composite
def asked_countries(draw, most=9):
    population = draw(populations(most_people=400))
    return build_crowd(population), draw(questions(population, most))


@settings(max_examples=150, deadline=None)
@given(asked_countries(most=6))
def test_every_set_is_counted_as_a_plain_scan_counts_it(asked):
    crowd, features = asked
    table = table_of(crowd, features, joins=False)

    for known in range(1 << len(features)):
        chosen = [feature for bit, feature in enumerate(features) if known >> bit & 1]
        assert table.count(known) == plain_count(crowd, chosen)


@settings(max_examples=150, deadline=None)
@given(asked_countries())
def test_one_more_known_feature_never_raises_a_count(asked):
    crowd, features = asked
    table = table_of(crowd, features)

    for known, bit in itertools.product(range(1 << len(features)), range(len(features))):
        assert table.count(known | 1 << bit) <= table.count(known)


@settings(max_examples=150, deadline=None)
@given(asked_countries())
def test_the_subject_is_in_the_crowd(asked):
    crowd, features = asked
    table = table_of(crowd, features)

    assert table.everyone == crowd.people
    assert table.count((1 << len(features)) - 1) >= 1


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 15, 16, 17, 20])
def test_tables_of_any_width(halmar, count):
    own = exact_features(halmar, 1_234_567)
    ranges = [halmar.population.features[name] for name in RANGES]
    features = [*own, *ranges][:count]

    table = table_of(halmar, features, joins=False)

    everybody = np.ones(halmar.people, bool)
    for known, feature in enumerate(features):
        attribute = halmar.population.attribute_by_id[feature.attribute]
        codes = list(attribute.codes(feature.values))
        everybody &= np.isin(halmar.columns[feature.attribute], codes)
        assert table.count((2 << known) - 1) == np.count_nonzero(everybody)
    assert table.everyone == halmar.people
    assert len(table.counts) == 1 << count


RANGES = ("in_port_ansel", "works_nights", "in_support_group", "on_the_quays")


def test_more_features_than_a_table_holds_are_refused(halmar):
    one = halmar.population.features["works_nights"]

    with pytest.raises(TooManyFeaturesError, match="21 features; the most is 20"):
        table_of(halmar, [replace(one, id=str(n)) for n in range(MOST_FEATURES + 1)])


@given(
    st.integers(0, 6).flatmap(
        lambda n: st.lists(st.integers(0, 99), min_size=1 << n, max_size=1 << n)
    )
)
def test_superset_sums(histogram):
    sums = superset_sums(np.array(histogram, np.int64))

    for wanted, found in enumerate(sums.tolist()):
        assert found == sum(
            people for mask, people in enumerate(histogram) if mask & wanted == wanted
        )


@pytest.fixture(scope="module")
def port(halmar):
    features = [halmar.population.features[name] for name in PORT]
    return table_of(halmar, features, "runa", features[:1])


PORT = ("in_port_ansel", "on_the_quays", "works_nights", "child_at_saltbank")


def test_the_best_next_feature_leaves_the_fewest(port):
    for known in range(15):
        nexts = port.next_counts(known)
        best = port.best_next(known)

        assert best in nexts
        assert best.people == min(narrowing.people for narrowing in nexts)
        assert {narrowing.feature.id for narrowing in nexts} == {
            feature.id for bit, feature in enumerate(port.features) if not known >> bit & 1
        }
        for narrowing in nexts:
            assert narrowing.people == port.count(known | port.mask([narrowing.feature]))


def test_nothing_is_next_when_all_is_known(port):
    assert port.next_counts(15) == ()
    assert port.best_next(15) is None


def test_of_equal_features_the_first_is_next(halmar):
    one = halmar.population.features["works_nights"]
    twins = [replace(one, id="first"), replace(one, id="second")]

    assert table_of(halmar, twins).best_next(0).feature.id == "first"


def test_a_path_counts_what_has_become_known_so_far(port):
    quays, nights = port.features[1:3]

    steps = port.path([quays, nights])

    assert [step.feature for step in steps] == [quays, nights]
    assert [step.people for step in steps] == [port.count(0b0010), port.count(0b0110)]


def test_people_left_counts_what_facts_show_and_what_is_known_anyway(port):
    def left(*facts):
        return people_left(port, map(parse_fact, facts))

    assert left() == port.count(0b0001)
    assert left("passes(runa, tern_depot)") == port.count(0b0011)
    assert left("passes(dario, tern_depot)") == port.count(0b0001)
    assert left("passes(runa, tern_depot)", "rhythm(runa, four_on_three_off)") == port.count(0b0111)
    assert left("attends(pim, saltbank_school)") == port.count(0b0001)
    assert left("attends(pim, saltbank_school)", "parent_of(runa, pim)") == port.count(0b1001)


def test_a_feature_that_the_table_lacks_has_no_bit(port):
    with pytest.raises(KeyError):
        port.mask([Feature("other", "", "sex", ("woman",))])
