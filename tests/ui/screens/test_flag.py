from dataclasses import replace

import pytest
from layout_check import problems
from played import box, game_after, measure, night_shift, said
from snapshots import same_as_kept
from worlds import LINES, SCENARIO, mission_of

from game.core.confidence import points
from game.core.knowledge import Category
from game.core.state import Call
from game.ui.intents import Focus, OpenDialog, OpenEvidence, play
from game.ui.scene import Picture, Role, State
from game.ui.screens.flag import in_category_order

SIZES = [(1280, 720), (1536, 864), (960, 600)]
TEXTS = [100, 125, 150, 200]


def asked(part="desk.badge", *before, **how):
    return game_after(play("Begin"), *before, OpenDialog("flag", part), **how)


def calls(game):
    return game.app.playing.state.calls


def chosen(game):
    return [
        one.id
        for one in box(game, "flag").walk()
        if one.role is Role.CHECKBOX and State.CHECKED in one.states
    ]


def press(game, *keys):
    for key in keys:
        game.key(key)
    return game


def test_there_is_a_choice_for_each_line_in_the_order_of_the_categories():
    game = asked(mission=night_shift())
    labels = [one.label for one in box(game, "flag-lines").children]
    assert labels == [
        "Role and access",
        "Place of duty",
        "Home area",
        "Daily routine",
        "Dates and movement",
        "Family and friends",
        "Pressure points",
        "Only with other items",
    ]


def test_no_choice_gives_an_answer_away():
    words = said(asked(mission=night_shift()))
    for line in night_shift().scenario.lines:
        assert line.name not in words


def test_lines_that_share_a_category_are_told_apart_by_their_questions():
    second = replace(LINES[0], id="second", asks="What else can Mara open?")
    scenario = replace(SCENARIO, lines=(*LINES, second))
    game = asked(mission=mission_of(scenario))
    assert [line.id for line in in_category_order(scenario)] == ["role", "second", "home", "dates"]
    assert box(game, "flag-line:role").label == "What can Mara open?"
    assert box(game, "flag-line:second").label == "What else can Mara open?"
    assert box(game, "flag-line:home").label == "Home area"


def test_lines_are_chosen_by_number_and_there_may_be_several():
    game = press(asked(), "1", "3")
    assert chosen(game) == ["flag-line:role", "flag-line:dates"]
    assert chosen(press(game, "1")) == ["flag-line:dates"]


def test_nought_stands_for_no_line_and_excludes_the_others():
    game = press(asked(), "2", "0")
    assert chosen(game) == ["flag-alone"]
    press(game, "f")
    assert calls(game) == {"desk.badge": Call(flagged=True, lines=(), confidence=80)}


def test_without_a_choice_it_cannot_be_committed_and_says_why():
    game = asked()
    commit = box(game, "flag-commit")
    assert not commit.enabled
    assert commit.takes_focus
    assert commit.hint == "Choose at least one answer first."
    assert calls(press(game, "f")) == {}
    assert game.app.dialog is not None


def test_a_flag_is_made_with_the_keyboard_alone():
    game = press(game_after(play("Begin"), OpenEvidence("desk"), Focus("part:desk.badge")), "f")
    press(game, "1", *["tab"] * 1)
    assert game.scene.focus == "flag-confidence"
    press(game, "right", "right", "f")
    assert calls(game) == {"desk.badge": Call(flagged=True, lines=("role",), confidence=90)}
    assert game.app.dialogs == ()
    assert game.scene.focus == "part:desk.badge"


@pytest.mark.parametrize(("key", "percent"), [("home", 50), ("end", 100), ("left", 75)])
def test_keys_of_the_slider(key, percent):
    game = press(asked("desk.badge", Focus("part:desk.badge")), "tab")
    game.do(Focus("flag-confidence"))
    assert press(game, key).app.playing.draft.confidence == percent


@pytest.mark.parametrize("percent", range(50, 101, 5))
def test_a_click_on_the_track_goes_to_the_nearest_step(percent):
    game = asked()
    low, high = (box(game, f"flag-{end}").rect for end in ("least", "most"))
    track = next(one for one in box(game, "flag").walk() if one.along)
    step = track.rect.width / len(track.along)
    x = track.rect.x + step * ((percent - 50) / 5 + 0.5)
    game.click(x, track.rect.y + track.rect.height / 2)
    assert game.app.playing.draft.confidence == percent
    assert game.scene.focus == "flag-confidence"
    thumb = box(game, "flag-confidence").rect
    assert abs(thumb.x + thumb.width / 2 - x) <= step / 2
    assert low.x < high.x


@pytest.mark.parametrize("percent", range(50, 101, 5))
def test_both_outcomes_are_shown_before_the_flag_is_made(percent):
    game = asked(
        "desk.badge", play("FlagPart", part="desk.badge", lines=("role",), confidence=percent)
    )
    words = game.scene.find("flag-check").label, game.scene.find("flag-cross").label
    right, wrong = points(percent, right=True), points(percent, right=False)
    assert words == (
        f"If right, {right:+d} points".replace("+0", "0"),
        f"If wrong, {wrong:+d} points".replace("+0", "0").replace("-", "\N{MINUS SIGN}"),
    )


def test_it_shows_the_part_of_the_photo_or_the_words():
    desk = box(asked(), "crop")
    picture = next(mark for mark in desk.marks if isinstance(mark, Picture))
    left, top, width, height = picture.spec.area
    assert left < 650 < left + width < 961
    assert top < 375 < top + height < 601
    post = asked("crew.text")
    assert box(post, "crop").label == "“Proud to be on the Gannet.”"
    assert box(asked("seat.street"), "crop").label == "“Collect from Quay Street”"
    assert any(isinstance(mark, Picture) for mark in box(asked("loop.start"), "crop").marks)


def test_a_flag_that_exists_is_shown_as_it_is():
    game = asked("desk.badge", play("FlagPart", part="desk.badge", lines=("home",), confidence=65))
    assert chosen(game) == ["flag-line:home"]
    assert box(game, "flag-confidence").value == "65%"


def test_escape_and_cancel_change_nothing():
    assert calls(press(asked(), "1", "escape")) == {}
    game = press(asked(), "1")
    game.do(box(game, "flag-cancel").action)
    assert calls(game) == {}
    assert game.app.dialogs == ()


def test_it_says_what_the_snapshot_says():
    assert same_as_kept("dialog-flag", asked().scene)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_everything_has_room(size, text):
    game = asked("desk.badge", mission=night_shift(), size=size, text=text)
    for place in ("flag-line:role", "flag-alone", "flag-confidence", "flag-most", "flag-commit"):
        game.do(Focus(place))
        assert game.scene.focus == place
        assert problems(game.scene, measure(game)) == []


def test_all_seven_categories_have_a_number():
    assert len(in_category_order(night_shift().scenario)) == len(Category)
    game = press(asked(mission=night_shift()), *"1234567")
    assert len(game.app.playing.draft.lines) == len(Category)
