from contextlib import closing
from dataclasses import replace

import pytest

from game.records import ledger, schema
from game.records.chain import Attempt
from game.records.database import copy_to_memory, in_memory
from game.records.merge import merge, read_all


@pytest.fixture
def target():
    with closing(in_memory()) as connection:
        schema.upgrade(connection)
        begun(connection, "a", 3)
        yield connection


@pytest.fixture
def source(target):
    with closing(copy_to_memory(target)) as connection:
        yield connection


def begun(connection, name, count):
    ledger.begin(connection, Attempt.begun(name, "night-shift", "ab" * 32, 7, 1_000))
    more(connection, name, count)


def more(connection, name, count, *, by=""):
    made = ledger.attempt_by_id(connection, name).count
    for sequence in range(made, made + count):
        ledger.append(connection, name, sequence, 1_000, f'{{"n":"{by}{sequence}"}}')


def everything(connection):
    return {
        attempt: ledger.decisions(connection, attempt) for attempt in ledger.attempts(connection)
    }, ledger.settings(connection)


def test_what_is_new_is_added(target, source):
    more(source, "a", 2)
    begun(source, "b", 4)
    begun(source, "c", 0)
    ledger.finish(source, "b", 2_000, '{"points":90}')
    ledger.set_setting(source, "theme", "dark")
    assert merge(target, read_all(source)) == []
    assert everything(target) == everything(source)


def test_merging_twice_changes_nothing(target, source):
    more(source, "a", 2)
    merge(target, read_all(source))
    before = everything(target)
    assert merge(target, read_all(source)) == []
    assert everything(target) == before


def test_what_goes_further_here_stays(target, source):
    more(target, "a", 2)
    ledger.finish(target, "a", 2_000, "{}")
    before = everything(target)
    assert merge(target, read_all(source)) == []
    assert everything(target) == before


def test_an_attempt_that_went_two_ways_stays_as_it_is_here(target, source):
    more(target, "a", 1, by="here ")
    more(source, "a", 2, by="there ")
    begun(source, "b", 1)
    before = ledger.actions(target, "a")
    assert merge(target, read_all(source)) == ["a"]
    assert ledger.actions(target, "a") == before
    assert len(ledger.actions(target, "b")) == 1


def test_nothing_is_added_after_an_end(target, source):
    ledger.finish(target, "a", 2_000, "{}")
    more(source, "a", 1)
    assert merge(target, read_all(source)) == ["a"]
    assert len(ledger.actions(target, "a")) == 3


def test_what_does_not_chain_is_left_out(target, source):
    more(source, "a", 4)
    source.execute("UPDATE decision SET action = '{}' WHERE sequence = 5")
    merge(target, read_all(source))
    assert [action["n"] for action in ledger.actions(target, "a")] == ["0", "1", "2", "3", "4"]


def test_a_changed_decision_does_not_replace_the_true_one(target, source):
    before = everything(target)
    source.execute("UPDATE decision SET action = '{}' WHERE sequence = 1")
    merge(target, read_all(source))
    assert everything(target) == before


def test_an_attempt_that_nothing_proves_is_left_out(target, source):
    begun(source, "b", 0)
    source.execute("UPDATE attempt SET seed = 8 WHERE id = 'b'")
    merge(target, read_all(source))
    assert [attempt.id for attempt in ledger.attempts(target)] == ["a"]


def test_an_attempt_is_proved_by_its_decisions_when_its_row_is_not_whole(target, source):
    begun(source, "b", 2)
    source.execute("UPDATE attempt SET last_ms = 0, finished_ms = 5 WHERE id = 'b'")
    merge(target, read_all(source))
    restored = ledger.attempt_by_id(target, "b")
    assert (restored.count, restored.last_ms, restored.finished) == (2, 1_000, False)


def test_decisions_are_kept_though_the_row_of_their_attempt_is_gone(target, source):
    more(source, "a", 2)
    source.execute("PRAGMA foreign_keys = OFF")
    source.execute("DELETE FROM attempt")
    merge(target, read_all(source))
    assert len(ledger.actions(target, "a")) == 5


def test_a_changed_setting_is_left_out(target, source):
    ledger.set_setting(target, "theme", "dark")
    ledger.set_setting(source, "theme", "light")
    source.execute("UPDATE setting SET value = 'blinding'")
    merge(target, read_all(source))
    assert ledger.settings(target) == {"theme": "dark"}


def test_lost_decisions_are_counted_by_the_rows_that_can_be_trusted(source):
    more(source, "a", 4)
    begun(source, "b", 2)
    source.execute("UPDATE attempt SET count = 900 WHERE id = 'b'")
    findings = read_all(source)
    restored = {name: replace(attempt, count=2) for name, attempt in findings.attempts.items()}
    assert findings.lost(restored) == 5


def test_a_missing_table_reads_as_empty(source):
    source.execute("PRAGMA foreign_keys = OFF")
    source.execute("DROP TABLE attempt")
    findings = read_all(source)
    assert findings.attempts == {}
    assert len(findings.decisions) == 3
