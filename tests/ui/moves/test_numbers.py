import pytest
from hypothesis import given
from hypothesis import strategies as st
from stages import NOW, marked, says, stage_of, times

from game.ui.moves.numbers import counts, numbers
from game.ui.scene import Role, Scroll


def status(*texts):
    return marked("status", *(says(text) for text in texts), role=Role.STATUS)


def found(before, after, now=NOW):
    return list(counts(stage_of(*before), stage_of(*after), now))


def spoken(move, box, now):
    return move.at(box, now).marks[move.place].text


def test_a_status_counts_from_the_old_number_to_the_new_in_420_ms():
    after = status("390 of 975", "points")
    (move,) = found([status("40 of 975", "points")], [after])
    assert move.lasts_ms == 420
    said = [spoken(move, after, now) for now in times(move)]
    assert (said[0], said[-1]) == ("40 of 975", "390 of 975")
    shown = [numbers(text)[0] for text in said]
    assert shown == sorted(shown)


@given(st.integers(0, 3_000_000), st.integers(0, 3_000_000))
def test_numbers_never_leave_the_way_between_their_ends(old, new):
    after = marked("crowd", says(f"{new:,}", "crowd_number"))
    moves = found([marked("crowd", says(f"{old:,}", "crowd_number"))], [after])
    assert bool(moves) == (abs(new - old) > 1)
    for move in moves:
        shown = [numbers(spoken(move, after, now))[0] for now in times(move, 10)]
        assert (shown[0], shown[-1]) == (old, new)
        assert shown == sorted(shown, reverse=new < old)


@pytest.mark.parametrize("apart", [",", ".", "\u202f", "\u00a0", "\u2019"])
def test_large_numbers_keep_their_groups(apart):
    old, new = f"2{apart}400{apart}000", "214"
    after = marked("crowd", says(new, "crowd_number"))
    (move,) = found([marked("crowd", says(old, "crowd_number"))], [after])
    assert spoken(move, after, NOW) == old
    middle = next(
        text for now in times(move) if len(text := spoken(move, after, now)) == len("123.456")
    )
    assert middle[3] == apart


def test_it_counts_on_from_what_is_seen_when_the_number_changes_again():
    first, second = status("100"), status("20")
    (earlier,) = found([status("0")], [first])
    now = NOW + 60
    (begun,) = found([first], [second], now)
    later = begun.after(earlier, now)
    assert spoken(later, second, now) == spoken(earlier, first, now)
    assert 0 < numbers(spoken(later, second, now))[0] < 100
    assert spoken(later, second, later.ends_ms) == "20"


def test_a_count_goes_on_while_it_has_the_same_to_say():
    (move,) = found([status("0")], [status("100")])
    assert move.on(stage_of(status("100"))) is move
    assert move.on(stage_of(status("7"))) is None
    assert move.on(stage_of()) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["26 of 26", "traces read"], ["0 of 7", "findings settled"]),
        (["5"], ["6"]),
        (["1.8"], ["3.4"]),
        (["00:52"], ["06:31"]),
        (["9 points"], ["20 points", "more"]),
    ],
    ids=["other words", "one step", "decimals", "times of day", "another text"],
)
def test_what_does_not_count(old, new):
    assert found([status(*old)], [status(*new)]) == []


def test_only_statuses_and_large_numbers_count():
    slider = marked("slider", says("80%", "label"), role=Role.SLIDER)
    assert found([slider], [marked("slider", says("95%", "label"), role=Role.SLIDER)]) == []


def test_a_large_number_counts_up_when_it_first_shows():
    score = marked("score", says("390", "score"))
    (move,) = found([], [score])
    assert spoken(move, score, NOW) == "0"
    assert spoken(move, score, move.ends_ms) == "390"


def test_a_large_number_that_scrolling_brings_into_view_does_not_count():
    def page(offset, *inside):
        return marked("page", scroll=Scroll(offset, 2000), children=inside)

    score = marked("score", says("390", "score"))
    assert found([page(300)], [page(0, score)]) == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("2,400,000", (2_400_000,)),
        ("26 of 1.000", (26, 1000)),
        ("12345", (12345,)),
        ("0.06", ()),
        ("+21", (21,)),
        ("none", ()),
    ],
)
def test_the_whole_numbers_in_a_text(text, held):
    assert numbers(text) == held
