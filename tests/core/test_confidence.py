import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.confidence import Stated, brier, calibration, points

FLAGS = st.lists(
    st.builds(Stated, st.sampled_from(range(50, 101, 5)), st.booleans()), min_size=1, max_size=60
)


@pytest.mark.parametrize(
    ("confidence", "right", "wrong"),
    [(50, 0, 0), (60, 9, -11), (75, 19, -31), (80, 21, -39), (95, 25, -65), (100, 25, -75)],
)
def test_what_a_flag_pays(confidence, right, wrong):
    assert points(confidence, right=True) == right
    assert points(confidence, right=False) == wrong


@given(belief=st.integers(50, 100), said=st.sampled_from(range(50, 101, 5)))
def test_saying_what_one_believes_pays_best(belief, said):
    def expected(confidence):
        share = belief / 100
        won = points(confidence, right=True)
        lost = points(confidence, right=False)
        return share * won + (1 - share) * lost

    honest = max(expected(step) for step in range(50, 101, 5) if abs(step - belief) <= 2.5)
    assert honest >= expected(said) - 1, "rounding to whole points may cost at most one"


def test_brier_is_the_mean_squared_distance():
    assert brier([Stated(80, right=True), Stated(60, right=False)]) == pytest.approx(0.2)
    assert brier([]) is None


@given(FLAGS)
def test_bins_hold_every_flag_once(flags):
    bins = calibration(flags)
    assert sum(each.count for each in bins) == len(flags)
    assert sum(each.right * each.count for each in bins) == pytest.approx(
        sum(flag.right for flag in flags)
    )
    assert [each.stated for each in bins] == sorted(each.stated for each in bins)
