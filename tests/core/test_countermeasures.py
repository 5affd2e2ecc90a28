import pytest

from game.core.countermeasures import check_fix, cost, stopped_parts
from game.core.grades import Grade
from game.core.inference import derives
from game.core.scenario import FixKind

LIMIT, BLUR, DELAY, REMOVE = FixKind.LIMIT, FixKind.BLUR, FixKind.DELAY, FixKind.REMOVE


def test_leaving_everything_breaks_nothing(night_shift):
    report = check_fix(night_shift, {})
    assert (report.points, report.notice, report.broken) == (0, 0, ())
    assert report.held == tuple(line.id for line in night_shift.scenario.lines)
    assert not report.complete


def test_the_obvious_plan_costs_the_same_points_and_shows_more(night_shift):
    plan = {"desk": BLUR, "loop": LIMIT, "bunting": DELAY, "toast": BLUR, "fridge": BLUR}
    report = check_fix(night_shift, plan)
    assert report.points == 6
    assert report.notice == 3
    assert report.complete


def test_members_only_protects_nothing_since_joining_is_free(night_shift):
    assert stopped_parts(night_shift.scenario, {"seat": LIMIT}) == frozenset()
    assert check_fix(night_shift, {"seat": LIMIT}).broken == ()


def test_every_answer_agrees_with_the_engine_line_by_line(night_shift):
    scenario = night_shift.scenario
    for fix in scenario.countermeasures.values():
        report = check_fix(night_shift, {fix.item: fix.kind})
        left = scenario.parts.keys() - fix.stops
        for line in scenario.lines:
            holds = derives(night_shift.analysis.kb, left, line.fact)
            assert (line.id in report.held) == holds
        assert report.points == fix.points == cost(scenario, {fix.item: fix.kind})


def test_a_line_accepted_for_a_good_reason_completes_a_fix(night_shift):
    scenario = night_shift.scenario
    without_toast = {item: kind for item, kind in night_shift.optimum.choices if item != "toast"}
    held = check_fix(night_shift, without_toast)
    assert held.held == ("pressure",)
    for reason in scenario.line_by_id["pressure"].reasons:
        report = check_fix(night_shift, without_toast, {"pressure": reason.id})
        assert report.accepted == {"pressure": reason.grade}
        assert report.complete == (reason.grade is Grade.GOOD)


def test_accepting_a_line_that_is_broken_anyway_means_nothing(night_shift):
    reason = night_shift.scenario.line_by_id["pressure"].reasons[0].id
    report = check_fix(night_shift, dict(night_shift.optimum.choices), {"pressure": reason})
    assert report.accepted == {}


def test_a_choice_that_is_not_offered_is_an_error(night_shift):
    with pytest.raises(KeyError):
        check_fix(night_shift, {"closure": REMOVE})
