"""The traces of a worked example: cards in full light, with numbered tiles on what was found."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from game.core.examples import ExampleStep, WorkedExample
from game.core.scenario import Item, Scenario
from game.ui.kit import Kit, card_marks, meta_row, quad, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.thumbs import thumbnail
from game.ui.tokens import RADIUS

_PAD, _TILE, _TILE_GAP = 16, 22, 6
_THUMB = (136, 92)
_ROOM_FOR_THUMB = 480
_STYLE = "body"


class Evidence(NamedTuple):
    """A trace of the example, or an item of the mission, as a card shows it."""

    id: str
    source: str
    author: str
    at: datetime
    text: str
    item: Item | None = None


class Numbered(NamedTuple):
    """A step that has been reached, and its number from 1."""

    number: int
    step: ExampleStep


def evidence_of(scenario: Scenario, example: WorkedExample) -> tuple[Evidence, ...]:
    """All that an example shows: its own traces, then the items that its steps look at."""
    own = [Evidence(one.id, one.source, one.author, one.at, one.text) for one in example.evidence]
    looked_at = dict.fromkeys(step.looks_at for step in example.steps if step.looks_at)
    items = [scenario.item_by_id[name] for name in looked_at if name in scenario.item_by_id]
    return (
        *own,
        *(
            Evidence(item.id, item.source, scenario.author_name(item), item.at, item.text, item)
            for item in items
        ),
    )


def number_marks(
    kit: Kit, number: int, at: tuple[float, float], size: int, *, reached: bool = True
) -> tuple[Mark, ...]:
    """A lapis tile with a number; only its outline if the step has not been reached."""
    text = kit.words.number(number)
    x = round(at[0] + (size - kit.width(text, "label", bold=True)) / 2)
    y = round(at[1] + (size - kit.height("label")) / 2)
    if not reached:
        tile = quad(at, size, number, None, "ink3")
        return (tile, Text(x, y, text, "label", "ink2", bold=True))
    tile = quad(at, size, number, "action")
    return (tile, Text(x, y, text, "label", "on_action", bold=True))


def evidence_card(
    kit: Kit, scenario: Scenario, shown: Evidence, reached: Sequence[Numbered], width: int
) -> Box:
    """A card; the last step reached lights its words if it is about this trace."""
    words = kit.words
    own = [one for one in reached if one.step.looks_at == shown.id]
    current = bool(own) and own[-1] is reached[-1]
    pad = kit.px(_PAD)
    marks: list[Mark] = []
    x, bottom = pad, pad
    if shown.item is not None and width >= kit.px(_ROOM_FOR_THUMB):
        wide, tall = kit.px(_THUMB[0]), kit.px(_THUMB[1])
        picture = thumbnail(shown.item, Rect(pad, pad, wide, tall))
        if picture:
            marks += picture
            x, bottom = pad + wide + pad, pad + tall
    text = words.content(shown.text)
    quotes = [words.content(one.step.quote) for one in own]
    text_wide, lines = _wrapped(kit, text, quotes, width - x - pad)
    source = scenario.world.sources[shown.source]
    facts = [("person", words.content(shown.author)), ("", words.day_time(shown.at))]
    meta, meta_tall = meta_row(
        kit, (x, pad), text_wide, source.icon, words.content(source.name), facts
    )
    y = pad + meta_tall + kit.px(4)
    marks += meta
    if current:
        marks += _lit(kit, text, lines, quotes[-1], (x, y))
    marks += text_marks(kit, text, (x, y), text_wide, style=_STYLE)[0]
    places = [_place(text, lines, quote) for quote in quotes]
    marks += _numbers(kit, [one.number for one in own], places, (width - pad, y))
    bottom = max(bottom, y + len(lines) * kit.height(_STYLE))
    rect = Rect(0, 0, width, bottom + pad)
    sheet = card_marks(kit, rect, "current" if current else "rest")
    return Box(
        f"example-trace:{shown.id}",
        Role.ARTICLE,
        rect,
        words.say("{source}, {author}", source=source.name, author=shown.author),
        text,
        shape=RADIUS["card"],
        marks=(*sheet, *marks),
    )


def _wrapped(kit: Kit, text: str, quotes: Sequence[str], room: int) -> tuple[int, tuple[str, ...]]:
    """How wide a text is, with room at its end for the most tiles on a line; and its lines."""
    most = 1
    while True:
        wide = room - most * (kit.px(_TILE) + kit.px(_TILE_GAP))
        lines = kit.lines(text, _STYLE, wide)
        on_lines = Counter(_place(text, lines, quote) for quote in quotes)
        needed = max(on_lines.values(), default=1)
        if needed <= most:
            return wide, lines
        most = needed


def _numbers(
    kit: Kit, numbers: Sequence[int], places: Sequence[int], at: tuple[int, int]
) -> list[Mark]:
    """Tiles at the end of the lines they are about; ``at`` is the end of the first line."""
    tile, tall = kit.px(_TILE), kit.height(_STYLE)
    left = Counter(places)
    marks: list[Mark] = []
    for number, line in zip(numbers, places, strict=True):
        x = at[0] - left[line] * (tile + kit.px(_TILE_GAP)) + kit.px(_TILE_GAP)
        left[line] -= 1
        marks += number_marks(kit, number, (x, at[1] + line * tall + (tall - tile) / 2), tile)
    return marks


def _starts(text: str, lines: Sequence[str]) -> list[int]:
    """Where each line of a wrapped text begins in it."""
    starts, at = [], 0
    for line in lines:
        at = text.find(line, at)
        starts.append(at)
        at += len(line)
    return starts


def _place(text: str, lines: Sequence[str], quote: str) -> int:
    """The line in which a quote begins; the first if it is about all of the text."""
    at = text.find(quote) if quote else -1
    if at < 0:
        return 0
    return max(line for line, start in enumerate(_starts(text, lines)) if start <= at)


def _lit(kit: Kit, text: str, lines: Sequence[str], quote: str, at: tuple[int, int]) -> list[Mark]:
    """A soft ground behind the words that are quoted."""
    first = text.find(quote) if quote else -1
    if first < 0:
        return []
    last = first + len(quote)
    marks: list[Mark] = []
    tall = kit.height(_STYLE)
    for place, (line, start) in enumerate(zip(lines, _starts(text, lines), strict=True)):
        begin, end = max(first, start) - start, min(last, start + len(line)) - start
        if begin < end:
            x = at[0] + kit.width(line[:begin], _STYLE)
            wide = kit.width(line[begin:end], _STYLE)
            ground = Rect(x - 2, at[1] + place * tall + 1, wide + 4, tall - 2)
            marks.append(Fill(ground, "action_soft", RADIUS["chip"], kit.framed))
    return marks
