from pathlib import Path

import pytest

from game.authoring.checking import Report
from game.authoring.checks import off_the_plan
from game.authoring.library import read_library
from game.authoring.loader import read_scenario
from game.core.analysis import analyse

ROOT = Path(__file__).parents[2]
START = "format: 1\nmissions:\n"


@pytest.fixture
def planned(tree):
    """Read the library with a plan."""

    def read(text):
        (tree / "library/curriculum.yaml").write_text(text, encoding="utf-8")
        return read_library(tree / "library")

    return read


def test_missions_stand_in_the_order_of_the_file(planned):
    loaded = planned(
        f"{START}  second: {{introduces: [joining]}}\n  first: {{practises: [joining]}}\n"
        "attack:\n  T1593: {name: Search, shown_by: [traces, home-area]}\n"
    )

    curriculum = loaded.value.curriculum
    assert list(curriculum.missions) == ["second", "first"]
    assert curriculum.missions["first"].practises == ("joining",)
    [technique] = curriculum.attack
    assert technique.shown_by == {"traces", "home-area"}


@pytest.mark.parametrize(
    ("missions", "message"),
    [
        ("  a: {practises: [joining]}\n", 'no mission before a has introduced "joining"'),
        (
            "  a: {introduces: [joining]}\n  b: {tests: [joining]}\n",
            'no mission before b has practised "joining"',
        ),
        (
            "  a: {introduces: [joining], practises: [joining]}\n",
            'no mission before a has introduced "joining"',
        ),
        (
            "  a: {introduces: [joining]}\n  b: {introduces: [joining]}\n",
            '"joining" is introduced here and in a',
        ),
    ],
)
def test_an_objective_out_of_order_is_refused(planned, missions, message):
    assert [one.message for one in planned(START + missions).problems] == [message]


def test_an_objective_must_be_known(planned):
    [problem] = planned(f"{START}  a: {{introduces: [joinery]}}\n").problems

    assert problem.code == "SC027"


def test_a_library_needs_no_plan(library):
    assert not library.curriculum.missions


def test_the_campaign_is_played_in_the_order_of_its_plan():
    library = read_library(ROOT / "scenarios/library").value
    planned = list(library.curriculum.missions)
    scenarios = [
        read_scenario(path, library).value for path in (ROOT / "scenarios/campaign").glob("*.yaml")
    ]

    numbers = {one.id: one.number for one in scenarios if one.number}
    assert [name for name in planned if name in numbers] == sorted(numbers, key=numbers.get)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("practises: [", "practises: [routes, "),
            "does not plan that this mission practises routes",
        ),
        (("introduces: [grading, ", "introduces: ["), "plans that this mission introduces grading"),
    ],
)
def test_a_mission_off_the_plan_is_reported(tmp_path, change, said):
    library = read_library(ROOT / "scenarios/library").value
    text = (ROOT / "scenarios/campaign/second-job.yaml").read_text(encoding="utf-8")
    path = tmp_path / "second-job.yaml"
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    scenario = read_scenario(path, library).value
    report = Report(off_the_plan.CODE)

    off_the_plan.check(scenario, analyse(scenario), report)

    [finding] = report.findings
    assert finding.message == f"the curriculum {said}"
