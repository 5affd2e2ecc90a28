from contextlib import closing

import pytest

from game.records import ledger, schema
from game.records.chain import Attempt
from game.records.database import in_memory
from game.records.trouble import ConflictError, DamageError, UnknownAttemptError

ATTEMPT = Attempt.begun("a1", "night-shift", "ab" * 32, 7, 1_000)


@pytest.fixture
def memory():
    with closing(in_memory()) as connection:
        schema.upgrade(connection)
        ledger.begin(connection, ATTEMPT)
        yield connection


def test_an_attempt_begins_once(memory):
    with pytest.raises(ConflictError, match="already begun"):
        ledger.begin(memory, ATTEMPT)


def test_decisions_are_read_back_in_order(memory):
    for sequence in range(12):
        ledger.append(memory, "a1", sequence, 1_000 + sequence, f'{{"n":{sequence}}}')
    assert ledger.actions(memory, "a1") == [{"n": sequence} for sequence in range(12)]
    attempt = ledger.attempt_by_id(memory, "a1")
    assert (attempt.count, attempt.last_ms) == (12, 1_011)
    assert ledger.link_at(memory, "a1", 11) == attempt.head
    assert ledger.link_at(memory, "a1", 12) is None


@pytest.mark.parametrize("sequence", [-1, 0, 2])
def test_only_the_next_decision_is_taken(memory, sequence):
    ledger.append(memory, "a1", 0, 1_000, "{}")
    with pytest.raises(ConflictError, match=f"Decision 1 was expected, {sequence} came"):
        ledger.append(memory, "a1", sequence, 1_000, "{}")
    assert ledger.attempt_by_id(memory, "a1").count == 1


def test_an_unknown_attempt_is_told(memory):
    with pytest.raises(UnknownAttemptError, match="no longer in the records"):
        ledger.append(memory, "a2", 0, 1_000, "{}")
    with pytest.raises(UnknownAttemptError):
        ledger.actions(memory, "a2")
    with pytest.raises(UnknownAttemptError):
        ledger.finish(memory, "a2", 1_000, "{}")


def test_nothing_follows_an_end(memory):
    ledger.finish(memory, "a1", 2_000, '{"points":90}')
    assert ledger.attempt_by_id(memory, "a1").summary == {"points": 90}
    with pytest.raises(ConflictError, match="already finished"):
        ledger.append(memory, "a1", 0, 3_000, "{}")
    with pytest.raises(ConflictError, match="already finished"):
        ledger.finish(memory, "a1", 3_000, "{}")


def test_attempts_are_listed_by_when_they_began(memory):
    for name, started_ms in (("z", 500), ("b", 2_000), ("a", 2_000)):
        ledger.begin(memory, Attempt.begun(name, "s", "h", 1, started_ms))
    assert [attempt.id for attempt in ledger.attempts(memory)] == ["z", "a1", "a", "b"]


def test_a_setting_replaces_its_former_value(memory):
    ledger.set_setting(memory, "theme", "light")
    ledger.set_setting(memory, "theme", "dark")
    assert ledger.settings(memory) == {"theme": "dark"}


@pytest.mark.parametrize(
    ("statement", "query"),
    [
        ("UPDATE setting SET value = 'light'", ledger.settings),
        ("UPDATE attempt SET seed = 8", ledger.attempts),
        ("UPDATE decision SET action = '{}'", lambda memory: ledger.actions(memory, "a1")),
    ],
)
def test_a_row_that_was_edited_is_not_believed(memory, statement, query):
    ledger.set_setting(memory, "theme", "dark")
    ledger.append(memory, "a1", 0, 1_000, '{"n":0}')
    query(memory)
    memory.execute(statement)
    with pytest.raises(DamageError):
        query(memory)


def test_wiping_leaves_no_row(memory):
    ledger.set_setting(memory, "theme", "dark")
    ledger.append(memory, "a1", 0, 1_000, "{}")
    ledger.wipe(memory)
    assert ledger.attempts(memory) == []
    assert ledger.settings(memory) == {}
    assert memory.execute("SELECT count(*) FROM decision").fetchone() == (0,)
