"""The cards of the Connect step: pieces, findings, and the place for a new finding."""

from typing import NamedTuple

from game.core.scenario import Line, Part
from game.ui.intents import Intent, OpenDialog, Select, play
from game.ui.kit import (
    Kit,
    Point,
    card_marks,
    category_tile,
    icon_in,
    key_cap,
    meta_row,
    pill,
    text_marks,
)
from game.ui.kit.cards import Tone
from game.ui.layout import in_flow, moved, moved_mark, moved_to, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, State, Text
from game.ui.screens.connect_state import FINDING_PREFIX, PIECE_PREFIX, Board
from game.ui.screens.piece_pictures import piece_picture
from game.ui.screens.threads import node

_THUMB = 72
_PIECE = 88
_NEW = 68
_TILE = 20
_FULL = 3


class _Shape(NamedTuple):
    """The measures of a finding's card at 100 % text; ``start`` is beside the node."""

    height: int
    node: int
    start: int
    pad: int
    gap: int
    style: str


_TALL = _Shape(128, 74, 20, 14, 4, "h3")
_LOW = _Shape(66, 42, 13, 8, 3, "label")

_PILLS: dict[tuple[bool, bool], tuple[Tone, str]] = {
    (False, False): ("sunk", ""),
    (False, True): ("linked", "thread"),
    (True, True): ("exposed", "alert"),
}
"""Tone and icon of a finding's state, by whether it is settled and whether it has pieces."""

_BAR = 4


def piece_card(board: Board, part: Part, width: int) -> Box:
    """A piece: where it is from, what it is, and the lines it is joined to."""
    kit, words = board.kit, board.words
    item = board.scenario.item_by_id[part.item]
    source = board.scenario.world.sources[item.source]
    label = words.content(part.label)
    pad, thumb = kit.px(8), 0 if kit.large else kit.px(_THUMB)
    x = pad + (thumb + kit.px(12) if thumb else kit.px(8))
    joined = board.joined_to(part.id)
    where = (("", words.content(item.title)),) if part.detail else ()
    tiles, tiles_x = _tiles(kit, joined, width - kit.px(12))
    meta, meta_tall = meta_row(
        kit, (x, 0), tiles_x - kit.px(6) - x, source.icon, words.content(source.name), where
    )
    text, text_tall = text_marks(
        kit, label, (x, meta_tall + kit.px(2)), width - x - kit.px(14), bold=True
    )
    content = meta_tall + kit.px(2) + text_tall
    tall = max(kit.px(_PIECE), content + 2 * kit.px(10))
    down = (tall - content) // 2
    rect = Rect(0, 0, width, tall)
    box_id = PIECE_PREFIX + part.id
    held = board.held == part.id
    picture: tuple[Mark, ...] = ()
    if thumb:
        place = Rect(pad, (tall - thumb) // 2, thumb, thumb)
        picture = piece_picture(kit, item, part, source.icon, place)
    names = words.listed([board.title(line) for line in joined])
    title = words.content(item.title)
    return Box(
        box_id,
        Role.ARTICLE,
        rect,
        label,
        value=words.say("{source}, joined to: {lines}", source=source.name, lines=names)
        if joined
        else words.say("{source}, not joined", source=source.name),
        hint=title if title not in label else "",
        states=frozenset({State.SELECTED}) if held else frozenset(),
        action=Select("piece", "" if held else part.id),
        drag=part.id,
        shape=12,
        marks=(
            *_piece_sheet(kit, rect, box_id, held=held),
            *picture,
            *(moved_mark(mark, 0, down) for mark in (*meta, *text, *tiles)),
        ),
    )


def _piece_sheet(kit: Kit, rect: Rect, box_id: str, *, held: bool) -> tuple[Mark, ...]:
    if held:
        return card_marks(kit, rect, "current")
    return card_marks(kit, rect, "hover" if kit.hot(box_id) else "rest")


def _tiles(kit: Kit, lines: tuple[Line, ...], end: int) -> tuple[tuple[Mark, ...], int]:
    """The categories of some lines, side by side up to ``end``, and where they start."""
    size, gap = kit.px(_TILE), kit.px(4)
    x = end - len(lines) * (size + gap) + (gap if lines else 0)
    marks: list[Mark] = []
    for index, line in enumerate(lines):
        marks += category_tile(line.category, Rect(x + index * (size + gap), 0, size, size))
    return tuple(marks), x


def finding_card(board: Board, line: Line, width: int, *, low: bool) -> Box:
    """A finding: its node, its question or answer, its category and how it stands.

    ``low`` is the form for a board with many findings.
    """
    kit, words = board.kit, board.words
    shape = _LOW if low else _TALL
    finding = board.finding(line)
    side, pad = kit.px(shape.node), kit.px(shape.pad)
    x = kit.px(shape.start) + side + kit.px(shape.start)
    key = _number_key(board, line)
    cap = key_cap(kit, f"key:{line.id}", key)
    cap = moved_to(cap, width - kit.px(10) - cap.rect.width, kit.px(6 if low else 10))
    title, title_tall = text_marks(
        kit, board.title(line), (x, 0), cap.rect.x - kit.px(8) - x, style=shape.style, bold=True
    )
    room = width - x - kit.px(12)
    state = _state_row(board, line, (x, title_tall + kit.px(shape.gap)), room, low=low)
    content = state.rect.bottom
    tall = max(kit.px(shape.height), content + 2 * pad)
    down = (tall - content) // 2
    rect = Rect(0, 0, width, tall)
    filled = node(
        kit,
        (kit.px(shape.start), (tall - side) / 2),
        side,
        f"category.{line.category}",
        thirds=_thirds(board, line),
    )
    return Box(
        FINDING_PREFIX + line.id,
        Role.ARTICLE,
        rect,
        board.title(line),
        value=words.say(
            "{category}, {state}",
            category=words.category(line.category),
            state=board.state_words(line),
        ),
        states=frozenset({State.CURRENT}) if board.selected is line else frozenset(),
        action=_on_finding(board, line),
        keys=(key,),
        drop="" if finding.settled else line.id,
        shape=12,
        marks=(
            *_sheet(board, rect, FINDING_PREFIX + line.id, line),
            *filled,
            *(moved_mark(mark, 0, down) for mark in title),
        ),
        children=(moved(state, 0, down), cap),
    )


def _sheet(board: Board, rect: Rect, box_id: str, line: Line) -> tuple[Mark, ...]:
    settled, selected = board.finding(line).settled, board.selected is line
    if settled:
        sheet = card_marks(board.kit, rect, "holds")
    elif selected:
        sheet = card_marks(board.kit, rect, "current")
    else:
        sheet = card_marks(board.kit, rect, "hover" if board.kit.hot(box_id) else "rest")
    if not selected:
        return sheet
    tall = round(rect.height * 0.6)
    bar = Rect(rect.x + _BAR, rect.y + (rect.height - tall) // 2, _BAR, tall)
    return (*sheet, Fill(bar, "action", 2))


def _thirds(board: Board, line: Line) -> int:
    """How full a node is; only a settled one is full, whatever the number of its pieces."""
    finding = board.finding(line)
    return _FULL if finding.settled else min(_FULL - 1, len(finding.pieces))


def _state_row(board: Board, line: Line, at: Point, width: int, *, low: bool) -> Box:
    """Category and state: below each other, or side by side in the low form.

    Silent, since the card says it.
    """
    kit, words = board.kit, board.words
    name = words.category(line.category)
    size = kit.px(_TILE)
    lead = size + kit.px(7)
    text, tall = text_marks(
        kit, name, (lead, 0), width - lead, style="caption" if low else "label", colour="ink2"
    )
    tall = max(tall, size)
    tile = category_tile(line.category, Rect(0, (kit.height("label") - size) // 2, size, size))
    wide = lead + max(kit.width(one.text, one.style) for one in text if isinstance(one, Text))
    category = Box(
        f"category:{line.id}", Role.TEXT, Rect(0, 0, wide, tall), name, marks=(*tile, *text)
    )
    finding = board.finding(line)
    tone, icon = _PILLS[finding.settled, bool(finding.pieces)]
    said = board.state_words(line, short=low)
    state = pill(kit, f"state:{line.id}", said, tone=tone, icon=icon, width=width)
    row = in_flow((category, state), *at, width if low else 1, kit.px(8 if low else 6))
    area = union(box.rect for box in row)
    return Box(f"about:{line.id}", Role.GROUP, area, silent=True, children=row)


def _number_key(board: Board, line: Line) -> str:
    """The digit that chooses a line: its place on the list of seven."""
    return str(board.scenario.lines.index(line) + 1)


def _on_finding(board: Board, line: Line) -> Intent:
    """Join the piece that was picked up, if it can be; else look at the finding."""
    finding = board.finding(line)
    if board.held and not finding.settled and board.held not in finding.pieces:
        return play("DrawThread", line=line.id, part=board.held)
    return Select("finding", line.id)


def new_finding(board: Board, width: int) -> Box:
    """The dashed place that opens the list of questions."""
    kit = board.kit
    label = board.words.say("New finding")
    cap = key_cap(kit, "new-finding.key", "N", ground="canvas")
    icon, gap = kit.px(20), kit.px(12)
    rect = Rect(0, 0, width, max(kit.px(_NEW), kit.height("body") + kit.px(20)))
    wide = icon + 2 * gap + kit.width(label, "body") + cap.rect.width
    x = (width - wide) // 2
    text, _ = text_marks(
        kit, label, (x + icon + gap, (rect.height - kit.height("body")) // 2), width, colour="ink2"
    )
    ground = Fill(
        rect, "sunk" if kit.hot("new-finding") else None, 12, "line_strong", 2, dashed=True
    )
    cap = moved_to(cap, x + wide - cap.rect.width, (rect.height - cap.rect.height) // 2)
    return Box(
        "new-finding",
        Role.BUTTON,
        rect,
        label,
        action=OpenDialog("finding"),
        keys=("n",),
        shape=12,
        marks=(ground, icon_in(Rect(x, 0, icon, rect.height), "plus", "ink2"), *text),
        children=(cap,),
    )
