"""Tracing a line: the pieces it may have been written from, and the lines beside it."""

from dataclasses import replace

from game.core.scenario import Item
from game.ui.intents import Focus, Intent, Select, play
from game.ui.kit import Kit, button, icon_in, text_marks
from game.ui.layout import columns, in_flow, moved
from game.ui.scene import Box, Fill, Mark, Rect, Role, State, Text
from game.ui.screens.approach_section import choices, digit, section
from game.ui.screens.approach_state import Inbox, Question, beside, line_id
from game.ui.screens.parts import item_meta
from game.ui.tokens import RADIUS
from game.ui.update import LINE

_GAP = 8
_TALL = 54
_TWO_ABREAST = 300
"""From this width, at 100 % text, two pieces stand side by side."""

_ANYBODY = "anybody"


def tracing(inbox: Inbox, width: int) -> Box:
    """The question which piece fed the line that is looked at."""
    kit, words = inbox.kit, inbox.words
    name = words.say("Which piece fed line {number}?", number=inbox.place)
    gap = kit.px(_GAP)
    across = 2 if width * 100 >= _TWO_ABREAST * inbox.app.settings.text_percent else 1
    cells = columns(Rect(0, 0, width, 0), [None] * across, gap)
    tiles: list[Box] = []
    y = 0
    for start in range(0, len(inbox.items), across):
        row = [
            _piece(inbox, item, start + place, cells[place]._replace(y=y))
            for place, item in enumerate(inbox.items[start : start + across])
        ]
        tall = max(tile.rect.height for tile in row)
        tiles += [_as_tall(tile, tall) for tile in row]
        y += tall + gap
    tiles.append(_anybody(inbox, Rect(0, y, width, 0)))
    group = choices(Question.TRACE, name, tiles)
    steps = in_flow(_line_buttons(inbox), 0, group.rect.bottom + gap, width, gap)
    quoted = words.quoted(words.content(inbox.line.text))
    return section(kit, Question.TRACE, name, [group, *steps], quoted)


def _piece(inbox: Inbox, item: Item, place: int, cell: Rect) -> Box:
    """An item with the icon of its source."""
    icon, source, _, _ = item_meta(inbox.words, inbox.scenario, item)
    key = digit(inbox, Question.TRACE, place)
    return replace(_tile(inbox, item.id, inbox.title(item.id), icon, cell, key), hint=source)


def _anybody(inbox: Inbox, cell: Rect) -> Box:
    label = inbox.words.say("Anybody could have written it")
    key = "0" if inbox.asked is Question.TRACE and inbox.kit.letters else ""
    return _tile(inbox, "", label, "person", cell, key)


def _tile(  # noqa: PLR0917 - private, in reading order
    inbox: Inbox, item: str, label: str, icon: str, cell: Rect, key: str
) -> Box:
    """Icon, name, and at the end a tick, or the digit that chooses it."""
    kit = inbox.kit
    box_id = f"{Question.TRACE}:{item or _ANYBODY}"
    chosen = inbox.reading.traces.get(inbox.place) == item
    pad, size, end = kit.px(12), kit.px(20), kit.px(18)
    lead = pad + size + kit.px(10)
    room = cell.width - lead - end - kit.px(10)
    marks, tall = text_marks(kit, label, (cell.x + lead, 0), room, style="label", bold=chosen)
    rect = cell._replace(height=max(kit.px(_TALL), tall + 2 * kit.px(8)))
    down = rect.y + (rect.height - tall) // 2
    drawn: list[Mark] = [
        _ground(kit, box_id, rect, chosen=chosen),
        icon_in(Rect(rect.x + pad, rect.y, size, rect.height), icon, "ink2"),
        *(mark._replace(y=mark.y + down) for mark in marks if isinstance(mark, Text)),
    ]
    place = Rect(rect.right - kit.px(8) - end, rect.y, end, rect.height)
    if chosen:
        drawn.append(icon_in(place, "check", "action"))
    elif key:
        x = place.x + (end - kit.width(key, "label")) // 2
        y = rect.y + (rect.height - kit.height("label")) // 2
        drawn.append(Text(x, y, key, "label", "ink3"))
    return Box(
        box_id,
        Role.RADIO,
        rect,
        label,
        states=frozenset({State.CHECKED}) if chosen else frozenset(),
        action=play("TraceLine", letter=inbox.letter.id, place=inbox.place, item=item),
        keys=(key,) if key else (),
        shape=RADIUS["control"],
        marks=tuple(drawn),
    )


def _ground(kit: Kit, box_id: str, rect: Rect, *, chosen: bool) -> Fill:
    radius = RADIUS["control"]
    if chosen:
        return Fill(rect, "action_soft", radius, "action", 3)
    if kit.hot(box_id):
        return Fill(rect, "sunk", radius, "ink2", kit.line)
    return Fill(rect, "surface", radius, "line_strong", kit.line)


def _as_tall(tile: Box, tall: int) -> Box:
    """The same tile, as tall as the one beside it, its marks in the middle."""
    more = tall - tile.rect.height
    if not more:
        return tile
    ground, *inside = tile.marks
    rect = tile.rect._replace(height=tall)
    half = more // 2
    lowered = Box("", Role.GROUP, tile.rect, marks=tuple(inside))
    grown = ground._replace(rect=rect) if isinstance(ground, Fill) else ground
    return replace(tile, rect=rect, marks=(grown, *moved(lowered, 0, half).marks))


def _line_buttons(inbox: Inbox) -> tuple[Box, ...]:
    """To the line before and the line after; round at both ends."""
    kit, words, letter = inbox.kit, inbox.words, inbox.letter
    count = len(letter.lines)

    def step(by: int) -> Intent:
        place = (inbox.place - 1 + by) % count + 1
        # Behind a tab the line cannot take the focus.
        if beside(inbox.app):
            return Focus(line_id(letter, place))
        return Select(LINE, f"{letter.id}:{place}")

    back = button(
        kit, "line-before", words.say("Line before"), step(-1),
        key=words.say("B"), keys=("b",), compact=True,
    )  # fmt: skip
    on = button(
        kit, "line-after", words.say("Next line"), step(1),
        key=words.say("N"), keys=("n",), compact=True,
    )  # fmt: skip
    return (back, on)
