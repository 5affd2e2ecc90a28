from dataclasses import replace

import pytest
from worlds import RESULT

from game.core.mastery import Mastery
from game.ui.app import App
from game.ui.chapters import (
    OUTLINES,
    band_shares,
    chapters,
    complete_count,
    mission_info,
    unfinished_attempt,
)
from game.ui.ports import AttemptInfo, MissionInfo
from game.ui.words import Words

SECURE = Mastery((replace(RESULT, sensitivity=3.0, settled=1.0, efficiency=1.0),))
LEARNING = Mastery((RESULT,))


def missions(chapter, count, first=1):
    return tuple(
        MissionInfo(f"m{number}", f"Mission {number}", number, chapter, 10)
        for number in range(first, first + count)
    )


def chapter_of(count):
    return chapters(missions("First tiles", count))[0]


def test_every_chapter_of_the_campaign_is_there_even_without_missions():
    found = chapters(missions("Someone is looking", 1, first=7))
    assert [one.title for one in found] == [outline.title for outline in OUTLINES]
    assert [len(one.missions) for one in found] == [0, 0, 1, 0]
    assert [one.number for one in found] == [1, 2, 3, 4]


def test_other_chapters_come_after_the_campaign():
    found = chapters((*missions("", 1), *missions("At sea", 2, first=2)))[len(OUTLINES) :]
    assert [(one.number, one.outline, len(one.missions)) for one in found] == [
        (0, None, 1),
        (0, None, 2),
    ]
    assert [one.name(Words()) for one in found] == ["Other missions", "At sea"]


@pytest.mark.parametrize(
    ("count", "mastered", "shares"),
    [
        (0, {}, (0, 0, 0)),
        (1, {"m1": SECURE}, (1, 0, 0)),
        (2, {"m1": LEARNING, "m2": SECURE}, (0.5, 1, 0)),
        (3, {"m1": SECURE, "m3": LEARNING}, (1, 0, 0.5)),
        (6, {"m1": SECURE, "m2": LEARNING, "m6": SECURE}, (0.75, 0, 0.5)),
        (4, {"m1": SECURE, "m4": SECURE}, (0.5, 0, 1)),
    ],
)
def test_each_mission_fills_its_band_from_the_bottom(count, mastered, shares):
    assert band_shares(chapter_of(count), mastered) == pytest.approx(shares)


def test_finished_missions_are_counted():
    app = App(missions=missions("First tiles", 3), mastery={"m1": LEARNING})
    assert complete_count(app) == 1


def test_what_was_finished_and_is_gone_does_not_count():
    app = App(missions=missions("First tiles", 1), mastery={"gone": SECURE})
    assert complete_count(app) == 0


def test_the_newest_attempt_goes_on():
    attempts = tuple(
        AttemptInfo(name, mission, "", "spot") for name, mission in (("b", "m2"), ("a", "m2"))
    )
    app = App(unfinished=attempts)
    assert unfinished_attempt(app, "m2").attempt == "b"
    assert unfinished_attempt(app, "m1") is None


def test_a_mission_is_known_by_its_id():
    app = App(missions=missions("First tiles", 2))
    assert mission_info(app, "m2").number == 2
    assert mission_info(app, "m9") is None
