"""Simulated power cuts: what the disk was made to keep stays, the rest is cut, torn or garbage.

A commit is answered after the log is synced up to it. So at a power cut the log holds at
least the bytes it had at the last answer; of later ones, any beginning, then anything.
"""

import shutil
from bisect import bisect_right
from random import Random

import pytest

from game.records.folder import beside
from game.records.store import open_store
from tests.records.players import an_action, let_go

DECISIONS = 120
SECTOR = 512


@pytest.fixture(scope="module")
def recording(tmp_path_factory):
    """A play: the store before and after its checkpoint, the log, its length at each answer."""
    folder = tmp_path_factory.mktemp("recording") / "records"
    store = open_store(folder)
    store._shelf._disk._connection.execute("PRAGMA wal_autocheckpoint = 0")
    live = folder / "records.sqlite3"
    log = beside(live, "-wal")
    store.begin("night-shift", "ab" * 32, 7, attempt_id="only")
    answered = [log.stat().st_size]
    for sequence in range(DECISIONS):
        store.append("only", sequence, an_action(sequence))
        answered.append(log.stat().st_size)
    before, written = live.read_bytes(), log.read_bytes()
    let_go(store)
    return before, live.read_bytes(), written, answered


def store_with(folder, content, log):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    live = folder / "records.sqlite3"
    live.write_bytes(content)
    beside(live, "-wal").write_bytes(log)
    return open_store(folder)


def cut_while_writing(recording, folder, random):
    before, _, written, answered = recording
    kept = random.randrange(answered[0], len(written) + 1)
    torn = random.choice((b"", bytes(SECTOR), random.randbytes(random.randrange(1, 9 * SECTOR))))
    store = store_with(folder, before, written[:kept] + torn)
    made = len(store.actions("only"))
    assert made == bisect_right(answered, kept) - 1
    check_and_play_on(store, folder, made)


def cut_while_checkpointing(recording, folder, random):
    """The checkpoint copies pages from the log, in any order; the log is whole until it is done."""
    before, after, written, _ = recording
    pages = bytearray(before.ljust(len(after), b"\0"))
    for start in range(0, len(after), SECTOR):
        if random.random() < 0.5:
            pages[start : start + SECTOR] = after[start : start + SECTOR]
    store = store_with(folder, pages, written)
    check_and_play_on(store, folder, DECISIONS)


def check_and_play_on(store, folder, made):
    assert store.notices == []
    assert store.actions("only") == [an_action(sequence) for sequence in range(made)]
    store.append("only", made, an_action(made))
    let_go(store)
    with open_store(folder) as again:
        assert len(again.actions("only")) == made + 1


def cut_many(recording, folder, seeds):
    for seed in seeds:
        random = Random(seed)
        cut = random.choice((cut_while_writing, cut_while_writing, cut_while_checkpointing))
        try:
            cut(recording, folder, random)
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise


def test_a_power_cut_takes_nothing_that_was_answered(recording, folder):
    cut_many(recording, folder, range(200))


@pytest.mark.slow
def test_many_power_cuts_take_nothing_that_was_answered(recording, folder):
    cut_many(recording, folder, range(200, 5_200))
