import re
from pathlib import Path

import pytest

from game.authoring.diagnostics import DIAGNOSTICS, Setting
from game.authoring.diagnostics.diagnostic import HERE
from game.authoring.validate import validate

SOURCES = Path(__file__).parents[2] / "game/authoring"
PICTURES = {"kitchen": {"parcel_label", "steam"}}


ARGUMENTS = {
    code: diagnostic
    for code, diagnostic in DIAGNOSTICS.items()
    if diagnostic.example.setting is Setting.ARGUMENT
}
TEXTS = {code: diagnostic for code, diagnostic in DIAGNOSTICS.items() if code not in ARGUMENTS}


@pytest.mark.parametrize("diagnostic", TEXTS.values(), ids=list(TEXTS))
def test_an_example_gives_its_error_where_it_says_here(diagnostic, tree, write_example):
    example = diagnostic.example
    file = tree / example.file
    text = write_example(example)
    line = text.partition(HERE)[0].count("\n") + 1

    problems = validate([tree / "mission.yaml"], pictures=PICTURES, checks={})

    # A faulty vocabulary makes other files faulty too.
    found = [(problem.code, problem.line) for problem in problems if Path(problem.file) == file]
    assert found == [(diagnostic.code, line)]


@pytest.mark.parametrize("diagnostic", ARGUMENTS.values(), ids=list(ARGUMENTS))
def test_an_argument_gives_its_error(diagnostic, tmp_path, mission_text):
    (tmp_path / "empty").mkdir()
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone/mission.yaml").write_text(mission_text, encoding="utf-8")

    problems = validate([tmp_path / diagnostic.example.text], checks={})

    assert diagnostic.code in [problem.code for problem in problems]


def test_every_code_that_is_used_has_its_page_and_every_page_is_of_a_code_that_is_used():
    used = {
        code
        for path in SOURCES.glob("*.py")
        if path.name not in ("checking.py", "manual.py", "formats.py")
        for code in re.findall(r'"(SC[0-9]{3})"', path.read_text(encoding="utf-8"))
    }

    assert used == set(DIAGNOSTICS)


@pytest.mark.parametrize("diagnostic", DIAGNOSTICS.values(), ids=list(DIAGNOSTICS))
def test_a_page_is_made_of_sentences(diagnostic):
    assert diagnostic.title[0].isupper()
    assert not diagnostic.title.endswith(".")
    assert diagnostic.meaning.endswith(".")
    assert diagnostic.remedy.endswith(".")


def test_no_two_errors_share_a_code():
    texts = (path.read_text(encoding="utf-8") for path in (SOURCES / "diagnostics").glob("of_*.py"))
    codes = [code for text in texts for code in re.findall(r'"(SC[0-9]{3})"', text)]

    assert sorted(codes) == sorted(DIAGNOSTICS)
