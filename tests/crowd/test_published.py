from collections import Counter

import pytest

from game.crowd.published import (
    PEOPLE,
    PLACE_SIZE,
    SPREAD,
    TOY_CELLS,
    TOY_PEOPLE,
    Precision,
    expected_unique,
    place_sizes,
    unique_by_birth_sex_place,
    year_shares,
)


def expected(sizes, precision, shares=None):
    """What to expect, by the formula: everybody else of the place must have another cell."""
    shares = shares or year_shares()
    cells = [share / sum(shares) / precision.value / 2 for share in shares]
    alone = {
        size: sum(2 * precision.value * cell * (1 - cell) ** (size - 1) for cell in cells)
        for size in set(sizes)
    }
    return sum(count * size * alone[size] for size, count in Counter(sizes).items()) / sum(sizes)


@pytest.mark.parametrize("skewed", [False, True])
@pytest.mark.parametrize("precision", Precision)
def test_the_count_is_what_the_formula_expects(precision, skewed):
    sizes = place_sizes(PEOPLE, SPREAD if skewed else 0)

    counted = unique_by_birth_sex_place(precision, skewed=skewed)

    assert counted == pytest.approx(expected(sizes, precision), abs=0.002)


def test_one_switch_leads_from_one_published_figure_to_near_the_other():
    assert unique_by_birth_sex_place(skewed=False) == pytest.approx(0.87, abs=0.02)
    assert unique_by_birth_sex_place(skewed=True) == pytest.approx(0.63, abs=0.02)


@pytest.mark.parametrize("spread", [0, SPREAD])
def test_the_ages_hardly_matter(spread):
    sizes = place_sizes(PEOPLE, spread)
    alike = (1,) * 78

    assert expected(sizes, Precision.DATE) == pytest.approx(
        expected(sizes, Precision.DATE, alike), abs=0.01
    )


def test_a_blurred_birth_date_hides_nearly_everybody():
    for skewed in (False, True):
        assert unique_by_birth_sex_place(Precision.MONTH, skewed=skewed) < 0.06
        assert unique_by_birth_sex_place(Precision.YEAR, skewed=skewed) < 0.002


@pytest.mark.parametrize("spread", [0, SPREAD])
def test_places_hold_everybody(spread):
    sizes = place_sizes(PEOPLE, spread)

    assert sum(sizes) == PEOPLE
    assert len(sizes) == round(PEOPLE / PLACE_SIZE)
    assert (max(sizes) - min(sizes) <= 1) is (spread == 0)
    assert min(sizes) > 0


def test_the_toy():
    assert expected_unique(TOY_PEOPLE, TOY_CELLS) == pytest.approx(0.8489, abs=0.00005)
    assert expected_unique(1, 56_940) == 1
    assert expected_unique(2, 2) == 0.5
