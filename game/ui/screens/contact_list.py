"""The people of a graph of contacts below one another, where a graph has no room."""

from collections.abc import Iterator

from game.core.contents import Contact, Contacts, Tie
from game.ui.kit import text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.contact_boxes import face_marks, said_of
from game.ui.screens.contact_words import name_of, person_part, tie_part, tie_said
from game.ui.screens.evidence_lines import (
    RADIUS,
    THEME,
    callable_line,
    line_ground,
    move_between,
    states,
)
from game.ui.screens.opened import Opened, Standing

_FACE, _PAD, _GAP, _MARK = 52, 10, 8, 20
_EDGE = 14
"""Room for the bar that shows how far the list has moved."""


def contact_list(opened: Opened, contacts: Contacts, area: Rect) -> list[Box]:
    """A row for everybody, the one in the middle first, and a line for each tie that is a part."""
    area = area._replace(width=area.width - opened.kit.px(_EDGE))
    people = sorted(contacts.people, key=lambda contact: contact.person != contacts.about)
    boxes: list[Box] = []
    named: set[str] = set()
    y = area.y
    for contact in people:
        named.add(contact.person)
        ties = [
            tie
            for tie in contacts.ties
            if contact.person in tie.ends and named.issuperset(tie.ends)
        ]
        for box in _rows(opened, contact, ties, area._replace(y=y)):
            boxes.append(box)
            y = box.rect.bottom + opened.kit.px(_GAP)
    return boxes


def _rows(opened: Opened, contact: Contact, ties: list[Tie], area: Rect) -> Iterator[Box]:
    told = [tie_said(opened, tie) for tie in ties if tie_part(opened, tie) is None]
    row = _person(opened, contact, told, area)
    yield row
    y = row.rect.bottom + opened.kit.px(_GAP)
    for tie in ties:
        part = tie_part(opened, tie)
        if part is not None:
            line = callable_line(opened, part, tie_said(opened, tie), (area.x, y), area.width)
            yield line
            y = line.rect.bottom + opened.kit.px(_GAP)


def _person(opened: Opened, contact: Contact, told: list[str], area: Rect) -> Box:
    """A face, the name with its note, and the ties in words."""
    k = opened.kit
    part = person_part(opened, contact.person)
    pad, size = k.px(_PAD), k.px(_FACE)
    face = Rect(area.x + pad, area.y + pad, size, size)
    x = face.right + k.px(14)
    room = area.right - pad - k.px(_MARK) - k.px(8) - x
    plain = part is not None and opened.standing(part) is Standing.HARMLESS
    texts = [(name_of(opened, contact.person), "body", "ink2" if plain else "ink", True)]
    if contact.note:
        texts.append((k.words.content(contact.note), "label", "ink2", False))
    texts += [(text, "label", "ink2", False) for text in told]
    marks: list[Mark] = []
    y = area.y + pad
    for text, style, colour, bold in texts:
        lines, tall = text_marks(k, text, (x, y), room, style=style, colour=colour, bold=bold)
        marks += lines
        y += tall
    rect = area._replace(height=max(face.bottom, y) + pad - area.y)
    frame = Fill(rect, "surface", RADIUS, "line", k.line)
    marks = [frame, *face_marks(opened, contact.person, face), *marks]
    label = said_of(opened, contact)
    if part is None:
        box_id = f"person:{contact.person}"
        ties = k.words.listed(told)
        return Box(
            box_id, Role.TEXT, rect, label, ties, focusable=True, shape=RADIUS, marks=tuple(marks)
        )
    square = Rect(rect.right - pad - k.px(_MARK), rect.y + pad, k.px(_MARK), k.px(_MARK))
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        rect,
        label,
        value=opened.standing_words(part),
        hint=k.words.listed(told),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=RADIUS,
        marks=(
            frame,
            *line_ground(opened, part, rect, THEME),
            *marks[1:],
            *opened.mark(part, square),
        ),
    )
