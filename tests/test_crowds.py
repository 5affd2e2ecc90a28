"""The crowd on a thread of its own: how it comes, how it stops, and that no frame waits for it."""

import os
import sys
import time
from dataclasses import replace

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pytest

from game.composition import started_game
from game.core.population import Profile
from game.crowds import Crowds
from game.ui.window import Window

SOON_S = 300
"""Long after any machine has drawn them."""


@pytest.fixture
def own(tmp_path):
    crowds = Crowds(tmp_path)
    yield crowds
    crowds.close()


def wait_for(crowds, mission):
    """Everything that is told until the crowd is there, or is not to be had."""
    told = [crowds.of(mission)]
    until = time.monotonic() + SOON_S
    while told[-1].coming:
        assert time.monotonic() < until, "the crowd does not come"
        time.sleep(0.002)
        told.append(crowds.of(mission))
    return told


def with_population(mission, **changes):
    library = mission.scenario.library
    population = replace(library.population, **changes)
    library = replace(library, population=population)
    return replace(mission, scenario=replace(mission.scenario, library=library))


def test_it_comes_by_itself_and_says_how_far_it_is(own, night_shift):
    told = wait_for(own, night_shift)

    percents = [news.percent for news in told]
    assert percents[0] == 0
    assert percents == sorted(percents)
    assert percents[-1] == 100
    assert told[-1].problem is None
    assert told[-1].table.everyone == 2_400_000


def test_it_is_kept_in_the_players_folder(own, night_shift, tmp_path):
    wait_for(own, night_shift)

    assert [path.name for path in tmp_path.iterdir()] == ["crowd.npy"]


def test_a_mission_without_a_profile_has_none(own, night_shift, tmp_path):
    without = replace(night_shift, scenario=replace(night_shift.scenario, crowd=None))

    assert own.of(without) is None
    assert list(tmp_path.iterdir()) == []


def test_another_mission_has_its_own_table_of_the_same_people(own, night_shift):
    first = wait_for(own, night_shift)[-1].table
    other = replace(night_shift, scenario=replace(night_shift.scenario, crowd=Profile({}, ())))

    second = wait_for(own, other)[-1].table

    assert second.features == ()
    assert second.everyone == first.everyone


def test_it_can_be_stopped_and_asked_for_again(own, night_shift):
    own.of(night_shift)
    own.close()

    assert wait_for(own, night_shift)[-1].table is not None


def test_what_cannot_be_drawn_is_told_and_the_game_goes_on(own, night_shift):
    broken = replace(night_shift.scenario.library.population.attributes[0], groups=())

    news = wait_for(own, with_population(night_shift, attributes=(broken,)))[-1]

    assert news.table is None
    assert "population.yaml" in str(news.problem)


def test_a_library_without_people_is_told(own, night_shift):
    library = replace(night_shift.scenario.library, population=None)
    mission = replace(night_shift, scenario=replace(night_shift.scenario, library=library))

    assert "declares no people" in str(wait_for(own, mission)[-1].problem)


def test_a_machine_without_numpy_is_told(own, night_shift, monkeypatch):
    monkeypatch.setitem(sys.modules, "game.crowd.cache", None)

    assert "NumPy" in str(wait_for(own, night_shift)[-1].problem)


def test_too_little_memory_is_told(own, night_shift, monkeypatch):
    def full(*_):
        raise MemoryError

    monkeypatch.setattr("game.crowd.cache.load_or_build", full)

    assert "memory" in str(wait_for(own, night_shift)[-1].problem)


def test_the_game_goes_on_while_the_crowd_gathers(tmp_path):
    with started_game("night-shift", tmp_path) as game:
        window = Window(game, (1280, 720))
        frames = 0
        until = time.monotonic() + SOON_S
        while game.waiting and time.monotonic() < until:
            game.key("tab")
            window.pump()
            time.sleep(0.002)
            frames += 1
        window.close()

        # Had a frame waited for it, there would be one frame.
        assert frames > 3
        assert game.app.crowd.table is not None
