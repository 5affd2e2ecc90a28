"""Outward signs do not carry over between the missions that ship, and one that does is found."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.authoring.balance.cues import cues, table
from game.authoring.balance.telling_campaign import CODE, LEAST_MISSIONS, TOO_TELLING, cue_balance
from game.authoring.library import read_library
from game.authoring.loader import read_scenario
from game.authoring.validate import validate
from game.core.analysis import analyse

ROOT = Path(__file__).parents[3]
CAMPAIGN = ROOT / "scenarios/campaign"


@pytest.fixture(scope="module")
def missions():
    library = read_library(ROOT / "scenarios/library").value
    found = (read_scenario(path, library).value for path in sorted(CAMPAIGN.glob("*.yaml")))
    return [(scenario, analyse(scenario)) for scenario in found if scenario.number]


def with_sign(mission, change):
    """The mission with a sign on its leaks, or on its harmless items."""
    scenario, analysis = mission
    leaking = {scenario.parts[part].item for part in analysis.feeds}
    items = tuple(change(item, item.id in leaking) for item in scenario.items)
    return replace(scenario, items=items), analysis


def liked(item, leaks):
    return replace(item, likes=90 + len(item.id) if leaks else len(item.id))


def late(item, leaks):
    return replace(item, at=item.at.replace(hour=23 if leaks else 11))


def mondays(item, leaks):
    return replace(item, at=item.at.replace(month=3, day=2 if leaks else 4))


def wordy(item, leaks):
    return replace(item, text=item.text[:40] + 12 * "blah " * leaks)


def test_signs_do_not_carry_over_between_the_missions_that_ship(missions):
    if len(missions) < LEAST_MISSIONS:
        pytest.skip("fewer missions say little")
    balance = cue_balance(missions)

    assert balance.balanced, balance.message()


@pytest.mark.parametrize("sign", [liked, late, mondays, wordy])
def test_a_planted_sign_is_found(missions, sign):
    balance = cue_balance([with_sign(mission, sign) for mission in missions])

    assert not balance.balanced
    assert balance.area.value > TOO_TELLING
    assert balance.area.interval[0] > TOO_TELLING


def test_a_planted_sign_is_named(missions):
    balance = cue_balance([with_sign(mission, liked) for mission in missions])

    name, weight = balance.signs[0]
    assert name == "the likes"
    assert weight > 0
    assert "the likes (+" in balance.message()


def test_a_sign_of_one_mission_alone_does_not_carry_over(missions):
    first, *others = missions

    planted = cue_balance([with_sign(first, liked), *others])

    areas = dict(planted.missions)
    assert areas[first[0].id].value < 1


def test_a_sign_that_means_the_opposite_next_time_is_found_too(missions):
    def disliked(item, leaks):
        return liked(item, not leaks)

    first, *others = missions
    balance = cue_balance(
        [with_sign(first, liked), *(with_sign(mission, disliked) for mission in others)]
    )

    assert dict(balance.missions)[first[0].id].value < 1 - TOO_TELLING


def test_one_mission_says_nothing(missions):
    assert cue_balance(missions[:1]) is None
    assert cue_balance([]) is None


def test_a_mission_without_leaks_is_learnt_from_but_not_tried_on(missions):
    scenario, analysis = missions[0]
    bare = replace(analysis, part_witnesses=dict.fromkeys(analysis.part_witnesses, ()))

    balance = cue_balance([(scenario, bare), *missions[1:]])

    assert balance is None or scenario.id not in dict(balance.missions)


def test_the_signs_of_an_item_are_told_without_its_words(missions):
    scenario, _ = next(mission for mission in missions if mission[0].id == "second-job")
    item = scenario.item_by_id["soup"]

    assert cues(scenario, item) == {
        "the length of the text": len(item.text),
        "the hour": 13 + 5 / 60,
        "the likes": item.likes,
        "a photo": True,
        "digits in the text": False,
        "being by the subject": False,
        "being of a Sunday": 1,
        "being from framed": 1,
    }


def test_a_sign_that_an_item_lacks_is_nought():
    assert table([{"a": 1.0}, {"b": 2.0}]) == (("a", "b"), [(1.0, 0.0), (0.0, 2.0)])


@pytest.mark.parametrize("count", [LEAST_MISSIONS - 1, LEAST_MISSIONS])
def test_a_folder_is_looked_at_once_it_holds_enough(tmp_path, count):
    # The same mission again and again: what is learnt in one is right in all others.
    text = (CAMPAIGN / "second-job.yaml").read_text(encoding="utf-8")
    for number in range(count):
        copy = text.replace("\nid: second-job\n", f"\nid: copy-{number}\n", 1)
        (tmp_path / f"copy-{number}.yaml").write_text(copy, encoding="utf-8")

    problems = validate([tmp_path], library_folder=ROOT / "scenarios/library")

    told = [problem for problem in problems if problem.code == CODE]
    assert [problem.file for problem in told] == [str(tmp_path)] * (count == LEAST_MISSIONS)
