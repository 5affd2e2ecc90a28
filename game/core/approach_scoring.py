"""What recognising pays: the grading of the dossier, the letters, and the wedge.

A letter that was called rightly pays, and an honest one that was called tailored costs as much,
so that calling everything tailored wins nothing. Naming what a letter does, tracing its lines and
answering it pay on top. A line that anybody could have written pays nothing, and costs if it was
traced to a piece.
"""

from collections.abc import Iterator

from game.core.entries import Entry
from game.core.grades import Grade
from game.core.messages import N_, message
from game.core.mission import Mission
from game.core.outcomes import Outcome
from game.core.recognition import (
    LetterOutcome,
    letter_outcomes,
    match_outcomes,
    row_outcomes,
)
from game.core.state import SessionState, Step

FORM = 3
CLAIM = 5
RECOGNISED = 20
NAMED = 10
TRACED = 5
ANSWERED = {Grade.GOOD: 10, Grade.PARTIAL: 5, Grade.POOR: 0}
MATCHED = 10


def approach_entries(mission: Mission, state: SessionState) -> Iterator[Entry]:
    """The rows of the dossier, of every letter and of the wedge, as the session stands."""
    yield from _grading(mission, state)
    for one in letter_outcomes(mission, state):
        yield _recognised(mission, one)
        if one.letter.tailored:
            yield _named(mission, one)
            yield _traced(mission, one)
        yield _answered(mission, one)
    yield from _matching(mission, state)


def _grading(mission: Mission, state: SessionState) -> Iterator[Entry]:
    rows = row_outcomes(mission, state)
    if not rows:
        return
    forms, claims = sum(one.form_right for one in rows), sum(one.claim_right for one in rows)
    values = {"count": forms, "of": len(rows)}
    reason = message(N_("Entries graded rightly: {count} of {of}."), **values)
    yield Entry(Step.DOSSIER, FORM * forms, FORM * len(rows), reason)
    values = {"count": claims, "of": len(rows)}
    reason = message(N_("Entries claimed as surely as they may be: {count} of {of}."), **values)
    yield Entry(Step.DOSSIER, CLAIM * claims, CLAIM * len(rows), reason)


def _sender(mission: Mission, one: LetterOutcome) -> str:
    return mission.scenario.name_of(one.letter.sender)


_RECOGNISED = {
    Outcome.HIT: (N_("Recognised as tailored: the letter from {sender}."), RECOGNISED, RECOGNISED),
    Outcome.MISS: (N_("Not recognised as tailored: the letter from {sender}."), 0, RECOGNISED),
    Outcome.FALSE_ALARM: (
        N_("Called tailored, and honest: the letter from {sender}."),
        -RECOGNISED,
        0,
    ),
    Outcome.CORRECT_REJECTION: (N_("Left as honest: the letter from {sender}."), 0, 0),
}


def _recognised(mission: Mission, one: LetterOutcome) -> Entry:
    text, points, of = _RECOGNISED[one.outcome]
    return Entry(Step.APPROACH, points, of, message(text, sender=_sender(mission, one)))


def _named(mission: Mission, one: LetterOutcome) -> Entry:
    every = len(one.letter.techniques) + len(one.wrong)
    points = round(NAMED * len(one.named) / every) if every else 0
    values = {
        "sender": _sender(mission, one),
        "count": len(one.named),
        "of": len(one.letter.techniques),
        "wrong": len(one.wrong),
    }
    text = N_("What the letter from {sender} does: {count} of {of} named, {wrong} wrongly.")
    return Entry(Step.APPROACH, points, NAMED, message(text, **values))


def _traced(mission: Mission, one: LetterOutcome) -> Entry:
    needing = sum(bool(line.needs) for line in one.letter.lines)
    right = sum(trace.right for trace in one.traces if trace.feeds)
    wrong = sum(bool(trace.item) for trace in one.traces if not trace.feeds)
    values = {"sender": _sender(mission, one), "count": right, "of": needing, "wrong": wrong}
    text = (
        N_("Lines from {sender} traced to a piece: {count} of {of}; {wrong} that fit anybody.")
        if wrong
        else N_("Lines from {sender} traced to a piece: {count} of {of}.")
    )
    points = max(0, TRACED * (right - wrong))
    return Entry(Step.APPROACH, points, TRACED * needing, message(text, **values))


def _answered(mission: Mission, one: LetterOutcome) -> Entry:
    best = ANSWERED[Grade.GOOD]
    values = {"sender": _sender(mission, one)}
    if one.grade is None:
        text = N_("No answer chosen for the letter from {sender}.")
        return Entry(Step.APPROACH, 0, best, message(text, **values))
    texts = {
        Grade.GOOD: N_("A good answer to {sender}."),
        Grade.PARTIAL: N_("An answer to {sender} that helps in part."),
        Grade.POOR: N_("An answer to {sender} that does not help."),
    }
    return Entry(Step.APPROACH, ANSWERED[one.grade], best, message(texts[one.grade], **values))


def _matching(mission: Mission, state: SessionState) -> Iterator[Entry]:
    wedge = mission.scenario.wedge
    if wedge is None:
        return
    matches = match_outcomes(mission, state)
    most = MATCHED * len(matches)
    right = sum(one.said_segment == one.segment for one in matches)
    values = {"count": right, "of": len(matches)}
    reason = message(N_("Versions matched to their part of the town: {count} of {of}."), **values)
    yield Entry(Step.WEDGE, MATCHED * right, most, reason)
    right = sum(one.said_exposure == one.segment for one in matches)
    values = {"count": right, "of": len(matches)}
    reason = message(N_("Versions matched to what was shown in public: {count} of {of}."), **values)
    yield Entry(Step.WEDGE, MATCHED * right, most, reason)
    for question in wedge.questions:
        said = state.matching.choices.get(question.id)
        grade = next((one.grade for one in question.choices if one.id == said), Grade.POOR)
        reason = message(N_("Your answer to: {question}"), question=question.asks)
        yield Entry(Step.WEDGE, ANSWERED[grade], ANSWERED[Grade.GOOD], reason)
