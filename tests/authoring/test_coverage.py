import shutil
from pathlib import Path

import pytest

from game.authoring.coverage import PAGE, coverage_page, coverage_text, covered_by
from game.authoring.library import read_library
from game.authoring.loader import read_scenario

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def library():
    return read_library(ROOT / "scenarios/library").value


@pytest.fixture(scope="module")
def second_job(library):
    scenario = read_scenario(ROOT / "scenarios/campaign/second-job.yaml", library).value
    return covered_by(scenario)


def row(page, start):
    [line] = [line for line in page.splitlines() if line.startswith(f"| {start}")]
    return [cell.strip() for cell in line.split("|")[2:-1]]


def test_a_pattern_counts_for_each_set_that_rests_on_it(second_job):
    # The key alone, and the key with the need for money.
    assert second_job.patterns["pass_and_training"] == 2
    assert second_job.patterns["need_meets_key"] == 1
    assert "three_traces" not in second_job.patterns


def test_a_pattern_counts_if_only_a_letter_uses_it(second_job):
    assert second_job.patterns["same_handle"] == 1


def test_letters_and_leaks_are_shown(second_job):
    assert {"letters", "traces", "home-area"} <= second_job.shows
    assert {"recruiter", "money"} <= second_job.persuasion


def test_the_page_has_a_column_for_each_mission(library, second_job):
    page = coverage_text(library, {"second-job": second_job})

    plans = library.curriculum.missions
    assert row(page, "`grading`")[list(plans).index("second-job")] == "I"
    assert len(row(page, "`grading`")) == len(plans)
    assert "night-shift (planned)" in page
    assert row(page, "`same_handle`") == ["1"]
    assert row(page, "signature") == ["4"]
    assert row(page, "T0097.106") == ["yes"]
    assert row(page, "T0059") == [""]
    assert row(page, "T1591.001") == [""]
    assert row(page, "T1598") == ["yes"]


def test_without_a_plan_there_is_no_page(tmp_path):
    assert coverage_page(tmp_path) == {}


def test_a_faulty_mission_is_named(tmp_path):
    library = tmp_path / "scenarios/library"
    library.parent.mkdir()
    shutil.copytree(ROOT / "scenarios/library", library)
    (tmp_path / "scenarios/campaign").mkdir()
    (tmp_path / "scenarios/campaign/second-job.yaml").write_text("format: 1\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"second-job\.yaml has errors"):
        coverage_page(tmp_path)


def test_the_page_is_made_for_this_repository():
    assert set(coverage_page(ROOT)) == {PAGE}
