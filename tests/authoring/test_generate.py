from pathlib import Path

import pytest

from game.authoring.checking import all_checks
from game.authoring.diagnostics import DIAGNOSTICS
from game.authoring.generate import generated_files, main

ROOT = Path(__file__).parents[2]
COMMAND = "python -m game.authoring.generate"


@pytest.mark.parametrize("name", generated_files())
def test_a_generated_file_is_up_to_date(name):
    committed = (ROOT / name).read_text(encoding="utf-8")

    assert committed == generated_files()[name], f"run {COMMAND}"


def test_all_files_are_written(tmp_path):
    main(tmp_path)

    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert written == set(generated_files())


def test_the_manual_has_every_code():
    manual = generated_files()["docs/diagnostics.md"]

    for code in (*DIAGNOSTICS, *all_checks()):
        assert f"\n### {code}\n" in manual
        assert f"[{code}](#{code.lower()})" in manual
