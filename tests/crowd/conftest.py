from pathlib import Path

import pytest

from game.authoring.library import read_library
from game.crowd.people import build_crowd

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def library():
    loaded = read_library(ROOT / "scenarios/library")
    assert loaded.problems == ()
    return loaded.value


@pytest.fixture(scope="session")
def halmar(library):
    """The 2.4 million people of the game."""
    return build_crowd(library.population)
