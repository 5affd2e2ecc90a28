import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.contents import Area, Photo, Route
from game.core.knowledge import Category
from game.core.scenario import Detail
from game.ui import pictures
from game.ui.asset_files import asset, asset_json
from game.ui.scene import Rect

SCENES = sorted(path.name for path in asset("scenes").iterdir())
WHOLE = Rect(100, 50, 960, 600)
RECTS = st.builds(Rect, st.just(0), st.just(0), st.integers(20, 900), st.integers(20, 900))
AREAS = st.tuples(
    st.integers(0, 500), st.integers(0, 400), st.integers(1, 460), st.integers(1, 200)
)


def detail(layer=None, area=None):
    return Detail("d", "Detail", "", (), "", layer=layer, area=area)


@given(AREAS, RECTS)
def test_what_is_visible_has_the_shape_of_its_rectangle_and_lies_within(area, rect):
    x, y, width, height = pictures.visible(area, rect)
    assert width / height == pytest.approx(rect.width / rect.height)
    assert x >= area[0] - 0.001
    assert y >= area[1] - 0.001
    assert x + width <= area[0] + area[2] + 0.001
    assert y + height <= area[1] + area[3] + 0.001


def test_an_area_of_a_whole_photo_is_where_it_was_drawn():
    picture = pictures.photo(WHOLE, Photo("desk", "A desk."))
    assert pictures.placed((626, 316, 100, 136), picture) == Rect(726, 366, 100, 136)


def test_a_small_area_is_grown_around_its_middle():
    picture = pictures.photo(WHOLE, Photo("desk", "A desk."))
    assert pictures.placed((100, 100, 10, 10), picture, least=40) == Rect(185, 135, 40, 40)


def test_an_area_outside_the_crop_is_nowhere():
    cropped = Photo("desk", "A desk.", crop=Area(0, 0, 480, 300))
    picture = pictures.photo(WHOLE, cropped)
    assert pictures.placed((626, 316, 100, 136), picture) is None
    assert pictures.placed((400, 200, 200, 200), picture) == Rect(900, 450, 160, 200)


def test_what_is_no_photo_and_no_map_has_no_places():
    assert pictures.placed((0, 0, 9, 9), pictures.portrait(WHOLE, "runa")) is None


@given(AREAS, RECTS)
def test_a_place_lies_within_its_picture(area, rect):
    place = pictures.placed(area, pictures.photo(rect, Photo("desk", "A desk.")), least=32)
    if place is not None:
        assert place.x >= rect.x
        assert place.y >= rect.y
        assert place.right <= rect.right
        assert place.bottom <= rect.bottom


def test_details_turn_on_their_layers():
    shown = Photo("desk", "A desk.", layers=("sticky",))
    picture = pictures.photo(WHOLE, shown, [detail("badge"), detail(area=Area(0, 0, 9, 9))])
    assert picture.spec.layers == ("badge", "sticky")


def test_a_detail_is_where_its_layer_is_unless_it_says_otherwise():
    shown = Photo("desk", "A desk.")
    assert pictures.detail_area(shown, detail("badge")) == (626, 316, 100, 136)
    assert pictures.detail_area(shown, detail("badge", Area(1, 2, 3, 4))) == (1, 2, 3, 4)
    assert pictures.detail_area(shown, detail()) is None


@pytest.mark.parametrize("scene", SCENES)
def test_every_layer_of_a_scene_is_there_and_its_parts_lie_in_it(scene):
    for layer in asset_json("scenes", scene, "scene.json")["layers"]:
        assert asset("scenes", scene, layer["file"]).is_file()
        assert not pictures.layer_name(layer["file"])[0].isdigit()
        if "box" in layer:
            x, y, width, height = layer["box"]
            assert 0 <= x < x + width <= 960
            assert 0 <= y < y + height <= 600


def test_names_of_layers_have_no_number_and_no_prefix():
    assert pictures.layer_name("09_clue_badge.svg") == "badge"
    assert pictures.layer_name("05_desk.svg") == "desk"


@given(RECTS)
def test_a_small_map_shows_the_whole_run(rect):
    path = ((100, 120), (400, 300), (250, 560))
    x, y, width, height = pictures.route(rect, Route("eastquay", "", path, 1), small=True).spec.area
    assert width / height == pytest.approx(rect.width / rect.height)
    for point in path:
        assert x <= point[0] <= x + width
        assert y <= point[1] <= y + height


def test_a_mosaic_names_its_shares():
    picture = pictures.mosaic(WHOLE, "runa", {Category.HOME: 0.5})
    assert picture.spec == ("runa", (("home-area", 0.5),), "surface")
    assert pictures.has_mosaic("runa")
    assert not pictures.has_mosaic("nobody")
