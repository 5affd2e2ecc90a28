import pytest
from layout_check import problems
from played import TO_FIX, box, game_after, measure, night_shift, said

from game.core.scenario import FixKind
from game.core.state import Step
from game.ui.intents import Focus, OpenDialog, Select, play
from game.ui.scene import Role, State, Text


def choose(item, kind):
    return play("ChooseFix", item=item, kind=FixKind(kind) if kind else None)


def at_fix(*decisions, **more):
    return game_after(*TO_FIX, *decisions, **more)


def state_of(game, line):
    return box(game, f"chain.head:{line}").value


def test_each_item_that_can_be_changed_has_a_row_of_choices():
    game = at_fix()
    cells = [one for one in box(game, "row:desk").walk() if one.role is Role.RADIO]
    assert [one.label for one in cells] == [
        "Leave: Desk at night",
        "Blur: Desk at night",
        "Remove: Desk at night",
    ]
    assert [one.value for one in cells] == ["", "1 point", "3 points"]


def test_the_focus_begins_at_what_is_chosen_for_the_first_item():
    game = at_fix()
    first = next(one for one in game.scene.boxes() if one.role is Role.RADIO)
    assert game.app.focus == first.id
    assert State.CHECKED in first.states


def test_a_choice_says_what_it_does_and_nothing_is_announced_besides():
    game = at_fix()
    says = box(game, "fix:desk:blur").hint
    game.do(Focus("fix:desk:blur"))
    assert box(game, "matrix.help").label.endswith(says)
    assert not box(game, "matrix.help").live


def test_a_chain_says_how_it_stands():
    game = at_fix()
    assert box(game, "chain:home").value == state_of(game, "home") == "Holds"


def test_what_is_not_possible_is_a_dash_that_is_neither_read_nor_reached():
    game = at_fix()
    dash = box(game, "fix:desk:delay")
    assert dash.silent
    assert not dash.takes_focus


def test_an_item_nobody_can_change_says_why_after_the_others():
    game = at_fix()
    rows = [one for one in game.scene.boxes() if one.id.startswith("row:")]
    assert rows[-1].id == "row:courier"
    assert rows[-1].value == "Cannot be changed. A newspaper cannot be taken back."
    assert not any(one.enabled for one in rows[-1].walk())


def test_at_first_everything_is_left_and_every_chain_holds():
    game = at_fix()
    assert State.CHECKED in box(game, "fix:desk:leave").states
    assert [state_of(game, line) for line in ("role", "home", "dates")] == ["Holds"] * 3


def test_choosing_a_change_breaks_its_chain():
    game = at_fix()
    game.do(box(game, "fix:desk:blur").action)
    assert State.CHECKED in box(game, "fix:desk:blur").states
    assert State.CHECKED not in box(game, "fix:desk:leave").states
    assert state_of(game, "role") == "Broken"
    assert box(game, "chain.strip:role").value == "Taken out: Badge on a lanyard"
    assert box(game, "meter:points").value == "1 of 6 spent"


def test_a_choice_that_is_made_already_can_be_looked_at_but_does_nothing():
    game = at_fix(choose("desk", "blur"))
    chosen = box(game, "fix:desk:blur")
    assert chosen.takes_focus
    assert chosen.action is None


def test_arrows_move_inside_a_row_and_tab_leaves_it():
    game = at_fix()
    game.do(Focus("fix:desk:leave"))
    game.key("right")
    assert game.app.focus == "fix:desk:blur"
    game.key("tab")
    assert game.app.focus == "fix:buns:leave"


def test_the_focused_choice_explains_itself():
    game = at_fix()
    game.do(Focus("fix:desk:leave"))
    game.key("right")
    assert box(game, "matrix.help").label == (
        "Blur: Desk at night, 1 point. The item desk changes. Friends will not notice."
    )
    game.key("right")
    assert "Friends will hardly notice." in box(game, "matrix.help").label


def test_with_little_room_the_explanation_stands_below_its_row():
    game = at_fix(text=200)
    assert game.scene.find("matrix.help") is None
    game.do(Focus("fix:desk:leave"))
    rows = [one.id for one in box(game, "matrix.rows").children]
    assert rows[:3] == ["row:desk", "matrix.help", "row:buns"]


def test_whom_to_ask_stands_in_the_row_and_in_the_explanation():
    game = at_fix(mission=night_shift())
    assert box(game, "row:fridge").value == "Framed, ask Dario"
    game.do(Focus("fix:fridge:leave"))
    game.key("right")
    assert "Ask Dario. Dario crops the right sheet away" in box(game, "matrix.help").label


def test_what_is_too_dear_says_how_many_points_are_left():
    game = at_fix(choose("buns", "remove"), choose("desk", "blur"))
    dear = box(game, "fix:mirror:remove")
    assert not dear.enabled
    assert dear.hint == "You have 2 points left."
    assert box(game, "fix:mirror:limit").enabled


def test_points_of_a_change_count_as_left_when_it_is_exchanged():
    game = at_fix(choose("buns", "remove"), choose("desk", "remove"))
    assert box(game, "fix:desk:blur").enabled


def test_points_stand_in_the_boxes_that_are_not_chosen():
    game = at_fix(choose("desk", "blur"))

    def number(cell):
        return [mark.text for mark in box(game, cell).marks if isinstance(mark, Text)]

    assert number("fix:desk:remove") == ["3"]
    assert number("fix:desk:leave") == ["0"]
    assert number("fix:desk:blur") == []


def test_of_several_chains_one_that_holds_is_shown():
    game = at_fix(choose("desk", "blur"), mission=night_shift())
    assert state_of(game, "home") == "Holds"
    assert box(game, "chain.note:home").label == "1 of 2 ways are cut"
    assert "A parcel with a label" not in box(game, "chain.strip:home").label
    assert box(game, "chain.strip:home").value == "Nothing is taken out"


def test_accepting_a_line_asks_for_a_reason_and_can_be_withdrawn():
    game = at_fix()
    game.do(box(game, "accept:home").action)
    assert box(game, "reason:wave").label == "Neighbours wave anyway."
    game.do(box(game, "reason:wave").action)
    assert game.app.dialogs == ()
    assert state_of(game, "home") == "Accepted"
    assert box(game, "chain.note:home").label == "“Neighbours wave anyway.”"
    game.do(box(game, "withdraw:home").action)
    assert state_of(game, "home") == "Holds"


def test_the_reasons_are_one_group_of_which_one_is_chosen():
    game = at_fix()
    game.do(OpenDialog("accept", "role"))
    reasons = box(game, "accept.reasons")
    assert reasons.arrows
    assert reasons.label.startswith("Not every line must be broken.")
    assert {one.role for one in reasons.children} == {Role.RADIO}


def test_the_reasons_do_not_show_how_the_author_grades_them():
    game = at_fix()
    game.do(OpenDialog("accept", "role"))
    assert "They know of the store" not in said(game)
    assert "poor" not in said(game)


def test_a_line_without_reasons_cannot_be_accepted_nor_one_that_is_broken():
    game = at_fix(choose("desk", "blur"))
    assert game.scene.find("accept:dates") is None
    assert game.scene.find("accept:role") is None


def test_friends_notice_in_words():
    game = at_fix(choose("desk", "remove"))
    assert box(game, "meter:notice").value == "hardly"


def test_ctrl_z_takes_a_change_back():
    game = at_fix(choose("desk", "blur"))
    game.key("ctrl+z")
    assert game.app.playing.state.fixes == {}


def test_handing_over_asks_first_and_names_the_lines_that_hold():
    game = at_fix(choose("desk", "blur"), play("AcceptLine", line="home", reason="wave"))
    game.do(OpenDialog("finish"))
    assert "1 line still holds:" in said(game)
    assert box(game, "finish.line:dates").label == "Sails on Friday"
    assert game.scene.find("finish.line:home") is None
    game.do(box(game, "leave").action)
    assert game.app.playing.state.step is Step.DEBRIEF


def test_handing_over_with_nothing_open_says_so():
    game = at_fix(choose("desk", "blur"), choose("loop", "limit"), choose("crew", "limit"))
    game.do(OpenDialog("finish"))
    assert "No line is left open." in said(game)


SIZES = [
    ((1280, 720), 100),
    ((1536, 864), 100),
    ((1200, 700), 100),
    ((1199, 700), 100),
    ((960, 600), 100),
    ((1280, 720), 125),
    ((1280, 720), 150),
    ((1280, 720), 200),
    ((960, 600), 200),
]


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("tab", ["changes", "chains"])
@pytest.mark.parametrize("theme", ["light", "hc"])
def test_nothing_is_cut_or_overlaps(size, text, tab, theme):
    decisions = (
        choose("desk", "blur"),
        choose("loop", "limit"),
        choose("fridge", "blur"),
        play("AcceptLine", line="pressure", reason="tell-somebody"),
    )
    game = at_fix(*decisions, mission=night_shift(), size=size, text=text, theme=theme)
    game.do(Select("tab", tab))
    game.do(Select("fix", "loop:limit"))
    assert list(problems(game.scene, measure(game))) == []


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("dialog", [("accept", "dates"), ("finish", "")])
def test_nothing_is_cut_in_a_dialog(size, text, dialog):
    game = at_fix(mission=night_shift(), size=size, text=text)
    game.do(OpenDialog(*dialog))
    assert list(problems(game.scene, measure(game))) == []
