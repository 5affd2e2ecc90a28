import numpy as np
import pytest

from game.core.population import Attribute, Group, Population, Rule, Value
from game.core.shares import SLOTS
from game.crowd.quantiles import code_type, digest_of, quantile_tables


def attribute(name, count, rules=()):
    values = tuple(Value(f"{name}-{number}", "") for number in range(count))
    return Attribute(name, "", (Group(name, "", 1, values),), None, rules)


def test_a_row_holds_each_code_as_often_as_its_share():
    [table] = quantile_tables(Population(0, 1, (attribute("tide", 3),)))

    assert np.bincount(table.codes).tolist() == [21_845, 21_846, 21_845]
    assert (np.diff(table.codes.astype(int)) >= 0).all()


def test_offsets_lead_to_the_row_of_a_case():
    tide, moon = attribute("tide", 3), attribute("moon", 2)
    rules = (
        Rule({"tide": ("tide-1",)}, {"boat-0": 500}),
        Rule({"moon": ("moon-1",)}, {"boat-1": 700}),
    )
    boat = attribute("boat", 2, rules)

    *_, table = quantile_tables(Population(0, 1, (tide, moon, boat)))

    assert len(table.codes) == 4 * SLOTS
    for tide_code in range(3):
        for moon_code in range(2):
            start = table.offsets["tide"][tide_code] + table.offsets["moon"][moon_code]
            zeros, ones = np.bincount(table.codes[start : start + SLOTS])
            expected = (5 if tide_code == 1 else 1) / (7 if moon_code else 1)
            assert zeros / ones == pytest.approx(expected, rel=1e-3)


def test_codes_take_two_bytes_only_where_one_is_too_few():
    assert code_type(attribute("small", 256)) == np.dtype("u1")
    assert code_type(attribute("large", 257)) == np.dtype("<u2")


def test_the_digest_tells_shares_apart_and_not_words():
    def digest(name="", share=1):
        groups = (Group("one", name, share, (Value("one", name),)), Group("two", "", 1, TWO))
        return digest_of(quantile_tables(Population(0, 1, (Attribute("a", name, groups),))))

    assert digest() == digest(name="another")
    assert digest() != digest(share=2)


TWO = (Value("two", ""),)
