import shutil
from pathlib import Path

import pytest

from game.authoring.library import read_library
from game.authoring.missions import read_mission
from game.authoring.teaching import BEGIN, END, notes_with_tables, tables

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def night_shift():
    library = read_library(ROOT / "scenarios/library").value
    return read_mission(ROOT / "scenarios/campaign/night-shift.yaml", library).value


@pytest.fixture
def repository(tmp_path):
    """A repository with notes for one mission."""
    shutil.copytree(ROOT / "scenarios/library", tmp_path / "scenarios/library")
    (tmp_path / "scenarios/campaign").mkdir()
    shutil.copy(ROOT / "scenarios/campaign/night-shift.yaml", tmp_path / "scenarios/campaign")
    notes = tmp_path / "docs/teach/night-shift.md"
    notes.parent.mkdir(parents=True)
    notes.write_text(f"Before.\n\n{BEGIN}\nold\n{END}\n\nAfter.\n", encoding="utf-8")
    return tmp_path


def test_the_block_is_replaced_and_the_rest_is_kept(repository, night_shift):
    (text,) = notes_with_tables(repository).values()

    assert text == f"Before.\n\n{BEGIN}\n{tables(night_shift)}\n{END}\n\nAfter.\n"


def test_notes_that_are_up_to_date_stay_as_they_are(repository):
    notes = repository / "docs/teach/night-shift.md"
    notes.write_text(notes_with_tables(repository)["docs/teach/night-shift.md"], encoding="utf-8")

    assert notes_with_tables(repository)["docs/teach/night-shift.md"] == notes.read_text("utf-8")


def test_notes_without_a_block_are_refused(repository):
    (repository / "docs/teach/night-shift.md").write_text(f"Only {BEGIN}.", encoding="utf-8")

    with pytest.raises(ValueError, match=r"night-shift\.md has no place for its tables"):
        notes_with_tables(repository)


def test_notes_without_a_mission_are_refused(repository):
    (repository / "docs/teach/lost-hat.md").write_text(f"{BEGIN}{END}", encoding="utf-8")

    with pytest.raises(ValueError, match=r"lost-hat\.md needs a mission without errors"):
        notes_with_tables(repository)


def test_every_witness_has_its_row_and_every_line_its_question_once(night_shift):
    text = tables(night_shift)
    witnesses = sum(len(sets) for sets in night_shift.analysis.part_witnesses.values())

    assert text.count("| likely |") == witnesses
    for line in night_shift.scenario.lines:
        assert text.count(f"**{line.asks}**") == 1


def test_a_row_names_the_pieces_in_the_order_of_the_items_with_the_chain(night_shift):
    row = (
        "*A desk at night*: The whiteboard"
        " + *Nearly a person*: “Four nights on, three off. By the third day off…”"
        " | `rhythm_and_week` | likely |"
    )
    assert row in tables(night_shift)


def test_harmless_traces_are_listed_and_those_that_say_something_again(night_shift):
    text = tables(night_shift)

    assert "Of 26 traces 13 leak and 13 are harmless:" in text
    assert "*Hill repeats*: Start and finish" in text.partition("still lead nowhere:")[2]


def test_the_cheapest_fix_has_its_price(night_shift):
    text = tables(night_shift)

    assert "The cheapest complete fix costs 6 of 12 points; friends notice 1." in text
    assert "| *The fridge gallery* | ask Dario, blur | 2 | 0 |" in text
