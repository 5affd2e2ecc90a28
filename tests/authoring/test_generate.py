from pathlib import Path

import pytest

from game.authoring.checking import all_checks
from game.authoring.diagnostics import DIAGNOSTICS
from game.authoring.generate import generated_files, main

ROOT = Path(__file__).parents[2]
COMMAND = "python -m game.authoring.generate"


FILES = generated_files(ROOT)


@pytest.mark.parametrize("name", FILES)
def test_a_generated_file_is_up_to_date(name):
    committed = (ROOT / name).read_text(encoding="utf-8")

    assert committed == FILES[name], f"run {COMMAND}"


def test_every_mission_with_notes_has_its_tables_made():
    notes = {f"docs/teach/{path.name}" for path in (ROOT / "docs/teach").glob("*.md")}
    assert notes <= set(FILES)


def test_all_files_are_written(tmp_path):
    main(tmp_path)

    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert written == set(generated_files(tmp_path))


def test_the_manual_has_every_code():
    manual = FILES["docs/diagnostics.md"]

    for code in (*DIAGNOSTICS, *all_checks()):
        assert f"\n### {code}\n" in manual
        assert f"[{code}](#{code.lower()})" in manual
