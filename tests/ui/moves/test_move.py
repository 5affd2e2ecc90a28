from hypothesis import given
from hypothesis import strategies as st
from stages import marked, stage_of

from game.ui.moves.move import Move, standard

SHARES = st.floats(min_value=0, max_value=1)


def test_the_curve_begins_at_nothing_and_ends_with_everything():
    assert standard(0) == 0
    assert standard(1) == 1


@given(SHARES, SHARES)
def test_the_curve_never_goes_back_or_too_far(one, other):
    earlier, later = sorted((one, other))
    assert 0 <= standard(earlier) <= standard(later) <= 1


def test_the_curve_is_the_one_of_the_look():
    """cubic-bezier(0.2, 0, 0, 1) at its middle parameter: x = 0.2, y = 0.5."""
    assert abs(standard(0.2) - 0.5) < 1e-3


@given(st.integers(min_value=-1000, max_value=1000))
def test_progress_stays_between_nothing_and_all(offset_ms):
    move = Move("box", 500, 220)
    progress = move.progress(500 + offset_ms)
    assert 0 <= progress <= 1
    assert (progress == 1) == (offset_ms >= 220)


def test_a_move_ends_with_its_box():
    move = Move("box", 0, 100)
    assert move.on(stage_of(marked("box"))) is move
    assert move.on(stage_of(marked("other"))) is None
