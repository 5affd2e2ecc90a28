"""What the week replayed knows: its days, what came on each, and what the fixes changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from game.core.countermeasures import stopped_parts
from game.core.facts import Fact
from game.core.letters import Letter
from game.core.messages import N_
from game.core.scenario import FixKind, Item, Scenario
from game.core.week import LetterFate, LetterReplayed, LineFate, LineReplayed, replay_week
from game.ui.app import App, Playing
from game.ui.kit import Kit
from game.ui.words import Words

DAYS = 7
_CHANGED = {
    FixKind.LIMIT: N_("shown to fewer people"),
    FixKind.BLUR: N_("blurred"),
    FixKind.DELAY: N_("delayed"),
    FixKind.REMOVE: N_("removed"),
}
SLOT = "day"
"""Where the day that is looked at is kept among what is selected."""


@dataclass(frozen=True, slots=True)
class Week:
    """The week of one attempt; ``letters`` are as they can be written now."""

    app: App
    kit: Kit
    playing: Playing
    letters: tuple[LetterReplayed, ...]

    @classmethod
    def of(cls, app: App, kit: Kit, playing: Playing) -> "Week":
        """Replay the week with the fixes that were chosen."""
        return cls(app, kit, playing, replay_week(playing.mission, playing.state.fixes))

    @property
    def scenario(self) -> Scenario:
        """The mission's scenario."""
        return self.playing.mission.scenario

    @property
    def words(self) -> Words:
        """The language."""
        return self.kit.words

    @property
    def days(self) -> tuple[date, ...]:
        """Seven days from a Monday; the last letter comes in them."""
        last = max(one.letter.at for one in self.letters).date()
        monday = last - timedelta(days=last.weekday())
        return tuple(monday + timedelta(days=place) for place in range(DAYS))

    @property
    def day(self) -> date:
        """The day that is looked at; at first the one of the first tailored letter."""
        chosen = self.playing.selected.get(SLOT, "")
        known = {str(day): day for day in self.days}
        if chosen in known:
            return known[chosen]
        tailored = (one.letter.at.date() for one in self.letters if one.letter.tailored)
        return next((day for day in tailored if day in self.days), self.days[0])

    def on(self, day: date) -> tuple[LetterReplayed, ...]:
        """The letters of a day, tailored ones first; older letters come on the first day."""
        first = self.days[0]
        come = [one for one in self.letters if max(one.letter.at.date(), first) == day]
        return tuple(sorted(come, key=lambda one: not one.letter.tailored))

    def changed_on(self, day: date) -> Iterator[tuple[Item, FixKind]]:
        """The items of a day that were changed, with how."""
        for item in self.scenario.items:
            kind = self.playing.state.fixes.get(item.id)
            if kind is not None and item.at.date() == day:
                yield item, kind

    @property
    def tailored(self) -> tuple[LetterReplayed, ...]:
        """The letters that were written from the record."""
        return tuple(one for one in self.letters if one.letter.tailored)

    @property
    def still_tailored(self) -> int:
        """How many of them still are."""
        return sum(one.fate is LetterFate.TAILORED for one in self.letters)

    @property
    def fell(self) -> bool:
        """Whether any line can no longer be written."""
        return any(one.count(LineFate.FELL_BACK, LineFate.DROPPED) for one in self.letters)

    def sender(self, letter: Letter) -> str:
        """The name a letter bears."""
        return self.words.content(self.scenario.name_of(letter.sender))

    def changes_behind(self, line: LineReplayed) -> tuple[tuple[Item, FixKind], ...]:
        """The changed items that took a need away: those of a witness of it that was broken."""
        stopped = stopped_parts(self.scenario, self.playing.state.fixes)
        parts = frozenset().union(*(self._fed(need) for need in line.lost)) & stopped
        items = {self.scenario.parts[part].item for part in parts}
        return tuple(
            (item, self.playing.state.fixes[item.id])
            for item in self.scenario.items
            if item.id in items
        )

    def items_behind(self, line: LineReplayed) -> tuple[Item, ...]:
        """The items that still feed a line that stands: of each need the first set left."""
        stopped = stopped_parts(self.scenario, self.playing.state.fixes)
        sets = self.playing.mission.analysis.fact_witnesses
        parts: set[str] = set()
        for need in line.line.needs:
            parts |= next((one for one in sets.get(need, ()) if not one & stopped), frozenset())
        owners = {self.scenario.parts[part].item for part in parts}
        return tuple(item for item in self.scenario.items if item.id in owners)

    def _fed(self, need: Fact) -> frozenset[str]:
        sets = self.playing.mission.analysis.fact_witnesses.get(need, ())
        return frozenset().union(*sets)

    def told_change(self, item: Item, kind: FixKind) -> str:
        """An item and how it was changed, in a few words."""
        return self.words.say(
            "{item}: {change}",
            item=self.words.content(item.title),
            change=self.words.say(_CHANGED[kind]),
        )
