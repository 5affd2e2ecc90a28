"""Small things that several screens say and show in the same way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.core.knowledge import Category
from game.core.messages import N_
from game.core.scenario import Audience, Item, Line, Part, Scenario
from game.core.state import Call, SessionState
from game.ui.kit import Kit, category_tile, icon_in
from game.ui.scene import Box, Mark, Rect, Role, Text
from game.ui.words import Words

AUDIENCES: Mapping[Audience, tuple[str, str]] = {
    Audience.ANYONE: ("globe", N_("Anyone")),
    Audience.MEMBERS: ("person", N_("Members")),
    Audience.FRIENDS: ("contacts", N_("Friends")),
    Audience.FAMILY: ("home", N_("Family")),
}
"""Icon and name of each audience."""


def only_words(item: Item) -> Part | None:
    """The one part of an item that is words and nothing else, which its card can judge."""
    part = item.parts[0]
    return part if len(item.parts) == 1 and part.detail is None else None


def author_words(words: Words, scenario: Scenario, item: Item) -> str:
    """Who posted an item; empty if that is its source, whose name stands beside it anyway."""
    author = words.content(scenario.author_name(item))
    return "" if author == words.content(scenario.world.sources[item.source].name) else author


def item_meta(words: Words, scenario: Scenario, item: Item) -> tuple[str, str, str, str]:
    """Icon and name of the source, icon and name of the audience."""
    source = scenario.world.sources[item.source]
    icon, audience = AUDIENCES[item.audience]
    return source.icon, words.content(source.name), icon, words.say(audience)


def line_title(words: Words, scenario: Scenario, line: Line) -> str:
    """What a line is called before it is settled: its category, or its question if shared.

    Its name would give the answer away.
    """
    shared = sum(other.category is line.category for other in scenario.lines)
    return words.content(line.asks) if shared > 1 else words.category(line.category)


def flagged(state: SessionState) -> Mapping[str, Call]:
    """The parts that were flagged, with their calls."""
    return {part: call for part, call in state.calls.items() if call.flagged}


def pieces_by_line(scenario: Scenario, state: SessionState) -> Mapping[str, int]:
    """For each line how many flagged parts name it."""
    counts = dict.fromkeys(scenario.line_by_id, 0)
    for call in flagged(state).values():
        for line in call.lines:
            counts[line] += 1
    return counts


@dataclass(frozen=True, slots=True)
class Counts:
    """How far spotting has come.

    Attributes:
        items: all items.
        unread: items that were not opened.
        parts: everything that can be judged.
        unjudged: what has no call.
        flags: parts that were flagged.
    """

    items: int
    unread: int
    parts: int
    unjudged: int
    flags: int

    @classmethod
    def of(cls, scenario: Scenario, state: SessionState) -> "Counts":
        """Count."""
        return cls(
            items=len(scenario.items),
            unread=len(scenario.items) - len(state.opened),
            parts=len(scenario.parts),
            unjudged=len(scenario.parts) - len(state.calls),
            flags=len(flagged(state)),
        )


def named_categories(scenario: Scenario, calls: Iterable[Call]) -> Mapping[Category, int]:
    """The categories that some flags name, in the mission's order, each with how sure, at most."""
    sure: dict[Category, int] = {}
    for line in scenario.lines:
        for call in calls:
            if call.flagged and line.id in call.lines:
                sure[line.category] = max(sure.get(line.category, 0), call.confidence)
    return sure


def tile_chip(
    k: Kit, box_id: str, category: Category | None, text: str, note: str, *, width: int
) -> Box:
    """A category's tile, its name in bold and a note: "Role and access 90%".

    Without a category it is a flag that names no line. What is wider than ``width`` is broken.
    """
    style, tile = "label", k.px(24)
    x, gap = tile + k.px(8), k.px(7)
    note_wide = k.width(note, style) + k.px(6)
    lines = k.lines(text, style, max(1, width - x - gap - note_wide), bold=True)
    tall = max(tile, len(lines) * k.height(style))
    area = Rect(0, (tall - tile) // 2, tile, tile)
    marks: tuple[Mark, ...] = (
        category_tile(category, area) if category else (icon_in(area, "thread", "ink2"),)
    )
    y = (tall - len(lines) * k.height(style)) // 2
    for line in lines:
        marks += (Text(x, y, line, style, "ink", bold=True),)
        y += k.height(style)
    note_x = x + k.width(lines[-1], style, bold=True) + gap
    marks += (Text(note_x, y - k.height(style), note, style, "ink2"),)
    wide = max(note_x + note_wide, *(x + k.width(line, style, bold=True) for line in lines))
    return Box(box_id, Role.TEXT, Rect(0, 0, wide, tall), text, note, marks=marks)
