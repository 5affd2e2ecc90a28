from dataclasses import replace

import pytest
from played import WORDS, game_after
from worlds import long_mission

from game.ui.intents import FilterCalls, FilterSource, play
from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.screens import feed_plan
from game.ui.screens.feed_plan import GAP, RING_ROOM, Same, plan
from game.ui.theme import Theme

KIT = Kit(TableMeasure(), WORDS, Theme("light"))
WIDTH = 606


@pytest.fixture(scope="module")
def playing():
    return game_after(play("Begin"), mission=long_mission(300)).app.playing


def test_cards_follow_one_another_without_overlap(playing):
    made = plan(KIT, playing, WIDTH, "", 0)
    assert made.tops[0] == RING_ROOM
    for place in range(1, len(made.items)):
        assert made.tops[place] == made.tops[place - 1] + made.heights[place - 1] + GAP
    assert made.extent == made.tops[-1] + made.heights[-1] + RING_ROOM


@pytest.mark.parametrize("offset", [0, 1, 130, 5000, 10**6])
def test_what_is_in_view_is_found_with_one_more_at_each_side(playing, offset):
    made = plan(KIT, playing, WIDTH, "", 0)
    places = made.in_view(offset, 500)
    seen = {
        place
        for place, (top, height) in enumerate(zip(made.tops, made.heights, strict=True))
        if top < offset + 500 and top + height > offset
    }
    assert seen <= set(places)
    assert len(places) <= len(seen) + 3
    assert all(0 <= place < len(made.items) for place in places)


def test_an_open_card_is_taller_and_moves_those_below(playing):
    closed = plan(KIT, playing, WIDTH, "", 0)
    opened = plan(KIT, playing, WIDTH, "buns", 0)
    place = closed.place_of("buns")
    grown = opened.heights[place] - closed.heights[place]
    assert grown > 0
    assert opened.tops[: place + 1] == closed.tops[: place + 1]
    assert opened.tops[place + 1] == closed.tops[place + 1] + grown


def test_it_is_made_once_while_nothing_changes(playing, monkeypatch):
    plan(KIT, playing, WIDTH, "", 0)
    monkeypatch.setattr(feed_plan, "feed_card", None)
    assert plan(KIT, playing, WIDTH, "", 0).items


def test_the_pointer_does_not_change_it(playing):
    hovering = replace(KIT, hovered="item:buns")
    assert plan(hovering, playing, WIDTH, "", 0) is plan(KIT, playing, WIDTH, "", 0)


def test_narrower_cards_are_taller(playing):
    wide, narrow = (plan(KIT, playing, width, "", 0) for width in (800, 300))
    assert narrow.extent > wide.extent


def test_filters_narrow_it():
    game = game_after(play("Begin"))
    game.do(FilterSource("murmur"))
    made = plan(KIT, game.app.playing, WIDTH, "", 0)
    assert [item.id for item in made.items] == ["buns", "mirror", "crew"]
    game.do(FilterCalls("flagged"))
    made = plan(KIT, game.app.playing, WIDTH, "", 0)
    assert (made.items, made.extent) == ((), 0)


def test_an_item_that_is_not_shown_has_no_place(playing):
    assert plan(KIT, playing, WIDTH, "", 0).place_of("gone") is None


def test_the_same_is_only_the_very_same():
    one, other = [1], [1]
    assert Same(one) == Same(one)
    assert Same(one) != Same(other)
    assert len({Same(one), Same(one), Same(other)}) == 2
