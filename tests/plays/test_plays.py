from itertools import pairwise

import pytest
from plays import FOLDER, actions_of, load_play, measured, measured_letters

from game.core.actions import Undo
from game.core.letters import AnswerKind
from game.core.scoring import score
from game.core.session import can_undo, replay, start, update
from game.core.state import IllegalAction, Step

PLAYED_ELSEWHERE = frozenset({"keyboard", "pointer", "terminal", "resumed", "new-badge-keyboard"})
CORE_PLAYS = sorted({path.stem for path in FOLDER.glob("*.yaml")} - PLAYED_ELSEWHERE)


@pytest.fixture(params=CORE_PLAYS)
def play(request):
    return load_play(request.param)


def test_the_score_is_the_one_expected(play, campaign):
    mission = campaign.load(play["scenario"])
    state = replay(mission, actions_of(play))
    assert state.step is Step.CLOSED
    assert measured(score(mission, state)) == play["expect"]


def test_every_point_has_its_reason(play, campaign):
    mission = campaign.load(play["scenario"])
    result = score(mission, replay(mission, actions_of(play)))
    assert all(str(entry.reason).strip() for entry in result.entries)
    assert result.points == max(0, sum(entry.points for entry in result.entries))


def test_replaying_any_prefix_gives_the_same_state(play, campaign):
    mission = campaign.load(play["scenario"])
    state = start()
    for action in actions_of(play):
        state = update(mission, state, action)
        assert replay(mission, state.log) == state


def test_nothing_can_be_done_after_the_end(play, campaign):
    mission = campaign.load(play["scenario"])
    state = replay(mission, actions_of(play))
    for action in actions_of(play):
        with pytest.raises(IllegalAction):
            update(mission, state, action)


def decided(state):
    found = (state.calls, state.findings, state.entries, state.letters, state.matching)
    return (*found, state.fixes, state.accepted)


def test_undo_takes_back_one_decision_and_stops_at_the_step(play, campaign):
    mission = campaign.load(play["scenario"])
    state = start()
    for action in actions_of(play):
        state = update(mission, state, action)
        if not can_undo(state):
            with pytest.raises(IllegalAction):
                update(mission, state, Undo(elapsed_ms=state.elapsed_ms))
            continue
        undone = update(mission, state, Undo(elapsed_ms=state.elapsed_ms))
        assert undone.step is state.step
        assert undone.log[:-1] == state.log
        assert replay(mission, undone.log) == undone
        assert decided(undone) != decided(state)


@pytest.mark.parametrize("name", [name for name in CORE_PLAYS if "letters" in load_play(name)])
def test_letters_turn_out_as_expected(name, campaign):
    play = load_play(name)
    mission = campaign.load(play["scenario"])
    state = replay(mission, actions_of(play))
    assert measured_letters(mission, state) == play["letters"]


@pytest.mark.parametrize("kind", AnswerKind)
def test_each_kind_of_answer_is_played_where_it_can_be(kind, campaign):
    play = load_play(f"answer-{kind.value}")
    mission = campaign.load(play["scenario"])
    state = replay(mission, actions_of(play))
    for letter in mission.scenario.inbox:
        answer = letter.answer_by_id.get(state.reading(letter.id).answer)
        offered = {one.kind for one in letter.answers}
        assert (answer.kind if answer else None) == (kind if kind in offered else None)


def test_time_never_runs_back(play):
    times = [action.elapsed_ms for action in actions_of(play)]
    assert all(earlier <= later for earlier, later in pairwise(times))
