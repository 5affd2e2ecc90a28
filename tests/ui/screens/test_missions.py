from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import WORDS, box, measure, night_shift, said, show
from snapshots import same_as_kept
from worlds import RESULT, SCENARIO, FakeClock, FakeMissions, FakeRecords, finished, mission_of

from game.core.mastery import SECURE_EFFICIENCY, SECURE_PRECISION, SECURE_SETTLED
from game.ui.app import Place
from game.ui.chapters import OUTLINES
from game.ui.game import Game
from game.ui.intents import (
    Back,
    Focus,
    OpenDialog,
    ResumeAttempt,
    SetSetting,
    StartMission,
    ToMissions,
    ToTitle,
    play,
)
from game.ui.scene import Icon, Picture, State, Text
from game.ui.terminal import Terminal

EXPERT = replace(RESULT, points=975, sensitivity=3.2, settled=1.0, precision=1.0, efficiency=1.0)
POOR = replace(RESULT, points=90, sensitivity=0.1, settled=0.0, precision=None, mended=0.0,
               efficiency=None)  # fmt: skip


def campaign(count=12, title="The Quay"):
    """So many missions, three a chapter."""
    return [
        mission_of(
            replace(
                SCENARIO,
                id=f"m{number}",
                title=title,
                number=number,
                chapter=OUTLINES[(number - 1) // 3 % 4].title,
            )
        )
        for number in range(1, count + 1)
    ]


def game_of(missions=(), records=None, size=(1280, 720), theme="light", text=100):
    """A game at the map."""
    missions = missions or campaign()
    game = Game(FakeMissions(*missions), records or FakeRecords(), FakeClock(), show, WORDS)
    game.do(SetSetting("theme", theme))
    game.do(SetSetting("text_percent", str(text)))
    game.resize(*size)
    game.do(ToMissions())
    return game


def half_played(**more):
    """Six missions done, more or less well, the seventh begun."""
    missions = campaign()
    results = (EXPERT, RESULT, EXPERT, RESULT, POOR, EXPERT)
    records = finished(*zip(missions[:6], results, strict=True))
    game = game_of(missions, records, **more)
    game.do(StartMission("m7"))
    game.do(play("Begin"))
    game.do(ToTitle())
    game.do(Focus("missions"))
    game.do(ToMissions())
    return game


def opened(mission, **more):
    game = half_played(**more)
    game.do(OpenDialog("mission", mission))
    return game


def icons(one):
    """The icons of a box, by name."""
    return [mark.name for mark in one.marks if isinstance(mark, Icon)]


def shares(game, chapter):
    (mark,) = [mark for mark in box(game, f"mosaic:{chapter}").marks if isinstance(mark, Picture)]
    return mark.spec.shares


def test_it_says_the_same_as_before():
    assert same_as_kept("missions", half_played().scene)


def test_a_mission_says_the_same_as_before():
    scene = opened("m2").scene
    assert same_as_kept("dialog-mission", replace(scene, root=scene.root.children[-1]))


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("missions", ["none", "one", "twelve", "many"])
def test_it_is_sound_in_every_look(missions, size, theme, text):
    look = {"size": size, "theme": theme, "text": text}
    chosen = {
        "none": lambda: game_of([mission_of(replace(SCENARIO, chapter=""))], **look),
        "one": lambda: game_of([night_shift()], **look),
        "twelve": lambda: half_played(**look),
        "many": lambda: game_of(campaign(20, "A mission whose title takes two lines"), **look),
    }
    game = chosen[missions]()
    for _ in range(6):
        assert problems(game.scene, measure(game)) == []
        game.key("down")


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("mission", ["m1", "m5", "m7", "m9"])
def test_a_mission_is_sound_in_every_look(mission, size, theme, text):
    game = opened(mission, size=size, theme=theme, text=text)
    for _ in range(5):
        assert problems(game.scene, measure(game)) == []
        game.key("tab")


def test_the_focus_is_on_the_mission_to_go_on_with():
    game = half_played()
    assert game.app.focus == "mission:m7"
    assert State.CURRENT in box(game, "mission:m7").states
    assert "At the Spot step" in box(game, "mission:m7").value


def test_without_an_attempt_the_first_new_mission_is_next():
    missions = campaign(3)
    game = game_of(missions, finished((missions[0], RESULT)))
    assert game.app.focus == "mission:m2"


def test_when_all_is_done_no_mission_is_next():
    missions = campaign(1)
    game = game_of(missions, finished((missions[0], RESULT)))
    assert game.app.focus == "mission:m1"
    assert box(game, "mission:m1").states == frozenset()


def test_the_bar_counts_missions_and_mastery():
    game = half_played()
    assert box(game, "status:1").label == "6 of 12 complete"
    assert box(game, "status:0").label == "9 of 48 mastery tiles secure"
    assert box(game, "page").label == "Missions"


def test_a_row_says_the_level_of_each_step():
    game = half_played()
    assert box(game, "mission:m1").value == "Spot: Secure, Connect: Secure and Fix: Secure"
    assert box(game, "mission:m2").value == "Spot: Learning, Connect: Learning and Fix: Learning"
    assert box(game, "mission:m5").value == "Spot: Not yet, Connect: Not yet and Fix: Not yet"


def test_mosaics_fill_with_mastery():
    game = half_played()
    assert shares(game, 1) == (1.0, 0.5, 1.0)
    assert box(game, "mosaic:1").value == "83% set"
    assert shares(game, 2) == (0.5, 0.0, 1.0)
    assert shares(game, 4) == (0.0, 0.0, 0.0)


def test_a_chapter_without_missions_says_so():
    game = game_of([night_shift()])
    assert box(game, "none:1").label == "No missions here yet."
    assert game.scene.find("none:3") is None


def test_a_chapter_outside_the_campaign_has_no_mosaic():
    game = game_of([mission_of(replace(SCENARIO, chapter="At sea", number=0))])
    assert box(game, "chapter:At sea").label == "At sea"
    assert box(game, "mission:quay").label == "The Quay"
    assert len([one for one in game.scene.boxes() if one.id.startswith("mosaic:")]) == 4


def test_arrows_walk_the_rows_and_the_columns():
    game = half_played()
    for key, focus in (("down", "m8"), ("left", "m5"), ("up", "m4"), ("right", "m7")):
        game.key(key)
        assert game.app.focus == f"mission:{focus}"


def test_enter_opens_a_mission_and_enter_goes_in():
    game = half_played()
    game.key("enter")
    assert box(game, "mission-go").action == ResumeAttempt("attempt-7")
    game.key("enter")
    assert game.app.place is Place.MISSION
    assert game.app.playing.attempt == "attempt-7"


def test_escape_closes_the_mission_then_the_map():
    game = half_played()
    game.key("enter")
    game.key("escape")
    assert (game.app.place, game.app.focus) == (Place.MISSIONS, "mission:m7")
    game.key("escape")
    assert (game.app.place, game.app.focus) == (Place.TITLE, "missions")


def test_the_arrow_leads_to_the_title():
    game = half_played()
    game.do(box(game, "back").action)
    assert game.app.place is Place.TITLE


def test_an_attempt_that_can_go_on_can_be_left_for_a_new_one():
    game = opened("m7")
    assert "You are at the Spot step, and everything is kept." in said(game)
    game.do(box(game, "mission-anew").action)
    assert game.app.playing.attempt == "attempt-8"
    game.do(ToTitle())
    assert [one.attempt for one in game.app.unfinished] == ["attempt-8", "attempt-7"]


def test_an_attempt_in_its_briefing_has_only_begun():
    class AtBriefing(FakeRecords):
        def unfinished(self):
            return [replace(one, step="") for one in super().unfinished()]

    records = AtBriefing()
    missions = campaign(1)
    records.begin(missions[0])
    game = game_of(missions, records)
    assert box(game, "mission:m1").value.endswith("Begun.")
    game.key("enter")
    assert "You have begun, and everything is kept." in said(game)


def test_a_mission_that_is_not_open_says_what_opens_it():
    game = half_played()
    row = box(game, "mission:m9")
    assert row.label == "Mission 9, The Quay"
    assert row.value == "Opens after mission 8"
    assert "Opens after mission 8" in [mark.text for mark in row.marks if isinstance(mark, Text)]
    assert icons(row) == ["lock"]
    assert icons(box(game, "mission:m6")) == icons(box(game, "mission:m7")) == []


def test_a_mission_that_is_not_open_can_be_read_but_not_started():
    game = half_played()
    game.do(Focus("mission:m8"))
    game.key("enter")
    lock = box(game, "mission-lock")
    assert lock.label.startswith("It opens when you have finished Mission 7, The Quay.")
    assert icons(lock) == ["lock"]
    assert box(game, "mission-step:spot").label == "Spot: Not yet"
    layer = game.scene.find("dialog:mission")
    offered = [one.action for one in layer.walk() if one.action]
    assert offered == [Back()]
    assert game.app.focus == "close"
    game.key("enter")
    assert game.app.focus == "mission:m8"


def test_all_missions_are_open_when_the_settings_say_so():
    game = half_played()
    game.do(SetSetting("in_order", "off"))
    assert not any(icons(one) for one in game.scene.boxes() if one.id.startswith("mission:"))
    game.do(OpenDialog("mission", "m12"))
    assert box(game, "mission-go").action == StartMission("m12")
    assert game.scene.find("mission-lock") is None


def test_a_mission_that_was_begun_can_go_on_whatever_the_settings_say():
    missions = campaign(3)
    records = FakeRecords()
    records.begin(missions[2])
    game = game_of(missions, records)
    assert icons(box(game, "mission:m2")) == ["lock"]
    game.do(OpenDialog("mission", "m3"))
    assert box(game, "mission-go").action == ResumeAttempt("attempt-1")


def test_in_the_terminal_a_locked_mission_says_what_opens_it():
    heard = []
    typed = iter(["missions", "mission 3", "quit"])
    game = Game(FakeMissions(*campaign(3)), FakeRecords(), FakeClock(), show, WORDS)
    Terminal(game, WORDS, lambda _: next(typed), heard.append).run()
    text = "\n".join(heard)
    assert "Opens after mission 2" in text
    assert "It opens when you have finished Mission 2, The Quay." in text
    assert "Start anew" not in text
    assert not any(line.startswith("[") and line.endswith("] Start") for line in heard[-12:])


def test_a_new_mission_says_what_secures_its_steps():
    game = half_played()
    game.do(SetSetting("in_order", "off"))
    game.do(OpenDialog("mission", "m8"))
    assert box(game, "mission-go").label == "Start"
    assert box(game, "mission-step:spot").label == "Spot: Not yet"
    assert box(game, "mission-step:spot").value.startswith("Secure from 2.0 ")
    connect = box(game, "mission-step:connect").value
    assert f"{SECURE_SETTLED:.0%} of lines" in connect
    assert f"{SECURE_PRECISION:.0%} of pieces" in connect
    assert f"{SECURE_EFFICIENCY:.0%} of your points" in box(game, "mission-step:fix").value
    assert "score" not in said(game)


def test_a_finished_mission_says_what_was_reached():
    game = opened("m2")
    assert box(game, "mission-go").label == "Play again"
    assert "Your score: 640 of 975 points." in said(game)
    assert "You reached 1.8." in box(game, "mission-step:spot").value
    connect = box(game, "mission-step:connect").value
    assert "You reached 70% of lines settled and 90% of pieces needed." in connect


def test_numbers_that_there_are_not_are_left_out():
    game = opened("m5")
    assert "You reached 0% of lines settled." in box(game, "mission-step:connect").value
    assert "You reached 0% of lines mended." in box(game, "mission-step:fix").value


def test_the_best_attempt_stands_beside_the_last():
    missions = campaign(1)
    game = game_of(missions, finished((missions[0], EXPERT), (missions[0], RESULT)))
    game.do(OpenDialog("mission", "m1"))
    assert "Your best score: 975 points. Last time: 640 of 975." in said(game)
    spot = box(game, "mission-step:spot")
    assert (spot.label, spot.value) == ("Spot: Secure", "Best: 3.2. Last time: 1.8.")


def test_a_mission_that_is_not_there_does_not_open():
    game = opened("m99")
    assert game.scene.find("dialog:mission") is None


def test_tiles_of_different_levels_differ_without_colour():
    game = half_played()
    pictures = {
        level: box(game, f"legend.{level}").marks for level in ("secure", "learning", "not_yet")
    }
    shapes = {level: len(marks) for level, marks in pictures.items()}
    assert shapes == {"secure": 2, "learning": 3, "not_yet": 2}
    assert pictures["secure"][0].outline is None
    assert pictures["not_yet"][0].outline is not None
