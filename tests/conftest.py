"""What tests of every room share: the shipped missions, loaded once."""

import os

import pytest
from hypothesis import HealthCheck, settings

from game.campaign import Campaign
from game.crowds import Crowds
from game.exploring import Explorer

os.environ["SDL_AUDIODRIVER"] = "dummy"

# A busy machine is no failure, and a check on every change must not depend on luck.
settings.register_profile(
    "tessera",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("tessera")


@pytest.fixture(scope="session")
def campaign():
    return Campaign()


@pytest.fixture(scope="session")
def night_shift(campaign):
    return campaign.load("night-shift")


@pytest.fixture(scope="session")
def crowds(tmp_path_factory):
    """The crowd of any mission, there as soon as it is asked for; drawn once."""
    return Crowds(tmp_path_factory.mktemp("crowd"), at_once=True)


@pytest.fixture(scope="session")
def explorer(crowds, campaign):
    """Counts in the crowd as soon as it is asked; nothing is counted twice."""
    return Explorer(crowds, campaign.population)
