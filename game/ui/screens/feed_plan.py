"""Which items the feed shows and where they are, without building their cards.

The plan is made anew only when something changes it; scrolling through 1,000 items finds the
few in view by bisection.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from game.core.scenario import Item, Scenario
from game.core.state import Call
from game.ui.app import Playing
from game.ui.kit import Kit
from game.ui.screens.feed_card import Shown, feed_card

T = TypeVar("T")

GAP = 12
RING_ROOM = 8
"""Space above the first and below the last card, for the focus ring."""


class Same(Generic[T]):
    """A key that equals only a key of the very same object; for what cannot be hashed."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


@dataclass(frozen=True, slots=True)
class Plan:
    """Items from top to bottom.

    Attributes:
        items: what is shown, newest first.
        tops: where each card starts, in layout pixels from the top of the list.
        heights: of the cards.
        extent: height of the whole list.
    """

    items: tuple[Item, ...]
    tops: tuple[int, ...]
    heights: tuple[int, ...]
    extent: int

    def in_view(self, offset: int, height: int) -> range:
        """Places of the cards in view, with one more before and after."""
        first = bisect_right(self.tops, offset) - 1
        last = bisect_left(self.tops, offset + height)
        return range(max(0, first - 1), min(len(self.items), last + 1))

    def place_of(self, item: str) -> int | None:
        """Place of an item by id, or None if it is not shown."""
        return next((place for place, one in enumerate(self.items) if one.id == item), None)


class _Filter(NamedTuple):
    """What the feed is narrowed to."""

    source: str
    calls: str
    read_before: frozenset[str]


def plan(k: Kit, playing: Playing, width: int, opened: str, head: int) -> Plan:
    """Where the cards are.

    Args:
        k: the kit.
        playing: the attempt.
        width: of the cards.
        opened: id of the item whose card shows what can be done; empty if none does.
        head: height of what stands above each card.
    """
    narrowed = _Filter(playing.source, playing.calls, playing.read_before)
    still = replace(k, hovered=None)
    scenario, calls = Same(playing.mission.scenario), Same(playing.state.calls)
    return _plan(still, scenario, calls, narrowed, (width, opened, head))


def calls_of(item: Item, calls: Mapping[str, Call]) -> dict[str, Call]:
    """The calls of an item's parts."""
    return {part.id: calls[part.id] for part in item.parts if part.id in calls}


@lru_cache(maxsize=4)
def _plan(
    k: Kit,
    scenario: Same[Scenario],
    calls: Same[Mapping[str, Call]],
    narrowed: _Filter,
    form: tuple[int, str, int],
) -> Plan:
    width, opened, head = form
    items = tuple(_narrowed(scenario.value, calls.value, narrowed))
    heights = tuple(
        head
        + _height(
            k,
            scenario,
            Same(item),
            tuple(calls_of(item, calls.value).items()),
            (width, item.id == opened),
        )
        for item in items
    )
    tops = tuple(accumulate((height + GAP for height in heights), initial=RING_ROOM))
    extent = tops[-1] - GAP + RING_ROOM if items else 0
    return Plan(items, tops[:-1], heights, extent)


@lru_cache(maxsize=4096)
def _height(
    k: Kit,
    scenario: Same[Scenario],
    item: Same[Item],
    calls: tuple[tuple[str, Call], ...],
    form: tuple[int, bool],
) -> int:
    width, is_open = form
    shown = Shown(scenario.value, item.value, dict(calls), is_open)
    return feed_card(k, shown, width).rect.height


def _narrowed(scenario: Scenario, calls: Mapping[str, Call], narrowed: _Filter) -> Iterator[Item]:
    marked = {scenario.parts[part].item for part, call in calls.items() if call.flagged}
    for item in sorted(scenario.items, key=lambda item: item.at, reverse=True):
        if narrowed.source not in {"", item.source}:
            continue
        if narrowed.calls == "unread" and item.id in narrowed.read_before:
            continue
        if narrowed.calls == "flagged" and item.id not in marked:
            continue
        yield item
