"""Threads between pieces and findings, and the node that fills as a finding grows."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from game.ui.kit import Kit, quad
from game.ui.scene import Mark, Rect, Stroke
from game.ui.tokens import THREAD_WIDTH

_BEAD = 12
_STEPS = 24
_APART_AT_PIECE = 26
_APART_AT_FINDING = 24
_ROWS = 3
_TAIL = 44
_BEND = 12

Spot = tuple[float, float]


class Thread(NamedTuple):
    """A piece joined to a finding."""

    piece: str
    finding: str
    colour: str


def thread_marks(
    threads: Iterable[Thread],
    pieces: dict[str, Rect],
    findings: dict[str, Rect],
    view: Rect,
) -> tuple[Mark, ...]:
    """Curves from the end side of each piece to the start side of each finding.

    Threads that share a piece, or a finding, are spread and sorted so that they do not cross. Of a
    thread whose piece is scrolled out of ``view`` only the end at the finding shows, on top of
    the others and bent towards where the piece is.
    """
    drawn = [thread for thread in threads if thread.piece in pieces and thread.finding in findings]
    whole: list[Mark] = []
    ends: list[Mark] = []
    for thread in drawn:
        piece, finding = pieces[thread.piece], findings[thread.finding]
        here = sorted(
            (other for other in drawn if other.piece == thread.piece),
            key=lambda other: findings[other.finding].y,
        )
        there = sorted(
            (other for other in drawn if other.finding == thread.finding),
            key=lambda other: pieces[other.piece].y,
        )
        start_y = _spread(piece, here.index(thread), len(here), _APART_AT_PIECE)
        end_y = _spread(finding, there.index(thread), len(there), _APART_AT_FINDING)
        end = (finding.x, end_y)
        if not view.y <= end_y < view.bottom:
            continue
        if view.y <= start_y < view.bottom:
            start = (piece.right, start_y)
            bead = (start[0] - _BEAD / 2 + 2, start_y - _BEAD / 2)
            marks = whole
        else:
            start = (end[0] - _TAIL, end_y + (_BEND if start_y > end_y else -_BEND))
            bead = (start[0] - _BEAD / 2, start[1] - _BEAD / 2)
            marks = ends
        marks.append(Stroke(curve(start, end), thread.colour, THREAD_WIDTH, casing="canvas"))
        marks.append(quad(bead, _BEAD, here.index(thread), thread.colour))
    return (*whole, *ends)


def drawn_thread(start: Spot, end: Spot) -> tuple[Mark, ...]:
    """A thread that is being drawn with the pointer: dotted, with a bead at its end."""
    bead = quad((end[0] - _BEAD / 2, end[1] - _BEAD / 2), _BEAD, 1, "action")
    return (Stroke(curve(start, end), "action", THREAD_WIDTH, dotted=True, casing="canvas"), bead)


def curve(start: Spot, end: Spot) -> tuple[Spot, ...]:
    """Points of a curve that leaves and arrives level."""
    width, height = end[0] - start[0], end[1] - start[1]
    return tuple(
        (
            start[0] + width * step / _STEPS,
            start[1] + height * (1 - math.cos(math.pi * step / _STEPS)) / 2,
        )
        for step in range(_STEPS + 1)
    )


def _spread(rect: Rect, place: int, count: int, apart: float) -> float:
    """The height of one of ``count`` threads at a card, closer together if it is low."""
    step = min(apart, rect.height * 0.8 / count)
    return rect.y + rect.height / 2 + (place - (count - 1) / 2) * step


def node(kit: Kit, at: Spot, size: float, colour: str, *, thirds: int) -> tuple[Mark, ...]:
    """Three by three tiles, filled row by row; ``thirds`` of three are filled."""
    gap = kit.px(4)
    tile = (size - 2 * gap) / _ROWS
    return tuple(
        quad(
            (at[0] + column * (tile + gap), at[1] + row * (tile + gap)),
            tile,
            row + column,
            colour if row < thirds else "tile_empty",
            None if row < thirds else "tile_line",
            width=1,
        )
        for row in range(_ROWS)
        for column in range(_ROWS)
    )
