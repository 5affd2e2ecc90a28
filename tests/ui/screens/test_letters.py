"""Without single-letter keys: none does anything, none is shown, and nothing is out of reach."""

import pytest
from layout_check import problems
from looks import LOOKS
from played import (
    TO_CONNECT,
    TO_DEBRIEF,
    TO_FIX,
    box,
    draw,
    game_after,
    measure,
    night_shift,
    one_road,
    said,
    second_job,
)

from game.ui.intents import FilterCalls, OpenDialog, OpenEvidence, SetSetting, play
from game.ui.scene import Text, is_letter

FLAG = play("FlagPart", part="desk.badge", lines=("role",), confidence=80)
SCREENS = {
    "spot": ((play("Begin"),), ()),
    "no flags": ((play("Begin"),), (FilterCalls("flagged"),)),
    "a photo": ((play("Begin"),), (OpenEvidence("desk"),)),
    "a route": ((play("Begin"),), (OpenEvidence("loop"),)),
    "flag": ((play("Begin"),), (OpenDialog("flag", "desk.badge"),)),
    "pieces": ((play("Begin"),), (OpenDialog("pieces", "role"),)),
    "keys": ((play("Begin"),), (OpenDialog("help"),)),
    "settings": ((play("Begin"),), (OpenDialog("settings"),)),
    "review": ((play("Begin"), FLAG, play("FinishSpot")), ()),
    "connect": (TO_CONNECT, ()),
    "a finding": ((*TO_CONNECT, *draw("role", "desk.badge")), ()),
    "findings": (TO_CONNECT, (OpenDialog("finding"),)),
    "dossier": (TO_FIX, ()),
    "letters": ((*TO_FIX, play("FinishDossier")), ()),
    "fix": (TO_FIX, ()),
    "debrief": (TO_DEBRIEF, ()),
    "grading": ((*TO_CONNECT, play("FinishConnect")), ()),
    "wedge": ((*TO_CONNECT, play("FinishConnect"), play("FinishApproach")), ()),
    "week": ((*TO_FIX, play("FinishFix")), ()),
}
MISSIONS = {
    "fix": lambda: None,
    "debrief": lambda: None,
    "grading": second_job,
    "wedge": one_road,
}
"""The mission of a screen that is not of Night Shift; of none, a small one without letters."""


def without_letters(screen, **look):
    decisions, intents = SCREENS[screen]
    game = game_after(*decisions, mission=MISSIONS.get(screen, night_shift)(), **look)
    game.do(SetSetting("letters", "off"))
    for intent in intents:
        game.do(intent)
    return game


@pytest.mark.parametrize("screen", SCREENS)
def test_no_letter_is_a_key_or_is_asked_for(screen):
    game = without_letters(screen)
    assert [one.id for one in game.scene.boxes() if any(map(is_letter, one.keys))] == []
    assert "press F" not in said(game)
    assert "press T" not in said(game)
    assert "press N" not in said(game)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_everything_is_in_its_place_and_in_reach(screen, size, theme, text):
    game = without_letters(screen, size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []


def test_a_letter_does_nothing_and_other_keys_do_what_they_did():
    game = without_letters("a photo")
    game.key("f")
    assert game.app.dialogs == ()
    game.do(FLAG)
    game.key("ctrl+z")
    assert game.app.playing.state.calls == {}
    game.key("f1")
    assert game.app.dialog.name == "help"


def test_they_are_shown_and_act_until_they_are_switched_off():
    game = game_after(play("Begin"), mission=night_shift())
    game.do(OpenEvidence("desk"))

    def letters():
        marks = box(game, "flag:desk.text").marks
        return [mark.text for mark in marks if isinstance(mark, Text)]

    assert letters() == ["Flag", "F"]
    game.do(SetSetting("letters", "off"))
    assert letters() == ["Flag"]
    game.do(SetSetting("letters", "on"))
    game.key("f")
    assert game.app.dialog.name == "flag"


def test_the_number_of_a_point_stays_beside_its_row():
    marks = box(without_letters("a route"), "state:loop.quay").marks
    assert [mark.text for mark in marks if isinstance(mark, Text)] == ["2"]


def test_the_number_of_a_part_of_the_town_is_shown_while_it_is_a_key():
    game = game_after(*SCREENS["wedge"][0], mission=one_road())

    def numbers():
        marks = box(game, "segment:parents").marks
        return [mark.text for mark in marks if isinstance(mark, Text) and mark.text == "2"]

    assert numbers() == ["2"]
    game.do(SetSetting("letters", "off"))
    assert numbers() == []


def test_the_page_of_keys_leaves_them_out_and_says_why():
    game = without_letters("keys")
    assert game.scene.find("key:F") is None
    assert box(game, "key:Z").value == "Ctrl Z"
    assert "Single-letter keys are off." in said(game)


def test_the_switch_says_what_it_is():
    game = without_letters("settings")
    switch = box(game, "single-letters")
    assert (switch.label, switch.value) == ("Single-letter keys", "Off")
    game.do(switch.action)
    assert game.app.settings.letters
