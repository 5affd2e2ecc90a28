"""Text: paragraphs and headings that wrap and are as tall as they need."""

from typing import Literal

from game.ui.kit.context import Kit, Point
from game.ui.scene import Box, Mark, Rect, Role, Text

Align = Literal["start", "center", "end"]
_SHARE_BEFORE = {"start": 0.0, "center": 0.5, "end": 1.0}


def text_line(
    k: Kit, text: str, at: Point, style: str, colour: str, *, bold: bool = False
) -> tuple[Text, int]:
    """One line that is known to fit, and the x just past it."""
    x, y = at
    mark = Text(x, y, text, style, colour, bold)
    return mark, x + k.width(text, style, bold=bold)


def text_marks(
    k: Kit,
    text: str,
    at: Point,
    width: int,
    *,
    style: str = "body",
    colour: str = "ink",
    bold: bool = False,
    italic: bool = False,
    align: Align = "start",
) -> tuple[tuple[Mark, ...], int]:
    """The lines of a text in one weight, and their height together."""
    x, y = at
    tall = k.height(style)
    marks: list[Mark] = []
    for line in k.lines(text, style, width, bold=bold, italic=italic):
        spare = width - k.width(line, style, bold=bold, italic=italic)
        left = x + max(0, round(spare * _SHARE_BEFORE[align]))
        marks.append(Text(left, y, line, style, colour, bold, italic))
        y += tall
    return tuple(marks), y - at[1]


def note_marks(
    k: Kit, note: str, at: Point, width: int, colour: str = "ink2"
) -> tuple[tuple[Mark, ...], int]:
    """A smaller text below a label; nothing, and no height, if there is none."""
    if not note:
        return (), 0
    return text_marks(k, note, at, width, style="caption", colour=colour)


def rich_marks(
    k: Kit, text: str, at: Point, width: int, *, style: str = "body", colour: str = "ink"
) -> tuple[tuple[Mark, ...], int]:
    """Lines in which ``**`` makes words bold, and their height together."""
    y = at[1]
    marks: list[Mark] = []
    for line in k.rich_lines(text, style, width):
        x = at[0]
        for run in line:
            marks.append(Text(x, y, run.text, style, colour, run.bold))
            x += k.width(run.text, style, bold=run.bold)
        y += k.height(style)
    return tuple(marks), y - at[1]


def paragraph(
    k: Kit,
    box_id: str,
    text: str,
    at: Point,
    width: int,
    *,
    style: str = "body",
    colour: str = "ink",
    bold: bool = False,
    italic: bool = False,
    align: Align = "start",
    silent: bool = False,
) -> Box:
    """A text that wraps."""
    marks, tall = text_marks(
        k, text, at, width, style=style, colour=colour, bold=bold, italic=italic, align=align
    )
    return Box(box_id, Role.TEXT, Rect(*at, width, tall), text, silent=silent, marks=marks)


def heading(
    k: Kit,
    box_id: str,
    text: str,
    at: Point,
    width: int,
    *,
    level: int = 2,
    style: str = "h2",
    colour: str = "ink",
    align: Align = "start",
) -> Box:
    """A heading that wraps, in bold."""
    marks, tall = text_marks(k, text, at, width, style=style, colour=colour, bold=True, align=align)
    return Box(box_id, Role.HEADING, Rect(*at, width, tall), text, level=level, marks=marks)
