from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import box, game_after, measure, said
from snapshots import same_as_kept
from worlds import SCENARIO, mission_of

from game.core.state import Step
from game.ui.intents import Back, Focus, OpenDialog, play
from game.ui.scene import Role, State

NAMES = ("hint", "finish", "settings", "help", "quit")


def spotting(*decisions, **more):
    return game_after(play("Begin"), *decisions, **more)


def opened(name, subject="", **more):
    game = spotting(**more)
    game.do(OpenDialog(name, subject))
    return game


@pytest.mark.parametrize("name", NAMES)
def test_it_says_the_same_as_before(name):
    game = opened(name)
    scene = game.scene
    dialog = scene.root.children[-1]
    assert dialog.role is Role.DIALOG
    assert same_as_kept(f"dialog-{name}", replace(scene, root=dialog))


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("name", [*NAMES, "pieces"])
def test_it_is_sound_in_every_look(name, size, theme, text):
    game = opened(name, "home", size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []
    inside = {one.id for one in game.scene.root.children[-1].walk()}
    for _ in range(12):
        game.key("tab")
        game.key("down")
        assert game.app.focus in inside
        assert problems(game.scene, measure(game)) == []


@pytest.mark.parametrize("name", NAMES)
def test_escape_closes_it_and_gives_the_focus_back(name):
    game = spotting()
    game.do(Focus("source:framed"))
    game.do(OpenDialog(name))
    game.key("escape")
    assert (game.app.dialogs, game.app.focus) == ((), "source:framed")


def test_a_hint_asks_first_and_says_what_it_costs():
    game = opened("hint")
    assert game.app.focus == "close"
    assert box(game, "hint-offer").label == (
        "There are 2 more hints. The next one costs 20 points."
    )
    assert game.app.playing.state.hints_taken == 0


def test_a_hint_is_shown_when_it_was_asked_for_and_stays():
    game = opened("hint")
    game.do(box(game, "take-hint").action)
    assert box(game, "hint:0").label == "Look at what hangs round a neck."
    assert game.scene.find("hint:1") is None
    assert box(game, "hint-offer").label == "There is 1 more hint. It costs 20 points."
    game.do(Back())
    game.do(OpenDialog("hint"))
    assert box(game, "hint:0").label == "Look at what hangs round a neck."


def test_after_the_last_hint_there_is_none_to_take():
    game = opened("hint")
    game.do(play("TakeHint"))
    game.do(play("TakeHint"))
    assert not box(game, "take-hint").enabled
    assert "That was the last hint." in said(game)
    assert problems(game.scene, measure(game)) == []


def test_a_hint_that_costs_nothing_says_no_price():
    game = opened("hint", mission=mission_of(replace(SCENARIO, hint_cost=0)))
    assert box(game, "hint-offer").label == "There are 2 more hints."
    game.do(Back())
    assert "points" not in box(game, "hint").label


def test_finishing_says_what_is_unread_and_not_judged():
    texts = said(opened("finish"))
    assert "6 traces are unread." in texts
    assert "11 details are not judged, and count as harmless." in texts
    assert "No flag is set yet." in texts


def test_finishing_says_so_when_nothing_is_left():
    parts = SCENARIO.parts
    game = spotting(
        *(play("OpenItem", item=item.id) for item in SCENARIO.items[1:]),
        *(play("RulePartHarmless", part=part) for part in parts),
    )
    game.do(OpenDialog("finish"))
    assert "You have read every trace." in said(game)
    assert "You have judged every detail." in said(game)


def test_the_safe_answer_has_the_focus_and_the_other_one_finishes():
    game = opened("finish")
    assert game.app.focus == "stay"
    game.key("enter")
    assert game.app.playing.state.step is Step.SPOT
    game.do(OpenDialog("finish"))
    game.do(box(game, "leave").action)
    assert game.app.playing.state.step is Step.REVIEW
    assert game.app.dialogs == ()


def test_settings_change_at_once_and_keep_the_focus():
    game = opened("settings")
    game.do(Focus("text:150"))
    game.key("enter")
    assert game.app.settings.text_percent == 150
    assert game.app.focus == "text:150"
    game.do(Focus("theme:hc"))
    game.key("space")
    assert game.app.settings.theme == "hc"
    assert State.CHECKED in box(game, "theme:hc").states
    assert box(game, "theme:hc").label == "Colours: High contrast"


def test_motion_is_reduced_and_brought_back():
    game = opened("settings")
    assert box(game, "motion").value == "Off"
    game.do(box(game, "motion").action)
    assert not game.app.settings.motion
    assert box(game, "motion").value == "On"
    game.do(box(game, "motion").action)
    assert game.app.settings.motion


def test_missions_are_opened_and_put_in_order_again():
    game = opened("settings")
    assert box(game, "in-order").value == "On"
    game.do(Focus("in-order"))
    game.key("enter")
    assert not game.app.settings.in_order
    assert box(game, "in-order").value == "Off"
    game.key("enter")
    assert game.app.settings.in_order


def test_help_lists_every_key_and_f1_closes_it_again():
    game = opened("help")
    assert box(game, "key:F6").value == "F6"
    assert box(game, "key:N").label == "Thread, new finding"
    assert box(game, "key:N").value == "T and N"
    game.key("f1")
    assert game.app.dialogs == ()


def test_the_keyboard_lights_the_keys_of_the_row_with_the_focus():
    game = opened("help")

    def lit():
        return [mark.rect for mark in box(game, "keyboard").marks if mark_fill(mark) == "action"]

    def mark_fill(mark):
        return getattr(mark, "colour", None) if hasattr(mark, "radius") else None

    assert len(lit()) == 2, "Shift and Tab"
    game.do(Focus("key:A"))
    assert len(lit()) == 1
    game.do(Focus("key:7"))
    assert len(lit()) == 7


def test_leaving_says_that_everything_is_kept_and_leaves_only_when_told():
    game = opened("quit")
    assert "Everything you decided is kept." in said(game)
    game.key("enter")
    assert not game.app.closing
    game.do(OpenDialog("quit"))
    game.do(box(game, "leave").action)
    assert game.app.closing


def test_a_line_without_pieces_says_how_to_get_one():
    game = opened("pieces", "home")
    assert box(game, "pieces-none").label == "Nothing yet. Open an item and press F."


def test_a_dialog_that_is_about_nothing_does_not_open():
    game = opened("nonsense")
    assert not any(one.role is Role.DIALOG for one in game.scene.boxes())
