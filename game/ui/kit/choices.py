"""Choosing: choice tiles, the cells of a matrix, switches, and the slider for confidence."""

from collections.abc import Sequence
from enum import Enum

from game.core.knowledge import Category
from game.ui.intents import Intent
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import category_tile, icon_in, quad
from game.ui.kit.text import text_marks
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
    notes, notes_tall = _note(k, note, (x + pad + lead, words_tall), room, disabled)
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


def _note(k: Kit, note: str, at: Point, room: int, disabled: str) -> tuple[tuple[Mark, ...], int]:
    if not note:
        return (), 0
    colour = "disabled_ink" if disabled else "ink2"
    return text_marks(k, note, at, room, style="caption", colour=colour)


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
    marks: list[Mark] = [_cell_ground(k, box_id, rect, checked=checked, neutral=neutral, disabled=disabled)]
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


def switch(
    k: Kit,
    box_id: str,
    label: str,
    action: Intent,
    *,
    at: Point,
    width: int,
    on: bool,
    value: str,
    note: str = "",
) -> Box:
    """A setting that is on or off: its name at the start, ``value`` in words and a knob."""
    knob_wide, knob_tall = k.px(48), k.px(28)
    value_wide = k.width(value, "body")
    end = at[0] + width - k.px(8)
    room = width - knob_wide - value_wide - k.px(40)
    words, words_tall = text_marks(k, label, (at[0] + k.px(8), 0), room, style="body")
    notes, notes_tall = _note(k, note, (at[0] + k.px(8), words_tall), room, "")
    content = words_tall + notes_tall
    tall = max(k.px(44), content + 2 * k.px(8))
    rect = Rect(*at, width, tall)
    down = rect.y + (tall - content) // 2
    track = Rect(end - knob_wide, rect.y + (tall - knob_tall) // 2, knob_wide, knob_tall)
    knob = knob_tall - 8
    knob_x = track.right - knob - 4 if on else track.x + 4
    marks: list[Mark] = [Fill(rect, "sunk", RADIUS["control"], k.framed)] if k.hot(box_id) else []
    marks += [mark._replace(y=mark.y + down) for mark in (*words, *notes) if isinstance(mark, Text)]
    value_y = rect.y + (tall - k.height("body")) // 2
    marks += [
        Text(track.x - k.px(10) - value_wide, value_y, value, "body", "ink2"),
        Fill(track, "action" if on else "surface", 7, "action" if on else "line_strong", 2),
        quad((knob_x, track.y + 4), knob, 2, "on_action" if on else "line_strong"),
    ]
    states = frozenset({State.CHECKED}) if on else frozenset()
    return Box(
        box_id,
        Role.CHECKBOX,
        rect,
        label,
        value,
        note,
        states=states,
        action=action,
        marks=tuple(marks),
    )


def slider(
    k: Kit,
    box_id: str,
    label: str,
    *,
    at: Point,
    width: int,
    low: int,
    high: int,
    value: int,
    shown: str,
    action: Intent,
    less: Intent | None,
    more: Intent | None,
    ticks: Sequence[int] = (),
    keys: tuple[str, ...] = (),
) -> Box:
    """A group holding the track and, in it, the slider: a square thumb with the number.

    The slider's rectangle is the thumb, so that the focus ring is around it; a pointer to its
    end side wants ``more``, to its start side ``less``. The thumb reaches half its width
    beyond both ends of the track. Enter repeats ``action``, which sets the value it has.
    """
    wide = max(k.px(_THUMB), k.width(shown, "label", bold=True) + k.px(12))
    tall = max(k.px(_THUMB), k.height("label") + k.px(12))
    track = Rect(at[0], at[1] + (tall - _TRACK) // 2, width, _TRACK)

    def place(number: int) -> int:
        return at[0] + round(width * (number - low) / (high - low))

    thumb = Rect(place(value) - wide // 2, at[1], wide, tall)
    done = Rect(track.x, track.y, place(value) - track.x, _TRACK)
    marks = (
        Fill(track, "tile_empty", 4, "line_strong"),
        Fill(done, "action", 4),
        *(Fill(Rect(place(tick) - 1, track.y + 14, 2, 10), "line_strong") for tick in ticks),
    )
    text_x = thumb.x + (wide - k.width(shown, "label", bold=True)) // 2
    text_y = thumb.y + (tall - k.height("label")) // 2
    knob = Box(
        box_id,
        Role.SLIDER,
        thumb,
        label,
        shown,
        action=action,
        less=less,
        more=more,
        keys=keys,
        marks=(
            Fill(thumb, "surface", RADIUS["control"], "action", _SELECTED_LINE),
            Text(text_x, text_y, shown, "label", "action", bold=True),
        ),
    )
    area = Rect(at[0], at[1], width, tall)
    return Box(f"{box_id}.track", Role.GROUP, area, marks=marks, children=(knob,))
