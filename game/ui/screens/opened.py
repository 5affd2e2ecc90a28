"""An item that is open, and what the player has said about each of its parts."""

from dataclasses import dataclass
from enum import Enum

from game.core.contents import Photo
from game.core.scenario import Item, Part, Scenario
from game.core.state import Call, SessionState
from game.ui.app import App, Playing
from game.ui.kit.context import Kit
from game.ui.kit.shapes import category_tile, icon_in, quad
from game.ui.scene import Fill, Mark, Rect
from game.ui.screens.parts import named_categories
from game.ui.words import Words

_PLATE_MARK = 28


class Standing(Enum):
    """How a part stands with the player."""

    UNFOUND = "not found yet"
    OPEN = "not judged yet"
    FLAGGED = "flagged"
    HARMLESS = "harmless"


@dataclass(frozen=True, slots=True)
class Opened:
    """The item that is open, with everything its view is made from."""

    app: App
    kit: Kit
    playing: Playing
    item: Item

    @classmethod
    def of(cls, app: App, kit: Kit, playing: Playing, item: str) -> "Opened":
        """The item of that id."""
        return cls(app, kit, playing, playing.mission.scenario.item_by_id[item])

    @property
    def scenario(self) -> Scenario:
        """The mission's scenario."""
        return self.playing.mission.scenario

    @property
    def state(self) -> SessionState:
        """Everything decided so far."""
        return self.playing.state

    @property
    def words(self) -> Words:
        """The language."""
        return self.kit.words

    @property
    def current(self) -> Part:
        """The part that was focused last, or the first one."""
        chosen = self.playing.selected.get("part", "")
        return next((part for part in self.item.parts if part.id == chosen), self.item.parts[0])

    def standing(self, part: Part) -> Standing:
        """How a part stands. Only what hides in a photo has to be found, by going there."""
        call = self.state.calls.get(part.id)
        if call is not None:
            return Standing.FLAGGED if call.flagged else Standing.HARMLESS
        hides = isinstance(self.item.content, Photo) and part.detail is not None
        if hides and part.id not in self.state.inspected | {self.current.id}:
            return Standing.UNFOUND
        return Standing.OPEN

    def judged(self) -> int:
        """How many parts have been judged."""
        return sum(part.id in self.state.calls for part in self.item.parts)

    def unfound(self) -> int:
        """How many parts have not been found."""
        return sum(self.standing(part) is Standing.UNFOUND for part in self.item.parts)

    def number(self, part: Part) -> int:
        """The place of a detail among the item's details, from 1."""
        return self.item.details.index(part) + 1

    def label(self, part: Part) -> str:
        """A part's name."""
        return self.words.content(part.label)

    def standing_words(self, part: Part) -> str:
        """How a part stands, in words: "Role and access, 90% sure"."""
        standing = self.standing(part)
        if standing is Standing.UNFOUND:
            return self.words.say("Not found yet")
        if standing is Standing.OPEN:
            return self.words.say("Not judged yet")
        if standing is Standing.HARMLESS:
            return self.words.say("Harmless")
        return call_words(self.words, self.scenario, self.state.calls[part.id])

    def mark(
        self, part: Part, area: Rect, inks: tuple[str, str, str] = ("action", "line_strong", "ink2")
    ) -> tuple[Mark, ...]:
        """The mark of a part in a gutter, as large as ``area``.

        ``inks`` are those of the current part, of one that is open, and of a tick.
        """
        current, open_line, tick = inks
        standing = self.standing(part)
        if standing is Standing.FLAGGED:
            return flag_mark(self.scenario, self.state.calls[part.id], area)
        if standing is Standing.HARMLESS:
            return (icon_in(area, "check", tick),)
        size = round(area.width * 0.7)
        corner = (area.x + (area.width - size) / 2, area.y + (area.height - size) / 2)
        if part.id == self.current.id:
            return (quad(corner, size, 1, current),)
        if standing is Standing.UNFOUND:
            return (quad(corner, size, 2, "tile_empty", "tile_line", width=1),)
        return (quad(corner, size, 3, None, open_line, width=2),)

    def plate(self, part: Part, area: Rect) -> tuple[Mark, ...]:
        """The mark of a call on a pale plate, on the upper end corner of a place in a picture."""
        if part.id not in self.state.calls:
            return ()
        half = _PLATE_MARK // 2
        square = Rect(area.right - half, area.y - half, _PLATE_MARK, _PLATE_MARK)
        return (Fill(square.inset(-3), "surface", 8), *self.mark(part, square))


def flag_mark(scenario: Scenario, call: Call, area: Rect) -> tuple[Mark, ...]:
    """The tile of the first category a flag names, or a knot for "only with other items"."""
    first = next(iter(named_categories(scenario, [call])), None)
    if first is None:
        return (icon_in(area, "thread", "exposed"),)
    return category_tile(first, area)


def call_words(words: Words, scenario: Scenario, call: Call) -> str:
    """A call in words, without the part: "Role and access, 90% sure"."""
    if not call.flagged:
        return words.say("Harmless")
    names = [words.category(category) for category in named_categories(scenario, [call])]
    what = words.listed(names) if names else words.say("Only with other items")
    return words.say("{what}, {percent} sure", what=what, percent=words.percent(call.confidence))
