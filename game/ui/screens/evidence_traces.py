"""The traces that name a person of a graph of contacts, below the person's row."""

from game.core.contents import Contacts
from game.core.scenario import Item, Part
from game.ui.intents import OpenEvidence
from game.ui.kit import icon_in, rule, text_marks
from game.ui.scene import Box, Fill, Rect, Role
from game.ui.screens.contact_words import contact_of
from game.ui.screens.opened import Opened
from game.ui.screens.parts import item_meta

_PAD = 10


def traces_of(opened: Opened, part: Part) -> tuple[Item, ...]:
    """The items that name the person that a part is; none if it is no person."""
    content = opened.item.content
    if part.detail is None or not isinstance(content, Contacts):
        return ()
    contact = contact_of(content, part.detail.person)
    by_id = opened.scenario.item_by_id
    return tuple(by_id[trace] for trace in contact.traces) if contact else ()


def trace_rows(opened: Opened, part: Part, area: Rect) -> list[Box]:
    """A row for each, from the top of an area; each leads to its item."""
    rows: list[Box] = []
    y = area.y
    for item in traces_of(opened, part):
        rows.append(_row(opened, item, area._replace(y=y)))
        y = rows[-1].rect.bottom
    return rows


def _row(opened: Opened, item: Item, area: Rect) -> Box:
    k = opened.kit
    words = k.words
    icon, source, _, _ = item_meta(words, opened.scenario, item)
    title = words.content(item.title)
    told = words.say(
        "{author} on {source}, {day}",
        author=opened.scenario.author_name(item),
        source=source,
        day=words.day(item.at),
    )
    size, pad = k.px(18), k.px(_PAD)
    x = area.x + size + k.px(12)
    room = area.right - x
    y = area.y + pad
    name, name_tall = text_marks(k, title, (x, y), room, style="label")
    under, under_tall = text_marks(
        k, told, (x, y + name_tall), room, style="caption", colour="ink2"
    )
    rect = area._replace(height=name_tall + under_tall + 2 * pad)
    glyph = icon_in(Rect(area.x, y, size, k.height("label")), icon, "ink2")
    box_id = f"trace:{item.id}"
    hot = (Fill(rect, "sunk", 6, k.framed),) if k.hot(box_id) else ()
    edge = rule(rect.x, rect.y, rect.width)
    marks = (*hot, edge, glyph, *name, *under)
    return Box(box_id, Role.LINK, rect, title, told, action=OpenEvidence(item.id), marks=marks)
