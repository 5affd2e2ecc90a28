import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import actions as act
from game.core.dossier import Claim, Form
from game.core.scenario import FixKind
from game.core.session import TRANSITIONS, can_undo, replay, start, update
from game.core.state import IllegalAction, Step, pieces

STEPS_IN_ORDER = (
    act.Begin,
    act.FinishSpot,
    act.FinishReview,
    act.FinishConnect,
    act.FinishDossier,
    act.FinishApproach,
    act.FinishFix,
    act.FinishWeek,
)
STEPS = [step for step in Step if step is not Step.WEDGE]
"""The steps of Night Shift, which has no wedge."""


def at_step(mission, step):
    state = start()
    for finish in STEPS_IN_ORDER:
        if state.step is step:
            return state
        state = update(mission, state, finish(elapsed_ms=0))
    return state if state.step is step else update(mission, state, act.Close(elapsed_ms=0))


def some(kind, elapsed_ms=0):
    """An action of that kind with fields that Night Shift knows."""
    values = {
        "item": "desk",
        "part": "desk.badge",
        "line": "role",
        "lines": ("role",),
        "confidence": 80,
        "kind": FixKind.LIMIT,
        "reason": "none",
        "guide": "none",
        "entry": "role",
        "form": Form.RAW,
        "claim": Claim.LIKELY,
        "letter": "mirel",
        "tailored": True,
        "techniques": (),
        "place": 1,
        "answer": "report",
        "version": "a",
        "segment": "crew",
        "question": "gains",
        "choice": "nobody",
    }
    names = set(kind.__dataclass_fields__) - {"elapsed_ms"}
    return kind(elapsed_ms=elapsed_ms, **{name: values[name] for name in names})


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("kind", act.ACTIONS.values(), ids=lambda kind: kind.__name__)
def test_what_the_table_does_not_allow_is_refused_and_changes_nothing(night_shift, step, kind):
    state = at_step(night_shift, step)
    if kind in TRANSITIONS[step]:
        return
    with pytest.raises(IllegalAction, match="cannot be done"):
        update(night_shift, state, some(kind))
    assert state == at_step(night_shift, step)


def test_every_step_but_the_last_leads_on():
    reached = {Step.BRIEF}
    for moves in TRANSITIONS.values():
        reached |= set(moves.values())
    assert reached == set(Step)
    assert TRANSITIONS[Step.CLOSED] == {}
    assert set(TRANSITIONS) == set(Step)


@pytest.mark.parametrize(
    ("step", "action", "says"),
    [
        (Step.SPOT, act.OpenItem(elapsed_ms=0, item="nothing"), "no such item"),
        (Step.SPOT, act.InspectPart(elapsed_ms=0, part="desk.nothing"), "no such detail"),
        (
            Step.SPOT,
            act.FlagPart(elapsed_ms=0, part="desk.badge", lines=("age",), confidence=80),
            "no such line",
        ),
        (
            Step.SPOT,
            act.FlagPart(elapsed_ms=0, part="desk.badge", lines=("role", "role"), confidence=80),
            "only once",
        ),
        (
            Step.SPOT,
            act.FlagPart(elapsed_ms=0, part="desk.badge", lines=(), confidence=45),
            "50 to 100",
        ),
        (
            Step.SPOT,
            act.FlagPart(elapsed_ms=0, part="desk.badge", lines=(), confidence=81),
            "steps of 5",
        ),
        (Step.SPOT, act.WithdrawCall(elapsed_ms=0, part="desk.badge"), "not been judged"),
        (Step.SPOT, act.Undo(elapsed_ms=0), "nothing to take back"),
        (
            Step.CONNECT,
            act.DrawThread(elapsed_ms=0, line="role", part="buns.text"),
            "not flagged",
        ),
        (Step.CONNECT, act.CutThread(elapsed_ms=0, line="role", part="desk.badge"), "not joined"),
        (Step.CONNECT, act.SettleFinding(elapsed_ms=0, line="role"), "at least one piece"),
        (Step.CONNECT, act.SettleFinding(elapsed_ms=0, line="age"), "no such line"),
        (
            Step.FIX,
            act.ChooseFix(elapsed_ms=0, item="closure", kind=FixKind.REMOVE),
            "cannot be done with this item",
        ),
        (Step.FIX, act.ChooseFix(elapsed_ms=0, item="desk", kind=None), "left as it is"),
        (Step.FIX, act.AcceptLine(elapsed_ms=0, line="role", reason="whim"), "no such reason"),
        (Step.FIX, act.WithdrawAcceptance(elapsed_ms=0, line="role"), "not accepted"),
    ],
)
def test_why_an_action_is_refused(night_shift, step, action, says):
    state = at_step(night_shift, step)
    with pytest.raises(IllegalAction, match=says):
        update(night_shift, state, action)


def test_time_may_stand_still_but_not_run_back(night_shift):
    state = update(night_shift, start(), act.Begin(elapsed_ms=500))
    state = update(night_shift, state, act.OpenItem(elapsed_ms=500, item="desk"))
    with pytest.raises(IllegalAction, match="earlier"):
        update(night_shift, state, act.OpenItem(elapsed_ms=499, item="loop"))


def test_the_budget_holds(night_shift):
    state = at_step(night_shift, Step.FIX)
    for item in ("desk", "loop", "bunting", "seat"):
        choice = act.ChooseFix(elapsed_ms=0, item=item, kind=FixKind.REMOVE)
        state = update(night_shift, state, choice)
    with pytest.raises(IllegalAction, match="would cost 15 points, and there are 12"):
        update(night_shift, state, act.ChooseFix(elapsed_ms=0, item="toast", kind=FixKind.REMOVE))
    changed = act.ChooseFix(elapsed_ms=0, item="desk", kind=FixKind.LIMIT)
    assert update(night_shift, state, changed).fixes["desk"] is FixKind.LIMIT


def test_hints_run_out(night_shift):
    state = at_step(night_shift, Step.SPOT)
    for _ in night_shift.scenario.hints:
        state = update(night_shift, state, act.TakeHint(elapsed_ms=0))
    with pytest.raises(IllegalAction, match="no more hints"):
        update(night_shift, state, act.TakeHint(elapsed_ms=0))


def test_a_settled_finding_is_closed(night_shift):
    state = at_step(night_shift, Step.CONNECT)
    for action in (
        act.DrawThread(elapsed_ms=0, line="home", part="desk.parcel"),
        act.SettleFinding(elapsed_ms=0, line="home"),
    ):
        state = update(night_shift, state, action)
    assert state.finding("home").settled
    assert not can_undo(state)
    with pytest.raises(IllegalAction, match="settled already"):
        update(night_shift, state, act.CutThread(elapsed_ms=0, line="home", part="desk.parcel"))


def test_pieces_are_what_was_flagged_and_what_the_review_showed(night_shift):
    state = at_step(night_shift, Step.SPOT)
    flag = act.FlagPart(elapsed_ms=0, part="buns.text", lines=("home",), confidence=50)
    state = update(night_shift, state, flag)
    shown = pieces(night_shift, state)
    assert set(shown) == {*night_shift.analysis.feeds, "buns.text"}
    order = list(night_shift.scenario.parts)
    assert list(shown) == sorted(shown, key=order.index)


@st.composite
def wild_actions(draw):
    kind = draw(st.sampled_from(list(act.ACTIONS.values())))
    values = {
        "item": st.sampled_from(["desk", "loop", "seat", "closure", "nowhere"]),
        "part": st.sampled_from(["desk.badge", "desk.parcel", "cv.systems", "buns.text", "x.y"]),
        "line": st.sampled_from(["role", "home", "age"]),
        "lines": st.lists(st.sampled_from(["role", "home", "age"]), max_size=2).map(tuple),
        "confidence": st.integers(40, 110),
        "kind": st.none() | st.sampled_from(FixKind),
        "reason": st.sampled_from(["whim"]),
        "entry": st.sampled_from(["role", "gamer"]),
        "form": st.sampled_from(Form),
        "claim": st.sampled_from(Claim),
        "letter": st.sampled_from(["mirel", "saba", "nobody"]),
        "tailored": st.booleans(),
        "techniques": st.lists(st.sampled_from(["praise", "magic"]), max_size=2).map(tuple),
        "place": st.integers(0, 7),
        "answer": st.sampled_from(["report", "whim"]),
        "guide": st.sampled_from(["door"]),
        "version": st.sampled_from(["a", "b"]),
        "segment": st.sampled_from(["crew", "nobody"]),
        "question": st.sampled_from(["gains"]),
        "choice": st.sampled_from(["nobody"]),
        "elapsed_ms": st.integers(0, 3),
    }
    return kind(**{name: draw(values[name]) for name in kind.__dataclass_fields__})


@settings(max_examples=200)
@given(data=st.data())
def test_whatever_is_tried_the_log_rebuilds_the_state(night_shift, data):
    state = start()
    for action in data.draw(st.lists(wild_actions(), max_size=40)):
        before = state
        try:
            state = update(night_shift, state, action)
        except IllegalAction as refused:
            assert str(refused)
            assert state is before
        else:
            assert state.log == (*before.log, action)
    assert replay(night_shift, state.log) == state
