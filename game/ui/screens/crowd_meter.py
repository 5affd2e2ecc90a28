"""The meter at the end of the top bar: how many people still match, and the way to the crowd."""

from dataclasses import replace
from math import log

from game.core.state import Step
from game.ui.app import App
from game.ui.falling import OPEN_STEPS, Fall, falls
from game.ui.intents import OpenCrowd
from game.ui.kit import Kit, icon_in, text_line
from game.ui.layout import moved_marks
from game.ui.ports import CrowdNews
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.tokens import CONTROL

METER = "crowd"
_SHOWN = (Step.SPOT, Step.REVIEW, Step.CONNECT, Step.FIX, Step.WEEK)
"""Where the bar shows it; other steps count something else there, the debrief has a card."""

KEY = "p"
_BARS = 5
_WIDEST = "0,000"
_BAR, _BAR_GAP, _TALLEST, _LEAST = 9, 4, 30, 4


def crowd_meter(app: App, kit: Kit) -> tuple[Box, ...]:
    """The meter from its fullest to its smallest form; nothing if the mission has no crowd."""
    news, playing = app.crowd, app.playing
    if news is None or playing is None or playing.state.step not in _SHOWN:
        return ()
    fall = falls(app)
    if fall is None:
        return _gathering(kit, news)
    before, after = fall
    if playing.state.step in OPEN_STEPS:
        return _fixing(kit, before, after)
    return _narrowed(kit, after)


def _narrowed(kit: Kit, fall: Fall) -> tuple[Box, ...]:
    words = kit.words
    everyone, people = words.number(fall.everyone), words.number(fall.people)
    caption = words.plural("person still matches", "people still match", fall.people)
    said = words.plural(
        "{everyone} people, {count} still matches",
        "{everyone} people, {count} still match",
        fall.people,
        everyone=everyone,
    )
    counted = _counted(kit, everyone, people, caption)
    return _forms(kit, (_bars(kit, fall), counted), people, said)


def _fixing(kit: Kit, before: Fall, after: Fall) -> tuple[Box, ...]:
    words = kit.words
    first, people = words.number(before.people), words.number(after.people)
    caption = words.plural(
        "person matches after your fixes", "people match after your fixes", after.people
    )
    said = words.plural(
        "{before} before, {count} person matches after your fixes",
        "{before} before, {count} people match after your fixes",
        after.people,
        before=first,
    )
    return _forms(kit, (_counted(kit, first, people, caption),), people, said)


Part = tuple[tuple[Mark, ...], int]
"""Marks around the line y = 0, and how wide they are."""


def _forms(kit: Kit, full: tuple[Part, ...], people: str, said: str) -> tuple[Box, ...]:
    """All of it; the number with two words; the number alone."""
    short = kit.words.say("people match")
    number = _number(kit, people)
    beside = (_text(kit, short, "label", "on_bar2"),)
    return tuple(_meter(kit, parts, said) for parts in (full, (number, *beside), (number,)))


def _meter(kit: Kit, parts: tuple[Part, ...], said: str) -> Box:
    """The parts beside each other with the key after a thin rule, in the middle of their height."""
    tall = max(kit.px(CONTROL), kit.height("crowd_number") + kit.height("caption"))
    middle, gap, pad = tall // 2, kit.px(10), kit.px(8)
    marks: list[Mark] = []
    x = pad
    for part, wide in parts:
        marks += moved_marks(part, x, middle)
        x += wide + gap
    if kit.shows_key(KEY):
        marks.append(Fill(Rect(x, middle - kit.px(11), 1, kit.px(22)), "on_bar2"))
        key, wide = _text(kit, KEY.upper(), "label", "on_bar2")
        marks += moved_marks(key, x + gap, middle)
        x += gap + wide + gap
    rect = Rect(0, 0, x - gap + pad, tall)
    ground = (Fill(rect, "bar_sunk", 8, kit.framed, kit.line),) if kit.hot(METER) else ()
    return Box(
        METER,
        Role.BUTTON,
        rect,
        said,
        hint=kit.words.say("Shows how the crowd falls."),
        action=OpenCrowd(),
        keys=(KEY,),
        on_bar=True,
        live=True,
        marks=(*ground, *marks),
    )


def _gathering(kit: Kit, news: CrowdNews) -> tuple[Box, ...]:
    """How far it is, or that there is none."""
    words = kit.words
    if news.problem is not None:
        text = words.say("No crowd")
        icon: Part = (
            (icon_in(Rect(0, -kit.px(10), kit.px(20), kit.px(20)), "alert", "accent_bar"),),
            kit.px(20),
        )
        told = _text(kit, text, "label", "on_bar2")
        return tuple(_meter(kit, parts, text) for parts in ((icon, told), (icon,)))
    text = words.say("the crowd gathers")
    percent = words.percent(news.percent)
    number = _text(kit, percent, "h3", "on_bar")
    box = _meter(kit, (number, _text(kit, text, "label", "on_bar2")), text)
    small = _meter(kit, (number,), text)
    # It is not spoken while it runs.
    return tuple(replace(one, value=percent, live=False) for one in (box, small))


def _bars(kit: Kit, fall: Fall) -> Part:
    """Five bars on a logarithmic scale from everybody to those who are left, the last in gold."""
    share = log(fall.people) / log(fall.everyone) if fall.everyone > 1 else 0
    bar, gap, tallest = kit.px(_BAR), kit.px(_BAR_GAP), kit.px(_TALLEST)
    marks = []
    for place in range(_BARS):
        height = max(kit.px(_LEAST), round(tallest * (1 - place / (_BARS - 1) * (1 - share))))
        rect = Rect(place * (bar + gap), tallest // 2 - height, bar, height)
        last = place == _BARS - 1
        marks.append(Fill(rect, "accent_bar" if last else "on_bar2@35", 2))
    return tuple(marks), _BARS * (bar + gap) - gap


def _counted(kit: Kit, first: str, people: str, caption: str) -> Part:
    """From one number to another, and below them what they are."""
    below = _text(kit, caption, "caption", "on_bar2")
    start = _text(kit, first, "label", "on_bar2")
    number = _number(kit, people)
    gap, arrow = kit.px(8), kit.px(16)
    # The number's place does not shrink with it, so that nothing moves while it counts.
    room = max(number[1], kit.width(_WIDEST, "crowd_number", bold=True))
    line = start[1] + gap + arrow + gap + room
    lift = -kit.height("caption") // 2
    drop = kit.height("crowd_number") // 2
    marks = (
        *moved_marks(start[0], 0, lift),
        icon_in(Rect(start[1] + gap, lift - arrow // 2, arrow, arrow), "arrow_right", "on_bar2"),
        *moved_marks(number[0], start[1] + 2 * gap + arrow, lift),
        *moved_marks(below[0], 0, drop),
    )
    return marks, max(line, below[1])


def _number(kit: Kit, people: str) -> Part:
    return _text(kit, people, "crowd_number", "on_bar", bold=True)


def _text(kit: Kit, text: str, style: str, colour: str, *, bold: bool = False) -> Part:
    mark, wide = text_line(kit, text, (0, -kit.height(style) // 2), style, colour, bold=bold)
    return (mark,), wide
