"""Cards and what stands on them: sheets, the row of facts, pills, rules."""

from collections.abc import Sequence
from typing import Literal

from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import icon_in
from game.ui.kit.text import text_marks
from game.ui.scene import Box, Circle, Fill, Icon, Mark, Rect, Role, Text
from game.ui.tokens import RADIUS

CardLook = Literal["rest", "hover", "flagged", "harmless", "holds", "current"]
Tone = Literal["plain", "exposed", "linked", "safe", "action", "sunk"]

_EDGE = 6
_META = "caption"
_DOT = 1.75
_PILLS: dict[Tone, tuple[str, str]] = {
    "plain": ("surface", "ink2"),
    "exposed": ("exposed_soft", "exposed"),
    "linked": ("linked_soft", "linked"),
    "safe": ("safe_soft", "safe"),
    "action": ("action_soft", "action"),
    "sunk": ("sunk", "ink2"),
}
"""Ground and ink of each tone."""


def card_marks(k: Kit, rect: Rect, look: CardLook = "rest") -> tuple[Mark, ...]:
    """The sheet of a card: rest, hover, flagged (red edge), harmless (sunk), holds, current."""
    radius = RADIUS["card"]
    shadow = None if k.theme.high_contrast else "rest"
    if look == "flagged":
        edge = Fill(rect, "exposed_fill", radius, shadow=shadow)
        sheet = Rect(
            rect.x + _EDGE, rect.y + k.line, rect.width - _EDGE - k.line, rect.height - 2 * k.line
        )
        return (edge, Fill(sheet, "surface", radius - k.line))
    if look == "harmless":
        return (Fill(rect, "sunk", radius, "line", k.line),)
    if look == "holds":
        return (Fill(rect, "surface", radius, "exposed_fill", 2, shadow),)
    if look == "current":
        return (Fill(rect, "surface", radius, "action", 2, shadow),)
    if look == "hover":
        lifted = None if k.theme.high_contrast else "hover"
        return (Fill(rect, "surface", radius, "line_strong", k.line, lifted),)
    return (Fill(rect, "surface", radius, "line", k.line, shadow),)


def card(
    k: Kit,
    box_id: str,
    rect: Rect,
    label: str = "",
    *,
    look: CardLook = "rest",
    role: Role = Role.GROUP,
    children: tuple[Box, ...] = (),
    marks: tuple[Mark, ...] = (),
) -> Box:
    """A card around children that are already placed."""
    return Box(
        box_id,
        role,
        rect,
        label,
        shape=RADIUS["card"],
        marks=(*card_marks(k, rect, look), *marks),
        children=children,
    )


def meta_row(  # noqa: PLR0917 - in the order in which it is read
    k: Kit,
    at: Point,
    width: int,
    icon: str,
    source: str,
    parts: Sequence[tuple[str, str]],
) -> tuple[tuple[Mark, ...], int]:
    """Source icon, source, then ``parts`` (icon or empty, text) with dots between.

    A part that does not fit goes to the next line. Returns the marks and their height.
    """
    tall, size, gap = k.height(_META), k.px(16), k.px(18)
    x, y = at[0] + size + k.px(6), at[1]
    end = at[0] + width
    marks: list[Mark] = [icon_in(Rect(*at, size, tall), icon, "ink2")]
    words, (x, y) = _words(k, source, (x, y), end, "ink2", bold=True)
    marks += words
    for part_icon, text in parts:
        lead = size + k.px(5) if part_icon else 0
        if x + gap + lead + k.width(text, _META) > end:
            x, y = at[0], y + tall
        else:
            dot = _DOT * k.measure.text_scale
            marks.append(Circle(x + gap / 2, y + tall / 2 + 1, dot, "ink3"))
            x += gap
        if part_icon:
            marks.append(icon_in(Rect(x, y, size, tall), part_icon, "ink3"))
        words, (x, y) = _words(k, text, (x + lead, y), end, "ink3")
        marks += words
    return tuple(marks), y + tall - at[1]


def _words(
    k: Kit, text: str, at: Point, end: int, colour: str, *, bold: bool = False
) -> tuple[tuple[Mark, ...], Point]:
    """A text that may break, and where what follows it on its last line begins."""
    marks, tall = text_marks(k, text, at, end - at[0], style=_META, colour=colour, bold=bold)
    last = k.lines(text, _META, end - at[0], bold=bold)[-1]
    return marks, (at[0] + k.width(last, _META, bold=bold), at[1] + tall - k.height(_META))


def pill(
    k: Kit,
    box_id: str,
    text: str,
    *,
    at: Point = (0, 0),
    tone: Tone = "sunk",
    icon: str = "",
    width: int | None = None,
) -> Box:
    """A short state in words on a soft ground; with ``width`` it wraps rather than grow."""
    fill, ink = _PILLS[tone]
    pad, size = k.px(9), k.px(16)
    lead = size + k.px(6) if icon else 0
    bold = tone not in {"plain", "sunk"}
    room = None if width is None else width - 2 * pad - lead
    lines = k.lines(text, "caption", room, bold=bold)
    wide = max(k.width(line, "caption", bold=bold) for line in lines) + 2 * pad + lead
    tall = len(lines) * k.height("caption") + k.px(6)
    rect = Rect(*at, wide, tall)
    border = ink if k.theme.high_contrast else None
    marks: list[Mark] = [Fill(rect, fill, RADIUS["chip"], border)]
    if icon:
        marks.append(icon_in(Rect(rect.x + pad, rect.y, size, tall), icon, ink))
    y = rect.y + k.px(3)
    for line in lines:
        marks.append(Text(rect.x + pad + lead, y, line, "caption", ink, bold))
        y += k.height("caption")
    return Box(box_id, Role.TEXT, rect, text, shape=RADIUS["chip"], marks=tuple(marks))


def rule(rect_x: int, y: int, width: int, colour: str = "line") -> Fill:
    """A thin line across."""
    return Fill(Rect(rect_x, y, width, 1), colour)


def icon_text(  # noqa: PLR0917 - private reading order
    k: Kit,
    at: Point,
    icon: str,
    text: str,
    colour: str,
    style: str = "caption",
    *,
    bold: bool = False,
) -> tuple[tuple[Icon, Text], int]:
    """An icon before one short line, and the x just past it."""
    size, tall = k.px(16), k.height(style)
    x = at[0] + size + k.px(6)
    marks = (
        icon_in(Rect(at[0], at[1], size, tall), icon, colour),
        Text(x, at[1], text, style, colour, bold),
    )
    return marks, x + k.width(text, style, bold=bold)
