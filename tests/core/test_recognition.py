import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letters import at_inbox, judge, trace

from game.core.detection import Detection
from game.core.outcomes import Outcome
from game.core.recognition import (
    choices_for,
    feeding_items,
    letter_detection,
    letter_outcome,
    letter_outcomes,
    techniques_offered,
)
from game.core.state import Reading


@pytest.mark.parametrize(
    ("letter", "tailored", "outcome"),
    [
        ("mirel", True, Outcome.HIT),
        ("mirel", False, Outcome.MISS),
        ("mirel", None, Outcome.MISS),
        ("saba", True, Outcome.FALSE_ALARM),
        ("saba", False, Outcome.CORRECT_REJECTION),
        ("saba", None, Outcome.CORRECT_REJECTION),
    ],
)
def test_a_letter_that_was_not_judged_counts_as_honest(night_shift, letter, tailored, outcome):
    reading = Reading(tailored=tailored)
    found = letter_outcome(night_shift, night_shift.scenario.letter_by_id[letter], reading)
    assert found.outcome is outcome


@pytest.mark.parametrize(
    ("letter", "place", "items"),
    [
        ("mirel", 1, ("loop", "desk", "four")),
        ("mirel", 2, ("cv",)),
        ("mirel", 3, ("toast",)),
        ("mirel", 4, ("loop", "desk", "seat", "selfie")),
        ("mirel", 5, ("bunting", "seat", "closure", "berth")),
        ("ketta", 1, ("fridge",)),
        ("ketta", 2, ("fridge", "gate")),
        ("saba", 1, ()),
    ],
)
def test_what_feeds_a_line_is_every_item_in_a_witness_of_its_needs(
    night_shift, letter, place, items
):
    found = feeding_items(night_shift, night_shift.scenario.letter_by_id[letter], place)
    assert set(found) == set(items)
    order = list(night_shift.scenario.item_by_id)
    assert list(found) == sorted(found, key=order.index)


def test_every_line_can_be_traced_to_something_that_is_offered(night_shift):
    offered = set(choices_for(night_shift, at_inbox(night_shift)))
    for letter in night_shift.scenario.inbox:
        for place in range(1, len(letter.lines) + 1):
            assert offered >= set(feeding_items(night_shift, letter, place))


@pytest.mark.parametrize(
    ("place", "item", "right"),
    [(1, "loop", True), (1, "toast", False), (1, "", False), (2, "cv", True)],
)
def test_a_trace_is_right_if_the_item_fed_the_line(night_shift, place, item, right):
    state = at_inbox(night_shift, judge("mirel", tailored=True), trace(place, item))
    letter = night_shift.scenario.letter_by_id["mirel"]
    traces = letter_outcome(night_shift, letter, state.reading("mirel")).traces
    assert traces[place - 1].right is right
    assert not any(one.right for one in traces if one.place != place), "the rest was not traced"


def test_what_was_named_counts_only_in_a_letter_that_was_called_tailored(night_shift):
    letter = night_shift.scenario.letter_by_id["mirel"]
    reading = Reading(tailored=True, techniques=("praise", "unity"))
    found = letter_outcome(night_shift, letter, reading)
    assert (found.named, found.wrong) == (("praise",), ("unity",))
    later = letter_outcome(night_shift, letter, Reading(tailored=False, techniques=("praise",)))
    assert (later.named, later.wrong, later.traces) == ((), (), ())


def test_the_techniques_offered_are_the_same_for_every_letter_and_hold_all_that_are_used(
    night_shift,
):
    offered = techniques_offered(night_shift.scenario)
    used = {name for letter in night_shift.scenario.inbox for name in letter.techniques}
    assert used <= set(offered)
    assert len(offered) >= 5
    library = list(night_shift.scenario.library.techniques)
    assert list(offered) == sorted(offered, key=library.index)


@settings(max_examples=50, deadline=None)
@given(calls=st.data())
def test_the_four_counts_add_up(night_shift, calls):
    letters = night_shift.scenario.inbox
    called = {one.id: calls.draw(st.sampled_from([None, True, False])) for one in letters}
    decisions = [judge(name, tailored=call) for name, call in called.items() if call is not None]
    results = letter_outcomes(night_shift, at_inbox(night_shift, *decisions))
    found = letter_detection(results)
    tailored = [one.id for one in letters if one.tailored]
    assert found.hits == sum(called[name] is True for name in tailored)
    assert found.hits + found.misses == len(tailored)
    assert found.false_alarms + found.correct_rejections == len(letters) - len(tailored)


@pytest.mark.parametrize("call", [True, False])
def test_the_same_call_for_every_letter_is_no_skill(night_shift, call):
    decisions = [judge(one.id, tailored=call) for one in night_shift.scenario.inbox]
    found = letter_detection(letter_outcomes(night_shift, at_inbox(night_shift, *decisions)))
    assert found.sensitivity == pytest.approx(0)
    assert isinstance(found, Detection)
