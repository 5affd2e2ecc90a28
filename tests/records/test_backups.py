import sqlite3
import stat
import sys

import pytest

from game.records import backups
from game.records.folder import Paths
from game.records.store import open_store
from tests.records.players import begin, break_pages, contents, play_on


@pytest.fixture
def paths(folder):
    return Paths(folder)


def numbers(paths):
    return [int(path.stem.removeprefix("records-")) for path in paths.backups()]


def session(folder, change):
    with open_store(folder) as store:
        change(store)
        return contents(store)


def test_every_session_that_changed_something_leaves_a_backup(folder, paths):
    session(folder, begin)
    assert numbers(paths) == [1]
    session(folder, contents)
    assert numbers(paths) == [1]
    session(folder, lambda store: store.set_setting("theme", "dark"))
    assert numbers(paths) == [1, 2]


def test_the_newest_five_are_kept(folder, paths):
    for text in "abcdefgh":
        session(folder, lambda store, text=text: store.set_setting("theme", text))
    assert numbers(paths) == [4, 5, 6, 7, 8]
    assert len(list(paths.backup_folder.iterdir())) == backups.KEPT


def test_the_newest_sound_backup_is_found(folder, paths):
    first = session(folder, lambda store: begin(store, 4))
    session(folder, lambda store: begin(store, 4))
    break_pages(paths.backup(2))
    paths.backup(3).write_bytes(b"no database")
    paths.backup(4).touch()
    found = backups.newest_sound(paths)
    assert found.execute("SELECT count(*) FROM attempt").fetchone() == (len(first[0]),)
    found.close()


def test_without_backups_none_is_found(paths):
    assert backups.newest_sound(paths) is None


def test_a_damaged_backup_is_followed_by_a_good_one(folder, paths):
    session(folder, lambda store: begin(store, 4))
    break_pages(paths.backup(1))
    session(folder, contents)
    assert numbers(paths) == [1, 2]


def test_a_number_that_another_instance_takes_is_left_to_it(folder, paths, monkeypatch):
    session(folder, begin)
    write_out = backups.write_out

    def beaten(connection, path):
        if path == paths.backup(2):
            write_out(connection, path)
        write_out(connection, path)

    monkeypatch.setattr(backups, "write_out", beaten)
    session(folder, begin)
    assert numbers(paths) == [1, 2, 3]


def test_a_backup_that_is_not_sound_is_told_and_not_kept(folder, paths, monkeypatch):
    write_out = backups.write_out

    def faulty(connection, path):
        write_out(connection, path)
        break_pages(path)

    store = open_store(folder)
    begin(store, 2)
    monkeypatch.setattr(backups, "write_out", faulty)
    store.close()
    assert numbers(paths) == []
    assert store.notices == [
        "No backup could be made this time. Your records themselves are saved."
    ]


def test_a_backup_that_cannot_be_written_is_told_and_the_records_are_safe(folder, paths):
    store = open_store(folder)
    attempt = begin(store, 2)
    paths.backup_folder.rmdir()
    paths.backup_folder.write_bytes(b"in the way")
    store.close()
    assert store.notices == [
        "No backup could be made this time. Your records themselves are saved."
    ]
    paths.backup_folder.unlink()
    with open_store(folder) as again:
        assert len(again.actions(attempt)) == 2


def test_a_backup_holds_nothing_that_was_deleted(folder, paths):
    with open_store(folder) as store:
        attempt = begin(store)
        play_on(store, attempt, 5, reason="a-private-reason")
        store.delete_all()
        begin(store, 1)
    assert b"a-private-reason" not in paths.backup(1).read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_backups_are_private(folder, paths):
    session(folder, begin)
    assert stat.S_IMODE(paths.backup(1).stat().st_mode) == 0o600


def test_a_backup_is_one_ordinary_file(folder, paths):
    session(folder, lambda store: begin(store, 3))
    connection = sqlite3.connect(paths.backup(1))
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("SELECT count(*) FROM decision").fetchone() == (3,)
    connection.close()
