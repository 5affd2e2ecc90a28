from contextlib import closing

import pytest

from game.records import ledger, schema
from game.records.chain import Attempt
from game.records.check import fingerprint, require_sound
from game.records.database import in_memory
from game.records.trouble import DamageError


@pytest.fixture
def memory():
    with closing(in_memory()) as connection:
        schema.upgrade(connection)
        for name in ("a", "b"):
            ledger.begin(connection, Attempt.begun(name, "night-shift", "ab" * 32, 7, 1_000))
            for sequence in range(4):
                ledger.append(connection, name, sequence, 1_000, f'{{"n":{sequence}}}')
        ledger.finish(connection, "b", 2_000, '{"points":90}')
        ledger.set_setting(connection, "theme", "dark")
        connection.execute("PRAGMA foreign_keys = OFF")
        yield connection


def test_a_store_as_it_was_written_is_sound(memory):
    require_sound(memory)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE decision SET action = '{}' WHERE sequence = 2",
        "UPDATE decision SET wall_ms = 5 WHERE attempt_id = 'a' AND sequence = 3",
        "UPDATE decision SET sequence = 9 WHERE sequence = 3",
        "UPDATE decision SET attempt_id = 'c' WHERE attempt_id = 'a'",
        "DELETE FROM decision WHERE sequence = 0",
        "DELETE FROM decision WHERE sequence = 3",
        "DELETE FROM decision",
        "DELETE FROM attempt WHERE id = 'a'",
        "INSERT INTO decision VALUES ('a', 4, 1000, '{}', x'00')",
        "UPDATE attempt SET seed = 8",
        "UPDATE attempt SET scenario_hash = 'other'",
        "UPDATE attempt SET count = 3",
        "UPDATE attempt SET finished_ms = 5 WHERE id = 'a'",
        "UPDATE attempt SET summary_text = '{\"points\":900}' WHERE id = 'b'",
        "UPDATE attempt SET finished_ms = NULL, summary_text = NULL WHERE id = 'b'",
        "UPDATE setting SET value = 'light'",
        "UPDATE setting SET name = 'text'",
        "CREATE TABLE extra (x)",
        "CREATE TRIGGER sly AFTER INSERT ON decision BEGIN DELETE FROM attempt; END",
        "ALTER TABLE setting RENAME COLUMN value TO worth",
        "DROP TABLE setting",
    ],
)
def test_tampering_is_found(memory, tampering):
    memory.execute(tampering)
    with pytest.raises(DamageError):
        require_sound(memory)


def test_the_fingerprint_changes_with_every_kind_of_row_and_with_nothing_else(memory):
    seen = [fingerprint(memory)]
    assert fingerprint(memory) == seen[0]
    for change in (
        lambda: ledger.append(memory, "a", 4, 1_000, "{}"),
        lambda: ledger.finish(memory, "a", 1_000, "{}"),
        lambda: ledger.set_setting(memory, "theme", "light"),
        lambda: ledger.begin(memory, Attempt.begun("c", "s", "h", 1, 1)),
    ):
        change()
        seen.append(fingerprint(memory))
    assert len(set(seen)) == len(seen)
