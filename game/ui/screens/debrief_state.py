"""What the debrief knows, and the shape of its cards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.countermeasures import FixReport
from game.core.outcomes import Outcome, PartOutcome
from game.core.scenario import Line, Scenario
from game.core.scoring import Score, score
from game.core.state import SessionState, Step
from game.ui.app import App, Playing
from game.ui.kit import Kit, card, heading, paragraph
from game.ui.layout import in_stack, union
from game.ui.scene import Box, Rect, Role, Text
from game.ui.screens.mission_words import figures
from game.ui.words import Words

_PAD = 20
_GAP = 10


@dataclass(frozen=True, slots=True)
class Debrief:
    """The debrief of one attempt."""

    app: App
    kit: Kit
    playing: Playing
    score: Score

    @classmethod
    def of(cls, app: App, kit: Kit, playing: Playing) -> "Debrief":
        """Score the attempt."""
        return cls(app, kit, playing, score(playing.mission, playing.state))

    @property
    def scenario(self) -> Scenario:
        """The mission's scenario."""
        return self.playing.mission.scenario

    @property
    def state(self) -> SessionState:
        """Everything decided."""
        return self.playing.state

    @property
    def words(self) -> Words:
        """The language."""
        return self.kit.words

    @property
    def fix(self) -> FixReport:
        """What the player's fix does."""
        return self.score.fix

    @property
    def held(self) -> tuple[Line, ...]:
        """The lines that can still be derived, accepted ones among them."""
        return tuple(line for line in self.scenario.lines if line.id in self.fix.held)

    @property
    def look_again(self) -> tuple[PartOutcome, ...]:
        """Calls that teach something: missed, then false alarms, then right but misplaced."""
        found = self.score.outcomes
        return (
            *(one for one in found if one.outcome is Outcome.MISS),
            *(one for one in found if one.outcome is Outcome.FALSE_ALARM),
            *(one for one in found if one.outcome is Outcome.HIT and not one.right),
        )


def last_time(debrief: Debrief, step: Step, width: int) -> list[Box]:
    """What the attempt before reached in a step; nothing if this is the first."""
    before = debrief.playing.last
    if before is None:
        return []
    told = debrief.words.say("Last time: {reached}.", reached=figures(debrief.words, before, step))
    return [paragraph(debrief.kit, f"last-time:{step}", told, (0, 0), width, style="label")]


def stacked(
    debrief: Debrief, box_id: str, title: str, width: int, boxes: Sequence[Box], *, end: str = ""
) -> Box:
    """A card that is as tall as its boxes; ``end`` is a word or number beside its title."""
    kit = debrief.kit
    pad = kit.px(_PAD)
    inner = width - 2 * pad
    wide = kit.width(end, "h2", bold=True)
    marks = (Text(width - pad - wide, kit.px(14), end, "h2", "ink", bold=True),) if end else ()
    head = heading(kit, f"{box_id}.title", title, (0, 0), inner - wide - kit.px(8) * bool(end))
    placed = in_stack((head, *boxes), pad, kit.px(14), kit.px(_GAP))
    rect = Rect(0, 0, width, placed[-1].rect.bottom + pad)
    box = card(kit, box_id, rect, title, role=Role.ARTICLE, children=placed, marks=marks)
    return replace(box, value=end)


def column(box_id: str, rows: Sequence[Box], *, role: Role = Role.LIST) -> Box:
    """Rows directly below each other, each with its own line, as one box."""
    placed = in_stack(rows, 0, 0, 0)
    rect = union(row.rect for row in placed)
    return Box(box_id, role, rect, children=placed)
