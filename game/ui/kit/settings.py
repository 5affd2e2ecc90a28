"""What is set rather than chosen: switches, and the slider for confidence."""

from collections.abc import Sequence

from game.ui.intents import Intent
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import quad
from game.ui.kit.text import note_marks, text_marks
from game.ui.scene import Amount, Box, Fill, Mark, Rect, Role, State, Text
from game.ui.tokens import RADIUS

_THUMB = 46
_TRACK = 8
_THUMB_LINE = 3


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
    notes, notes_tall = note_marks(k, note, (at[0] + k.px(8), words_tall), room)
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
        amount=Amount(value, low, high),
        less=less,
        more=more,
        keys=keys,
        marks=(
            Fill(thumb, "surface", RADIUS["control"], "action", _THUMB_LINE),
            Text(text_x, text_y, shown, "label", "action", bold=True),
        ),
    )
    area = Rect(at[0], at[1], width, tall)
    return Box(f"{box_id}.track", Role.GROUP, area, marks=marks, children=(knob,))
