import json
from dataclasses import replace

import pytest
from plays import actions_of, load_play

from game.core.mastery import MASTERED, Level, Mastery, Result
from game.core.session import replay
from game.core.state import Step

NOT_YET, LEARNING, SECURE = Level.NOT_YET, Level.LEARNING, Level.SECURE
RESULT = Result(
    points=640, of=975, sensitivity=1.8, settled=0.7, precision=0.9, mended=1.0, efficiency=0.6
)


@pytest.mark.parametrize(
    ("play", "levels"),
    [
        ("expert", [SECURE] * 4),
        ("careless", [LEARNING] * 4),
        ("flag-all", [NOT_YET] * 4),
        ("flag-none", [NOT_YET] * 4),
    ],
)
def test_plays_have_the_levels_they_deserve(night_shift, play, levels):
    state = replay(night_shift, actions_of(load_play(play)))
    result = Result.of_session(night_shift, state)
    assert [result.level(step) for step in result.steps] == levels


def test_a_line_accepted_for_a_good_reason_is_mended(night_shift):
    lines = night_shift.scenario.lines
    grades = {(line.id, reason.id): reason.grade.value for line in lines for reason in line.reasons}
    (line, good) = next(where for where, grade in grades.items() if grade == "good")
    accepting = [
        {"do": "Begin"},
        {"do": "FinishSpot"},
        {"do": "FinishReview"},
        {"do": "FinishConnect"},
        {"do": "FinishDossier"},
        {"do": "FinishApproach"},
        {"do": "AcceptLine", "line": line, "reason": good},
    ]
    state = replay(night_shift, actions_of({"actions": accepting}))
    assert Result.of_session(night_shift, state).mended == pytest.approx(1 / len(lines))


@pytest.mark.parametrize(
    ("sensitivity", "level"),
    [(-0.3, NOT_YET), (0.44, NOT_YET), (0.46, LEARNING), (1.94, LEARNING), (1.96, SECURE)],
)
def test_spotting_counts_as_it_is_shown(sensitivity, level):
    assert replace(RESULT, sensitivity=sensitivity).level(Step.SPOT) is level


@pytest.mark.parametrize(
    ("settled", "precision", "level"),
    [
        (0.0, None, NOT_YET),
        (0.0, 0.5, NOT_YET),
        (1 / 7, 1.0, LEARNING),
        (5 / 7, 1.0, LEARNING),
        (6 / 7, 0.79, LEARNING),
        (6 / 7, 0.8, SECURE),
        (4 / 5, 0.8, SECURE),
    ],
)
def test_connecting_needs_most_lines_and_few_spare_pieces(settled, precision, level):
    result = replace(RESULT, settled=settled, precision=precision)
    assert result.level(Step.CONNECT) is level


@pytest.mark.parametrize(
    ("recognition", "traced", "level"),
    [
        (0.44, 1.0, NOT_YET),
        (0.46, 0.0, LEARNING),
        (1.84, 1.0, LEARNING),
        (1.86, 0.59, LEARNING),
        (1.86, 0.6, SECURE),
    ],
)
def test_recognising_needs_letters_told_apart_and_lines_traced(recognition, traced, level):
    result = replace(RESULT, recognition=recognition, traced=traced)
    assert result.level(Step.APPROACH) is level


@pytest.mark.parametrize(
    ("mended", "efficiency", "level"),
    [
        (0.0, None, NOT_YET),
        (6 / 7, None, LEARNING),
        (1.0, 0.74, LEARNING),
        (1.0, 0.75, SECURE),
        (1.0, None, SECURE),
    ],
)
def test_mending_needs_every_line_at_a_fair_price(mended, efficiency, level):
    assert replace(RESULT, mended=mended, efficiency=efficiency).level(Step.FIX) is level


def test_a_step_without_a_mastery_has_no_level():
    with pytest.raises(KeyError):
        RESULT.level(Step.DEBRIEF)


@pytest.mark.parametrize("result", [RESULT, replace(RESULT, precision=None, efficiency=None)])
def test_a_result_is_read_back_as_it_was_kept(result):
    assert Result.from_data(json.loads(json.dumps(result.to_data()))) == result


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"points": 90, "of": 120},
        {**RESULT.to_data(), "points": None},
        {**RESULT.to_data(), "sensitivity": "high"},
    ],
)
def test_what_another_version_kept_is_no_result(data):
    assert Result.from_data(data) is None


def test_what_a_later_version_adds_is_passed_over():
    assert Result.from_data({**RESULT.to_data(), "recognised": 0.5}) == RESULT


def test_a_mission_that_was_never_finished_is_not_mastered():
    nothing = Mastery()
    assert (nothing.complete, nothing.last, nothing.points, nothing.share) == (False, None, 0, 0)
    assert [nothing.level(step) for step in MASTERED] == [NOT_YET] * 4


def test_the_best_attempt_counts_step_by_step():
    eye = replace(RESULT, sensitivity=2.4, settled=0.0, points=700)
    hands = replace(RESULT, sensitivity=0.1, settled=1.0, efficiency=0.9, points=300)
    mastery = Mastery((eye, hands))
    assert mastery.last is hands
    assert mastery.points == 700
    assert [mastery.best(step) for step in mastery.steps] == [eye, hands, hands]
    assert [mastery.level(step) for step in mastery.steps] == [SECURE, SECURE, SECURE]
    assert (mastery.share, mastery.secure) == (1.0, 3)


def test_a_level_is_worth_more_than_a_number():
    broad = replace(RESULT, settled=1.0, precision=0.3)
    exact = replace(RESULT, settled=0.9, precision=0.9)
    assert Mastery((broad, exact)).best(Step.CONNECT) is exact
    assert Mastery((exact, broad)).best(Step.CONNECT) is exact


def test_of_equal_attempts_the_latest_is_shown():
    again = replace(RESULT)
    assert Mastery((RESULT, again)).best(Step.SPOT) is again


def test_a_step_that_is_being_learned_counts_half():
    mastery = Mastery((replace(RESULT, settled=0.0),))
    assert [mastery.level(step) for step in mastery.steps] == [LEARNING, NOT_YET, LEARNING]
    assert mastery.share == pytest.approx(1 / 3)
