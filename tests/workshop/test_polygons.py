import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.workshop import polygons

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
places = st.integers(-50, 50).map(float)
points = st.lists(st.tuples(places, places), min_size=3, max_size=20)


def moved(corners, x, y):
    return [(cx + x, cy + y) for cx, cy in corners]


def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def convex(corners):
    following = zip(corners, corners[1:] + corners[:1], corners[2:] + corners[:2], strict=True)
    return all(turn(a, b, c) >= -1e-6 for a, b, c in following)


def test_a_square():
    assert polygons.area(SQUARE) == 100
    assert polygons.area(SQUARE[::-1]) == -100
    assert polygons.middle(SQUARE) == (5, 5)
    assert set(polygons.shrunk(SQUARE, 2)) == {(2, 2), (8, 2), (8, 8), (2, 8)}
    assert polygons.shrunk(SQUARE, 6) == []


def test_what_has_no_area_has_a_middle_too():
    assert polygons.middle([(0, 0), (2, 2), (4, 4)]) == (2, 2)


@given(points)
def test_a_hull_is_convex_and_holds_its_points(found):
    hull = polygons.hull(found)
    if len(hull) > 2:
        assert convex(hull)
        assert polygons.area(hull) > 0
        for point in found:
            assert all(turn(a, b, point) >= 0 for a, b in polygons.sides(hull))


@given(points, st.integers(4, 8))
def test_a_simpler_polygon_has_few_corners_and_lies_in_it(found, most):
    hull = polygons.hull(found)
    if len(hull) > 2:
        simple = polygons.simplified(hull, most, 0.05)
        assert len(simple) <= most
        assert set(simple) <= set(hull)


def test_corners_go_only_while_little_is_lost():
    chipped = [(0.2, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.2)]
    assert len(polygons.simplified(chipped, 6, 0.05)) == 4
    house = [(0.0, 0.0), (5.0, -5.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert len(polygons.simplified(house, 6, 0.05)) == 5


def test_clipping_keeps_one_side_of_a_line():
    assert polygons.area(polygons.clipped(SQUARE, (4, 10), (4, 0))) == pytest.approx(60)
    assert polygons.area(polygons.clipped(SQUARE, (4, 0), (4, 10))) == pytest.approx(40)
    assert polygons.area(polygons.clipped(SQUARE, (4, 0), (4, 10), 1)) == pytest.approx(30)
    assert polygons.clipped(SQUARE, (-1, 0), (-1, 10)) == []
    assert polygons.clipped(SQUARE, (3, 3), (3, 3)) == SQUARE


def test_what_two_polygons_share():
    assert polygons.common_area(SQUARE, moved(SQUARE, 6, 5)) == pytest.approx(20)
    assert polygons.common_area(SQUARE, moved(SQUARE, 20, 0)) == pytest.approx(0)
    assert polygons.overlap(SQUARE, moved(SQUARE, 6, 5))
    assert not polygons.overlap(SQUARE, moved(SQUARE, 11, 0))
    assert polygons.overlap(SQUARE, moved(SQUARE, 11, 0), gap=2)


@given(st.floats(-12, 12), st.floats(-12, 12), st.floats(0, 3))
def test_parts_around_a_stone_keep_away_from_it_and_from_each_other(x, y, gap):
    stone = moved([(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)], x, y)
    parts = polygons.around(SQUARE, stone, gap)
    for at, part in enumerate(parts):
        assert convex(part)
        assert not polygons.overlap(part, stone, gap - 1e-6)
        for other in parts[:at]:
            assert polygons.common_area(part, other) == pytest.approx(0, abs=1e-6)
    if gap == 0:
        left = 100 - max(0, polygons.common_area(SQUARE, stone))
        assert sum(map(polygons.area, parts)) == pytest.approx(left, abs=1e-6)


def test_a_stone_far_away_changes_nothing():
    assert polygons.around(SQUARE, moved(SQUARE, 40, 0), 1) == [SQUARE]
