import math

import pytest

from game.ui.dots import dot_radius, dots, inner_reach, last_dot, ranks

COUNTS = [1, 2, 9, 214, 2_400]


@pytest.mark.parametrize("count", COUNTS)
def test_dots_lie_in_the_circle_and_apart(count):
    places = dots(count)
    assert len(places) == count
    assert all(math.hypot(x, y) < 1 for x, y in places)
    nearest = min((math.dist(one, places[-1]) for one in places[:-1]), default=2)
    assert nearest > 1 / math.sqrt(count)


@pytest.mark.parametrize("count", COUNTS)
def test_every_dot_has_a_rank_of_its_own(count):
    assert sorted(ranks(count)) == list(range(count))


@pytest.mark.parametrize("count", [214, 2_400])
def test_lit_dots_are_all_over_the_field(count):
    lit = [place for place, rank in zip(dots(count), ranks(count), strict=True) if rank < 40]
    quarters = {(x > 0, y > 0) for x, y in lit}
    assert len(quarters) == 4
    assert abs(sum(x for x, _ in lit)) < 12
    assert abs(sum(y for _, y in lit)) < 12


@pytest.mark.parametrize("count", [52, 214, 2_400])
def test_who_is_left_last_stands_at_the_rim_at_the_end(count):
    x, y = last_dot(count)
    assert x > 0.8
    assert abs(y) < 0.2


@pytest.mark.parametrize("count", COUNTS)
def test_no_dot_is_cut_off(count):
    largest = 1.7 * dot_radius(count, 100)
    assert inner_reach(count, 100) + largest <= 100
