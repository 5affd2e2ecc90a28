"""What a listener gets of the real game, through AT-SPI."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.access.conftest import ROOT, lacking, listened_game, listening_session
from tests.access.player import Player

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())

BUTTON, CARD, DIALOG = "push button", "article", "dialog"
WINDOW_SIZE = (1280, 720)


@pytest.fixture(scope="module")
def player(tmp_path_factory):
    with listened_game(tmp_path_factory.mktemp("records")) as (ear, _):
        yield Player(ear)


@pytest.fixture
def title(player):
    """The player at the title."""
    player.settle()
    while player.window.name != "Tessera":
        player.press(BUTTON, "Back to the title")
        player.settle()
    return player


@pytest.fixture
def spot(title):
    """The player at the Spot step of the mission."""
    if title.all(BUTTON, "Continue"):
        title.press(BUTTON, "Continue")
    else:
        title.press(BUTTON, "Settings")
        title.press("check box", "Missions open in their order")
        title.press(BUTTON, "Done")
        title.press(BUTTON, "Missions")
        title.press(BUTTON, "Mission 7, Night Shift")
        title.press(BUTTON, "Start")
        title.press(BUTTON, "Start looking")
    title.find(CARD, "")
    title.settle()
    return title


def focused(player):
    return [one.name for one in player.window.walk() if "focused" in one.states]


def test_the_window_is_active_and_one_thing_has_the_focus(title):
    assert "active" in title.window.states
    assert len(focused(title)) == 1


def test_the_focus_goes_where_it_is_asked_to(title):
    title.focus(BUTTON, "Settings")
    title.settle()
    assert focused(title) == ["Settings"]


def test_a_key_is_part_of_the_description(title):
    assert title.order("description", title.find(BUTTON, "Keys and help")).endswith("(F1)")


def test_an_open_dialog_is_all_that_is_read(title):
    title.press(BUTTON, "Keys and help")
    title.settle()
    assert [one.name for one in title.window.inside if one.role == DIALOG] == ["Keys and help"]
    assert not title.all(BUTTON, "Quit")
    assert len(focused(title)) == 1
    title.press(BUTTON, "Close")
    title.find(BUTTON, "Quit")


def test_a_setting_changes_and_says_so(title):
    title.press(BUTTON, "Settings")
    for colours in ("Dark", "Light"):
        title.press("radio button", f"Colours: {colours}")
        title.settle()
        chosen = [one.name for one in title.all("radio button", "Colours") if one.states]
        assert chosen == focused(title) == [f"Colours: {colours}"]
    title.press(BUTTON, "Done")


def test_everything_lies_inside_the_window(title):
    x, y, width, height = title.order("extents", title.window)
    assert (width, height) == WINDOW_SIZE
    for one in title.all(BUTTON):
        left, top, wide, tall = title.order("extents", one)
        assert wide > 0
        assert tall > 0
        assert x <= left <= left + wide <= x + width
        assert y <= top <= top + tall <= y + height


def test_a_disabled_button_says_why_and_cannot_be_pressed(spot):
    undo = spot.find(BUTTON, "Undo")
    assert spot.order("description", undo) == "not available, There is nothing to take back."
    assert spot.order("click", undo) is not True


def test_another_screen_is_announced(title):
    title.announced()
    title.press(BUTTON, "Settings")
    title.press(BUTTON, "Done")
    assert title.announced() == []
    title.press(BUTTON, "Missions")
    title.hear("Missions.")


def test_the_feed_goes_on_when_its_last_card_is_shown(spot):
    before = focused(spot)
    last = spot.all(CARD)[-1]
    spot.do("scroll", last.role, last.name)
    spot.until(lambda: spot.all(CARD)[-1].name != last.name, "card beyond the last")
    spot.settle()
    assert focused(spot) == before


def test_the_feed_goes_on_when_its_last_card_is_focused(spot):
    last = spot.all(CARD)[-1].name
    spot.focus(CARD, last)
    spot.until(lambda: spot.all(CARD)[-1].name != last, "card beyond the last")


@pytest.mark.parametrize("turn_s", [0.000001, 0.2])
def test_somebody_may_begin_to_listen_while_scenes_are_shown(turn_s):
    impatient = Path(__file__).with_name("impatient.py")
    with listening_session() as environment:
        done = subprocess.run(
            [sys.executable, str(impatient), str(turn_s)],
            cwd=ROOT,
            env={**environment, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            timeout=30,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")
