"""How decisions on the dossier, the letters and the wedge change a session."""

from collections.abc import Callable
from dataclasses import replace

from game.core import actions as act
from game.core.actions import Action
from game.core.decisions import require
from game.core.letters import Letter
from game.core.messages import N_, message
from game.core.mission import Mission
from game.core.recognition import choices_for, techniques_offered
from game.core.record import record
from game.core.state import Graded, IllegalAction, Matching, Reading, SessionState
from game.core.wedge import Wedge


def _open_entry(mission: Mission, state: SessionState, entry: str) -> Graded:
    dossier = mission.scenario.dossier
    require(dossier is not None and dossier.graded, N_("There is nothing to grade here."))
    require(not state.dossier_closed, N_("The grading is closed already."))
    known = {row.entry.id for row in record(mission)}
    require(entry in known, N_("There is no such entry in the record."))
    return state.graded(entry)


def _grade_entry(mission: Mission, state: SessionState, action: act.GradeEntry) -> SessionState:
    graded = _open_entry(mission, state, action.entry)
    changed = replace(graded, form=action.form)
    return replace(state, entries={**state.entries, action.entry: changed})


def _claim_entry(mission: Mission, state: SessionState, action: act.ClaimEntry) -> SessionState:
    graded = _open_entry(mission, state, action.entry)
    changed = replace(graded, claim=action.claim)
    return replace(state, entries={**state.entries, action.entry: changed})


def _close_dossier(mission: Mission, state: SessionState, _: act.CloseDossier) -> SessionState:
    dossier = mission.scenario.dossier
    require(dossier is not None and dossier.graded, N_("There is nothing to grade here."))
    require(not state.dossier_closed, N_("The grading is closed already."))
    return replace(state, dossier_closed=True)


def _finish_dossier(mission: Mission, state: SessionState, _: act.FinishDossier) -> SessionState:
    dossier = mission.scenario.dossier
    open_grading = dossier is not None and dossier.graded and not state.dossier_closed
    require(not open_grading, N_("Close the grading first."))
    return state


def _open_letter(
    mission: Mission, state: SessionState, name: str, *, judged_tailored: bool = False
) -> tuple[Letter, Reading]:
    letter = mission.scenario.letter_by_id.get(name)
    if letter is None:
        raise IllegalAction(message(N_("There is no such letter.")))
    reading = state.reading(name)
    require(not reading.closed, N_("This letter is closed already."))
    if judged_tailored:
        require(reading.tailored, N_("Call the letter tailored first."))
    return letter, reading


def _with_reading(state: SessionState, letter: str, reading: Reading) -> SessionState:
    return replace(state, letters={**state.letters, letter: reading})


def _judge_letter(mission: Mission, state: SessionState, action: act.JudgeLetter) -> SessionState:
    _, reading = _open_letter(mission, state, action.letter)
    return _with_reading(state, action.letter, replace(reading, tailored=action.tailored))


def _name_techniques(
    mission: Mission, state: SessionState, action: act.NameTechniques
) -> SessionState:
    _, reading = _open_letter(mission, state, action.letter, judged_tailored=True)
    offered = set(techniques_offered(mission.scenario))
    require(
        offered.issuperset(action.techniques)
        and len(set(action.techniques)) == len(action.techniques),
        N_("There is no such technique here."),
    )
    return _with_reading(state, action.letter, replace(reading, techniques=action.techniques))


def _trace_line(mission: Mission, state: SessionState, action: act.TraceLine) -> SessionState:
    letter, reading = _open_letter(mission, state, action.letter, judged_tailored=True)
    require(1 <= action.place <= len(letter.lines), N_("The letter has no such line."))
    require(
        not action.item or action.item in choices_for(mission, state),
        N_("This item is not among the pieces."),
    )
    traces = {**reading.traces, action.place: action.item}
    return _with_reading(state, action.letter, replace(reading, traces=traces))


def _choose_answer(mission: Mission, state: SessionState, action: act.ChooseAnswer) -> SessionState:
    letter, reading = _open_letter(mission, state, action.letter)
    require(action.answer in letter.answer_by_id, N_("This is no answer to the letter."))
    return _with_reading(state, action.letter, replace(reading, answer=action.answer))


def _close_letter(mission: Mission, state: SessionState, action: act.CloseLetter) -> SessionState:
    _, reading = _open_letter(mission, state, action.letter)
    require(reading.tailored is not None, N_("Say first whether it was written from the record."))
    require(reading.answer, N_("Say first what to do about it."))
    return _with_reading(state, action.letter, replace(reading, closed=True))


def _open_wedge(mission: Mission, state: SessionState) -> tuple[Wedge, Matching]:
    wedge = mission.scenario.wedge
    if wedge is None:
        raise IllegalAction(message(N_("There is nothing to match here.")))
    require(not state.matching.settled, N_("The matching is closed already."))
    return wedge, state.matching


def _match_version(mission: Mission, state: SessionState, action: act.MatchVersion) -> SessionState:
    wedge, matching = _open_wedge(mission, state)
    _require_pair(wedge, action.version, action.segment)
    segments = {**matching.segments, action.version: action.segment}
    return replace(state, matching=replace(matching, segments=segments))


def _match_exposure(
    mission: Mission, state: SessionState, action: act.MatchExposure
) -> SessionState:
    wedge, matching = _open_wedge(mission, state)
    _require_pair(wedge, action.version, action.segment)
    exposures = {**matching.exposures, action.version: action.segment}
    return replace(state, matching=replace(matching, exposures=exposures))


def _require_pair(wedge: Wedge, version: str, segment: str) -> None:
    require(version in wedge.version_by_id, N_("There is no such version."))
    require(segment in wedge.segment_by_id, N_("There is no such part of the town."))


def _answer_question(
    mission: Mission, state: SessionState, action: act.AnswerQuestion
) -> SessionState:
    wedge, matching = _open_wedge(mission, state)
    question = wedge.question_by_id.get(action.question)
    require(
        question is not None and any(one.id == action.choice for one in question.choices),
        N_("This is no answer to the question."),
    )
    choices = {**matching.choices, action.question: action.choice}
    return replace(state, matching=replace(matching, choices=choices))


def _settle_wedge(mission: Mission, state: SessionState, _: act.SettleWedge) -> SessionState:
    matching = _open_wedge(mission, state)[1]
    return replace(state, matching=replace(matching, settled=True))


def _finish_wedge(__: Mission, state: SessionState, _: act.FinishWedge) -> SessionState:
    require(state.matching.settled, N_("Close the matching first."))
    return state


APPROACH_DECISIONS: dict[type[Action], Callable[..., SessionState]] = {
    act.GradeEntry: _grade_entry,
    act.ClaimEntry: _claim_entry,
    act.CloseDossier: _close_dossier,
    act.FinishDossier: _finish_dossier,
    act.JudgeLetter: _judge_letter,
    act.NameTechniques: _name_techniques,
    act.TraceLine: _trace_line,
    act.ChooseAnswer: _choose_answer,
    act.CloseLetter: _close_letter,
    act.MatchVersion: _match_version,
    act.MatchExposure: _match_exposure,
    act.AnswerQuestion: _answer_question,
    act.SettleWedge: _settle_wedge,
    act.FinishWedge: _finish_wedge,
}
"""How each action of Dossier, Approach and Wedge changes the state."""
