from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import WORDS, box, night_shift, said, show
from snapshots import same_as_kept
from worlds import SCENARIO, FakeClock, FakeMissions, FakeRecords, mission_of

from game.ui.app import Place
from game.ui.game import Game
from game.ui.intents import Back, OpenDialog, SetSetting, StartMission, play
from game.ui.measure import TableMeasure
from game.ui.scene import Picture


def title(*missions, records=None):
    missions = missions or (mission_of(),)
    return Game(FakeMissions(*missions), records or FakeRecords(), FakeClock(), show, WORDS)


def left_at(*decisions):
    game = title()
    game.do(StartMission("quay"))
    for decision in decisions:
        game.do(decision)
    game.do(Back())
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


def test_every_mission_is_listed_with_its_number_and_length():
    game = title(mission_of(), night_shift())
    row = box(game, "mission:night-shift")
    assert row.label == "Mission 7, Night Shift"
    assert row.value == "15 minutes"
    assert box(game, "mission:quay").action == StartMission("quay")


def test_without_an_attempt_there_is_nothing_to_continue():
    assert title().scene.find("continue") is None


def test_continue_names_the_mission_and_the_step_and_has_the_focus():
    game = left_at(play("Begin"))
    go_on = box(game, "continue")
    assert (go_on.label, go_on.value) == ("Continue", "The Quay, at the Spot step")
    assert game.app.focus == "continue"
    game.key("enter")
    assert game.app.place is Place.MISSION


def test_an_attempt_that_is_left_in_the_briefing_names_only_the_mission():
    class AtBriefing(FakeRecords):
        def unfinished(self):
            return [one.__class__(one.attempt, one.mission, one.source_text_hash, "brief")
                    for one in super().unfinished()]  # fmt: skip

    game = title(records=AtBriefing())
    game.do(StartMission("quay"))
    game.do(Back())
    assert box(game, "continue").value == "The Quay"


def test_arrows_walk_the_lists_and_enter_opens_what_they_are_on():
    game = title(mission_of(), night_shift())
    game.key("down")
    assert game.app.focus == "mission:night-shift"
    game.key("tab")
    game.key("down")
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
    assert picture.rect.x > box(game, "mission:quay").rect.right


def test_what_the_records_say_stands_above_everything():
    game = title(records=FakeRecords(notices=("A damaged file was set aside.",)))
    notice = box(game, "band:0")
    assert notice.label == "A damaged file was set aside."
    assert notice.rect.bottom <= box(game, "name").rect.y


def test_many_missions_scroll_and_the_focus_stays_in_view():
    many = [
        mission_of(replace(SCENARIO, id=f"quay-{place}", number=place)) for place in range(1, 13)
    ]
    game = title(*many)
    for _ in range(11):
        game.key("down")
    assert game.app.focus == "mission:quay-12"
    menu = box(game, "menu").rect
    assert box(game, "mission:quay-12").rect.bottom <= menu.bottom
    assert problems(game.scene, TableMeasure()) == []
