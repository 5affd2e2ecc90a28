"""The whole of Night Shift, through AT-SPI: nothing else is read, and nothing else is done."""

import pytest

from game.core.actions import ChooseFix, DrawThread, FlagPart, SettleFinding
from game.core.scoring import score
from game.core.session import replay
from game.core.state import Step
from tests.access.conftest import lacking, listened_game
from tests.access.expert import BUTTON, Expert
from tests.plays.logs import logs_of
from tests.plays.plays import actions_of, load_play, measured

pytestmark = [pytest.mark.skipif(bool(lacking()), reason=lacking()), pytest.mark.slow]


def test_the_whole_mission(tmp_path, night_shift):
    play = load_play("expert")
    actions = actions_of(play)

    def of(*kinds):
        return [action for action in actions if isinstance(action, kinds)]

    with listened_game(tmp_path) as (ear, game):
        expert = Expert(ear, night_shift.scenario)
        expert.start("Mission 7, Night Shift")
        expert.spot(of(FlagPart))
        for _ in range(2):  # the second one is asked for in a dialog
            expert.press(BUTTON, "Finish spotting")
        expert.press(BUTTON, "On to Connect")
        expert.press(BUTTON, "Next step")
        expert.hear("Who gives it a start?")
        expert.press(BUTTON, "I know this, let me play")
        expert.announced()
        expert.connect(of(DrawThread, SettleFinding))
        expert.hear("Chain complete", times=len(night_shift.scenario.lines))
        expert.press(BUTTON, "Done connecting")
        expert.press(BUTTON, "On to Approach")
        expert.press(BUTTON, "Continue")
        expert.read_letters(replay(night_shift, actions))
        expert.press(BUTTON, "Done with the letters")
        expert.press(BUTTON, "Finish the letters")
        expert.fix(of(ChooseFix))
        expert.press(BUTTON, "Hand over your advice")
        expert.press(BUTTON, "Hand it over")
        expert.press(BUTTON, "See the debrief")
        expert.find("status bar", "1,140 of 1,140 points")
        expert.settle()
        expert.press(BUTTON, "Close this mission")
        expert.press(BUTTON, "Quit")
        expert.find("dialog", "Leave Tessera?")
        leave = expert.find(BUTTON, "Quit")
        ear("click", leave.path, leave.name)
        assert game.wait(timeout=20) == 0

    ((attempt, log),) = logs_of(tmp_path)
    state = replay(night_shift, log)
    assert state.step is Step.CLOSED
    assert attempt.finished
    assert measured(score(night_shift, state)) == play["expect"]
