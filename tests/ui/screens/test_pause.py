from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_DEBRIEF, box, game_after, measure, said
from snapshots import same_as_kept

from game.ui.app import Place
from game.ui.intents import OpenEvidence, play


def paused(*decisions, **look):
    game = game_after(*(decisions or (play("Begin"),)), **look)
    game.key("escape")
    return game


def test_it_says_the_same_as_before():
    scene = paused().scene
    assert same_as_kept("dialog-pause", replace(scene, root=scene.root.children[-1]))


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_it_is_sound_in_every_look(size, theme, text):
    game = paused(size=size, theme=theme, text=text)
    for _ in range(5):
        assert problems(game.scene, measure(game)) == []
        game.key("tab")


@pytest.mark.parametrize("decisions", [(play("Begin"),), TO_DEBRIEF])
def test_escape_pauses_and_enter_goes_on(decisions):
    game = paused(*decisions)
    assert game.app.dialog.name == "pause"
    assert game.app.focus == "pause-go"
    game.key("enter")
    assert (game.app.place, game.app.dialogs) == (Place.MISSION, ())


def test_a_mission_pauses_in_its_briefing_too():
    game = game_after()
    game.key("escape")
    assert box(game, "pause-where").label == "The Quay"


def test_escape_goes_on_as_well_and_gives_the_focus_back():
    game = game_after(play("Begin"))
    before = game.app.focus
    game.key("escape")
    game.key("escape")
    assert (game.app.dialogs, game.app.focus) == ((), before)


def test_escape_inside_an_item_leads_out_of_it_first():
    game = game_after(play("Begin"))
    game.do(OpenEvidence("desk"))
    game.key("escape")
    assert (game.app.dialogs, game.app.playing.evidence) == ((), None)


def test_it_says_where_the_player_is_and_that_all_is_saved():
    game = paused()
    assert box(game, "pause-where").label == "The Quay, at the Spot step"
    assert box(game, "pause-saved").label == "Everything is saved."


def test_it_does_not_say_that_all_is_saved_when_it_is_not():
    game = game_after(play("Begin"))
    game.app = replace(
        game.app, playing=replace(game.app.playing, save_problem="The disk is full.")
    )
    game.key("escape")
    assert "Everything is saved." not in said(game)
    assert "in memory only" in box(game, "pause-saved").label


@pytest.mark.parametrize(("way", "name"), [("pause-settings", "settings"), ("pause-help", "help")])
def test_settings_and_help_come_back_to_it(way, name):
    game = paused()
    game.do(box(game, way).action)
    assert game.app.dialog.name == name
    game.key("escape")
    assert game.app.dialog.name == "pause"


def test_help_has_its_usual_key():
    game = paused()
    game.key("f1")
    assert game.app.dialog.name == "help"


def test_the_title_is_one_choice_away():
    game = paused()
    game.do(box(game, "pause-leave").action)
    assert (game.app.place, game.app.dialogs) == (Place.TITLE, ())
    assert game.app.focus == "continue"


def test_the_arrow_in_the_bar_leads_to_the_title_at_once():
    game = game_after(play("Begin"))
    game.do(box(game, "back").action)
    assert game.app.place is Place.TITLE
