import pygame
import pytest
from gallery import gallery

from game.core.contents import Photo
from game.ui.measure import TableMeasure
from game.ui.paint import Painter, scale_for
from game.ui.pictures import photo
from game.ui.scene import Box, Fill, Picture, Rect, Role, Scene, Scroll, Text
from game.ui.theme import Theme, rgba

LIGHT = Theme("light")
SIZE = (200, 120)


def scene_of(*boxes, focus=None, **more):
    root = Box("window", Role.WINDOW, Rect(0, 0, *SIZE), children=boxes)
    return Scene("Scene", SIZE, root, focus=focus, **more)


def painted(scene, theme="light", scale=1.0, text_scale=1.0, *, ring=True):
    size = tuple(round(side * scale) for side in scene.size)
    surface = pygame.Surface(size)
    Painter(surface, Theme(theme), text_scale, scale).paint(scene, ring=ring)
    return surface


def box(rect, *marks, name="box", **more):
    return Box(name, Role.GROUP, rect, name, marks=marks, **more)


def colour(token, theme="light"):
    return rgba(Theme(theme).colour(token))


@pytest.mark.parametrize(
    ("window", "scale"),
    [
        ((1280, 720), 1.0),
        ((1920, 1080), 1.25),
        ((2560, 1440), 1.5),
        ((3840, 2160), 2.0),
        ((1920, 720), 1.0),
        ((1366, 768), 1.0),
        ((640, 360), 1.0),
        ((1280, 360), 1.0),
    ],
)
def test_half_of_a_larger_window_makes_things_larger(window, scale):
    assert scale_for(*window) == scale


def test_a_fill_is_in_its_place_at_every_scale():
    scene = scene_of(box(Rect(20, 20, 100, 60), Fill(Rect(20, 20, 100, 60), "action")))
    for scale in (1.0, 1.25, 2.0):
        surface = painted(scene, scale=scale)
        inside = round(21 * scale), round(21 * scale)
        assert surface.get_at(inside) == colour("action")
        assert surface.get_at((round(19 * scale) - 1, inside[1])) == colour("canvas")


def test_neighbours_touch_at_every_scale():
    fills = [Fill(Rect(n * 7, 0, 7, 120), "action") for n in range(20)]
    surface = painted(scene_of(box(Rect(0, 0, 140, 120), *fills)), scale=1.3)
    row = {tuple(surface.get_at((x, 50))) for x in range(round(139 * 1.3))}
    assert row == {colour("action")}


def test_corners_are_round_and_smooth():
    sheet = Fill(Rect(20, 20, 100, 60), "action", 12)
    surface = painted(scene_of(box(sheet.rect, sheet)))
    assert surface.get_at((20, 20)) == colour("canvas")
    edge = {tuple(surface.get_at((x, 20))) for x in range(20, 34)}
    assert len(edge) > 3


def test_only_the_asked_corners_are_round():
    sheet = Fill(Rect(20, 20, 100, 60), "action", 12, corners="a")
    surface = painted(scene_of(box(sheet.rect, sheet)))
    assert surface.get_at((20, 20)) == colour("canvas")
    assert surface.get_at((119, 20)) == colour("action")


def test_a_translucent_fill_lets_the_ground_through():
    scrim = Fill(Rect(0, 0, 200, 120), "scrim")
    shown = painted(scene_of(box(scrim.rect, scrim))).get_at((100, 60))
    assert colour("scrim")[0] < shown.r < colour("canvas")[0]


def test_a_text_is_as_wide_as_it_was_measured():
    words = Text(10, 10, "Finish spotting", "h2", "ink", bold=True)
    surface = painted(scene_of(box(Rect(10, 10, 190, 30), words)))
    ground = pygame.mask.from_threshold(surface, colour("canvas"), (40, 40, 40))
    ground.invert()
    letters = ground.get_bounding_rects()
    drawn = letters[0].unionall(letters)
    assert drawn.width == pytest.approx(TableMeasure().width(words.text, "h2", bold=True), abs=3)
    assert drawn.x == pytest.approx(11, abs=2)


def test_text_that_no_font_takes_is_drawn_all_the_same():
    painted(scene_of(box(Rect(0, 0, 99, 24), Text(0, 0, "a\0b\ud800", "body", "ink"))))


def test_the_ring_is_around_the_focus_with_a_gap():
    scene = scene_of(box(Rect(40, 40, 60, 30)), focus="box")
    surface = painted(scene)
    assert surface.get_at((70, 35)) == colour("focus")
    assert surface.get_at((70, 38)) == colour("canvas")
    assert painted(scene, ring=False).get_at((70, 35)) == colour("canvas")


def test_the_ring_on_a_bar_is_the_bars():
    scene = scene_of(box(Rect(40, 40, 60, 30), on_bar=True), focus="box")
    assert painted(scene).get_at((70, 35)) == colour("focus_bar")


def test_the_ring_stands_out_from_a_dark_ground():
    scene = scene_of(box(Rect(40, 40, 60, 30)), focus="box", background="night.canvas")
    assert painted(scene).get_at((70, 35)) == colour("focus_bar")


def test_the_ring_on_a_pale_sheet_in_the_night_is_the_sheets():
    sheet = Fill(Rect(20, 20, 120, 80), "surface")
    inside = box(Rect(40, 40, 60, 30), focusable=True)
    outside = box(sheet.rect, sheet, name="sheet", children=(inside,))
    scene = scene_of(outside, focus="box", palette="night")
    assert painted(scene).get_at((70, 35)) == colour("focus")


def test_the_ring_on_a_photo_has_a_dark_casing():
    spot = box(Rect(60, 40, 40, 30), name="spot", focusable=True)
    picture = photo(Rect(0, 0, 200, 120), Photo("desk", "A desk."))
    surface = painted(scene_of(box(picture.rect, picture, children=(spot,)), focus="spot"))
    assert surface.get_at((80, 35)) == colour("focus_bar")
    assert surface.get_at((80, 33)) == colour("night.canvas")


def test_what_clips_hides_what_sticks_out():
    child = box(Rect(20, 90, 60, 60), Fill(Rect(20, 90, 60, 60), "action"), name="child")
    area = Rect(20, 20, 100, 80)
    clipping = box(area, clips=True, scroll=Scroll(0, 200), children=(child,))
    surface = painted(scene_of(clipping))
    assert surface.get_at((30, 95)) == colour("action")
    assert surface.get_at((30, 105)) == colour("canvas")


def test_the_night_has_its_own_ground():
    scene = scene_of(palette="night")
    assert painted(scene).get_at((5, 5)) == colour("night.canvas")
    assert painted(scene, "hc").get_at((5, 5)) == (0, 0, 0, 255)


def test_high_contrast_has_no_shadow():
    sheet = Fill(Rect(60, 40, 60, 30), "surface", 8, shadow="dialog")
    scene = scene_of(box(sheet.rect, sheet))
    assert painted(scene).get_at((90, 74)) != colour("canvas")
    assert painted(scene, "hc").get_at((90, 74)) == (0, 0, 0, 255)


def test_a_missing_picture_is_described():
    missing = Picture(Rect(0, 0, 200, 120), "photo", ("nowhere",))
    described = painted(scene_of(box(missing.rect, missing)))
    assert described.get_at((190, 110)) == colour("seg")
    dark = pygame.mask.from_threshold(described, colour("ink2"), (60, 60, 60))
    assert dark.count() > 50


def test_nothing_is_drawn_again_for_the_same_scene():
    surface = pygame.Surface(SIZE)
    painter = Painter(surface, LIGHT)
    scene = scene_of(box(Rect(0, 0, 50, 50), Fill(Rect(0, 0, 50, 50), "action")))
    assert painter.paint(scene) == [surface.get_rect()]
    assert painter.paint(scene) == []


def test_hiding_the_ring_draws_again():
    painter = Painter(pygame.Surface(SIZE), LIGHT)
    scene = scene_of(box(Rect(40, 40, 60, 30)), focus="box")
    painter.paint(scene)
    assert painter.paint(scene, ring=False) != []


def test_a_change_of_theme_draws_everything_again():
    surface = pygame.Surface(SIZE)
    painter = Painter(surface, LIGHT)
    painter.paint(scene_of())
    painter.change(theme=Theme("dark"), text_scale=1.5, scale=1.25)
    assert painter.paint(scene_of()) == [surface.get_rect()]
    assert surface.get_at((5, 5)) == colour("canvas", "dark")


@pytest.mark.parametrize("theme", ["light", "dark", "hc"])
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_two_painters_draw_the_same(theme, scale):
    scene = gallery(theme)
    first, second = painted(scene, theme, scale), painted(scene, theme, scale)
    assert pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(second, "RGB")


def test_the_ring_has_one_colour_though_its_ground_changes_piece_by_piece():
    focus = box(Rect(60, 40, 80, 40), name="focus", focusable=True)

    def on(ground):
        halves = (Rect(0, 0, 60, 70), Rect(140, 0, 60, 70))
        sheets = [box(half, Fill(half, ground), name=f"half-{half.x}") for half in halves]
        return scene_of(*sheets, focus, focus="focus")

    surface = pygame.Surface(SIZE)
    painter = Painter(surface, LIGHT)
    painter.paint(on("surface"))
    painter.paint(on("bar"))
    whole = painted(on("bar"))
    assert surface.get_view("0").raw == whole.get_view("0").raw
