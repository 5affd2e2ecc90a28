"""Rows to choose from, as in the rail and on the title."""

from game.ui.intents import Intent
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import icon_in
from game.ui.kit.text import note_marks, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role, State, Text
from game.ui.tokens import RADIUS


def list_row(
    k: Kit,
    box_id: str,
    label: str,
    action: Intent,
    *,
    at: Point,
    width: int,
    icon: str = "",
    value: str = "",
    note: str = "",
    chosen: bool = False,
    icon_only: bool = False,
    tall: int = 42,
    style: str = "body",
    role: Role = Role.RADIO,
) -> Box:
    """A row to choose from, as in the rail and the title: icon, label, value at the end.

    A ``note`` stands below the label, smaller; a row has a note or a value.
    """
    pad, size = k.px(12), k.px(20)
    ink = "action" if chosen and not icon_only else "ink2"
    if icon_only:
        rect = Rect(*at, width, k.px(tall))
        marks: list[Mark] = [icon_in(rect, icon, "action" if chosen else "ink2", k.px(22))]
    else:
        value_wide = k.width(value, "caption", bold=chosen) if value else 0
        start = at[0] + pad + (size + k.px(12) if icon else 0)
        room = at[0] + width - pad - value_wide - (k.px(8) if value else 0) - start
        words, words_tall = text_marks(
            k, label, (start, 0), room, style=style, colour="ink" if chosen else "ink2", bold=chosen
        )
        notes, notes_tall = note_marks(k, note, (start, words_tall), room)
        content = words_tall + notes_tall
        rect = Rect(*at, width, max(k.px(tall), content + k.px(10)))
        down = rect.y + (rect.height - content) // 2
        marks = [
            mark._replace(y=mark.y + down) for mark in (*words, *notes) if isinstance(mark, Text)
        ]
        if icon:
            marks.append(icon_in(Rect(at[0] + pad, rect.y, size, rect.height), icon, ink))
        if value:
            y = rect.y + (rect.height - k.height("caption")) // 2
            x = at[0] + width - pad - value_wide
            marks.append(Text(x, y, value, "caption", "ink2", bold=chosen))
    return Box(
        box_id,
        role,
        rect,
        label,
        value or note,
        states=frozenset({State.CHECKED}) if chosen else frozenset(),
        action=action,
        marks=(*_row_ground(k, box_id, rect, chosen=chosen), *marks),
    )


def _row_ground(k: Kit, box_id: str, rect: Rect, *, chosen: bool) -> tuple[Mark, ...]:
    radius = RADIUS["control"]
    if chosen:
        border = "action" if k.theme.high_contrast else None
        sheet = Fill(rect, "surface", radius, border, k.line, None if border else "rest")
        tall = round(rect.height * 0.6)
        bar = Fill(Rect(rect.x, rect.y + (rect.height - tall) // 2, 4, tall), "action", 2)
        return (sheet, bar)
    if k.hot(box_id):
        return (Fill(rect, "seg", radius, k.framed),)
    return ()
