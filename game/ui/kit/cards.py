"""Cards and what stands on them: frames, pills, key caps, rows, rules."""

from collections.abc import Sequence
from typing import Literal

from game.ui.intents import Intent
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import icon_in
from game.ui.kit.text import text_marks
from game.ui.layout import in_flow, union
from game.ui.scene import Box, Circle, Fill, Icon, Mark, Rect, Role, State, Text
from game.ui.tokens import RADIUS

CardLook = Literal["rest", "hover", "flagged", "harmless", "holds", "current"]
Tone = Literal["plain", "exposed", "linked", "safe", "action", "sunk"]

_EDGE = 6
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


def meta_row(
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
    style = "caption"
    tall, size = k.height(style), k.px(16)
    x, y = at
    marks: list[Mark] = [icon_in(Rect(x, y, size, tall), icon, "ink2")]
    x += size + k.px(6)
    marks.append(Text(x, y, source, style, "ink2", bold=True))
    x += k.width(source, style, bold=True)
    for part_icon, text in parts:
        lead = size + k.px(5) if part_icon else 0
        dot_room = k.px(18)
        if x + dot_room + lead + k.width(text, style) > at[0] + width:
            x, y = at[0], y + tall
        else:
            marks.append(Circle(x + dot_room / 2, y + tall / 2 + 1, 1.75, "ink3"))
            x += dot_room
        if part_icon:
            marks.append(icon_in(Rect(x, y, size, tall), part_icon, "ink3"))
            x += lead
        marks.append(Text(x, y, text, style, "ink3"))
        x += k.width(text, style)
    return tuple(marks), y + tall - at[1]


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


def key_cap(k: Kit, box_id: str, key: str, at: Point = (0, 0), *, ground: str = "surface") -> Box:
    """A key as it stands on a keyboard; "left" and "right" are drawn as arrows."""
    arrows = {"left": "arrow_left", "right": "arrow_right"}
    style, tall = "caption", k.height("caption") + k.px(4)
    pad = k.px(7)
    inner = k.px(16) if key in arrows else k.width(key, style)
    wide = max(inner + 2 * pad, tall)
    rect = Rect(*at, wide, tall)
    marks: list[Mark] = [
        Fill(rect, "line_strong", RADIUS["chip"]),
        Fill(Rect(rect.x + 1, rect.y + 1, wide - 2, tall - 3), ground, RADIUS["chip"] - 1),
    ]
    if key in arrows:
        marks.append(icon_in(rect, arrows[key], "ink2", inner))
    else:
        x = rect.x + (wide - inner) // 2
        marks.append(Text(x, rect.y + k.px(1), key, style, "ink2"))
    return Box(box_id, Role.TEXT, rect, key, silent=True, shape=RADIUS["chip"], marks=tuple(marks))


def key_row(
    k: Kit,
    box_id: str,
    pairs: Sequence[tuple[Sequence[str], str]],
    at: Point,
    width: int,
    *,
    colour: str = "ink2",
) -> Box:
    """Keys with what they do, side by side, on more rows if they must: (("F",), "flag")."""
    groups = []
    for index, (keys, does) in enumerate(pairs):
        x = 0
        caps: list[Box] = []
        for place, key in enumerate(keys):
            caps.append(key_cap(k, f"{box_id}.{index}.{place}", key, (x, 0)))
            x += caps[-1].rect.width + k.px(4)
        tall = caps[0].rect.height
        y = (tall - k.height("caption")) // 2
        text = Text(x + k.px(3), y, does, "caption", colour)
        wide = x + k.px(3) + k.width(does, "caption")
        groups.append(
            Box(
                f"{box_id}.{index}",
                Role.TEXT,
                Rect(0, 0, wide, tall),
                f"{' '.join(keys)}: {does}",
                silent=True,
                marks=(text,),
                children=tuple(caps),
            )
        )
    placed = in_flow(groups, *at, width, k.px(8))
    return Box(box_id, Role.GROUP, union(box.rect for box in placed), silent=True, children=placed)


def rule(rect_x: int, y: int, width: int, colour: str = "line") -> Fill:
    """A thin line across."""
    return Fill(Rect(rect_x, y, width, 1), colour)


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
    chosen: bool = False,
    icon_only: bool = False,
    tall: int = 42,
    style: str = "body",
    role: Role = Role.RADIO,
) -> Box:
    """A row to choose from, as in the rail and the title: icon, label, value at the end."""
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
        rect = Rect(*at, width, max(k.px(tall), words_tall + k.px(10)))
        down = rect.y + (rect.height - words_tall) // 2
        marks = [mark._replace(y=mark.y + down) for mark in words if isinstance(mark, Text)]
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
        value,
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
