"""The game killed in the middle of play: no decision that was shown is lost."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from logs import logs_of
from plays import load_play

from game.composition import started_game
from game.core.action_data import to_data
from game.ui.intents import ResumeAttempt
from game.ui.terminal import Terminal
from game.ui.words import words_for

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50
PROMPT = "\n> "


class Killed:
    """A game in a process of its own that is killed without warning."""

    def __init__(self, folder):
        game = ["main.py", "play", "--text", "night-shift", "--data-dir", str(folder)]
        command = [sys.executable, "-u", *game]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
        )
        self._answer()

    def type(self, line):
        """Type a line and wait until the game has answered it."""
        self.send(line)
        self._answer()

    def send(self, line):
        """Type a line and wait for nothing."""
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def kill(self):
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()

    def _answer(self):
        heard = "\n"
        while not heard.endswith(PROMPT):
            character = self._process.stdout.read(1)
            assert character, "the game ended by itself"
            heard += character


def decisions(log):
    """A log without its times, which differ from run to run."""
    return [{**to_data(action), "elapsed_ms": 0} for action in log]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """The log after each typed line of the same play, never killed."""
    logs = []
    typed = iter(load_play("resumed")["typed"])

    def read(_):
        playing = game.app.playing
        logs.append(decisions(playing.state.log) if playing else logs[-1])
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    with started_game("night-shift", tmp_path_factory.mktemp("undisturbed")) as game:
        Terminal(game, words_for(), read, lambda _: None).run()
    return logs


@pytest.mark.parametrize("seed", range(KILLS))
def test_no_decision_that_was_shown_is_lost(seed, tmp_path, undisturbed):
    typed = load_play("resumed")["typed"]
    rng = Random(seed)
    answered = rng.randrange(2, len(typed))
    game = Killed(tmp_path)
    for line in typed[:answered]:
        game.type(line)
    if rng.random() < 0.5:
        game.send(typed[answered])
    game.kill()
    ((attempt, log),) = logs_of(tmp_path)
    kept = decisions(log)
    assert kept[: len(undisturbed[answered])] == undisturbed[answered]
    assert kept in undisturbed, "and nothing was kept that was not decided"
    assert not attempt.finished
    with started_game(None, tmp_path) as again:
        again.do(ResumeAttempt(attempt.id))
        assert decisions(again.app.playing.state.log) == kept
