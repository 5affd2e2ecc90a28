import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.curves import dashes, rounded, rounded_frame, smooth

POINTS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=2, max_size=8, unique=True
)


def length(points):
    return sum(math.dist(one, two) for one, two in pairwise(points))


@given(POINTS)
def test_a_smooth_line_goes_through_its_points(points):
    curve = smooth(points)
    for point in points:
        assert min(math.dist(point, place) for place in curve) < 0.001


@given(POINTS)
def test_a_smooth_line_is_not_much_longer(points):
    assert length(smooth(points)) <= 2 * length(points)


def test_two_points_are_a_straight_line():
    assert smooth([(0, 0), (10, 0)]) == [(0, 0), (10, 0)]
    assert smooth([(5, 5), (5, 5)]) == [(5, 5)]


@given(POINTS, st.floats(0, 60))
def test_rounding_corners_keeps_the_ends_and_shortens(points, radius):
    line = rounded(points, radius)
    assert (line[0], line[-1]) == (points[0], points[-1])
    assert length(line) <= length(points) + 0.001


def test_dashes_alternate():
    assert dashes([(0, 0), (20, 0)], 6, 4) == [[(0, 0), (6, 0)], [(10, 0), (16, 0)]]


def test_a_dash_goes_round_a_corner():
    pieces = dashes([(0, 0), (4, 0), (4, 10)], 6, 4)
    assert pieces[0] == [(0, 0), (4, 0), (4, 2)]


def test_the_outline_of_a_rounded_rectangle_stays_in_it():
    path = rounded_frame(100, 60, 12)
    assert min(x for x, _ in path) == pytest.approx(0)
    assert max(x for x, _ in path) == pytest.approx(100)
    assert max(y for _, y in path) == pytest.approx(60)
