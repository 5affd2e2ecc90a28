from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import box, game_after, measure, new_badge, said
from snapshots import same_as_kept

from game.ui.intents import Focus, OpenDialog, OpenEvidence, play
from game.ui.scene import State

BEGUN = (play("Begin"),)
RIGHT = play("FlagPart", part="badge.badge", lines=("role",), confidence=95)
OTHER_LINE = play("FlagPart", part="badge.badge", lines=("dates",), confidence=60)
FALSE_ALARM = play("FlagPart", part="tired.text", lines=("routine",), confidence=80)
MISSED = play("RulePartHarmless", part="gym.sheet")
LEFT = play("RulePartHarmless", part="boots.text")


def answered(call, *before, **look):
    """A game in which the answer to a call is shown."""
    game = game_after(*BEGUN, *before, mission=new_badge(), **look)
    game.do(call)
    return game


@pytest.mark.parametrize(
    ("call", "title", "outcome"),
    [
        (RIGHT, "Yes, this one tells", "Found"),
        (OTHER_LINE, "Yes, this one tells", "Found"),
        (FALSE_ALARM, "This one may stay", "False alarm"),
        (MISSED, "This one does tell", "Missed"),
        (LEFT, "Right, this one may stay", "Left alone"),
    ],
)
def test_each_call_is_answered_at_once_with_its_reason(call, title, outcome):
    game = answered(call)
    part = new_badge().scenario.parts[dict(call.fields)["part"]]
    assert game.app.dialog.subject == part.id
    assert box(game, "dialog:answer").label == title
    assert box(game, "answer-outcome").label == outcome
    assert box(game, "entry-why").label == part.why


def test_a_good_find_for_another_line_is_told():
    assert "not every line that you named is one it feeds" in said(answered(OTHER_LINE))


def test_enter_goes_on_where_the_player_was():
    game = game_after(*BEGUN, mission=new_badge())
    game.do(OpenEvidence("badge"))
    game.do(Focus("part:badge.badge"))
    game.do(OpenDialog("flag", "badge.badge"))
    game.do(RIGHT)
    assert game.app.focus == "answer-on"
    game.key("enter")
    assert game.app.dialogs == ()
    assert game.app.focus == "part:badge.badge"


def test_a_piece_that_is_still_to_be_found_is_told_by_its_kind_only():
    heard = said(answered(MISSED))
    assert "Something that says which team" in heard
    chain = [one for one in answered(MISSED).scene.boxes() if one.id.startswith("chain:routine")]
    assert not any("biscuits" in f"{one.label} {one.value}" for one in chain)
    assert not any("Thursday" in f"{one.label} {one.value}" for one in chain)


def test_the_whole_chain_is_told_once_its_pieces_were_judged():
    flag = play("FlagPart", part="watch.text", lines=("routine",), confidence=80)
    heard = said(answered(flag, MISSED))
    assert "Juno is on duty Thursday nights." in heard
    assert "The timetable does not name you." in heard


def test_the_answer_takes_the_place_of_the_calls():
    game = game_after(*BEGUN, LEFT, mission=new_badge())
    game.do(Focus("item:boots"))
    for gone in ("flag:boots.text", "harmless:boots.text", "withdraw:boots.text"):
        assert game.scene.find(gone) is None
    game.key("a")
    assert game.app.dialog.name == "answer"
    game.key("escape")
    assert game.app.focus == "item:boots"


def test_a_detail_shows_how_it_turned_out_and_its_answer():
    game = game_after(*BEGUN, MISSED, mission=new_badge())
    game.do(OpenEvidence("gym"))
    assert box(game, "state:gym.sheet").label == "Missed"
    game.do(Focus("part:gym.sheet"))
    assert game.scene.find("flag:gym.sheet") is None
    assert box(game, "answer:gym.sheet").label == "See the answer: The sheet on the wall"


def test_undo_has_nothing_to_take_back():
    game = game_after(*BEGUN, LEFT, mission=new_badge())
    assert State.DISABLED in box(game, "undo").states


def test_a_resumed_game_can_still_show_it():
    game = game_after(*BEGUN, LEFT, mission=new_badge())
    game.app = replace(game.app, dialogs=(), focus=None)
    game.do(OpenDialog("answer", "boots.text"))
    assert box(game, "dialog:answer")


def test_nothing_is_answered_that_was_not_called():
    game = game_after(*BEGUN, mission=new_badge())
    game.do(OpenDialog("answer", "mum.text"))
    assert game.scene.find("dialog:answer") is None


def test_where_answers_wait_for_the_step_none_is_shown():
    assert answered_in_small().app.dialogs == ()


def answered_in_small():
    game = game_after(*BEGUN)
    first = next(iter(game.app.playing.mission.scenario.parts))
    game.do(play("RulePartHarmless", part=first))
    return game


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("call", [RIGHT, OTHER_LINE, FALSE_ALARM, MISSED, LEFT])
def test_nothing_is_cut_or_overlaps(call, size, theme, text):
    game = answered(call, size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []


def test_it_says_what_it_said():
    scene = answered(MISSED).scene
    assert same_as_kept("dialog-answer", replace(scene, root=scene.root.children[-1]))
