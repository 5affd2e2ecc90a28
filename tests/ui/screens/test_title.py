from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import WORDS, box, night_shift, said, show
from snapshots import same_as_kept
from worlds import RESULT, FakeClock, FakeMissions, FakeRecords, finished, mission_of

from game.ui.app import Place
from game.ui.game import Game
from game.ui.intents import Focus, OpenDialog, SetSetting, StartMission, ToTitle, play
from game.ui.measure import TableMeasure
from game.ui.scene import Picture, Text


def title(*missions, records=None):
    missions = missions or (mission_of(),)
    return Game(FakeMissions(*missions), records or FakeRecords(), FakeClock(), show, WORDS)


def left_at(*decisions, records=None):
    game = title(records=records)
    game.do(StartMission("quay"))
    for decision in decisions:
        game.do(decision)
    game.do(ToTitle())
    return game


def test_it_says_the_same_as_before():
    assert same_as_kept("title", left_at(play("Begin")).scene)


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("begun", [False, True])
def test_it_is_sound_in_every_look(size, theme, text, begun):
    game = left_at(play("Begin")) if begun else title(mission_of(), night_shift())
    game.do(SetSetting("theme", theme))
    game.do(SetSetting("text_percent", str(text)))
    game.resize(*size)
    assert problems(game.scene, TableMeasure(text / 100)) == []


def test_without_an_attempt_the_first_new_mission_can_be_started():
    game = title(mission_of(), night_shift())
    assert game.scene.find("continue") is None
    begin = box(game, "begin-next")
    assert (begin.label, begin.value) == ("Start", "Mission 2, The Quay, 5 minutes")
    assert begin.action == StartMission("quay")


def test_what_was_finished_is_not_started_next():
    game = title(mission_of(), night_shift(), records=finished((mission_of(), RESULT)))
    assert box(game, "begin-next").value == "Mission 7, Night Shift, 15 minutes"


def test_the_next_mission_is_the_first_that_is_open():
    game = title(night_shift(), mission_of())
    assert box(game, "begin-next").action == StartMission("quay")
    game.do(SetSetting("in_order", "off"))
    assert box(game, "begin-next").action == StartMission("night-shift")


def test_when_every_mission_was_finished_the_missions_come_first():
    game = title(records=finished((mission_of(), RESULT)))
    assert game.scene.find("begin-next") is None
    assert game.app.focus == "missions"


def test_the_missions_say_how_many_are_complete():
    game = title(mission_of(), night_shift(), records=finished((mission_of(), RESULT)))
    assert box(game, "missions").value == "1 of 2 complete"
    game.do(Focus("missions"))
    game.key("enter")
    assert game.app.place is Place.MISSIONS


def test_continue_names_the_mission_and_the_step_and_has_the_focus():
    game = left_at(play("Begin"))
    go_on = box(game, "continue")
    assert (go_on.label, go_on.value) == ("Continue", "The Quay, at the Spot step")
    assert game.app.focus == "continue"
    game.key("enter")
    assert game.app.place is Place.MISSION


@pytest.mark.parametrize("step", ["brief", ""], ids=["in the briefing", "of a changed mission"])
def test_an_attempt_that_is_at_no_step_names_only_the_mission(step):
    class Elsewhere(FakeRecords):
        def unfinished(self):
            return [replace(one, step=step) for one in super().unfinished()]

    assert box(left_at(records=Elsewhere()), "continue").value == "The Quay"


def test_arrows_walk_the_lists_and_enter_opens_what_they_are_on():
    game = title()
    game.key("tab")
    assert game.app.focus == "missions"
    for _ in range(4):
        game.key("down")
    assert game.app.focus == "quit"
    game.key("enter")
    assert game.app.dialog.name == "quit"


def test_settings_and_help_are_there_and_f1_opens_help():
    game = title()
    assert box(game, "settings").action == OpenDialog("settings")
    game.key("f1")
    assert game.app.dialog.name == "help"


def test_it_says_that_everybody_is_invented():
    assert "Every person and place here is invented." in said(title())


def test_the_mosaic_gathers_beside_the_menu():
    game = title()
    (picture,) = [mark for mark in box(game, "mosaic").marks if isinstance(mark, Picture)]
    assert picture.kind == "title"
    assert picture.rect.x > box(game, "begin-next").rect.right


def test_what_the_records_say_stands_above_everything():
    game = title(records=FakeRecords(notices=("A damaged file was set aside.",)))
    notice = box(game, "band:0")
    assert notice.label == "A damaged file was set aside."
    assert notice.rect.bottom <= box(game, "name").rect.y


def test_the_motto_makes_room_for_the_menu_and_is_still_spoken():
    roomy, tight = title(), title()
    tight.do(SetSetting("text_percent", "200"))
    tight.resize(960, 600)
    shown = {
        one: [mark.text for mark in box(one, "name").marks if isinstance(mark, Text)]
        for one in (roomy, tight)
    }
    assert "One tile says little." in shown[roomy]
    assert shown[tight] == ["Tessera"]
    assert box(tight, "name").label == box(roomy, "name").label
    assert box(tight, "missions").rect.bottom <= 600
