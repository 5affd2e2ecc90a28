"""Plays in the terminal: typed lines in, spoken lines out, no display."""

import subprocess
import sys
from pathlib import Path

from logs import logs_of
from plays import load_play, measured, measured_letters

from game.composition import started_game
from game.core.scoring import score
from game.core.session import replay
from game.core.state import Step
from game.ui.terminal import Terminal
from game.ui.words import words_for

ROOT = Path(__file__).resolve().parents[2]


def play_in_terminal(folder, typed):
    """Type lines until the game or the lines end; return what was said."""
    waiting = iter(typed)
    heard = []

    def read(prompt):
        heard.append(prompt)
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    with started_game("night-shift", folder) as game:
        Terminal(game, words_for(), read, heard.append).run()
    return heard


def test_a_whole_mission_in_the_terminal(tmp_path, night_shift):
    play = load_play("terminal")
    heard = play_in_terminal(tmp_path, play["typed"])
    ((attempt, log),) = logs_of(tmp_path)
    state = replay(night_shift, log)
    assert state.step is Step.CLOSED
    assert attempt.finished
    assert measured(score(night_shift, state)) == play["expect"]
    assert measured_letters(night_shift, state) == play["letters"]
    assert not any("Nothing here is called that" in line for line in heard)


def test_the_key_that_joins_takes_the_piece_that_was_chosen_last(tmp_path, night_shift):
    typed = [
        *("start looking", "finish spotting", "finish spotting", "on to connect", "next step"),
        *("i know this", "new finding", "which street", "a sign in the glass", "t"),
        *("start and finish", "t"),
    ]
    play_in_terminal(tmp_path, typed)
    ((_, log),) = logs_of(tmp_path)

    assert replay(night_shift, log).finding("home").pieces == ("selfie.mirror", "loop.start")


def test_nothing_typed_loses_anything(tmp_path):
    typed = ["start looking", "nonsense", "999", "-1", "5+", "f", "", "back", "back"]
    heard = play_in_terminal(tmp_path, typed)
    assert any("Nothing here is called that" in line for line in heard)
    ((attempt, log),) = logs_of(tmp_path)
    assert not attempt.finished
    assert log


def test_it_runs_without_a_display_and_without_pygame(tmp_path):
    command = (
        "import sys; sys.modules['pygame'] = None; from game.cli import main; "
        f"sys.exit(main(['play', '--text', 'night-shift', '--data-dir', {str(tmp_path)!r}]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", command],
        input="start looking\nquit\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "Runa Vesk" in run.stdout
    assert run.stderr == ""


def test_after_a_dialog_only_what_has_changed_is_read(tmp_path):
    typed = ["start looking", "let me play", "hint", "back", "again", "quit"]
    heard = play_in_terminal(tmp_path, typed)
    closed = heard.index("Spot, Night Shift", heard.index("Spot, Night Shift") + 1)
    assert heard[closed + 1] == "> ", "nothing has changed"
    assert heard.count("## Casebook") == 2, "at first, and when it is asked for again"
