from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.scene import Polygon, Rect, Stroke
from game.ui.screens.threads import Thread, curve, drawn_thread, node, thread_marks
from game.ui.theme import Theme
from game.ui.words import words_for

VIEW = Rect(0, 0, 600, 400)
PIECES = {"a": Rect(0, 20, 100, 88), "b": Rect(0, 130, 100, 88), "far": Rect(0, 900, 100, 88)}
FINDINGS = {"one": Rect(400, 20, 100, 128), "two": Rect(400, 200, 100, 128)}


def strokes(*threads):
    marks = thread_marks(threads, PIECES, FINDINGS, VIEW)
    return [mark for mark in marks if isinstance(mark, Stroke)]


def test_a_thread_goes_from_the_end_of_a_piece_to_the_start_of_a_finding():
    (line,) = strokes(Thread("a", "one", "action"))
    assert line.points[0] == (100, 64)
    assert line.points[-1] == (400, 84)
    assert line.casing == "canvas"


def test_two_threads_leave_one_piece_26_apart():
    first, second = strokes(Thread("a", "one", "action"), Thread("a", "two", "action"))
    assert second.points[0][1] - first.points[0][1] == 26


def test_threads_that_meet_at_a_finding_keep_the_order_of_their_pieces():
    lower, upper = strokes(Thread("b", "one", "action"), Thread("a", "one", "action"))
    assert upper.points[-1][1] < lower.points[-1][1]


def test_of_a_piece_out_of_view_only_the_end_shows_bent_towards_it():
    (line,) = strokes(Thread("far", "one", "action"))
    assert line.points[0][0] > 300
    assert line.points[0][1] > line.points[-1][1]


def test_a_finding_out_of_view_has_no_thread():
    marks = thread_marks(
        [Thread("a", "one", "action")], PIECES, {"one": Rect(400, 900, 100, 128)}, VIEW
    )
    assert marks == ()


def test_a_curve_is_level_at_both_ends():
    points = curve((0, 0), (240, 100))
    assert points[0] == (0, 0)
    assert points[-1] == (240, 100)
    assert points[1][1] < 1
    assert points[-2][1] > 99


def test_a_thread_being_drawn_is_dotted_with_a_bead_at_the_pointer():
    line, bead = drawn_thread((0, 0), (100, 50))
    assert line.dotted
    assert isinstance(bead, Polygon)
    assert all(abs(x - 100) < 10 and abs(y - 50) < 10 for x, y in bead.points)


def test_a_node_fills_row_by_row():
    kit = Kit(TableMeasure(), words_for(), Theme("light"))
    tiles = node(kit, (0, 0), 74, "action", thirds=2)
    assert [tile.fill for tile in tiles] == ["action"] * 6 + ["tile_empty"] * 3
