"""The engine on the facts of one whole mission, against tables worked out by brute force."""

import pytest
from night_shift_facts import KNOWN, LINES, OWNER, PARTS, PATTERNS, SILENT
from shorthand import fact, facts, sets

from game.core.inference import (
    closure,
    derives,
    explain,
    ground,
    lacking,
    project,
    relevant_units,
    witnesses,
)
from game.core.knowledge import Strength

BY_PART = {
    "role": sets("cv.systems desk.badge"),
    "place": sets("desk.window loop.quay"),
    "home": sets("desk.parcel", "loop.start seat.street selfie.mirror"),
    "routine": sets("desk.rota four.text", "loop.text loop.times"),
    "dates": sets(
        "bunting.bunting closure.text seat.date",
        "berth.text bunting.berth bunting.bunting seat.date",
    ),
    "family": sets("fridge.letter gate.text"),
    "pressure": sets("extra.text toast.bill"),
}
BY_ITEM = {
    "role": sets("cv desk"),
    "place": sets("desk loop"),
    "home": sets("desk", "loop seat selfie"),
    "routine": sets("loop", "desk four"),
    "dates": sets("berth bunting seat", "bunting closure seat"),
    "family": sets("fridge gate"),
    "pressure": sets("extra toast"),
}
HARMLESS = {*SILENT, "machine", "hill"}


@pytest.fixture(scope="module")
def parts():
    return ground(PATTERNS, KNOWN, {part: facts(text) for part, text in PARTS.items()})


@pytest.fixture(scope="module")
def items():
    revealed = dict.fromkeys(SILENT, ())
    for part, text in PARTS.items():
        revealed[OWNER[part]] = revealed.get(OWNER[part], ()) + facts(text)
    return ground(PATTERNS, KNOWN, revealed)


@pytest.mark.parametrize("line", LINES)
def test_each_line_has_exactly_its_witnesses(parts, items, line):
    goal = LINES[line]
    assert witnesses(parts, [goal]).sets[goal] == BY_PART[line]
    assert witnesses(items, [goal]).sets[goal] == BY_ITEM[line]
    assert project(BY_PART[line], OWNER) == BY_ITEM[line]


def test_the_list_is_complete_at_every_size(parts, items):
    goals = tuple(LINES.values())
    assert not witnesses(parts, goals).truncated
    assert not witnesses(items, goals).truncated


def test_thirteen_items_are_harmless_for_certain(items):
    goals = tuple(LINES.values())
    in_a_witness = {
        item
        for found in witnesses(items, goals).sets.values()
        for witness in found
        for item in witness
    }
    assert set(items.revealed) - in_a_witness == HARMLESS
    assert set(items.revealed) - relevant_units(items, goals) == HARMLESS
    assert len(HARMLESS) == 13


def test_more_follows_than_the_lines(parts):
    more = set(closure(parts, parts.revealed).derived) - set(LINES.values())
    assert more == set(
        facts(
            "sails(vellane, wed_18) attends(pim, saltbank_school) "
            "alone_from(marl_street, wed_18) open_to(runa, paid_favour)"
        )
    )


@pytest.mark.parametrize("line", LINES)
def test_every_line_is_likely(parts, line):
    proof = explain(parts, parts.revealed, LINES[line])
    assert proof.strength is Strength.LIKELY
    assert proof.depth == (2 if line in ("dates", "family") else 1)
    assert proof.units == BY_PART[line][0]


def test_a_family_alone_takes_three_patterns_in_a_row(parts):
    proof = explain(parts, parts.revealed, fact("alone_from(marl_street, wed_18)"))
    assert (proof.depth, proof.strength) == (3, Strength.LIKELY)


def test_an_open_ear_is_only_possible(items):
    proof = explain(items, items.revealed, fact("open_to(runa, paid_favour)"))
    assert proof.strength is Strength.POSSIBLE
    assert proof.units == {"desk", "cv", "toast", "extra"}


def test_something_says_how_often_and_nothing_yet_says_from_when(parts):
    gap = lacking(parts, ["four.text"], LINES["routine"], BY_PART["routine"])
    assert (gap.has, gap.lacks) == (("rhythm",), ("week_of",))


def test_after_the_best_fix_no_line_follows_and_the_ship_still_sails(parts):
    stopped = {part for part in PARTS if OWNER[part] == "desk"} | {
        "loop.times",
        "loop.text",
        "seat.street",
        "seat.date",
        "toast.bill",
        "fridge.letter",
    }
    left = parts.revealed.keys() - stopped
    assert not any(derives(parts, left, goal) for goal in LINES.values())
    assert derives(parts, left, fact("sails(vellane, wed_18)"))
