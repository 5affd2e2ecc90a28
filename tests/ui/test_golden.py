"""Components beside pictures of them that somebody has looked at, in ``tests/golden``.

Fonts are rasterised a little differently from system to system, so a difference may be small
everywhere or large in a few pixels. After a change that is meant, run the tests once with
``TESSERA_UPDATE_SNAPSHOTS=1`` and look at what has changed before committing it.
"""

import os
from pathlib import Path

import pygame
import pytest
from gallery import gallery
from pixels import mean_difference
from snapshots import UPDATE

from game.ui.paint import Painter
from game.ui.theme import Theme

FOLDER = Path(__file__).parents[1] / "golden"
LARGE_DIFFERENCE = (48, 48, 48, 255)
"""Per channel; a pixel that differs by more counts."""

ALLOWED_SHARE = 0.01
ALLOWED_MEAN = 3.0

PARTS = ["Buttons", "Item cards", "Choice tiles", "Category shapes", "Meters, chains and states"]


@pytest.mark.parametrize("theme", ["light", "dark", "hc"])
@pytest.mark.parametrize("part", PARTS)
def test_components_look_as_they_did(part, theme):
    shown = _shown(part, theme)
    path = FOLDER / f"{part.split(',')[0].replace(' ', '-').lower()}-{theme}.png"
    if os.environ.get(UPDATE):
        pygame.image.save(shown, path)
    kept = pygame.image.load(path)
    assert shown.get_size() == kept.get_size()
    same = pygame.mask.from_threshold(shown, (0, 0, 0), LARGE_DIFFERENCE, kept).count()
    assert 1 - same / (shown.get_width() * shown.get_height()) <= ALLOWED_SHARE
    assert mean_difference(shown, kept) <= ALLOWED_MEAN


def _shown(part, theme):
    scene = gallery(theme)
    surface = pygame.Surface(scene.size)
    Painter(surface, Theme(theme)).paint(scene)
    return surface.subsurface(scene.find(part).rect).copy()
