"""Plays through the real window, by posted events, under the dummy video driver."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pytest
from logs import logs_of
from plays import load_play, measured, measured_letters

from game.composition import started_game
from game.core.scoring import score
from game.core.session import replay
from game.core.state import Step
from game.ui.app import Place
from game.ui.window import Window
from game.ui.window_robot import Robot


def play_with_hands(window, hands):
    robot = Robot(window)
    for move in hands:
        ((how, what),) = move.items()
        if isinstance(what, list):
            getattr(robot, how)(*what)
        else:
            getattr(robot, how)(what)


@pytest.mark.parametrize("name", ["keyboard", "pointer", "new-badge-keyboard"])
def test_a_whole_mission_in_the_window(name, tmp_path, campaign):
    play = load_play(name)
    with started_game(None, tmp_path) as game:
        window = Window(game)
        play_with_hands(window, play["hands"])
        assert game.app.place is Place.TITLE
        window.close()
    ((attempt, log),) = logs_of(tmp_path)
    mission = campaign.load(play["scenario"])
    state = replay(mission, log)
    assert state.step is Step.CLOSED
    assert attempt.finished
    assert measured(score(mission, state)) == play["expect"]
    if "letters" in play:
        assert measured_letters(mission, state) == play["letters"]
