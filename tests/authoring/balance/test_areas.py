import pytest

from game.authoring.balance.areas import area, together

LOW, HIGH = (1.0, 2.0, 3.0), (4.0, 5.0)


@pytest.mark.parametrize(
    ("leaks", "harmless", "value"),
    [(HIGH, LOW, 1.0), (LOW, HIGH, 0.0), ((1, 1), (1, 1, 1), 0.5), ((1, 4), (2, 3), 0.5)],
)
def test_the_value_is_the_share_of_pairs_with_ties_counting_half(leaks, harmless, value):
    assert area(leaks, harmless).value == value


def test_pairs_that_are_all_alike_have_no_spread():
    assert area(HIGH, LOW).spread == 0


def test_the_spread_is_that_of_delong():
    # By hand: leaks 1 and 4 win 0 and 1 of their pairs, harmless 2 and 3 lose half of theirs.
    found = area((1, 4), (2, 3))

    assert found.spread == pytest.approx((0.5 / 2 + 0 / 2) ** 0.5)
    assert found.interval == pytest.approx((0.5 - 1.96 * 0.5, 0.5 + 1.96 * 0.5))


def test_missions_count_by_their_pairs():
    few, many = area((1, 4), (2, 3)), area(HIGH * 2, LOW * 2)

    joined = together((few, many))

    assert joined.pairs == 4 + 24
    assert joined.value == pytest.approx((0.5 * 4 + 1 * 24) / 28)
    assert joined.spread == pytest.approx(few.spread * 4 / 28)


def test_one_mission_is_joined_to_itself():
    alone = area((1, 4), (2, 3))

    assert together((alone,)) == alone
