import pytest
from layout_check import problems
from played import box, game_after, measure, night_shift, said
from snapshots import same_as_kept
from worlds import SCENARIO

from game.core.outcomes import Outcome, outcomes
from game.core.state import Step
from game.ui.intents import Focus, Select, play
from game.ui.scene import Picture, Role, State
from game.ui.screens.review_chain import smallest_chain

SIZES = [(1280, 720), (1536, 864), (960, 600)]
TEXTS = [100, 125, 150, 200]


def flagged(part, *lines, confidence=80):
    return play("FlagPart", part=part, lines=lines, confidence=confidence)


CALLS = (
    flagged("desk.badge", "role"),
    flagged("mirror.text", "dates", confidence=60),
    flagged("buns.text", "home", confidence=70),
    play("RulePartHarmless", part="crew.text"),
    play("RulePartHarmless", part="desk.mug"),
)


def reviewed(*decisions, **how):
    return game_after(play("Begin"), *(decisions or CALLS), play("FinishSpot"), **how)


def listed(game):
    """The list, a name a row, with the group's names."""
    rows = box(game, "review-list").children
    return [row.label for row in rows]


def test_what_was_missed_comes_first_and_what_was_left_alone_is_folded():
    assert listed(reviewed()) == [
        "Missed: 4",
        "Where the runs start",
        "“Collect from Quay Street”",
        "Proud to be on the Gannet.",
        "“The Gannet leaves on Friday”",
        "False alarms: 1",
        "Whoever put cardamom in buns: thank you.",
        "Leaks found: 2",
        "Badge on a lanyard",
        "New hat.",
        "Left alone: 4",
    ]


def test_the_folded_group_opens_and_closes():
    game = reviewed()
    game.do(Focus("unfold"))
    game.key("enter")
    assert State.EXPANDED in box(game, "unfold").states
    assert listed(game)[-4:] == [
        "Last one out turns off the lamp.",
        "Mug",
        "Seven kilometres before breakfast.",
        "“Forty marks”",
    ]
    game.key("enter")
    assert listed(game)[-1] == "Left alone: 4"


def test_the_totals():
    assert box(reviewed(), "review-told").label == "6 of 11 right. Here is why, one by one."


def test_it_opens_at_the_first_miss_and_follows_the_focus():
    game = reviewed()
    assert game.scene.focus == "review:loop.start"
    assert box(game, "entry-title").label == "Where the runs start"
    game.key("down")
    assert box(game, "entry-title").label == "“Collect from Quay Street”"
    game.key("tab")
    assert game.scene.focus == "next"
    assert box(game, "entry-title").label == "“Collect from Quay Street”"


@pytest.mark.parametrize(
    ("part", "outcome", "words"),
    [
        ("loop.start", "Missed", "You did not judge it"),
        ("crew.text", "Missed", "You said harmless"),
        ("buns.text", "False alarm", "You said: Home area, 70% sure. \N{MINUS SIGN}24 points"),
        ("desk.badge", "Found", "You said: Role and access, 80% sure. +21 points"),
    ],
)
def test_an_entry_says_what_became_of_it_and_what_was_said(part, outcome, words):
    game = reviewed(*CALLS)
    game.do(Focus(f"review:{part}"))
    assert box(game, "entry-outcome").label == outcome
    assert box(game, "entry-said").label == words
    assert box(game, "entry-why").label == SCENARIO.parts[part].why


def test_a_find_for_another_line_is_still_a_find():
    game = reviewed()
    game.do(Focus("review:mirror.text"))
    assert box(game, "entry-other").label == (
        "A good find, though not every line that you named is one it feeds."
    )
    assert box(game, "touches:home").value == "Which street does she live on?"


def test_what_is_harmless_touches_no_line_and_has_no_chain():
    game = reviewed()
    game.do(Focus("review:buns.text"))
    assert box(game, "touches").label == "It touches no line"
    assert game.scene.find("used") is None


def test_the_chain_shows_the_pieces_in_date_order_and_the_sentence_they_fed():
    game = reviewed()
    game.do(Focus("review:loop.start"))
    steps = [one for one in box(game, "entry").walk() if one.id.startswith("chain:")]
    told = [(one.label, one.value) for one in steps if not one.silent]
    assert told == [
        ("“Collect from Quay Street”", "Sat 7 March, Swapyard. You missed it"),
        ("New hat.", "Sat 7 March, Murmur. You flagged it, 60% sure"),
        ("Where the runs start", "Sun 8 March, Loopline. You missed it"),
        ("Mara lives on Quay Street.", "3 public pieces, one sentence"),
        ("Why it holds: Three different traces are an address.", ""),
    ]


def test_the_smallest_chain_that_holds_a_part_is_shown():
    mission = night_shift()
    for part, lines in mission.analysis.feeds.items():
        for line in lines:
            pieces = [piece.id for piece in smallest_chain(mission, line, part)]
            assert part in pieces
            sizes = [len(one) for one in mission.analysis.part_witnesses[line] if part in one]
            assert len(pieces) == min(sizes)
            dates = [
                mission.scenario.item_by_id[mission.scenario.parts[piece].item].at
                for piece in pieces
            ]
            assert dates == sorted(dates)


def test_a_photo_shows_the_detail_with_its_mark():
    game = reviewed()
    game.do(Focus("review:desk.badge"))
    crop = box(game, "crop")
    assert crop.role is Role.IMAGE
    assert isinstance(crop.marks[0], Picture)
    assert len(crop.marks) > 1


def test_next_goes_through_the_list_and_names_misses():
    game = reviewed()
    assert box(game, "next").label == "Next miss"
    for expected in ("seat.street", "crew.text", "courier.leaves"):
        game.key("n")
        assert game.scene.focus == f"review:{expected}"
    assert box(game, "next").label == "Next call"
    for _ in range(3):
        game.key("n")
    assert game.scene.find("next") is None, "this was the last"


def test_on_to_connect():
    game = reviewed()
    game.do(Focus("on"))
    game.key("enter")
    assert game.app.playing.state.step is Step.CONNECT


def test_with_everything_right_the_rest_is_unfolded_at_need():
    mission = night_shift()
    feeds = mission.analysis.feeds
    perfect = [
        flagged(part, *(line.id for line in mission.scenario.lines if line.id in feeds[part]))
        for part in mission.scenario.parts
        if part in feeds
    ]
    game = reviewed(*perfect, mission=mission)
    assert all(
        one.outcome in {Outcome.HIT, Outcome.CORRECT_REJECTION}
        for one in outcomes(mission, game.app.playing.state)
    )
    assert game.scene.focus.startswith("review:")
    assert "Missed" not in said(game)


def test_it_says_what_the_snapshot_says():
    assert same_as_kept("review", reviewed().scene)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_everything_has_room(size, text):
    game = reviewed(size=size, text=text)
    for part in ("loop.start", "crew.text", "buns.text", "desk.badge", "mirror.text"):
        game.do(Focus(f"review:{part}"))
        assert problems(game.scene, measure(game)) == []
    game.do(Select("unfold", "left alone"))
    assert problems(game.scene, measure(game)) == []


@pytest.mark.parametrize("theme", ["light", "hc"])
def test_every_entry_of_the_shipped_mission_has_room(theme):
    mission = night_shift()
    game = reviewed(flagged("desk.rota", "routine"), mission=mission, theme=theme)
    game.do(Select("unfold", "left alone"))
    for part in mission.scenario.parts:
        game.do(Focus(f"review:{part}"))
        assert game.scene.focus == f"review:{part}"
        assert problems(game.scene, measure(game)) == []
