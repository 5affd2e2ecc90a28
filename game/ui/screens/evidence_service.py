"""A service record on its sheet: whose it is, the postings on a line of time, notes below.

Where the line of time has no room for its cards, its entries stand below one another.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.core.contents import Entry, EntryKind, ServiceRecord
from game.ui.kit import paragraph
from game.ui.layout import columns, union
from game.ui.scene import Box, Fill, Rect
from game.ui.screens.evidence_entries import part_of, said_of, when_of
from game.ui.screens.evidence_head import page_head
from game.ui.screens.evidence_lines import RADIUS, callable_line
from game.ui.screens.evidence_source import source_sheet
from game.ui.screens.evidence_timeline import timeline
from game.ui.screens.opened import Opened

_GAP = 6
_SHORTEST_NOTE = 300


def service_sheet(opened: Opened, record: ServiceRecord, rect: Rect) -> Box:
    """The whole sheet."""
    words = opened.words

    def place(area: Rect) -> Sequence[Box]:
        k = opened.kit
        head = page_head(opened, record.person, record.heading, words.content(record.about), area)
        y = union(box.rect for box in head).bottom + k.px(10)
        text = words.content(opened.item.text)
        at = (area.x - k.px(12), y)
        said = callable_line(opened, opened.item.parts[0], text, at, area.width + k.px(12))
        below = area._replace(y=said.rect.bottom + k.px(16))
        dated = [entry for entry in record.entries if entry.starts is not None]
        listed = timeline(opened, dated, below) or _stack(opened, dated, below)
        notes = [entry for entry in record.entries if entry.kind is EntryKind.NOTE]
        last = union(box.rect for box in (said, *listed)).bottom
        return [*head, said, *listed, *_notes(opened, notes, area._replace(y=last + k.px(24)))]

    heading = words.content(record.heading)
    return source_sheet(opened, rect, heading, place, words.content(record.covers))


def _stack(opened: Opened, entries: Sequence[Entry], area: Rect) -> list[Box]:
    """Entries below one another, each with its time above it."""
    k = opened.kit
    at = area._replace(x=area.x - k.px(12), width=area.width + k.px(12))
    boxes: list[Box] = []
    for entry in entries:
        boxes.append(_line(opened, entry, at))
        at = at._replace(y=boxes[-1].rect.bottom + k.px(_GAP))
    return boxes


def _line(opened: Opened, entry: Entry, at: Rect) -> Box:
    """An entry as a line, which can be called if it is a part."""
    k = opened.kit
    part, text, when = part_of(opened, entry), said_of(k.words, entry), when_of(k.words, entry)
    if part is not None:
        return callable_line(opened, part, text, (at.x, at.y), at.width, over=when)
    if when:
        text = k.words.say("{when}: {what}", when=when, what=text)
    lead, pad = k.px(12) + k.px(28), k.px(5)
    room = at.width - lead - k.px(12)
    line = paragraph(k, f"entry:{entry.id}", text, (at.x + lead, at.y + pad), room, colour="ink2")
    return replace(line, rect=at._replace(height=line.rect.height + 2 * pad))


def _notes(opened: Opened, notes: Sequence[Entry], area: Rect) -> list[Box]:
    """What has no date, in frames side by side, or below one another if they must."""
    k = opened.kit
    across = 2 if area.width >= 2 * k.px(_SHORTEST_NOTE) else 1
    boxes: list[Box] = []
    y = area.y
    for first in range(0, len(notes), across):
        cells = columns(area._replace(y=y), [None] * across, k.px(12))
        row = [
            _line(opened, note, cell)
            for note, cell in zip(notes[first : first + across], cells, strict=False)
        ]
        tall = max(box.rect.height for box in row)
        for box in row:
            rect = box.rect._replace(height=tall)
            frame = Fill(rect, "surface", RADIUS, "line", k.line)
            boxes.append(replace(box, rect=rect, marks=(frame, *box.marks)))
        y += tall + k.px(12)
    return boxes
