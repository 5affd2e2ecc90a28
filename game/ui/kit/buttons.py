"""Buttons, key caps and segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from game.ui.intents import Intent
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import icon_in
from game.ui.layout import moved_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role, State, Text
from game.ui.tokens import COMPACT_CONTROL, CONTROL, ICON_BUTTON, RADIUS

Kind = Literal["plain", "primary", "quiet"]
"""One primary a view. Quiet has no frame."""


class _Look(NamedTuple):
    fill: str | None
    ink: str
    border: str | None
    key_ink: str


_RADIUS = RADIUS["control"]
_REST: dict[Kind, _Look] = {
    "plain": _Look("surface", "ink", "line_strong", "ink2"),
    "primary": _Look("action", "on_action", None, "on_action"),
    "quiet": _Look(None, "action", None, "action"),
}
_HOVER: dict[Kind, _Look] = {
    "plain": _Look("sunk", "ink", "ink2", "ink2"),
    "primary": _Look("action_hover", "on_action", None, "on_action"),
    "quiet": _Look("action_soft", "action", None, "action"),
}
_PRESSED: dict[Kind, _Look] = {
    "plain": _Look("tile_empty", "ink", "ink", "ink2"),
    "primary": _Look("action_pressed", "on_action", None, "on_action"),
    "quiet": _Look("seg", "action", None, "action"),
}
_DISABLED = _Look("disabled_bg", "disabled_ink", None, "disabled_ink")


@dataclass(frozen=True, slots=True)
class _Measures:
    """The sizes of one button before it is placed."""

    style: str
    pad: int
    icon: int
    gap: int
    tall: int


def button(
    k: Kit,
    box_id: str,
    label: str,
    action: Intent,
    *,
    at: Point = (0, 0),
    kind: Kind = "plain",
    icon: str = "",
    icon_end: str = "",
    key: str = "",
    keys: tuple[str, ...] = (),
    compact: bool = False,
    width: int | None = None,
    disabled: str = "",
    hint: str = "",
    says: str = "",
) -> Box:
    """A button, as wide as its label unless ``width`` is given; then the label wraps.

    Args:
        k: the kit.
        box_id: its id.
        label: what stands on it.
        action: what it does.
        at: its top left corner.
        kind: how it looks.
        icon: before the label.
        icon_end: after the label.
        key: what is shown after a thin rule ("F"), if ``keys``, which activate it, are shown.
        keys: names of keys.
        compact: 36 tall instead of 44.
        width: fill this width.
        disabled: why it does nothing now; empty if it does.
        hint: more to say.
        says: the accessible name, if it should say more than the label.
    """
    if not all(map(k.shows_key, keys)):
        key = ""
    look = _look(k, box_id, kind, disabled)
    sizes = _sizes(k, compact=compact)
    fixed = _extras_width(k, sizes, icon, icon_end, key)
    room = None if width is None else width - fixed - 2 * sizes.pad
    lines = k.lines(label, sizes.style, room, bold=True)
    text_width = max(k.width(line, sizes.style, bold=True) for line in lines)
    wide = width if width is not None else text_width + fixed + 2 * sizes.pad
    tall = max(sizes.tall, len(lines) * k.height(sizes.style) + 2 * k.px(6))
    rect = Rect(*at, wide, tall)
    content = text_width + fixed
    x = rect.x + max(sizes.pad, (wide - content) // 2)
    marks = [*_frame(k, rect, look), *_content(k, rect, x, lines, sizes, look, icon)]
    x_end = x + content
    if key:
        key_width = k.width(key, sizes.style)
        x_end -= key_width
        marks.append(_rule(k, rect, x_end - sizes.gap, look))
        top = rect.y + (tall - k.height(sizes.style)) // 2
        marks.append(Text(x_end, top, key, sizes.style, look.key_ink))
        x_end -= 2 * sizes.gap
    if icon_end:
        marks.append(
            icon_in(Rect(x_end - sizes.icon, rect.y, sizes.icon, tall), icon_end, look.ink)
        )
    return Box(
        box_id,
        Role.BUTTON,
        rect,
        says or label,
        hint=disabled or hint,
        states=frozenset({State.DISABLED}) if disabled else frozenset(),
        action=action,
        keys=keys,
        shape=_RADIUS,
        marks=_held(k, box_id, marks, disabled),
    )


def icon_button(  # noqa: PLR0917 - used as often as words
    k: Kit,
    box_id: str,
    icon: str,
    label: str,
    action: Intent,
    at: Point = (0, 0),
    *,
    on_bar: bool = False,
    keys: tuple[str, ...] = (),
    hint: str = "",
) -> Box:
    """An icon alone. Only for back, close, settings and the rail at large text."""
    size = k.px(ICON_BUTTON)
    rect = Rect(*at, size, size)
    marks: list[Mark] = []
    if k.hot(box_id):
        marks.append(Fill(rect, "bar_sunk" if on_bar else "sunk", _RADIUS, k.framed))
    marks.append(icon_in(rect, icon, "on_bar" if on_bar else "ink", k.px(22)))
    return Box(
        box_id,
        Role.BUTTON,
        rect,
        label,
        hint=hint,
        action=action,
        keys=keys,
        on_bar=on_bar,
        marks=_held(k, box_id, marks),
    )


class Segment(NamedTuple):
    """One of several views of the same thing."""

    box_id: str
    label: str
    action: Intent
    chosen: bool


def segments(
    k: Kit, box_id: str, label: str, options: Sequence[Segment], at: Point = (0, 0)
) -> Box:
    """A row of tabs in one frame; the chosen one stands out."""
    style, pad, inset = "label", k.px(14), 3
    tall = k.height(style) + k.px(12)
    x, y = at[0] + inset, at[1] + inset
    tabs = []
    for option in options:
        wide = k.width(option.label, style, bold=True) + 2 * pad
        rect = Rect(x, y, wide, tall)
        tabs.append(_segment(k, option, rect, style))
        x += wide + 2
    outer = Rect(*at, x - 2 + inset - at[0], tall + 2 * inset)
    ground = Fill(outer, "seg", _RADIUS + inset, k.framed, k.line)
    return Box(box_id, Role.GROUP, outer, label, arrows=True, marks=(ground,), children=tuple(tabs))


def _segment(k: Kit, option: Segment, rect: Rect, style: str) -> Box:
    marks: list[Mark] = []
    ink = "ink2"
    if option.chosen:
        marks.append(Fill(rect, "seg_on", 6, shadow="rest"))
        ink = "on_seg"
    elif k.hot(option.box_id):
        marks.append(Fill(rect, "sunk", 6, k.framed))
        ink = "ink"
    x = rect.x + (rect.width - k.width(option.label, style, bold=option.chosen)) // 2
    y = rect.y + (rect.height - k.height(style)) // 2
    marks.append(Text(x, y, option.label, style, ink, option.chosen))
    return Box(
        option.box_id,
        Role.TAB,
        rect,
        option.label,
        states=frozenset({State.SELECTED}) if option.chosen else frozenset(),
        action=option.action,
        shape=6,
        marks=tuple(marks),
    )


def _look(k: Kit, box_id: str, kind: Kind, disabled: str) -> _Look:
    if disabled:
        return _DISABLED._replace(border=k.framed and "disabled_ink")
    if k.pressed == box_id:
        return _PRESSED[kind]
    return (_HOVER if k.hot(box_id) else _REST)[kind]


def _held(k: Kit, box_id: str, marks: Sequence[Mark], disabled: str = "") -> tuple[Mark, ...]:
    """The marks, a pixel lower while the pointer is held down on them."""
    return moved_marks(marks, 0, 1) if k.pressed == box_id and not disabled else tuple(marks)


def _sizes(k: Kit, *, compact: bool) -> _Measures:
    if compact:
        return _Measures("label", k.px(12), k.px(18), k.px(8), k.px(COMPACT_CONTROL))
    return _Measures("body", k.px(18), k.px(20), k.px(8), k.px(CONTROL))


def _extras_width(k: Kit, sizes: _Measures, icon: str, icon_end: str, key: str) -> int:
    """Width of everything but the label and the padding."""
    icons = sum(sizes.icon + sizes.gap for name in (icon, icon_end) if name)
    return icons + (2 * sizes.gap + k.width(key, sizes.style) if key else 0)


def _frame(k: Kit, rect: Rect, look: _Look) -> tuple[Mark, ...]:
    if look.fill is None and look.border is None:
        return ()
    return (Fill(rect, look.fill, _RADIUS, look.border, k.line),)


def _content(  # noqa: PLR0917 - private, in drawing order
    k: Kit, rect: Rect, x: int, lines: tuple[str, ...], sizes: _Measures, look: _Look, icon: str
) -> list[Mark]:
    marks: list[Mark] = []
    if icon:
        marks.append(icon_in(Rect(x, rect.y, sizes.icon, rect.height), icon, look.ink))
        x += sizes.icon + sizes.gap
    y = rect.y + (rect.height - len(lines) * k.height(sizes.style)) // 2
    for line in lines:
        marks.append(Text(x, y, line, sizes.style, look.ink, bold=True))
        y += k.height(sizes.style)
    return marks


def _rule(k: Kit, rect: Rect, x: int, look: _Look) -> Fill:
    down = k.px(10)
    return Fill(Rect(x, rect.y + down, 1, rect.height - 2 * down), f"{look.key_ink}@45")
