import gc

import pytest

from game.ui.window_memory import SetAside


@pytest.fixture(autouse=True)
def nothing_frozen():
    gc.unfreeze()
    yield
    gc.unfreeze()


def frozen_after(aside, mission):
    aside.follow(mission)
    return gc.get_freeze_count()


def test_what_is_there_is_set_aside_once_for_each_mission():
    aside, mission = SetAside(), object()
    first = frozen_after(aside, None)
    assert first > 0
    late = [[] for _ in range(1000)]
    assert frozen_after(aside, None) <= first
    assert frozen_after(aside, mission) >= first + len(late) - 100


def test_what_nobody_holds_is_not_kept_for_the_next_mission():
    aside = SetAside()
    rings = [[] for _ in range(1000)]
    for ring in rings:
        ring.append(ring)
    before = frozen_after(aside, None)
    del rings, ring
    assert frozen_after(aside, object()) <= before - 900
