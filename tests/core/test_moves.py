import pytest

from game.core import actions as act
from game.core.findings import Verdict
from game.core.move import (
    AcceptMove,
    AnswerMove,
    Beside,
    CallMove,
    ClaimMove,
    Fate,
    FixMove,
    HintMove,
    LetterMove,
    TechniquesMove,
    TraceMove,
)
from game.core.moves import moves
from game.core.scenario import FixKind
from game.core.session import replay
from game.core.state import Step

CHEAPEST = {
    "loop": FixKind.DELAY,
    "desk": FixKind.LIMIT,
    "seat": FixKind.BLUR,
    "fridge": FixKind.BLUR,
    "toast": FixKind.BLUR,
}


def told(mission, *decisions):
    """The moves of a log whose decisions are a second apart."""
    log = (act.Begin, *decisions)
    made = [one(elapsed_ms=1000 * place) for place, one in enumerate(log)]
    return moves(mission, replay(mission, made))


def do(action, /, **fields):
    return lambda elapsed_ms: action(elapsed_ms=elapsed_ms, **fields)


def flag(part, *lines):
    return do(act.FlagPart, part=part, lines=lines, confidence=80)


def claim(line, *parts):
    return (
        *(do(act.DrawThread, line=line, part=part) for part in parts),
        do(act.SettleFinding, line=line),
    )


TO_CONNECT = (do(act.FinishSpot), do(act.FinishReview))
TO_APPROACH = (*TO_CONNECT, do(act.FinishConnect), do(act.FinishDossier))
TO_FIX = (*TO_APPROACH, do(act.FinishApproach))


def judge(letter, *, tailored):
    return do(act.JudgeLetter, letter=letter, tailored=tailored)


def trace(place, item):
    return do(act.TraceLine, letter="mirel", place=place, item=item)


def made(found, kind):
    return [move for move in found if isinstance(move, kind) and move.elapsed_ms is not None]


def lacking(found, kind):
    return [move for move in found if isinstance(move, kind) and move.elapsed_ms is None]


@pytest.mark.parametrize(
    ("decision", "beside"),
    [
        (flag("desk.badge", "role"), Beside.SAME),
        (flag("desk.badge", "home"), Beside.OTHER),
        (flag("buns.text", "home"), Beside.OTHER),
        (do(act.RulePartHarmless, part="desk.badge"), Beside.LACKING),
        (do(act.RulePartHarmless, part="buns.text"), Beside.ALONE),
    ],
)
def test_a_call_is_compared_with_what_is_right(night_shift, decision, beside):
    (move,) = made(told(night_shift, decision), CallMove)
    assert (move.step, move.elapsed_ms, move.beside) == (Step.SPOT, 1000, beside)
    assert move.feeds == (("role",) if move.part == "desk.badge" else ())


def test_the_best_flags_every_leak_that_was_not_called(night_shift):
    found = told(
        night_shift, flag("desk.badge", "role"), do(act.RulePartHarmless, part="buns.text")
    )
    left = {move.part: move.feeds for move in lacking(found, CallMove)}
    assert left.keys() == night_shift.analysis.feeds.keys() - {"desk.badge"}
    assert left["cv.systems"] == ("role",)


def test_an_undone_call_is_taken_back_and_the_one_before_it_stands(night_shift):
    found = told(
        night_shift, flag("buns.text"), flag("buns.text", "home"), do(act.Undo), flag("desk.badge")
    )
    first, second, third = made(found, CallMove)
    assert (first.fate, second.fate, third.fate) == (Fate.STANDS, Fate.TAKEN_BACK, Fate.STANDS)


def test_a_call_that_was_made_again_was_changed(night_shift):
    found = told(night_shift, flag("buns.text"), do(act.RulePartHarmless, part="buns.text"))
    assert [move.fate for move in made(found, CallMove)] == [Fate.CHANGED, Fate.STANDS]


def test_a_withdrawn_call_is_taken_back_unless_the_withdrawal_is(night_shift):
    withdrawn = (flag("desk.badge", "role"), do(act.WithdrawCall, part="desk.badge"))
    found = told(night_shift, *withdrawn)
    assert [move.fate for move in made(found, CallMove)] == [Fate.TAKEN_BACK]
    assert "desk.badge" in {move.part for move in lacking(found, CallMove)}
    found = told(night_shift, *withdrawn, do(act.Undo))
    assert [move.fate for move in made(found, CallMove)] == [Fate.STANDS]


def test_a_hint_belongs_to_the_step_it_was_taken_in(night_shift):
    found = told(night_shift, do(act.TakeHint), *TO_CONNECT, do(act.TakeHint))
    assert [move.step for move in made(found, HintMove)] == [Step.SPOT, Step.CONNECT]
    assert {move.beside for move in made(found, HintMove)} == {Beside.OTHER}


def test_a_claim_is_told_with_its_pieces_beside_the_nearest_that_settle_it(night_shift):
    found = told(
        night_shift,
        *TO_CONNECT,
        *claim("routine", "four.text"),
        *claim("routine", "desk.rota"),
        *claim("home", "desk.parcel", "selfie.mirror"),
    )
    few, enough, spare = made(found, ClaimMove)
    assert (few.pieces, few.verdict) == (("four.text",), Verdict.TOO_LITTLE)
    assert few.best == {"desk.rota", "four.text"}, "not the other set that settles it"
    assert (enough.pieces, enough.beside) == (("four.text", "desk.rota"), Beside.SAME)
    assert (spare.verdict, spare.beside) == (Verdict.SPARE, Beside.OTHER)
    assert spare.best == {"desk.parcel"}


def test_threads_that_were_cut_or_undone_are_not_in_the_claim(night_shift):
    found = told(
        night_shift,
        *TO_CONNECT,
        do(act.DrawThread, line="home", part="desk.badge"),
        do(act.Undo),
        do(act.DrawThread, line="home", part="desk.rota"),
        do(act.CutThread, line="home", part="desk.rota"),
        *claim("home", "desk.parcel"),
    )
    (move,) = made(found, ClaimMove)
    assert move.pieces == ("desk.parcel",)


def test_a_line_that_was_not_settled_is_lacking_with_what_was_joined(night_shift):
    thread = do(act.DrawThread, line="family", part="gate.text")
    found = told(night_shift, *TO_CONNECT, *claim("home", "desk.parcel"), thread)
    left = {move.line: move for move in lacking(found, ClaimMove)}
    assert left.keys() == night_shift.scenario.line_by_id.keys() - {"home"}
    assert (left["family"].pieces, left["family"].verdict) == (("gate.text",), None)
    assert left["family"].best == {"fridge.letter", "gate.text"}


def fixes(choices):
    return (do(act.ChooseFix, item=item, kind=kind) for item, kind in choices.items())


def test_the_cheapest_fix_is_the_same_throughout(night_shift):
    found = told(night_shift, *TO_FIX, *fixes(CHEAPEST))
    assert {move.beside for move in made(found, FixMove)} == {Beside.SAME}
    assert lacking(found, FixMove) == []


def test_what_the_cheapest_fix_does_otherwise_is_shown(night_shift):
    found = told(night_shift, *TO_FIX, *fixes({"desk": FixKind.BLUR, "selfie": FixKind.BLUR}))
    desk, selfie = made(found, FixMove)
    assert (desk.beside, desk.best) == (Beside.OTHER, FixKind.LIMIT)
    assert (selfie.beside, selfie.best) == (Beside.OTHER, None)
    assert {move.item: move.best for move in lacking(found, FixMove)} == {
        item: kind for item, kind in CHEAPEST.items() if item != "desk"
    }


def test_a_complete_fix_lacks_nothing_even_if_it_is_another(night_shift):
    found = told(night_shift, *TO_FIX, *fixes(CHEAPEST | {"desk": FixKind.REMOVE}))
    assert lacking(found, FixMove) == []
    (desk,) = [move for move in made(found, FixMove) if move.item == "desk"]
    assert desk.beside is Beside.OTHER, "it is dearer"


def test_a_fix_that_was_left_again_is_taken_back(night_shift):
    found = told(
        night_shift,
        *TO_FIX,
        do(act.ChooseFix, item="desk", kind=FixKind.BLUR),
        do(act.ChooseFix, item="desk", kind=FixKind.LIMIT),
        do(act.ChooseFix, item="desk", kind=None),
    )
    assert [move.fate for move in made(found, FixMove)] == [Fate.CHANGED, Fate.TAKEN_BACK]


def test_accepting_for_a_good_reason_is_as_good_as_the_best(night_shift):
    line, reasons = next(
        (line.id, line.reasons) for line in night_shift.scenario.lines if len(line.reasons) > 1
    )
    for reason in reasons:
        found = told(night_shift, *TO_FIX, do(act.AcceptLine, line=line, reason=reason.id))
        (move,) = made(found, AcceptMove)
        assert (move.line, move.grade) == (line, reason.grade)
        assert (move.beside is Beside.SAME) == (reason.grade == "good")


def test_steps_come_in_their_order_and_what_is_lacking_comes_last(night_shift):
    found = told(
        night_shift, flag("desk.badge"), *TO_CONNECT, *claim("home", "desk.parcel"),
        do(act.FinishConnect), do(act.FinishDossier), judge("mirel", tailored=True),
        do(act.FinishApproach), *fixes({"desk": FixKind.BLUR}),
    )  # fmt: skip
    order = [Step.SPOT, Step.CONNECT, Step.APPROACH, Step.FIX]
    places = [(order.index(move.step), move.elapsed_ms is None) for move in found]
    assert places == sorted(places)
    assert len(set(places)) == 8


@pytest.mark.parametrize(
    ("letter", "tailored", "beside"),
    [
        ("mirel", True, Beside.SAME),
        ("mirel", False, Beside.OTHER),
        ("saba", False, Beside.ALONE),
        ("saba", True, Beside.OTHER),
    ],
)
def test_calling_a_letter(night_shift, letter, tailored, beside):
    (move,) = made(told(night_shift, *TO_APPROACH, judge(letter, tailored=tailored)), LetterMove)
    assert (move.letter, move.beside, move.fate) == (letter, beside, Fate.STANDS)


def test_a_letter_called_otherwise_later_was_changed(night_shift):
    calls = (judge("mirel", tailored=False), judge("mirel", tailored=True))
    first, second = made(told(night_shift, *TO_APPROACH, *calls), LetterMove)
    assert (first.fate, second.fate) == (Fate.CHANGED, Fate.STANDS)


def test_what_is_lacking_of_letters(night_shift):
    untouched = told(night_shift, *TO_APPROACH)
    assert [move.letter for move in lacking(untouched, LetterMove)] == ["mirel", "ketta"]
    assert len(lacking(untouched, AnswerMove)) == len(night_shift.scenario.inbox)
    assert lacking(untouched, TraceMove) == [], "a line is traced in what was called tailored"
    called = told(night_shift, *TO_APPROACH, judge("mirel", tailored=True), trace(1, "loop"))
    assert [move.place for move in lacking(called, TraceMove)] == [2, 3, 4, 5]
    assert [move.letter for move in lacking(called, TechniquesMove)] == ["mirel"]


@pytest.mark.parametrize(
    ("place", "item", "beside"),
    [(1, "loop", Beside.SAME), (1, "desk", Beside.SAME), (1, "toast", Beside.OTHER),
     (3, "", Beside.OTHER)],
)  # fmt: skip
def test_any_piece_that_fed_a_line_is_the_same(night_shift, place, item, beside):
    found = told(night_shift, *TO_APPROACH, judge("mirel", tailored=True), trace(place, item))
    (move,) = made(found, TraceMove)
    assert (move.place, move.item, move.beside) == (place, item, beside)


def test_of_the_techniques_only_what_was_named_in_the_end_is_a_move(night_shift):
    right = night_shift.scenario.letter_by_id["mirel"].techniques
    found = told(
        night_shift,
        *TO_APPROACH,
        judge("mirel", tailored=True),
        do(act.NameTechniques, letter="mirel", techniques=("unity",)),
        do(act.NameTechniques, letter="mirel", techniques=right),
    )
    (move,) = made(found, TechniquesMove)
    assert (move.named, move.best, move.beside) == (right, right, Beside.SAME)


@pytest.mark.parametrize("answer", ["report", "polite", "survey"])
def test_only_a_good_answer_is_as_the_best(night_shift, answer):
    found = told(night_shift, *TO_APPROACH, do(act.ChooseAnswer, letter="mirel", answer=answer))
    (move,) = made(found, AnswerMove)
    assert (move.beside is Beside.SAME) == (answer in move.best) == (answer == "report")


def test_a_log_can_be_told_at_any_length(night_shift):
    log = [do(act.Begin), flag("desk.badge"), do(act.Undo), *TO_FIX, *fixes(CHEAPEST)]
    actions = [one(elapsed_ms=0) for one in log]
    for length in range(len(actions) + 1):
        assert moves(night_shift, replay(night_shift, actions[:length]))
