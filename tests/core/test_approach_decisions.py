import pytest
from letters import answer, at_inbox, close, judge, name, trace

from game.core import actions as act
from game.core.session import can_undo, update
from game.core.state import IllegalAction

MIREL = judge("mirel", tailored=True)


@pytest.mark.parametrize(
    ("before", "decision", "says"),
    [
        ((), judge("nobody", tailored=True), "no such letter"),
        ((), name("praise"), "Call the letter tailored first"),
        ((), trace(1, "loop"), "Call the letter tailored first"),
        ((MIREL,), name("magic"), "no such technique"),
        ((MIREL,), name("praise", "praise"), "no such technique"),
        ((MIREL,), trace(0, "loop"), "no such line"),
        ((MIREL,), trace(6, "loop"), "no such line"),
        ((MIREL,), trace(1, "gulls"), "not among the pieces"),
        ((), answer("mirel", "swap"), "no answer to the letter"),
        ((), close("mirel"), "Say first whether"),
        ((MIREL,), close("mirel"), "Say first what to do"),
    ],
)
def test_why_a_decision_about_a_letter_is_refused(night_shift, before, decision, says):
    state = at_inbox(night_shift, *before)
    kind, fields = decision
    with pytest.raises(IllegalAction, match=says):
        update(night_shift, state, kind(elapsed_ms=0, **fields))


@pytest.mark.parametrize(
    "decision",
    [judge("saba", tailored=True), name("praise", letter="saba"), answer("saba", "ring"),
     close("saba")],
)  # fmt: skip
def test_a_closed_letter_stays_as_it_is(night_shift, decision):
    closing = (judge("saba", tailored=False), answer("saba", "swap"), close("saba"))
    state = at_inbox(night_shift, *closing)
    kind, fields = decision
    with pytest.raises(IllegalAction, match="closed already"):
        update(night_shift, state, kind(elapsed_ms=0, **fields))
    assert not can_undo(state), "what it was has been told"


def test_later_decisions_replace_earlier_ones(night_shift):
    state = at_inbox(
        night_shift, MIREL, name("praise"), name("praise", "money"), trace(1, "toast"),
        trace(1, "loop"), trace(2, ""), answer("mirel", "polite"), answer("mirel", "report"),
    )  # fmt: skip
    reading = state.reading("mirel")
    assert reading.techniques == ("praise", "money")
    assert dict(reading.traces) == {1: "loop", 2: ""}
    assert reading.answer == "report"


def test_undo_takes_back_the_last_decision_on_a_letter(night_shift):
    state = at_inbox(night_shift, MIREL, trace(1, "loop"))
    undone = update(night_shift, state, act.Undo(elapsed_ms=0))
    assert dict(undone.reading("mirel").traces) == {}
    assert undone.reading("mirel").tailored


def test_letters_may_be_left_as_they_are(night_shift):
    state = update(night_shift, at_inbox(night_shift), act.FinishApproach(elapsed_ms=0))
    assert state.step == "fix"


def test_the_week_leads_back_to_the_fixes(night_shift):
    state = at_inbox(night_shift, (act.FinishApproach, {}), (act.FinishFix, {}))
    assert state.step == "week"
    again = update(night_shift, state, act.ReviseFixes(elapsed_ms=0))
    assert again.step == "fix"
    assert again.fixes == state.fixes
