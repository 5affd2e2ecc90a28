"""What the engine must derive from Window Seat and Morning Loop, as data.

The sets were worked out beforehand by brute force over every subset of the pieces.
"""

from itertools import combinations
from pathlib import Path

import pytest

from game.authoring.library import read_library
from game.authoring.missions import read_mission
from game.core.countermeasures import check_fix
from game.core.scenario import FixKind

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def any_three(*items):
    return {frozenset(three) for three in combinations(items, 3)}


def sets(*written):
    return {frozenset(one.split()) for one in written}


ITEM_WITNESSES = {
    "window-seat": {
        "role": sets("cake", "thumbs"),
        "place": sets("window tram"),
        "home": sets("lamp"),
        "routine": sets("crumbs forever", "crumbs praise"),
    },
    "morning-loop": {
        "place": any_three("heat", "loop", "cook", "nurse"),
        "home": sets("mat"),
        "routine": any_three("claps", "shoe", "puddle", "loop"),
        "dates": sets("board plants"),
    },
}
CHEAPEST = {
    "window-seat": {
        "thumbs": FixKind.BLUR,
        "crumbs": FixKind.BLUR,
        "cake": FixKind.BLUR,
        "tram": FixKind.BLUR,
        "lamp": FixKind.BLUR,
    },
    "morning-loop": {
        "mat": FixKind.BLUR,
        "board": FixKind.BLUR,
        "loop": FixKind.LIMIT,
        "cook": FixKind.LIMIT,
        "puddle": FixKind.DELAY,
    },
}
COST = {"window-seat": (5, 0), "morning-loop": (5, 2)}


@pytest.fixture(scope="module", params=ITEM_WITNESSES)
def mission(request):
    return loaded(request.param)


def loaded(name):
    library = read_library(SCENARIOS / "library")
    mission = read_mission(SCENARIOS / f"campaign/{name}.yaml", library.value)
    assert (*library.problems, *mission.problems) == ()
    return mission.value


def test_the_witnesses(mission):
    derived = mission.analysis.item_witnesses
    assert {line: set(found) for line, found in derived.items()} == ITEM_WITNESSES[
        mission.scenario.id
    ]


def test_more_than_half_is_harmless_and_each_part_feeds_one_line(mission):
    leaking = {part.partition(".")[0] for part in mission.analysis.feeds}
    assert len(leaking) * 2 < len(mission.scenario.items)
    assert {len(lines) for lines in mission.analysis.feeds.values()} == {1}


def test_the_cheapest_fix_is_the_only_one(mission):
    best = mission.optimum
    assert dict(best.choices) == CHEAPEST[mission.scenario.id]
    assert (best.points, best.notice) == COST[mission.scenario.id]
    assert best.unique
    assert check_fix(mission, dict(best.choices)).complete


def test_the_prize_picture_is_safe_once_the_caption_is_reworded():
    mission = loaded("window-seat")

    assert "place" in check_fix(mission, {"tram": FixKind.BLUR}).broken
    crop = check_fix(mission, {"window": FixKind.BLUR})
    assert "place" in crop.broken
    assert crop.notice == 3


def test_deleting_the_post_about_his_team_leaves_the_praise():
    assert "routine" in check_fix(loaded("window-seat"), {"forever": FixKind.REMOVE}).held


def test_without_her_own_run_three_others_are_still_on_the_spit():
    mission = loaded("morning-loop")
    hers = {"loop": FixKind.REMOVE}

    assert "place" in check_fix(mission, hers).held
    assert "place" in check_fix(mission, hers | {"cook": FixKind.LIMIT}).broken
    assert "place" in check_fix(mission, {"cook": FixKind.LIMIT, "nurse": FixKind.BLUR}).broken


def test_hiding_the_ends_of_a_run_does_not_hide_its_middle():
    report = check_fix(loaded("morning-loop"), {"loop": FixKind.BLUR})
    assert (report.points, report.broken) == (1, ())
