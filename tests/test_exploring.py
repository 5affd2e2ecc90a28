"""Counting in the whole crowd on threads: how answers come, stop, and fail."""

import os
import sys
import time

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pytest

from game.composition import started_game
from game.crowds import Crowds
from game.exploring import Explorer
from game.ui.intents import Explore, ToExplore
from game.ui.window import Window

SOON_S = 300
"""Long after any machine has counted."""

FRAME_S = 0.016
HARBOUR = (("district", "port_ansel"), ("sector", "harbour"))


@pytest.fixture
def own(tmp_path, campaign):
    explorer = Explorer(Crowds(tmp_path), campaign.population)
    yield explorer
    explorer.close()


def wait_for(ask):
    """Everything that is told until there is an answer or a reason why there is none."""
    told = [ask()]
    until = time.monotonic() + SOON_S
    while told[-1].coming:
        assert time.monotonic() < until, "the answer does not come"
        time.sleep(0.002)
        told.append(ask())
    return told


def test_an_answer_comes_by_itself_and_is_kept(own):
    told = wait_for(lambda: own.narrowed(HARBOUR))

    assert told[0].coming
    assert told[-1].answer.path == (2_400_000, 95_892, 5_200)
    assert own.narrowed(HARBOUR).answer is told[-1].answer


def test_every_question_has_its_answer(explorer):
    assert explorer.alone_with(frozenset({"district", "employer"})).answer == pytest.approx(
        0.0053, abs=0.0001
    )
    assert explorer.dispute().answer.alike[0] == pytest.approx(0.86, abs=0.01)
    shares = explorer.alone_by_number().answer
    assert [one.attributes for one in shares] == list(range(17))
    assert shares[6].share == pytest.approx(0.56, abs=0.01)


def test_a_long_count_says_how_far_it_is_and_can_be_stopped(own):
    own.alone_by_number()
    until = time.monotonic() + SOON_S
    while own.alone_by_number().percent < 12:
        assert time.monotonic() < until
        time.sleep(0.01)
    own.close()

    assert own.alone_by_number().percent < 12, "it begins anew"


def test_only_so_many_answers_are_kept(explorer):
    attribute = explorer.population().attribute_by_id["birthday"]
    for value in attribute.values[:70]:
        explorer.narrowed((("birthday", value.id),))

    assert len(explorer._jobs) <= 64


def test_a_library_without_people_is_told(tmp_path):
    explorer = Explorer(Crowds(tmp_path, at_once=True), lambda: None)

    assert "population.yaml" in str(explorer.narrowed(()).problem)


def test_a_machine_without_numpy_is_told(tmp_path, campaign, monkeypatch):
    monkeypatch.setitem(sys.modules, "game.crowd.cache", None)
    explorer = Explorer(Crowds(tmp_path, at_once=True), campaign.population)

    assert "NumPy" in str(explorer.narrowed(()).problem)


def test_the_window_goes_on_while_everybody_is_counted(tmp_path):
    with started_game(None, tmp_path) as game:
        window = Window(game, (1280, 720))
        game.do(ToExplore())
        game.do(Explore("tab", "alone"))
        frames = 0
        until = time.monotonic() + SOON_S
        while game.waiting and time.monotonic() < until:
            game.key("tab")
            window.pump()
            time.sleep(FRAME_S)
            frames += 1
        window.close()

        # Had a frame waited for it, there would be a few frames at most.
        assert frames > 20
        assert game.app.exploring.by_number.answer is not None
