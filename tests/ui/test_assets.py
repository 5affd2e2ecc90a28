import pygame
import pytest

from game.core.knowledge import Category
from game.ui import assets
from game.ui.asset_files import asset
from game.ui.tokens import CATEGORIES

ICONS = sorted(path.stem for path in asset("icons").glob("*.svg"))
CAST = sorted(asset("avatars", "cast").glob("*.svg"))


def opaque(surface):
    return pygame.mask.from_surface(surface, threshold=60).count()


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_something_in_its_colour(name):
    surface = assets.icon(name, 24, "#C8452D")
    assert surface.get_size() == (24, 24)
    assert opaque(surface) > 10
    colours = {
        tuple(surface.get_at((x, y)))[:3]
        for x in range(24)
        for y in range(24)
        if surface.get_at((x, y)).a == 255
    }
    for colour in colours:
        assert colour == pytest.approx((0xC8, 0x45, 0x2D), abs=2)


def test_every_category_has_its_icon():
    assert {CATEGORIES[category].icon for category in Category} <= set(ICONS)


def test_an_unknown_icon_is_a_file():
    unknown, known = assets.icon("no-such", 24, "#13262D"), assets.icon("file", 24, "#13262D")
    assert pygame.image.tobytes(unknown, "RGBA") == pygame.image.tobytes(known, "RGBA")


def test_an_icon_may_be_translucent():
    surface = assets.icon("flag", 48, "#13262D80")
    assert max(surface.get_at((x, y)).a for x in range(48) for y in range(48)) == 0x80


@pytest.mark.parametrize("path", CAST, ids=lambda path: path.stem)
def test_every_member_of_the_cast_fills_the_picture(path):
    surface = assets.drawing(path, (64, 64))
    assert opaque(surface) == 64 * 64


def test_part_of_a_drawing_is_what_the_whole_shows_there():
    whole = assets.scene_layers("desk", ["00_base.svg"], (960, 600), (0, 0, 960, 600))
    part = assets.scene_layers("desk", ["00_base.svg"], (240, 150), (480, 300, 240, 150))
    for x, y in ((10, 10), (120, 75), (230, 140)):
        there, here = whole.get_at((480 + x, 300 + y)), part.get_at((x, y))
        assert all(abs(one - other) <= 2 for one, other in zip(there, here, strict=True))


@pytest.mark.parametrize("text", ["\0", "a\0b", "\ud800", "\udfff tail", "e\u0301"])
def test_any_text_can_be_drawn(text):
    assets.font("Regular", 20).render(assets.drawable(text), True, "#13262D")


def test_letters_and_marks_are_combined():
    assert assets.drawable("e\u0301") == "\u00e9"
    assert assets.drawable("a\0b") == "a\N{REPLACEMENT CHARACTER}b"


def test_another_pygame_is_refused_with_what_to_do(monkeypatch):
    monkeypatch.delattr(pygame, "IS_CE")
    with pytest.raises(assets.WrongPygameError, match="pip install pygame-ce"):
        assets.require_pygame_ce()
