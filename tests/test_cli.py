import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main

ROOT = Path(__file__).resolve().parent.parent
VERBS = ("play", "demo", "gallery", "validate", "crowd")


def run(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


def test_help_explains_every_verb(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert all(verb in said for verb in VERBS)


def test_what_ships_is_sound(capsys):
    assert main(["validate", "--strict", str(ROOT / "scenarios")]) == 0
    assert capsys.readouterr().out.endswith("\nno problems\n")


def test_an_author_is_told_how_the_crowd_falls(capsys):
    shipped = ROOT / "scenarios" / "campaign" / "night-shift.yaml"
    assert main(["validate", str(shipped)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == ("night-shift: people who still match, of 95,893 (16.5 bits) at the start")
    assert "  dates: 775 (9.6 bits) after bunting.bunting, closure.text, seat.date" in lines
    assert lines[-2:] == ["  all traces: 1 (0.0 bits)", "no problems"]


def test_an_error_is_told_at_its_place_in_every_format(tmp_path, capsys):
    shipped = ROOT / "scenarios" / "campaign" / "night-shift.yaml"
    broken = shipped.read_text(encoding="utf-8").replace("subject: runa", "subject: runna", 1)
    line = broken[: broken.index("subject: runna")].count("\n") + 1
    folder = tmp_path / "campaign"
    folder.mkdir()
    (tmp_path / "library").symlink_to(ROOT / "scenarios" / "library")
    (folder / "broken.yaml").write_text(broken, encoding="utf-8")
    assert main(["validate", str(folder)]) == 1
    assert f"broken.yaml:{line}:" in capsys.readouterr().out
    assert main(["validate", "--format", "json", str(folder)]) == 1
    assert line in {problem["line"] for problem in json.loads(capsys.readouterr().out)["problems"]}
    assert main(["validate", "--format", "github", str(folder)]) == 1
    assert f"line={line}," in capsys.readouterr().out


def test_without_a_display_it_says_what_to_do():
    left = run(SDL_VIDEODRIVER="none", DISPLAY="", WAYLAND_DISPLAY="")
    assert left.returncode == 1
    assert left.stdout == ""
    assert "--text" in left.stderr
    assert "demo" in left.stderr
    assert "Traceback" not in left.stderr


@pytest.mark.parametrize("size", ["big", "1280", "x720", "12x", "1280x720x3"])
def test_a_size_that_is_none_is_refused_with_an_example(size, capsys, tmp_path):
    assert main(["demo", "--out", str(tmp_path), "--size", size]) == 1
    assert "1280x720" in capsys.readouterr().err


def test_the_demo_saves_a_picture_of_every_step(tmp_path):
    done = run("demo", "--out", str(tmp_path / "pictures"), SDL_VIDEODRIVER="none")
    assert done.returncode == 0, done.stderr
    names = {picture.stem.split("-", 1)[1] for picture in (tmp_path / "pictures").glob("*.png")}
    assert {"title", "briefing", "photo", "flag", "spot", "review", "fix", "debrief"} <= names
    assert "connect-role" in names


def test_the_demo_says_so_when_it_cannot_write(tmp_path):
    (tmp_path / "taken").write_text("a file")
    done = run("demo", "--out", str(tmp_path / "taken"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "taken" in done.stderr


def test_a_mission_that_is_not_there_is_named_with_those_that_are(tmp_path):
    done = subprocess.run(
        [sys.executable, "main.py", "play", "--text", "day-shift", "--data-dir", str(tmp_path)],
        input="quit\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert 'There is no mission "day-shift"' in done.stdout
    assert "night-shift" in done.stdout
