"""A public record: what an office keeps, on its form."""

from collections.abc import Sequence

from game.core.contents import Page
from game.ui.kit import icon_in, paragraph, rule, text_marks
from game.ui.kit.text import heading
from game.ui.layout import columns, union
from game.ui.scene import Box, Fill, Rect, Role, Text
from game.ui.screens.evidence_lines import callable_line
from game.ui.screens.evidence_text import Phrase, lines_of
from game.ui.screens.opened import Opened
from game.ui.tokens import RADIUS

_LETTERHEAD = 300
"""Beside less room than this a record has no stamp."""

_STAMP = {"light": "#3E6E78", "dark": "#8CBBC4", "hc": "#FFFFFF"}


def record(opened: Opened, page: Page, area: Rect) -> Sequence[Box]:
    """An office's form: its name and a stamp, what it says of itself, and the entries."""
    k = opened.kit
    stamp = _stamp(opened, area)
    room = stamp.rect.x - area.x - k.px(16)
    if room >= k.px(_LETTERHEAD):
        boxes = [*_letterhead(opened, page, area._replace(width=room)), stamp]
    else:
        boxes = [*_letterhead(opened, page, area)]
    y = union(box.rect for box in boxes).bottom + k.px(20)
    table: list[Box] = []
    for row in range(0, len(page.facts), 2):
        cells = page.facts[row : row + 2]
        line = [
            _cell(opened, f"fact:{row + place}", fact, at)
            for place, (fact, at) in enumerate(
                zip(
                    cells, columns(Rect(area.x, y, area.width, 0), [None] * len(cells)), strict=True
                )
            )
        ]
        table += line
        y = max(box.rect.bottom for box in line)
    for phrase in lines_of(opened):
        if phrase.part is not None:
            over = _entry_name(opened, phrase)
            entry = callable_line(
                opened,
                phrase.part,
                phrase.text.strip(),
                (area.x + 2, y + k.px(6)),
                area.width - 4,
                style="h3",
                bold=True,
                over=over,
            )
            table.append(entry)
            y = entry.rect.bottom + k.px(6)
    frame = Rect(area.x, table[0].rect.y, area.width, y - table[0].rect.y)
    border = Box(
        "form",
        Role.GROUP,
        frame,
        k.words.content(page.heading),
        marks=(Fill(frame, None, RADIUS["control"], "line_strong", k.line),),
        children=tuple(table),
    )
    return (*boxes, border)


def _entry_name(opened: Opened, phrase: Phrase) -> str:
    detail = phrase.part.detail if phrase.part else None
    section = opened.words.content(detail.section) if detail else ""
    return section or opened.words.say("Entry")


def _letterhead(opened: Opened, page: Page, area: Rect) -> Sequence[Box]:
    k = opened.kit
    size = k.px(48)
    crest = Rect(area.x, area.y + k.px(4), size, size)
    x = crest.right + k.px(16)
    office = paragraph(
        k,
        "office",
        k.words.content(opened.scenario.author_name(opened.item)),
        (x, area.y),
        area.right - x,
        style="label",
        colour="ink2",
    )
    title = heading(
        k, "page-title", k.words.content(page.heading), (x, office.rect.bottom), area.right - x
    )
    glyph = Box("crest", Role.IMAGE, crest, silent=True, marks=(icon_in(crest, "shield", "ink"),))
    return (glyph, office, title)


def _stamp(opened: Opened, area: Rect) -> Box:
    """When it was received; decoration, since the bar above says it too."""
    k = opened.kit
    colour = _STAMP[k.theme.name]
    first = k.words.say("Received")
    second = k.words.day(opened.item.at)
    wide = max(k.width(first, "body", bold=True), k.width(second, "label")) + 2 * k.px(18)
    tall = k.height("body") + k.height("label") + 2 * k.px(9)
    rect = Rect(area.right - wide, area.y, wide, tall)
    y = rect.y + k.px(9)
    marks = (
        Fill(rect, None, 6, colour, 3),
        Fill(rect.inset(5), None, 3, colour, 1),
        Text(
            rect.x + (wide - k.width(first, "body", bold=True)) // 2,
            y,
            first,
            "body",
            colour,
            bold=True,
        ),
        Text(
            rect.x + (wide - k.width(second, "label")) // 2,
            y + k.height("body"),
            second,
            "label",
            colour,
        ),
    )
    return Box("stamp", Role.IMAGE, rect, silent=True, marks=marks)


def _cell(opened: Opened, box_id: str, fact: tuple[str, str], at: Rect) -> Box:
    """A field of the form that is not for judging."""
    k = opened.kit
    label, value = fact
    x, room = at.x + k.px(16), at.width - 2 * k.px(16)
    small, small_tall = text_marks(
        k, k.words.content(label), (x, at.y + k.px(9)), room, style="caption", colour="ink2"
    )
    large, large_tall = text_marks(
        k, k.words.content(value), (x, at.y + k.px(9) + small_tall), room, style="h3", colour="ink2"
    )
    rect = at._replace(height=small_tall + large_tall + 2 * k.px(9))
    said = k.words.say("{label}: {value}", label=label, value=value)
    line = rule(rect.x, rect.bottom, rect.width)
    return Box(box_id, Role.TEXT, rect, said, marks=(*small, *large, line))
