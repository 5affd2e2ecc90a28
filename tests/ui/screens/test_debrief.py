from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import (
    TO_DEBRIEF,
    TO_FIX,
    box,
    game_after,
    measure,
    night_shift,
    said,
    settle,
)
from worlds import RESULT, mission_of

from game.core.detection import Detection
from game.core.mission import Mission
from game.core.scenario import FixKind
from game.ui.app import Place
from game.ui.intents import OpenDialog, Select, play
from game.ui.scene import Picture, Polygon, Stroke
from game.ui.screens.debrief_words import flagged_nearly_all


def flag(part, *lines, sure=80):
    return play("FlagPart", part=part, lines=lines, confidence=sure)


def after_spotting(*flags, fixes=(), connect=()):
    return (
        play("Begin"),
        *flags,
        play("FinishSpot"),
        play("FinishReview"),
        *connect,
        play("FinishConnect"),
        *(play("ChooseFix", item=item, kind=FixKind(kind)) for item, kind in fixes),
        play("FinishFix"),
    )


BEST = (("desk", "blur"), ("loop", "limit"), ("crew", "limit"))


def test_the_index_holds_every_line_before_and_what_holds_after():
    game = game_after(*after_spotting(fixes=[("desk", "blur")]))
    assert box(game, "index.before").label == "Before: 3 of 3 lines"
    assert box(game, "index.after").label == "After: 2 of 3 lines"
    assert box(game, "index.after").value == "Lives on Quay Street and Sails on Friday"


def test_the_portrait_loses_the_tiles_of_broken_lines():
    game = game_after(
        *TO_FIX,
        play("ChooseFix", item="toast", kind=FixKind.BLUR),
        play("FinishFix"),
        play("FinishWeek"),
        mission=night_shift(),
    )
    (mosaic,) = [mark for mark in box(game, "index.after").marks if isinstance(mark, Picture)]
    shares = dict(mosaic.spec.shares)
    assert shares["pressure-points"] == 0
    assert shares["home-area"] == 1


def test_the_score_says_what_was_broken_and_what_friends_notice():
    game = game_after(*after_spotting(fixes=[("desk", "remove")]))
    assert "You broke 1 of 3 chains. Friends notice: hardly." in box(game, "score").label


def test_every_point_has_its_reason():
    game = game_after(*after_spotting(flag("desk.badge", "role")))
    game.do(OpenDialog("points"))
    entries = [one for one in game.scene.boxes() if one.id.startswith("entry:")]
    assert sum("Missed" in one.label for one in entries) == 5
    assert ("+21 of 25") in [one.value for one in entries]
    assert sum(one.label.startswith("Still holds") for one in entries) == 3


def test_calls_are_counted_by_outcome():
    game = game_after(*after_spotting(flag("desk.badge", "role"), flag("desk.mug", "role")))
    assert box(game, "calls.hit").label == "1 leak found"
    assert box(game, "calls.miss").label == "5 leaks missed"
    assert box(game, "calls.false_alarm").label == "1 false alarm"
    assert box(game, "calls.right").label == "5 of 11 right"


def test_skill_is_told_with_the_players_own_numbers():
    game = game_after(*after_spotting(flag("desk.badge", "role"), flag("desk.mug", "role")))
    assert (
        box(game, "noise.counts").label == "You found 1 of 6 leaks and raised 1 false alarm in 5."
    )


def test_the_hills_lie_as_far_apart_as_the_skill_says():
    none = game_after(*TO_DEBRIEF)
    hills = [mark for mark in box(none, "noise.hills").marks if isinstance(mark, Polygon)]
    assert hills[0].points == hills[1].points, "without skill they are one"
    assert box(none, "noise").value == "0.0"
    some = game_after(*after_spotting(flag("desk.badge", "role"), flag("crew.text", "dates")))
    harmless, leaks = (
        min(mark.points, key=lambda point: point[1])
        for mark in box(some, "noise.hills").marks
        if isinstance(mark, Polygon)
    )
    assert harmless[0] < leaks[0]


def test_readiness_to_flag_is_told_apart_from_skill():
    shy = game_after(*TO_DEBRIEF)
    assert box(shy, "noise.bias").label.startswith("You hold back")
    every = [flag(part, "role") for part in mission_of().scenario.parts]
    ready = game_after(*after_spotting(*every))
    assert box(ready, "noise.bias").label.startswith("You flag readily")
    assert box(ready, "noise").value == "0.0"


def test_calibration_is_drawn_and_said():
    game = game_after(
        *after_spotting(flag("desk.badge", "role", sure=100), flag("desk.mug", "role", sure=60))
    )
    chart = box(game, "sure.chart")
    assert chart.value == "60% sure, 0% right, 1 flag and 100% sure, 100% right, 1 flag"
    assert sum(isinstance(mark, Polygon) for mark in chart.marks) == 2
    assert any(isinstance(mark, Stroke) and mark.dotted for mark in chart.marks)
    assert box(game, "sure.brier").label.startswith("Brier score 0.18:")


def test_without_flags_there_is_nothing_to_calibrate():
    game = game_after(*TO_DEBRIEF)
    assert box(game, "sure.none").label == "You flagged nothing, so there is nothing to compare."


def test_chains_that_held_are_shown():
    game = game_after(*after_spotting(fixes=BEST[:2]))
    assert box(game, "held").label == "The chain that held"
    assert box(game, "held.chain:dates").label == (
        "Chain of Proud to be on the Gannet and “The Gannet leaves on Friday”"
    )


def test_with_every_chain_broken_it_says_so():
    game = game_after(*after_spotting(fixes=BEST))
    assert "gives nothing away" in box(game, "held.none").label


def test_an_accepted_line_is_graded_with_the_authors_reason():
    game = game_after(*TO_FIX, play("AcceptLine", line="role", reason="known"), play("FinishFix"))
    assert box(game, "held.grade:role").label == "Accepted, and it does not carry"
    assert box(game, "held.why:role").label == "They know of the store, not of her."


def test_the_fix_stands_beside_the_cheapest():
    game = game_after(*after_spotting(fixes=[("desk", "remove")]))
    assert box(game, "fixes.points").value == "yours: 3, cheapest: 3"
    assert box(game, "fixes.item:desk").value == "yours: Remove, cheapest: Blur"
    assert box(game, "fixes.item:loop").value == "yours: Leave, cheapest: Limit"
    assert game.scene.find("fixes.item:buns") is None, "neither changes it"


def test_a_fix_that_is_as_cheap_is_praised():
    game = game_after(*after_spotting(fixes=BEST))
    assert box(game, "fixes.note").label == "There is no cheaper complete fix than yours."


def test_a_mission_that_cannot_be_mended_says_so():
    known = mission_of()
    game = game_after(*TO_DEBRIEF, mission=Mission(known.scenario, known.analysis, None))
    assert box(game, "fixes.none").label.startswith("No set of changes")


def test_what_was_missed_comes_first_in_look_again():
    game = game_after(*after_spotting(flag("desk.mug", "role"), flag("desk.badge", "home")))
    game.do(Select("look", "all"))
    entries = [
        (one.id, one.value.partition(".")[0])
        for one in game.scene.boxes()
        if one.id.startswith("look:")
    ]
    assert [told for _, told in entries] == ["Missed"] * 5 + [
        "False alarm",
        "Found, but for another line",
    ]


def test_a_long_list_shows_more_when_asked():
    game = game_after(*TO_DEBRIEF, mission=night_shift())
    assert box(game, "look.more").label == "Show 15 more"
    game.do(box(game, "look.more").action)
    assert game.scene.find("look.more") is None
    assert sum(one.id.startswith("look:") for one in game.scene.boxes()) == 21


def test_looking_again_shows_the_reason_and_the_proof():
    game = game_after(*TO_DEBRIEF)
    game.do(box(game, "look:crew.text").action)
    assert box(game, "look.outcome").label == "Missed"
    assert box(game, "look.said").label == "You did not judge it."
    assert box(game, "look.line:dates").label == "Sails on Friday"
    assert box(game, "proof:dates:0").value == "A ship takes its crew along."


def test_with_every_call_right_there_is_nothing_to_look_at():
    right = {
        "desk.badge": "role",
        "loop.start": "home",
        "seat.street": "home",
        "mirror.text": "home",
        "crew.text": "dates",
        "courier.leaves": "dates",
    }
    game = game_after(*after_spotting(*(flag(part, line) for part, line in right.items())))
    assert box(game, "look.none").label == "Nothing. Every call was right."


def test_the_authors_words_fit_what_happened():
    poor = game_after(*TO_DEBRIEF)
    assert "Every trace was public." in said(poor)
    assert "Nothing is left to join." not in said(poor)
    good = game_after(*after_spotting(fixes=BEST))
    assert "Nothing is left to join." in said(good)
    every = [flag(part, "role") for part in mission_of().scenario.parts]
    all_flagged = game_after(*after_spotting(*every))
    assert "If everything is a leak, nothing is." in said(all_flagged)


@pytest.mark.parametrize(
    ("hits", "misses", "alarms", "rejections", "nearly"),
    [(8, 2, 8, 2, True), (10, 0, 7, 3, False), (7, 3, 10, 0, False), (5, 0, 0, 0, False)],
)
def test_nearly_everything_means_leaks_and_harmless_things(
    hits, misses, alarms, rejections, nearly
):
    assert flagged_nearly_all(Detection(hits, misses, alarms, rejections)) is nearly


def test_connecting_is_summed_up():
    game = game_after(
        *after_spotting(
            connect=(
                *settle("role", "desk.badge"),
                *settle("dates", "crew.text", "courier.leaves", "loop.start"),
            )
        )
    )
    assert box(game, "connecting:0").label == "You settled 1 of 3 findings."
    assert box(game, "connecting:1").label == "Of all the pieces in your claims, 75% were needed."


def test_leaving_closes_the_attempt():
    game = game_after(*TO_DEBRIEF)
    game.do(box(game, "finish").action)
    assert game.app.place is Place.TITLE
    assert game.app.unfinished == ()


def test_keys_can_scroll_to_every_card():
    game = game_after(*TO_DEBRIEF, mission=night_shift())
    seen = set()
    while game.app.focus not in seen:
        seen.add(game.app.focus)
        game.key("tab")
        rect = box(game, game.app.focus).rect
        assert rect.y < 720
        assert rect.bottom > 0
    assert {"index", "questions", "monday", "finish"} <= seen


def test_where_everything_is_in_view_cards_do_not_take_the_focus():
    game = game_after(*TO_DEBRIEF, size=(1280, 10_000))
    assert not box(game, "index").takes_focus
    assert game.app.focus == "points"


SIZES = [
    ((1280, 720), 100),
    ((1536, 864), 100),
    ((960, 600), 100),
    ((1280, 720), 125),
    ((1280, 720), 150),
    ((1280, 720), 200),
    ((960, 600), 200),
]
PLAY = after_spotting(
    flag("desk.badge", "role", sure=90),
    flag("rowing.text", sure=60),
    flag("four.text", "routine", sure=75),
    fixes=[("desk", "blur"), ("loop", "limit")],
    connect=settle("pressure", "toast.bill", "extra.text"),
)


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("theme", ["light", "hc"])
def test_nothing_is_cut_or_overlaps(size, text, theme):
    game = game_after(*PLAY, mission=night_shift(), size=size, text=text, theme=theme)
    assert list(problems(game.scene, measure(game))) == []


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("dialog", [("points", ""), ("look", "bunting.bunting")])
def test_nothing_is_cut_in_a_dialog(size, text, dialog):
    game = game_after(*PLAY, mission=night_shift(), size=size, text=text)
    game.do(OpenDialog(*dialog))
    assert list(problems(game.scene, measure(game))) == []


def replayed(**look):
    """The debrief of a mission that was finished before."""
    game = game_after(*TO_DEBRIEF, **look)
    game.app = replace(game.app, playing=replace(game.app.playing, last=RESULT))
    game.resize(*game.app.size)
    return game


def test_the_attempt_before_stands_beside_this_one():
    game = replayed()
    assert box(game, "last-score").label == "Last time: 640 of 975 points."
    assert box(game, "last-time:spot").label == "Last time: 1.8."
    assert box(game, "last-time:connect").label == (
        "Last time: 70% of lines settled and 90% of pieces needed."
    )
    assert box(game, "last-time:fix").label == (
        "Last time: 100% of lines mended and 60% of points needed."
    )


def test_a_first_attempt_has_nothing_beside_it():
    assert "Last time" not in said(game_after(*TO_DEBRIEF))


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_an_attempt_beside_another_is_sound_in_every_look(size, theme, text):
    game = replayed(size=size, theme=theme, text=text)
    for _ in range(12):
        assert problems(game.scene, measure(game)) == []
        game.key("tab")
