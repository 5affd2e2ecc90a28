"""Motion through whole games: what moves, until when, and that its meaning never does."""

from dataclasses import replace

import pytest
from played import TO_CONNECT, TO_FIX, draw, game_after, night_shift, settle
from stages import NOW, marked, scene_of

from game.ui import intents as want
from game.ui.intents import play
from game.ui.motion import Motion
from game.ui.moves.arrivals import Arrival
from game.ui.moves.numbers import Count
from game.ui.moves.portraits import Gathering
from game.ui.moves.threads import Pull
from game.ui.moves.tiles import Fall, Knock
from game.ui.scene import Role

LATER = NOW + 100
SPOT = (play("Begin"),)
FLAG = play("FlagPart", part="desk.badge", lines=("role",), confidence=80)
CHANGES = {
    "a dialog opens": (SPOT, want.OpenDialog("help"), {Arrival}),
    "a dialog closes": ((*SPOT, want.OpenDialog("help")), want.Back(), set()),
    "a flag": (SPOT, FLAG, {Fall, Gathering}),
    "an item opens": (SPOT, want.OpenEvidence("desk"), {Arrival}),
    "the focus moves": (SPOT, want.Focus("item:buns"), set()),
    "the theme": (SPOT, want.SetSetting("theme", "dark"), set()),
    "a thread": (TO_CONNECT, draw("role", "desk.badge")[0], {Pull}),
    "a finding settles": (
        (*TO_CONNECT, *draw("role", "desk.badge")),
        play("SettleFinding", line="role"),
        {Fall},
    ),
    "a chain breaks": (TO_FIX, play("ChooseFix", item="desk", kind="blur"), {Knock, Fall}),
    "the debrief": (
        (*SPOT, FLAG, *TO_FIX[1:], play("FinishFix")),
        play("FinishWeek"),
        {Count},
    ),
}
WITH_A_PORTRAIT = ("a flag", "the debrief")
"""Changes that need the mission whose person has a mosaic."""


def change(name):
    """The motion and the game after one of the changes, at the time it happens."""
    before, intent, _ = CHANGES[name]
    game = game_after(*before, mission=night_shift() if name in WITH_A_PORTRAIT else None)
    shown = Motion().follow(game.scene, 0, moving=True).arrived
    game.do(intent)
    return shown.follow(game.scene, NOW, moving=True), game


def meaning(scene):
    return [
        (box.id, box.role, box.label, box.value, box.states, box.rect, box.action, box.scroll)
        for box in scene.boxes()
    ]


def frames(motion, now=NOW):
    """The scenes of every frame from now on until nothing moves."""
    scenes = [motion.at(now)]
    while (frame_ms := motion.next_frame_ms(now)) is not None:
        now += frame_ms
        scenes.append(motion.at(now))
    return scenes


@pytest.mark.parametrize("name", CHANGES)
def test_what_moves(name):
    motion, _ = change(name)
    assert {type(move) for move in motion.moves} == CHANGES[name][2]


@pytest.mark.parametrize("name", CHANGES)
def test_it_ends_with_the_scene_itself_and_within_a_second(name):
    motion, game = change(name)
    assert motion.at(NOW + 1000) is game.scene
    assert motion.next_frame_ms(NOW + 1000) is None
    assert frames(motion)[-1] is game.scene


@pytest.mark.parametrize("name", CHANGES)
def test_on_its_way_everything_means_what_it_will(name):
    motion, game = change(name)
    for scene in frames(motion)[::4]:
        assert meaning(scene) == meaning(game.scene)
        assert scene.focus == game.scene.focus


@pytest.mark.parametrize("name", CHANGES)
def test_with_reduced_motion_there_is_no_frame(name):
    before, intent, _ = CHANGES[name]
    game = game_after(*before)
    shown = Motion().follow(game.scene, 0, moving=False)
    game.do(intent)
    motion = shown.follow(game.scene, NOW, moving=False)
    assert motion.next_frame_ms(NOW) is None
    assert motion.at(NOW) is game.scene


def test_reducing_motion_stops_what_is_on_its_way():
    motion, game = change("a flag")
    assert motion.follow(game.scene, NOW + 10, moving=False).at(NOW + 10) is game.scene


def test_the_same_scene_again_is_the_same_motion():
    motion, game = change("a flag")
    assert motion.follow(game.scene, LATER, moving=True) is motion


def test_another_size_or_scale_puts_everything_in_its_place():
    motion, game = change("a flag")
    assert motion.follow(game.scene, LATER, moving=True).moves
    game.resize(1536, 864)
    assert motion.follow(game.scene, LATER, moving=True).moves == ()


def test_what_is_on_its_way_goes_on_when_something_else_happens():
    motion, game = change("a dialog opens")
    earlier = motion.at(NOW + 40).find("dialog:help").passing
    game.key("down")
    later = motion.follow(game.scene, NOW + 40, moving=True)
    assert later.at(NOW + 40).find("dialog:help").passing == earlier
    assert later.next_frame_ms(NOW + 120) is None


def test_a_decision_taken_back_lets_nothing_fall_on():
    motion, game = change("a flag")
    game.do(play("Undo"))
    undone = motion.follow(game.scene, NOW + 50, moving=True)
    assert undone.at(NOW + 50) is game.scene


def test_a_thread_that_is_being_drawn_goes_on_when_another_is():
    motion, game = change("a thread")
    seen = motion.at(NOW + 60).find("threads").marks[0].points
    game.do(draw("role", "crew.text")[0])
    both = motion.follow(game.scene, NOW + 60, moving=True)
    starts = {move.ends[0]: move.begins_ms for move in both.moves if isinstance(move, Pull)}
    assert starts["piece:desk.badge"] == NOW
    assert starts["piece:crew.text"] == NOW + 60
    assert len(both.at(NOW + 60).find("threads").marks[0].points) == len(seen)


def test_what_is_left_behind_does_not_move():
    motion, game = change("a flag")
    game.do(want.OpenEvidence("seat"))
    away = motion.follow(game.scene, NOW + 30, moving=True)
    assert {type(move) for move in away.moves} == {Arrival}


def test_only_what_moves_is_made_anew():
    motion, game = change("a flag")
    seen = motion.at(NOW + 30)
    assert seen.find("rail") is game.scene.find("rail")
    assert seen.find("casebook") is not game.scene.find("casebook")


def test_nothing_ever_loops():
    """Whatever a game shows, it is still before seven seconds have passed."""
    game = game_after()
    motion = Motion().follow(game.scene, NOW, moving=True)
    for intent in (*settle("role", "desk.badge"),):
        game.do(intent)
        motion = motion.follow(game.scene, NOW, moving=True)
    assert motion.next_frame_ms(NOW + 7000) is None


def test_before_the_first_scene_there_is_nothing_to_see():
    with pytest.raises(ValueError, match="nothing has been followed"):
        Motion().at(NOW)


def test_the_first_scene_comes_as_if_from_nothing():
    dialog = marked("dialog", role=Role.DIALOG)
    motion = Motion().follow(scene_of(dialog), NOW, moving=True)
    assert motion.at(NOW).find("dialog").passing.opacity == 0


def test_the_focus_ring_never_moves():
    motion, game = change("a dialog opens")
    focused = motion.at(NOW).find(game.scene.focus)
    assert replace(focused, passing=None) == game.scene.find(game.scene.focus)
