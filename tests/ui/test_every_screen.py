"""Every screen of the recorded run, in every look: layout, and pictures that were looked at.

The run goes through the real window by the keyboard alone, so reaching a screen at all is a
part of what is checked. Pictures are kept a quarter as large in ``tests/golden/screens``;
after a change that is meant, run with ``TESSERA_UPDATE_SNAPSHOTS=1`` and look at them.
"""

import os
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from layout_check import problems
from looks import LOOKS
from pixels import mean_difference
from played import game_after, long_summer
from snapshots import UPDATE

from game.composition import started_game
from game.ui.intents import OpenEvidence, SetSetting, play
from game.ui.measure import TableMeasure
from game.ui.paint import scale_for
from game.ui.window import Window
from game.ui.window_demo import Demo

FOLDER = Path(__file__).parents[1] / "golden" / "screens"
EVIDENCE_FOLDER = FOLDER.with_name("evidence")
KEPT_SIZE = (320, 180)
KEPT_THEMES = ("light", "dark", "hc")
MOST_DIFFERENT = 4.0
"""Mean difference of the three channels together that fonts of another system may make."""


def device_size(layout):
    """A window that has this layout: 1536 x 864 is 1920 x 1080."""
    return (1920, 1080) if layout == (1536, 864) else layout


def run_demo(folder, explorer, look, at):
    size, theme, percent = look
    with started_game(None, folder, crowds=explorer.crowds, explorer=explorer) as game:
        game.do(SetSetting("theme", theme))
        game.do(SetSetting("text_percent", str(percent)))
        game.do(SetSetting("motion", "off"))
        window = Window(game, size)
        Demo(window, lambda name: at(name, window)).run()


@pytest.mark.parametrize(("layout", "theme", "percent"), LOOKS)
def test_nothing_overlaps_is_cut_or_out_of_reach(layout, theme, percent, tmp_path, explorer):
    found = {}

    def check(name, window):
        measure = TableMeasure(percent / 100)
        found.update({name: wrong} if (wrong := problems(window.game.scene, measure)) else {})

    run_demo(tmp_path, explorer, (device_size(layout), theme, percent), check)
    assert found == {}


def compare(name, window, folder, tmp_path):
    """Compare what a window shows, made small, with the picture of that name."""
    picture = tmp_path / "now.png"
    window.save_picture(picture)
    now = pygame.transform.smoothscale(pygame.image.load(picture), KEPT_SIZE)
    kept = folder / f"{name}.png"
    if os.environ.get(UPDATE):
        folder.mkdir(parents=True, exist_ok=True)
        pygame.image.save(now, kept)
    before = pygame.image.load(kept)
    assert mean_difference(before, now) <= MOST_DIFFERENT, f"{kept.name} has changed"


@pytest.mark.parametrize("theme", KEPT_THEMES)
def test_every_screen_looks_as_it_did(theme, tmp_path, explorer):
    seen = set()

    def check(name, window):
        seen.add(name)
        compare(f"{theme}-{name}", window, FOLDER, tmp_path)

    run_demo(tmp_path, explorer, ((1280, 720), theme, 100), check)
    assert seen == {path.stem.removeprefix(f"{theme}-") for path in FOLDER.glob(f"{theme}-*.png")}


@pytest.mark.parametrize("theme", KEPT_THEMES)
@pytest.mark.parametrize("item", ["graph", "four", "hask", "loop", "page"])
def test_what_no_shipped_mission_holds_yet_looks_as_it_did(item, theme, tmp_path):
    game = game_after(play("Begin"), OpenEvidence(item), mission=long_summer(), theme=theme)
    game.do(SetSetting("motion", "off"))
    compare(f"{theme}-{item}", Window(game, (1280, 720)), EVIDENCE_FOLDER, tmp_path)


def test_a_picture_that_changed_is_noticed():
    before = pygame.Surface(KEPT_SIZE)
    before.fill("#E6EBEA")
    after = before.copy()
    assert mean_difference(before, after) == 0
    pygame.draw.rect(after, "#12303A", (0, 0, 320, 15))
    assert mean_difference(before, after) > MOST_DIFFERENT


def test_the_window_of_a_look_has_its_layout():
    for param in LOOKS:
        layout = param.values[0]
        width, height = device_size(layout)
        scale = scale_for(width, height)
        assert (round(width / scale), round(height / scale)) == layout
