import pytest

from game.ui.access import Ask, Request, answer, number_of
from game.ui.intents import Back, Focus, Quit, ScrollBy, Select
from game.ui.scene import Amount, Box, Rect, Role, Scene, Scroll, State

HERE = Rect(0, 0, 10, 10)


def box(name, role=Role.BUTTON, **more):
    return Box(name, role, more.pop("rect", HERE), name, **more)


def scene(*children, focus=None):
    return Scene("Test", (100, 100), box("root", Role.WINDOW, children=children), focus)


def asked(place, name, ask, number=0.0):
    return answer(place, Request(name, ask, number))


def test_a_number_is_the_same_whenever_it_is_asked_for_and_fits_64_bits():
    number = number_of("item:desk")
    number_of.cache_clear()
    assert number == number_of("item:desk")
    assert number != number_of("item:loop")
    assert 0 <= number < 2**64


def test_half_a_character_in_an_id_is_no_obstacle():
    assert number_of("a\ud800") != number_of("a")


def test_activating_focuses_first():
    place = scene(box("go", action=Quit()))
    assert asked(place, "go", Ask.ACTIVATE) == (Focus("go"), Quit())
    assert asked(place, "go", Ask.FOCUS) == (Focus("go"),)


def test_what_is_disabled_can_be_focused_and_does_nothing():
    place = scene(box("go", action=Quit(), states=frozenset({State.DISABLED})))
    assert asked(place, "go", Ask.FOCUS) == (Focus("go"),)
    assert asked(place, "go", Ask.ACTIVATE) == ()


def test_what_is_not_there_any_more_does_nothing():
    assert asked(scene(), "gone", Ask.ACTIVATE) == ()


def test_what_is_under_a_dialog_does_nothing():
    dialog = box("ask", Role.DIALOG, children=(box("yes", action=Back()),))
    place = scene(box("under", action=Quit()), dialog)
    assert asked(place, "under", Ask.ACTIVATE) == ()
    assert asked(place, "yes", Ask.ACTIVATE) == (Focus("yes"), Back())


def test_text_cannot_be_focused():
    assert asked(scene(box("said", Role.TEXT)), "said", Ask.FOCUS) == ()


KNOB = box(
    "knob",
    Role.SLIDER,
    action=Select("sure", "80"),
    amount=Amount(80, 50, 100),
    less=Select("sure", "75"),
    more=Select("sure", "85"),
)
STEPS = tuple(Select("sure", str(percent)) for percent in range(50, 101, 5))


def test_a_slider_goes_up_and_down():
    place = scene(KNOB)
    assert asked(place, "knob", Ask.MORE) == (Select("sure", "85"),)
    assert asked(place, "knob", Ask.LESS) == (Select("sure", "75"),)


@pytest.mark.parametrize(
    ("number", "step"),
    [(50.0, "50"), (95.0, "95"), (100.0, "100"), (-7.0, "50"), (1000.0, "100"), (76.0, "75")],
)
def test_a_slider_is_set_to_the_nearest_step_of_its_track(number, step):
    track = box("track", Role.GROUP, along=STEPS, children=(KNOB,))
    assert asked(scene(track), "knob", Ask.SET, number) == (Select("sure", step),)


def test_a_slider_without_a_track_cannot_be_set():
    assert asked(scene(KNOB), "knob", Ask.SET, 95.0) == ()


def test_showing_scrolls_to_it_and_leaves_the_focus_alone():
    below = box("below", Role.TEXT, rect=Rect(0, 300, 10, 10))
    area = box(
        "area",
        Role.GROUP,
        rect=Rect(0, 0, 100, 100),
        clips=True,
        scroll=Scroll(0, 400),
        children=(box("top", action=Quit()), below),
    )
    place = scene(area, focus="top")
    (scrolled,) = asked(place, "below", Ask.SHOW)
    assert isinstance(scrolled, ScrollBy)
    assert scrolled.box == "area"
    assert scrolled.pixels >= 310 - 100
    assert asked(place, "top", Ask.SHOW) == ()
