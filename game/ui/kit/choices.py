"""Choosing: choice tiles, and the cells of a matrix."""

from enum import Enum

from game.core.knowledge import Category
from game.ui.intents import Intent
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import category_tile, icon_in
from game.ui.kit.text import note_marks, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role, State, Text
from game.ui.tokens import RADIUS

_CHOICE = 54
_TILE = 28
_CELL = 34
_THUMB = 46
_TRACK = 8
_SELECTED_LINE = 3


class Mood(Enum):
    """What a choice says about itself."""

    REST = "rest"
    CHOSEN = "chosen"
    RIGHT = "right"
    WRONG = "wrong"


_FILLS = {Mood.CHOSEN: "action_soft", Mood.RIGHT: "safe_soft", Mood.WRONG: "exposed_soft"}
_LINES = {Mood.CHOSEN: "action", Mood.RIGHT: "safe_fill", Mood.WRONG: "exposed_fill"}
_MARKS = {
    Mood.CHOSEN: ("check", "action"),
    Mood.RIGHT: ("check", "safe"),
    Mood.WRONG: ("cross", "exposed"),
}


def choice_tile(
    k: Kit,
    box_id: str,
    label: str,
    action: Intent,
    *,
    at: Point = (0, 0),
    width: int,
    mood: Mood = Mood.REST,
    category: Category | None = None,
    icon: str = "",
    note: str = "",
    disabled: str = "",
    role: Role = Role.RADIO,
    keys: tuple[str, ...] = (),
    hint: str = "",
) -> Box:
    """One of several answers; ``note`` is a second, smaller text below the label."""
    pad, tile = k.px(16), k.px(_TILE)
    lead = tile + k.px(12) if category or icon else 0
    mark_size = k.px(20)
    room = width - 2 * pad - lead - mark_size - k.px(8)
    strong = mood in {Mood.CHOSEN, Mood.RIGHT}
    ink = "disabled_ink" if disabled else "ink"
    x, y = at
    words, words_tall = text_marks(
        k, label, (x + pad + lead, 0), room, style="item_text", colour=ink, bold=strong
    )
    faint = "disabled_ink" if disabled else "ink2"
    notes, notes_tall = note_marks(k, note, (x + pad + lead, words_tall), room, faint)
    content = words_tall + notes_tall
    tall = max(k.px(_CHOICE), content + 2 * k.px(10))
    rect = Rect(x, y, width, tall)
    down = y + (tall - content) // 2
    marks: list[Mark] = [_choice_ground(k, box_id, rect, mood, disabled)]
    if category is not None:
        marks += category_tile(category, Rect(x + pad, y + (tall - tile) // 2, tile, tile))
    elif icon:
        marks.append(
            icon_in(Rect(x + pad, y, tile, tall), icon, "disabled_ink" if disabled else "ink2")
        )
    marks += [mark._replace(y=mark.y + down) for mark in (*words, *notes) if isinstance(mark, Text)]
    if mood in _MARKS:
        name, colour = _MARKS[mood]
        end = Rect(rect.right - pad - mark_size, y, mark_size, tall)
        marks.append(icon_in(end, name, colour))
    states = {State.CHECKED} if mood is Mood.CHOSEN else set()
    return Box(
        box_id,
        role,
        rect,
        label,
        value=note,
        hint=disabled or hint,
        states=frozenset(states | ({State.DISABLED} if disabled else set())),
        action=action,
        keys=keys,
        shape=RADIUS["control"] + 2,
        marks=tuple(marks),
    )


def _choice_ground(k: Kit, box_id: str, rect: Rect, mood: Mood, disabled: str) -> Fill:
    radius = RADIUS["control"] + 2
    if disabled:
        return Fill(rect, "disabled_bg", radius, k.framed and "disabled_ink", k.line)
    if mood is not Mood.REST:
        return Fill(rect, _FILLS[mood], radius, _LINES[mood], _SELECTED_LINE)
    if k.hot(box_id):
        return Fill(rect, "sunk", radius, "ink2", k.line)
    return Fill(rect, "surface", radius, "line_strong", k.line)


def cell(
    k: Kit,
    box_id: str,
    label: str,
    action: Intent | None,
    *,
    at: Point,
    checked: bool,
    neutral: bool = False,
    disabled: str = "",
) -> Box:
    """One cell of a matrix: a box to tick, or a dash if ``action`` is None (not possible).

    A ``neutral`` tick is grey: the choice that changes nothing.
    """
    size = k.px(_CELL)
    rect = Rect(*at, size, size)
    if action is None:
        dash = icon_in(rect, "minus", "ink3", k.px(18))
        return Box(box_id, Role.TEXT, rect, label, marks=(dash,))
    marks: list[Mark] = [
        _cell_ground(k, box_id, rect, checked=checked, neutral=neutral, disabled=disabled)
    ]
    if checked:
        on = "surface" if neutral else "on_action"
        marks.append(icon_in(rect, "check", on, k.px(20)))
    states = ({State.CHECKED} if checked else set()) | ({State.DISABLED} if disabled else set())
    return Box(
        box_id,
        Role.RADIO,
        rect,
        label,
        hint=disabled,
        states=frozenset(states),
        action=action,
        shape=6,
        marks=tuple(marks),
    )


def _cell_ground(
    k: Kit, box_id: str, rect: Rect, *, checked: bool, neutral: bool, disabled: str
) -> Fill:
    if checked:
        return Fill(rect, "ink2" if neutral else "action", 6)
    if disabled:
        return Fill(rect, "disabled_bg", 6, k.framed and "disabled_ink", k.line)
    return Fill(rect, "sunk" if k.hot(box_id) else "surface", 6, "line_strong", 2)
