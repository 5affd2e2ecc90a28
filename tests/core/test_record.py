"""The dossier, derived: what it holds before a fix and after one, and whence."""

import pytest

from game.core.dossier import Claim, Form
from game.core.record import levers, reachable, record, suggests
from game.core.scenario import FixKind


def rows(mission, choices=None):
    return {row.entry.id: row for row in record(mission, choices)}


def test_every_line_of_the_mission_is_an_entry_and_the_mistake_beside_them(night_shift):
    found = rows(night_shift)
    assert found.keys() == {*night_shift.scenario.line_by_id, "allotment"}
    assert found["allotment"].origin is None
    assert found["allotment"].claim is Claim.CANNOT_SAY


def test_the_form_follows_from_how_many_traces_it_takes(night_shift):
    for row in record(night_shift):
        if row.origin is None:
            continue
        assert (row.form is Form.INSIGHT) == (len(row.items) > 1)
        assert row.origin.parts <= night_shift.scenario.parts.keys()
        assert {night_shift.scenario.parts[part].item for part in row.origin.parts} == set(
            row.items
        )


def test_an_origin_is_a_witness(night_shift):
    for row in record(night_shift):
        if row.origin is not None:
            assert row.origin.parts in night_shift.analysis.fact_witnesses[row.entry.fact]


def test_the_cheapest_fix_leaves_only_what_no_line_is_about(night_shift):
    left = rows(night_shift, dict(night_shift.optimum.choices))
    assert left.keys() == {"allotment"}


@pytest.mark.parametrize(
    ("choices", "gone"),
    [
        ({"toast": FixKind.BLUR}, {"pressure"}),
        ({"fridge": FixKind.BLUR}, {"family"}),
        ({"cv": FixKind.REMOVE}, {"role"}),
        ({}, set()),
    ],
)
def test_what_a_fix_takes_out_of_the_record(night_shift, choices, gone):
    before, after = rows(night_shift), rows(night_shift, choices)
    assert before.keys() - after.keys() == gone
    for name, row in after.items():
        assert row.entry == before[name].entry


def test_what_could_move_her_falls_with_its_pieces(night_shift):
    said = [lever.says for lever, _ in levers(night_shift)]
    assert len(said) == 3
    left = [lever.says for lever, _ in levers(night_shift, {"cv": FixKind.REMOVE})]
    assert set(said) - set(left) == {said[1], said[2]}, "her own page tells both"


def test_the_suggestion_stands_while_all_it_needs_does(night_shift):
    assert "Friday" in suggests(night_shift)
    assert suggests(night_shift, {"toast": FixKind.REMOVE}) == ""


def test_who_can_be_reached_are_others(night_shift):
    found = reachable(night_shift)
    assert {"dario", "pim"} <= set(found)
    assert night_shift.scenario.subject not in found
