"""Exploring the crowd through AT-SPI: nothing else is read, and nothing else is done."""

import pytest

from tests.access.conftest import lacking, listened_game
from tests.access.player import Player

pytestmark = [pytest.mark.skipif(bool(lacking()), reason=lacking()), pytest.mark.slow]

BUTTON, RADIO, TAB = "push button", "radio button", "page tab"


def test_the_crowd_is_explored_by_ear(tmp_path):
    with listened_game(tmp_path) as (ear, _game):
        player = Player(ear)
        player.press(BUTTON, "Explore the crowd")
        player.find("status bar", "2,400,000 people share what is known")
        player.press(RADIO, "Part of town")
        player.press(RADIO, "Port Ansel")
        player.find("status bar", "95,892 people share what is known")
        player.hear("95,892 people share what is known: 16.5 bits")
        player.press(RADIO, "Eastquay")
        player.find("status bar", "20,242 people share what is known")
        player.press(TAB, "87% or 63%?")
        player.press("check box", "Places differ in size")
        player.find("heading", "How many are alone with sex, birth date and place?")
        player.press(BUTTON, "Back to the title")
        player.find(BUTTON, "Explore the crowd")
