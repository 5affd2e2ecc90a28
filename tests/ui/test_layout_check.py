import re
from dataclasses import replace

import pytest
from layout_check import problems

from game.ui.intents import Quit
from game.ui.measure import TableMeasure
from game.ui.scene import Box, Rect, Role, Scene, Scroll, Text

MEASURE = TableMeasure()


def text(name, x, y, width, *, height=24):
    words = "Two words"
    return Box(
        name,
        Role.TEXT,
        Rect(x, y, width, height),
        words,
        marks=(Text(x, y, words, "body", "ink"),),
    )


def button(name, x, y, label="Do it"):
    return Box(name, Role.BUTTON, Rect(x, y, 60, 30), label, action=Quit())


def scene(*children, focus=None):
    root = Box("window", Role.WINDOW, Rect(0, 0, 400, 300), "Test", children=children)
    return Scene("Test", (400, 300), root, focus)


SOUND = scene(button("a", 10, 10), text("b", 10, 60, 100), focus="a")


def listed(*children, offset=0, extent=100, clips=True):
    scrolled = Scroll(offset, extent)
    return Box(
        "list",
        Role.LIST,
        Rect(0, 0, 200, 100),
        clips=clips,
        scroll=scrolled,
        children=children,
    )


def test_a_sound_scene_has_no_problems():
    assert problems(SOUND, MEASURE) == []


@pytest.mark.parametrize(
    ("planted", "says"),
    [
        (scene(button("a", 10, 10), button("a", 100, 10)), "2 boxes have the id a"),
        (scene(button("a", 10, 10, label=" ")), "a takes the focus and has no name"),
        (replace(SOUND, focus="gone"), "the focus is on gone"),
        (scene(button("a", 10, 10), button("b", 60, 20)), "a at .* overlaps b at"),
        (scene(button("a", 10, 10), button("b", 10, 42)), "a at .* is not hit"),
        (scene(text("a", 10, 10, 30)), "sticks out of a"),
        (scene(text("a", 10, 10, 100, height=10)), "sticks out of a"),
        (scene(text("a", 360, 10, 100)), "is cut at"),
        (scene(text("a", 10, 290, 100)), "is cut at"),
        (
            scene(Box("g", Role.GROUP, Rect(0, 0, 400, 300), children=(text("a", 10, 10, 99),)),
                  replace(text("b", 20, 14, 99), role=Role.IMAGE)),
            "meets",
        ),
        (scene(listed(text("a", 150, 10, 100))), "is cut at"),
        (scene(listed(clips=False)), "does not clip"),
        (scene(listed(offset=10)), "is scrolled to 10 of 0"),
        (scene(listed(text("a", 10, 90, 100))), "a ends at 114, after list ends at 100"),
    ],
)  # fmt: skip
def test_what_is_planted_is_found(planted, says):
    found = problems(planted, MEASURE)
    assert any(re.search(says, problem) for problem in found), found


def test_a_row_half_in_view_is_no_problem():
    assert problems(scene(listed(text("a", 10, 90, 100), extent=150)), MEASURE) == []


def test_what_keys_cannot_reach_is_found():
    group = Box(
        "group",
        Role.GROUP,
        Rect(0, 0, 400, 300),
        "Group",
        action=Quit(),
        arrows=True,
        children=(button("one", 10, 10),),
    )
    assert problems(scene(group), MEASURE) == [
        "group cannot be reached with Tab and the arrows",
    ]


def test_a_dialog_may_lie_on_top_and_only_it_needs_to_be_reached():
    dialog = Box(
        "ask", Role.DIALOG, Rect(0, 0, 200, 200), "Ask", children=(text("c", 12, 62, 100),
        button("yes", 12, 12)),
    )  # fmt: skip
    assert problems(scene(*SOUND.root.children, dialog, focus="yes"), MEASURE) == []
