"""What a player has on the board: pieces, findings, and which of them are in hand."""

from dataclasses import dataclass

from game.core.scenario import Line, Part, Scenario
from game.core.state import Finding, SessionState, pieces
from game.ui.app import App, Playing
from game.ui.kit import Kit
from game.ui.verdicts import piece_name
from game.ui.words import Words

PIECE_PREFIX = "piece:"
FINDING_PREFIX = "finding:"


@dataclass(frozen=True, slots=True)
class Board:
    """The board of the Connect step."""

    app: App
    kit: Kit
    playing: Playing

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
    def pieces(self) -> tuple[Part, ...]:
        """Everything that can be joined, in the order of items."""
        parts = self.scenario.parts
        return tuple(parts[part] for part in pieces(self.playing.mission, self.state))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that have a card: joined to, claimed, or chosen."""
        chosen = self.playing.selected.get("finding", "")
        return tuple(
            line for line in self.scenario.lines if line.id == chosen or self._begun(line.id)
        )

    def _begun(self, line: str) -> bool:
        finding = self.state.finding(line)
        return bool(finding.pieces or finding.claims)

    @property
    def selected(self) -> Line | None:
        """The finding that is looked at: the chosen one, else the first on the board."""
        chosen = self.playing.selected.get("finding", "")
        on_board = self.lines
        return next((line for line in on_board if line.id == chosen), next(iter(on_board), None))

    @property
    def held(self) -> str:
        """Id of the piece that was picked up; empty if none is."""
        return self.playing.selected.get("piece", "")

    @property
    def current_piece(self) -> str:
        """Id of the piece that keys act on: the focused one, else the one picked up."""
        focus = self.app.focus or ""
        if focus.startswith(PIECE_PREFIX):
            return focus.removeprefix(PIECE_PREFIX)
        return self.held

    @property
    def settled(self) -> int:
        """How many findings are settled."""
        return sum(self.state.finding(line.id).settled for line in self.scenario.lines)

    def finding(self, line: Line) -> Finding:
        """The finding of a line."""
        return self.state.finding(line.id)

    def title(self, line: Line) -> str:
        """What a finding is called: the question, and once it is settled the answer."""
        return self.words.content(line.name if self.finding(line).settled else line.asks)

    def state_words(self, line: Line, *, short: bool = False) -> str:
        """How a finding stands, in words."""
        finding = self.finding(line)
        if finding.settled:
            return self.words.say("Complete") if short else self.words.say("Chain complete")
        if not finding.pieces:
            return self.words.say("No pieces yet")
        if short:
            return self.words.plural("{count} piece", "{count} pieces", len(finding.pieces))
        return self.words.plural(
            "{count} piece, not settled", "{count} pieces, not settled", len(finding.pieces)
        )

    def joined_to(self, part: str) -> tuple[Line, ...]:
        """The lines a piece is joined to."""
        return tuple(line for line in self.scenario.lines if part in self.finding(line).pieces)

    def name(self, part: str) -> str:
        """A piece as a sentence names it."""
        return piece_name(self.words, self.scenario, part)
