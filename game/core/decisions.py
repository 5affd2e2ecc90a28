"""How decisions on items, lines and fixes change a session, and why they may be refused."""

from collections.abc import Callable
from dataclasses import replace

from game.core import actions as act
from game.core.actions import Action
from game.core.countermeasures import cost
from game.core.findings import judge
from game.core.messages import N_, message
from game.core.mission import Mission
from game.core.scenario import Feedback
from game.core.state import Call, Finding, IllegalAction, SessionState, pieces


def require(condition: object, text: str, **values: object) -> None:
    """Refuse a decision unless a condition holds.

    Raises:
        IllegalAction: it does not; the text says why.
    """
    if not condition:
        raise IllegalAction(message(text, **values))


def _open_item(mission: Mission, state: SessionState, action: act.OpenItem) -> SessionState:
    require(action.item in mission.scenario.item_by_id, N_("There is no such item."))
    return replace(state, opened=state.opened | {action.item})


def _inspect(mission: Mission, state: SessionState, action: act.InspectPart) -> SessionState:
    require(action.part in mission.scenario.parts, N_("There is no such detail."))
    return replace(state, inspected=state.inspected | {action.part})


def _flag(mission: Mission, state: SessionState, action: act.FlagPart) -> SessionState:
    require(action.part in mission.scenario.parts, N_("There is no such detail."))
    require(
        all(line in mission.scenario.line_by_id for line in action.lines),
        N_("There is no such line on the critical information list."),
    )
    require(
        len(set(action.lines)) == len(action.lines), N_("A line can be named only once in a flag.")
    )
    require(
        action.confidence in range(50, 101, 5),
        N_("How sure you are goes from 50 to 100 percent, in steps of 5."),
    )
    call = Call(flagged=True, lines=action.lines, confidence=action.confidence)
    return _with_call(mission, state, action.part, call)


def _rule_harmless(
    mission: Mission, state: SessionState, action: act.RulePartHarmless
) -> SessionState:
    require(action.part in mission.scenario.parts, N_("There is no such detail."))
    return _with_call(mission, state, action.part, Call(flagged=False))


def _with_call(mission: Mission, state: SessionState, part: str, call: Call) -> SessionState:
    _require_untold(state, part)
    told = {part} if mission.scenario.feedback is Feedback.EACH_CALL else frozenset[str]()
    return replace(state, calls={**state.calls, part: call}, told=state.told | told)


def _require_untold(state: SessionState, part: str) -> None:
    require(part not in state.told, N_("This call has been answered, so it stands."))


def _withdraw(_: Mission, state: SessionState, action: act.WithdrawCall) -> SessionState:
    require(action.part in state.calls, N_("This has not been judged yet."))
    _require_untold(state, action.part)
    return replace(
        state, calls={part: call for part, call in state.calls.items() if part != action.part}
    )


def _hint(mission: Mission, state: SessionState, _: act.TakeHint) -> SessionState:
    require(state.hints_taken < len(mission.scenario.hints), N_("There are no more hints."))
    return replace(state, hints_taken=state.hints_taken + 1)


def _answer_guide(mission: Mission, state: SessionState, action: act.AnswerGuide) -> SessionState:
    guides = {guide.id: guide for guide in mission.scenario.guides_during(state.step)}
    guide = guides.get(action.guide)
    require(
        guide is not None and guide.answer(action.answer) is not None,
        N_("There is no such question in this step, or no such answer."),
    )
    return replace(state, answered={**state.answered, action.guide: action.answer})


def _open_finding(mission: Mission, state: SessionState, line: str) -> Finding:
    require(
        line in mission.scenario.line_by_id,
        N_("There is no such line on the critical information list."),
    )
    finding = state.finding(line)
    require(not finding.settled, N_("This finding is settled already."))
    return finding


def _with_finding(state: SessionState, line: str, finding: Finding) -> SessionState:
    return replace(state, findings={**state.findings, line: finding})


def _draw(mission: Mission, state: SessionState, action: act.DrawThread) -> SessionState:
    finding = _open_finding(mission, state, action.line)
    require(action.part in pieces(mission, state), N_("This was not flagged, so it is no piece."))
    require(action.part not in finding.pieces, N_("This piece is joined to the finding already."))
    drawn = replace(finding, pieces=(*finding.pieces, action.part))
    return _with_finding(state, action.line, drawn)


def _cut(mission: Mission, state: SessionState, action: act.CutThread) -> SessionState:
    finding = _open_finding(mission, state, action.line)
    require(action.part in finding.pieces, N_("This piece is not joined to the finding."))
    left = tuple(piece for piece in finding.pieces if piece != action.part)
    return _with_finding(state, action.line, replace(finding, pieces=left))


def _settle(mission: Mission, state: SessionState, action: act.SettleFinding) -> SessionState:
    finding = _open_finding(mission, state, action.line)
    require(finding.pieces, N_("Join at least one piece to the finding first."))
    judgement = judge(mission, action.line, frozenset(finding.pieces))
    claimed = replace(finding, claims=(*finding.claims, judgement))
    return _with_finding(state, action.line, claimed)


def _choose_fix(mission: Mission, state: SessionState, action: act.ChooseFix) -> SessionState:
    scenario = mission.scenario
    fixes = {item: kind for item, kind in state.fixes.items() if item != action.item}
    if action.kind is None:
        require(action.item in state.fixes, N_("This item is left as it is already."))
        return replace(state, fixes=fixes)
    require(
        (action.item, action.kind) in scenario.countermeasures,
        N_("This cannot be done with this item."),
    )
    fixes[action.item] = action.kind
    spent = cost(scenario, fixes)
    require(
        spent <= scenario.budget,
        N_("That would cost {spent} points, and there are {budget}."),
        spent=spent,
        budget=scenario.budget,
    )
    return replace(state, fixes=fixes)


def _accept(mission: Mission, state: SessionState, action: act.AcceptLine) -> SessionState:
    line = mission.scenario.line_by_id.get(action.line)
    require(
        line is not None and any(reason.id == action.reason for reason in line.reasons),
        N_("There is no such reason for this line."),
    )
    return replace(state, accepted={**state.accepted, action.line: action.reason})


def _no_longer_accept(
    _: Mission, state: SessionState, action: act.WithdrawAcceptance
) -> SessionState:
    require(action.line in state.accepted, N_("This line was not accepted."))
    kept = {line: reason for line, reason in state.accepted.items() if line != action.line}
    return replace(state, accepted=kept)


FINDING_AND_MENDING: dict[type[Action], Callable[..., SessionState]] = {
    act.OpenItem: _open_item,
    act.InspectPart: _inspect,
    act.FlagPart: _flag,
    act.RulePartHarmless: _rule_harmless,
    act.WithdrawCall: _withdraw,
    act.TakeHint: _hint,
    act.AnswerGuide: _answer_guide,
    act.DrawThread: _draw,
    act.CutThread: _cut,
    act.SettleFinding: _settle,
    act.ChooseFix: _choose_fix,
    act.AcceptLine: _accept,
    act.WithdrawAcceptance: _no_longer_accept,
}
"""How each action of Spot, Connect and Fix changes the state."""
