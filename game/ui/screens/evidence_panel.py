"""The panel beside an open item: a row for each part, and the calls for the current one.

Moving on one side moves the other: the row of the part that was focused last is current, and
activating a row puts the focus on its part.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.session import can_undo
from game.ui.intents import Back, play
from game.ui.kit import (
    Kit,
    card_marks,
    icon_button,
    icon_in,
    key_row,
    paragraph,
    rule,
    scroll_area,
    text_marks,
)
from game.ui.kit.text import heading
from game.ui.layout import in_row_to_end, moved
from game.ui.scene import Box, Fill, Rect, Role, State
from game.ui.screens.evidence_owner import owner
from game.ui.screens.evidence_rows import part_row
from game.ui.screens.opened import Opened

SCROLLED = "evidence-panel"
_PAD = 20
_ROOMY = 430
"""From this height on the note has a place of its own below the list; else it ends the list."""


class PanelText(NamedTuple):
    """The words of a panel that differ from source to source.

    With ``numbered`` a detail's row can be reached by its number.
    """

    title: str
    told: str
    keys: tuple[tuple[tuple[str, ...], str], ...]
    numbered: bool = False


def panel(opened: Opened, rect: Rect, text: PanelText, above: Sequence[Box] = ()) -> Box:
    """The whole panel.

    Args:
        opened: the item.
        rect: where it stands.
        text: its words.
        above: boxes that scroll with the rows and stand above them, placed from the top of
            the list at ``list_top``.
    """
    k = opened.kit
    head = _head(opened, rect, text)
    foot = _foot(opened, rect, text)
    top, end = list_top(opened, rect, text), foot[0].rect.y if foot else rect.bottom
    area = Rect(rect.x + k.line, top, rect.width - 2 * k.line, end - top - 1)
    y = max((box.rect.bottom for box in above), default=top)
    rows: list[Box] = []
    for part in opened.item.parts:
        row = part_row(opened, part, Rect(area.x, y, area.width, 0), numbered=text.numbered)
        rows.append(row)
        y = row.rect.bottom
    listing = Box(
        "evidence-rows",
        Role.LIST,
        Rect(area.x, rows[0].rect.y, area.width, y - rows[0].rect.y),
        text.title,
        children=tuple(rows),
    )
    note = () if _is_roomy(k, rect) else _note_at(opened, rect, y + k.px(16))
    y = max([y, *(box.rect.bottom + k.px(16) for box in note)])
    offset = _offset(opened, rows, area, y - top)
    moving = tuple(moved(box, 0, -offset) for box in (*above, listing, *note))
    scrolled = scroll_area(SCROLLED, area, moving, offset=offset, extent=y - top, arrows=True)
    marks = (*card_marks(k, rect), rule(rect.x, top - 1, rect.width))
    return Box(
        "panel",
        Role.REGION,
        rect,
        text.title,
        marks=marks,
        children=(*head, scrolled, *foot),
    )


def _is_roomy(kit: Kit, rect: Rect) -> bool:
    return rect.height >= kit.px(_ROOMY)


def _note_at(opened: Opened, rect: Rect, y: int) -> tuple[Box, ...]:
    """The note in the list, where keys can come to it."""
    x, room = rect.x + opened.kit.px(_PAD), rect.width - 2 * opened.kit.px(_PAD)
    note = _note(opened, x, 0, room)
    return (replace(moved(note, 0, y - note.rect.y), focusable=True),) if note else ()


def _offset(opened: Opened, rows: Sequence[Box], area: Rect, extent: int) -> int:
    """How far the list has moved; while the focus is on a part, so that its row is in view."""
    offset = min(opened.app.scroll.get(SCROLLED, 0), max(0, extent - area.height))
    if opened.app.focus != f"part:{opened.current.id}":
        return offset
    row = next(row for row in rows if State.CURRENT in row.states)
    return max(min(offset, row.rect.y - area.y), row.rect.bottom - area.bottom)


def list_top(opened: Opened, rect: Rect, text: PanelText) -> int:
    """Where the list of a panel begins."""
    return max(box.rect.bottom for box in _head(opened, rect, text)) + opened.kit.px(14)


def _head(opened: Opened, rect: Rect, text: PanelText) -> tuple[Box, ...]:
    k = opened.kit
    say = k.words.say
    tools = [icon_button(k, "close-evidence", "cross", say("Close, back to the traces"), Back())]
    if can_undo(opened.state):
        undo = icon_button(k, "undo", "undo", say("Undo"), play("Undo"), keys=("ctrl+z",))
        tools.insert(0, undo)
    y = rect.y + k.px(20)
    placed = in_row_to_end(tools, rect.right - k.px(_PAD), y, k.px(4))
    room = placed[0].rect.x - rect.x - k.px(_PAD) - k.px(8)
    title = heading(k, "panel-title", text.title, (rect.x + k.px(_PAD), y - k.px(2)), room)
    count = paragraph(
        k,
        "panel-count",
        text.told,
        (title.rect.x, title.rect.bottom),
        room,
        style="label",
        colour="ink2",
    )
    return (title, count, *placed)


def _foot(opened: Opened, rect: Rect, text: PanelText) -> tuple[Box, ...]:
    """Who may change this, if there is room, and the keys; they stay while the list scrolls."""
    k = opened.kit
    room = rect.width - 2 * k.px(_PAD)
    x = rect.x + k.px(_PAD)
    keys: tuple[Box, ...] = ()
    bottom = rect.bottom
    row = key_row(k, "panel-keys", text.keys, (x, 0), room)
    if row.children and not k.large:
        y = rect.bottom - row.rect.height - k.px(13)
        line = rule(rect.x, y - k.px(13), rect.width)
        row = moved(row, 0, y)
        area = Rect(rect.x, y - k.px(13), rect.width, rect.bottom - y + k.px(13))
        keys = (Box("panel-foot", Role.GROUP, area, silent=True, marks=(line,), children=(row,)),)
        bottom = area.y
    note = _note(opened, x, bottom - k.px(16), room) if _is_roomy(k, rect) else None
    return (note, *keys) if note else keys


def _note(opened: Opened, x: int, bottom: int, room: int) -> Box | None:
    """Who may change the item, if the subject alone may not; says nothing of what it tells."""
    told = owner(opened)
    if told is None:
        return None
    k, text = opened.kit, told.text
    pad, icon = k.px(14), k.px(20)
    lead = pad + icon + k.px(12)
    lines, tall = text_marks(
        k, text, (x + lead, 0), room - lead - pad, style="label", colour="linked"
    )
    rect = Rect(x, bottom - tall - 2 * k.px(12), room, tall + 2 * k.px(12))
    border = "linked" if k.theme.high_contrast else None
    words = Box("", Role.TEXT, rect, marks=lines)
    glyph = Rect(x + pad, rect.y, icon, rect.height)
    return Box(
        "panel-note",
        Role.TEXT,
        rect,
        text,
        marks=(
            Fill(rect, "linked_soft", 10, border, 2),
            icon_in(glyph, told.icon, "linked"),
            *moved(words, 0, rect.y + k.px(12)).marks,
        ),
    )
