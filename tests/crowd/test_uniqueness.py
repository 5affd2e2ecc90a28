from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings

from game.crowd.people import build_crowd
from game.crowd.uniqueness import count_singles, exact_features, unique_fraction, unique_lattice
from tests.crowd.countries import populations


def plain_unique(crowd, names):
    rows = list(zip(*(crowd.columns[name].tolist() for name in names), strict=True))
    counts = Counter(rows or [()] * crowd.people)
    return sum(counts[row] == 1 for row in rows) / crowd.people


@settings(max_examples=100, deadline=None)
@given(populations())
def test_those_alone_are_as_many_as_a_plain_count_finds(population):
    crowd = build_crowd(population)
    names = [attribute.id for attribute in population.attributes]

    for size in range(1, len(names) + 1):
        assert unique_fraction(crowd, names[:size]) == plain_unique(crowd, names[:size])


def test_keys_wider_than_a_word_are_counted_exactly(halmar):
    # All sixteen attributes need more than 64 bits. A person's place, as a text, needs none.
    rows = np.stack([column.astype("<u2") for column in halmar.columns.values()], axis=1)[:, :12]
    names = list(halmar.columns)[:12]
    width = sum(
        (len(halmar.population.attribute_by_id[name].values) - 1).bit_length() for name in names
    )
    assert width > 64
    _, counts = np.unique(rows.copy().view("V24"), return_counts=True)

    assert unique_fraction(halmar, names) == np.count_nonzero(counts == 1) / halmar.people


def test_one_attribute_more_never_hides_anybody(halmar):
    names = list(halmar.columns)
    fractions = [unique_fraction(halmar, names[:size]) for size in (1, 3, 5, 9, 16)]

    assert fractions == sorted(fractions)


@pytest.mark.parametrize(
    ("keys", "singles"),
    [([], 0), ([5], 1), ([5, 5], 0), ([3, 1, 3, 2], 2), ([1, 2, 3], 3), ([2, 2, 2, 1], 1)],
)
def test_singles(keys, singles):
    assert count_singles(np.array(keys, np.uint64)) == singles


def test_the_lattice_agrees_with_the_count_within_its_error(halmar):
    parts = []
    lattice = unique_lattice(halmar, sample=60, progress=parts.append)

    assert parts[-1] == 1
    assert len(parts) == 60
    for names in (["sex", "birthday", "district", "car"], ["birth_year", "employer", "school"]):
        estimate = lattice.share(names)
        exact = unique_fraction(halmar, names)
        assert estimate.attributes == len(names)
        assert abs(estimate.share - exact) < 4 * max(estimate.standard_error, 0.02)


def test_the_lattice_by_number_of_attributes(halmar):
    lattice = unique_lattice(halmar, sample=20)
    by_number = lattice.by_number()

    assert [share.attributes for share in by_number] == list(range(17))
    assert by_number[0].share == 0
    assert by_number[16].share == lattice.share(halmar.columns).share
    shares = [share.share for share in by_number]
    assert shares == sorted(shares)
    four = [lattice.alone[mask] / 20 for mask in range(1 << 16) if mask.bit_count() == 4]
    assert by_number[4].share == pytest.approx(np.mean(four))


def test_the_same_seed_asks_the_same_people(halmar):
    first, again, other = (
        unique_lattice(halmar, sample=2, seed=seed).alone.tolist() for seed in (1, 1, 2)
    )

    assert first == again
    assert first != other


def test_exact_features_are_those_of_the_person(halmar):
    for feature in exact_features(halmar, 42):
        attribute = halmar.population.attribute_by_id[feature.attribute]
        assert attribute.codes(feature.values) == {int(halmar.columns[feature.attribute][42])}
