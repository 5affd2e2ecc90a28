from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.layout import (
    columns,
    in_flow,
    in_row,
    in_row_to_end,
    in_stack,
    moved,
    moved_to,
    rows,
    union,
)
from game.ui.scene import Box, Circle, Fill, Icon, Picture, Polygon, Rect, Role, Stroke, Text

AREA = Rect(10, 20, 300, 200)
SIZES = st.lists(st.one_of(st.none(), st.integers(0, 60)), min_size=1, max_size=6)


def box(name, width, height):
    return Box(name, Role.GROUP, Rect(0, 0, width, height))


@given(SIZES, st.integers(0, 12))
def test_columns_that_share_fill_the_area(widths, gap):
    rects = columns(AREA, widths, gap)
    assert [rect.width for rect, width in zip(rects, widths, strict=True) if width is not None] == [
        width for width in widths if width is not None
    ]
    for before, after in pairwise(rects):
        assert after.x == before.right + gap
    if None in widths and sum(width or 0 for width in widths) + gap * len(widths) <= AREA.width:
        assert rects[-1].right == AREA.right


def test_shares_differ_by_at_most_a_pixel():
    shares = [rect.height for rect in rows(AREA, [None, None, None])]
    assert shares == [67, 67, 66]


def test_what_has_no_room_gets_nothing():
    assert [rect.width for rect in columns(AREA, [400, None])] == [400, 0]


@pytest.mark.parametrize(
    "mark",
    [
        Fill(Rect(1, 2, 3, 4), "ink"),
        Text(1, 2, "words", "body", "ink"),
        Icon(Rect(1, 2, 3, 4), "flag", "ink"),
        Picture(Rect(1, 2, 3, 4), "portrait", ("runa",)),
        Polygon(((1, 2), (3, 4), (5, 2)), "ink"),
        Stroke(((1, 2), (3, 4)), "ink", 4),
        Circle(1, 2, 3, "ink"),
    ],
    ids=lambda mark: type(mark).__name__,
)
def test_a_box_moves_with_everything_in_it(mark):
    inner = Box("inner", Role.TEXT, Rect(1, 2, 3, 4), marks=(mark,))
    outer = Box("outer", Role.GROUP, Rect(0, 0, 9, 9), children=(inner,))
    there_and_back = moved(moved(outer, 7, -3), -7, 3)
    assert there_and_back == outer
    assert moved(outer, 7, -3).children[0].rect == Rect(8, -1, 3, 4)
    assert moved(outer, 7, -3).children[0].marks[0] != mark
    assert moved_to(outer, 5, 6).rect == Rect(5, 6, 9, 9)


def test_a_row_centres_what_is_lower():
    low, tall = in_row([box("low", 10, 20), box("tall", 30, 40)], 5, 100, 8, height=40)
    assert (low.rect, tall.rect) == (Rect(5, 110, 10, 20), Rect(23, 100, 30, 40))


def test_a_row_to_the_end_stops_there():
    placed = in_row_to_end([box("a", 10, 20), box("b", 30, 20)], 200, 0, 8)
    assert [one.rect.x for one in placed] == [152, 170]
    assert placed[-1].rect.right == 200


def test_a_stack_goes_down():
    placed = in_stack([box("a", 10, 20), box("b", 10, 30)], 4, 6, 2)
    assert [one.rect.y for one in placed] == [6, 28]


def test_a_flow_starts_a_new_row_below_the_tallest():
    boxes = [box("a", 60, 20), box("b", 60, 30), box("c", 60, 20)]
    placed = in_flow(boxes, 10, 0, 130, 5)
    assert [(one.rect.x, one.rect.y) for one in placed] == [(10, 0), (75, 0), (10, 35)]


def test_a_flow_places_even_what_is_too_wide():
    placed = in_flow([box("wide", 500, 20)], 10, 0, 100, 5)
    assert placed[0].rect.x == 10


def test_a_union_holds_all():
    assert union([Rect(5, 5, 10, 10), Rect(0, 8, 2, 20)]) == Rect(0, 5, 15, 23)
    assert union([]) == Rect(0, 0, 0, 0)
