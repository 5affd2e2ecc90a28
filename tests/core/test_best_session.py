from pathlib import Path

import pytest

from game.authoring.library import read_library
from game.authoring.missions import read_mission
from game.core.actions import Undo
from game.core.best_session import best_session
from game.core.scoring import score
from game.core.session import replay
from game.core.state import Step

SCENARIOS = Path(__file__).parents[2] / "scenarios"
CAMPAIGN = sorted((SCENARIOS / "campaign").glob("*.yaml"))


@pytest.fixture(scope="module", params=CAMPAIGN, ids=lambda path: path.stem)
def mission(request):
    library = read_library(SCENARIOS / "library").value
    return read_mission(request.param, library).value


def test_it_gets_every_point_there_is(mission):
    scored = score(mission, replay(mission, best_session(mission)))
    assert [entry for entry in scored.entries if entry.points != max(0, entry.of)] == []
    assert scored.points == scored.of


def test_it_ends_in_whatever_step_is_asked_for(mission):
    for step in (Step.SPOT, Step.CONNECT, Step.FIX, Step.DEBRIEF, Step.CLOSED):
        assert replay(mission, best_session(mission, until=step)).step is step


def test_whatever_it_decides_can_be_replayed_at_any_time(mission):
    actions = best_session(mission, elapsed_ms=5)
    assert {action.elapsed_ms for action in actions} == {5}
    assert not any(isinstance(action, Undo) for action in actions)
