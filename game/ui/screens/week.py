"""The week replayed: the same letters, as far as they can still be written.

Nothing is scripted. A day shows its letters; a line whose needs are gone falls back.
"""

from dataclasses import replace
from datetime import date

from game.ui.app import App, Playing
from game.ui.intents import Select, play
from game.ui.kit import Kit, bottom_bar, button, card_marks, heading, paragraph, quad, text_marks
from game.ui.layout import moved_to
from game.ui.scene import Box, Mark, Rect, Role, Scene, State, Stroke
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.modes import large_text, room
from game.ui.screens.scrolled import scrolled
from game.ui.screens.week_rows import day_boxes
from game.ui.screens.week_state import DAYS, SLOT, Week

_NODE = 15
_NODE_NOW = 24
_CAPTIONS = 1000
"""Width, at 100 % text, from which the days say what happens on them."""


def week(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Week step."""
    shown = Week.of(app, kit, playing)
    words = kit.words
    rect = body_rect(app, kit, bottom=True)
    title = heading(
        kit, "week.title", words.say("The week, replayed"), (rect.x, rect.y), rect.width, level=1,
        style="h1",
    )  # fmt: skip
    note = words.say("The same week, with your fixes in place.")
    below = (rect.x, title.rect.bottom)
    under = paragraph(kit, "week.note", note, below, rect.width, colour="ink2", style="label")
    strip = _strip(shown, Rect(rect.x, under.rect.bottom + kit.px(10), rect.width, 0))
    top = strip.rect.bottom + kit.px(10)
    area = Rect(rect.x, top, rect.width, rect.bottom - 12 - top)
    still = shown.still_tailored
    status = Status(
        words.say("{some} of {all}", some=still, all=len(shown.tailored)),
        words.say("letters are still about her alone")
        if len(shown.tailored) != 1
        else words.say("letter is still about her alone"),
    )
    return frame(
        app,
        kit,
        (title, under, strip, _day(shown, area)),
        title=words.say("The week, replayed"),
        bottom=_bottom(shown),
        status=status,
        start=f"day:{shown.day}",
    )


def _strip(shown: Week, at: Rect) -> Box:
    """Seven days on a line; the one that is looked at is large."""
    kit, words = shown.kit, shown.words
    wide = at.width // DAYS
    captions = room(shown.app) >= _CAPTIONS and not large_text(shown.app)
    days = [_tab(shown, day, wide, captions=captions) for day in shown.days]
    tall = max(box.rect.height for box in days)
    marks: list[Mark] = []
    y = at.y + kit.height("label") + kit.px(14)
    now = shown.days.index(shown.day)
    middle = at.x + now * wide + kit.px(8)
    marks.append(Stroke(((at.x + kit.px(8), y), (middle, y)), "ink2", 4))
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


def _tab(shown: Week, day: date, width: int, *, captions: bool) -> Box:
    kit, words = shown.kit, shown.words
    chosen = day == shown.day
    name = words.say("{weekday} {day}", weekday=words.weekday(day), day=day.day)
    marks, tall = text_marks(kit, name, (0, 0), width - 8, style="label", bold=True)
    size = kit.px(_NODE_NOW if chosen else _NODE)
    changed = bool(list(shown.changed_on(day)))
    past = day < shown.day
    fill = "action" if chosen else "safe_fill" if changed else "ink2" if past else "canvas"
    outline = None if chosen or changed or past else "tile_line"
    y = tall + kit.px(14)
    node = quad((kit.px(8) - size / 2, y - size / 2), size, day.day, fill, outline)
    said = _happens(shown, day)
    bottom = y + kit.px(14)
    small: tuple[Mark, ...] = ()
    if captions and said:
        small, small_tall = text_marks(
            kit, said, (0, bottom), width - kit.px(12), style="caption",
            colour="action" if chosen else "ink2", bold=chosen,
        )  # fmt: skip
        bottom += small_tall
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


def _bottom(shown: Week) -> Box:
    kit, words = shown.kit, shown.words
    revise = button(kit, "revise", words.say("Change the fixes"), play("ReviseFixes"), icon="undo")
    done = button(
        kit, "finish", words.say("See the debrief"), play("FinishWeek"), kind="primary",
        icon_end="arrow_right",
    )  # fmt: skip
    rect = bottom_bar_rect(shown.app)
    text = words.say("A message that fits everyone is easy to ignore.")
    spare = rect.width - revise.rect.width - done.rect.width - kit.px(96)
    width = max(kit.px(120), min(spare, kit.width(text, "body")))
    told = paragraph(kit, "week.word", text, (0, 0), width)
    start = (told,) if told.rect.height <= rect.height and spare >= told.rect.width else ()
    return bottom_bar(kit, rect, words.say("Next step"), start=start, end=(revise, done))
