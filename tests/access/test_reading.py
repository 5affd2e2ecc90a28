"""What a listener gets of the real game, through AT-SPI."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.access.conftest import ROOT, lacking, listened_game, listening_session
from tests.access.player import Player

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())

BUTTON = "push button"
DESK_PLACE, WINDOW_SIZE = (192, 144), (1280, 720)
"""Where the dummy driver puts its window, and how large the game makes it."""


@pytest.fixture(scope="module")
def player(tmp_path_factory):
    with listened_game(tmp_path_factory.mktemp("records")) as (ear, _):
        yield Player(ear)


@pytest.fixture(autouse=True)
def at_the_title(player):
    yield
    while player.window.name != "Tessera" or player.all("dialog"):
        player.press(BUTTON, "Close" if player.all("dialog", "Keys") else "Back to the title")
        player.settle()


def focused(player):
    return [one.name for one in player.window.walk() if "focused" in one.states]


def test_the_window_is_active_and_one_thing_has_the_focus(player):
    player.settle()
    assert "active" in player.window.states
    assert focused(player) == ["Mission 7, Night Shift, 15 minutes"]


def test_the_focus_goes_where_it_is_asked_to(player):
    player.focus(BUTTON, "Settings")
    player.settle()
    assert focused(player) == ["Settings"]


def test_an_open_dialog_is_all_that_is_read(player):
    player.press(BUTTON, "Keys and help")
    player.settle()
    assert [one.role for one in player.window.inside] == ["dialog"]
    assert len(focused(player)) == 1


def test_a_disabled_button_says_why_and_cannot_be_pressed(player):
    player.press(BUTTON, "Mission 7")
    player.press(BUTTON, "Start looking")
    undo = player.find(BUTTON, "Undo")
    assert player.order("description", undo) == "not available, There is nothing to take back."
    assert player.order("click", undo) is False


def test_a_key_is_part_of_the_description(player):
    assert player.order("description", player.find(BUTTON, "Keys and help")) == "(F1)"


def test_everything_lies_inside_the_window_on_the_screen(player):
    x, y, width, height = player.order("extents", player.find(BUTTON, "Settings"))
    assert width > 0
    assert height > 0
    assert DESK_PLACE[0] <= x <= x + width <= DESK_PLACE[0] + WINDOW_SIZE[0]
    assert DESK_PLACE[1] <= y <= y + height <= DESK_PLACE[1] + WINDOW_SIZE[1]


def test_what_is_out_of_view_can_be_scrolled_to_without_the_focus(player):
    player.press(BUTTON, "Keys and help")
    player.settle()
    ...
