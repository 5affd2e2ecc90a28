import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.detection import Detection

COUNTS = st.integers(min_value=1, max_value=400)


def test_the_published_example():
    seen = Detection(hits=18, misses=2, false_alarms=4, correct_rejections=16)
    assert seen.sensitivity == pytest.approx(1.97, abs=0.005)
    assert seen.bias == pytest.approx(-0.19, abs=0.005)


def test_flagging_all_of_twenty_and_twenty_has_the_published_bias():
    seen = Detection(hits=20, misses=0, false_alarms=20, correct_rejections=0)
    assert seen.sensitivity == 0
    assert seen.bias == pytest.approx(-1.98, abs=0.005)


@given(leaks=COUNTS, harmless=COUNTS)
def test_flagging_everything_shows_no_skill_whatever_the_mix(leaks, harmless):
    seen = Detection(hits=leaks, misses=0, false_alarms=harmless, correct_rejections=0)
    assert seen.sensitivity == 0
    assert seen.bias < 0


@given(leaks=COUNTS, harmless=COUNTS)
def test_flagging_nothing_shows_no_skill_whatever_the_mix(leaks, harmless):
    seen = Detection(hits=0, misses=leaks, false_alarms=0, correct_rejections=harmless)
    assert seen.sensitivity == 0
    assert seen.bias > 0


@given(leaks=COUNTS, harmless=COUNTS, data=st.data())
def test_one_more_leak_found_never_lowers_skill(leaks, harmless, data):
    hits = data.draw(st.integers(0, leaks - 1))
    alarms = data.draw(st.integers(0, harmless))
    fewer = Detection(hits, leaks - hits, alarms, harmless - alarms)
    more = Detection(hits + 1, leaks - hits - 1, alarms, harmless - alarms)
    assert more.sensitivity > fewer.sensitivity
    assert more.bias < fewer.bias


@pytest.mark.parametrize("counts", [(0, 0, 3, 4), (3, 4, 0, 0), (0, 0, 0, 0)])
def test_without_both_kinds_nothing_can_be_told_apart(counts):
    assert Detection(*counts).sensitivity == 0
    assert Detection(*counts).bias == 0
