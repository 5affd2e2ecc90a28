import pytest
from layout_check import problems
from played import (
    TO_CONNECT,
    box,
    draw,
    game_after,
    measure,
    middle,
    night_shift,
    said,
    settle,
)

from game.core.state import Step
from game.ui.intents import Focus, OpenDialog, Select, play
from game.ui.navigation import on_drag
from game.ui.scene import State, Stroke

HOME = settle("home", "loop.start", "seat.street", "mirror.text")


def at_connect(*decisions, **more):
    return game_after(*TO_CONNECT, *decisions, **more)


def findings(game):
    return game.app.playing.state.findings


def test_at_first_there_is_no_finding_and_the_panel_says_how_to_begin():
    game = at_connect()
    assert box(game, "panel.title").label == "No finding yet"
    assert game.scene.find("finding:home") is None


def test_the_focus_begins_at_the_first_piece():
    game = at_connect()
    first = next(one for one in game.scene.boxes() if one.id.startswith("piece:"))
    assert game.app.focus == first.id


def test_what_a_piece_is_called_is_not_said_twice():
    game = game_after(*TO_CONNECT, mission=night_shift())
    pieces = [one for one in game.scene.boxes() if one.id.startswith("piece:")]
    assert [one.id for one in pieces if one.hint and one.hint in one.label] == []


def test_every_piece_has_a_card():
    game = at_connect()
    cards = [one.id for one in game.scene.boxes() if one.id.startswith("piece:")]
    assert cards == [
        "piece:desk.badge",
        "piece:loop.start",
        "piece:seat.street",
        "piece:mirror.text",
        "piece:crew.text",
        "piece:courier.leaves",
    ]


def test_n_lists_the_questions_and_choosing_one_puts_it_on_the_board():
    game = at_connect()
    game.key("n")
    assert box(game, "question:home").label == "Which street does she live on?"
    game.key("2")
    assert game.app.dialogs == ()
    assert box(game, "panel.title").label == "Which street does she live on?"


def test_a_question_on_the_board_is_not_offered_again():
    game = at_connect(Select("finding", "home"))
    game.key("n")
    assert game.scene.find("question:home") is None
    assert game.scene.find("question:dates") is not None


def test_with_all_questions_on_the_board_there_is_no_place_for_another():
    game = at_connect(
        *draw("role", "desk.badge"), *draw("home", "loop.start"), *draw("dates", "crew.text")
    )
    assert game.scene.find("new-finding") is None


def test_t_joins_the_focused_piece_to_the_selected_finding_and_delete_cuts_it():
    game = at_connect(Select("finding", "home"))
    game.do(Focus("piece:loop.start"))
    game.key("t")
    assert findings(game)["home"].pieces == ("loop.start",)
    assert game.app.focus == "piece:loop.start"
    game.key("delete")
    assert findings(game)["home"].pieces == ()


def test_a_click_on_a_piece_and_one_on_a_finding_join_them():
    game = at_connect(Select("finding", "home"))
    game.click(*middle(game, "piece:loop.start"))
    assert State.SELECTED in box(game, "piece:loop.start").states
    game.click(*middle(game, "finding:home"))
    assert findings(game)["home"].pieces == ("loop.start",)
    assert State.SELECTED not in box(game, "piece:loop.start").states


def test_a_joined_piece_is_put_down_so_that_the_next_click_only_looks():
    game = at_connect(*draw("role", "desk.badge"), *draw("home", "loop.start"))
    game.click(*middle(game, "piece:seat.street"))
    game.click(*middle(game, "finding:home"))
    game.click(*middle(game, "finding:role"))
    assert findings(game)["role"].pieces == ("desk.badge",)
    assert box(game, "panel.title").label == "What can Mara open?"


def test_a_second_click_on_a_piece_puts_it_down():
    game = at_connect()
    game.click(*middle(game, "piece:loop.start"))
    game.click(*middle(game, "piece:loop.start"))
    assert State.SELECTED not in box(game, "piece:loop.start").states


def test_dragging_a_piece_to_a_finding_joins_them():
    game = at_connect(Select("finding", "home"))
    start, end = middle(game, "piece:loop.start"), middle(game, "finding:home")
    assert on_drag(game.scene, start, end) == play("DrawThread", line="home", part="loop.start")


def test_dragging_elsewhere_does_nothing():
    game = at_connect(Select("finding", "home"), *HOME)
    piece = middle(game, "piece:desk.badge")
    assert on_drag(game.scene, piece, middle(game, "panel")) is None
    assert on_drag(game.scene, middle(game, "panel"), piece) is None
    assert on_drag(game.scene, piece, middle(game, "finding:home")) is None, "it is settled"


def test_the_game_carries_a_drag_out():
    game = at_connect(Select("finding", "home"))
    game.drag(middle(game, "piece:loop.start"), middle(game, "finding:home"))
    assert findings(game)["home"].pieces == ("loop.start",)


def test_a_thread_follows_the_pointer_until_it_is_let_go():
    game = at_connect(Select("finding", "home"))
    start = middle(game, "piece:loop.start")
    game.pull(start, (460, 300))
    (thread,) = [mark for mark in box(game, "threads").marks if isinstance(mark, Stroke)]
    assert thread.dotted
    assert thread.points[-1] == (460, 300)
    game.drag(start, (460, 300))
    assert box(game, "threads").marks == ()


def test_pulling_at_anything_but_a_piece_draws_nothing():
    game = at_connect(Select("finding", "home"))
    game.pull(middle(game, "finding:home"), (460, 300))
    assert box(game, "threads").marks == ()


def test_a_drag_within_one_box_is_a_click_and_from_box_to_box_nothing():
    game = at_connect(Select("finding", "home"))
    x, y = middle(game, "new-finding")
    game.drag((x, y), middle(game, "piece:desk.badge"))
    assert game.app.dialogs == ()
    game.drag((x, y), (x + 9, y))
    assert game.app.dialog.name == "finding"


def test_a_digit_looks_at_the_finding_of_that_line():
    game = at_connect(*draw("home", "loop.start"), *draw("dates", "crew.text"))
    game.key("2")
    assert box(game, "panel.title").label == "Which street does she live on?"


def test_join_and_cut_say_why_they_do_nothing():
    game = at_connect()
    game.do(Focus("back"))
    assert box(game, "join").hint == "Choose a piece first."
    game.do(Focus("piece:loop.start"))
    assert box(game, "join").hint == "Start a finding first: press N."
    game.do(play("DrawThread", line="home", part="loop.start"))
    assert box(game, "join").hint == "This piece is joined to it already."
    game.do(Focus("piece:desk.badge"))
    assert box(game, "cut").hint == "This piece is not joined to the selected finding."


def test_nothing_can_be_settled_without_pieces():
    game = at_connect(Select("finding", "home"))
    settle_button = box(game, "settle")
    assert not settle_button.enabled
    assert settle_button.hint == "Join at least one piece first."


def test_too_little_is_told_beside_the_finding():
    game = at_connect(*settle("dates", "crew.text"))
    verdict = box(game, "verdict")
    assert verdict.label == "Not yet."
    assert verdict.value == "Something here says which ship. Nothing yet says from when."


def test_the_answer_shows_only_once_the_finding_is_settled():
    pieces = draw("home", "loop.start", "seat.street", "mirror.text")
    game = at_connect(*pieces)
    assert "Lives on Quay Street" not in said(game)
    game.do(play("SettleFinding", line="home"))
    assert box(game, "finding:home").label == "Lives on Quay Street"
    assert box(game, "panel.harm").label == "A door is worth knowing."


def test_a_settled_finding_shows_its_proof_from_the_top():
    game = at_connect(*HOME)
    proof = [one for one in game.scene.boxes() if one.id.startswith("proof:")]
    assert [(one.label, one.value) for one in proof] == [
        ("Mara lives on Quay Street", "Three different traces are an address."),
        ("A run leads from Mara to Quay Street", "From “Where the runs start”"),
        ("A listing leads from Mara to Quay Street", "From “Collect from Quay Street”"),
        ("A mirror leads from Mara to Quay Street", "From “New hat.”"),
    ]


def test_pieces_of_a_settled_finding_cannot_be_cut():
    game = at_connect(*HOME)
    assert game.scene.find("cut:loop.start") is None
    game.do(Focus("piece:loop.start"))
    game.key("delete")
    assert len(findings(game)["home"].pieces) == 3


def test_a_node_never_shows_how_many_pieces_a_finding_needs():
    one = at_connect(*draw("role", "desk.badge"))
    two = at_connect(*draw("dates", "crew.text", "courier.leaves"))
    assert box(one, "finding:role").value == "Role and access, 1 piece, not settled"
    assert box(two, "finding:dates").value == "Dates and movement, 2 pieces, not settled"


def test_ctrl_z_takes_back_the_last_thread():
    game = at_connect(*draw("home", "loop.start"))
    game.key("ctrl+z")
    assert "home" not in findings(game)
    assert box(game, "undo").hint == "There is nothing to take back."


def test_done_asks_first_and_names_what_is_open():
    game = at_connect(*HOME)
    game.do(OpenDialog("finish"))
    assert "2 findings are not settled:" in said(game)
    assert box(game, "finish.line:dates").label == "When does she sail?"
    assert game.scene.find("finish.line:home") is None
    game.do(box(game, "leave").action)
    assert game.app.playing.state.step is Step.FIX


def test_done_with_everything_settled_says_so():
    game = at_connect(
        *HOME, *settle("role", "desk.badge"), *settle("dates", "crew.text", "courier.leaves")
    )
    game.do(OpenDialog("finish"))
    assert "Every finding is settled." in said(game)


SIZES = [
    ((1280, 720), 100),
    ((1536, 864), 100),
    ((1000, 700), 100),
    ((960, 600), 100),
    ((1280, 720), 125),
    ((1280, 720), 150),
    ((1280, 720), 200),
    ((960, 600), 200),
]
BUSY = (
    *settle("home", "loop.start", "seat.street", "selfie.mirror"),
    *settle("dates", "seat.date", "bunting.bunting"),
    *draw("role", "cv.systems"),
    *draw("place", "desk.window"),
    *draw("routine", "four.text"),
    *draw("family", "gate.text"),
    *draw("pressure", "toast.bill"),
)


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("tab", ["findings", "panel"])
@pytest.mark.parametrize("line", ["home", "dates"])
def test_nothing_is_cut_or_overlaps(size, text, tab, line):
    game = game_after(*TO_CONNECT, *BUSY, mission=night_shift(), size=size, text=text)
    game.do(Select("finding", line))
    game.do(Select("tab", tab))
    assert list(problems(game.scene, measure(game))) == []


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("dialog", ["finding", "finish"])
def test_nothing_is_cut_in_a_dialog(size, text, dialog):
    game = game_after(*TO_CONNECT, mission=night_shift(), size=size, text=text)
    game.do(OpenDialog(dialog))
    assert list(problems(game.scene, measure(game))) == []


def test_the_whole_step_can_be_played_with_keys_alone():
    game = at_connect()
    for key in ("n", "1"):
        game.key(key)
    while game.app.focus != "piece:desk.badge":
        game.key("tab")
    game.key("t")
    while game.app.focus != "settle":
        game.key("tab")
    game.key("enter")
    assert findings(game)["role"].settled
    while game.app.focus != "finish":
        game.key("tab")
    game.key("enter")
    while game.app.focus != "leave":
        game.key("tab")
    game.key("enter")
    assert game.app.playing.state.step is Step.FIX
