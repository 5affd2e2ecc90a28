"""The boxes of a graph of contacts: people, and the labels of what joins them."""

from collections.abc import Iterator

from game.core.contents import Contact, Contacts
from game.core.knowledge import Category
from game.core.scenario import Part
from game.ui import pictures
from game.ui.kit import category_tile
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.contact_graph import CALLED_MARK, CALLED_PAD, Graph, Link, Node
from game.ui.screens.contact_words import name_of, person_part, tie_label, tie_part, tie_said
from game.ui.screens.evidence_lines import move_between, states
from game.ui.screens.opened import Opened, Standing
from game.ui.tokens import RADIUS

_RIM = 3
_CORNER = 20
_SIGN = 0.62
"""Size of the sign in the tile of somebody without a face."""


def graph_boxes(opened: Opened, contacts: Contacts, graph: Graph) -> tuple[Box, ...]:
    """Everybody, the one in the middle first, each before the ties to those already named."""
    return tuple(_in_order(opened, contacts, graph))


def _in_order(opened: Opened, contacts: Contacts, graph: Graph) -> Iterator[Box]:
    nodes = sorted(graph.nodes, key=lambda node: node.contact.person != contacts.about)
    named: set[str] = set()
    for node in nodes:
        named.add(node.contact.person)
        yield _name(node)
        yield _person(opened, node)
        for link in graph.links:
            if node.contact.person in link.tie.ends and named.issuperset(link.tie.ends):
                yield _tie(opened, link)


def face_marks(opened: Opened, person: str, rect: Rect) -> tuple[Mark, ...]:
    """A portrait; for a child, or whoever has no account, the tile of the category."""
    member = opened.scenario.people[person].portrait
    if member:
        return (pictures.portrait(rect, member, RADIUS["control"]),)
    size = round(rect.width * _SIGN)
    left, top = rect.x + (rect.width - size) // 2, rect.y + (rect.height - size) // 2
    return category_tile(Category.FAMILY, Rect(left, top, size, size))


def _name(node: Node) -> Box:
    """The name on a plate of the ground, so that no line runs through it."""
    plate = Fill(node.names.inset(-4, 0), "canvas", 4)
    box_id = f"name:{node.contact.person}"
    return Box(box_id, Role.TEXT, node.names, silent=True, marks=(plate, *node.texts))


def _person(opened: Opened, node: Node) -> Box:
    k = opened.kit
    contact, rect = node.contact, node.tile.inset(-_RIM)
    part = person_part(opened, contact.person)
    current = part is not None and part.id == opened.current.id
    border = "action" if current else k.framed
    rim = Fill(rect, "surface", RADIUS["card"], border, _RIM if current else k.line)
    marks = (rim, *face_marks(opened, contact.person, node.tile))
    label = said_of(opened, contact)
    if part is None:
        box_id = f"person:{contact.person}"
        return Box(
            box_id, Role.IMAGE, rect, label, focusable=True, shape=RADIUS["card"], marks=marks
        )
    size = k.px(_CORNER)
    corner = Rect(rect.right - size - 2 * _RIM, rect.y + 2 * _RIM, size, size)
    plate = Fill(corner.inset(-_RIM), "surface", 6)
    return Box(
        f"part:{part.id}",
        Role.IMAGE,
        rect,
        label,
        value=opened.standing_words(part),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=RADIUS["card"],
        marks=(*marks, plate, *opened.mark(part, corner)),
    )


def said_of(opened: Opened, contact: Contact) -> str:
    """A person's name, with the note."""
    name = name_of(opened, contact.person)
    if not contact.note:
        return name
    return opened.words.say("{name}, {note}", name=name, note=contact.note)


def _tie(opened: Opened, link: Link) -> Box:
    k = opened.kit
    part, rect = tie_part(opened, link.tie), link.label
    text = tie_label(opened, link.tie)
    y = rect.y + (rect.height - k.height("caption")) // 2
    if part is None:
        x = rect.x + (rect.width - k.width(text, "caption")) // 2
        marks = (Fill(rect, "canvas", 4), Text(x, y, text, "caption", "ink2")) if text else ()
        return Box(
            f"tie:{'-'.join(link.tie.ends)}",
            Role.IMAGE,
            rect,
            tie_said(opened, link.tie),
            marks=marks,
        )
    size, pad = k.px(CALLED_MARK), k.px(CALLED_PAD)
    square = Rect(rect.x + pad, rect.y + (rect.height - size) // 2, size, size)
    words = Text(square.right + k.px(6), y, text or opened.label(part), "caption", "ink")
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        rect,
        tie_said(opened, link.tie),
        value=opened.standing_words(part),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=RADIUS["control"],
        marks=(tie_ground(opened, part, rect), *opened.mark(part, square), words),
    )


def tie_ground(opened: Opened, part: Part, rect: Rect) -> Fill:
    """What the label of a tie that can be called stands on."""
    k = opened.kit
    flagged = opened.standing(part) is Standing.FLAGGED
    if part.id == opened.current.id:
        return Fill(rect, "action_soft", RADIUS["control"], "action", k.line)
    if flagged:
        return Fill(rect, "exposed_soft", RADIUS["control"], "exposed_fill", k.line)
    ground = "sunk" if k.hot(f"part:{part.id}") else "surface"
    return Fill(rect, ground, RADIUS["control"], "line_strong", k.line)
