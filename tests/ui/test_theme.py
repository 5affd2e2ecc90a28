import re
from itertools import combinations

import pytest

from game.core.knowledge import Category
from game.ui.theme import Theme, UnknownColourError, contrast, mix, rgba
from game.ui.tokens import CATEGORIES, COLOURS, FIXED_COLOURS, THEMES

TEXT = {"light": 4.5, "dark": 4.5, "hc": 7.0}
SHAPE = 3.0
GROUNDS = ("surface", "canvas", "sunk")

TEXT_PAIRS = [
    *(("ink", ground) for ground in (*GROUNDS, "action_soft", "linked_soft")),
    *(("ink2", ground) for ground in (*GROUNDS, "seg", "tile_empty")),
    *(("ink3", ground) for ground in GROUNDS),
    *(("on_bar", ground) for ground in ("bar", "bar_sunk")),
    *(("on_bar2", ground) for ground in ("bar", "bar_sunk")),
    ("on_action", "action"),
    ("on_action", "action_hover"),
    *(("action", ground) for ground in ("surface", "canvas", "action_soft")),
    *(("exposed", ground) for ground in ("surface", "canvas", "exposed_soft")),
    ("ink", "exposed_soft"),
    ("ink", "safe_soft"),
    ("linked", "surface"),
    ("linked", "linked_soft"),
    ("safe", "surface"),
    ("safe", "safe_soft"),
    ("surface", "ink2"),
    ("on_seg", "seg_on"),
    ("focus_bar", "bar_sunk"),
    ("night.ink", "night.canvas"),
    ("night.ink2", "night.canvas"),
    ("night.ink", "night.panel"),
    ("night.ink2", "night.panel"),
    ("collector.ink", "collector.canvas"),
    ("collector.ink2", "collector.panel"),
    ("collector.accent", "collector.canvas"),
    ("collector.on_accent", "collector.accent"),
    ("collector.danger", "collector.panel"),
    ("newsprint.ink", "newsprint.canvas"),
    ("newsprint.ink2", "newsprint.canvas"),
    ("newsprint.ink", "newsprint.exposed_soft"),
    ("newsprint.ink", "newsprint.action_soft"),
]
"""What stands as text on what, by the job of each."""

SHAPE_PAIRS = [
    *(("line_strong", ground) for ground in GROUNDS),
    ("tile_line", "surface"),
    ("focus", "surface"),
    ("focus", "canvas"),
    ("focus_bar", "bar"),
    ("exposed_fill", "surface"),
    ("exposed_fill", "canvas"),
    ("linked_fill", "surface"),
    ("safe_fill", "surface"),
    ("surface", "safe_fill"),
    ("accent_bar", "bar"),
    ("accent_bar", "bar_sunk"),
    ("safe_bar", "bar_sunk"),
    *((f"night.{dot}", "night.canvas") for dot in ("dot_dim", "dot_mid", "dot_lit", "dot_last")),
    ("safe_bar", "night.canvas"),
    ("night.focus", "night.canvas"),
    ("newsprint.underline", "newsprint.canvas"),
    *((f"category.{category}", ground) for category in Category for ground in GROUNDS[:2]),
    *((f"glyph.{category}", f"category.{category}") for category in Category),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(name, pair):
    colours = [Theme(name).colour(token) for token in pair]
    assert contrast(*colours) >= TEXT[name]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="-on-".join)
def test_shapes_can_be_told_from_their_ground(name, pair):
    colours = [Theme(name).colour(token) for token in pair]
    assert contrast(*colours) >= SHAPE


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("category", Category)
def test_a_category_shows_on_the_dark_ground_of_the_crowd(name, category):
    fill = Theme(name).colour(f"category.{category}", "night")
    assert contrast(fill, Theme(name).colour("night.panel")) >= SHAPE
    assert contrast(fill, Theme(name).colour(f"glyph.{category}", "night")) >= SHAPE


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("name", THEMES)
def test_every_token_is_a_colour(name):
    fixed = [f"{look}.{token}" for look, tokens in FIXED_COLOURS.items() for token in tokens]
    for token in (*COLOURS, *fixed):
        assert re.fullmatch("#[0-9A-F]{6}([0-9A-F]{2})?", Theme(name).colour(token))


def test_a_category_differs_from_every_other_in_shape_and_colour():
    for one, other in combinations(CATEGORIES.values(), 2):
        assert one.icon != other.icon
        for fills in zip(one.fills, other.fills, strict=True):
            assert fills[0] != fills[1]


@pytest.mark.parametrize("token", ["no-such", "category.no-such", "night.no-such", "nowhere.ink"])
def test_an_unknown_token_is_named(token):
    with pytest.raises(UnknownColourError, match=token):
        Theme("light").colour(token)


def test_an_unknown_theme_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="light, dark, hc"):
        Theme("sepia")


def test_a_palette_changes_only_the_ground_and_categories_to_be_seen_on_it():
    theme = Theme("light")
    assert theme.colour("canvas", "night") == theme.colour("night.canvas")
    assert theme.colour("ink", "night") == theme.colour("ink")
    assert theme.colour("category.home-area", "night") == Theme("dark").colour("category.home-area")
    assert Theme("hc").colour("canvas", "night") == "#000000"


def test_an_opacity_in_percent_goes_into_the_alpha():
    assert Theme("light").colour("exposed@50") == "#B0341C80"
    assert rgba("#B0341C80") == (0xB0, 0x34, 0x1C, 0x80)
    assert rgba("#B0341C")[3] == 255


def test_mixing_goes_from_the_first_to_the_second():
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mix("#000000", "#C8C8C8", 0.5) == "#646464"
