from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import box, game_after, measure, middle, night_shift, said
from snapshots import same_as_kept
from worlds import SCENARIO, long_mission, mission_of

from game.core.state import Step
from game.ui.intents import FilterCalls, FilterSource, Focus, OpenEvidence, Select, play
from game.ui.scene import Fill, State, Text

CALLS = (
    play("Begin"),
    play("FlagPart", part="desk.badge", lines=("role",), confidence=90),
    play("FlagPart", part="mirror.text", lines=(), confidence=65),
    play("FlagPart", part="crew.text", lines=("dates",), confidence=80),
    play("RulePartHarmless", part="buns.text"),
)
MANY_CALLS = (
    play("Begin"),
    play("FlagPart", part="desk.badge", lines=("role", "place"), confidence=90),
    play("FlagPart", part="desk.rota", lines=("routine",), confidence=80),
    play("FlagPart", part="loop.start", lines=("home", "routine"), confidence=100),
)


def spotting(*decisions, **more):
    return game_after(play("Begin"), *decisions, **more)


def cards(game):
    return [one for one in game.scene.boxes() if one.id.startswith("item:")]


def test_it_says_the_same_as_before():
    assert same_as_kept("spot", game_after(*CALLS).scene)


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("focus", ["item:desk", "item:crew", "item:buns", "source:framed", "hint"])
def test_it_is_sound_in_every_look(size, theme, text, focus):
    game = game_after(*CALLS, size=size, theme=theme, text=text)
    game.do(Focus(focus))
    assert problems(game.scene, measure(game)) == []


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("tab", ["", "casebook"])
def test_the_shipped_mission_is_sound_from_its_first_card_to_its_last(size, theme, text, tab):
    game = game_after(*MANY_CALLS, mission=night_shift(), size=size, theme=theme, text=text)
    game.do(Select("tab", tab))
    for key in ("down",) * 27 if not tab else ("tab",) * 6:
        assert problems(game.scene, measure(game)) == []
        game.key(key)


@pytest.mark.parametrize("which", ["all", "unread", "flagged"])
@pytest.mark.parametrize("source", ["", "murmur", "courier"])
def test_every_filter_is_sound_and_shows_what_passes(which, source):
    game = game_after(*CALLS)
    game.do(FilterSource(source))
    game.do(FilterCalls(which))
    assert problems(game.scene, measure(game)) == []
    scenario, state = game.app.playing.mission.scenario, game.app.playing.state
    for card in cards(game):
        item = scenario.item_by_id[card.id.removeprefix("item:")]
        assert source in {"", item.source}
        if which == "flagged":
            assert any(state.calls.get(part.id, None) for part in item.parts)


def test_cards_stand_newest_first_and_say_which_of_how_many_they_are():
    game = spotting()
    game.resize(1280, 3000)
    shown = [one.id for one in cards(game)]
    assert shown == [
        "item:desk", "item:buns", "item:loop", "item:seat", "item:mirror", "item:crew",
        "item:courier",
    ]  # fmt: skip
    assert box(game, "item:seat").value == "Not judged, item 4 of 7"


def test_a_card_says_where_when_to_whom_and_what():
    label = box(spotting(), "item:loop").label
    assert label == (
        "Loopline, Mara Elst, Sunday 8 March, 18:05, Members. Seven kilometres before breakfast."
    )


def test_words_alone_are_judged_on_the_card():
    game = spotting()
    game.do(Focus("item:buns"))
    game.key("x")
    assert not game.app.playing.state.calls["buns.text"].flagged
    assert box(game, "item:buns").value.startswith("Ruled harmless")
    game.key("f")
    assert (game.app.dialog.name, game.app.dialog.subject) == ("flag", "buns.text")


def test_a_key_acts_only_on_the_card_with_the_focus():
    game = spotting()
    game.do(Focus("source:"))
    game.key("x")
    game.key("f")
    assert game.app.playing.state.calls == {}
    assert game.app.dialog is None


def test_a_call_can_be_taken_back_on_the_card():
    game = game_after(*CALLS)
    game.do(Focus("item:crew"))
    assert box(game, "flag:crew.text").label == "Change flag"
    game.do(box(game, "withdraw:crew.text").action)
    assert "crew.text" not in game.app.playing.state.calls
    assert game.app.focus == "item:crew"


def test_what_has_details_is_judged_inside():
    game = spotting()
    game.do(Focus("item:desk"))
    assert game.scene.find("flag:desk.text") is None
    assert box(game, "inside:desk").action == OpenEvidence("desk")
    game.key("x")
    assert game.app.playing.state.calls == {}
    game.key("enter")
    assert game.app.playing.evidence == "desk"
    game.key("escape")
    assert game.app.focus == "item:desk"


def test_a_card_with_details_sums_up_what_was_said_of_them():
    game = game_after(*CALLS)
    assert box(game, "item:desk").value == "1 of 3 judged, item 1 of 7"
    assert box(game, "call:desk-role-and-access").value == "90%"
    assert box(game, "item:mirror").value.startswith("Flagged: Only with other items, 65% sure")


def test_nothing_tells_which_details_are_leaks():
    game = spotting()
    game.resize(1280, 3000)
    before = [one.marks for one in cards(game)]
    scenario = game.app.playing.mission.scenario
    for part in scenario.parts.values():
        assert part.why not in said(game)
    assert all(not isinstance(mark, Fill) or mark.colour != "exposed_fill"
               for marks in before for mark in marks)  # fmt: skip


def test_tab_reaches_the_buttons_of_the_card_and_then_the_casebook():
    game = spotting()
    game.do(Focus("item:buns"))
    seen = []
    for _ in range(4):
        game.key("tab")
        seen.append(game.app.focus)
    assert seen == ["flag:buns.text", "harmless:buns.text", "casebook-jump", "line:role"]


def test_f6_goes_from_the_bar_to_rail_feed_casebook_and_the_bar_below():
    game = spotting()
    game.do(Focus("back"))
    seen = []
    for _ in range(4):
        game.key("f6")
        seen.append(game.app.focus.partition(":")[0])
    assert seen == ["source", "calls", "casebook-jump", "hint"]


def test_c_leads_to_the_casebook():
    game = spotting()
    game.key("c")
    assert game.app.focus == "line:role"


def test_where_there_is_no_room_the_casebook_is_a_tab_and_c_turns_to_it_and_back():
    game = spotting(text=200)
    assert game.scene.find("line:role") is None
    game.key("c")
    assert box(game, "tab:casebook").states == {State.SELECTED}
    assert game.scene.find("line:role") is not None
    game.key("c")
    assert game.scene.find("item:desk") is not None


def test_undo_is_offered_when_there_is_something_to_take_back():
    game = spotting()
    assert not box(game, "undo").enabled
    assert box(game, "undo").hint == "There is nothing to take back."
    game.do(play("RulePartHarmless", part="buns.text"))
    game.key("ctrl+z")
    assert game.app.playing.state.calls == {}


def test_the_bars_count_what_is_read_flagged_and_not_judged():
    game = game_after(*CALLS)
    assert box(game, "status").label == "1 of 7 traces read"
    assert box(game, "counts").label == "3 flags, 7 not judged"


def test_what_was_read_is_told_and_not_announced_at_every_card():
    assert not box(spotting(), "status").live


def test_the_scale_tells_how_sure_the_player_has_been():
    assert box(spotting(), "sureness").value == "no flags yet"
    assert box(game_after(*CALLS), "sureness").value == (
        "1 flag at 65%, 1 flag at 80% and 1 flag at 90%"
    )


def test_what_matters_least_is_left_out_of_a_narrow_bar():
    assert spotting(size=(960, 600)).scene.find("sureness") is None
    small = spotting(size=(960, 600), text=200)
    assert small.scene.find("counts") is None
    assert box(small, "finish").enabled
    assert box(small, "hint").keys == ("h",)


def test_the_pointer_over_a_card_offers_to_flag_it_without_moving_a_word():
    game = spotting()
    before = box(game, "item:buns")
    game.point("item:buns")
    after = box(game, "item:buns")
    assert after.rect == before.rect
    tab = box(game, "flag:buns.text")
    assert tab.rect.y < after.rect.y
    assert tab.keys == ()
    assert problems(game.scene, measure(game)) == []
    game.click(*middle(game, "flag:buns.text"))
    assert game.app.dialog.name == "flag"


def test_the_name_of_an_icon_in_the_rail_is_shown_beside_it():
    game = spotting(text=150)
    game.point("source:framed")
    tip = box(game, "source-tip")
    assert tip.silent
    assert tip.rect.x > box(game, "source:framed").rect.right
    assert spotting().scene.find("source-tip") is None


def test_when_everything_here_is_read_the_feed_says_so():
    game = spotting(*(play("OpenItem", item=item) for item in ("desk", "loop", "seat", "buns")))
    game.do(FilterSource("framed"))
    game.do(FilterCalls("unread"))
    nothing = box(game, "nothing")
    assert nothing.label == "You have read everything here"
    assert nothing.value == "11 details are not judged yet."
    game.do(box(game, "show-all").action)
    assert game.scene.find("item:desk") is not None


def test_without_flags_the_feed_says_how_to_make_one():
    game = spotting()
    game.do(FilterCalls("flagged"))
    assert box(game, "nothing").value == "Open an item and press F."
    assert problems(game.scene, measure(game)) == []


def test_only_what_is_in_view_is_built():
    game = spotting(mission=long_mission(1000))
    assert len(cards(game)) < 10
    game.wheel(600, 400, -500)
    far = [one.id for one in cards(game)]
    assert len(far) <= 10
    assert "item:desk" in far, "the card with the focus stays"
    assert problems(game.scene, measure(game)) == []


def test_the_whole_feed_is_there_for_a_reader_of_lines():
    game = spotting(mission=long_mission(60))
    game.resize(1280, 1_000_000)
    assert len(cards(game)) == 60


def test_finishing_asks_first():
    game = spotting()
    game.do(box(game, "finish").action)
    assert game.app.dialog.name == "finish"
    assert game.app.playing.state.step is Step.SPOT


def test_a_mission_of_one_source_has_one_source_in_the_rail():
    game = spotting(mission=mission_of())
    assert [one.id for one in box(game, "sources").walk() if one.action] == [
        "source:", "source:murmur", "source:framed", "source:loopline", "source:swapyard",
        "source:courier",
    ]  # fmt: skip


def test_a_source_that_writes_itself_is_named_once():
    item = replace(SCENARIO.items[0], author="Framed")
    items = (item, *SCENARIO.items[1:])
    game = game_after(play("Begin"), mission=mission_of(replace(SCENARIO, items=items)))
    assert box(game, "item:desk").label.startswith("Framed, Monday")
    shown = [mark.text for mark in box(game, "item:desk").marks if isinstance(mark, Text)]
    assert shown.count("Framed") == 1
    game.do(OpenEvidence("desk"))
    assert "by Framed" not in said(game)


def test_how_sure_fits_the_bar_of_a_wide_and_low_window_with_large_text():
    game = spotting(size=(1975, 720), text=200)
    assert game.scene.find("sureness")
    assert problems(game.scene, measure(game)) == []
