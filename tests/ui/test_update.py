from dataclasses import replace

import pytest
from worlds import mission_of

from game.core.actions import OpenItem
from game.core.session import start
from game.core.state import Call
from game.ui import intents as want
from game.ui.app import App, Dialog, Draft, Notice, Place, Playing, Settings, Tone
from game.ui.update import after_action, update_view


@pytest.fixture(scope="module")
def mission():
    return mission_of()


@pytest.fixture
def app(mission):
    return App(place=Place.MISSION, playing=Playing("attempt-1", mission, start()), focus="feed")


def after(app, *intents):
    for intent in intents:
        app = update_view(app, intent)
    return app


def test_a_decision_is_not_for_this_module(app):
    assert update_view(app, want.play("Begin")) is app


def test_focus_and_quit(app):
    assert after(app, want.Focus("item:buns")).focus == "item:buns"
    assert after(app, want.Quit()).closing


def test_scrolling_never_goes_above_the_top(app):
    down = after(app, want.ScrollBy("feed", 90))
    assert down.scroll == {"feed": 90}
    assert after(down, want.ScrollBy("feed", -200)).scroll == {"feed": 0}


def test_dialogs_stack_and_give_the_focus_back(app):
    opened = after(app, want.OpenDialog("hint"), want.Focus("hint-take"), want.OpenDialog("help"))
    assert opened.dialogs == (Dialog("hint"), Dialog("help"))
    assert opened.focus is None
    once = after(opened, want.Back())
    assert (once.dialog, once.focus) == (Dialog("hint"), "hint-take")
    assert after(once, want.Back()).focus == "feed"


def test_a_flag_starts_with_a_new_draft(app):
    opened = after(app, want.OpenDialog("flag", "buns.text"))
    assert opened.playing.draft == Draft("buns.text")
    assert not opened.playing.draft.ready
    assert after(opened, want.Back()).playing.draft is None


@pytest.mark.parametrize(
    ("call", "draft"),
    [
        (Call(True, ("role",), 90), Draft("buns.text", ("role",), confidence=90)),
        (Call(True, (), 60), Draft("buns.text", undecided=True, confidence=60)),
        (Call(False), Draft("buns.text")),
    ],
    ids=["a flag", "an undecided flag", "harmless"],
)
def test_a_flag_is_changed_from_what_it_was(app, call, draft):
    state = replace(app.playing.state, calls={"buns.text": call})
    app = replace(app, playing=replace(app.playing, state=state))
    assert after(app, want.OpenDialog("flag", "buns.text")).playing.draft == draft


def test_lines_are_chosen_and_unchosen(app):
    opened = after(app, want.OpenDialog("flag", "buns.text"))
    two = after(opened, want.ToggleDraftLine("role"), want.ToggleDraftLine("home"))
    assert two.playing.draft.lines == ("role", "home")
    assert after(two, want.ToggleDraftLine("role")).playing.draft.lines == ("home",)


def test_only_with_other_items_excludes_lines(app):
    opened = after(app, want.OpenDialog("flag", "buns.text"), want.ToggleDraftLine("role"))
    undecided = after(opened, want.ToggleDraftLine(""))
    assert (undecided.playing.draft.lines, undecided.playing.draft.undecided) == ((), True)
    assert undecided.playing.draft.ready
    decided = after(undecided, want.ToggleDraftLine("home"))
    assert (decided.playing.draft.lines, decided.playing.draft.undecided) == (("home",), False)
    assert not after(undecided, want.ToggleDraftLine("")).playing.draft.ready


@pytest.mark.parametrize(
    ("asked", "kept"), [(85, 85), (83, 85), (82, 80), (20, 50), (130, 100), (50, 50)]
)
def test_confidence_keeps_to_its_steps(app, asked, kept):
    opened = after(app, want.OpenDialog("flag", "buns.text"), want.SetDraftConfidence(asked))
    assert opened.playing.draft.confidence == kept


@pytest.mark.parametrize("intent", [want.ToggleDraftLine("role"), want.SetDraftConfidence(70)])
def test_without_a_draft_there_is_nothing_to_change(app, intent):
    assert update_view(app, intent) == app


def test_looking_inside_and_coming_back(app):
    app = replace(app, scroll={"feed": 300, "evidence-list": 40})
    inside = after(app, want.OpenEvidence("desk", "desk.mug"))
    assert inside.playing.evidence == "desk"
    assert inside.playing.selected["part"] == "desk.mug"
    assert inside.scroll == {"feed": 300}
    outside = after(inside, want.Focus("part:desk.mug"), want.Back())
    assert (outside.playing.evidence, outside.focus, outside.scroll) == (
        None,
        "feed",
        {"feed": 300},
    )


def test_escape_in_a_mission_pauses_it(app):
    paused = after(app, want.Back())
    assert (paused.place, paused.dialog) == (Place.MISSION, Dialog("pause"))
    assert paused.focus == "pause-go"
    on = after(paused, want.Back())
    assert (on.dialogs, on.focus) == ((), "feed")


def test_leaving_a_mission_puts_everything_of_it_away(app):
    home = after(app, want.OpenDialog("pause"), want.ScrollBy("feed", 40), want.ToTitle())
    assert (home.place, home.playing, home.dialogs) == (Place.TITLE, None, ())
    assert (home.focus, home.return_focus, home.scroll) == (None, (), {})


def test_escape_on_the_missions_leads_back_to_where_they_were_opened():
    there = after(App(focus="missions"), want.ToMissions())
    assert (there.place, there.focus) == (Place.MISSIONS, None)
    home = after(there, want.Back())
    assert (home.place, home.focus, home.dialogs) == (Place.TITLE, "missions", ())


def test_escape_on_the_title_asks():
    assert after(App(), want.Back()).dialog == Dialog("quit")


def test_filters_start_at_the_top(app):
    app = replace(app, scroll={"feed": 300})
    framed = after(app, want.FilterSource("framed"))
    assert (framed.playing.source, framed.scroll["feed"]) == ("framed", 0)
    flagged = after(app, want.FilterCalls("flagged"))
    assert (flagged.playing.calls, flagged.scroll["feed"]) == ("flagged", 0)


def test_what_is_unread_is_settled_when_it_is_asked_for(app):
    state = replace(app.playing.state, opened=frozenset({"buns"}))
    app = replace(app, playing=replace(app.playing, state=state))
    assert after(app, want.FilterCalls("unread")).playing.read_before == {"buns"}


def test_selections_are_kept_by_slot(app):
    both = after(app, want.Select("finding", "role"), want.Select("piece", "desk.mug"))
    assert both.playing.selected == {"finding": "role", "piece": "desk.mug"}


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("theme", "dark", Settings(theme="dark")),
        ("theme", "pink", Settings()),
        ("text_percent", "150", Settings(text_percent=150)),
        ("text_percent", "175", Settings()),
        ("motion", "off", Settings(motion=False)),
        ("motion", "", Settings()),
        ("volume", "11", Settings()),
    ],
)
def test_settings_take_only_what_they_can_be(name, value, kept):
    assert after(App(), want.SetSetting(name, value)).settings == kept


def test_the_newest_notice_is_put_away_first():
    app = App(notices=(Notice("old"), Notice("new")))
    assert after(app, want.Dismiss()).notices == (Notice("old"),)


def test_a_lasting_notice_is_not_put_away():
    stays = Notice("The folder is full.", Tone.ALERT, lasting=True)
    app = App(notices=(Notice("new"), stays))
    assert after(app, want.Dismiss(), want.Dismiss()).notices == (stays,)


@pytest.mark.parametrize(
    "intent",
    [
        want.OpenEvidence("desk"),
        want.Select("piece", "x"),
        want.FilterSource("framed"),
        want.FilterCalls("unread"),
    ],
)
def test_what_belongs_to_a_mission_does_nothing_on_the_title(intent):
    assert update_view(App(), intent).playing is None


def test_a_look_changes_nothing_else(app):
    noted = app.noting("Something")
    assert after_action(noted, OpenItem.__name__) is noted


def test_a_decision_clears_passing_notices_and_keeps_lasting_ones(app):
    app = app.noting("Something").noting("Folder full", Tone.ALERT, lasting=True)
    notices = after_action(app, "RulePartHarmless").notices
    assert notices == (Notice("Folder full", Tone.ALERT, lasting=True),)


def test_a_flag_closes_its_dialog_and_returns_the_focus(app):
    opened = after(app, want.OpenDialog("flag", "buns.text"), want.ToggleDraftLine("role"))
    done = after_action(opened, "FlagPart")
    assert (done.dialogs, done.focus, done.playing.draft) == ((), "feed", None)


def test_a_hint_stays_open_to_be_read(app):
    asked = after(app, want.OpenDialog("hint"))
    assert after_action(asked, "TakeHint").dialog == Dialog("hint")


def test_a_step_ends_with_everything_of_it_put_away(app):
    inside = after(
        app,
        want.OpenEvidence("desk"),
        want.Select("finding", "role"),
        want.OpenDialog("finish"),
        want.ScrollBy("feed", 40),
    )
    done = after_action(inside, "FinishSpot")
    assert (done.dialogs, done.return_focus, done.scroll, done.focus) == ((), (), {}, None)
    assert (done.playing.evidence, done.playing.selected) == (None, {})


def test_the_same_notice_is_not_shown_twice():
    app = App().noting("Once").noting("Other").noting("Once")
    assert [notice.text for notice in app.notices] == ["Other", "Once"]
