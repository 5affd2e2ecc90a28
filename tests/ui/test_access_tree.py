from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.access import Ask, Kind, News, number_of
from game.ui.access_tree import access_tree, next_news
from game.ui.intents import Back, Quit, Select
from game.ui.scene import Amount, Box, Rect, Role, Scene, Scroll, State
from game.ui.words import words_for

HERE = Rect(0, 0, 10, 10)
WORDS = words_for()
NO_NEWS = News()


def box(name, role=Role.BUTTON, label=None, **more):
    return Box(name, role, HERE, name if label is None else label, **more)


def scene(*children, focus=None, title="Test"):
    root = Box("root", Role.WINDOW, HERE, title, children=children)
    return Scene(title, (100, 100), root, focus)


def tree(*children, focus=None, news=NO_NEWS):
    return access_tree(scene(*children, focus=focus), WORDS, news)


def node(shown, name):
    return next(one for one in shown.nodes if one.box == name)


def only(one):
    """The node of a box that stands alone in a scene."""
    return node(tree(one), one.id)


def names_below(shown, above):
    by_number = {one.number: one for one in shown.nodes}
    return [by_number[number].name for number in above.children]


def test_the_window_has_the_title_of_the_screen():
    shown = tree(box("go", action=Quit()))
    assert (shown.root.kind, shown.root.name) == (Kind.WINDOW, "Test")
    assert names_below(shown, shown.root) == ["go"]


def test_value_and_states_are_part_of_the_name():
    one = box("line", label="Home area", value="2 pieces", states=frozenset({State.CURRENT}))
    assert only(one).name == "Home area, 2 pieces, current"


def test_no_comma_follows_the_end_of_a_sentence():
    assert only(box("card", label="The gulls won.", value="Not judged")).name == (
        "The gulls won. Not judged"
    )


@pytest.mark.parametrize("state", [State.CHECKED, State.SELECTED, State.CURRENT])
@pytest.mark.parametrize("role", [Role.RADIO, Role.CHECKBOX, Role.TAB])
def test_what_is_chosen_says_so_by_itself(role, state):
    chosen = only(box("one", role, action=Quit(), states=frozenset({state})))
    assert (chosen.name, chosen.on) == ("one", True)
    assert only(box("one", role, action=Quit())).on is False


def test_what_is_disabled_says_why():
    states = frozenset({State.DISABLED})
    asleep = only(box("undo", action=Quit(), states=states, hint="Nothing to undo.", keys=("u",)))
    assert asleep.disabled
    assert asleep.description == "not available, Nothing to undo."
    assert asleep.asks == {Ask.FOCUS}
    assert asleep.key == ""


def test_a_key_is_told_as_it_is_written_on_keyboards():
    assert only(box("undo", action=Quit(), keys=("ctrl+z",))).key == "Ctrl+Z"


def test_what_can_be_focused_tells_what_it_holds():
    card = box(
        "card",
        Role.ARTICLE,
        "Your calls",
        focusable=True,
        children=(
            box("head", Role.HEADING, "Your calls"),
            box("hits", Role.TEXT, "21 found"),
            box("more", action=Quit()),
            box("pretty", Role.TEXT, "tick", silent=True),
        ),
    )
    assert only(card).description == "21 found"


def test_what_is_silent_is_left_out_with_all_it_holds():
    pretty = box("pretty", Role.IMAGE, silent=True, children=(box("inner", Role.TEXT),))
    assert len(tree(pretty).nodes) == 1


def test_boxes_without_words_are_left_out_and_what_they_hold_is_not():
    frame = box("frame", Role.GROUP, "", children=(box("go", action=Quit()),))
    shown = tree(frame)
    assert names_below(shown, shown.root) == ["go"]


def test_under_a_dialog_there_is_nothing():
    dialog = box("ask", Role.DIALOG, "Sure?", children=(box("yes", action=Back()),))
    shown = tree(box("under", action=Quit()), dialog, focus="yes")
    assert names_below(shown, shown.root) == ["Sure?"]
    assert names_below(shown, node(shown, "ask")) == ["yes"]
    assert shown.focus == number_of("yes")


def test_of_two_dialogs_the_upper_one_is_read():
    lower, upper = (box(name, Role.DIALOG) for name in ("lower", "upper"))
    shown = tree(lower, upper)
    assert names_below(shown, shown.root) == ["upper"]
    assert shown.focus == number_of("upper")


def test_without_a_focus_it_is_on_the_window():
    assert tree(box("go", action=Quit()), focus="gone").focus == number_of("root")


def holder(role, *children, label="Lines"):
    return box("holder", role, label, arrows=True, children=children)


@pytest.mark.parametrize(
    ("role", "inside", "kind"),
    [
        (Role.LIST, Role.RADIO, Kind.RADIO_GROUP),
        (Role.ROW, Role.RADIO, Kind.RADIO_GROUP),
        (Role.GROUP, Role.TAB, Kind.TAB_LIST),
        (Role.LIST, Role.BUTTON, Kind.GROUP),
        (Role.LIST, Role.ARTICLE, Kind.LIST),
        (Role.LIST, Role.ROW, Kind.LIST),
    ],
)
def test_what_holds_choices_is_what_they_need(role, inside, kind):
    shown = tree(holder(role, box("a", inside, action=Quit()), box("b", inside, action=Quit())))
    assert node(shown, "holder").kind is kind


def test_rows_and_texts_are_items_of_their_list_and_labels_outside():
    row, text = box("row", Role.ROW, focusable=True), box("text", Role.TEXT)
    inside = tree(box("list", Role.LIST, children=(box("frame", Role.GROUP, "", children=(row,)),)))
    assert node(inside, "row").kind is Kind.LIST_ITEM
    outside = tree(row, box("list", Role.LIST, "", children=(text,)))
    assert node(outside, "row").kind is Kind.LABEL
    assert node(outside, "text").kind is Kind.LABEL


def test_a_picture_that_holds_details_is_a_figure():
    detail = box("detail", Role.IMAGE, action=Quit())
    shown = tree(box("photo", Role.IMAGE, children=(detail,)))
    assert node(shown, "photo").kind is Kind.FIGURE
    assert node(shown, "detail").kind is Kind.IMAGE


def test_choices_say_which_one_of_how_many_they_are():
    shown = tree(
        holder(
            Role.LIST,
            box("a", Role.RADIO, action=Quit()),
            box("frame", Role.GROUP, "", children=(box("b", Role.RADIO, action=Quit()),)),
            box("fold", action=Quit()),
        )
    )
    assert node(shown, "a").place == (1, 2)
    assert node(shown, "b").place == (2, 2)
    assert node(shown, "fold").place is None


def test_cards_do_not_count_since_a_long_feed_holds_only_some():
    shown = tree(holder(Role.LIST, box("a", Role.ARTICLE, focusable=True)))
    assert node(shown, "a").place is None


def test_a_slider_has_its_number_and_its_words():
    knob = box(
        "knob",
        Role.SLIDER,
        "How sure?",
        value="80%",
        action=Quit(),
        amount=Amount(80, 50, 100),
        less=Back(),
        more=Quit(),
    )
    track = box("track", Role.GROUP, "", along=(Back(), Quit()), children=(knob,))
    slider = node(tree(track), "knob")
    assert (slider.name, slider.value, slider.amount) == ("How sure?", "80%", Amount(80, 50, 100))
    assert slider.asks == {Ask.FOCUS, Ask.LESS, Ask.MORE, Ask.SET}


def test_what_is_in_a_scrolling_box_can_be_asked_to_be_shown():
    text = box("text", Role.TEXT)
    shown = tree(box("area", Role.GROUP, "", scroll=Scroll(0, 400), children=(text,)))
    assert node(shown, "text").asks == {Ask.SHOW}


def test_an_announcement_is_the_last_thing_in_the_window_even_under_a_dialog():
    dialog = box("ask", Role.DIALOG, "Sure?")
    shown = tree(box("under", action=Quit()), dialog, news=News("Saved.", 1))
    assert names_below(shown, shown.root) == ["Sure?", "Saved."]
    assert [one.name for one in shown.nodes if one.live] == ["Saved."]


def test_the_same_announcement_again_is_another_node():
    (first,) = (one for one in tree(news=News("Saved.", 1)).nodes if one.live)
    (second,) = (one for one in tree(news=News("Saved.", 2)).nodes if one.live)
    assert first.number != second.number


def live(name, label, **more):
    return box(name, Role.STATUS, label, live=True, **more)


def heard(before, now, last=NO_NEWS):
    return next_news(last, before, now, WORDS)


def test_the_first_scene_announces_nothing():
    assert heard(None, scene(live("count", "1 of 7"))) == NO_NEWS


def test_a_live_box_that_changes_is_announced():
    assert heard(scene(live("count", "1 of 7")), scene(live("count", "2 of 7"))).text == "2 of 7."
    assert heard(scene(), scene(live("toast", "Saved."))).text == "Saved."


def test_what_stays_or_goes_is_not_announced():
    last = News("Saved.", 4)
    there, gone = scene(live("toast", "Saved.")), scene()
    assert heard(there, there, last) == last
    assert heard(there, gone, last) == last


def test_closing_a_dialog_repeats_nothing():
    count = live("count", "1 of 7")
    assert heard(scene(count, box("ask", Role.DIALOG)), scene(count)) == NO_NEWS


def test_another_screen_says_its_title_first():
    news = heard(scene(title="Spot"), scene(live("count", "1 of 7"), title="Connect"))
    assert news == News("Connect. 1 of 7.", 1)


def test_a_silent_live_box_stays_silent():
    quiet = box("quiet", Role.GROUP, silent=True, children=(live("count", "1 of 7"),))
    assert heard(scene(), scene(quiet)) == NO_NEWS


NAMES = st.sampled_from(["a", "b", "c", "d", "e", "root", ""])


def boxes(children):
    return st.builds(
        Box,
        id=NAMES,
        role=st.sampled_from(Role),
        rect=st.just(HERE),
        label=st.sampled_from(["", "label"]),
        value=st.sampled_from(["", "value"]),
        states=st.frozensets(st.sampled_from(State)),
        action=st.sampled_from([None, Quit(), Select("slot", "key")]),
        focusable=st.booleans(),
        arrows=st.booleans(),
        silent=st.booleans(),
        live=st.booleans(),
        children=children,
    )


BOXES = st.recursive(
    boxes(st.just(())),
    lambda inside: boxes(st.lists(inside, max_size=4).map(tuple)),
    max_leaves=20,
)
SCENES = st.builds(
    lambda children, focus: scene(*children, focus=focus),
    st.lists(BOXES, max_size=4),
    NAMES | st.none(),
)


@given(SCENES, st.builds(News, st.sampled_from(["", "news"]), st.integers(0, 9)))
def test_a_tree_is_sound_whatever_the_scene_is(place, news):
    shown = access_tree(place, WORDS, news)
    numbers = Counter(one.number for one in shown.nodes)
    assert set(numbers.values()) == {1}
    held = Counter(number for one in shown.nodes for number in one.children)
    assert held == Counter(numbers.keys() - {shown.root.number})
    assert shown.focus in numbers
    known = set()
    for one in shown.nodes:
        assert known.issuperset(one.children), "children come before what holds them"
        known.add(one.number)
