"""What the engine must derive from the tutorial, worked out beforehand by brute force."""

import pytest

from game.core.week import LineFate, replay_week

WITNESSES = {
    "role": {"badge.badge"},
    "place": {"sign.door", "snore.text"},
    "routine": {"gym.sheet watch.text"},
    "dates": {"mum.text"},
}


@pytest.fixture(scope="module")
def new_badge(campaign):
    return campaign.load("new-badge")


@pytest.mark.parametrize("line", WITNESSES)
def test_every_minimal_set_of_parts(new_badge, line):
    found = {" ".join(sorted(one)) for one in new_badge.analysis.part_witnesses[line]}
    assert found == WITNESSES[line]


def test_the_cheapest_fix_is_the_only_one_and_nobody_notices(new_badge):
    best = new_badge.optimum
    assert (best.points, best.notice, best.unique) == (5, 0, True)
    assert {item: kind.value for item, kind in best.choices} == {
        "badge": "blur",
        "sign": "blur",
        "gym": "blur",
        "mum": "delay",
        "snore": "blur",
    }


def test_six_of_sixteen_leak_and_two_of_them_are_not_hers(new_badge):
    scenario = new_badge.scenario
    leaking = {scenario.parts[part].item for part in new_badge.analysis.feeds}
    others = {item.id for item in scenario.items if item.author != scenario.subject}
    assert len(scenario.items) == 16
    assert len(leaking) == 6
    assert leaking & others == {"mum", "snore"}


def test_after_the_cheapest_fix_nothing_of_the_letter_is_left(new_badge):
    def fates(choices):
        replayed = replay_week(new_badge, choices)
        (letter,) = [one for one in replayed if one.letter.id == "block-office"]
        return [line.fate for line in letter.lines]

    assert fates({}) == [LineFate.STANDS] * 4
    assert fates(dict(new_badge.optimum.choices)) == [LineFate.FELL_BACK] * 4
