from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from game.crowd.people import BLOCK, build_crowd, size_of
from game.crowd.quantiles import digest_of, quantile_tables
from tests.crowd.countries import populations

# Of the shipped population: the same on every system and with every version of NumPy. They change
# only if population.yaml does; then put in what the test found.
TABLES = "20b585b8f6b9ebb627a53aadc3bd8579a28533ebc95430ac00e280fecb47b899"
PEOPLE = "7b06aabf7d301550901d95cbc371528a2e8b92a9054ca988bc3692c1c7030cf3"


def test_the_shipped_people_are_the_same_everywhere(library, halmar):
    assert digest_of(quantile_tables(library.population)) == TABLES
    assert halmar.digest() == PEOPLE


def test_their_size(halmar):
    assert halmar.people == 2_400_000
    assert halmar.data.nbytes == size_of(halmar.population) < 50_000_000
    assert len(halmar.columns) == 16


@settings(max_examples=30, deadline=None)
@given(populations())
def test_the_same_seed_gives_the_same_bytes_and_another_one_others(population):
    first = build_crowd(population)

    assert build_crowd(population).digest() == first.digest()
    for attribute in population.attributes:
        assert first.columns[attribute.id].max(initial=0) < len(attribute.values)


def test_another_seed_gives_other_people(library):
    few = replace(library.population, people=1_000)

    assert build_crowd(few).digest() != build_crowd(replace(few, seed=1)).digest()


def test_whole_blocks_do_not_depend_on_how_many_people_follow(library):
    short = build_crowd(replace(library.population, people=BLOCK))
    long = build_crowd(replace(library.population, people=BLOCK + 1_000))

    for name, column in short.columns.items():
        assert np.array_equal(column, long.columns[name][:BLOCK])


def test_progress_is_told_after_every_block(library):
    parts = []

    build_crowd(replace(library.population, people=2 * BLOCK + 1), parts.append)

    assert parts == pytest.approx([0, BLOCK / (2 * BLOCK + 1), 2 * BLOCK / (2 * BLOCK + 1), 1])


def test_progress_can_stop_the_work(library):
    class StopError(Exception):
        pass

    def stop(_part):
        raise StopError

    with pytest.raises(StopError):
        build_crowd(library.population, stop)


def shares(crowd, name):
    counts = np.bincount(crowd.columns[name])
    return counts / counts.sum()


def test_people_are_as_many_as_declared(halmar):
    sex = shares(halmar, "sex")
    months = halmar.population.attribute_by_id["birthday"]
    birthdays = shares(halmar, "birthday")

    assert sex == pytest.approx([0.51, 0.49], abs=0.002)
    assert birthdays[list(months.codes(["march"]))].sum() == pytest.approx(31 / 369, abs=0.001)
    leap_day = birthdays[list(months.codes(["february-29"]))].sum()
    assert leap_day == pytest.approx(birthdays[0] / 4, rel=0.2)


def test_attributes_depend_on_one_another_as_declared(halmar):
    attribute = halmar.population.attribute_by_id
    columns = halmar.columns
    harbour = columns["sector"] == attribute["sector"].codes_by_name["harbour"][0]
    in_port = np.isin(columns["district"], list(attribute["district"].codes(["port_ansel"])))
    child = np.isin(columns["family"], list(attribute["family"].codes(["with_child"])))
    saltbank = columns["school"] == attribute["school"].codes_by_name["saltbank_school"][0]

    assert harbour[in_port].mean() > 4 * harbour[~in_port].mean()
    assert not saltbank[~in_port].any()
    assert saltbank[in_port & child].mean() > 50 * saltbank[in_port & ~child].mean()
