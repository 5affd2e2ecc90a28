from game.ui.dump import dump
from game.ui.intents import Dismiss
from game.ui.scene import Box, Picture, Rect, Role, Scene, Scroll, State, Text


def test_a_scene_is_written_one_box_a_line():
    words = Text(4, 4, "Flag it", "body", "ink")
    button = Box(
        "flag",
        Role.BUTTON,
        Rect(4, 4, 60, 20),
        "Flag",
        hint="Choose a line first.",
        states=frozenset({State.DISABLED}),
        action=Dismiss(),
        keys=("f",),
        marks=(words, Picture(Rect(0, 0, 9, 9), "portrait", ("runa",))),
    )
    title = Box("title", Role.HEADING, Rect(0, 0, 9, 9), "Spot", level=1, silent=True)
    feed = Box(
        "feed",
        Role.LIST,
        Rect(0, 0, 90, 90),
        value="2 items",
        arrows=True,
        live=True,
        scroll=Scroll(5, 200),
        children=(title, button),
    )
    scene = Scene("Spot", (1280, 720), feed, focus="flag", palette="night")
    assert dump(scene) == (
        "Spot 1280x720 palette=night focus=flag\n"
        '  list feed = "2 items" [arrows, live] @0,0 90x90 scrolled 5 of 200\n'
        '    heading title "Spot" level 1 [silent] @0,0 9x9\n'
        '    button flag "Flag" (Choose a line first.) [disabled, focusable] keys f @4,4 60x20\n'
        "      | Flag it\n"
        "      | <portrait>\n"
    )


def test_places_can_be_left_out():
    scene = Scene("Spot", (1280, 720), Box("window", Role.WINDOW, Rect(0, 0, 1280, 720)))
    assert dump(scene, places=False) == "Spot 1280x720 palette=theme focus=None\n  window window\n"
