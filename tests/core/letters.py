"""Sessions at the inbox of Night Shift."""

from game.core import actions as act
from game.core.session import replay

TO_INBOX = (act.Begin, act.FinishSpot, act.FinishReview, act.FinishConnect, act.FinishDossier)


def at_inbox(mission, *decisions):
    """The state in the Approach step after decisions, given as (kind, fields) pairs."""
    log = [kind(elapsed_ms=0) for kind in TO_INBOX]
    return replay(mission, (*log, *(kind(elapsed_ms=0, **fields) for kind, fields in decisions)))


def judge(letter, *, tailored):
    return act.JudgeLetter, {"letter": letter, "tailored": tailored}


def trace(place, item, letter="mirel"):
    return act.TraceLine, {"letter": letter, "place": place, "item": item}


def name(*techniques, letter="mirel"):
    return act.NameTechniques, {"letter": letter, "techniques": techniques}


def answer(letter, chosen):
    return act.ChooseAnswer, {"letter": letter, "answer": chosen}


def close(letter):
    return act.CloseLetter, {"letter": letter}
