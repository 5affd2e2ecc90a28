"""What tests of every room share: the shipped missions, loaded once."""

import pytest

from game.campaign import Campaign


@pytest.fixture(scope="session")
def campaign():
    return Campaign()


@pytest.fixture(scope="session")
def night_shift(campaign):
    return campaign.load("night-shift")
