import pytest

from game.ui.intents import Back, Focus, Quit, ScrollBy, Select, play
from game.ui.navigation import (
    box_at,
    first_focus,
    on_click,
    on_drag,
    on_key,
    on_wheel,
    reveal,
    stops,
    top_layer,
)
from game.ui.scene import Box, Rect, Role, Scene, Scroll, State


def button(name, x=0, y=0, width=10, height=10, *, states=(), action=None, **more):
    return Box(
        name,
        more.pop("role", Role.BUTTON),
        Rect(x, y, width, height),
        name,
        states=frozenset(states),
        action=action or Select("pressed", name),
        **more,
    )


def group(name, *children, **more):
    return Box(name, more.pop("role", Role.GROUP), Rect(0, 0, 200, 200), children=children, **more)


def scene(*children, focus=None):
    root = Box("root", Role.WINDOW, Rect(0, 0, 200, 200), children=children)
    return Scene("Test", (200, 200), root, focus)


def presses(place, *keys):
    """Press keys one after the other, following the focus; returns where it goes."""
    seen = []
    for key in keys:
        intent = on_key(place, key)
        if isinstance(intent, Focus):
            place = Scene(place.title, place.size, place.root, intent.box)
        seen.append(place.focus)
    return seen


CARDS = group(
    "cards",
    button("one", y=0, children=(button("one-flag", y=5, height=2),)),
    button(
        "two",
        y=20,
        children=(
            button("two-flag", x=0, y=25, height=2),
            button("two-harmless", x=20, y=25, height=2),
        ),
    ),
    button("three", y=40),
    arrows=True,
)


def test_tab_goes_round_in_reading_order():
    place = scene(button("a"), group("inner", button("b")), button("c"), focus="a")
    assert presses(place, "tab", "tab", "tab") == ["b", "c", "a"]
    assert presses(place, "shift+tab", "shift+tab") == ["c", "b"]


def test_tab_from_nowhere_starts_at_the_first_and_back_at_the_last():
    place = scene(button("a"), button("b"))
    assert on_key(place, "tab") == Focus("a")
    assert on_key(place, "shift+tab") == Focus("b")


def test_tab_with_nothing_to_focus_does_nothing():
    assert on_key(scene(Box("text", Role.TEXT, Rect(0, 0, 1, 1), "text")), "tab") is None


def test_a_disabled_box_still_takes_the_focus():
    place = scene(button("a"), button("off", states=[State.DISABLED]), focus="a")
    assert on_key(place, "tab") == Focus("off")
    assert on_key(scene(button("off", states=[State.DISABLED]), focus="off"), "enter") is None


def test_a_group_with_arrows_is_one_stop():
    radios = group("radios", button("x"), button("y", y=20), button("z", y=40), arrows=True)
    place = scene(button("a"), radios, button("b", y=60), focus="a")
    assert presses(place, "tab", "tab", "tab") == ["x", "b", "a"]
    assert presses(place, "tab", "down", "tab") == ["x", "y", "b"]


@pytest.mark.parametrize("state", [State.CHECKED, State.SELECTED, State.CURRENT])
def test_tab_enters_a_group_at_what_is_chosen(state):
    radios = group("radios", button("x"), button("y", y=20, states=[state]), arrows=True)
    assert on_key(scene(button("a"), radios, focus="a"), "tab") == Focus("y")


def test_tab_goes_on_to_what_is_inside_the_focused_member_and_then_out():
    place = scene(button("a"), CARDS, button("b", y=60), focus="two")
    assert presses(place, "tab", "tab", "tab") == ["two-flag", "two-harmless", "b"]
    assert presses(place, "shift+tab") == ["a"]


def test_arrows_go_from_member_to_member_even_from_inside_one():
    place = scene(CARDS, focus="one")
    assert presses(place, "down", "down", "up") == ["two", "three", "two"]
    assert presses(scene(CARDS, focus="two-flag"), "down") == ["three"]
    assert presses(scene(CARDS, focus="two-flag"), "right", "left") == ["two-harmless", "two-flag"]


def test_arrows_stop_at_the_ends():
    assert on_key(scene(CARDS, focus="three"), "down") is None
    assert on_key(scene(CARDS, focus="one"), "up") is None


def test_arrows_do_nothing_outside_a_group():
    assert on_key(scene(button("a"), button("b", y=20), focus="a"), "down") is None


def test_arrows_follow_rows_and_columns():
    grid = group(
        "grid", *(_at(row, column) for row in range(3) for column in range(3)), arrows=True
    )
    place = scene(grid, focus="11")
    assert [presses(place, key)[0] for key in ("left", "right", "up", "down")] == [
        "10",
        "12",
        "01",
        "21",
    ]


def _at(row, column):
    return button(f"{row}{column}", column * 20, row * 20)


def test_arrows_across_go_in_reading_order_where_there_is_no_column():
    place = scene(group("radios", button("x"), button("y", y=20), arrows=True), focus="x")
    assert on_key(place, "right") == Focus("y")


def test_tab_enters_a_scrolled_list_at_the_first_member_in_view():
    rows = [button(f"row{number}", y=number * 20 - 30, height=18) for number in range(8)]
    holder = Box(
        "list",
        Role.LIST,
        Rect(0, 0, 100, 60),
        arrows=True,
        scroll=Scroll(30, 160),
        clips=True,
        children=tuple(rows),
    )
    assert on_key(scene(button("a"), holder, focus="a"), "tab") == Focus("row2")


def test_f6_goes_from_region_to_region_and_skips_empty_ones():
    place = scene(
        group("bar", button("a"), role=Role.REGION),
        group("empty", role=Role.REGION),
        group("main", button("b"), button("c"), role=Role.REGION),
        focus="a",
    )
    assert presses(place, "f6", "f6") == ["b", "a"]
    assert presses(place, "shift+f6") == ["b"]
    assert on_key(scene(button("x")), "f6") is None


def test_enter_and_space_do_what_the_focused_box_does():
    place = scene(button("a", action=Quit()), focus="a")
    assert on_key(place, "enter") == Quit()
    assert on_key(place, "space") == Quit()


def test_escape_goes_back():
    assert on_key(scene(), "escape") == Back()


def test_a_key_of_a_box_works_wherever_the_focus_is_unless_it_is_disabled():
    place = scene(button("a"), button("hint", keys=("h",), action=Quit()), focus="a")
    assert on_key(place, "h") == Quit()
    off = scene(button("a"), button("hint", keys=("h",), states=[State.DISABLED]), focus="a")
    assert on_key(off, "h") is None


def test_a_slider_moves_with_the_arrows():
    less, more = Select("sure", "75"), Select("sure", "85")
    place = scene(button("sure", role=Role.SLIDER, less=less, more=more), focus="sure")
    assert [on_key(place, key) for key in ("left", "down", "right", "up")] == [
        less,
        less,
        more,
        more,
    ]


def test_a_dialog_keeps_the_keys_and_the_pointer_to_itself():
    dialog = Box("ask", Role.DIALOG, Rect(50, 50, 50, 50), children=(button("yes", 60, 60),))
    place = scene(button("hint", keys=("h",)), dialog, focus="yes")
    assert top_layer(place) is dialog
    assert on_key(place, "h") is None
    assert presses(place, "tab") == ["yes"]
    assert box_at(place, 5, 5) is None
    assert box_at(place, 65, 65).id == "yes"


def test_the_first_focus_is_what_is_current_else_the_first_stop():
    assert first_focus(scene(button("a"), button("b", states=[State.CURRENT]))) == "b"
    assert first_focus(scene(button("a"), button("b"))) == "a"
    assert first_focus(scene()) is None


def test_a_click_focuses_and_acts():
    place = scene(button("a", action=Quit()), button("off", 20, states=[State.DISABLED]))
    assert on_click(place, 5, 5) == (Focus("a"), Quit())
    assert on_click(place, 25, 5) == (Focus("off"),)
    assert on_click(place, 150, 150) == ()


def test_a_click_meets_the_innermost_box_and_nothing_that_is_clipped_away():
    inner = button("inner", 0, 90, 50, 50)
    outer = Box("outer", Role.LIST, Rect(0, 0, 100, 100), clips=True, children=(inner,))
    assert box_at(scene(outer), 10, 95).id == "inner"
    assert box_at(scene(outer), 10, 120) is None


def track(*along):
    knob = button("sure", 40, 10, role=Role.SLIDER)
    return Box("track", Role.GROUP, Rect(0, 0, 100, 30), along=along, children=(knob,))


def test_a_click_on_a_track_takes_its_slider_there():
    steps = tuple(Select("sure", str(percent)) for percent in (50, 60, 70, 80, 90))
    place = scene(track(*steps))
    assert on_click(place, 1, 25) == (Focus("sure"), steps[0])
    assert on_click(place, 99, 25) == (Focus("sure"), steps[4])
    assert on_click(place, 42, 12)[0] == Focus("sure"), "the knob itself is the slider"


def test_a_piece_is_dragged_to_a_line():
    piece = button("piece", 0, 0, drag="desk.badge")
    line = button("finding", 100, 0, drop="role")
    place = scene(piece, line)
    assert on_drag(place, (5, 5), (105, 5)) == play("DrawThread", line="role", part="desk.badge")
    assert on_drag(place, (5, 5), (50, 5)) is None
    assert on_drag(place, (105, 5), (5, 5)) is None


def test_nothing_is_dragged_from_where_it_is_clipped_away():
    piece = button("piece", 0, 90, 50, 50, drag="desk.badge")
    outer = Box("outer", Role.LIST, Rect(0, 0, 100, 100), clips=True, children=(piece,))
    place = scene(outer, button("finding", 120, 0, drop="role"))
    assert on_drag(place, (5, 95), (125, 5)) is not None
    assert on_drag(place, (5, 120), (125, 5)) is None


def scrolled(offset, extent, *children):
    return Box(
        "list", Role.LIST, Rect(0, 0, 100, 100), scroll=Scroll(offset, extent), children=children
    )


@pytest.mark.parametrize(
    ("offset", "notches", "moves"),
    [(0, -1, 64), (0, 1, None), (100, 1, -64), (30, 1, -30), (380, -1, 20), (400, -1, None)],
)
def test_the_wheel_stays_within_what_there_is(offset, notches, moves):
    place = scene(scrolled(offset, 500))
    assert on_wheel(place, 10, 10, notches) == (ScrollBy("list", moves) if moves else None)


def test_the_wheel_needs_something_that_scrolls_under_it():
    assert on_wheel(scene(scrolled(0, 500)), 150, 10, -1) is None


@pytest.mark.parametrize(
    ("y", "height", "offset", "moves"),
    [
        (20, 20, 50, None),
        (-30, 20, 50, -42),
        (-30, 20, 10, -10),
        (95, 20, 50, 27),
        (95, 20, 390, 10),
        (95, 300, 50, 83),
    ],
    ids=["in view", "above", "above, near the top", "below", "below, near the end", "too tall"],
)
def test_the_focused_box_is_brought_into_view(y, height, offset, moves):
    place = scene(scrolled(offset, 500, button("row", 0, y, height=height)), focus="row")
    assert reveal(place) == (ScrollBy("list", moves) if moves else None)


def test_nothing_scrolls_for_a_focus_outside():
    assert reveal(scene(scrolled(0, 500), button("a"), focus="a")) is None


def test_every_stop_of_a_scene_is_reached_by_tab():
    place = scene(button("a"), CARDS, button("b", y=60), focus="a")
    ids = [box.id for box in stops(place.root, place.focus)]
    assert presses(place, *["tab"] * len(ids))[-1] == "a"


def test_what_is_small_is_hit_beside_itself_too():
    small = button("small", 100, 100, 24, 24)
    assert box_at(scene(small), 93, 93) is small
    assert box_at(scene(small), 91, 112) is None


def test_what_a_small_one_lies_in_or_beside_gives_way_if_it_is_not_small():
    small = button("small", 100, 100, 24, 24)
    around = Box("card", Role.ARTICLE, Rect(0, 0, 150, 150), focusable=True, children=(small,))
    assert box_at(scene(around), 130, 112) is small
    assert box_at(scene(around), 135, 112) is around
    large = button("large", 126, 90, 60, 60)
    assert box_at(scene(small, large), 130, 112) is small
    other = button("other", 126, 100, 24, 24)
    assert box_at(scene(small, other), 130, 112) is other


def test_of_two_small_ones_the_nearer_is_hit():
    left, right = button("left", 0, 0, 20, 20), button("right", 26, 0, 20, 20)
    assert box_at(scene(left, right), 22, 10) is left
    assert box_at(scene(left, right), 24, 10) is right


def test_a_target_does_not_reach_out_of_what_clips_it():
    inner = button("inner", 0, 76, 50, 20)
    outer = Box("outer", Role.LIST, Rect(0, 0, 100, 100), clips=True, children=(inner,))
    assert box_at(scene(outer), 10, 99) is inner
    assert box_at(scene(outer), 10, 101) is None
