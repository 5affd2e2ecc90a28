"""Where everything in a graph of contacts stands, so that nothing lies on anything else."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.core.contents import Contact, Contacts, Tie
from game.core.scenario import Part
from game.ui import graphs
from game.ui.kit import text_marks
from game.ui.layout import moved_mark
from game.ui.scene import Mark, Rect, Stroke
from game.ui.screens.contact_words import name_of, person_part, tie_label, tie_part
from game.ui.screens.opened import Opened, Standing
from game.ui.screens.parts import named_categories

_MIDDLE, _FIRST, _OUTER = 108, 68, 60
_NAME_ROOM = 150
_RING_STEPS = 72
_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)
"""Where along a line its label may stand, best first."""

_LABEL_PAD = 6
CALLED_PAD, CALLED_MARK, CALLED_TALL = 10, 16, 34
"""The sizes of a label that can be called."""

_WIDTHS = ((10, 6), (4, 4), (0, 3))
"""From how many traces on a line is how wide."""


@dataclass(frozen=True, slots=True)
class Node:
    """A person: a tile, and the name with its note below; the subject needs no name."""

    contact: Contact
    tile: Rect
    names: Rect
    texts: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A tie: a line between two tiles, and the place of its label."""

    tie: Tie
    ends: tuple[tuple[int, int], tuple[int, int]]
    label: Rect


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything with its place; ``lines`` are drawn below the rest."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    lines: tuple[Mark, ...]


def laid_out(
    opened: Opened, contacts: Contacts, canvas: Rect, taken: Sequence[Rect] = ()
) -> Graph | None:
    """Place everything on a canvas, clear of what is taken; None if it has no room."""
    if canvas.height <= 0:
        return None
    nodes = tuple(_nodes(opened, contacts, canvas))
    solid = [*taken]
    for node in nodes:
        whole = _around(node)
        if not _inside(whole, canvas) or any(whole.overlaps(other) for other in solid):
            return None
        solid.append(whole)
    links: list[Link] = []
    for tie in contacts.ties:
        link = _link(opened, tie, nodes, solid, canvas)
        if link is None:
            return None
        solid.append(link.label)
        links.append(link)
    ring = _rings(contacts, canvas)
    lines = (*ring, *(_line(opened, contacts, link) for link in links))
    return Graph(nodes, tuple(links), lines)


def _around(node: Node) -> Rect:
    left, right = min(node.tile.x, node.names.x), max(node.tile.right, node.names.right)
    return Rect(left, node.tile.y, right - left, node.names.bottom - node.tile.y).inset(-3, -2)


def _inside(rect: Rect, canvas: Rect) -> bool:
    return (
        canvas.x <= rect.x
        and canvas.y <= rect.y
        and rect.right <= canvas.right
        and rect.bottom <= canvas.bottom
    )


def _point(place: graphs.Place, canvas: Rect) -> tuple[int, int]:
    """A place of the picture on the canvas."""
    return (
        canvas.x + round(place[0] * canvas.width / graphs.SIZE[0]),
        canvas.y + round(place[1] * canvas.height / graphs.SIZE[1]),
    )


def _nodes(opened: Opened, contacts: Contacts, canvas: Rect) -> Iterator[Node]:
    spots = graphs.places(contacts)
    all_rings = graphs.rings(contacts)
    near = all_rings[0] if all_rings else ()
    for contact in contacts.people:
        middle = contact.person == contacts.about
        size = opened.kit.px(_MIDDLE if middle else _FIRST if contact.person in near else _OUTER)
        named = not (middle and contact.person == opened.scenario.subject)
        yield _node(opened, contact, _point(spots[contact.person], canvas), size, named=named)


def _node(opened: Opened, contact: Contact, at: tuple[int, int], size: int, *, named: bool) -> Node:
    """A tile with its names below, around a point."""
    k = opened.kit
    texts = [(name_of(opened, contact.person), "body", "ink", True)] if named else []
    if contact.note and named:
        texts.append((k.words.content(contact.note), "caption", "ink2", False))
    room = k.px(_NAME_ROOM)
    widths = [
        k.width(line, style, bold=bold)
        for text, style, _, bold in texts
        for line in k.lines(text, style, room, bold=bold)
    ]
    wide = max(widths, default=0)
    x, y = at[0] - wide // 2, 0
    marks: list[Mark] = []
    for text, style, colour, bold in texts:
        lines, tall = text_marks(
            k, text, (x, y), wide, style=style, colour=colour, bold=bold, align="center"
        )
        marks += lines
        y += tall
    lead = k.px(6) if texts else 0
    top = at[1] - (size + lead + y) // 2
    tile = Rect(at[0] - size // 2, top, size, size)
    names = Rect(x, tile.bottom + lead, wide, y)
    texts_there = tuple(moved_mark(mark, 0, names.y) for mark in marks)
    return Node(contact, tile, names, texts_there)


def _link(
    opened: Opened, tie: Tie, nodes: Sequence[Node], solid: Sequence[Rect], canvas: Rect
) -> Link | None:
    """The tie with its label at the best free place; None if there is none."""
    tiles = {node.contact.person: node.tile for node in nodes}
    one, other = (tiles[end] for end in tie.ends)
    ends = (_centre(one), _centre(other))
    wide, tall = _label_size(opened, tie)
    first, last = _leaving(ends[0], ends[1], one), _leaving(ends[1], ends[0], other)
    for share in _SHARES:
        x = first[0] + (last[0] - first[0]) * share
        y = first[1] + (last[1] - first[1]) * share
        label = Rect(round(x - wide / 2), round(y - tall / 2), wide, tall)
        if not wide or (
            _inside(label, canvas) and not any(label.overlaps(other) for other in solid)
        ):
            return Link(tie, ends, label)
    return None


def _centre(rect: Rect) -> tuple[int, int]:
    return rect.x + rect.width // 2, rect.y + rect.height // 2


def _leaving(start: tuple[int, int], end: tuple[int, int], tile: Rect) -> tuple[float, float]:
    """Where a line from the middle of a tile leaves it."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    half = tile.width / 2
    reach = max(abs(dx), abs(dy), 1)
    share = min(half / reach, 0.5)
    return start[0] + dx * share, start[1] + dy * share


def _label_size(opened: Opened, tie: Tie) -> tuple[int, int]:
    """Width and height of a tie's label; nothing if it has no words and is no part."""
    k = opened.kit
    part = tie_part(opened, tie)
    text = tie_label(opened, tie) or (opened.label(part) if part else "")
    if not text:
        return 0, 0
    wide, tall = k.width(text, "caption"), k.height("caption")
    if part is None:
        return wide + 2 * k.px(_LABEL_PAD), tall + 2
    lead = k.px(CALLED_MARK) + k.px(6)
    return wide + lead + 2 * k.px(CALLED_PAD), max(k.px(CALLED_TALL), tall + k.px(8))


def _rings(contacts: Contacts, canvas: Rect) -> Iterator[Stroke]:
    """A pale ring through those whom the game has placed."""
    if any(contact.at for contact in contacts.people):
        return
    count = len(graphs.rings(contacts))
    for number in range(1, count + 1):
        share = number / count
        points = tuple(
            _point(
                (
                    graphs.MIDDLE[0] + graphs.REACH[0] * share * math.cos(angle),
                    graphs.MIDDLE[1] + graphs.REACH[1] * share * math.sin(angle),
                ),
                canvas,
            )
            for angle in (math.tau * step / _RING_STEPS for step in range(_RING_STEPS + 1))
        )
        yield Stroke(points, "line", 1)


def _line(opened: Opened, contacts: Contacts, link: Link) -> Stroke:
    tie = link.tie
    colour, strong = _colour(opened, contacts, tie)
    width = next(width for least, width in _WIDTHS if tie.traces >= least)
    width = max(3, width - 1) if tie.guessed else width + (1 if strong else 0)
    return Stroke(link.ends, colour, width, dotted=tie.guessed)


def _colour(opened: Opened, contacts: Contacts, tie: Tie) -> tuple[str, bool]:
    """The category that a flag of the tie or its person names; else whether it is current."""
    parts = [part for part in (tie_part(opened, tie), _far_end(opened, contacts, tie)) if part]
    for part in parts:
        if opened.standing(part) is Standing.FLAGGED:
            named = named_categories(opened.scenario, [opened.state.calls[part.id]])
            return (f"category.{next(iter(named))}" if named else "exposed_fill"), True
    if any(part.id == opened.current.id for part in parts):
        return "action", True
    return ("line_strong" if tie.guessed else "ink2"), False


def _far_end(opened: Opened, contacts: Contacts, tie: Tie) -> Part | None:
    """The part that the one is whom a tie joins to the middle."""
    if contacts.about not in tie.ends:
        return None
    other = tie.ends[1] if tie.ends[0] == contacts.about else tie.ends[0]
    return person_part(opened, other)
