from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_DEBRIEF, box, game_after, measure, night_shift
from worlds import RESULT

from game.core.mastery import Mastery
from game.ui.ports import MissionInfo

WELL_DONE = Mastery((replace(RESULT, sensitivity=3.0, settled=1.0, efficiency=1.0),))
LEARNING = Mastery((RESULT,))


def at_the_end(*others, mastery=(), in_order=True, **more):
    """The debrief of mission 2, with missions of other numbers besides, and how they went."""
    game = game_after(*TO_DEBRIEF, **more)
    played = game.app.missions
    beside = tuple(MissionInfo(f"m{one}", f"Title {one}", one, "", 10) for one in others)
    settings = replace(game.app.settings, in_order=in_order)
    missions = tuple(sorted((*played, *beside), key=lambda one: one.number))
    game.app = replace(game.app, missions=missions, mastery=dict(mastery), settings=settings)
    game.resize(*game.app.size)
    return game


def following(*others, **more):
    return box(at_the_end(*others, **more), "next").label


def test_the_mission_after_this_one_is_next():
    assert following(1, 3, 4, mastery={"m1": LEARNING}) == "Next: Mission 3, Title 3."


def test_what_was_left_out_comes_first():
    assert following(1, 3) == "Next: Mission 1, Title 1."


def test_when_all_are_finished_the_least_secure_step_is_named():
    assert following(1, mastery={"m1": LEARNING}) == (
        "Every mission is finished. Least secure is the Spot step of Mission 2, The Quay: "
        "it is worth playing again."
    )


def test_an_attempt_before_counts_too():
    before = {"m1": LEARNING, "quay": WELL_DONE}
    assert "the Spot step of Mission 1, Title 1" in following(1, mastery=before)


def test_when_every_step_is_secure_it_says_so():
    before = {"m1": WELL_DONE, "quay": WELL_DONE}
    said = following(1, mastery=before)
    assert said == "Every mission is finished, and every step is secure."


def test_it_is_read_right_after_the_score():
    children = [one.id for one in box(at_the_end(3), "index").children]
    assert children.index("next") == children.index("score") + 1


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("mastery", [{}, {"m1": WELL_DONE}], ids=["next", "again"])
def test_it_is_sound_in_every_look(mastery, size, theme, text):
    look = {"size": size, "theme": theme, "text": text}
    game = at_the_end(1, mastery=mastery, mission=night_shift(), **look)
    assert list(problems(game.scene, measure(game))) == []
