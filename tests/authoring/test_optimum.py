"""The cheapest fix, against weighted MaxSAT and against trying everything."""

from datetime import datetime
from random import Random
from types import MappingProxyType

import pytest

pytest.importorskip("pysat", reason="python-sat is the oracle here: pip install python-sat")

from cases import random_case
from oracles.brute_force import BruteForce
from oracles.fixes import brute_cheapest, sat_cheapest

from game.authoring.optimum import cheapest_fix
from game.core.analysis import analyse
from game.core.countermeasures import check_fix
from game.core.knowledge import Category, Library, World
from game.core.mission import Mission
from game.core.scenario import (
    Audience,
    Briefing,
    Countermeasure,
    Debriefing,
    FixKind,
    Item,
    Line,
    Objectives,
    Part,
    Scenario,
)

CASES = 2_000
BRUTE_FORCED = 300
A_DAY = datetime(2037, 3, 12, 6, 31)  # noqa: DTZ001 - the world has no zones
NOTHING = MappingProxyType({})


def scenario_of(rng, case):
    """A bare scenario around a case: items of one to three parts, each with some fixes."""
    units = list(case.revealed)
    items = []
    while units:
        taken = [units.pop() for _ in range(min(len(units), rng.randint(1, 3)))]
        items.append(item_of(rng, f"i{len(items)}", taken, case.revealed))
    lines = tuple(
        Line(f"l{number}", Category.ROLE, "a line", "What?", goal, "Harm.")
        for number, goal in enumerate(dict.fromkeys(case.goals))
    )
    return Scenario(
        id="random",
        title="Random",
        number=0,
        chapter="",
        world=World("w", NOTHING, NOTHING, case.given),
        library=Library(
            frozenset(),
            NOTHING,
            {pattern.id: pattern for pattern in case.patterns},
            NOTHING,
            NOTHING,
        ),
        subject="",
        people=NOTHING,
        entities=NOTHING,
        known=(),
        lines=lines,
        items=tuple(items),
        hints=(),
        objectives=Objectives(),
        briefing=Briefing((), ""),
        debriefing=Debriefing("", "", "", (), (), ""),
        budget=100,
        minutes=1,
    )


def item_of(rng, name, units, revealed):
    parts = tuple(Part(unit, name, unit, "", revealed[unit], "") for unit in units)
    kinds = rng.sample(list(FixKind), rng.randint(0, 3))
    fixes = tuple(
        Countermeasure(
            name,
            kind,
            points=rng.randint(0, 3),
            notice=rng.randint(0, 3),
            stops=frozenset(rng.sample(units, rng.randint(0, len(units)))),
            says="It changes.",
        )
        for kind in kinds
    )
    return Item(name, name, "s", "a", A_DAY, Audience.ANYONE, 0, "", None, parts, fixes)


def random_problem(seed):
    rng = Random(seed)
    case = random_case(rng)
    scenario = scenario_of(rng, case)
    rules = BruteForce(case.patterns, case.given, case.revealed)
    goals = {line.fact for line in scenario.lines}
    return scenario, rules, goals, tuple(scenario.countermeasures.values())


def cost(best):
    return None if best is None else (best.points, best.notice, len(best.choices))


@pytest.mark.parametrize("first", range(0, CASES, 200))
def test_another_solver_finds_the_same_cost(first):
    for seed in range(first, first + 200):
        scenario, rules, goals, fixes = random_problem(seed)
        best = cheapest_fix(scenario, analyse(scenario))
        assert cost(best) == sat_cheapest(rules, goals, fixes), f"seed {seed}"


def test_trying_everything_finds_the_same_cost_and_whether_it_is_unique():
    solvable = 0
    for seed in range(BRUTE_FORCED):
        scenario, rules, goals, fixes = random_problem(seed)
        best = cheapest_fix(scenario, analyse(scenario))
        tried = brute_cheapest(rules, goals, fixes)
        if tried is None:
            assert best is None, f"seed {seed}"
            continue
        solvable += 1
        lowest, how_many = tried
        assert cost(best) == lowest, f"seed {seed}"
        assert best.unique == (how_many == 1), f"seed {seed}"
    assert solvable > BRUTE_FORCED / 10, "the cases must not be hopeless"


def test_the_answer_is_complete_and_costs_what_it_says(night_shift):
    best = night_shift.optimum
    report = check_fix(night_shift, dict(best.choices))
    assert report.complete
    assert (report.points, report.notice) == (best.points, best.notice)


def test_night_shift_has_one_cheapest_fix(night_shift):
    best = night_shift.optimum
    assert (best.points, best.notice, best.unique) == (6, 1, True)
    assert dict(best.choices) == {
        "desk": FixKind.LIMIT,
        "loop": FixKind.DELAY,
        "seat": FixKind.BLUR,
        "toast": FixKind.BLUR,
        "fridge": FixKind.BLUR,
    }


def test_a_mission_that_nothing_can_mend_has_none():
    for seed in range(BRUTE_FORCED):
        scenario, rules, goals, _ = random_problem(seed)
        if not rules.closure(()).isdisjoint(goals):
            mission = Mission(scenario, analyse(scenario), None)
            assert cheapest_fix(scenario, mission.analysis) is None
            return
    pytest.fail("no case has a line that holds by itself; make the cases harder")
