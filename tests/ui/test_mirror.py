from dataclasses import replace

import pytest

from game.core.contents import Photo
from game.ui import pictures
from game.ui.intents import Focus, SetDraftConfidence
from game.ui.kit import quad
from game.ui.measure import TableMeasure
from game.ui.mirror import mirror
from game.ui.navigation import on_click, on_key
from game.ui.scene import (
    Box,
    Circle,
    Fill,
    Icon,
    Passing,
    Polygon,
    Rect,
    Role,
    Scene,
    Stroke,
    Text,
)

MEASURE = TableMeasure()
WIDTH = 1000
LESS, MORE = SetDraftConfidence(50), SetDraftConfidence(100)


def scene_of(*children, marks=(), focus=None):
    root = Box("window", Role.WINDOW, Rect(0, 0, WIDTH, 600), marks=marks, children=children)
    return Scene("Test", (WIDTH, 600), root, focus=focus)


def turned(*marks, upright=False):
    box = Box("box", Role.GROUP, Rect(100, 0, 200, 100), upright=upright, marks=marks)
    return mirror(scene_of(box), MEASURE).find("box")


def test_boxes_change_sides_and_keep_their_size_and_order():
    one = Box("one", Role.BUTTON, Rect(24, 10, 200, 40))
    other = Box("other", Role.BUTTON, Rect(240, 10, 60, 40), passing=Passing(8, 3, 0.5))
    scene = mirror(scene_of(one, other), MEASURE)
    assert scene.find("one").rect == Rect(776, 10, 200, 40)
    assert scene.find("other").rect == Rect(700, 10, 60, 40)
    assert scene.find("other").passing == Passing(-8, 3, 0.5)
    assert [box.id for box in scene.boxes()] == ["window", "one", "other"]
    assert scene.mirrored


def test_a_line_of_text_ends_where_it_began():
    text = Text(110, 5, "Who was last?", "body", "ink", bold=True)
    (placed,) = turned(text).marks
    assert placed == text._replace(x=WIDTH - 110 - MEASURE.width(text.text, "body", bold=True))


def test_rounded_corners_change_sides():
    (fill,) = turned(Fill(Rect(100, 0, 50, 20), "bar", 8, corners="ad")).marks
    assert fill.rect == Rect(850, 0, 50, 20)
    assert set(fill.corners) == set("bc")


@pytest.mark.parametrize(
    ("name", "flipped"),
    [("arrow_right", True), ("chevron", True), ("check", False), ("clock", False)],
)
def test_only_icons_that_point_along_the_line_turn(name, flipped):
    (icon,) = turned(Icon(Rect(100, 0, 24, 24), name, "ink")).marks
    assert icon == Icon(Rect(876, 0, 24, 24), name, "ink", flipped)


def test_a_line_of_points_turns_and_a_cut_tile_keeps_its_shape():
    tile = quad((110, 20), 12, 0, "action")
    wedge = Polygon(((100, 0), (120, 10), (100, 20)), "ink")
    thread = Stroke(((100, 5), (140, 9)), "ink", 2)
    kept, turned_wedge, turned_thread, circle = turned(
        tile, wedge, thread, Circle(130, 40, 5, "ink")
    ).marks
    moved = [(x - tile.points[0][0] + kept.points[0][0], y) for x, y in tile.points]
    assert [(round(x, 6), y) for x, y in kept.points] == [(round(x, 6), y) for x, y in moved]
    assert sum(x for x, _ in (min(kept.points), max(kept.points))) == pytest.approx(
        2 * WIDTH - sum(x for x, _ in (min(tile.points), max(tile.points)))
    )
    assert turned_wedge.points == ((900, 0), (880, 10), (900, 20))
    assert turned_thread.points == ((900, 5), (860, 9))
    assert (circle.x, circle.y) == (870, 40)


def test_what_lies_on_an_upright_box_keeps_its_place_on_it():
    photo = pictures.photo(Rect(100, 0, 200, 100), Photo("desk", "A desk."))
    box = turned(photo, Text(110, 5, "1", "body", "ink"), upright=True)
    assert box.rect == Rect(700, 0, 200, 100)
    assert box.marks[0] == photo._replace(rect=Rect(700, 0, 200, 100))
    assert box.marks[1].x == 710
    inside = Box("part", Role.IMAGE, Rect(120, 10, 30, 30), upright=True)
    outer = Box("picture", Role.IMAGE, Rect(100, 0, 200, 100), upright=True, children=(inside,))
    assert mirror(scene_of(outer), MEASURE).find("part").rect == Rect(720, 10, 30, 30)


def test_a_picture_is_moved_and_the_gathering_mosaic_turned():
    face, title = turned(
        pictures.portrait(Rect(100, 0, 40, 40), "runa"), pictures.title_mosaic(Rect(150, 0, 90, 90))
    ).marks
    assert (face.rect, face.flipped) == (Rect(860, 0, 40, 40), False)
    assert (title.rect, title.flipped) == (Rect(760, 0, 90, 90), True)


def test_twice_is_as_before():
    marks = (
        Fill(Rect(100, 0, 50, 20), "bar", 8, corners="ab"),
        Icon(Rect(100, 0, 24, 24), "arrow_left", "ink"),
        Text(110, 5, "Who?", "body", "ink"),
    )
    scene = scene_of(Box("box", Role.GROUP, Rect(3, 0, 200, 100), marks=marks))
    there = mirror(scene, MEASURE)
    back = mirror(there, MEASURE)
    assert back == scene
    assert there != scene


def slider_scene(focus):
    knob = Box("knob", Role.SLIDER, Rect(100, 0, 40, 40), "Sure", less=LESS, more=MORE)
    knob = replace(knob, action=MORE)
    track = Box("track", Role.GROUP, Rect(100, 0, 400, 40), along=(LESS, MORE), children=(knob,))
    return scene_of(track, focus=focus)


def test_more_is_towards_the_end_of_the_line():
    scene = slider_scene("knob")
    there = mirror(scene, MEASURE)
    assert [on_key(scene, key) for key in ("left", "right")] == [LESS, MORE]
    assert [on_key(there, key) for key in ("left", "right")] == [MORE, LESS]
    assert [on_key(there, key) for key in ("down", "up")] == [LESS, MORE]


def test_a_track_is_clicked_where_it_is_seen():
    scene = slider_scene(None)
    assert on_click(scene, 480, 20)[-1] == MORE
    assert on_click(mirror(scene, MEASURE), WIDTH - 480, 20)[-1] == MORE
    assert on_click(mirror(scene, MEASURE), 840, 20)[-1] == LESS


def row_scene(*rects):
    choices = [
        Box(f"choice:{place}", Role.RADIO, rect, f"Choice {place}", action=LESS)
        for place, rect in enumerate(rects)
    ]
    holder = Box("row", Role.GROUP, Rect(0, 0, 900, 200), arrows=True, children=tuple(choices))
    return mirror(scene_of(holder, focus="choice:0"), MEASURE)


def test_arrows_go_where_they_point():
    scene = row_scene(Rect(0, 0, 100, 40), Rect(110, 0, 100, 40))
    assert on_key(scene, "left") == Focus("choice:1")
    assert on_key(scene, "right") is None


def test_where_nothing_lies_that_way_an_arrow_goes_on_as_one_reads():
    scene = row_scene(Rect(0, 0, 100, 40), Rect(0, 50, 100, 40))
    assert on_key(scene, "left") == Focus("choice:1")
    assert on_key(scene, "down") == Focus("choice:1")
    assert on_key(scene, "right") is None
