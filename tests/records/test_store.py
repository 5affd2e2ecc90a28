import os
import sqlite3
import stat
import sys

import pytest

from game.core.action_data import from_data, to_data
from game.core.actions import Begin, FlagPart
from game.records import store as stores
from game.records.folder import Paths, beside
from game.records.store import open_store
from game.records.trouble import (
    ConflictError,
    NewerStoreError,
    NotSavedError,
    RecordsError,
    UnknownAttemptError,
)
from tests.records.players import (
    an_action,
    begin,
    break_pages,
    contents,
    fill_disk,
    let_go,
    play_on,
)

LONG = "x" * 20_000
"""Does not fit into the pages a new store has."""


@pytest.fixture
def paths(folder):
    return Paths(folder)


def reopened(folder, store):
    store.close()
    return open_store(folder)


def test_a_new_store_is_empty_durable_and_has_nothing_to_say(store):
    assert store.durable
    assert contents(store) == ({}, {})
    assert store.notices == []
    assert store.trouble == ""


def test_an_attempt_is_there_after_a_restart(folder, store):
    actions = [
        Begin(elapsed_ms=0),
        FlagPart(elapsed_ms=900, part="desk.badge", lines=("dates", "role"), confidence=80),
    ]
    attempt = store.begin("night-shift", "ab" * 32, 7, 1_000)
    for sequence, action in enumerate(actions):
        store.append(attempt, sequence, to_data(action), 2_000 + sequence)
    with reopened(folder, store) as again:
        assert [from_data(data) for data in again.actions(attempt)] == actions
        [found] = again.unfinished()
        assert (found.id, found.scenario_id, found.scenario_hash, found.seed) == (
            attempt,
            "night-shift",
            "ab" * 32,
            7,
        )
        assert (found.started_ms, found.last_ms, found.count) == (1_000, 2_001, 2)
        assert found.summary is None


def test_a_finished_attempt_is_listed_with_its_summary_but_not_continued(folder, store):
    attempt = begin(store, 2)
    other = begin(store, 1)
    store.finish(attempt, {"points": 90, "of": 120}, 5_000)
    with reopened(folder, store) as again:
        assert [found.id for found in again.unfinished()] == [other]
        done = next(found for found in again.attempts() if found.id == attempt)
        assert done.finished
        assert (done.finished_ms, done.summary) == (5_000, {"points": 90, "of": 120})


def test_the_attempt_that_was_played_last_comes_first(store):
    first, second = begin(store, 1), begin(store, 1)
    store.append(first, 1, an_action(1), 9_000)
    assert [attempt.id for attempt in store.unfinished()] == [first, second]


def test_ids_are_random_unless_given(store):
    ids = {store.begin("s", "h", 1) for _ in range(20)}
    assert len(ids) == 20
    assert store.begin("s", "h", 1, attempt_id="mine") == "mine"
    with pytest.raises(ConflictError):
        store.begin("s", "h", 1, attempt_id="mine")


def test_times_default_to_now(store, monkeypatch):
    monkeypatch.setattr(stores.time, "time_ns", lambda: 1_234_567_890)
    attempt = store.begin("s", "h", 1)
    store.append(attempt, 0, {})
    store.finish(attempt, {})
    [found] = store.attempts()
    assert (found.started_ms, found.last_ms, found.finished_ms) == (1_234, 1_234, 1_234)


def test_settings_are_kept(folder, store):
    store.set_setting("theme", "dark")
    store.set_setting("text_percent", "150")
    store.set_setting("theme", "hc")
    with reopened(folder, store) as again:
        assert again.settings() == {"theme": "hc", "text_percent": "150"}


def test_what_cannot_be_written_as_data_changes_nothing(store):
    attempt = begin(store, 1)
    for data in ({"part": {1, 2}}, {"part": float("nan")}, {"part": object()}):
        with pytest.raises((TypeError, ValueError)):
            store.append(attempt, 1, data)
    with pytest.raises(OverflowError):
        store.begin("s", "h", 2**63)
    assert store.durable
    assert len(store.attempts()) == 1
    assert len(store.actions(attempt)) == 1


def test_an_unknown_attempt_is_told(store):
    for ask in (
        lambda: store.actions("nobody"),
        lambda: store.append("nobody", 0, {}),
        lambda: store.finish("nobody", {}),
    ):
        with pytest.raises(UnknownAttemptError):
            ask()
    assert store.durable


def test_a_store_may_be_closed_twice(store):
    store.close()
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_everything_in_the_folder_is_private(folder, store):
    begin(store, 1)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes.pop("backups") == 0o700
    assert len(modes) == 4
    assert set(modes.values()) == {0o600}


def test_two_windows_see_each_others_attempts(folder, store):
    with open_store(folder) as second:
        attempt = begin(store, 2)
        assert len(second.actions(attempt)) == 2
        second.append(attempt, 2, an_action(2))
        second.set_setting("theme", "dark")
        assert len(store.actions(attempt)) == 3
        assert contents(store) == contents(second)


def test_two_windows_cannot_make_the_same_decision(folder, store):
    attempt = begin(store, 2)
    with open_store(folder) as second:
        second.append(attempt, 2, an_action("second"))
        with pytest.raises(ConflictError, match="Another window"):
            store.append(attempt, 2, an_action("first"))
        assert store.durable
        assert store.actions(attempt)[2] == an_action("second")


def test_a_newer_store_is_refused_and_not_touched(folder, paths, store):
    begin(store, 2)
    store.close()
    with sqlite3.connect(paths.live) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = paths.live.read_bytes()
    with pytest.raises(NewerStoreError, match=r"newer Tessera\. Nothing was changed\."):
        open_store(folder)
    assert paths.live.read_bytes() == before
    assert paths.set_aside() == []


def test_a_python_with_an_old_sqlite_is_told(folder, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(RecordsError, match=r"3\.37 or newer"):
        open_store(folder)
    assert not folder.exists()


def in_the_way(folder):
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"a file where the folder should be")


def test_without_a_folder_the_game_plays_on_in_memory(folder):
    in_the_way(folder)
    with open_store(folder) as store:
        assert not store.durable
        assert store.notices == []
        assert store.trouble.startswith("Not saved: the records folder cannot be written.")
        attempt = begin(store)
        with pytest.raises(NotSavedError, match="--data-dir"):
            store.append(attempt, 0, an_action(0))
        play_on(store, attempt, 2)
        store.finish(attempt, {"points": 90})
        store.set_setting("theme", "dark")
        assert len(store.actions(attempt)) == 3
        assert store.attempts()[0].finished
        assert store.settings() == {"theme": "dark"}
        with pytest.raises(ConflictError):
            store.append(attempt, 3, an_action(3))
    assert folder.read_bytes() == b"a file where the folder should be"


def test_what_was_kept_in_memory_is_saved_when_the_folder_can_be_had(folder):
    in_the_way(folder)
    store = open_store(folder)
    attempt = begin(store, 3)
    store.set_setting("theme", "dark")
    assert not store.retry()
    folder.unlink()
    assert store.retry()
    assert store.durable
    assert store.trouble == ""
    assert store.notices[-1].startswith("Saved:")
    store.append(attempt, 3, an_action(3), 1_003)
    before = contents(store)
    let_go(store)
    with open_store(folder) as again:
        assert contents(again) == before
        assert len(again.actions(attempt)) == 4


def test_what_was_kept_in_memory_is_saved_at_the_latest_when_the_game_ends(folder):
    in_the_way(folder)
    store = open_store(folder)
    attempt = begin(store, 3)
    folder.unlink()
    store.close()
    with open_store(folder) as again:
        assert len(again.actions(attempt)) == 3


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="everything can be written to here"
)
def test_a_read_only_folder_is_told(folder, store):
    attempt = begin(store, 3)
    store.close()
    folder.chmod(0o500)
    with open_store(folder) as again:
        assert not again.durable
        assert "cannot be written" in again.trouble
    folder.chmod(0o700)
    with open_store(folder) as again:
        assert len(again.actions(attempt)) == 3


def test_a_full_disk_loses_nothing_that_was_called_saved(folder, store):
    attempt = begin(store, 2)
    fill_disk(store)
    with pytest.raises(NotSavedError, match=r"Not saved: the disk is full\. Free some space"):
        store.append(attempt, 2, an_action(2, text=LONG))
    assert not store.durable
    assert len(store.actions(attempt)) == 3
    with open_store(folder) as other:
        assert len(other.actions(attempt)) == 2


def test_after_a_full_disk_everything_can_be_saved(folder, store):
    attempt = begin(store, 2)
    fill_disk(store)
    play_on(store, attempt, 3, text=LONG)
    second = begin(store, 2)
    store.set_setting("theme", "dark")
    store.finish(attempt, {"points": 90})
    before = contents(store)
    assert store.retry()
    let_go(store)
    with open_store(folder) as again:
        assert contents(again) == before
        assert len(again.actions(second)) == 2


def test_a_disk_that_is_full_while_beginning_does_not_stop_a_player(store):
    fill_disk(store)
    attempt = store.begin("night-shift", LONG, 7)
    assert not store.durable
    assert [found.id for found in store.unfinished()] == [attempt]


def test_a_store_that_is_removed_while_it_is_open_comes_back(folder, paths, store):
    attempt = begin(store, 2)
    paths.live.unlink()
    for suffix in ("-wal", "-shm"):
        beside(paths.live, suffix).unlink()
    with pytest.raises(NotSavedError, match="moved or removed"):
        store.append(attempt, 2, an_action(2))
    before = contents(store)
    assert store.retry()
    with reopened(folder, store) as again:
        assert contents(again) == before


def test_another_program_that_holds_the_file_is_named_as_the_reason(paths, store):
    attempt = begin(store, 2)
    store._shelf._disk._connection.execute("PRAGMA busy_timeout = 1")
    holder = sqlite3.connect(paths.live, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSavedError, match="another program is holding the records"):
        store.append(attempt, 2, an_action(2))
    holder.execute("ROLLBACK")
    holder.close()
    assert store.retry()
    assert len(store.actions(attempt)) == 3


def test_damage_while_playing_turns_the_store_to_memory_and_is_mended_by_trying_again(
    folder, paths, store
):
    attempt = begin(store, 300)
    store._shelf._disk._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    break_pages(paths.live)
    with open_store(folder) as second:
        assert "damaged" in str(second.notices[0])
    with pytest.raises(NotSavedError):
        store.append(attempt, 300, an_action(300))
    assert store.retry()
    assert len(store.actions(attempt)) == 301
    with reopened(folder, store) as again:
        assert len(again.actions(attempt)) == 301


def test_an_attempt_that_another_window_went_on_with_meanwhile_is_told(folder, store):
    attempt = begin(store, 2)
    mine = begin(store, 1)
    fill_disk(store)
    play_on(store, attempt, 1, text=LONG)
    play_on(store, mine, 1)
    with open_store(folder) as second:
        second.append(attempt, 2, an_action("second"))
    assert store.retry()
    assert any("Another window has gone on" in notice for notice in store.notices)
    assert store.actions(attempt)[2] == an_action("second")
    assert len(store.actions(mine)) == 2


def test_a_mistake_in_the_program_is_not_taken_for_a_broken_disk(store):
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.set_setting("theme", "dark")
