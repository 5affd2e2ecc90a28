from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_CONNECT, box, game_after, measure, night_shift, said
from snapshots import same_as_kept
from worlds import RESULT

from game.core.state import Step
from game.ui.intents import OpenDialog, play
from game.ui.scene import Fill, State

STEPS = 5


def watching(**look):
    """The game when Connect has begun and its example is shown."""
    game = game_after(*TO_CONNECT[:-1], mission=night_shift(), **look)
    game.do(TO_CONNECT[-1])
    return game


def at_step(number, **look):
    game = watching(**look)
    for _ in range(number - 1):
        game.key("enter")
    return game


def test_it_is_shown_when_its_step_begins_and_enter_leads_through_it():
    game = watching()
    assert game.app.dialog.name == "example"
    titles = []
    for _ in range(STEPS):
        assert game.app.focus == "example-next"
        titles.append(box(game, "example-asks").label)
        game.key("enter")
    assert titles == [step.title for step in night_shift().scenario.examples[0].steps]
    assert game.app.dialogs == ()


def test_nothing_of_it_is_logged():
    before, after = watching().app.playing.state, at_step(STEPS).app.playing.state
    assert before.step is Step.CONNECT
    assert after == before


@pytest.mark.parametrize("way", ["escape", "example-leave"])
def test_it_can_be_left_at_any_step(way):
    for number in range(1, STEPS + 1):
        game = at_step(number)
        if way == "escape":
            game.key("escape")
        else:
            game.do(box(game, way).action)
        assert game.app.dialogs == ()
        assert box(game, "finish")


def test_it_goes_back_and_says_why_it_cannot_at_the_first():
    game = at_step(2)
    game.do(box(game, "example-back").action)
    assert box(game, "example-count").label == f"Step 1 of {STEPS}"
    assert box(game, "example-back").hint == "This is the first step."


def test_only_steps_that_were_reached_give_their_answer():
    game = at_step(2)
    answers = [box(game, f"example-step:{place}").value for place in range(STEPS)]
    assert answers == ["How often.", "The mill does.", "", "", ""]
    assert State.CURRENT in box(game, "example-step:1").states


def test_the_quoted_words_are_lit_on_the_trace_that_is_looked_at():
    def lit(game, trace):
        marks = box(game, f"example-trace:{trace}").marks
        return [one for one in marks if isinstance(one, Fill) and one.colour == "action_soft"]

    first, second = at_step(1), at_step(2)
    assert (len(lit(first, "shifts")), len(lit(first, "flour"))) == (1, 0)
    assert (len(lit(second, "shifts")), len(lit(second, "flour"))) == (0, 1)


def test_a_new_thought_is_announced():
    thought = box(at_step(4), "example-thought")
    assert thought.live
    assert thought.label.startswith("Does more help? I take the poppy seed away")


def test_it_is_not_shown_again_once_the_mission_was_played_to_its_end():
    game = game_after(*TO_CONNECT[:-1], mission=night_shift())
    game.app = replace(game.app, playing=replace(game.app.playing, last=RESULT))
    game.do(TO_CONNECT[-1])
    assert game.app.dialogs == ()


def test_it_can_be_watched_again_from_the_help():
    game = at_step(3)
    game.key("escape")
    game.do(OpenDialog("help"))
    game.do(box(game, "help-again").action)
    assert box(game, "example-count").label == f"Step 1 of {STEPS}"
    game.key("escape")
    assert game.app.dialog.name == "help"


def test_help_offers_no_example_where_there_is_none():
    for game in (game_after(play("Begin"), mission=night_shift()), game_after(*TO_CONNECT)):
        game.do(OpenDialog("help"))
        assert game.scene.find("help-again") is None


def test_an_item_of_the_mission_can_be_looked_at():
    mission = night_shift()
    example = mission.scenario.examples[0]
    step = replace(example.steps[0], looks_at="desk", quote="Night three.")
    other = replace(example, evidence=(), steps=(step, replace(step, quote="")))
    game = game_after(
        *TO_CONNECT[:-1],
        mission=replace(mission, scenario=replace(mission.scenario, examples=(other,))),
    )
    game.do(TO_CONNECT[-1])
    assert box(game, "example-trace:desk").label == "Framed, Runa Vesk"
    assert problems(game.scene, measure(game)) == []


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_nothing_is_cut_or_overlaps(size, theme, text):
    game = watching(size=size, theme=theme, text=text)
    for _ in range(STEPS):
        assert problems(game.scene, measure(game)) == []
        game.key("enter")


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_help_with_its_way_is_sound(size, theme, text):
    game = game_after(*TO_CONNECT, mission=night_shift(), size=size, theme=theme, text=text)
    game.do(OpenDialog("help"))
    assert problems(game.scene, measure(game)) == []


def test_it_says_what_it_said():
    game = at_step(3)
    assert "Every early morning." in said(game)
    assert same_as_kept("dialog-example", game.scene)
