"""What stands around a view: the bottom bar, dialogs, scrolling, notices, empty places."""

from collections.abc import Sequence
from typing import Literal

from game.ui.intents import Intent
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import icon_in, quad, quads
from game.ui.kit.text import rich_marks, text_marks
from game.ui.layout import in_row, in_row_to_end, moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role, Scroll, Text
from game.ui.tokens import MARGIN, RADIUS

_SCROLL_BAR = 6
_SHORTEST_THUMB = 24


def bottom_bar(
    k: Kit, rect: Rect, label: str, *, start: Sequence[Box] = (), end: Sequence[Box] = ()
) -> Box:
    """The bar at the bottom edge; its boxes are centred in its height."""
    first = in_row(start, MARGIN, rect.y, k.px(16), rect.height)
    last = in_row_to_end(end, rect.right - MARGIN, rect.y, k.px(16), rect.height)
    marks = (Fill(rect, "surface"), Fill(Rect(rect.x, rect.y, rect.width, k.line), "line"))
    return Box("bottom-bar", Role.REGION, rect, label, marks=marks, children=(*first, *last))


def dialog(
    k: Kit,
    box_id: str,
    rect: Rect,
    label: str,
    *,
    window: tuple[int, int],
    children: tuple[Box, ...],
) -> Box:
    """A sheet over a scrim that dims the whole window of size ``window``; it keeps the focus."""
    scrim = Fill(Rect(0, 0, *window), "scrim")
    sheet = Fill(rect, "surface", RADIUS["panel"], k.framed, 2, "dialog")
    return Box(
        box_id,
        Role.DIALOG,
        rect,
        label,
        shape=RADIUS["panel"],
        marks=(scrim, sheet),
        children=children,
    )


def centred(window: tuple[int, int], width: int, height: int) -> Rect:
    """A rectangle in the middle of the window, never larger than it less a margin."""
    wide, tall = min(width, window[0] - 2 * MARGIN), min(height, window[1] - 2 * MARGIN)
    return Rect((window[0] - wide) // 2, (window[1] - tall) // 2, wide, tall)


def scroll_area(
    box_id: str,
    rect: Rect,
    children: tuple[Box, ...],
    *,
    offset: int,
    extent: int,
    label: str = "",
    role: Role = Role.GROUP,
    arrows: bool = False,
    bar_x: int | None = None,
) -> Box:
    """Clips children that are already placed ``offset`` higher; shows how far they have moved.

    ``extent`` is the height of all of them. The bar is at ``bar_x``, by default at the end.
    """
    thumb = _scroll_thumb(rect, offset, extent, bar_x)
    inner = Box(
        box_id,
        role,
        rect,
        label,
        arrows=arrows,
        clips=True,
        scroll=Scroll(offset, extent),
        children=children,
    )
    marks = () if thumb is None else (Fill(thumb, "line_strong", _SCROLL_BAR // 2),)
    return Box(f"{box_id}.frame", Role.GROUP, rect, marks=marks, children=(inner,))


def _scroll_thumb(rect: Rect, offset: int, extent: int, bar_x: int | None = None) -> Rect | None:
    """Where the thumb is, or None if everything is in view."""
    if extent <= rect.height:
        return None
    tall = max(_SHORTEST_THUMB, rect.height * rect.height // extent)
    down = (rect.height - tall) * offset // (extent - rect.height)
    x = rect.right - _SCROLL_BAR if bar_x is None else bar_x
    return Rect(x, rect.y + down, _SCROLL_BAR, tall)


_NOTICE_ICONS = {
    "done": ("check", "safe_bar"),
    "info": ("info", "focus_bar"),
    "alert": ("alert", "accent_bar"),
}


def notice(
    k: Kit,
    box_id: str,
    text: str,
    *,
    at: Point,
    width: int,
    tone: Literal["done", "info", "alert"] = "info",
    button: str = "",
    action: Intent | None = None,
) -> Box:
    """A toast or banner on an ink bar: glyph, words (``**bold**``), and one thing to do."""
    icon, colour = _NOTICE_ICONS[tone]
    pad, size = k.px(16), k.px(20)
    button_wide = k.width(button, "label", bold=True) + 2 * k.px(8) if button else 0
    start = at[0] + pad + size + k.px(12)
    room = at[0] + width - pad - button_wide - (k.px(12) if button else 0) - start
    words, words_tall = rich_marks(k, text, (start, 0), room, style="label", colour="on_bar")
    tall = words_tall + 2 * k.px(13)
    rect = Rect(*at, width, tall)
    down = rect.y + (tall - words_tall) // 2
    marks: list[Mark] = [Fill(rect, "bar_sunk", RADIUS["control"] + 2, "bar_line", k.line, "hover")]
    marks.append(icon_in(Rect(at[0] + pad, rect.y, size, tall), icon, colour))
    marks += [mark._replace(y=mark.y + down) for mark in words if isinstance(mark, Text)]
    children: tuple[Box, ...] = ()
    if button and action is not None:
        area = Rect(
            rect.right - pad - button_wide + k.px(8),
            rect.y + k.px(5),
            button_wide,
            tall - 2 * k.px(5),
        )
        children = (_notice_button(k, f"{box_id}.action", button, action, area),)
    return Box(
        box_id,
        Role.STATUS,
        rect,
        text.replace("**", ""),
        live=True,
        marks=tuple(marks),
        children=children,
    )


def _notice_button(k: Kit, box_id: str, label: str, action: Intent, rect: Rect) -> Box:
    y = rect.y + (rect.height - k.height("label")) // 2
    text = Text(rect.x + k.px(8), y, label, "label", "focus_bar", bold=True)
    ground = (Fill(rect, "bar", RADIUS["control"]),) if k.hot(box_id) else ()
    return Box(box_id, Role.BUTTON, rect, label, action=action, on_bar=True, marks=(*ground, text))


def empty_state(
    k: Kit,
    box_id: str,
    rect: Rect,
    title: str,
    text: str,
    *,
    done: bool = False,
    button: Box | None = None,
) -> Box:
    """A dashed place where nothing is yet, or (``done``) where nothing is left to do."""
    room = rect.width - 2 * k.px(20)
    x = rect.x + k.px(20)
    head, head_tall = text_marks(k, title, (x, 0), room, style="h3", bold=True, align="center")
    words, words_tall = text_marks(
        k, text, (x, 0), room, style="label", colour="ink2", align="center"
    )
    tile = k.px(30 if done else 16)
    button_tall = button.rect.height + k.px(12) if button else 0
    content = tile + k.px(12) + head_tall + words_tall + button_tall
    tall = max(rect.height, content + 2 * k.px(20))
    area = Rect(rect.x, rect.y, rect.width, tall)
    y = area.y + (tall - content) // 2
    middle = area.x + area.width // 2
    marks: list[Mark] = [Fill(area, None, RADIUS["card"], "tile_line", 2, dashed=True)]
    if done:
        marks.append(quad((middle - tile / 2, y), tile, 0, "safe_fill"))
        tick = Rect(middle - tile // 2, y, tile, tile)
        marks.append(icon_in(tick, "check", "surface", k.px(20)))
    else:
        gap = k.px(3)
        left = middle - (4 * tile + 3 * gap) / 2
        marks += quads((left, y), 0, 4, "tile_empty", tile, gap)
    y += tile + k.px(12)
    marks += [mark._replace(y=mark.y + y) for mark in head if isinstance(mark, Text)]
    y += head_tall
    marks += [mark._replace(y=mark.y + y) for mark in words if isinstance(mark, Text)]
    children: tuple[Box, ...] = ()
    if button is not None:
        children = (moved_to(button, middle - button.rect.width // 2, y + words_tall + k.px(12)),)
    return Box(box_id, Role.GROUP, area, title, text, marks=tuple(marks), children=children)
