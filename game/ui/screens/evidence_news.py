"""A cutting from a newspaper."""

from collections.abc import Sequence

from game.core.contents import Page
from game.ui.kit import paragraph, text_marks
from game.ui.kit.text import heading
from game.ui.layout import columns, union
from game.ui.scene import Box, Fill, Mark, Polygon, Rect, Role
from game.ui.screens.evidence_lines import NEWSPRINT, callable_line
from game.ui.screens.evidence_sheet import sheet_area
from game.ui.screens.evidence_text import phrases, running_text
from game.ui.screens.opened import Opened
from game.ui.spoken import sentences
from game.ui.tokens import RADIUS

_PAD = 36
_MEASURE = 470
"""Width of a column of print."""

_SHORTEST = 420
_TOOTH = 14
_TEETH = (0.0, 5.0, 1.0, 4.0, 0.0, 3.0, 6.0, 2.0)
"""How far the paper is torn, tooth by tooth, over and over."""


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
    scrolled = sheet_area(opened, view, boxes, extent)
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
    said = Box("edition", Role.TEXT, rect, sentences(facts), marks=tuple(marks))
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
