import sqlite3
from contextlib import closing

import pytest

from game.records import schema
from game.records.database import in_memory
from game.records.store import open_store
from game.records.trouble import NewerStoreError
from tests.records.players import begin, contents

REVIEWS = ("CREATE TABLE review (item TEXT PRIMARY KEY, due_ms INTEGER NOT NULL) STRICT",)


@pytest.fixture
def memory():
    with closing(in_memory()) as connection:
        schema.upgrade(connection)
        yield connection


def version(connection):
    return connection.execute("PRAGMA user_version").fetchone()[0]


def test_an_empty_database_gets_the_tables(memory):
    assert {"attempt", "decision", "setting"} <= {name for name, _ in schema.tables(memory)}
    assert version(memory) == len(schema.UPGRADES)


def test_an_upgrade_done_twice_changes_nothing(memory):
    before = schema.tables(memory)
    schema.upgrade(memory)
    assert schema.tables(memory) == before


@pytest.mark.parametrize(
    "row",
    [
        "('a', 'not a number', 0, '{}', x'00')",
        "('a', 0, 0, '{}', 'not bytes')",
        "('nobody', 0, 0, '{}', x'00')",
        "('a', 0, 0, NULL, x'00')",
    ],
)
def test_rows_of_the_wrong_type_or_without_an_attempt_are_refused(memory, row):
    memory.execute("INSERT INTO attempt VALUES ('a', 's', 'h', 1, 1, 1, 0, x'', NULL, NULL, x'')")
    with pytest.raises(sqlite3.IntegrityError):
        memory.execute(f"INSERT INTO decision VALUES {row}")  # noqa: S608 - rows from above


def test_a_later_upgrade_keeps_what_is_there(folder, monkeypatch):
    with open_store(folder) as store:
        begin(store, 3)
        before = contents(store)
    monkeypatch.setattr(schema, "UPGRADES", (*schema.UPGRADES, REVIEWS))
    with open_store(folder) as store:
        assert contents(store) == before
        assert store.notices == []
        assert "review" in {name for name, _ in schema.tables(store._shelf._memory)}


def test_a_backup_of_an_older_version_can_be_restored(folder, monkeypatch):
    with open_store(folder) as store:
        begin(store, 3)
        before = contents(store)
    (folder / "records.sqlite3").unlink()
    monkeypatch.setattr(schema, "UPGRADES", (*schema.UPGRADES, REVIEWS))
    with open_store(folder) as store:
        assert contents(store) == before


def test_an_upgrade_that_fails_changes_nothing(memory, monkeypatch):
    before = schema.tables(memory)
    failing = (*REVIEWS, "CREATE TABLE attempt (id TEXT)")
    monkeypatch.setattr(schema, "UPGRADES", (*schema.UPGRADES, failing))
    with pytest.raises(sqlite3.OperationalError):
        schema.upgrade(memory)
    assert schema.tables(memory) == before
    assert version(memory) == len(schema.UPGRADES) - 1


def test_a_newer_version_is_refused(memory):
    memory.execute(f"PRAGMA user_version = {len(schema.UPGRADES) + 1}")
    with pytest.raises(NewerStoreError, match="Update Tessera"):
        schema.upgrade(memory)
    assert version(memory) == len(schema.UPGRADES) + 1
