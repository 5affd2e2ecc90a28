from dataclasses import replace
from pathlib import Path

import pytest

from game.authoring.missions import read_mission
from game.core.countermeasures import stopped_parts
from game.core.inference import closure
from game.core.population import Profile
from game.crowd.missions import crowd_for
from game.crowd.table import people_left

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def mission(library):
    return read_mission(ROOT / "scenarios/campaign/night-shift.yaml", library).value


@pytest.fixture(scope="module")
def table(mission, halmar):
    return crowd_for(mission.scenario, halmar)


def facts(mission, parts):
    return closure(mission.analysis.kb, parts).facts


def test_the_crowd_of_night_shift_falls_as_in_the_story(table, halmar):
    path = table.path(halmar.population.features[name] for name in STORY)

    for step, expected in zip(path, STORY.values(), strict=True):
        assert step.people == pytest.approx(expected, rel=0.03, abs=1.5)
    assert path[-1].people == 1


STORY = {
    "in_port_ansel": 96_000,
    "on_the_quays": 5_200,
    "works_nights": 640,
    "by_marl_street": 214,
    "sails_with_vellane": 31,
    "child_at_saltbank": 9,
    "opens_fuel_stores": 1,
}


def test_before_anything_is_found_she_is_one_of_her_town(mission, table):
    assert people_left(table, mission.scenario.given) == table.path(table.known)[-1].people
    assert people_left(table, mission.scenario.given) == pytest.approx(96_000, rel=0.03)


def test_everything_together_leaves_her_alone(mission, table):
    assert people_left(table, facts(mission, mission.scenario.parts)) == 1


def test_after_the_cheapest_fix_she_is_one_of_many_again(mission, table):
    stopped = stopped_parts(mission.scenario, dict(mission.optimum.choices))

    left = people_left(table, facts(mission, mission.scenario.parts.keys() - stopped))

    assert left == pytest.approx(640, rel=0.03)


def test_no_trace_raises_the_count(mission, table):
    parts = []
    left = people_left(table, mission.scenario.given)
    for part in mission.scenario.parts:
        parts.append(part)
        now = people_left(table, facts(mission, parts))
        assert now <= left
        left = now


def test_the_table_holds_what_traces_can_show_and_no_more(table):
    assert {feature.id for feature in table.features} == {*STORY, "in_support_group"}


def test_what_is_not_true_of_the_subject_narrows_nothing(mission, halmar):
    scenario = mission.scenario
    values = {**scenario.crowd.values, "sector": "fishing"}
    liar = replace(scenario, crowd=replace(scenario.crowd, values=values))

    features = [feature.id for feature in crowd_for(liar, halmar).features]

    assert "on_the_quays" not in features
    assert "works_nights" in features


def test_a_silent_profile_leaves_everybody(mission, halmar):
    silent = replace(mission.scenario, crowd=Profile({"sex": "woman"}))
    table = crowd_for(silent, halmar)

    assert people_left(table, facts(mission, mission.scenario.parts)) == halmar.people


def test_a_mission_without_profile_has_no_crowd(mission, halmar):
    assert crowd_for(replace(mission.scenario, crowd=None), halmar) is None
