from collections import Counter
from math import log2
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.features import Feature
from game.crowd.exploring import count_dispute, narrow
from game.crowd.people import build_crowd
from game.crowd.published import PLACE_SIZE, unique_by_birth_sex_place
from tests.crowd.countries import plain_count, populations

ID = attrgetter("id")


@st.composite
def explored_countries(draw):
    population = draw(populations(most_people=300))
    chosen = draw(st.lists(st.sampled_from(population.attributes), unique_by=ID, max_size=4))
    choices = tuple((one.id, draw(st.sampled_from(sorted(one.codes_by_name)))) for one in chosen)
    return build_crowd(population), choices


def plainly(crowd, choices):
    features = [Feature(name, "", name, (value,)) for name, value in choices]
    return plain_count(crowd, features)


@settings(max_examples=80, deadline=None)
@given(explored_countries())
def test_everything_is_counted_as_a_plain_scan_counts_it(explored):
    crowd, choices = explored

    found = narrow(crowd, choices)

    assert found.path == tuple(plainly(crowd, choices[:known]) for known in range(len(choices) + 1))
    for name, having in found.having.items():
        others = tuple(choice for choice in choices if choice[0] != name)
        for value, people in having.items():
            assert people == plainly(crowd, (*others, (name, value)))


@settings(max_examples=80, deadline=None)
@given(explored_countries())
def test_what_comes_next_is_the_mean_over_the_people_who_are_left(explored):
    crowd, choices = explored
    left = [
        person
        for person in range(crowd.people)
        if all(
            crowd.columns[name][person] in crowd.population.attribute_by_id[name].codes((value,))
            for name, value in choices
        )
    ]
    expected = {}
    for attribute in crowd.population.attributes:
        counts = Counter(crowd.columns[attribute.id][left].tolist())
        if len(counts) > 1:
            shares = [people / len(left) for people in counts.values()]
            expected[attribute.id] = (
                sum(share * share * len(left) for share in shares),
                -sum(share * log2(share) for share in shares),
            )

    following = narrow(crowd, choices).following

    assert {one.attribute for one in following} == expected.keys()
    for one in following:
        assert (one.people, one.bits) == pytest.approx(expected[one.attribute])
    assert [one.people for one in following] == sorted(one.people for one in following)


def test_the_districts_of_port_ansel_are_counted_among_her_people(halmar):
    found = narrow(halmar, (("district", "port_ansel"), ("commute", "at_night")))

    town = found.having["district"]
    districts = halmar.population.attribute_by_id["district"].groups[0].values
    assert found.people == town["port_ansel"] == sum(town[one.id] for one in districts)


def test_a_name_that_is_not_there_is_refused(halmar):
    with pytest.raises(KeyError):
        narrow(halmar, (("district", "atlantis"),))


def test_the_dispute_is_told_with_both_countries():
    told = []

    found = count_dispute(told.append)

    assert found.alike[0] == unique_by_birth_sex_place(skewed=False)
    assert found.uneven[0] == unique_by_birth_sex_place(skewed=True)
    for shares in (found.alike, found.uneven):
        assert shares == tuple(sorted(shares, reverse=True))
    assert found.sizes == tuple(sorted(found.sizes))
    assert found.sizes[0] < PLACE_SIZE / 10 < PLACE_SIZE * 3 < found.sizes[-1]
    assert found.toy == pytest.approx(0.8489, abs=0.00005)
    assert told == sorted(told)
    assert told[-1] == 1
