"""AccessKit's own objects, made by the package itself."""

import pytest

from game.ui.access import Ask, Kind, Node, Tree
from game.ui.access_update import clean, tree_update
from game.ui.scene import Amount, Rect

accesskit = pytest.importorskip("accesskit", reason="the package accesskit is not installed")

HERE = Rect(10, 20, 30, 40)


def made(*, say_keys=False, **fields):
    """A node as AccessKit has it."""
    node = Node(**{"number": 2, "box": "box", "kind": Kind.BUTTON, "name": "Name", **fields})
    window = Node(1, "root", Kind.WINDOW, "Window", Rect(0, 0, 100, 100), children=(2,))
    update = tree_update(
        accesskit, Tree((node, window), 2), scale=1.5, language="en", say_keys=say_keys
    )
    assert update.focus == 2
    assert update.tree.root == 1
    ((number, one), (_, root)) = update.nodes
    assert (number, list(root.children)) == (2, [2])
    assert root.language == "en"
    assert list(root.transform.coeffs) == [1.5, 0.0, 0.0, 1.5, 0.0, 0.0]
    return one


def test_every_kind_and_every_request_has_its_name_at_accesskit():
    for kind in Kind:
        assert made(kind=kind, rect=HERE).role == getattr(accesskit.Role, kind.value)
    one = made(rect=HERE, asks=frozenset(Ask))
    for ask in Ask:
        assert one.supports_action(getattr(accesskit.Action, ask.value))


def test_words():
    one = made(rect=HERE, description="More.", key="Ctrl+Z")
    assert (one.label, one.description, one.keyboard_shortcut) == ("Name", "More.", "Ctrl+Z")
    assert one.author_id == "box"
    bounds = one.bounds
    assert (bounds.x0, bounds.y0, bounds.x1, bounds.y1) == (10, 20, 40, 60)


def test_where_keys_have_no_place_the_description_names_them():
    assert made(rect=HERE, description="More.", key="F", say_keys=True).description == "More. (F)"
    assert made(rect=HERE, key="F", say_keys=True).description == "(F)"


def test_a_label_is_named_by_its_value():
    one = made(kind=Kind.LABEL, rect=HERE)
    assert (one.label, one.value) == (None, "Name")


def test_a_slider():
    one = made(kind=Kind.SLIDER, rect=HERE, value="80%", amount=Amount(80, 50, 100))
    assert (one.label, one.value, one.numeric_value) == ("Name", "80%", 80.0)
    assert (one.min_numeric_value, one.max_numeric_value) == (50.0, 100.0)


@pytest.mark.parametrize("on", [True, False])
def test_what_is_chosen(on):
    toggled = accesskit.Toggled.TRUE if on else accesskit.Toggled.FALSE
    assert made(kind=Kind.RADIO_BUTTON, rect=HERE, on=on).toggled == toggled
    assert made(kind=Kind.CHECK_BOX, rect=HERE, on=on).toggled == toggled
    assert made(kind=Kind.TAB, rect=HERE, on=on).is_selected is on


def test_states_and_places():
    assert made(rect=HERE, disabled=True).is_disabled
    assert not made(rect=HERE).is_disabled
    assert made(kind=Kind.DIALOG, rect=HERE).is_modal
    assert made(kind=Kind.HEADING, rect=HERE, level=2).level == 2
    assert made(kind=Kind.LABEL, rect=HERE, live=True).live == accesskit.Live.POLITE
    counted = made(rect=HERE, place=(2, 7))
    assert (counted.position_in_set, counted.size_of_set) == (1, 7)


def test_what_would_stop_accesskit_is_taken_out():
    assert clean("a\0b") == "ab"
    assert clean("a\ud800b") == "a?b"
    assert made(rect=HERE, name="a\0\ud800").label == "a?"
