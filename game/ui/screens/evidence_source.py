"""The sheet of a text source: a bar that says where it stands, and what scrolls below it."""

from collections.abc import Callable, Sequence

from game.ui.kit import card_marks, icon_in, rule
from game.ui.layout import union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.evidence_sheet import sheet_area
from game.ui.screens.opened import Opened
from game.ui.screens.parts import item_meta
from game.ui.tokens import RADIUS

PAD = 24
"""Space around what stands on a sheet."""

_BAR = 44

Place = Callable[[Rect], Sequence[Box]]
"""Places what stands on a sheet from the top of an area, as tall as it needs."""


def source_sheet(opened: Opened, rect: Rect, label: str, place: Place, told: str = "") -> Box:
    """The whole sheet.

    Args:
        opened: the item.
        rect: where it stands.
        label: what it is called aloud.
        place: what stands on it.
        told: what the bar says after the source; when it was posted, if nothing else.
    """
    k = opened.kit
    bar = _bar(opened, rect, told or _posted(opened))
    top = bar.rect.bottom
    area = Rect(rect.x + k.line, top, rect.width - 2 * k.line, rect.bottom - top - RADIUS["card"])
    inner = Rect(rect.x + k.px(PAD), top + k.px(PAD), rect.width - 2 * k.px(PAD), 0)
    boxes = place(inner)
    extent = union(box.rect for box in boxes).bottom + k.px(PAD) - top
    scrolled = sheet_area(opened, area, boxes, extent)
    return Box(
        "sheet",
        Role.REGION,
        rect,
        label,
        marks=card_marks(k, rect),
        children=(bar, scrolled),
    )


def _posted(opened: Opened) -> str:
    words, at = opened.words, opened.item.at
    return words.say("{day}, {time}", day=words.day(at), time=words.time(at))


def _bar(opened: Opened, rect: Rect, told: str) -> Box:
    """The source and what is told of it, and at the end who can see it."""
    k = opened.kit
    icon, source, audience_icon, audience = item_meta(k.words, opened.scenario, opened.item)
    tall = k.px(_BAR)
    bar = Rect(rect.x + k.line, rect.y + k.line, rect.width - 2 * k.line, tall)
    size, x = k.px(20), bar.x + k.px(PAD)
    name_y = bar.y + (tall - k.height("body")) // 2
    y = bar.y + (tall - k.height("label")) // 2
    name_x = x + size + k.px(10)
    name_end = name_x + k.width(source, "body", bold=True)
    end = bar.right - k.px(PAD)
    seen_x = end - k.width(audience, "label")
    told_x = name_end + k.px(10)
    seen = seen_x - k.px(36) > name_end
    marks: list[Mark] = [
        Fill(bar, "sunk", RADIUS["card"] - 1, corners="ab"),
        rule(bar.x, bar.bottom, bar.width),
        icon_in(Rect(x, bar.y, size, tall), icon, "ink2"),
        Text(name_x, name_y, source, "body", "ink", bold=True),
        icon_in(
            Rect((seen_x if seen else end) - k.px(26), bar.y, k.px(18), tall), audience_icon, "ink2"
        ),
    ]
    if seen:
        marks.append(Text(seen_x, y, audience, "label", "ink2"))
    if told_x + k.width(told, "label") < seen_x - k.px(40):
        marks.append(Text(told_x, y, told, "label", "ink2"))
    label = k.words.say(
        "{source}, {when}. {audience}.", source=source, when=told, audience=audience
    )
    return Box("source", Role.TEXT, bar._replace(height=tall + 1), label, marks=tuple(marks))
