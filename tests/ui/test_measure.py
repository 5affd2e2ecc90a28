import pygame
import pytest

from game.ui.asset_files import asset, asset_json
from game.ui.measure import TableMeasure, face_name, text_units

SAMPLES = [
    "Whoever put cardamom in buns: thank you.",
    "Home-before-bed loop, 7.2 km. The quays were glass.",
    "AVATAR, Toy, We. To Ty “Té” LŒ",
    "2,400,000 to 214: +39 points, 80%",
]
LARGE = 1000
"""At this size the hinting of the fonts makes no difference."""


@pytest.mark.parametrize("text", SAMPLES)
@pytest.mark.parametrize("face", ["Regular", "Bold", "Italic"])
def test_the_table_agrees_with_the_fonts(face, text):
    pygame.font.init()
    font = pygame.font.Font(asset("fonts", f"AtkinsonHyperlegible-{face}.ttf"), LARGE)
    assert text_units(text, face) == pytest.approx(font.size(text)[0], rel=0.01)


def test_pairs_are_kerned():
    apart = text_units("A", "Regular") + text_units("V", "Regular")
    assert text_units("AV", "Regular") < apart


def test_a_character_that_the_font_lacks_is_as_wide_as_its_box():
    missing = asset_json("fonts", "advances.json")["Regular"]["missing"]
    assert text_units("漢", "Regular") == missing


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_text_grows_with_its_scale(scale):
    usual, larger = TableMeasure(), TableMeasure(scale)
    for text in SAMPLES:
        grown = larger.width(text, "body", bold=True)
        assert grown == pytest.approx(usual.width(text, "body", bold=True) * scale, abs=scale)
    assert larger.line_height("body") == round(24 * scale)
    assert larger.font_size("body") == 16 * scale


def test_a_width_is_never_rounded_down():
    units = text_units("Exposed", "Bold")
    assert TableMeasure().width("Exposed", "caption", bold=True) * 1000 >= units * 14


def test_bold_italic_is_bold():
    assert face_name(bold=True, italic=True) == "Bold"
    assert face_name(italic=True) == "Italic"
