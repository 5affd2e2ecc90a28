"""A question beside a letter: its name, a smaller line below it, and what can be answered."""

from collections.abc import Sequence
from dataclasses import replace

from game.ui.kit import Kit, heading, paragraph
from game.ui.layout import moved, union
from game.ui.scene import Box, Rect, Role, Text
from game.ui.screens.approach_state import Inbox, Question

_GAP = 8
_DIGITS = "123456789"


def section(kit: Kit, question: Question, name: str, boxes: Sequence[Box], note: str = "") -> Box:
    """The question with its boxes below it; ``boxes`` are placed from the top."""
    width = max(box.rect.width for box in boxes)
    box_id = f"question:{question}"
    head = [heading(kit, f"{box_id}.title", name, (0, 0), width, level=3, style="h3")]
    if note:
        at = (0, head[0].rect.bottom)
        small = paragraph(kit, f"{box_id}.note", note, at, width, style="label", colour="ink2")
        head.append(small)
    top = head[-1].rect.bottom + kit.px(_GAP)
    placed = tuple(moved(box, 0, top) for box in boxes)
    rect = Rect(0, 0, width, union(box.rect for box in placed).bottom)
    return Box(box_id, Role.GROUP, rect, children=(*head, *placed))


def choices(question: Question, name: str, tiles: Sequence[Box]) -> Box:
    """Tiles that arrow keys go through."""
    rect = union(box.rect for box in tiles)
    return Box(f"choices:{question}", Role.GROUP, rect, name, arrows=True, children=tuple(tiles))


def digit(inbox: Inbox, question: Question, place: int) -> str:
    """The digit of a choice, from place 0; empty unless digits answer this question now."""
    answers = inbox.asked is question and inbox.kit.letters
    return _DIGITS[place : place + 1] if answers else ""


def with_digit(inbox: Inbox, question: Question, place: int, tile: Box) -> Box:
    """A tile that its digit chooses; the digit stands where the tick will be."""
    kit, key = inbox.kit, digit(inbox, question, place)
    if not key:
        return tile
    tile = replace(tile, keys=(key,))
    if tile.states:
        return tile
    x = tile.rect.right - kit.px(16) - (kit.px(20) + kit.width(key, "label")) // 2
    y = tile.rect.y + (tile.rect.height - kit.height("label")) // 2
    return replace(tile, marks=(*tile.marks, Text(x, y, key, "label", "ink3")))
