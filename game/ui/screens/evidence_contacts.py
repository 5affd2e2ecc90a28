"""A graph of contacts: people around one of them, and what they are to each other.

It is drawn where everything in it has room; else the same people are a list.
"""

from game.core.contents import Contacts
from game.core.messages import N_
from game.ui.kit.text import heading
from game.ui.layout import in_flow, moved, union
from game.ui.scene import Box, Rect, Role, Stroke, Text
from game.ui.screens.contact_boxes import graph_boxes
from game.ui.screens.contact_graph import Graph, laid_out
from game.ui.screens.contact_list import contact_list
from game.ui.screens.evidence_lines import callable_line
from game.ui.screens.evidence_sheet import sheet_area
from game.ui.screens.opened import Opened

_HEAD_SHARE = 33
"""Width of what stands in the corner above the graph, in percent."""

_LINE = 34


def contacts_sheet(opened: Opened, contacts: Contacts, rect: Rect) -> Box:
    """The sheet: a title and the item's words, the graph or the list, and a legend."""
    k = opened.kit
    corner = rect._replace(width=rect.width * _HEAD_SHARE // 100)
    for head, below in ((_head(opened, corner), False), (_head(opened, rect), True)):
        told = union(box.rect for box in head)
        legend = _legend(opened, rect)
        top = told.bottom + k.px(8) if below else rect.y
        canvas = Rect(rect.x, top, rect.width, legend.rect.y - k.px(8) - top)
        graph = laid_out(opened, contacts, canvas, () if below else (told,))
        if graph is not None:
            boxes = [*head, _picture(opened, contacts, graph, canvas), legend]
            return _sheet(opened, rect, boxes, rect.height)
    head = _head(opened, rect)
    top = union(box.rect for box in head).bottom + k.px(10)
    boxes = [*head, *contact_list(opened, contacts, rect._replace(y=top))]
    extent = union(box.rect for box in boxes).bottom + k.px(8) - rect.y
    return _sheet(opened, rect, boxes, extent)


def _sheet(opened: Opened, rect: Rect, boxes: list[Box], extent: int) -> Box:
    scrolled = sheet_area(opened, rect, boxes, extent)
    title = opened.words.content(opened.item.title)
    return Box("sheet", Role.REGION, rect, title, children=(scrolled,))


def _head(opened: Opened, area: Rect) -> tuple[Box, Box]:
    k = opened.kit
    title = heading(
        k, "page-title", k.words.content(opened.item.title), (area.x, area.y), area.width
    )
    text = k.words.content(opened.item.text)
    at = (area.x, title.rect.bottom + k.px(4))
    return title, callable_line(opened, opened.item.parts[0], text, at, area.width, style="body")


def _picture(opened: Opened, contacts: Contacts, graph: Graph, canvas: Rect) -> Box:
    """The graph as one picture, with everybody in it in reading order."""
    return Box(
        "contacts",
        Role.IMAGE,
        canvas,
        opened.words.content(contacts.sees),
        marks=graph.lines,
        children=graph_boxes(opened, contacts, graph),
    )


_KINDS = ((N_("said in public"), False), (N_("guessed from several"), True))
"""The kinds of lines, and whether they are dotted."""


def _legend(opened: Opened, rect: Rect) -> Box:
    """How the lines are to be read, at the lower edge."""
    k = opened.kit
    wide, tall = k.px(_LINE), k.height("caption")
    pieces: list[Box] = []
    for said, dotted in _KINDS:
        text = k.words.say(said)
        line = Stroke(((2, tall / 2), (wide - 2, tall / 2)), "ink2", 4, dotted=dotted)
        x = wide + k.px(8)
        area = Rect(0, 0, x + k.width(text, "caption"), tall)
        marks = (line, Text(x, 0, text, "caption", "ink2"))
        pieces.append(Box(f"legend:{said}", Role.TEXT, area, text, silent=True, marks=marks))
    placed = in_flow(pieces, rect.x, 0, rect.width, k.px(16))
    whole = union(box.rect for box in placed)
    legend = Box("legend", Role.GROUP, whole, silent=True, children=placed)
    return moved(legend, 0, rect.bottom - whole.height)
