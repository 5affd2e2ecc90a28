import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from game.records import backups, disk, rescue
from game.records.folder import Paths, beside
from game.records.store import open_store
from game.records.trouble import NewerStoreError, NotSavedError
from tests.records.players import an_action, begin, break_pages, contents, let_go, play_on


@pytest.fixture
def paths(folder):
    return Paths(folder)


@pytest.fixture
def played(folder):
    """Two sessions: the first is in the backup, the second came after it was made."""
    with open_store(folder) as store:
        first = begin(store, 6)
        store.set_setting("theme", "dark")
    store = open_store(folder)
    play_on(store, first, 4)
    second = begin(store, 5, "harbour-run")
    store.finish(first, {"points": 90}, 2_000)
    before = contents(store)
    let_go(store)
    return first, second, before


def edit(path, statement, *values):
    """Change a row behind the store's back."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def edit_in_log(path, statement, *values):
    """Change a row so that the change is only in the log, as after a power cut."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()
        files = {file: file.read_bytes() for file in (path, beside(path, "-wal"))}
    for file, content in files.items():
        file.write_bytes(content)


def test_one_changed_decision_costs_that_decision_and_what_followed_it(folder, paths, played):
    first, second, before = played
    edit(
        paths.live,
        "UPDATE decision SET action = '{}' WHERE attempt_id = ? AND sequence = 3",
        second,
    )
    with open_store(folder) as store:
        assert store.durable
        assert store.actions(first) == before[0][first][1]
        assert store.actions(second) == before[0][second][1][:3]
        assert store.settings() == {"theme": "dark"}
        [notice] = store.notices
    [aside] = paths.set_aside()
    assert str(notice) == (
        f"The records file was damaged; it is kept as {aside.name}. "
        "Attempts restored: 2. Decisions restored: 13. "
        "Decisions lost: 2. Please look over your last attempt before you go on."
    )


def test_damage_within_what_the_backup_holds_costs_nothing(folder, paths, played):
    first, _, before = played
    edit(paths.live, "UPDATE attempt SET seed = 8 WHERE id = ?", first)
    edit(paths.live, "UPDATE setting SET value = 'blinding'")
    with open_store(folder) as store:
        restored = contents(store)
    assert restored[1] == before[1]
    assert {name: actions for name, (_, actions) in restored[0].items()} == {
        name: actions for name, (_, actions) in before[0].items()
    }


def test_an_end_is_carried_over_if_the_whole_attempt_is(folder, paths, played):
    *_, before = played
    edit(paths.live, "UPDATE setting SET value = 'blinding'")
    with open_store(folder) as store:
        assert contents(store) == before
        assert "No loss was found. You can play on." in str(store.notices[0])


def test_what_cannot_be_read_at_all_is_restored_from_the_backup(folder, paths, played):
    first, _, before = played
    beside(paths.live, "-wal").unlink(missing_ok=True)
    paths.live.write_bytes(bytes(paths.live.stat().st_size))
    with open_store(folder) as store:
        assert store.actions(first) == before[0][first][1][:6]
        assert "The latest decisions may be missing." in str(store.notices[0])
        play_on(store, first, 1)
        assert store.durable


def test_without_a_backup_what_chains_is_saved(folder, paths):
    with open_store(folder) as store:
        attempt = begin(store, 400)
    for path in paths.backups():
        path.unlink()
    break_pages(paths.live)
    with open_store(folder) as store:
        kept = len(store.actions(attempt))
        assert 0 < kept < 400
        assert f"Decisions lost: {400 - kept}." in str(store.notices[0])


def test_a_store_of_rubbish_without_a_backup_becomes_an_empty_one(folder, paths):
    paths.folder.mkdir(parents=True)
    paths.live.write_bytes(b"Dear diary, " * 1_000)
    with open_store(folder) as store:
        assert store.durable
        assert store.attempts() == []
        assert paths.set_aside()[0].read_bytes() == b"Dear diary, " * 1_000


@pytest.mark.parametrize("way", ["removed", "emptied"])
def test_a_missing_store_is_restored(folder, paths, played, way):
    first, _, before = played
    if way == "removed":
        paths.live.unlink()
    else:
        paths.live.write_bytes(b"")
    with open_store(folder) as store:
        assert store.actions(first) == before[0][first][1][:6]
        assert len(store.notices) == 1
    with open_store(folder) as store:
        assert store.notices == []


@pytest.mark.usefixtures("played")
def test_a_log_that_is_left_alone_is_not_taken_for_a_new_stores(folder, paths):
    edit_in_log(paths.live, "UPDATE setting SET value = 'blinding'")
    paths.live.unlink()
    for path in paths.backups():
        path.unlink()
    with open_store(folder) as store:
        assert contents(store) == ({}, {})
        assert store.notices == []


def test_a_log_that_is_left_alone_is_not_taken_for_a_restored_stores(folder, paths, played):
    first, _, before = played
    edit_in_log(paths.live, "UPDATE setting SET value = 'blinding'")
    paths.live.unlink()
    with open_store(folder) as store:
        assert store.actions(first) == before[0][first][1][:6]
        assert store.settings() == {"theme": "dark"}


@pytest.mark.usefixtures("played")
def test_a_newer_backup_is_not_replaced_by_an_older_one(folder, paths):
    edit(paths.backup(1), "PRAGMA user_version = 99")
    paths.live.unlink()
    with pytest.raises(NewerStoreError):
        open_store(folder)
    assert not paths.live.exists()


class Stopped(BaseException):
    """The process ends here."""


CALLS = [
    (Path, "rename"),
    (Path, "replace"),
    (backups, "newest_sound"),
    (rescue, "merge"),
    (backups, "write_out"),
    (os, "fsync"),
    (os, "link"),
]


@pytest.mark.parametrize("call", CALLS, ids=[name for _, name in CALLS])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_rescue_that_is_cut_short_is_done_at_the_next_start(
    folder, played, call, after, monkeypatch
):
    owner, name = call
    paths = Paths(folder)
    first, second, before = played
    edit_in_log(
        paths.live,
        "UPDATE decision SET wall_ms = 0 WHERE attempt_id = ? AND sequence = 4",
        second,
    )
    done = getattr(owner, name)

    def stop(*arguments):
        if after:
            with suppress(FileNotFoundError):
                done(*arguments)
        raise Stopped

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, stop)
        with pytest.raises(Stopped):
            open_store(folder)
    with open_store(folder) as store:
        assert store.actions(first) == before[0][first][1]
        assert store.actions(second) == before[0][second][1][:4]
    assert len(paths.set_aside()) == 1


def test_another_instance_that_plays_on_a_damaged_file_calls_nothing_saved(folder, paths, played):
    _, second, before = played
    playing = open_store(folder)
    edit(paths.live, "UPDATE setting SET value = 'blinding'")
    with open_store(folder) as store:
        assert contents(store) == before
        with pytest.raises(NotSavedError, match="moved or removed"):
            playing.append(second, 5, an_action(5), 3_000)
        assert playing.retry()
        assert len(store.actions(second)) == 6
        playing.close()


@pytest.mark.usefixtures("played")
def test_a_file_that_cannot_be_moved_is_told(folder, paths, monkeypatch):
    def refused(_path, _target):
        raise PermissionError(13, "in use")

    break_pages(paths.live)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refused)
        store = open_store(folder)
    assert not store.durable
    assert "the records file is damaged" in store.trouble
    assert store.retry()
    store.close()


@pytest.mark.usefixtures("played")
def test_what_is_still_damaged_after_a_rescue_is_told(folder, paths, monkeypatch):
    break_pages(paths.live)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "rescue", lambda paths: break_pages(paths.live) or "tried")
        store = open_store(folder)
    assert not store.durable
    assert store.notices == ["tried"]
    assert "damaged" in store.trouble
    store.close()


@pytest.mark.usefixtures("played")
def test_tables_whose_text_is_rubbish_are_damage(folder, paths):
    content = paths.live.read_bytes()
    assert b"CREATE TABLE decision" in content
    paths.live.write_bytes(content.replace(b"CREATE TABLE decision", b"CREATE TABL\xd5 decision"))
    with open_store(folder) as store:
        assert store.durable
        assert "damaged" in str(store.notices[0])
