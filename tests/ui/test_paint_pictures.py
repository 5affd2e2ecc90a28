import pygame
import pytest

from game.core.contents import Photo, Route, RunGroup
from game.core.knowledge import Category
from game.ui import pictures
from game.ui.asset_files import asset, asset_json
from game.ui.chapters import OUTLINES
from game.ui.paint_maps import map_surface
from game.ui.paint_mosaics import chapter_mosaic, portrait_mosaic, title_mosaic
from game.ui.paint_pages import page_surface
from game.ui.paint_photos import fitting_size, photo_surface
from game.ui.scene import Rect
from game.ui.theme import Theme, rgba

LIGHT = Theme("light")
WHOLE = Rect(0, 0, 960, 600)
SCENES = sorted(path.name for path in asset("scenes").iterdir())
MAPS = sorted(path.stem for path in asset("maps").glob("*.json"))
MOSAICS = sorted(path.stem for path in asset("mosaics").glob("*_240.json"))
PATH = ((354, 538), (263, 522), (232, 349), (846, 247), (891, 366), (553, 450), (365, 532))


def taken(shown, rect=WHOLE):
    return photo_surface(pictures.photo(rect, shown).spec, rect[2:])


def differs(one, other, area=None):
    """Pixels in an area (or everywhere) that differ clearly."""
    rect = pygame.Rect(area) if area else one.get_rect()
    mask = pygame.mask.from_threshold(
        one.subsurface(rect), (0, 0, 0), (24, 24, 24, 255), other.subsurface(rect)
    )
    return rect.width * rect.height - mask.count()


@pytest.mark.parametrize("scene", SCENES)
def test_every_clue_shows_where_it_is_said_to_be(scene):
    without = taken(Photo(scene, ""), Rect(0, 0, 480, 300))
    for layer in asset_json("scenes", scene, "scene.json")["layers"]:
        if layer["optional"]:
            name = pictures.layer_name(layer["file"])
            shown = taken(Photo(scene, "", layers=(name,)), Rect(0, 0, 480, 300))
            box = [side // 2 for side in layer["box"]]
            assert differs(shown, without, box) > 0, name


@pytest.mark.parametrize("scene", SCENES)
def test_usual_signs_fit_their_slots(scene):
    for layer in asset_json("scenes", scene, "scene.json")["layers"]:
        slot = layer.get("text_slot", {"text": ""})
        lines = tuple(slot.get("lines") or [slot["text"]])
        if any(lines):
            assert fitting_size(slot, lines) >= slot["size"] * 0.6, layer["file"]


def test_a_sign_says_what_the_mission_says():
    slot = (300, 54, 180, 22)
    usual = taken(Photo("desk", "", layers=("whiteboard_rota",)))
    signs = {"whiteboard_rota": ("Galley, week 9",)}
    other = taken(Photo("desk", "", layers=("whiteboard_rota",), signs=signs))
    assert differs(usual, other, slot) > 100
    assert differs(usual, other) == differs(usual, other, slot)


def test_a_long_sign_becomes_smaller():
    (slot,) = [
        layer["text_slot"]
        for layer in asset_json("scenes", "street", "scene.json")["layers"]
        if layer["file"] == "06_clue_street_sign.svg"
    ]
    assert fitting_size(slot, ("Marl Street",)) == slot["size"]
    assert fitting_size(slot, ("Old Harbour Master Street",)) < slot["size"]


def test_a_mirrored_sign_reads_backwards():
    def sign(text):
        layer = "reflected_sign"
        return taken(Photo("street", "", layers=(layer,), signs={layer: (text,)}))

    letter, blank = sign("L"), sign(" ")
    left, top, width, height = 254, 256, 80, 22
    inked = [
        (x, y)
        for x in range(left, left + width)
        for y in range(top, top + height)
        if abs(letter.get_at((x, y)).r - blank.get_at((x, y)).r) > 60
    ]
    foot = max(y for _, y in inked)
    bar = [x for x, y in inked if y == foot]
    stem = [x for x, y in inked if y < foot - 3]
    assert min(stem) > sum(bar) / len(bar)


def test_a_photo_of_no_scene_is_missing():
    with pytest.raises(FileNotFoundError):
        taken(Photo("nowhere", ""))


@pytest.mark.parametrize("person", MOSAICS)
def test_a_mosaic_gathers_its_colours(person):
    member = person.removesuffix("_240")

    def vivid(share):
        shares = dict.fromkeys(Category, share)
        spec = pictures.mosaic(Rect(0, 0, 120, 120), member, shares).spec
        surface = portrait_mosaic(spec, (120, 120), LIGHT)
        spread = [
            max(surface.get_at((x, y))[:3]) - min(surface.get_at((x, y))[:3])
            for x in range(0, 120, 3)
            for y in range(0, 120, 3)
        ]
        return sum(spread)

    nothing, half, everything = vivid(0.0), vivid(0.5), vivid(1.0)
    assert nothing < half < everything


def test_a_category_sets_only_its_own_tiles():
    spec = pictures.mosaic(Rect(0, 0, 240, 240), "runa", {}).spec
    home = pictures.mosaic(Rect(0, 0, 240, 240), "runa", {Category.HOME: 1.0}).spec
    before = portrait_mosaic(spec, (240, 240), LIGHT)
    after = portrait_mosaic(home, (240, 240), LIGHT)
    tiles = asset_json("mosaics", "runa_240.json")["tiles"]
    share = sum(tile[-1] == list(Category).index(Category.HOME) for tile in tiles) / len(tiles)
    assert 0 < differs(before, after) / 240**2 < share * 1.6


@pytest.mark.parametrize("chapter", range(1, len(OUTLINES) + 1))
@pytest.mark.parametrize("size", [(263, 312), (420, 150)])
def test_a_chapter_fills_its_picture_and_gathers_from_the_bottom(chapter, size):
    def taken(*shares):
        spec = pictures.chapter_mosaic(Rect(0, 0, *size), chapter, shares).spec
        return chapter_mosaic(spec, size, LIGHT)

    nothing, first, everything = taken(0, 0, 0), taken(1, 0, 0), taken(1, 1, 1)
    width, height = size
    assert differs(nothing, everything, (0, 0, width, 8)) > 0
    assert differs(nothing, everything, (width - 8, 0, 8, height)) > 0
    assert 0 < differs(nothing, first) < differs(nothing, everything)
    assert differs(nothing, first, (0, 0, width, height // 2)) == 0


def test_the_title_leaves_its_start_free():
    surface = title_mosaic("canvas", (1280, 720), LIGHT)
    free = surface.subsurface((0, 0, 360, 720))
    assert pygame.transform.average_color(free)[:3] == rgba(LIGHT.colour("canvas"))[:3]
    face = surface.subsurface((800, 200, 200, 200))
    assert pygame.transform.average_color(face)[:3] != rgba(LIGHT.colour("canvas"))[:3]


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("small", [True, False])
def test_a_run_is_on_its_map(name, small):
    rect = Rect(0, 0, 200, 140)
    spec = pictures.route(rect, Route(name, "", PATH, 18), small=small).spec
    empty = spec._replace(path=((-500, -500), (-499, -500)), runs=1)
    with_run, without = map_surface(spec, rect[2:]), map_surface(empty, rect[2:])
    assert differs(with_run, without) > 300


def test_many_runs_are_warm_and_one_is_not():
    rect = Rect(0, 0, 500, 350)
    spec = pictures.route(rect, Route("eastquay", "", PATH, 18)).spec
    many, one = map_surface(spec, rect[2:]), map_surface(spec._replace(runs=1), rect[2:])
    red, green, *_ = many.get_at((124, 210))
    assert differs(many, one) > 1000
    assert red > green


def test_too_many_beginnings_to_count_are_one_ring():
    rect = Rect(0, 0, 500, 350)
    spec = pictures.route(rect, Route("eastquay", "", PATH, 60)).spec
    counted, crowded = (
        map_surface(spec._replace(runs=runs), rect[2:]).get_at((PATH[0][0] // 2, PATH[0][1] // 2))
        for runs in (60, 61)
    )
    assert sum(crowded[:3]) > sum(counted[:3])


def test_runs_that_go_another_way_are_on_the_map_too():
    rect = Rect(0, 0, 500, 350)
    pier = RunGroup("Along the pier", 6, ((100, 600), (400, 650)))
    shown = Route("eastquay", "", PATH, 18, groups=(pier, RunGroup("After nights", 9)))
    spec = pictures.route(rect, shown).spec
    assert (spec.runs, spec.elsewhere) == (12, ((pier.path, 6),))
    both, usual = map_surface(spec, rect[2:]), map_surface(spec._replace(elsewhere=()), rect[2:])
    assert differs(both, usual) > 300


@pytest.mark.parametrize("style", ["news", "cv", "listing", "register", "post"])
@pytest.mark.parametrize("theme", ["light", "hc"])
def test_a_page_has_lines(style, theme):
    page = page_surface(style, (136, 92), Theme(theme))
    assert len({tuple(page.get_at((x, y))) for x in range(136) for y in range(92)}) > 2
