"""What the engine must derive from the shipped mission, as data.

The tables were worked out beforehand by brute force over every subset of items and of
countermeasures, so they judge the engine and the content alike.
"""

from pathlib import Path

import pytest

from game.authoring.library import read_library
from game.authoring.missions import read_mission
from game.core.countermeasures import check_fix
from game.core.facts import parse_fact
from game.core.inference import closure, explain
from game.core.knowledge import Strength
from game.core.scenario import Audience, FixKind

SCENARIOS = Path(__file__).parents[2] / "scenarios"

ITEM_WITNESSES = {
    "role": {"cv desk"},
    "place": {"desk loop"},
    "home": {"desk", "loop seat selfie"},
    "routine": {"loop", "desk four"},
    "dates": {"bunting closure seat", "berth bunting seat"},
    "family": {"fridge gate"},
    "pressure": {"extra toast"},
}
PART_WITNESSES = {
    "role": {"cv.systems desk.badge"},
    "place": {"desk.window loop.quay"},
    "home": {"desk.parcel", "loop.start seat.street selfie.mirror"},
    "routine": {"loop.text loop.times", "desk.rota four.text"},
    "dates": {
        "bunting.bunting closure.text seat.date",
        "berth.text bunting.berth bunting.bunting seat.date",
    },
    "family": {"fridge.letter gate.text"},
    "pressure": {"extra.text toast.bill"},
}
CHAINS = {
    ("role", "cv.systems desk.badge"): ["pass_and_training"],
    ("place", "desk.window loop.quay"): ["view_and_path"],
    ("home", "desk.parcel"): ["post_with_a_name"],
    ("home", "loop.start seat.street selfie.mirror"): ["three_traces"],
    ("routine", "loop.text loop.times"): ["bed_after_dawn"],
    ("routine", "desk.rota four.text"): ["rhythm_and_week"],
    ("dates", "bunting.bunting closure.text seat.date"): [
        "farewell_and_closure",
        "ship_and_absence",
    ],
    ("dates", "berth.text bunting.berth bunting.bunting seat.date"): [
        "berth_turnover",
        "ship_and_absence",
    ],
    ("family", "fridge.letter gate.text"): ["school_letter", "at_the_gate"],
    ("pressure", "extra.text toast.bill"): ["bill_and_ask"],
}
LEAKING_ITEMS = {item for sets in ITEM_WITNESSES.values() for one in sets for item in one.split()}
REVEALING_BUT_HARMLESS = {"cv.pride", "cv.hope", "desk.text", "hill.start", "machine.text"}
CHEAPEST = {
    "loop": FixKind.DELAY,
    "desk": FixKind.LIMIT,
    "seat": FixKind.BLUR,
    "fridge": FixKind.BLUR,
    "toast": FixKind.BLUR,
}
HIDE_RUNS_AND_CROP_DESK = CHEAPEST | {"loop": FixKind.LIMIT, "desk": FixKind.BLUR}


@pytest.fixture(scope="module")
def mission():
    library = read_library(SCENARIOS / "library")
    loaded = read_mission(SCENARIOS / "campaign/night-shift.yaml", library.value)
    assert (*library.problems, *loaded.problems) == ()
    return loaded.value


def in_words(witnesses):
    return {line: {" ".join(sorted(one)) for one in sets} for line, sets in witnesses.items()}


def test_the_witnesses_by_item_and_by_part(mission):
    assert in_words(mission.analysis.item_witnesses) == ITEM_WITNESSES
    assert in_words(mission.analysis.part_witnesses) == PART_WITNESSES
    assert not mission.analysis.truncated


@pytest.mark.parametrize(("line", "parts"), CHAINS)
def test_the_chain_of_a_witness(mission, line, parts):
    fact = mission.scenario.line_by_id[line].fact

    proof = explain(mission.analysis.kb, parts.split(), fact)

    assert [step.pattern.id for step in proof.steps() if step.pattern] == CHAINS[line, parts]
    assert proof.strength is Strength.LIKELY


def test_thirteen_items_leak_and_thirteen_are_harmless(mission):
    items = set(mission.scenario.item_by_id)

    assert {part.partition(".")[0] for part in mission.analysis.feeds} == LEAKING_ITEMS
    assert len(items - LEAKING_ITEMS) == len(LEAKING_ITEMS) == 13


def test_what_reveals_something_and_is_harmless_all_the_same(mission):
    revealing = {part.id for part in mission.scenario.parts.values() if part.reveals}

    assert revealing - set(mission.analysis.feeds) == REVEALING_BUT_HARMLESS


def test_each_part_feeds_one_line(mission):
    assert {len(lines) for lines in mission.analysis.feeds.values()} == {1}
    assert mission.analysis.lines_of("desk.badge") == {"role"}


@pytest.mark.parametrize(
    ("fact", "items", "depth", "strength"),
    [
        ("alone_from(marl_street, wed_18)", "bunting closure seat desk", 3, Strength.LIKELY),
        ("open_to(runa, paid_favour)", "desk cv toast extra", 2, Strength.POSSIBLE),
    ],
)
def test_what_a_dossier_can_add(mission, fact, items, depth, strength):
    analysis = mission.analysis
    parts = [part.id for part in mission.scenario.parts.values() if part.item in items.split()]

    proof = explain(analysis.kb, parts, parse_fact(fact))

    assert (proof.depth, proof.strength) == (depth, strength)
    assert {part.partition(".")[0] for part in proof.units} == set(items.split())


def test_two_nights_are_no_habit_and_one_run_is_no_address(mission):
    everything = closure(mission.analysis.kb, mission.scenario.parts)

    assert everything.holds(parse_fact("does_on(runa, past_midnight, mar_12)"))
    assert not everything.holds(parse_fact("regular(runa, past_midnight)"))
    assert not everything.holds(parse_fact("lives_on(runa, mill_lane)"))


def test_the_cheapest_complete_fix(mission):
    best = mission.optimum

    assert dict(best.choices) == CHEAPEST
    assert (best.points, best.notice, best.unique) == (6, 1, True)
    assert check_fix(mission, CHEAPEST).complete


def test_the_obvious_plan_costs_the_same_and_shows_more(mission):
    report = check_fix(mission, HIDE_RUNS_AND_CROP_DESK)

    assert (report.points, report.notice, report.complete) == (6, 3, True)


def test_members_only_protects_nothing(mission):
    report = check_fix(mission, CHEAPEST | {"seat": FixKind.LIMIT})

    assert report.held == ("home", "dates")


def test_the_ship_is_not_hidden_by_the_cheapest_fix(mission):
    stopped = check_fix(mission, CHEAPEST).stopped
    left = closure(mission.analysis.kb, mission.scenario.parts.keys() - stopped)

    assert left.holds(parse_fact("sails(vellane, wed_18)"))
    assert not left.holds(parse_fact("sails_with(runa, vellane, wed_18)"))


def test_what_nobody_can_change_has_a_keeper(mission):
    kept = {item.id for item in mission.scenario.items if item.keeper}

    assert kept == {"closure", "berth"}
    assert kept | {fix.item for fix in mission.scenario.countermeasures.values()} == LEAKING_ITEMS


def test_the_dearest_fix_of_all_is_far_beyond_the_budget(mission):
    dearest = {
        item.id: max(fix.points for fix in item.fixes)
        for item in mission.scenario.items
        if item.fixes
    }

    assert len(dearest) == 11
    assert sum(dearest.values()) == 31
    assert mission.scenario.budget == 12


def test_everybody_can_see_every_item(mission):
    assert {item.audience for item in mission.scenario.items} == {Audience.ANYONE}
