"""A text source on its sheet: a CV, a listing, a clipping, a record, a post.

Every line or phrase that can be called is on the sheet once, with its mark in a gutter or
below its words.
"""

from collections.abc import Callable, Sequence
from itertools import groupby

from game.core.contents import Page
from game.ui import pictures
from game.ui.kit import Kit, icon_in, paragraph, rule
from game.ui.kit.text import heading
from game.ui.layout import union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.evidence_head import bannered_head, page_head
from game.ui.screens.evidence_lines import callable_line
from game.ui.screens.evidence_news import clipping
from game.ui.screens.evidence_record import record
from game.ui.screens.evidence_source import PAD, source_sheet
from game.ui.screens.evidence_text import Phrase, lines_of
from game.ui.screens.opened import Opened
from game.ui.tokens import RADIUS

_GAP = 6
_SECTION = 148
"""Width of the names of a CV's sections."""

_SHORTEST_LINE = 300
"""With less room than this beside them, the names stand above their lines."""

Body = Callable[[Opened, Page, Rect], Sequence[Box]]
"""Places what stands on a sheet from the top of an area, as tall as it needs."""


def page_sheet(opened: Opened, page: Page, rect: Rect) -> Box:
    """The sheet of a page."""
    if page.style == "news":
        return clipping(opened, page, rect)

    def place(inner: Rect) -> Sequence[Box]:
        return _BODIES.get(page.style, _post)(opened, page, inner)

    return source_sheet(opened, rect, opened.words.content(page.heading), place)


def _facts(opened: Opened, page: Page) -> str:
    """The facts beside a page, in one line."""
    words = opened.words
    return words.say("{facts}", facts=", ".join(words.content(value) for _, value in page.facts))


def _cv(opened: Opened, page: Page, area: Rect) -> Sequence[Box]:
    """A face and a name; then the sections, their names at the start and their lines beside."""
    k = opened.kit
    boxes = _cv_head(opened, page, area)
    y = union(box.rect for box in boxes).bottom + k.px(20)
    beside = area.width >= k.px(_SECTION) + k.px(_SHORTEST_LINE)
    lead = k.px(_SECTION) if beside else 0
    for number, (section, group) in enumerate(groupby(lines_of(opened), key=_section)):
        boxes.append(_divider(f"divider:{number}", Rect(area.x, y, area.width, 1)))
        y += k.px(16)
        name = paragraph(
            k,
            f"section:{number}",
            k.words.content(section),
            (area.x, y + k.px(7)),
            lead - k.px(8) if beside else area.width,
            style="label",
            colour="ink2",
        )
        top = y if beside else name.rect.bottom + k.px(6)
        lines = _stack(opened, tuple(group), Rect(area.x + lead, top, area.width - lead, 0))
        boxes += (name, *lines)
        y = max(name.rect.bottom, lines[-1].rect.bottom) + k.px(16)
    return boxes


def _cv_head(opened: Opened, page: Page, area: Rect) -> list[Box]:
    head = (opened, opened.item.author, page.heading, _facts(opened, page), area)
    if page.banner is None:
        return page_head(*head)
    return bannered_head(*head, page.banner, opened.kit.px(PAD))


def _listing(opened: Opened, page: Page, area: Rect) -> Sequence[Box]:
    """What is for sale and for how much; beside it the place where a picture would be."""
    k = opened.kit
    wide = area.width >= k.px(560)
    side = area.width * 2 // 5 if wide else area.width
    frame = Rect(area.x, area.y, side, side * 2 // 3)
    boxes: list[Box] = [_no_picture(opened, frame)] if wide else []
    x = frame.right + k.px(28) if wide else area.x
    room = area.right - x
    title = heading(k, "page-title", k.words.content(page.heading), (x, area.y), room)
    boxes.append(title)
    y = title.rect.bottom + k.px(4)
    for number, (label, value) in enumerate(page.facts):
        text = k.words.content(value)
        style, colour, bold = ("section_name", "ink", True) if number == 0 else _SMALL
        said = k.words.say("{label}: {value}", label=label, value=value)
        line = paragraph(
            k, f"fact:{number}", text, (x, y), room, style=style, colour=colour, bold=bold
        )
        boxes.append(Box(line.id, Role.TEXT, line.rect, said, marks=line.marks))
        y = line.rect.bottom + k.px(2)
    lines = _stack(opened, lines_of(opened), Rect(x - k.px(12), y + k.px(14), room + k.px(12), 0))
    boxes += lines
    y = max(lines[-1].rect.bottom, frame.bottom if wide else 0) + k.px(24)
    boxes.append(_divider("divider", Rect(area.x, y, area.width, 1)))
    boxes += _seller(opened, Rect(area.x, y + k.px(16), area.width, 0))
    return boxes


_SMALL = ("body", "ink2", False)


def _no_picture(opened: Opened, frame: Rect) -> Box:
    k = opened.kit
    text = k.words.say("Posted without a picture")
    y = frame.y + frame.height // 2 - k.px(26)
    words = paragraph(
        k,
        "no-picture.words",
        text,
        (frame.x, y + k.px(38)),
        frame.width,
        style="label",
        colour="ink2",
        align="center",
    )
    glyph = icon_in(Rect(frame.x, y, frame.width, k.px(32)), "market", "ink3", k.px(32))
    ground = Fill(frame, "sunk", RADIUS["control"], k.framed)
    return Box("no-picture", Role.TEXT, frame, text, marks=(ground, glyph, *words.marks))


def _seller(opened: Opened, area: Rect) -> Sequence[Box]:
    k = opened.kit
    person = opened.scenario.people.get(opened.item.author)
    size = k.px(48)
    x = area.x
    marks: list[Mark] = []
    if person is not None and person.portrait:
        face = Rect(area.x, area.y, size, size)
        marks.append(pictures.portrait(face, person.portrait, RADIUS["control"]))
        x = face.right + k.px(14)
    name = k.words.content(opened.scenario.author_name(opened.item))
    tall = max(size, k.height("body") + k.height("label"))
    y = area.y + (tall - k.height("body") - k.height("label")) // 2
    role = k.words.say("Seller")
    marks += [
        Text(x, y, name, "body", "ink", bold=True),
        Text(x, y + k.height("body"), role, "label", "ink2"),
    ]
    rect = Rect(area.x, area.y, area.width, tall)
    label = k.words.say("Seller: {name}", name=name)
    return (Box("seller", Role.TEXT, rect, label, marks=tuple(marks)),)


def _post(opened: Opened, page: Page, area: Rect) -> Sequence[Box]:
    """A face, who writes and about what, and the words."""
    k = opened.kit
    boxes = page_head(opened, opened.item.author, page.heading, _facts(opened, page), area)
    y = union(box.rect for box in boxes).bottom + k.px(24)
    at = Rect(area.x - k.px(12), y, area.width + k.px(12), 0)
    return [*boxes, *_stack(opened, lines_of(opened), at, style="section_name")]


def _section(phrase: Phrase) -> str:
    detail = phrase.part.detail if phrase.part else None
    return detail.section if detail else ""


def _stack(
    opened: Opened, lines: Sequence[Phrase], area: Rect, *, style: str = "item_text"
) -> list[Box]:
    """Lines below one another; those that cannot be called have no mark."""
    k = opened.kit
    boxes: list[Box] = []
    y = area.y
    for number, phrase in enumerate(lines):
        text, at = phrase.text.strip(), area._replace(y=y)
        if phrase.part is not None:
            box = callable_line(opened, phrase.part, text, (at.x, at.y), at.width, style=style)
        else:
            box = _plain_line(k, f"plain:{number}", text, at, style)
        boxes.append(box)
        y = box.rect.bottom + k.px(_GAP)
    return boxes


def _plain_line(k: Kit, box_id: str, text: str, area: Rect, style: str) -> Box:
    lead = k.px(12) + k.px(28)
    return paragraph(
        k,
        box_id,
        text,
        (area.x + lead, area.y + k.px(5)),
        area.width - lead - k.px(12),
        style=style,
        colour="ink2",
    )


def _divider(box_id: str, rect: Rect) -> Box:
    return Box(box_id, Role.TEXT, rect, silent=True, marks=(rule(rect.x, rect.y, rect.width),))


_BODIES: dict[str, Body] = {"cv": _cv, "listing": _listing, "register": record, "post": _post}
