import sqlite3
from contextlib import closing

import pytest

from game.records import database
from game.records.database import connect, copy_to_memory, exclusive, load, transaction, use_journal


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "some.sqlite3"
    path.touch()
    return path


@pytest.fixture
def connection(file):
    with closing(connect(file)) as opened:
        use_journal(opened, wal=True)
        opened.execute("CREATE TABLE word (text TEXT)")
        yield opened


def words(connection):
    return [row[0] for row in connection.execute("SELECT text FROM word")]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", 2),
        ("busy_timeout", 5000),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("fullfsync", 1),
        ("temp_store", 2),
        ("journal_mode", "wal"),
    ],
)
def test_a_connection_is_set_up_to_keep_what_is_committed(connection, pragma, value):
    assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_where_the_log_cannot_work_the_journal_is_used(file):
    with closing(connect(file)) as connection:
        use_journal(connection, wal=False)
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_the_other_mode_stands_while_another_instance_uses_it(file, connection):
    connection.execute("BEGIN")
    words(connection)
    with closing(connect(file)) as second:
        second.execute("PRAGMA busy_timeout = 1")
        use_journal(second, wal=False)
        assert second.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_transaction_is_all_or_nothing(connection):
    with transaction(connection):
        connection.execute("INSERT INTO word VALUES ('kept')")
    with pytest.raises(ZeroDivisionError), transaction(connection):  # noqa: PT012 - the point
        connection.execute("INSERT INTO word VALUES ('gone')")
        raise ZeroDivisionError
    assert words(connection) == ["kept"]
    assert not connection.in_transaction


def test_the_first_error_is_the_one_that_is_told(connection):
    with pytest.raises(ZeroDivisionError), transaction(connection):  # noqa: PT012 - the point
        connection.execute("ROLLBACK")
        raise ZeroDivisionError


def test_a_transaction_locks_before_it_reads(file, connection):
    with closing(connect(file)) as second, transaction(connection):
        second.execute("PRAGMA busy_timeout = 1")
        with pytest.raises(sqlite3.OperationalError, match="locked"), transaction(second):
            pytest.fail("two instances are inside at once")


def test_a_copy_has_what_is_only_in_the_log(connection):
    with transaction(connection):
        connection.execute("INSERT INTO word VALUES ('new')")
    with closing(copy_to_memory(connection)) as memory:
        connection.execute("DELETE FROM word")
        assert words(memory) == ["new"]
        with transaction(memory):
            memory.execute("INSERT INTO word VALUES ('newer')")
        assert words(memory) == ["new", "newer"]


def test_copying_waits_for_a_lock_only_so_long(file):
    with closing(connect(file)) as first, closing(connect(file)) as second:
        second.execute("PRAGMA busy_timeout = 1")
        first.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            copy_to_memory(second)


def test_a_file_that_is_no_database_cannot_be_loaded(file):
    file.write_bytes(b"Dear diary, " * 500)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        load(file)


def test_one_instance_at_a_time_is_let_in(file, monkeypatch):
    monkeypatch.setattr(database, "_SETUP", ("PRAGMA busy_timeout = 1",))
    locked = pytest.raises(sqlite3.OperationalError, match="locked")
    with exclusive(file), locked, exclusive(file):
        pytest.fail("two are inside at once")
    with exclusive(file):
        assert file.stat().st_size == 0
