"""Calls that are answered at once, and stand; and the coach's questions, in the log too."""

import pytest

from game.core import actions as act
from game.core.detection import Detection
from game.core.guidance import During, GuideAnswer, Truth
from game.core.outcomes import Outcome, outcomes
from game.core.session import can_undo, replay, start, update
from game.core.state import IllegalAction, Step


@pytest.fixture(scope="module")
def new_badge(campaign):
    return campaign.load("new-badge")


def played(mission, *decisions):
    state = start()
    for decision in (act.Begin(elapsed_ms=0), *decisions):
        state = update(mission, state, decision)
    return state


def flag(part, line, confidence=80):
    return act.FlagPart(elapsed_ms=1, part=part, lines=(line,), confidence=confidence)


def harmless(part):
    return act.RulePartHarmless(elapsed_ms=1, part=part)


@pytest.mark.parametrize(
    "again",
    [
        flag("badge.badge", "role"),
        harmless("badge.badge"),
        act.WithdrawCall(elapsed_ms=1, part="badge.badge"),
    ],
)
def test_a_call_that_was_answered_stands(new_badge, again):
    state = played(new_badge, flag("badge.badge", "place"))
    assert state.told == {"badge.badge"}
    with pytest.raises(IllegalAction, match="it stands"):
        update(new_badge, state, again)


def test_undo_does_not_reach_it_or_what_was_before(new_badge):
    state = played(new_badge, harmless("boots.text"), flag("badge.badge", "role"))
    assert not can_undo(state)
    with pytest.raises(IllegalAction, match="nothing to take back"):
        update(new_badge, state, act.Undo(elapsed_ms=1))


def test_the_first_call_is_the_one_that_counts(new_badge):
    state = played(new_badge, harmless("mum.text"), act.FinishSpot(elapsed_ms=2))
    found = {one.part: one.outcome for one in outcomes(new_badge, state)}
    assert found["mum.text"] is Outcome.MISS


def test_other_steps_are_undone_as_ever(new_badge):
    state = played(
        new_badge,
        flag("badge.badge", "role"),
        act.FinishSpot(elapsed_ms=2),
        act.FinishReview(elapsed_ms=2),
        act.DrawThread(elapsed_ms=3, line="role", part="badge.badge"),
    )
    undone = update(new_badge, state, act.Undo(elapsed_ms=4))
    assert undone.finding("role").pieces == ()
    assert undone.told == {"badge.badge"}
    assert replay(new_badge, undone.log) == undone


def test_where_answers_wait_for_the_step_calls_can_change(night_shift):
    state = played(night_shift, flag("desk.badge", "home"), flag("desk.badge", "role"))
    assert state.told == frozenset()
    assert can_undo(state)


def test_an_answer_to_a_guide_is_kept_and_can_be_given_again(new_badge):
    first = act.AnswerGuide(elapsed_ms=1, guide="door", answer="role")
    second = act.AnswerGuide(elapsed_ms=2, guide="door", answer="place")
    state = played(new_badge, first, second)
    assert state.step is Step.SPOT
    assert state.answered == {"door": "place"}
    assert replay(new_badge, state.log) == state


@pytest.mark.parametrize(
    ("guide", "answer"), [("door", "nothing"), ("nothing", "place"), ("team", "gym"), ("alone", "")]
)
def test_only_what_is_asked_in_this_step_can_be_answered(new_badge, guide, answer):
    state = played(new_badge)
    with pytest.raises(IllegalAction, match="no such question"):
        update(new_badge, state, act.AnswerGuide(elapsed_ms=1, guide=guide, answer=answer))


def test_undo_passes_over_an_answer(new_badge):
    state = played(
        new_badge,
        act.FinishSpot(elapsed_ms=1),
        act.FinishReview(elapsed_ms=1),
        act.DrawThread(elapsed_ms=1, line="place", part="snore.text"),
        act.AnswerGuide(elapsed_ms=2, guide="team", answer="gym"),
    )
    undone = update(new_badge, state, act.Undo(elapsed_ms=3))
    assert undone.finding("place").pieces == ()
    assert undone.answered == {"team": "gym"}


def test_nothing_of_a_guide_is_scored(new_badge):
    plain = played(new_badge, flag("badge.badge", "role"))
    asked = played(
        new_badge,
        act.AnswerGuide(elapsed_ms=0, guide="door", answer="role"),
        flag("badge.badge", "role"),
    )
    assert outcomes(new_badge, asked) == outcomes(new_badge, plain)


@pytest.mark.parametrize(
    ("truth", "missed", "alarms", "right"),
    [
        (Truth.YES, 0, 0, True),
        (Truth.NO, 3, 0, False),
        (Truth.MORE_MISSED, 3, 2, True),
        (Truth.MORE_MISSED, 2, 2, False),
        (Truth.MORE_FALSE_ALARMS, 1, 2, True),
        (Truth.MORE_FALSE_ALARMS, 2, 1, False),
        (Truth.AS_MANY, 2, 2, True),
        (Truth.AS_MANY, 0, 1, False),
    ],
)
def test_a_guess_is_right_as_the_calls_turned_out(truth, missed, alarms, right):
    found = Detection(hits=5, misses=missed, false_alarms=alarms, correct_rejections=9)
    assert GuideAnswer("a", "A.", truth, "So.").is_right(found) is right


def test_the_steps_of_guides_are_steps_of_a_session():
    assert {during.value for during in During} <= {step.value for step in Step}
