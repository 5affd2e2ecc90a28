import math
from itertools import pairwise

import pytest
from stages import NOW, marked, scene_of, stage_of, times

from game.ui.measure import TableMeasure
from game.ui.mirror import mirror
from game.ui.moves.move import Stage
from game.ui.moves.threads import first_part, pulls, threads_of
from game.ui.scene import Rect, Role, Scroll
from game.ui.screens.threads import Thread, drawn_thread, thread_marks

PIECES = {name: Rect(24, 100 + 100 * place, 300, 88) for place, name in enumerate("ab")}
FINDINGS = {name: Rect(600, 100 + 140 * place, 300, 128) for place, name in enumerate("xy")}
VIEW = Rect(24, 90, 300, 500)


def board(*joined, offset=0, more=()):
    pieces = {name: rect.moved(0, -offset) for name, rect in PIECES.items()}
    threads = [Thread(piece, finding, "category.home-area") for piece, finding in joined]
    marks = thread_marks(threads, pieces, FINDINGS, VIEW)
    listed = marked(
        "pieces.list", role=Role.LIST, rect=VIEW, scroll=Scroll(offset, 900), children=tuple(
            marked(f"piece:{name}", rect=rect) for name, rect in pieces.items()
        ),
    )  # fmt: skip
    cards = [marked(f"finding:{name}", rect=rect) for name, rect in FINDINGS.items()]
    return scene_of(marked("threads", *marks, *more), listed, *cards)


def found(before, after):
    return list(pulls(Stage(before), Stage(after), NOW))


def length(points):
    return sum(math.dist(one, other) for one, other in pairwise(points))


def test_a_new_thread_is_drawn_from_its_piece_to_its_finding_in_220_ms():
    after = board(("a", "x"))
    (move,) = found(board(), after)
    assert (move.ends, move.lasts_ms) == (("piece:a", "finding:x"), 220)
    box = after.find("threads")
    whole = box.marks[0].points
    drawn = [move.at(box, now).marks[0].points for now in times(move)]
    assert {points[0] for points in drawn} == {whole[0]}
    assert length(drawn[0]) == 0
    assert drawn[-1] == whole
    lengths = [length(points) for points in drawn]
    assert lengths == sorted(lengths)


def test_only_the_new_one_is_drawn_although_the_others_make_room():
    before, after = board(("a", "x")), board(("a", "x"), ("b", "x"))
    assert [move.ends for move in found(before, after)] == [("piece:b", "finding:x")]


def test_a_cut_thread_is_gone_at_once():
    assert found(board(("a", "x")), board()) == []


def test_what_scrolling_brings_into_view_is_not_drawn():
    out_of_view = board(("a", "x"), offset=200)
    assert threads_of(Stage(out_of_view)) == {}
    assert found(out_of_view, board(("a", "x"))) == []


def test_nothing_is_drawn_when_the_board_opens():
    assert list(pulls(stage_of(), Stage(board(("a", "x"))), NOW)) == []


def test_a_thread_goes_on_along_its_new_way_and_ends_when_it_is_cut():
    (move,) = found(board(), board(("b", "x")))
    both = Stage(board(("a", "x"), ("b", "x")))
    kept = move.on(both)
    assert kept.begins_ms == move.begins_ms
    assert kept.place == threads_of(both)["piece:b", "finding:x"]
    assert move.on(Stage(board(("a", "x")))) is None


def test_the_thread_at_the_pointer_is_not_a_joined_one():
    pulled = drawn_thread((324, 150), (600, 150))
    assert threads_of(Stage(board(more=pulled))) == {}


def test_threads_are_known_from_right_to_left_too():
    scene = board(("a", "x"), ("b", "y"))
    assert threads_of(Stage(mirror(scene, TableMeasure()))) == threads_of(Stage(scene))


@pytest.mark.parametrize(("share", "end"), [(0, 0), (0.5, 10), (0.75, 15), (1, 20)])
def test_a_part_of_a_line(share, end):
    points = ((0.0, 0.0), (10.0, 0.0), (20.0, 0.0))
    assert first_part(points, share)[-1] == (end, 0)
