"""The best session of a mission, worked out: every leak and no bun, every line for the least.

It proves that a mission can be played to its last point, and plays it for pictures.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile

from game.core import actions as act
from game.core.actions import Action
from game.core.grades import Grade
from game.core.mission import Mission
from game.core.recognition import feeding_items
from game.core.record import record
from game.core.state import Step

CERTAIN = 100
"""Percent; the best session knows."""

Act = Callable[[type[Action]], Callable[..., Action]]


def best_session(
    mission: Mission, until: Step = Step.CLOSED, elapsed_ms: int = 0
) -> tuple[Action, ...]:
    """Its actions until a step begins, all at the same moment.

    Where no choice of countermeasures breaks every line, lines are accepted for a good reason.
    """

    def do(kind: type[Action]) -> Callable[..., Action]:
        return partial(kind, elapsed_ms=elapsed_ms)

    before = takewhile(lambda step: step is not until, _STEPS)
    return tuple(action for step in before for action in _STEPS[step](mission, do))


def _brief(_: Mission, do: Act) -> Iterator[Action]:
    yield do(act.Begin)()


def _spot(mission: Mission, do: Act) -> Iterator[Action]:
    for part in mission.scenario.parts:
        fed = mission.analysis.lines_of(part)
        if fed:
            lines = tuple(line for line in mission.scenario.line_by_id if line in fed)
            yield do(act.FlagPart)(part=part, lines=lines, confidence=CERTAIN)
    yield do(act.FinishSpot)()


def _review(_: Mission, do: Act) -> Iterator[Action]:
    yield do(act.FinishReview)()


def _connect(mission: Mission, do: Act) -> Iterator[Action]:
    order = list(mission.scenario.parts)
    for line, sets in mission.analysis.part_witnesses.items():
        for part in sorted(sets[0], key=order.index) if sets else ():
            yield do(act.DrawThread)(line=line, part=part)
        if sets:
            yield do(act.SettleFinding)(line=line)
    yield do(act.FinishConnect)()


def _dossier(mission: Mission, do: Act) -> Iterator[Action]:
    dossier = mission.scenario.dossier
    if dossier is None:
        return
    if dossier.graded:
        for row in record(mission):
            yield do(act.GradeEntry)(entry=row.entry.id, form=row.form)
            yield do(act.ClaimEntry)(entry=row.entry.id, claim=row.claim)
        yield do(act.CloseDossier)()
    yield do(act.FinishDossier)()


def _approach(mission: Mission, do: Act) -> Iterator[Action]:
    if not mission.scenario.inbox:
        return
    for letter in mission.scenario.inbox:
        yield do(act.JudgeLetter)(letter=letter.id, tailored=letter.tailored)
        if letter.tailored:
            yield do(act.NameTechniques)(letter=letter.id, techniques=letter.techniques)
            for place in range(1, len(letter.lines) + 1):
                fed = feeding_items(mission, letter, place)
                item = fed[0] if fed else ""
                yield do(act.TraceLine)(letter=letter.id, place=place, item=item)
        best = next(one for one in letter.answers if one.grade is Grade.GOOD)
        yield do(act.ChooseAnswer)(letter=letter.id, answer=best.id)
        yield do(act.CloseLetter)(letter=letter.id)
    yield do(act.FinishApproach)()


def _wedge(mission: Mission, do: Act) -> Iterator[Action]:
    wedge = mission.scenario.wedge
    if wedge is None:
        return
    for version in wedge.versions:
        pair = {"version": version.id, "segment": version.segment}
        yield do(act.MatchVersion)(**pair)
        yield do(act.MatchExposure)(**pair)
    for question in wedge.questions:
        best = next(one for one in question.choices if one.grade is Grade.GOOD)
        yield do(act.AnswerQuestion)(question=question.id, choice=best.id)
    yield do(act.SettleWedge)()
    yield do(act.FinishWedge)()


def _fix(mission: Mission, do: Act) -> Iterator[Action]:
    if mission.optimum is not None:
        for item, kind in mission.optimum.choices:
            yield do(act.ChooseFix)(item=item, kind=kind)
    else:
        for line in mission.scenario.lines:
            good = next((one for one in line.reasons if one.grade is Grade.GOOD), None)
            if good is not None:
                yield do(act.AcceptLine)(line=line.id, reason=good.id)
    yield do(act.FinishFix)()


def _week(mission: Mission, do: Act) -> Iterator[Action]:
    if mission.scenario.inbox:
        yield do(act.FinishWeek)()


def _debrief(_: Mission, do: Act) -> Iterator[Action]:
    yield do(act.Close)()


_STEPS: dict[Step, Callable[[Mission, Act], Iterator[Action]]] = {
    Step.BRIEF: _brief,
    Step.SPOT: _spot,
    Step.REVIEW: _review,
    Step.CONNECT: _connect,
    Step.DOSSIER: _dossier,
    Step.APPROACH: _approach,
    Step.WEDGE: _wedge,
    Step.FIX: _fix,
    Step.WEEK: _week,
    Step.DEBRIEF: _debrief,
}
