import pytest
from letters import answer, at_inbox, judge, name, trace

from game.core.approach_scoring import ANSWERED, NAMED, RECOGNISED, TRACED, approach_entries
from game.core.grades import Grade


def of(mission, *decisions):
    """For each letter its rows: recognised, and where there are, named, traced and answered."""
    return list(approach_entries(mission, at_inbox(mission, *decisions)))


def about(entries, sender):
    return [entry for entry in entries if sender in str(entry.reason)]


def test_nothing_done_pays_nothing_and_costs_nothing(night_shift):
    assert sum(entry.points for entry in of(night_shift)) == 0


def test_calling_everything_tailored_wins_nothing(night_shift):
    inbox = night_shift.scenario.inbox
    entries = of(night_shift, *(judge(one.id, tailored=True) for one in inbox))
    honest = sum(not one.tailored for one in inbox)
    tailored = len(inbox) - honest
    assert sum(entry.points for entry in entries) == RECOGNISED * (tailored - honest) < 0


@pytest.mark.parametrize(
    ("named", "points"),
    [
        (("praise", "small_favour", "scarcity", "money"), NAMED),
        (("praise", "money"), NAMED // 2),
        (("praise", "small_favour", "scarcity", "money", "unity"), 8),
        (("unity", "authority"), 0),
        ((), 0),
    ],
)
def test_naming_pays_for_what_is_there_among_all_that_was_said(night_shift, named, points):
    entries = about(of(night_shift, judge("mirel", tailored=True), name(*named)), "Mirel")
    assert (entries[1].points, entries[1].of) == (points, NAMED)


def test_tracing_pays_for_each_line(night_shift):
    traces = (trace(1, "loop"), trace(2, "cv"), trace(3, "loop"))
    entries = about(of(night_shift, judge("mirel", tailored=True), *traces), "Mirel")
    assert (entries[2].points, entries[2].of) == (2 * TRACED, 5 * TRACED)
    assert "2 of 5" in str(entries[2].reason)


def test_a_traced_line_in_a_letter_that_is_then_called_honest_pays_nothing(night_shift):
    decisions = (judge("mirel", tailored=True), trace(1, "loop"), judge("mirel", tailored=False))
    entries = about(of(night_shift, *decisions), "Mirel")
    assert [entry.points for entry in entries] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("letter", "chosen", "grade"),
    [
        ("mirel", "report", Grade.GOOD),
        ("mirel", "polite", Grade.PARTIAL),
        ("mirel", "survey", Grade.POOR),
        ("saba", "swap", Grade.GOOD),
        ("saba", "report", Grade.POOR),
    ],
)
def test_an_answer_pays_by_its_grade_whatever_the_letter_was_called(
    night_shift, letter, chosen, grade
):
    sender = {"mirel": "Mirel", "saba": "Saba"}[letter]
    last = about(of(night_shift, answer(letter, chosen)), sender)[-1]
    assert (last.points, last.of) == (ANSWERED[grade], ANSWERED[Grade.GOOD])


def test_no_row_of_the_letters_pays_more_than_it_can(night_shift):
    for entry in of(night_shift, judge("mirel", tailored=True), trace(1, "loop")):
        assert entry.points <= entry.of
