"""The week replayed: the same letters, as far as they can still be written.

Nothing is scripted. A day shows its letters; a line whose needs are gone falls back.
"""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from game.ui.app import App, Playing
from game.ui.intents import OpenDialog, Select, play
from game.ui.kit import (
    Kit,
    bottom_bar,
    button,
    card_marks,
    heading,
    paragraph,
    quad,
    text_line,
    text_marks,
)
from game.ui.layout import moved_to
from game.ui.scene import Box, Mark, Rect, Role, Scene, State, Stroke
from game.ui.screens import modes
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.modes import large_text
from game.ui.screens.record_dialog import RECORD
from game.ui.screens.scrolled import scrolled
from game.ui.screens.week_rows import day_boxes
from game.ui.screens.week_state import DAYS, SLOT, Week

_NODE = 15
_NODE_NOW = 24
_INSET = 8
"""Space around what a day says, for the focus ring."""

_CAPTIONS = 1000
"""Width, at 100 % text, from which the days say what happens on them."""


def week(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Week step."""
    shown = Week.of(app, kit, playing)
    words = kit.words
    rect = body_rect(app, kit, bottom=True)
    title = _title(app, kit, rect)
    strip = _strip(shown, Rect(rect.x, title.rect.bottom + kit.px(10), rect.width, 0))
    top = strip.rect.bottom + kit.px(10)
    area = Rect(rect.x, top, rect.width, rect.bottom - 12 - top)
    status = Status(
        words.say("{some} of {all}", some=shown.still_tailored, all=len(shown.tailored)),
        words.plural("letter still tailored", "letters still tailored", len(shown.tailored)),
    )
    return frame(
        app,
        kit,
        (title, strip, _day(shown, area)),
        title=words.say("The week, replayed"),
        bottom=_bottom(shown),
        status=status,
        start=f"day:{shown.day}",
    )


def _title(app: App, kit: Kit, rect: Rect) -> Box:
    """What this is; with a note beside it where there is room."""
    words = kit.words
    text, note = (
        words.say("The week, replayed"),
        words.say("The same week, with your fixes in place."),
    )
    x = rect.x + kit.width(text, "h2", bold=True) + kit.px(14)
    title = heading(kit, "week.title", text, (rect.x, rect.y), rect.width, level=1)
    if large_text(app) or x + kit.width(note, "label") > rect.right:
        return title
    y = rect.y + (title.rect.height - kit.height("label")) // 2 + 2
    mark = text_line(kit, note, (x, y), "label", "ink2")[0]
    return replace(title, value=note, marks=(*title.marks, mark))


def _strip(shown: Week, at: Rect) -> Box:
    """Seven days on a line; the one that is looked at is large."""
    kit, words = shown.kit, shown.words
    at = at._replace(x=at.x - kit.px(_INSET), width=at.width + kit.px(_INSET))
    wide = at.width // DAYS
    captions = modes.room(shown.app) >= _CAPTIONS and not large_text(shown.app)
    names = _names(shown, wide - 2 * kit.px(_INSET))
    days = [_tab(shown, day, wide, names, captions=captions) for day in shown.days]
    tall = max(box.rect.height for box in days)
    marks: list[Mark] = []
    y = at.y + kit.px(_INSET) + names.tall + kit.px(14)
    now = shown.days.index(shown.day)
    inset = kit.px(_INSET) + kit.px(8)
    middle = at.x + now * wide + inset
    marks.append(Stroke(((at.x + inset, y), (middle, y)), "ink2", 4))
    end = (at.right - kit.px(8), y)
    marks.append(Stroke(((middle, y), end), "tile_line", 3, dotted=True))
    placed = tuple(_placed(box, at.x + place * wide, at.y, tall) for place, box in enumerate(days))
    rect = Rect(at.x, at.y, at.width, tall)
    return Box(
        "week.days",
        Role.REGION,
        rect,
        words.say("Days"),
        arrows=True,
        marks=tuple(marks),
        children=placed,
    )


def _placed(box: Box, x: int, y: int, tall: int) -> Box:
    return moved_to(replace(box, rect=box.rect._replace(height=tall)), x, y)


class _Names(NamedTuple):
    """How the names of the days are set: in one style, and with one line below them all."""

    style: str
    tall: int


def _names(shown: Week, room: int) -> _Names:
    """The larger style in which each name fits on one line, else the smaller one, wrapped."""
    kit = shown.kit
    names = [_name(shown, day) for day in shown.days]
    widest = max(kit.width(name, "label", bold=True) for name in names)
    style = "label" if widest <= room else "caption"
    talls = [text_marks(kit, name, (0, 0), room, style=style, bold=True)[1] for name in names]
    return _Names(style, max(talls))


def _name(shown: Week, day: date) -> str:
    words = shown.words
    return words.say("{weekday} {day}", weekday=words.weekday(day), day=day.day)


def _tab(shown: Week, day: date, width: int, names: _Names, *, captions: bool) -> Box:
    kit, words = shown.kit, shown.words
    chosen = day == shown.day
    inset = kit.px(_INSET)
    room = width - 2 * inset
    marks, _ = text_marks(
        kit, _name(shown, day), (inset, inset), room, style=names.style, bold=True
    )
    size = kit.px(_NODE_NOW if chosen else _NODE)
    changed = bool(list(shown.changed_on(day)))
    past = day < shown.day
    fill = "action" if chosen else "safe_fill" if changed else "ink2" if past else "canvas"
    outline = None if chosen or changed or past else "tile_line"
    y = inset + names.tall + kit.px(14)
    node = quad((inset + kit.px(8) - size / 2, y - size / 2), size, day.day, fill, outline)
    said = _happens(shown, day)
    bottom = y + kit.px(14)
    small: tuple[Mark, ...] = ()
    if captions and said:
        colour = "action" if chosen else "ink2"
        small, small_tall = text_marks(
            kit, said, (inset, bottom), room, style="caption", colour=colour, bold=chosen
        )
        bottom += small_tall
    bottom += inset
    return Box(
        f"day:{day}",
        Role.TAB,
        Rect(0, 0, width - 4, max(bottom, kit.px(44))),
        words.day(day, long=True),
        said,
        states=frozenset({State.SELECTED}) if chosen else frozenset(),
        action=Select(SLOT, str(day)),
        marks=(*marks, node, *small),
    )


def _happens(shown: Week, day: date) -> str:
    """What happens on a day, in a few words: its letters, else what was changed."""
    words = shown.words
    tailored = [one for one in shown.on(day) if one.letter.tailored]
    letters = tailored or list(shown.on(day))
    if letters:
        names = words.listed([shown.sender(one.letter) for one in letters])
        return words.say("{names} writes", names=names) if len(letters) == 1 else words.say(
            "{names} write", names=names
        )  # fmt: skip
    changes = [shown.told_change(item, kind) for item, kind in shown.changed_on(day)]
    return "; ".join(changes)


def _day(shown: Week, area: Rect) -> Box:
    kit = shown.kit
    pad = kit.px(20)
    inner = Rect(area.x + pad, area.y + 6, area.width - 2 * pad, area.height - 12)
    listed = scrolled(
        shown.app,
        "week-letters",
        inner,
        day_boxes(shown, inner.width),
        gap=kit.px(18),
        bar_x=area.right - kit.px(12),
    )
    label = shown.words.day(shown.day, long=True)
    marks = card_marks(kit, area)
    return Box("week.day", Role.REGION, area, label, marks=marks, children=(listed,))


def _word(shown: Week) -> str:
    """The week in a sentence."""
    words = shown.words
    if shown.fell:
        return words.say("A message that fits everyone is easy to ignore.")
    return words.say("Every line still fits. The fixes can be changed.")


def _bottom(shown: Week) -> Box:
    kit, words = shown.kit, shown.words
    revise = button(kit, "revise", words.say("Change the fixes"), play("ReviseFixes"), icon="undo")
    record = button(
        kit, "record", words.say("The record, before and after"), OpenDialog(RECORD), icon="eye"
    )
    done = button(
        kit, "finish", words.say("See the debrief"), play("FinishWeek"), kind="primary",
        icon_end="arrow_right",
    )  # fmt: skip
    rect = bottom_bar_rect(shown.app)
    buttons = [revise, done]
    wide = sum(box.rect.width for box in (record, *buttons)) + 6 * kit.px(16)
    if shown.scenario.dossier is not None and wide <= rect.width:
        buttons.insert(0, record)
    text = _word(shown)
    spare = rect.width - sum(box.rect.width for box in buttons) - 6 * kit.px(16)
    width = max(kit.px(120), min(spare, kit.width(text, "body")))
    told = paragraph(kit, "week.word", text, (0, 0), width)
    start = (told,) if told.rect.height <= rect.height and spare >= told.rect.width else ()
    return bottom_bar(kit, rect, words.say("Next step"), start=start, end=buttons)
