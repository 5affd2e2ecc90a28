from dataclasses import replace

import pytest
from played import TO_CONNECT, box, game_after, settle
from worlds import SCENARIO, mission_of

from game.core.knowledge import Category
from game.core.state import Finding
from game.ui.intents import play
from game.ui.pictures import MosaicSpec
from game.ui.scene import Picture
from game.ui.screens.casebook import portrait_shares, touched


def flag(part, *lines, sure=80):
    return play("FlagPart", part=part, lines=lines, confidence=sure)


def spotting(*decisions, **more):
    return game_after(play("Begin"), *decisions, **more)


def row(game, line):
    found = box(game, f"line:{line}")
    return found.label, found.value


def test_at_first_there_is_nothing():
    game = spotting()
    assert row(game, "home") == ("Home area", "Nothing yet")
    assert box(game, "casebook-summary").label == "0 of 3 lines touched by your flags"


def test_flags_are_counted_for_the_lines_they_name_whether_right_or_wrong():
    game = spotting(
        flag("buns.text", "home", "role"), flag("mirror.text", "home"), flag("crew.text")
    )
    assert row(game, "home") == ("Home area", "2 pieces")
    assert row(game, "role") == ("Role and access", "1 piece")
    assert row(game, "dates") == ("Dates and movement", "Nothing yet")
    assert touched(game.app.playing) == 2


def test_even_a_flag_that_settles_a_line_says_only_that_it_is_a_piece():
    game = spotting(flag("desk.badge", "role"))
    assert row(game, "role") == ("Role and access", "1 piece")


def test_a_line_that_was_settled_is_exposed():
    game = game_after(*TO_CONNECT, *settle("role", "desk.badge"))
    playing = game.app.playing
    assert playing.state.finding("role").settled
    assert portrait_shares(playing)[Category.ROLE] == 1.0


@pytest.mark.parametrize(("pieces", "share"), [(0, 0), (1, 1 / 3), (2, 2 / 3), (3, 1), (4, 1)])
def test_the_portrait_gains_a_third_of_a_category_with_each_piece(pieces, share):
    parts = ("buns.text", "mirror.text", "crew.text", "desk.mug")[:pieces]
    game = spotting(*(flag(part, "home") for part in parts))
    assert portrait_shares(game.app.playing)[Category.HOME] == pytest.approx(share)


def test_a_category_of_two_lines_shows_the_one_that_is_further():
    twice = tuple(replace(line, category=Category.HOME) for line in SCENARIO.lines)
    game = spotting(
        flag("buns.text", "home"),
        flag("crew.text", "home"),
        flag("mirror.text", "role"),
        mission=mission_of(replace(SCENARIO, lines=twice)),
    )
    assert portrait_shares(game.app.playing) == {Category.HOME: pytest.approx(2 / 3)}


def test_the_mosaic_is_painted_with_these_shares():
    game = spotting(flag("buns.text", "home"))
    (picture,) = [mark for mark in box(game, "casebook-summary").marks if isinstance(mark, Picture)]
    assert isinstance(picture.spec, MosaicSpec)
    assert dict(picture.spec.shares)["home-area"] == pytest.approx(1 / 3)


def test_a_row_opens_the_pieces_of_its_line():
    game = spotting(flag("buns.text", "home", sure=75))
    game.key("c")
    game.key("down")
    game.key("enter")
    assert (game.app.dialog.name, game.app.dialog.subject) == ("pieces", "home")
    assert box(game, "piece:buns.text").value.endswith("75% sure")


def test_an_empty_finding_is_not_exposed():
    assert not Finding().settled
