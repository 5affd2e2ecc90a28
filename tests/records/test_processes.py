"""Stores that several processes use, and that lose their process at any moment."""

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from game.records.store import open_store
from tests.records import playing

ROOT = Path(__file__).resolve().parents[2]
PLAYING = Path(playing.__file__)
MOST_LINES = 25
LONGEST_WAIT_S = 0.004
"""After the last line that is waited for: long enough for one more decision, or a restart."""


def process(*arguments):
    return subprocess.Popen(
        [sys.executable, PLAYING, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def answered(lines):
    """What a process said it was answered; a line cut short was not said."""
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(attempt, int(sequence)) for attempt, sequence in whole]


def play_and_kill(folder, random):
    """Kill a player somewhere in the middle; return what it was answered until then."""
    with process(folder, "for-ever") as player:
        lines = [player.stdout.readline() for _ in range(random.randint(1, MOST_LINES))]
        time.sleep(random.random() * LONGEST_WAIT_S)
        player.kill()
        return answered([*lines, *player.stdout])


def kill_many(folder, kills):
    random = Random(kills)
    promised = set()
    for number in range(kills):
        said = play_and_kill(folder, random)
        assert said, f"kill {number}: the player made no decision"
        promised.update(said)
        with open_store(folder) as store:
            assert store.notices == [], f"kill {number}"
            kept = {attempt.id: store.actions(attempt.id) for attempt in store.attempts()}
        lost = {(attempt, made) for attempt, made in promised if made >= len(kept[attempt])}
        assert lost == set(), f"kill {number}"
        for actions in kept.values():
            assert actions == [{"made": sequence} for sequence in range(len(actions))]
    return len(promised)


def test_no_answered_decision_is_lost_when_the_process_is_killed(folder):
    assert kill_many(folder, 50) > 50


@pytest.mark.slow
def test_no_answered_decision_is_lost_when_the_process_is_killed_often(folder):
    assert kill_many(folder, 200) > 200


def test_processes_that_start_together_share_a_store_and_take_turns(folder):
    each = 30
    names = ("ann", "ben", "cleo")
    players = [process(folder, name, each) for name in names]
    said = [
        line for player in players for line in answered(player.communicate()[0].splitlines(True))
    ]
    assert [player.returncode for player in players] == [0] * len(names)
    with open_store(folder) as store:
        assert store.notices == []
        shared = store.actions(playing.SHARED)
        assert sorted(sequence for _, sequence in said) == list(range(each * len(names)))
        assert shared == [{"by": name} for name, _ in sorted(said, key=lambda line: line[1])]
        for name in names:
            own = store.actions(name)
            assert len(own) >= each
            assert own == [{"by": name}] * len(own)
