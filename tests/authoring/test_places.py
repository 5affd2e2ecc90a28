import pytest

from game.authoring.places import Place, Places, name_of

PLACES = Places(
    "x.yaml",
    {
        (): Place("x.yaml", 2, 1),
        ("items",): Place("x.yaml", 5, 1),
        ("items", "desk"): Place("x.yaml", 6, 5),
    },
)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("items", "desk"), 6),
        (("items", "desk", "photo", "sees"), 6),
        (("items", "loop"), 5),
        (("hints", 3), 2),
        ((), 2),
    ],
)
def test_a_path_is_found_or_the_nearest_around_it(path, line):
    assert PLACES.find(path).line == line


def test_a_file_without_places_has_its_beginning():
    assert Places("x.yaml").find(("title",)) == Place("x.yaml", 1, 1)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("title",), "title"),
        (("items", "desk", "audience"), "audience"),
        (("hints", 0), "entry 1 of hints"),
        ((), "the file"),
    ],
)
def test_a_value_has_a_name_for_messages(path, name):
    assert name_of(path) == name
