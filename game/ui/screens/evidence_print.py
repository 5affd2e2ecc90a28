"""What others print or keep: a newspaper clipping and a public record."""

from collections.abc import Sequence

from game.core.scenario import Page
from game.ui.kit import icon_in, paragraph, rule, scroll_area, text_marks
from game.ui.kit.text import heading
from game.ui.layout import columns, moved, union
from game.ui.scene import Box, Fill, Mark, Polygon, Rect, Role, Text
from game.ui.screens.evidence_lines import NEWSPRINT, callable_line
from game.ui.screens.evidence_text import Phrase, lines_of, phrases, running_text
from game.ui.screens.opened import Opened
from game.ui.tokens import RADIUS

SCROLLED = "evidence-sheet"
_PAD = 36
_MEASURE = 470
"""Width of a column of print."""

_SHORTEST = 420
_TOOTH = 14
_TEETH = (0.0, 5.0, 1.0, 4.0, 0.0, 3.0, 6.0, 2.0)
"""How far the paper is torn, tooth by tooth, over and over."""

_STAMP = {"light": "#3E6E78", "dark": "#8CBBC4", "hc": "#FFFFFF"}


def clipping(opened: Opened, page: Page, rect: Rect) -> Box:
    """A cutting from a newspaper, as tall as it needs, with its lower edge torn."""
    k = opened.kit
    area = Rect(rect.x + k.px(_PAD), rect.y + k.px(20), rect.width - 2 * k.px(_PAD), 0)
    boxes = [*_masthead(opened, page, area)]
    y = boxes[-1].rect.bottom + k.px(18)
    headline = k.words.content(page.heading)
    boxes.append(
        heading(
            k,
            "page-title",
            headline,
            (area.x, y),
            area.width,
            style="h1",
            colour="newsprint.ink",
        )
    )
    y = boxes[-1].rect.bottom + k.px(14)
    wide = area.width >= k.px(_MEASURE) + k.px(220)
    column = k.px(_MEASURE) if wide else area.width
    story = _story(opened, (area.x - k.px(12), y), column + k.px(12))
    boxes.append(story)
    if wide:
        beside = Rect(area.x + column + k.px(40), y, area.right - area.x - column - k.px(40), 0)
        boxes.append(_next_column(opened, beside, max(k.px(200), story.rect.height)))
    extent = union(box.rect for box in boxes).bottom + k.px(_PAD) - rect.y
    paper = rect._replace(height=min(rect.height, max(k.px(_SHORTEST), extent)))
    view = paper._replace(height=paper.height - 2 * k.line)
    offset = min(opened.app.scroll.get(SCROLLED, 0), max(0, extent - view.height))
    children = tuple(moved(box, 0, -offset) for box in boxes)
    scrolled = scroll_area(SCROLLED, view, children, offset=offset, extent=extent)
    return Box(
        "sheet",
        Role.REGION,
        paper,
        headline,
        marks=_paper(opened, paper),
        children=(scrolled,),
    )


def _paper(opened: Opened, rect: Rect) -> tuple[Mark, ...]:
    k = opened.kit
    strong = k.theme.high_contrast
    sheet = Fill(
        rect,
        "newsprint.canvas",
        RADIUS["card"],
        "line",
        k.line,
        None if strong else "rest",
        corners="ab",
    )
    if strong:
        return (sheet,)
    steps = range(rect.width // _TOOTH + 2)
    torn = (
        (min(rect.x + step * _TOOTH, rect.right + 1), rect.bottom - 2 - _TEETH[step % len(_TEETH)])
        for step in steps
    )
    below = ((rect.right + 1, rect.bottom + 6), (rect.x - 1, rect.bottom + 6))
    return (sheet, Polygon((*torn, *below), "canvas"))


def _masthead(opened: Opened, page: Page, area: Rect) -> Sequence[Box]:
    """The paper's name between rules, and where in it this stood."""
    k = opened.kit
    name = k.words.content(opened.scenario.world.sources[opened.item.source].name)
    title = paragraph(
        k,
        "masthead",
        name,
        (area.x, area.y),
        area.width,
        style="h1",
        colour="newsprint.ink",
        bold=True,
        align="center",
    )
    y = title.rect.bottom + k.px(8)
    marks: list[Mark] = [Fill(Rect(area.x, y, area.width, 3), "newsprint.ink")]
    facts = [
        k.words.say("{label}: {value}", label=label, value=value) for label, value in page.facts
    ]
    lowest = y + k.px(8)
    aligned = ("start", "end") if len(facts) > 1 else ("start",)
    for text, cell, align in zip(
        facts, columns(area, [None] * max(1, len(facts[:2])), k.px(12)), aligned, strict=False
    ):
        lines, tall = text_marks(
            k,
            text,
            (cell.x, y + k.px(8)),
            cell.width,
            style="caption",
            colour="newsprint.ink2",
            align="end" if align == "end" else "start",
        )
        marks += lines
        lowest = max(lowest, y + k.px(8) + tall)
    marks.append(Fill(Rect(area.x, lowest + k.px(6), area.width, 1), "newsprint.ink"))
    rect = Rect(area.x, y, area.width, lowest + k.px(7) - y)
    said = Box("edition", Role.TEXT, rect, k.words.listed(facts), marks=tuple(marks))
    return (title, said)


def _story(opened: Opened, at: tuple[int, int], width: int) -> Box:
    item = opened.item
    if item.parts[0].detail is None:
        text = opened.words.content(item.text)
        return callable_line(opened, item.parts[0], text, at, width, ground=NEWSPRINT)
    lead = opened.kit.px(12)
    cut = phrases(opened.words, item)
    return running_text(opened, cut, (at[0] + lead, at[1]), width - lead, NEWSPRINT)


def _next_column(opened: Opened, area: Rect, tall: int) -> Box:
    """The story beside it: no more than grey lines."""
    k = opened.kit
    step = k.px(22)
    widths = (1.0, 0.94, 0.98, 0.9, 1.0, 0.62, 0.0, 0.96, 1.0, 0.92, 0.97, 0.4)
    count = max(1, tall // step)
    bars = tuple(
        Fill(
            Rect(area.x, area.y + k.px(8) + row * step, round(area.width * widths[row % 12]), 7),
            "newsprint.underline@30",
            3,
        )
        for row in range(count)
        if widths[row % 12]
    )
    divider = Fill(Rect(area.x - k.px(20), area.y, 1, count * step), "newsprint.underline@60")
    rect = area._replace(height=count * step)
    return Box("next-column", Role.IMAGE, rect, silent=True, marks=(divider, *bars))


def record(opened: Opened, page: Page, area: Rect) -> Sequence[Box]:
    """An office's form: its name and a stamp, what it says of itself, and the entries."""
    k = opened.kit
    stamp = _stamp(opened, area)
    room = stamp.rect.x - area.x - k.px(16)
    boxes: list[Box] = [*_letterhead(opened, page, Rect(area.x, area.y, room, 0)), stamp]
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
        opened.scenario.author_name(opened.item),
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
