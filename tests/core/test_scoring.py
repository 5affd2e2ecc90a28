import pytest

from game.core import actions as act
from game.core.outcomes import Outcome, outcomes
from game.core.scoring import score
from game.core.session import replay, start


def after(mission, *decisions):
    return replay(mission, (act.Begin(elapsed_ms=0), *decisions))


def flag(part, *lines, confidence=80):
    return act.FlagPart(elapsed_ms=0, part=part, lines=lines, confidence=confidence)


@pytest.mark.parametrize(
    ("decision", "outcome", "right", "points"),
    [
        (flag("desk.badge", "role"), Outcome.HIT, True, 21),
        (flag("desk.badge", "home"), Outcome.HIT, False, -39),
        (flag("desk.badge", "role", "home"), Outcome.HIT, False, -39),
        (flag("desk.badge"), Outcome.HIT, True, 21),
        (flag("desk.parcel", "home"), Outcome.HIT, True, 21),
        (flag("desk.parcel"), Outcome.HIT, False, -39),
        (flag("buns.text", "home"), Outcome.FALSE_ALARM, False, -39),
        (flag("machine.text"), Outcome.FALSE_ALARM, False, -39),
        (flag("buns.text", "home", confidence=50), Outcome.FALSE_ALARM, False, 0),
        (
            act.RulePartHarmless(elapsed_ms=0, part="buns.text"),
            Outcome.CORRECT_REJECTION,
            False,
            0,
        ),
        (act.RulePartHarmless(elapsed_ms=0, part="desk.badge"), Outcome.MISS, False, 0),
    ],
)
def test_what_a_call_is_worth(night_shift, decision, outcome, right, points):
    results = {
        result.part: result for result in outcomes(night_shift, after(night_shift, decision))
    }
    result = results[decision.part]
    assert (result.outcome, result.right, result.points) == (outcome, right, points)


def test_an_untouched_session_scores_nothing_and_says_what_was_left(night_shift):
    result = score(night_shift, start())
    assert result.points == 0
    assert result.of > 0
    assert result.brier is None
    assert result.precision is None
    assert result.efficiency is None


def test_what_can_be_had_does_not_depend_on_what_was_done(night_shift):
    played = score(night_shift, after(night_shift, flag("desk.badge", "role"), flag("buns.text")))
    assert played.of == score(night_shift, start()).of


def test_a_hint_costs_what_it_says(night_shift):
    without = score(night_shift, after(night_shift, flag("desk.badge", "role", confidence=100)))
    hinted = score(
        night_shift,
        after(
            night_shift,
            flag("desk.badge", "role", confidence=100),
            act.TakeHint(elapsed_ms=0),
        ),
    )
    assert without.points - hinted.points == night_shift.scenario.hint_cost
