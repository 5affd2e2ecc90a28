from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import (
    box,
    game_after,
    long_summer,
    measure,
    middle,
    night_shift,
    said,
    window_seat,
)
from snapshots import same_as_kept
from worlds import COURIER, LEAVES, PRICE, SCENARIO, SEAT, detail_part, mission_of

from game.core.actions import InspectPart
from game.core.contents import Page
from game.core.state import Call
from game.ui.intents import Focus, OpenEvidence, play
from game.ui.navigation import box_at, on_key
from game.ui.scene import Icon, Picture, Polygon, State, Text

SPOT = (play("Begin"),)
LOOKED_INSIDE = ["desk", "loop", "seat", "courier"]
SIZES = [(1280, 720), (1536, 864), (960, 600)]
TEXTS = [100, 125, 150, 200]


def opened(item, *more, **how):
    return game_after(*SPOT, OpenEvidence(item), *more, **how)


def flagged(part, *lines, confidence=90):
    return play("FlagPart", part=part, lines=lines, confidence=confidence)


def harmless(part):
    return play("RulePartHarmless", part=part)


def calls(game):
    return game.app.playing.state.calls


def rows(game):
    return [one.id for one in box(game, "evidence-rows").children]


# A photo


def test_nothing_in_a_photo_is_marked_or_named_before_it_is_found():
    game = opened("desk")
    for part in ("desk.badge", "desk.mug"):
        spot = box(game, f"part:{part}")
        assert spot.marks == ()
        assert "Badge" not in spot.label
        assert "Mug" not in spot.label
    assert rows(game) == ["row:desk.text", "unfound:desk.badge", "unfound:desk.mug"]


def test_leaks_and_harmless_details_look_the_same_before_and_after_they_are_found():
    before = opened("desk")
    assert box(before, "part:desk.badge").label == "Detail 1, right"
    assert box(before, "part:desk.mug").label == "Detail 2, bottom left"
    after = opened(
        "desk", Focus("part:desk.badge"), Focus("part:desk.mug"), Focus("close-evidence")
    )
    badge, mug = (box(after, f"part:desk.{name}") for name in ("badge", "mug"))
    assert [type(mark) for mark in badge.marks] == [type(mark) for mark in mug.marks]
    assert badge.value == mug.value == "Not judged yet"


def test_going_there_finds_a_detail_and_is_logged_once():
    game = opened(
        "desk", Focus("part:desk.badge"), Focus("close-evidence"), Focus("part:desk.badge")
    )
    log = game.app.playing.state.log
    looks = [action.part for action in log if isinstance(action, InspectPart)]
    assert looks == ["desk.text", "desk.badge"]
    assert box(game, "part:desk.badge").label == "Badge on a lanyard, right"
    assert box(game, "row:desk.badge").value == "A face and a red band. Not judged yet."


def test_the_first_focus_is_on_the_words_so_that_nothing_is_found_by_opening():
    game = opened("desk")
    assert game.scene.focus == "part:desk.text"
    assert box(game, "panel-count").label == "0 judged, 2 not found yet"


def test_arrow_keys_go_from_detail_to_detail():
    game = opened("desk", Focus("part:desk.mug"))
    game.key("right")
    assert game.scene.focus == "part:desk.badge"


def test_arrow_keys_go_to_the_words_below_the_photo_too():
    game = opened("desk", Focus("part:desk.mug"))
    game.key("down")
    assert game.scene.focus == "part:desk.text"


def test_a_click_on_a_detail_finds_it():
    game = opened("desk")
    game.click(*middle(game, "part:desk.mug"))
    assert game.app.focus == "part:desk.mug"
    assert "desk.mug" in game.app.playing.state.inspected


def test_enter_goes_from_a_detail_to_its_row_and_back():
    game = opened("desk", Focus("part:desk.badge"))
    game.key("enter")
    assert game.app.focus == "row:desk.badge"
    game.key("enter")
    assert game.app.focus == "part:desk.badge"


def test_the_glass_is_beside_the_detail_that_is_focused_or_under_the_pointer():
    game = opened("desk")
    assert game.scene.find("glass") is None
    game.do(Focus("part:desk.mug"))
    assert not box(game, "glass").rect.overlaps(box(game, "part:desk.mug").rect)
    game.point("part:desk.badge")
    seen = next(mark for mark in box(game, "glass").marks if isinstance(mark, Picture))
    left, top, width, height = seen.spec.area
    assert left < 650 < left + width
    assert top < 375 < top + height
    assert "desk.badge" not in game.app.playing.state.inspected, "hovering is not looking"


def glass(game):
    """How much of the photo is seen in the glass, in units of it; None if there is no glass."""
    found = game.scene.find("glass")
    if found is None:
        return None
    (seen,) = (mark.spec.area for mark in found.marks if isinstance(mark, Picture))
    return seen[2]


def test_plus_and_minus_bring_the_glass_closer_and_take_it_away():
    game = opened("desk", Focus("part:desk.badge"), mission=night_shift())
    usual = glass(game)
    game.key("+")
    closer = glass(game)
    assert closer < usual
    assert game.app.focus == "part:desk.badge"
    for _ in range(5):
        game.key("+")
    assert glass(game) < closer
    for _ in range(9):
        game.key("-")
    assert glass(game) is None
    game.key("+")
    assert glass(game) == usual


def test_a_large_detail_has_a_glass_only_if_the_player_goes_closer():
    game = opened("desk", Focus("part:desk.rota"), mission=night_shift())
    assert glass(game) is None
    game.key("+")
    assert glass(game) is not None


def test_the_buttons_do_what_the_keys_do_and_each_item_begins_as_it_is():
    game = opened("desk", Focus("part:desk.badge"), mission=night_shift())
    usual = glass(game)
    game.click(*middle(game, "zoom-in"))
    assert glass(game) < usual
    game.key("escape")
    game.do(OpenEvidence("desk"))
    game.do(Focus("part:desk.badge"))
    assert glass(game) == usual


def test_the_current_row_follows_and_keeps_while_the_focus_is_elsewhere():
    game = opened("desk", Focus("part:desk.mug"), Focus("close-evidence"))
    assert State.CURRENT in box(game, "row:desk.mug").states
    game.key("x")
    assert calls(game) == {"desk.mug": Call(flagged=False)}


def test_the_words_are_a_row_too():
    game = opened("desk")
    game.key("x")
    assert calls(game) == {"desk.text": Call(flagged=False)}
    assert box(game, "row:desk.text").value == "Harmless"


def test_tab_leads_from_a_detail_to_the_buttons_of_its_row():
    game = opened("desk", Focus("part:desk.badge"))
    seen = []
    while game.scene.focus not in seen:
        seen.append(game.scene.focus)
        game.key("tab")
    assert seen == [
        "part:desk.badge",
        "close-evidence",
        "row:desk.badge",
        "flag:desk.badge",
        "harmless:desk.badge",
        "back",
        "help",
        "settings",
    ]


# Calls


def test_f_asks_what_the_current_part_gives_away():
    game = opened("desk", Focus("part:desk.badge"))
    game.key("f")
    assert game.app.dialog.name == "flag"
    assert game.app.playing.draft.part == "desk.badge"


def test_a_flag_shows_on_both_sides():
    game = opened("desk", flagged("desk.badge", "role"), Focus("part:desk.mug"))
    assert box(game, "part:desk.badge").value == "Role and access, 90% sure"
    assert any(isinstance(mark, Icon) for mark in box(game, "part:desk.badge").marks)
    assert "Role and access, 90% sure" in box(game, "row:desk.badge").value


def test_a_flag_without_a_line_says_so():
    game = opened("desk", flagged("desk.badge", confidence=60))
    assert box(game, "part:desk.badge").value == "Only with other items, 60% sure"


def test_a_call_can_be_changed_and_taken_back():
    game = opened("desk", Focus("part:desk.badge"), flagged("desk.badge", "role"))
    game.do(box(game, "withdraw:desk.badge").action)
    assert calls(game) == {}
    game.key("x")
    assert game.scene.find("harmless:desk.badge") is None
    assert game.scene.find("flag:desk.badge").enabled


def test_when_the_button_that_was_pressed_is_gone_the_focus_is_on_the_part():
    game = opened("desk", Focus("part:desk.badge"), Focus("harmless:desk.badge"))
    game.key("enter")
    assert game.scene.focus == "part:desk.badge"


def test_undo_is_there_once_there_is_something_to_take_back():
    game = opened("desk", Focus("part:desk.badge"))
    assert game.scene.find("undo") is None
    game.key("x")
    game.key("ctrl+z")
    assert calls(game) == {}


def test_escape_leads_back_to_the_traces():
    game = opened("desk")
    game.key("escape")
    assert game.app.playing.evidence is None


# A route


def test_a_point_is_reached_by_its_number():
    game = opened("loop")
    game.key("1")
    assert game.scene.focus == "part:loop.start"
    assert box(game, "panel-count").label == "0 of 2 judged"


def shown_runs(game):
    (drawn,) = (mark for mark in box(game, "map").marks if isinstance(mark, Picture))
    return drawn.spec.runs + sum(runs for _, runs in drawn.spec.elsewhere)


def test_runs_can_be_shown_by_group_and_the_start_times_follow():
    game = opened("loop", mission=long_summer())
    assert shown_runs(game) == 18
    assert "11 of 18" in box(game, "part:loop.times").hint
    game.do(box(game, "runs:0").action)
    assert State.SELECTED in box(game, "runs:0").states
    assert shown_runs(game) == 14
    assert "11 of 14" in box(game, "part:loop.times").hint
    game.do(box(game, "runs:1").action)
    assert shown_runs(game) == 4
    assert box(game, "part:loop.times").label == "Start times"
    game.do(box(game, "runs:").action)
    assert shown_runs(game) == 18


def test_where_runs_have_no_groups_there_is_nothing_to_choose():
    assert opened("loop", mission=night_shift()).scene.find("runs") is None


def test_the_start_times_are_told_in_words():
    game = opened("loop")
    assert box(game, "histogram").value == "18 of 18 between 06 and 07"


@pytest.mark.parametrize("size", [(1280, 720), (1280, 6000)])
def test_every_point_is_on_the_map_however_tall_the_page_is(size):
    game = opened("bike", mission=window_seat(), size=size)
    assert [one.id for one in box(game, "points").children] == ["part:bike.rack", "part:bike.fence"]


def test_what_has_no_place_on_the_map_is_the_histogram():
    game = opened("loop", mission=night_shift())
    assert box(game, "part:loop.times").label == "Start times"
    assert box(game, "part:loop.times").hint == "14 of 18 between 06 and 07"
    game.key("3")
    assert game.scene.focus == "part:loop.times"


# Pages


def test_a_page_shows_every_line_once_and_names_it_in_the_panel():
    game = opened("seat")
    assert box(game, "part:seat.price").label == "Forty marks"
    assert box(game, "part:seat.street").label == "Collect from Quay Street"
    assert rows(game) == ["row:seat.price", "row:seat.street"]
    assert "Small bike seat" in said(game), "what cannot be called is still read"


def test_running_text_keeps_what_is_between_the_phrases():
    game = opened("courier")
    text = box(game, "text")
    assert text.label == COURIER.text
    words = [mark for one in text.walk() for mark in one.marks if isinstance(mark, Text)]
    in_order = sorted(words, key=lambda mark: (mark.y, mark.x))
    assert [mark.text for mark in in_order] == [
        "The Gannet leaves on Friday",
        ". The band plays at noon.",
    ]
    first, second = in_order
    assert second.x == first.x + measure(game).width(first.text, first.style)


def test_a_phrase_that_wraps_has_a_line_under_each_piece():
    long = replace(PRICE, quote="every word of this is one phrase " * 6)
    item = replace(COURIER, text=f"So: {long.quote}end.", parts=(detail_part("courier", long),))
    items = tuple(item if one.id == "courier" else one for one in SCENARIO.items)
    game = opened("courier", mission=mission_of(replace(SCENARIO, items=items)))
    phrase = box(game, "part:courier.price")
    heights = {mark.y for mark in phrase.marks if isinstance(mark, Text)}
    assert len(heights) >= 3
    assert problems(game.scene, measure(game)) == []


def test_a_phrase_after_one_that_wraps_begins_on_a_line_of_its_own():
    long = replace(PRICE, quote="Every word of this is one phrase " * 4 + "to its end")
    short = replace(LEAVES, quote="A short one")
    parts = (detail_part("courier", long), detail_part("courier", short))
    item = replace(COURIER, text=f"{long.quote}. {short.quote}.", parts=parts)
    items = tuple(item if one.id == "courier" else one for one in SCENARIO.items)
    game = opened("courier", mission=mission_of(replace(SCENARIO, items=items)))
    assert problems(game.scene, measure(game)) == []
    above, below = box(game, "part:courier.price").rect, box(game, "part:courier.leaves").rect
    assert above.bottom <= below.y


def test_a_quote_that_a_translation_lost_is_not_lost_to_the_player():
    stray = replace(PRICE, quote="Fifty marks")
    item = replace(SEAT, parts=(detail_part("seat", stray), SEAT.parts[1]))
    items = tuple(item if one.id == "seat" else one for one in SCENARIO.items)
    game = opened("seat", mission=mission_of(replace(SCENARIO, items=items)))
    assert box(game, "part:seat.price").label == "Fifty marks"
    assert box(game, "part:seat.street").label == "Collect from Quay Street"


@pytest.mark.parametrize("style", ["cv", "listing", "news", "register", "post"])
@pytest.mark.parametrize("item", ["seat", "courier", "crew"])
def test_every_style_shows_details_and_words_alike(style, item):
    items = tuple(
        replace(one, content=Page(style, "A heading", (("Page", "2"), ("Place", "Quay Town"))))
        if one.id == item
        else one
        for one in SCENARIO.items
    )
    game = opened(item, mission=mission_of(replace(SCENARIO, items=items)))
    parts = game.app.playing.mission.scenario.item_by_id[item].parts
    for part in parts:
        assert box(game, f"part:{part.id}").enabled
    assert problems(game.scene, measure(game)) == []


def test_who_may_change_a_page_is_told_by_who_published_it_and_not_by_its_worth():
    games = [opened(name, mission=night_shift()) for name in ("closure", "gulls", "berth", "allot")]
    notes = {box(game, "panel-note").label for game in games}
    assert notes == {"Others publish this page. Runa cannot change it alone."}
    fridge = opened("fridge", mission=night_shift())
    assert box(fridge, "panel-note").label == "Dario posted this. Runa can ask, and no more."
    assert opened("desk").scene.find("panel-note") is None


# All of them


@pytest.mark.parametrize("item", LOOKED_INSIDE)
def test_it_says_what_the_snapshot_says(item):
    assert same_as_kept(f"evidence-{item}", opened(item).scene)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("item", LOOKED_INSIDE)
def test_everything_has_room(item, size, text):
    judged = (harmless("desk.mug"), flagged("loop.start", "home"), flagged("seat.street", "home"))
    game = opened(item, *judged, size=size, text=text)
    for part in game.app.playing.mission.scenario.item_by_id[item].parts:
        game.do(Focus(f"part:{part.id}"))
        assert problems(game.scene, measure(game)) == []


def everything_inside():
    return [item.id for item in night_shift().scenario.items if item.content is not None]


@pytest.mark.parametrize("theme", ["light", "hc"])
@pytest.mark.parametrize("item", everything_inside())
def test_the_shipped_mission_has_room(item, theme):
    game = opened(item, mission=night_shift(), theme=theme)
    for part in night_shift().scenario.item_by_id[item].parts:
        game.do(Focus(f"part:{part.id}"))
        assert game.scene.focus == f"part:{part.id}"
        assert problems(game.scene, measure(game)) == []


@pytest.mark.parametrize("item", ["graph", "four", "hask", "loop", "page"])
@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_contacts_threads_postings_groups_and_banners_have_room(item, size, theme, text):
    game = opened(item, mission=long_summer(), size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []
    for part in long_summer().scenario.item_by_id[item].parts:
        game.do(Focus(f"part:{part.id}"))
        assert game.scene.focus == f"part:{part.id}"
        assert problems(game.scene, measure(game)) == []


@pytest.mark.parametrize("item", ["graph", "four", "hask", "page"])
def test_each_part_of_them_can_be_called_from_the_panel(item):
    game = opened(item, mission=long_summer())
    for part in long_summer().scenario.item_by_id[item].parts:
        game.do(Focus(f"part:{part.id}"))
        game.key("x")
        assert not calls(game)[part.id].flagged


@pytest.mark.parametrize("item", ["graph", "four", "hask", "page"])
def test_they_say_what_they_said(item):
    assert same_as_kept(f"evidence-{item}", opened(item, mission=long_summer()).scene)


@pytest.mark.parametrize("item", everything_inside())
def test_every_detail_can_be_hit_with_the_pointer_and_seen(item):
    game = opened(item, mission=night_shift())
    for part in night_shift().scenario.item_by_id[item].parts:
        game.do(Focus(f"part:{part.id}"))
        spot = box(game, f"part:{part.id}")
        assert min(spot.rect.width, spot.rect.height) >= 32
        hits = {
            box_at(game.scene, spot.rect.x + dx, spot.rect.y + dy).id
            for dx in range(4, spot.rect.width, 6)
            for dy in range(4, spot.rect.height, 6)
        }
        assert spot.id in hits


def test_the_current_row_is_in_view_while_its_part_has_the_focus():
    game = opened("desk", mission=night_shift(), size=(960, 600))
    for part in night_shift().scenario.item_by_id["desk"].parts:
        game.do(Focus(f"part:{part.id}"))
        listing, row = box(game, "evidence-panel"), box(game, f"row:{part.id}")
        assert listing.rect.y <= row.rect.y
        assert row.rect.bottom <= listing.rect.bottom


def test_keys_of_the_panel_do_what_it_says():
    game = opened("desk", Focus("part:desk.badge"))
    assert on_key(game.scene, "f") == box(game, "flag:desk.badge").action
    assert on_key(game.scene, "x") == play("RulePartHarmless", part="desk.badge")


def test_an_item_of_words_alone_can_be_opened_too():
    game = opened("buns")
    assert box(game, "part:buns.text").label == "Whoever put cardamom in buns: thank you."
    assert any(isinstance(mark, Polygon) for mark in box(game, "part:buns.text").marks)


def test_where_there_is_little_room_the_note_ends_the_list_and_keys_come_to_it():
    roomy = opened("courier")
    assert box(roomy, "panel-note") not in tuple(box(roomy, "evidence-panel").walk())
    tight = opened("courier", size=(960, 600), text=200)
    assert box(tight, "panel-note") in tuple(box(tight, "evidence-panel").walk())
    assert problems(tight.scene, measure(tight)) == []
