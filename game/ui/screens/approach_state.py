"""What the Approach step knows: the letter that is open, its line, and what is asked now."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.core.facts import Fact
from game.core.letters import Letter, LetterLine, Technique
from game.core.recognition import (
    LetterOutcome,
    choices_for,
    feeding_items,
    letter_outcome,
    techniques_offered,
)
from game.core.scenario import Item, Scenario
from game.core.state import Reading
from game.ui.app import App, Playing
from game.ui.kit import Kit
from game.ui.screens.modes import large_text, room
from game.ui.update import LETTER, LINE
from game.ui.words import Words

_BESIDE_ROOM = 1200
"""Width of a window, at 100 % text, from which list, letter and questions are side by side."""


class Question(StrEnum):
    """What is asked of a letter, in order."""

    JUDGE = "judge"
    TECHNIQUES = "technique"
    TRACE = "piece"
    ANSWER = "answer"


_ASKED_AT = {question.value: question for question in Question} | {LINE: Question.TRACE}
"""What is asked where the focus is, by the first part of its id."""


@dataclass(frozen=True, slots=True)
class Inbox:
    """The Approach step, at one letter."""

    app: App
    kit: Kit
    playing: Playing

    @property
    def words(self) -> Words:
        """The language."""
        return self.kit.words

    @property
    def scenario(self) -> Scenario:
        """The mission's scenario."""
        return self.playing.mission.scenario

    @property
    def letters(self) -> Sequence[Letter]:
        """All letters, in the order of their arrival."""
        return self.scenario.inbox

    @property
    def letter(self) -> Letter:
        """The one that is open: as chosen, else the one that was decided on last."""
        known = self.scenario.letter_by_id
        chosen = known.get(self.playing.selected.get(LETTER, ""))
        if chosen is not None:
            return chosen
        decided = (getattr(action, "letter", "") for action in reversed(self.playing.state.log))
        return next((known[name] for name in decided if name in known), self.letters[0])

    @property
    def reading(self) -> Reading:
        """What was made of the letter that is open."""
        return self.playing.state.reading(self.letter.id)

    @property
    def place(self) -> int:
        """Place of the line that is looked at, from 1; the first if none was."""
        letter, _, place = self.playing.selected.get(LINE, "").partition(":")
        here = letter == self.letter.id and place.isdecimal()
        return int(place) if here and 1 <= int(place) <= len(self.letter.lines) else 1

    @property
    def line(self) -> LetterLine:
        """The line that is looked at."""
        return self.letter.lines[self.place - 1]

    @property
    def closed(self) -> int:
        """How many letters are closed."""
        return sum(self.playing.state.reading(letter.id).closed for letter in self.letters)

    @property
    def waiting(self) -> tuple[Letter, ...]:
        """The letters that are not closed: those after the open one first, then from the start."""
        at = self.letters.index(self.letter) + 1
        around = (*self.letters[at:], *self.letters[:at])
        return tuple(one for one in around if not self.playing.state.reading(one.id).closed)

    @property
    def asked(self) -> Question:
        """The question that digits answer: the one with the focus, else the first open one."""
        reading, prefix = self.reading, (self.app.focus or "").partition(":")[0]
        here = _ASKED_AT.get(prefix)
        if reading.tailored is None or here is Question.JUDGE:
            return Question.JUDGE
        if not reading.tailored:
            return Question.ANSWER
        if here is not None:
            return here
        if not reading.techniques:
            return Question.TECHNIQUES
        traced = len(reading.traces) == len(self.letter.lines)
        return Question.ANSWER if traced else Question.TRACE

    @property
    def techniques(self) -> tuple[Technique, ...]:
        """What a letter may be doing, as offered."""
        known = self.scenario.library.techniques
        return tuple(known[name] for name in techniques_offered(self.scenario))

    @property
    def items(self) -> tuple[Item, ...]:
        """The items that a line can be traced to."""
        known = self.scenario.item_by_id
        return tuple(known[name] for name in choices_for(self.playing.mission, self.playing.state))

    @property
    def outcome(self) -> LetterOutcome:
        """What became of the letter that is open."""
        return letter_outcome(self.playing.mission, self.letter, self.reading)

    def fed_by(self, place: int) -> tuple[str, ...]:
        """Titles of the items any of which may have fed a line."""
        names = feeding_items(self.playing.mission, self.letter, place)
        return tuple(self.title(name) for name in names)

    def title(self, item: str) -> str:
        """What an item is called."""
        return self.words.content(self.scenario.item_by_id[item].title)

    def sender(self, letter: Letter) -> str:
        """The name a letter bears."""
        return self.words.content(self.scenario.name_of(letter.sender))

    def parts_behind(self, need: Fact) -> frozenset[str]:
        """The parts of a smallest set that gives a need away; empty for what anybody knows."""
        sets = self.playing.mission.analysis.fact_witnesses.get(need, ())
        return next(iter(sets), frozenset())


def beside(app: App) -> bool:
    """Whether list, letter and questions are side by side; else each has a tab."""
    return room(app) >= _BESIDE_ROOM and not large_text(app)


def line_id(letter: Letter, place: int) -> str:
    """Id of the box of a line."""
    return f"{LINE}:{letter.id}:{place}"
