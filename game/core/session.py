"""A session: ``update(mission, state, action) -> state``, and nothing that is not in the log.

The state can always be rebuilt by replaying its log. An action that is not allowed raises
``IllegalAction`` and changes nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from game.core import actions as act
from game.core.actions import Action
from game.core.approach_decisions import APPROACH_DECISIONS
from game.core.decisions import FINDING_AND_MENDING
from game.core.messages import N_, message
from game.core.mission import Mission
from game.core.scenario import Scenario
from game.core.state import IllegalAction, SessionState, Step

TRANSITIONS: dict[Step, dict[type[Action], Step]] = {
    Step.BRIEF: {act.Begin: Step.SPOT},
    Step.SPOT: {
        act.OpenItem: Step.SPOT,
        act.InspectPart: Step.SPOT,
        act.FlagPart: Step.SPOT,
        act.RulePartHarmless: Step.SPOT,
        act.WithdrawCall: Step.SPOT,
        act.TakeHint: Step.SPOT,
        act.AnswerGuide: Step.SPOT,
        act.Undo: Step.SPOT,
        act.FinishSpot: Step.REVIEW,
    },
    Step.REVIEW: {act.FinishReview: Step.CONNECT},
    Step.CONNECT: {
        act.DrawThread: Step.CONNECT,
        act.CutThread: Step.CONNECT,
        act.SettleFinding: Step.CONNECT,
        act.TakeHint: Step.CONNECT,
        act.AnswerGuide: Step.CONNECT,
        act.Undo: Step.CONNECT,
        act.FinishConnect: Step.DOSSIER,
    },
    Step.DOSSIER: {
        act.GradeEntry: Step.DOSSIER,
        act.ClaimEntry: Step.DOSSIER,
        act.CloseDossier: Step.DOSSIER,
        act.Undo: Step.DOSSIER,
        act.FinishDossier: Step.APPROACH,
    },
    Step.APPROACH: {
        act.JudgeLetter: Step.APPROACH,
        act.NameTechniques: Step.APPROACH,
        act.TraceLine: Step.APPROACH,
        act.ChooseAnswer: Step.APPROACH,
        act.CloseLetter: Step.APPROACH,
        act.AnswerGuide: Step.APPROACH,
        act.Undo: Step.APPROACH,
        act.FinishApproach: Step.WEDGE,
    },
    Step.WEDGE: {
        act.MatchVersion: Step.WEDGE,
        act.MatchExposure: Step.WEDGE,
        act.AnswerQuestion: Step.WEDGE,
        act.SettleWedge: Step.WEDGE,
        act.Undo: Step.WEDGE,
        act.FinishWedge: Step.FIX,
    },
    Step.FIX: {
        act.ChooseFix: Step.FIX,
        act.AcceptLine: Step.FIX,
        act.WithdrawAcceptance: Step.FIX,
        act.AnswerGuide: Step.FIX,
        act.Undo: Step.FIX,
        act.FinishFix: Step.WEEK,
    },
    Step.WEEK: {act.ReviseFixes: Step.FIX, act.FinishWeek: Step.DEBRIEF},
    Step.DEBRIEF: {act.AnswerGuide: Step.DEBRIEF, act.Close: Step.CLOSED},
    Step.CLOSED: {},
}
"""What may be done in each step, and the step it leads to if the mission has it."""

PASSED_BY: dict[Step, tuple[Step, Callable[[Scenario], bool]]] = {
    Step.DOSSIER: (Step.APPROACH, lambda scenario: scenario.dossier is None),
    Step.APPROACH: (Step.WEDGE, lambda scenario: not scenario.inbox),
    Step.WEDGE: (Step.FIX, lambda scenario: scenario.wedge is None),
    Step.WEEK: (Step.DEBRIEF, lambda scenario: not scenario.inbox),
}
"""For steps that not every mission has: the step instead, and when."""

UNDOABLE: frozenset[type[Action]] = frozenset(
    {
        act.FlagPart,
        act.RulePartHarmless,
        act.WithdrawCall,
        act.DrawThread,
        act.CutThread,
        act.ChooseFix,
        act.AcceptLine,
        act.WithdrawAcceptance,
        act.GradeEntry,
        act.ClaimEntry,
        act.JudgeLetter,
        act.NameTechniques,
        act.TraceLine,
        act.ChooseAnswer,
        act.MatchVersion,
        act.MatchExposure,
        act.AnswerQuestion,
    }
)
"""Decisions that can be taken back, since nothing was learnt from them.

A call that was answered at once is none of them.
"""

DECISIONS = FINDING_AND_MENDING | APPROACH_DECISIONS
"""How each action changes the state; those that only move to another step are not here."""

PASSED_OVER: frozenset[type[Action]] = frozenset(
    {act.OpenItem, act.InspectPart, act.TakeHint, act.AnswerGuide}
)
"""What undo leaves standing while it looks further back. Anything else stops it."""


def start() -> SessionState:
    """The state before the first action."""
    return SessionState()


def replay(mission: Mission, log: Iterable[Action]) -> SessionState:
    """Play a log from the start.

    Raises:
        IllegalAction: the log holds an action that was not allowed there.
    """
    state = start()
    for action in log:
        state = update(mission, state, action)
    return state


def update(mission: Mission, state: SessionState, action: Action) -> SessionState:
    """Carry out one action.

    Raises:
        IllegalAction: it is not allowed now; the state given is still good.
    """
    allowed = TRANSITIONS[state.step]
    if type(action) not in allowed:
        raise IllegalAction(message(N_("This cannot be done in the step {step}."), step=state.step))
    if action.elapsed_ms < state.elapsed_ms:
        raise IllegalAction(message(N_("An action cannot be earlier than the one before it.")))
    if isinstance(action, act.Undo):
        return _undo(mission, state, action)
    handler = DECISIONS.get(type(action))
    changed = handler(mission, state, action) if handler else state
    step = arrive(mission.scenario, allowed[type(action)])
    return replace(changed, step=step, log=(*state.log, action))


def arrive(scenario: Scenario, step: Step) -> Step:
    """A step, or the next one that the mission has."""
    while step in PASSED_BY and PASSED_BY[step][1](scenario):
        step = PASSED_BY[step][0]
    return step


def can_undo(state: SessionState) -> bool:
    """Whether there is a decision in this step that can be taken back."""
    return (
        act.Undo in TRANSITIONS[state.step]
        and _last_undoable(state.log, kept(state.log), state.told) is not None
    )


def kept(log: Sequence[Action]) -> list[int]:
    """Places in a log of what no undo took back; the undos themselves are not among them."""
    places: list[int] = []
    for place, action in enumerate(log):
        if isinstance(action, act.Undo):
            last = _last_undoable(log, places)
            if last is not None:
                del places[last]
        else:
            places.append(place)
    return places


def _last_undoable(
    log: Sequence[Action], places: Sequence[int], told: frozenset[str] = frozenset()
) -> int | None:
    """Which of some places holds the action that an undo would take back.

    A log that was allowed holds no undo of a call that was told, so ``told`` matters only to what
    comes next.
    """
    for last in range(len(places) - 1, -1, -1):
        action = log[places[last]]
        kind = type(action)
        if isinstance(action, act.FlagPart | act.RulePartHarmless) and action.part in told:
            return None
        if kind in UNDOABLE:
            return last
        if kind not in PASSED_OVER:
            return None
    return None


def _undo(mission: Mission, state: SessionState, action: act.Undo) -> SessionState:
    places = kept(state.log)
    last = _last_undoable(state.log, places, state.told)
    if last is None:
        raise IllegalAction(message(N_("There is nothing to take back in this step.")))
    del places[last]
    standing = [state.log[place] for place in places]
    return replace(replay(mission, standing), log=(*state.log, action))
