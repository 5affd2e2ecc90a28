"""What ships has nothing to warn of, and everything it points to is there."""

import pytest

from game.authoring.missions import read_mission
from game.authoring.validate import validate
from game.campaign import pictures
from game.core.contents import Photo
from game.counting import Census
from game.folders import ASSETS, CAMPAIGN, LIBRARY

MISSIONS = sorted(CAMPAIGN.glob("*.yaml"))


def test_every_file_is_free_of_errors_and_warnings():
    problems = validate([CAMPAIGN, LIBRARY], pictures=pictures(), count=Census())

    assert [f"{p.file}:{p.line} {p.code} {p.message}" for p in problems] == []


@pytest.mark.parametrize("path", MISSIONS, ids=lambda path: path.stem)
def test_portraits_are_members_of_the_cast(path, library):
    people = read_mission(path, library).value.scenario.people.values()
    cast = {file.stem for file in ASSETS.glob("avatars/cast/*.svg")}

    assert {person.portrait for person in people} - {None} <= cast


def test_icons_of_sources_are_there(library):
    icons = {file.stem for file in ASSETS.glob("icons/*.svg")}

    for world in library.worlds.values():
        assert {source.icon for source in world.sources.values()} <= icons


@pytest.mark.parametrize("path", MISSIONS, ids=lambda path: path.stem)
def test_a_photo_is_cropped_to_the_shape_of_a_photo(path, library):
    for item in read_mission(path, library).value.scenario.items:
        if isinstance(item.content, Photo) and item.content.crop:
            crop = item.content.crop
            assert crop.width * 600 == crop.height * 960, item.id
