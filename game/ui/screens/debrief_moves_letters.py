"""Moves about letters in words: which letter, what the player did, and what the best does."""

from collections.abc import Iterable

from game.core.move import AnswerMove, LetterMove, TechniquesMove, TraceMove
from game.core.scenario import Scenario
from game.ui.words import Words

OfLetter = LetterMove | TechniquesMove | TraceMove | AnswerMove


def about_letter(words: Words, scenario: Scenario, move: OfLetter) -> tuple[str, str]:
    """What a move is about, and the letter if that is only a part of it."""
    letter = scenario.letter_by_id[move.letter]
    name = words.say("The letter from {name}", name=scenario.name_of(letter.sender))
    match move:
        case LetterMove():
            return name, ""
        case TechniquesMove():
            return words.say("What it does"), name
        case TraceMove():
            text = words.content(letter.lines[move.place - 1].text)
            return words.say("Line {number}: {text}", number=move.place, text=text), name
        case AnswerMove():
            return words.say("The answer"), name


def done_about_letter(words: Words, scenario: Scenario, move: OfLetter) -> str:
    """What the player did."""
    match move:
        case LetterMove():
            return words.say("Not judged") if move.called is None else _call(words, move.called)
        case TechniquesMove():
            return _techniques(words, scenario, move.named)
        case TraceMove():
            if move.item is None:
                return words.say("Not traced")
            return _items(words, scenario, [move.item] if move.item else [])
        case AnswerMove():
            if not move.answer:
                return words.say("No answer")
            return _answers(words, scenario, move.letter, [move.answer])


def best_about_letter(words: Words, scenario: Scenario, move: OfLetter) -> str:
    """What the best session does."""
    match move:
        case LetterMove():
            return _call(words, move.tailored)
        case TechniquesMove():
            return _techniques(words, scenario, move.best)
        case TraceMove():
            return _items(words, scenario, move.best)
        case AnswerMove():
            return _answers(words, scenario, move.letter, move.best)


def _call(words: Words, tailored: bool) -> str:  # noqa: FBT001 - a call is yes or no
    return words.say("Tailored") if tailored else words.say("Honest")


def _techniques(words: Words, scenario: Scenario, names: Iterable[str]) -> str:
    known = scenario.library.techniques
    said = [words.content(known[name].name) for name in names]
    return "; ".join(said) or words.say("Nothing named")


def _items(words: Words, scenario: Scenario, items: Iterable[str]) -> str:
    said = [words.content(scenario.item_by_id[item].title) for item in items]
    return " / ".join(said) or words.say("Anybody could have written it")


def _answers(words: Words, scenario: Scenario, letter: str, answers: Iterable[str]) -> str:
    known = scenario.letter_by_id[letter].answer_by_id
    return " / ".join(words.content(known[answer].text) for answer in answers)
