from dataclasses import replace

import pytest
from worlds import RESULT

from game.core.mastery import Mastery
from game.core.state import Step
from game.ui.app import App, Settings
from game.ui.ports import AttemptInfo, MissionInfo
from game.ui.unlocking import next_mission, opener, to_replay

SECURE = Mastery((replace(RESULT, sensitivity=3.0, settled=1.0, efficiency=1.0),))
LEARNING = Mastery((RESULT,))
POOR_FIX = Mastery((replace(SECURE.results[0], mended=0.0, efficiency=None),))


def app_of(*numbers, done=(), begun=(), in_order=True):
    """Missions with these numbers, called by them."""
    return App(
        missions=tuple(MissionInfo(f"m{one}", f"Mission {one}", one, "", 10) for one in numbers),
        mastery={f"m{one}": LEARNING for one in done},
        unfinished=tuple(AttemptInfo(f"a{one}", f"m{one}", "", "spot") for one in begun),
        settings=Settings(in_order=in_order),
    )


def opened_by(app):
    """Of each mission the number of the one that opens it; None where it is open."""
    found = ((one, opener(app, one.id)) for one in app.missions)
    return {one.number: before.number if before else None for one, before in found}


def test_at_first_only_the_first_mission_is_open():
    assert opened_by(app_of(1, 2, 3)) == {1: None, 2: 1, 3: 2}


def test_finishing_a_mission_opens_the_one_after_it():
    assert opened_by(app_of(1, 2, 3, done=[1])) == {1: None, 2: None, 3: 2}


def test_the_order_is_that_of_the_numbers_whatever_the_list():
    assert opened_by(app_of(7, 2, 4)) == {7: 4, 2: None, 4: 2}


def test_what_stands_alone_is_open_and_opens_nothing():
    assert opened_by(app_of(0, 1, 2)) == {0: None, 1: None, 2: 1}
    assert opened_by(app_of(0, 3, done=[0])) == {0: None, 3: None}


def test_what_was_begun_or_finished_stays_open():
    assert opened_by(app_of(1, 2, 3, 4, begun=[3])) == {1: None, 2: 1, 3: None, 4: 3}
    assert opened_by(app_of(1, 2, 3, 4, done=[3])) == {1: None, 2: 1, 3: None, 4: None}


def test_all_are_open_when_the_setting_says_so():
    assert set(opened_by(app_of(1, 2, 3, in_order=False)).values()) == {None}


def test_a_mission_that_is_not_there_is_opened_by_none():
    assert opener(app_of(1, 2), "gone") is None


@pytest.mark.parametrize(
    ("app", "following"),
    [
        (app_of(1, 2, 3), "m1"),
        (app_of(1, 2, 3, done=[1]), "m2"),
        (app_of(1, 2, 3, done=[2]), "m1"),
        (app_of(7, 2, done=[]), "m2"),
        (app_of(7, 2, in_order=False), "m7"),
    ],
    ids=["new", "after the first", "one left out", "out of order", "all open"],
)
def test_the_next_mission_is_the_first_open_one_that_was_never_finished(app, following):
    assert next_mission(app).id == following


def test_when_all_were_finished_there_is_no_next_mission():
    assert next_mission(app_of(1, 2, done=[1, 2])) is None


def test_the_least_secure_step_is_worth_playing_again():
    app = app_of(1, 2, 3)
    assert to_replay(app) is None
    app = replace(app, mastery={"m1": SECURE, "m2": LEARNING})
    assert to_replay(app) == (app.missions[1], Step.SPOT)
    app = replace(app, mastery={"m1": SECURE, "m2": LEARNING, "m3": POOR_FIX})
    assert to_replay(app) == (app.missions[2], Step.FIX)
    app = replace(app, mastery={"m1": SECURE, "m3": SECURE})
    assert to_replay(app) is None
