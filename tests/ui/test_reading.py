from game.ui.intents import Back, Focus, Quit
from game.ui.reading import matches, news, read_scene
from game.ui.scene import Box, Rect, Role, Scene, State
from game.ui.words import words_for

HERE = Rect(0, 0, 10, 10)
WORDS = words_for()


def box(name, role=Role.BUTTON, label=None, **more):
    return Box(name, role, HERE, name if label is None else label, **more)


def scene(*children, title="Screen"):
    return Scene(title, (100, 100), Box("root", Role.WINDOW, HERE, title, children=children))


def lines(*children):
    return read_scene(scene(*children), WORDS).lines


def test_a_screen_is_read_in_order_with_a_number_for_each_choice():
    assert lines(
        box("head", Role.HEADING, "Spot", level=1),
        box("said", Role.TEXT, "Look around."),
        box("go", label="Go on", action=Back(), keys=("g",)),
        box("stay", label="Stay", action=Quit(), states=frozenset({State.CHECKED})),
    ) == ("Screen", "", "", "# Spot", "Look around.", "[1] Go on (G)", "[2] Stay, chosen")


def test_what_is_silent_is_not_read_nor_what_is_below_it():
    hidden = box("pretty", Role.IMAGE, silent=True, children=(box("inner", Role.TEXT),))
    assert lines(hidden) == ("Screen", "")


def test_a_disabled_choice_says_why():
    asleep = box(
        "go", label="Go on", action=Back(), states=frozenset({State.DISABLED}), hint="Choose first."
    )
    reading = read_scene(scene(asleep), WORDS)
    assert reading.lines[-1] == "[1] Go on, not available, Choose first."
    assert reading.choices[0].intent is None


def test_a_letter_is_read_as_a_key_and_a_digit_is_not():
    assert lines(box("flag", label="Flag", keys=("f",), action=Back()))[-1] == "[1] Flag (F)"
    assert lines(box("role", label="Role", keys=("1",), action=Back()))[-1] == "[1] Role"


def test_an_open_dialog_is_all_there_is():
    dialog = box("ask", Role.DIALOG, "Sure?", children=(box("yes", action=Quit()),))
    reading = read_scene(scene(box("under", action=Back()), dialog), WORDS)
    assert [choice.name for choice in reading.choices] == ["yes"]


def test_something_to_look_at_is_chosen_by_focusing_it():
    reading = read_scene(scene(box("card", Role.ARTICLE, focusable=True)), WORDS)
    assert reading.choices[0].intent == Focus("card")


def test_numbers_stay_while_the_screen_stays():
    one, two, three = (box(name, action=Back()) for name in ("one", "two", "three"))
    first = read_scene(scene(one, two), WORDS)
    second = read_scene(scene(three, two), WORDS, first)
    assert {choice.name: choice.number for choice in second.choices} == {"three": 3, "two": 2}
    elsewhere = read_scene(scene(three, two, title="Other"), WORDS, second)
    assert [choice.number for choice in elsewhere.choices] == [1, 2]


def test_only_what_changed_is_news():
    first = read_scene(scene(box("a", Role.TEXT, "Same."), box("b", Role.TEXT, "Old.")), WORDS)
    second = read_scene(scene(box("a", Role.TEXT, "Same."), box("b", Role.TEXT, "New.")), WORDS)
    assert news(second, first) == ("New.",)
    assert news(second, None) == second.lines


def test_choosing_by_number_by_name_and_by_part_of_a_name():
    reading = read_scene(
        scene(*(box(name, action=Back()) for name in ("Flag", "Flag it", "Harmless"))), WORDS
    )
    assert [choice.name for choice in matches(reading, "3")] == ["Harmless"]
    assert [choice.name for choice in matches(reading, "flag")] == ["Flag"]
    assert [choice.name for choice in matches(reading, "harm")] == ["Harmless"]
    assert [choice.name for choice in matches(reading, "fla")] == ["Flag", "Flag it"]
    assert matches(reading, "nothing") == ()
    assert matches(reading, "9") == ()
