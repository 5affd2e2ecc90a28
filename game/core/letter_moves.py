"""Decisions about letters, each beside what the best session does about the same thing."""

from collections.abc import Iterator

from game.core import actions as act
from game.core.actions import Action
from game.core.grades import Grade
from game.core.letters import Letter
from game.core.mission import Mission
from game.core.move import (
    AnswerMove,
    AnyMove,
    Beside,
    Fate,
    LetterMove,
    TechniquesMove,
    TraceMove,
)
from game.core.outcomes import Outcome
from game.core.recognition import LetterOutcome, feeding_items, letter_outcomes
from game.core.state import SessionState, Step

LetterAction = act.JudgeLetter | act.NameTechniques | act.TraceLine | act.ChooseAnswer


def letter_move(mission: Mission, action: LetterAction, fate: Fate) -> AnyMove | None:
    """A decision as a move. Of the techniques only what was named in the end is one."""
    letter = mission.scenario.letter_by_id[action.letter]
    match action:
        case act.JudgeLetter(tailored=called):
            return _judged(letter, called=called, elapsed_ms=action.elapsed_ms, fate=fate)
        case act.NameTechniques(techniques=named):
            if fate is not Fate.STANDS or not letter.tailored:
                return None
            return _named(letter, named, action.elapsed_ms)
        case act.TraceLine(place=place, item=item):
            if not letter.tailored:
                return None
            return _traced(mission, letter, place, item, action.elapsed_ms, fate)
        case act.ChooseAnswer(answer=answer):
            return _answered(letter, answer, action.elapsed_ms, fate)


def lacking_in(mission: Mission, state: SessionState) -> Iterator[AnyMove]:
    """What the best session does about the letters and the player left undone."""
    for one in letter_outcomes(mission, state):
        if one.letter.tailored and one.reading.tailored is None:
            yield _judged(one.letter, called=None)
        if one.outcome is Outcome.HIT:
            yield from _lacking_in_found(mission, one)
        if not one.reading.answer:
            yield _answered(one.letter, "")


def _lacking_in_found(mission: Mission, one: LetterOutcome) -> Iterator[AnyMove]:
    if not one.reading.techniques and one.letter.techniques:
        yield _named(one.letter, ())
    for trace in one.traces:
        if trace.feeds and trace.item is None:
            yield _traced(mission, one.letter, trace.place, None)


def decides_on_letter(action: Action) -> tuple[str, str] | None:
    """What a decision is about, if it is about a letter."""
    match action:
        case act.JudgeLetter(letter=letter):
            return "judge", letter
        case act.NameTechniques(letter=letter):
            return "techniques", letter
        case act.TraceLine(letter=letter, place=place):
            return f"line {place}", letter
        case act.ChooseAnswer(letter=letter):
            return "answer", letter
    return None


def _judged(
    letter: Letter, *, called: bool | None, elapsed_ms: int | None = None, fate: Fate = Fate.STANDS
) -> LetterMove:
    if called is None:
        beside = Beside.LACKING
    elif called is not letter.tailored:
        beside = Beside.OTHER
    else:
        beside = Beside.SAME if called else Beside.ALONE
    return LetterMove(
        step=Step.APPROACH,
        beside=beside,
        elapsed_ms=elapsed_ms,
        fate=fate,
        letter=letter.id,
        called=called,
        tailored=letter.tailored,
    )


def _named(letter: Letter, named: tuple[str, ...], elapsed_ms: int | None = None) -> TechniquesMove:
    same = set(named) == set(letter.techniques)
    otherwise = Beside.OTHER if named else Beside.LACKING
    return TechniquesMove(
        step=Step.APPROACH,
        beside=Beside.SAME if same else otherwise,
        elapsed_ms=elapsed_ms,
        letter=letter.id,
        named=named,
        best=letter.techniques,
    )


def _traced(  # noqa: PLR0917 - private
    mission: Mission,
    letter: Letter,
    place: int,
    item: str | None,
    elapsed_ms: int | None = None,
    fate: Fate = Fate.STANDS,
) -> TraceMove:
    feeds = feeding_items(mission, letter, place)
    right = item in feeds if feeds else item == ""
    otherwise = Beside.LACKING if item is None else Beside.OTHER
    return TraceMove(
        step=Step.APPROACH,
        beside=Beside.SAME if right else otherwise,
        elapsed_ms=elapsed_ms,
        fate=fate,
        letter=letter.id,
        place=place,
        item=item,
        best=feeds,
    )


def _answered(
    letter: Letter, answer: str, elapsed_ms: int | None = None, fate: Fate = Fate.STANDS
) -> AnswerMove:
    good = tuple(one.id for one in letter.answers if one.grade is Grade.GOOD)
    otherwise = Beside.OTHER if answer else Beside.LACKING
    return AnswerMove(
        step=Step.APPROACH,
        beside=Beside.SAME if answer in good else otherwise,
        elapsed_ms=elapsed_ms,
        fate=fate,
        letter=letter.id,
        answer=answer,
        best=good,
    )
