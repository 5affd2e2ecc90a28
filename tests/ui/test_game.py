from dataclasses import replace

import pytest
from played import WORDS, show
from worlds import (
    RESULT,
    FakeClock,
    FakeMissions,
    FakeRecords,
    finished,
    long_mission,
    mission_of,
)

from game.core.actions import Begin, FlagPart, OpenItem
from game.core.state import Step
from game.ui import intents as want
from game.ui.app import Place, Tone
from game.ui.game import Game
from game.ui.intents import play
from game.ui.scene import State

BETTER = replace(RESULT, points=700)


@pytest.fixture(scope="module")
def mission():
    return mission_of()


@pytest.fixture(scope="module")
def long():
    return long_mission(1000)


def game_of(mission, records=None, **broken):
    records = records or FakeRecords()
    clock = FakeClock()
    return Game(FakeMissions(mission, broken=broken), records, clock, show, WORDS), records, clock


@pytest.fixture
def spotting(mission):
    game, records, clock = game_of(mission)
    game.do(want.StartMission("quay"))
    game.do(play("Begin"))
    return game, records, clock


def log(records):
    return [type(action).__name__ for action in records.logs["attempt-1"]]


def texts(game):
    return [notice.text for notice in game.app.notices]


def test_it_starts_at_the_title_with_the_focus_on_the_way_in(mission):
    game, _, _ = game_of(mission)
    assert game.app.place is Place.TITLE
    assert game.app.focus == "begin-next"
    assert game.scene.focus == "begin-next"


def test_settings_are_read_and_kept(mission):
    records = FakeRecords()
    records.settings = {"theme": "dark", "text_percent": "150", "letters": "off", "in_order": "off"}
    game, _, _ = game_of(mission, records)
    assert (game.app.settings.theme, game.app.settings.text_percent) == ("dark", 150)
    assert not game.app.settings.letters
    assert not game.app.settings.in_order
    game.do(want.SetSetting("theme", "hc"))
    kept = {"theme": "hc", "text_percent": "150", "letters": "off", "in_order": "off"}
    assert records.settings.items() >= kept.items()


def test_what_the_records_have_to_say_stays_in_view(mission):
    game, _, _ = game_of(mission, FakeRecords(notices=("The old file was set aside.",)))
    assert game.app.notices[0].lasting
    game.do(want.StartMission("quay"))
    assert "The old file was set aside." in texts(game)
    assert any("set aside" in box.label for box in game.scene.boxes())


def test_a_mission_starts_with_its_briefing_and_nothing_logged(mission):
    game, records, _ = game_of(mission)
    game.do(want.StartMission("quay"))
    assert game.app.playing.state.step is Step.BRIEF
    assert records.logs == {"attempt-1": []}
    assert game.app.focus == "begin"


def test_a_mission_that_cannot_be_loaded_says_so_and_the_title_stays(mission):
    game, records, _ = game_of(mission, other="The file other.yaml is damaged. Play another one.")
    game.do(want.StartMission("other"))
    assert game.app.place is Place.TITLE
    assert texts(game) == ["The file other.yaml is damaged. Play another one."]
    assert records.attempts == {}


def test_a_decision_is_written_with_its_time_before_it_shows(spotting):
    game, records, clock = spotting
    clock.ms += 2500
    game.do(play("FlagPart", part="crew.text", lines=("dates",), confidence=80))
    written = records.logs["attempt-1"][-1]
    assert written == FlagPart(elapsed_ms=2500, part="crew.text", lines=("dates",), confidence=80)
    assert "crew.text" in game.app.playing.state.calls


def test_time_never_goes_back(spotting):
    game, records, clock = spotting
    clock.ms += 900
    game.do(play("RulePartHarmless", part="buns.text"))
    clock.ms -= 700
    game.do(play("RulePartHarmless", part="crew.text"))
    assert records.logs["attempt-1"][-1].elapsed_ms == 900


def test_looking_at_an_item_is_logged_once(spotting):
    game, records, _ = spotting
    assert log(records) == ["Begin", "OpenItem"], "the first card has the focus"
    game.do(want.Focus("item:buns"))
    game.do(want.Focus("item:desk"))
    game.do(want.Focus("item:buns"))
    assert [action.item for action in records.logs["attempt-1"][1:]] == ["desk", "buns"]


def test_an_item_that_is_opened_without_being_focused_counts_as_looked_at(spotting):
    game, records, _ = spotting
    game.do(want.OpenEvidence("seat"))
    opened = [one.item for one in records.logs["attempt-1"] if isinstance(one, OpenItem)]
    assert opened == ["desk", "seat"]


def test_looking_at_a_detail_is_logged_once(spotting):
    game, records, _ = spotting
    game.do(want.OpenEvidence("desk"))
    for part in ("desk.mug", "desk.badge", "desk.mug"):
        game.do(want.Focus(f"part:{part}"))
    inspected = [
        one.part for one in records.logs["attempt-1"] if type(one).__name__ == "InspectPart"
    ]
    assert inspected.count("desk.mug") == 1
    assert inspected.count("desk.badge") == 1


def test_an_illegal_decision_changes_nothing_and_says_why(spotting):
    game, records, _ = spotting
    before = game.app.playing
    game.do(play("WithdrawCall", part="buns.text"))
    assert game.app.playing == before
    assert texts(game) == ["This has not been judged yet."]
    assert game.app.notices[0].tone is Tone.ALERT
    assert log(records) == ["Begin", "OpenItem"]


def test_a_decision_that_is_only_in_memory_counts_and_is_told(spotting):
    game, records, _ = spotting
    records.full = "The disk is full."
    game.do(play("RulePartHarmless", part="buns.text"))
    assert "buns.text" in game.app.playing.state.calls
    assert game.app.playing.save_problem == "The disk is full."
    banner = next(box for box in game.scene.boxes() if "The disk is full." in box.label)
    assert banner.live
    assert "quitting loses them" in quitting_says(game)
    records.full = ""
    game.do(play("RulePartHarmless", part="crew.text"))
    assert game.app.playing.save_problem == ""
    assert not any("disk is full" in box.label for box in game.scene.boxes())
    assert "is kept" in quitting_says(game)


def quitting_says(game):
    game.do(want.OpenDialog("quit"))
    text = game.scene.find("quit-text").label
    game.key("escape")
    return text


def test_a_decision_that_is_refused_by_the_records_changes_nothing(spotting):
    game, records, _ = spotting
    records.gone_on = "Another window has gone on with this attempt."
    before = game.app.playing
    game.do(play("RulePartHarmless", part="buns.text"))
    assert game.app.playing == before
    assert texts(game) == ["Another window has gone on with this attempt."]


def test_leaving_and_going_on_gives_the_same_state(spotting):
    game, _, clock = spotting
    clock.ms += 5000
    game.do(play("RulePartHarmless", part="buns.text"))
    before = game.app.playing.state
    game.do(want.ToTitle())
    assert game.app.place is Place.TITLE
    assert game.app.focus == "continue"
    clock.ms += 60_000
    game.key("enter")
    assert game.app.playing.state == before
    clock.ms += 1000
    game.do(play("RulePartHarmless", part="crew.text"))
    assert game.app.playing.state.elapsed_ms == 6000, "time away from the game does not count"


def test_an_attempt_at_a_mission_that_has_changed_cannot_go_on(spotting):
    game, _, _ = spotting
    game.do(want.ToTitle())
    changed = mission_of(replace(game._missions.load("quay").scenario, source_text_hash="b" * 64))
    game._missions.by_id["quay"] = changed
    game.do(want.ResumeAttempt("attempt-1"))
    assert game.app.place is Place.TITLE
    assert "has changed since you began it" in texts(game)[0]


def test_an_attempt_that_is_not_there_does_nothing(mission):
    game, _, _ = game_of(mission)
    game.do(want.ResumeAttempt("gone"))
    assert game.app.place is Place.TITLE


def test_a_log_that_cannot_be_replayed_is_told_not_raised(spotting):
    game, records, _ = spotting
    game.do(want.ToTitle())
    records.logs["attempt-1"].append(Begin(elapsed_ms=9))
    game.do(want.ResumeAttempt("attempt-1"))
    assert game.app.place is Place.TITLE
    assert game.app.notices[0].tone is Tone.ALERT


def test_closing_the_debrief_finishes_the_attempt(spotting):
    game, records, _ = spotting
    for do in ("FinishSpot", "FinishReview", "FinishConnect", "FinishFix", "Close"):
        game.do(play(do))
    assert game.app.place is Place.TITLE
    result = records.finished["attempt-1"]
    assert 0 <= result.points <= result.of
    assert game.app.unfinished == ()
    assert game.app.mastery["quay"].results == (result,)


def test_a_mission_that_is_played_again_knows_its_last_result(mission):
    game, _, _ = game_of(mission, finished((mission, RESULT), (mission, BETTER)))
    assert game.app.playing is None
    game.do(want.StartMission("quay"))
    assert game.app.playing.last == BETTER


def test_an_attempt_that_goes_on_knows_the_last_result_too(mission):
    game, _, _ = game_of(mission, finished((mission, RESULT)))
    game.do(want.StartMission("quay"))
    game.do(play("Begin"))
    game.do(want.ToTitle())
    game.do(want.ResumeAttempt("attempt-2"))
    assert game.app.playing.last == RESULT


def test_a_pause_stops_the_clock(spotting):
    game, records, clock = spotting
    clock.ms += 2000
    game.key("escape")
    assert game.app.dialog.name == "pause"
    clock.ms += 30_000
    game.do(want.OpenDialog("settings"))
    clock.ms += 30_000
    game.key("escape")
    game.key("escape")
    clock.ms += 500
    game.do(play("RulePartHarmless", part="buns.text"))
    assert records.logs["attempt-1"][-1].elapsed_ms == 2500


def test_a_passing_notice_leaves_when_there_was_time_to_read_it(spotting):
    game, _, clock = spotting
    game.do(play("WithdrawCall", part="buns.text"))
    game.tick()
    clock.ms += 5999
    game.tick()
    assert texts(game) == ["This has not been judged yet."]
    clock.ms += 1
    game.tick()
    assert texts(game) == []
    assert game.scene.find("toast") is None


def test_a_notice_that_leaves_scrolls_nothing(long):
    game, _, clock = game_of(long)
    game.do(want.StartMission("quay"))
    game.do(play("Begin"))
    game.do(play("WithdrawCall", part="buns.text"))
    game.tick()
    for _ in range(10):
        game.wheel(600, 400, -1)
    down = game.app.scroll["feed"]
    clock.ms += 6000
    game.tick()
    assert texts(game) == []
    assert game.app.scroll["feed"] == down > 0


def test_a_mission_that_cannot_be_loaded_says_so_where_it_was_chosen(mission):
    game, records, _ = game_of(mission, other="The file other.yaml is damaged. Play another one.")
    game.do(want.ToMissions())
    game.do(want.OpenDialog("mission", "other"))
    game.do(want.StartMission("other"))
    assert (game.app.place, game.app.dialogs) == (Place.MISSIONS, ())
    assert texts(game) == ["The file other.yaml is damaged. Play another one."]
    assert records.attempts == {}


def test_the_focus_moves_into_a_dialog_and_back(spotting):
    game, _, _ = spotting
    game.do(want.Focus("item:buns"))
    game.key("f")
    assert game.app.dialog.name == "flag"
    assert game.scene.find(game.app.focus) is not None
    game.key("escape")
    assert (game.app.dialog, game.app.focus) == (None, "item:buns")


def test_a_focus_that_vanishes_goes_back_to_its_card(spotting):
    game, _, _ = spotting
    game.do(want.Focus("item:buns"))
    game.key("x")
    game.do(want.Focus("withdraw:buns.text"))
    game.key("enter")
    assert game.app.focus == "item:buns"


def test_keys_make_text_larger_and_smaller_within_limits(mission):
    game, records, _ = game_of(mission)
    for key, percent in (("ctrl++", 125), ("ctrl+=", 150), ("ctrl++", 200), ("ctrl++", 200)):
        game.key(key)
        assert game.app.settings.text_percent == percent
    game.key("ctrl+-")
    assert records.settings["text_percent"] == "150"


def test_a_click_is_a_focus_and_an_action(spotting):
    game, _, _ = spotting
    rect = game.scene.find("source:framed").rect
    game.click(rect.x + 5, rect.y + 5)
    assert game.app.playing.source == "framed"
    assert game.app.focus == "source:framed"


def test_the_wheel_scrolls_and_nothing_scrolls_back(long):
    game, _, _ = game_of(long)
    game.do(want.StartMission("quay"))
    game.do(play("Begin"))
    for _ in range(40):
        game.wheel(600, 400, -1)
    down = game.app.scroll["feed"]
    assert down == 40 * 64
    assert game.app.focus == "item:desk"
    game.point("item:post20")
    assert game.app.scroll["feed"] == down, "moving the pointer brings nothing into view"
    game.key("down")
    assert game.app.scroll["feed"] < down, "a key does"


def test_the_wheel_stops_at_the_end_and_turns_at_once(long):
    game, _, _ = game_of(long)
    game.do(want.StartMission("quay"))
    game.do(play("Begin"))
    game.wheel(600, 400, -10_000)
    last = game.scene.find("feed").scroll
    assert last.offset == last.extent - game.scene.find("feed").rect.height
    game.wheel(600, 400, 1)
    assert game.scene.find("feed").scroll.offset == last.offset - 64


def test_arrows_walk_through_a_thousand_items_and_the_focus_stays_in_view(long):
    game, _, _ = game_of(long)
    game.do(want.StartMission("quay"))
    game.do(play("Begin"))
    area = game.scene.find("feed").rect
    seen = []
    for _ in range(60):
        game.key("down")
        card = game.scene.find(game.app.focus).rect
        assert area.y <= card.y
        assert card.bottom <= area.bottom
        seen.append(game.app.focus)
    assert len(set(seen)) == 60
    assert len(list(game.scene.boxes())) < 150, "only what is in view is built"


def test_a_new_size_keeps_the_focus(spotting):
    game, _, _ = spotting
    game.do(want.Focus("item:crew"))
    game.resize(960, 600)
    assert game.app.focus == "item:crew"
    assert game.scene.size == (960, 600)


def test_the_scene_always_has_what_has_the_focus(spotting):
    game, _, _ = spotting
    for key in ("tab", "f6", "f6", "f6", "f6", "f6", "shift+tab", "h", "escape", "f1", "escape"):
        game.key(key)
        assert game.scene.find(game.app.focus) is not None, key


def test_a_filter_for_unread_traces_keeps_what_is_being_read(spotting):
    game, _, _ = spotting
    game.do(want.FilterCalls("unread"))
    first = next(box.id for box in game.scene.boxes() if box.id.startswith("item:"))
    game.do(want.Focus(first))
    game.key("down")
    assert game.scene.find(first) is not None
    assert game.app.playing.state.opened >= {first.removeprefix("item:")}


def test_choosing_a_source_by_key_keeps_the_focus_and_opens_nothing(spotting):
    game, records, _ = spotting
    game.do(want.Focus("source:murmur"))
    game.key("enter")
    assert State.CHECKED in game.scene.find("source:murmur").states
    assert game.app.focus == "source:murmur"
    assert log(records) == ["Begin", "OpenItem"]
