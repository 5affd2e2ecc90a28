import pytest
from layout_check import problems
from looks import LOOKS
from played import box, game_after, measure, night_shift

from game.ui.intents import Focus, OpenDialog, play
from game.ui.scene import Fill


def reviewed(part, **look):
    game = game_after(play("Begin"), play("FinishSpot"), mission=night_shift(), **look)
    game.do(Focus(f"review:{part}"))
    return game


@pytest.mark.parametrize(
    ("part", "label"),
    [("desk.badge", "Show in the photo"), ("loop.start", "Show on the map")],
)
def test_a_detail_of_a_picture_can_be_seen_in_the_whole_of_it(part, label):
    game = reviewed(part)
    assert box(game, "show-whole").label == label
    game.do(box(game, "show-whole").action)
    whole = box(game, "whole")
    item = night_shift().scenario.parts[part].item
    assert whole.label == night_shift().scenario.item_by_id[item].content.sees
    assert any(isinstance(mark, Fill) for mark in whole.marks), "there are brackets"
    game.key("escape")
    assert game.app.focus == f"review:{part}"


@pytest.mark.parametrize("part", ["loop.text", "loop.times", "four.text", "cv.systems"])
def test_what_has_no_place_in_a_picture_has_no_button(part):
    assert reviewed(part).scene.find("show-whole") is None


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("part", ["desk.badge", "loop.start"])
def test_review_and_picture_are_sound_and_the_whole_picture_is_in_view(part, size, theme, text):
    game = reviewed(part, size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []
    game.do(OpenDialog("whole", part))
    assert problems(game.scene, measure(game)) == []
    assert not box(game, "whole").focusable, "nothing has to be scrolled"
