"""What must hold for every mosaic: for those that ship, and for those cut of new people."""

import hashlib
import json
from collections import Counter

import pytest

from assets.workshop.chapters import read_chapters
from assets.workshop.grains import GRAINS
from assets.workshop.mosaics import packed, portrait_mosaic, sizes
from assets.workshop.people import read_people
from assets.workshop.polygons import area, common_area, middle
from assets.workshop.portraits import VIEW, layers
from assets.workshop.raster import covered
from game.core.knowledge import Category
from game.folders import ASSETS

PEOPLE = read_people()
MOSAICS = ASSETS / "mosaics"
PORTRAITS = [(short, size) for short, person in PEOPLE.items() for size in sizes(person)]
CHAPTERS = sorted(read_chapters())


def loaded(text):
    """The data, and its tiles as corners, colour and group, in the mosaic's units."""
    data = json.loads(text)
    return data, [
        (
            [(x / 10, y / 10) for x, y in zip(row[:-2:2], row[1:-2:2], strict=True)],
            data["colours"][row[-2]],
            row[-1],
        )
        for row in data["tiles"]
    ]


def stored(name):
    return loaded((MOSAICS / f"{name}.json").read_text(encoding="utf-8"))


def shared_area(tiles):
    """The area that tiles take from each other."""
    boxes = sorted(
        (min(x for x, _ in corners), max(x for x, _ in corners), corners) for corners, *_ in tiles
    )
    total = 0.0
    for at, (_, right, corners) in enumerate(boxes):
        for left, _, other in boxes[at + 1 :]:
            if left >= right:
                break
            total += common_area(corners, other)
    return total


def face_shares(person, tiles, side):
    """What part of the head each category has."""
    head = "".join(layer.drawing for layer in layers(person) if layer.kind == "head")
    mask = covered(head, VIEW, (side, side))
    found = Counter()
    for corners, _, group in tiles:
        x, y = middle(corners)
        if mask[min(side - 1, int(y)), min(side - 1, int(x))]:
            found[group] += area(corners)
    return {category: found[at] / found.total() for at, category in enumerate(Category)}


def is_well_cut(person, tiles, size):
    """Inside, nearly without overlaps, and every category has its part of all and of the face."""
    assert all(0 <= place <= size for corners, *_ in tiles for point in corners for place in point)
    assert all(area(corners) > 0 and 3 <= len(corners) <= 8 for corners, *_ in tiles)
    assert 0.72 < sum(area(corners) for corners, *_ in tiles) / size**2 < 0.9
    assert shared_area(tiles) / size**2 < 0.03
    assert min(face_shares(person, tiles, size).values()) > 0.03
    counts = Counter(group for *_, group in tiles)
    assert min(counts.values()) > 0.06 * len(tiles)
    assert max(counts.values()) < 0.35 * len(tiles)


@pytest.mark.parametrize(("short", "size"), PORTRAITS)
def test_a_portrait_that_ships(short, size):
    data, tiles = stored(f"{short}_{size}")
    assert data["size"] == [size, size]
    assert data["categories"] == list(Category)
    is_well_cut(PEOPLE[short], tiles, size)


@pytest.mark.parametrize("number", CHAPTERS)
def test_a_chapter_that_ships(number):
    data, tiles = stored(f"chapter_{number}")
    width, height = data["size"]
    assert "categories" not in data
    assert all(0 <= x <= width and 0 <= y <= height for corners, *_ in tiles for x, y in corners)
    assert 0.7 < sum(area(corners) for corners, *_ in tiles) / (width * height) < 0.9
    assert shared_area(tiles) / (width * height) < 0.02
    heights = []
    for band in range(3):
        middles = [middle(corners)[1] for corners, _, group in tiles if group == band]
        heights.append(sum(middles) / len(middles))
    assert heights == sorted(heights, reverse=True)


def test_nothing_ships_that_nobody_cuts():
    known = {f"{short}_{size}" for short, size in PORTRAITS}
    known |= {f"chapter_{number}" for number in CHAPTERS} | {"title"}
    assert {path.stem for path in MOSAICS.glob("*.json")} == known


def test_only_the_subject_of_a_mission_has_the_largest_mosaic():
    assert sizes(PEOPLE["runa"]) == (120, 240, 400)
    assert sizes(PEOPLE["kit"]) == (120, 240)


def test_what_ships_is_what_is_cut():
    """Nearly: the last digits of another processor may put a few tiles elsewhere."""
    _, tiles = loaded(packed(portrait_mosaic("runa", PEOPLE["runa"], 120)))
    _, shipped = stored("runa_120")
    there = [(middle(corners), group) for corners, _, group in shipped]
    same = 0
    for corners, _, group in tiles:
        x, y = middle(corners)
        same += any(
            abs(x - x1) < 0.5 and abs(y - y1) < 0.5 and group == group1
            for (x1, y1), group1 in there
        )
    assert same > 0.9 * max(len(tiles), len(shipped)), "run python -m assets.workshop mosaics"


def test_the_same_person_is_always_cut_alike_and_another_name_is_not():
    def digest(short):
        text = packed(portrait_mosaic(short, PEOPLE["kit"], 120))
        return hashlib.sha256(text.encode()).hexdigest()

    assert digest("kit") == digest("kit")
    assert digest("kit") != digest("tik")


@pytest.mark.slow
@pytest.mark.parametrize("size", GRAINS)
def test_somebody_who_is_in_no_list_is_cut_as_well(size):
    _, tiles = loaded(packed(portrait_mosaic("somebody", PEOPLE["ilo"], size)))
    is_well_cut(PEOPLE["ilo"], tiles, size)


def test_tiles_of_a_category_resolve_from_its_anchor_outwards():
    _, tiles = stored("runa_400")
    for group in range(len(Category)):
        middles = [middle(corners) for corners, _, there in tiles if there == group]
        early, late = middles[: len(middles) // 4], middles[len(middles) // 4 : len(middles) // 2]
        assert mean_far(early, middles[0]) < mean_far(late, middles[0])


def mean_far(places, start):
    return sum(abs(x - start[0]) + abs(y - start[1]) for x, y in places) / len(places)
