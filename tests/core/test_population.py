import pytest

from game.core.features import Feature
from game.core.population import Attribute, Group, Population, Value

BAY = Group("bay", "the bay", 3, (Value("sands", "the Sands", 2), Value("pier", "the Pier")))
HILL = Group("hill", "the hill", 1, (Value("hill", "the hill"),))
PLACE = Attribute("place", "part of town", (BAY, HILL))
POPULATION = Population(0, 1_000, (PLACE,))


def test_codes_count_values_through_all_groups():
    assert [value.id for value in PLACE.values] == ["sands", "pier", "hill"]
    assert [group.id for group in PLACE.group_of_code] == ["bay", "bay", "hill"]
    assert PLACE.codes(["bay"]) == {0, 1}
    assert PLACE.codes(["pier", "hill"]) == {1, 2}
    with pytest.raises(KeyError):
        PLACE.codes(["moor"])


@pytest.mark.parametrize(
    ("values", "profile", "fits"),
    [
        (("bay",), {"place": "sands"}, True),
        (("sands",), {"place": "sands"}, True),
        (("pier", "hill"), {"place": "hill"}, True),
        (("sands",), {"place": "pier"}, False),
        (("hill",), {"place": "sands"}, False),
        (("bay",), {}, False),
    ],
)
def test_a_feature_fits_who_has_one_of_its_values(values, profile, fits):
    assert POPULATION.fits(Feature("f", "", "place", values), profile) is fits
