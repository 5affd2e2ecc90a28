from dataclasses import replace

import pygame
import pytest
from gallery import gallery
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.layout import moved
from game.ui.measure import TableMeasure
from game.ui.paint import Painter
from game.ui.paint_changes import changed_areas
from game.ui.scene import Box, Circle, Fill, Polygon, Rect, Role, Scene, Scroll, Stroke, Text
from game.ui.theme import Theme

MEASURE = TableMeasure()
SIZE = (300, 200)


def label(name, text, x, y):
    mark = Text(x, y, text, "body", "ink")
    return Box(name, Role.TEXT, Rect(x, y, 90, 24), text, marks=(mark,))


def scene_of(*boxes, focus=None, **more):
    root = Box("window", Role.WINDOW, Rect(0, 0, *SIZE), children=boxes)
    return Scene("Scene", SIZE, root, focus=focus, **more)


def areas(old, new):
    return changed_areas(old, new, MEASURE)


def test_the_same_scene_changes_nothing():
    assert areas(gallery(), gallery()) == ()


def test_a_text_changes_only_where_it_stands():
    old = scene_of(label("a", "One flag", 10, 10), label("b", "Undo", 10, 150))
    new = scene_of(label("a", "Two flags", 10, 10), label("b", "Undo", 10, 150))
    (area,) = areas(old, new)
    assert area.contains(12, 12)
    assert not area.contains(12, 150)


def test_the_focus_changes_where_it_was_and_where_it_is():
    boxes = (label("a", "One", 10, 10), label("b", "Two", 10, 150))
    changed = areas(scene_of(*boxes, focus="a"), scene_of(*boxes, focus="b"))
    assert len(changed) == 2


def test_what_comes_and_goes_is_drawn_again():
    kept = label("a", "One", 10, 10)
    (area,) = areas(scene_of(kept), scene_of(kept, label("b", "Two", 10, 150)))
    assert area.contains(12, 155)
    assert areas(scene_of(kept, label("b", "Two", 10, 150)), scene_of(kept)) == (area,)


def test_scrolling_changes_only_what_scrolls():
    def scrolled(offset):
        child = label("child", "One", 10, 10 - offset)
        area = Rect(0, 0, 100, 60)
        feed = Box(
            "feed", Role.LIST, area, clips=True, scroll=Scroll(offset, 90), children=(child,)
        )
        return scene_of(feed)

    (area,) = areas(scrolled(0), scrolled(8))
    assert area.contains(50, 30)
    assert not area.contains(150, 30)


@pytest.mark.parametrize(
    "change",
    [{"palette": "night"}, {"background": "surface"}, {"size": (310, 200)}],
    ids=lambda change: next(iter(change)),
)
def test_another_ground_changes_everything(change):
    old = scene_of(label("a", "One", 10, 10))
    assert areas(old, replace(old, **change)) is None


def test_areas_that_overlap_are_one():
    old = scene_of(label("a", "One", 10, 10), label("b", "Two", 10, 20))
    new = scene_of(label("a", "Two", 10, 10), label("b", "One", 10, 20))
    assert len(areas(old, new)) == 1


MARKS = st.sampled_from(
    [
        (Fill(Rect(0, 0, 60, 40), "surface", 8, "line_strong", 2, "hover"),),
        (Fill(Rect(0, 0, 60, 40), "exposed@50", 8),),
        (Text(4, 4, "Night shift", "h3", "ink", bold=True),),
        (Stroke(((0, 20), (30, 0), (60, 30)), "action", 4, casing="canvas"),),
        (Polygon(((0, 0), (30, 4), (26, 30)), "safe_fill", "ink", 2),),
        (Circle(30, 20, 14, "linked_fill", "ink", 2),),
        (),
    ]
)
BOXES = st.builds(
    lambda name, marks, x, y, clips: moved(
        Box(name, Role.GROUP, Rect(0, 0, 60, 40), marks=marks, clips=clips), x, y
    ),
    st.sampled_from("abcdef"),
    MARKS,
    st.integers(-20, 280),
    st.integers(-20, 180),
    st.booleans(),
)
FEEDS = st.builds(
    lambda boxes, offset: Box(
        "feed",
        Role.LIST,
        Rect(60, 40, 160, 100),
        clips=True,
        scroll=Scroll(offset, 400),
        children=tuple(moved(replace(box, id=f"feed.{box.id}"), 0, -offset) for box in boxes),
    ),
    st.lists(BOXES, max_size=4, unique_by=lambda box: box.id),
    st.integers(0, 300),
)
SCENES = st.builds(
    lambda boxes, feed, focus: scene_of(*boxes, feed, focus=focus),
    st.lists(BOXES, max_size=6, unique_by=lambda box: box.id),
    FEEDS,
    st.sampled_from([None, *"abcdef", "feed.a", "feed.b"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SCENES, min_size=2, max_size=5))
def test_drawing_what_changed_is_drawing_everything(scenes):
    step_by_step = pygame.Surface(SIZE)
    painter = Painter(step_by_step, Theme("light"))
    at_once = pygame.Surface(SIZE)
    for scene in scenes:
        painter.paint(scene)
    Painter(at_once, Theme("light")).paint(scenes[-1])
    assert pygame.image.tobytes(step_by_step, "RGB") == pygame.image.tobytes(at_once, "RGB")
