"""A move in words: what it is about, what the player did, and what the best session does."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.core.grades import Grade
from game.core.messages import N_
from game.core.move import (
    AcceptMove,
    AnswerMove,
    AnyMove,
    Beside,
    CallMove,
    ClaimMove,
    Fate,
    FixMove,
    HintMove,
    LetterMove,
    TechniquesMove,
    TraceMove,
)
from game.core.scenario import FixKind, Scenario
from game.ui.screens.debrief_moves_letters import (
    about_letter,
    best_about_letter,
    done_about_letter,
)
from game.ui.screens.fix_state import KINDS
from game.ui.screens.opened import call_words
from game.ui.verdicts import headline, piece_names
from game.ui.words import Words

_ACCEPTED: Mapping[Grade, str] = {
    Grade.GOOD: N_("Accepted, for a reason that carries"),
    Grade.PARTIAL: N_("Accepted, for a reason that carries in part"),
    Grade.POOR: N_("Accepted, for a reason that does not carry"),
}
_FATES: Mapping[Fate, str] = {
    Fate.STANDS: "",
    Fate.CHANGED: N_("Changed later"),
    Fate.TAKEN_BACK: N_("Taken back"),
}


class Told(NamedTuple):
    """A move in words.

    Attributes:
        about: the part, line or item.
        where: the item of a part; empty for others.
        later: what became of it; empty if it stood.
    """

    about: str
    where: str
    yours: str
    best: str
    later: str


def tell(words: Words, scenario: Scenario, move: AnyMove) -> Told:
    """Put a move in words."""
    about, where = _about(words, scenario, move)
    yours = _yours(words, scenario, move)
    best = words.say("The same") if _same(move) else _best(words, scenario, move)
    later = _FATES[move.fate]
    return Told(about, where, yours, best, words.say(later) if later else "")


def _same(move: AnyMove) -> bool:
    """Whether the best does just this; a right flag may still name fewer lines than it feeds."""
    if isinstance(move, CallMove) and move.call is not None and move.call.flagged:
        return move.beside is Beside.SAME and frozenset(move.call.lines) == frozenset(move.feeds)
    return move.beside in {Beside.SAME, Beside.ALONE}


def _about(words: Words, scenario: Scenario, move: AnyMove) -> tuple[str, str]:
    match move:
        case CallMove():
            part = scenario.parts[move.part]
            item = words.content(scenario.item_by_id[part.item].title)
            return words.content(part.label), item
        case ClaimMove():
            return words.content(scenario.line_by_id[move.line].asks), ""
        case LetterMove() | TechniquesMove() | TraceMove() | AnswerMove():
            return about_letter(words, scenario, move)
        case FixMove():
            return words.content(scenario.item_by_id[move.item].title), ""
        case AcceptMove():
            return words.content(scenario.line_by_id[move.line].name), ""
        case HintMove():
            return words.say("A hint"), ""


def _yours(words: Words, scenario: Scenario, move: AnyMove) -> str:
    match move:
        case CallMove():
            said = call_words(words, scenario, move.call) if move.call else words.say("Not judged")
        case ClaimMove():
            said = _claim(words, scenario, move)
        case LetterMove() | TechniquesMove() | TraceMove() | AnswerMove():
            said = done_about_letter(words, scenario, move)
        case FixMove():
            said = _change(words, move.kind)
        case AcceptMove():
            said = words.say(_ACCEPTED[move.grade])
        case HintMove():
            said = words.say("Taken")
    return said


def _claim(words: Words, scenario: Scenario, move: ClaimMove) -> str:
    pieces = piece_names(words, scenario, move.pieces)
    if move.verdict is not None:
        return words.say(
            "{verdict}: {pieces}", verdict=headline(words, move.verdict), pieces=pieces
        )
    if not pieces:
        return words.say("Not begun")
    return words.say("Joined {pieces}, without a claim", pieces=pieces)


def _best(words: Words, scenario: Scenario, move: AnyMove) -> str:
    match move:
        case CallMove(feeds=feeds):
            return _lines(words, scenario, feeds) if feeds else words.say("Harmless")
        case ClaimMove(best=best):
            return piece_names(words, scenario, best)
        case LetterMove() | TechniquesMove() | TraceMove() | AnswerMove():
            return best_about_letter(words, scenario, move)
        case FixMove(best=kind):
            return _change(words, kind)
        case AcceptMove():
            return words.say("Breaks it instead")
    return words.say("Does without")


def _lines(words: Words, scenario: Scenario, lines: Iterable[str]) -> str:
    """The categories of lines, each once."""
    names = (words.category(scenario.line_by_id[line].category) for line in lines)
    return words.listed(list(dict.fromkeys(names)))


def _change(words: Words, kind: FixKind | None) -> str:
    return words.say(next(label for one, _, label in KINDS if one is kind))
