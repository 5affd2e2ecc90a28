import pytest

from game.core.contents import Photo, Route
from game.ui import pictures
from game.ui.picture_words import map_names, with_picture_words
from game.ui.pseudo import accented
from game.ui.scene import Box, Picture, Rect, Role, Scene
from game.ui.words import words_for

RECT = Rect(0, 0, 100, 70)
PATH = ((100, 100), (200, 200))


def translated(picture):
    inner = Box("inner", Role.IMAGE, RECT, marks=(picture,))
    root = Box("window", Role.WINDOW, RECT, children=(inner,))
    scene = with_picture_words(Scene("Test", (100, 70), root), words_for("en-XA"))
    return scene.find("inner").marks[0]


def test_signs_in_photos_are_translated():
    shown = Photo("desk", "A desk.", signs={"parcel": ("19 Marl Street", "Port Ansel")})
    spec = translated(pictures.photo(RECT, shown)).spec
    assert spec.signs == (("parcel", (accented("19 Marl Street"), accented("Port Ansel"))),)


def test_names_on_maps_are_translated():
    spec = translated(pictures.route(RECT, Route("eastquay", "", PATH, 1))).spec
    assert dict(spec.names)["Eastquay"] == accented("Eastquay")
    assert set(dict(spec.names)) == set(map_names("eastquay"))


@pytest.mark.parametrize(
    "picture",
    [
        pictures.route(RECT, Route("eastquay", "", PATH, 1), small=True),
        pictures.portrait(RECT, "runa"),
        Picture(RECT, "map", ()),
    ],
)
def test_a_picture_without_words_stays(picture):
    assert translated(picture) == picture


def test_a_map_that_does_not_exist_has_no_names():
    assert map_names("nowhere") == ()
