"""What the Fix step knows: the choices so far, what they do, and what is left to spend."""

from dataclasses import dataclass

from game.core.countermeasures import FixReport, check_fix
from game.core.messages import N_
from game.core.scenario import Countermeasure, FixKind, Line, Part, Scenario
from game.core.state import SessionState
from game.ui.app import App, Playing
from game.ui.kit import Kit
from game.ui.words import Words

KINDS: tuple[tuple[FixKind | None, str, str], ...] = (
    (None, "eye", N_("Leave")),
    (FixKind.LIMIT, "lock", N_("Limit")),
    (FixKind.BLUR, "crop", N_("Blur")),
    (FixKind.DELAY, "clock", N_("Delay")),
    (FixKind.REMOVE, "trash", N_("Remove")),
)
"""The columns of the matrix: kind, icon and name. None leaves the item as it is."""

LEAVE = "leave"
"""How the first column is written in an id."""

MOST_NOTICED = 5

_NOTICED = (
    N_("not at all"),
    N_("hardly"),
    N_("a little"),
    N_("clearly"),
    N_("clearly"),
    N_("a lot"),
)
_NOTICE_SENTENCES = (
    N_("Friends will not notice."),
    N_("Friends will hardly notice."),
    N_("Friends will notice a little."),
    N_("Friends will notice clearly."),
    N_("Friends will notice clearly."),
    N_("Friends will notice a lot."),
)


@dataclass(frozen=True, slots=True)
class Fixing:
    """The Fix step; ``report`` is what the choices so far do."""

    app: App
    kit: Kit
    playing: Playing
    report: FixReport

    @classmethod
    def of(cls, app: App, kit: Kit, playing: Playing) -> "Fixing":
        """Check the choices."""
        state = playing.state
        return cls(app, kit, playing, check_fix(playing.mission, state.fixes, state.accepted))

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
    def left(self) -> int:
        """Points that can still be spent."""
        return self.scenario.budget - self.report.points

    @property
    def standing(self) -> tuple[Line, ...]:
        """The lines that hold and are not accepted."""
        return tuple(
            line
            for line in self.scenario.lines
            if line.id in self.report.held and line.id not in self.report.accepted
        )

    @property
    def explained(self) -> str:
        """The choice that has or had the focus, as "item:kind"; empty if none had."""
        return self.playing.selected.get("fix", "")

    def chosen(self, item: str) -> FixKind | None:
        """How an item is changed; None if it is left as it is."""
        return self.state.fixes.get(item)

    def too_dear(self, fix: Countermeasure) -> bool:
        """Whether a change costs more than is left, given back what the item costs now."""
        now = self.chosen(fix.item)
        back = self.scenario.countermeasures[fix.item, now].points if now else 0
        return fix.points > self.left + back

    def witness(self, line: Line) -> frozenset[str]:
        """The pieces to show for a line: the first chain that still holds, else the first."""
        sets = self.playing.mission.analysis.part_witnesses[line.id]
        return next((one for one in sets if not one & self.report.stopped), sets[0])

    def ways(self, line: Line) -> tuple[int, int]:
        """How many known chains lead to a line, and how many of them still hold."""
        sets = self.playing.mission.analysis.part_witnesses[line.id]
        return len(sets), sum(not one & self.report.stopped for one in sets)


def short_name(words: Words, scenario: Scenario, part: Part) -> str:
    """What a piece is called in a chain."""
    if part.detail is None:
        return words.content(scenario.item_by_id[part.item].title)
    return words.content(part.label)


def noticed(words: Words, notice: int) -> str:
    """How much friends notice, in a word or two."""
    return words.say(_NOTICED[min(notice, MOST_NOTICED)])


def notice_sentence(words: Words, notice: int) -> str:
    """How much friends notice one change, as a sentence."""
    return words.say(_NOTICE_SENTENCES[min(notice, MOST_NOTICED)])
