import pytest

from game.core.findings import Verdict, judge


@pytest.mark.parametrize(
    ("line", "drawn", "verdict", "spare"),
    [
        ("home", {"desk.parcel"}, Verdict.SETTLES, set()),
        ("home", {"loop.start", "seat.street", "selfie.mirror"}, Verdict.SETTLES, set()),
        ("home", {"desk.parcel", "selfie.mirror"}, Verdict.SPARE, {"selfie.mirror"}),
        ("home", {"loop.start", "seat.street"}, Verdict.TOO_LITTLE, set()),
        ("home", {"loop.start", "buns.text"}, Verdict.TOO_LITTLE, {"buns.text"}),
        ("home", {"cv.systems", "buns.text"}, Verdict.UNRELATED, {"cv.systems", "buns.text"}),
        ("pressure", {"extra.text", "toast.bill"}, Verdict.SETTLES, set()),
        (
            "pressure",
            {"extra.text", "toast.bill", "selfie.mirror"},
            Verdict.SPARE,
            {"selfie.mirror"},
        ),
        ("dates", {"bunting.bunting", "seat.date"}, Verdict.TOO_LITTLE, set()),
    ],
)
def test_verdicts(night_shift, line, drawn, verdict, spare):
    judgement = judge(night_shift, line, frozenset(drawn))
    assert judgement.verdict is verdict
    assert judgement.spare == spare
    assert judgement.size == len(drawn)


def test_any_witness_settles_and_nothing_smaller_does(night_shift):
    for line, sets in night_shift.analysis.part_witnesses.items():
        for witness in sets:
            assert judge(night_shift, line, witness).verdict is Verdict.SETTLES
            for piece in witness:
                fewer = witness - {piece}
                assert judge(night_shift, line, fewer).verdict in {
                    Verdict.TOO_LITTLE,
                    Verdict.UNRELATED,
                }


def test_everything_at_once_is_too_much_and_names_a_core(night_shift):
    everything = frozenset(night_shift.scenario.parts)
    for line, sets in night_shift.analysis.part_witnesses.items():
        judgement = judge(night_shift, line, everything)
        assert judgement.verdict is Verdict.SPARE
        assert judgement.core in sets
        assert judgement.spare == everything - judgement.core


def test_too_little_says_what_kind_is_missing(night_shift):
    judgement = judge(night_shift, "routine", frozenset({"four.text"}))
    assert judgement.has == ("rhythm",)
    assert judgement.lacks == ("week_of",)


def test_too_little_builds_on_what_was_drawn(night_shift):
    judgement = judge(night_shift, "home", frozenset({"loop.start"}))
    assert judgement.has == ("traced_to",)
    assert judgement.lacks == ("traced_to",)
