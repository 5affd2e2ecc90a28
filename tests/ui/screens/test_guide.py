from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_CONNECT, box, game_after, measure, new_badge, said
from snapshots import same_as_kept
from worlds import RESULT

from game.core.state import Step
from game.ui.intents import Back, OpenDialog, play
from game.ui.scene import State

SPOT = ["door", "town", "alone"]


def begun(**look):
    """The game when Spot has begun, its example was left, and its first guide is shown."""
    game = game_after(mission=new_badge(), **look)
    game.do(play("Begin"))
    game.do(Back())
    return game


def answer(game, name):
    guide = shown(game)
    game.do(box(game, f"guide:{guide}:{name}").action)


def shown(game):
    """The id of the guide that is shown."""
    return next(
        one.id.partition(":")[2] for one in game.scene.boxes() if one.id.startswith("guide-next:")
    )


def test_the_example_comes_first_and_the_guides_after_it():
    game = game_after(mission=new_badge())
    game.do(play("Begin"))
    assert [dialog.name for dialog in game.app.dialogs] == ["example"]
    game.key("escape")
    assert [dialog.name for dialog in game.app.dialogs] == ["guide"]
    assert shown(game) == "door"


def test_keys_lead_through_them():
    game = begun()
    seen = []
    for key in ("2", "4", None):
        seen.append(shown(game))
        if key:
            game.key(key)
        game.do(box(game, f"guide-next:{seen[-1]}").action)
    assert seen == SPOT
    assert game.app.dialogs == ()
    assert game.app.playing.state.answered == {"door": "place", "town": "none"}


def test_a_question_waits_for_an_answer_and_a_word_does_not():
    game = begun()
    assert State.DISABLED in box(game, "guide-next:door").states
    answer(game, "role")
    assert State.DISABLED not in box(game, "guide-next:door").states
    game.do(box(game, "guide-next:door").action)
    answer(game, "none")
    game.do(box(game, "guide-next:town").action)
    assert State.DISABLED not in box(game, "guide-next:alone").states
    assert game.scene.find("guide-answers") is None


def test_a_wrong_answer_is_answered_kindly_and_can_be_given_again():
    game = begun()
    answer(game, "role")
    assert box(game, "guide:door:role").value == "Not this one"
    reply = box(game, "guide-reply:door:role")
    assert reply.live
    assert "Read the board over it once more." in reply.label
    answer(game, "place")
    assert box(game, "guide:door:role").value == ""
    assert box(game, "guide:door:place").value == "Right"


def test_what_is_asked_about_is_shown():
    game = begun()
    assert box(game, "crop").label == new_badge().scenario.parts["sign.door"].looks


@pytest.mark.parametrize("way", ["escape", "guide-leave"])
def test_they_can_be_left(way):
    game = begun()
    if way == "escape":
        game.key("escape")
    else:
        game.do(box(game, way).action)
    assert game.app.dialogs == ()


def test_they_go_back():
    game = begun()
    answer(game, "place")
    game.do(box(game, "guide-next:door").action)
    game.do(box(game, "guide-back").action)
    assert shown(game) == "door"
    assert box(game, "guide:door:place").value == "Right"


def test_they_are_gone_through_again_from_the_help():
    game = game_after(*TO_CONNECT, mission=new_badge())
    game.do(OpenDialog("help"))
    game.do(box(game, "help-again").action)
    game.key("escape")
    assert shown(game) == "team"
    game.key("escape")
    assert game.app.dialog.name == "help"


def test_they_are_not_shown_again_once_the_mission_was_played_to_its_end():
    game = game_after(mission=new_badge())
    game.app = replace(game.app, playing=replace(game.app.playing, last=RESULT))
    game.do(play("Begin"))
    assert game.app.dialogs == ()


def test_a_step_that_is_gone_back_to_does_not_begin_with_them_again():
    on = [play(f"Finish{step}") for step in ("Connect", "Approach", "Fix")]
    game = game_after(*TO_CONNECT, *on, mission=new_badge())
    game.do(play("ReviseFixes"))
    assert game.app.playing.state.step is Step.FIX
    assert game.app.dialogs == ()


def test_a_mission_without_guides_has_none():
    game = game_after(play("Begin"))
    game.do(OpenDialog("guide"))
    assert game.scene.find("dialog:guide") is None


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_nothing_is_cut_or_overlaps(size, theme, text):
    game = begun(size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []
    answer(game, "role")
    assert problems(game.scene, measure(game)) == []
    for name in SPOT[1:]:
        game.do(play("AnswerGuide", guide="town", answer="none"))
        game.do(box(game, f"guide-next:{shown(game)}").action)
        assert shown(game) == name
        assert problems(game.scene, measure(game)) == []


def test_it_says_what_it_said():
    game = begun()
    answer(game, "place")
    assert "She stands where no visitor may" in said(game)
    assert same_as_kept("dialog-guide", replace(game.scene, root=game.scene.root.children[-1]))
