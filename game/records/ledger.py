"""The rows: every statement that reads or writes attempts, decisions and settings.

Callers hold the transaction.
"""

import json
import sqlite3
from typing import Any

from game.core.messages import N_, message
from game.records.chain import Attempt, Decision, digest
from game.records.trouble import ConflictError, DamageError, UnknownAttemptError

ATTEMPTS = (
    "SELECT id, scenario_id, scenario_hash, seed, started_ms, last_ms, count, head,"
    " finished_ms, summary_text, seal FROM attempt"
)
DECISIONS = "SELECT attempt_id, sequence, wall_ms, action, link FROM decision"
SETTINGS = "SELECT name, value, seal FROM setting"
"""The columns in the order of the fields of what they are read into."""


def begin(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Add a new attempt.

    Raises:
        ConflictError: there is one with this id.
    """
    if connection.execute("SELECT 1 FROM attempt WHERE id = ?", (attempt.id,)).fetchone():
        raise ConflictError(N_("An attempt with this id has already begun. Start a new one."))
    put_attempt(connection, attempt)


def append(
    connection: sqlite3.Connection, attempt_id: str, sequence: int, wall_ms: int, action: str
) -> None:
    """Add the next decision of an attempt.

    Raises:
        ConflictError: it is not the next one, or the attempt is finished.
        UnknownAttemptError: there is no such attempt.
    """
    attempt = _unfinished(connection, attempt_id)
    if sequence != attempt.count:
        raise ConflictError(
            message(
                "Another window has gone on with this attempt. Go back to the title and continue "
                "from there. (Decision {expected} was expected, {came} came.)",
                expected=attempt.count,
                came=sequence,
            )
        )
    put_decision(connection, attempt, attempt.next_decision(wall_ms, action))


def finish(connection: sqlite3.Connection, attempt_id: str, wall_ms: int, summary: str) -> None:
    """Close an attempt.

    Raises:
        ConflictError: it is already finished.
        UnknownAttemptError: there is no such attempt.
    """
    put_attempt(connection, _unfinished(connection, attempt_id).ended(wall_ms, summary))


def set_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a setting, in place of its former value."""
    connection.execute(
        "INSERT INTO setting VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value, seal = excluded.seal",
        (name, value, setting_seal(name, value)),
    )


def settings(connection: sqlite3.Connection) -> dict[str, str]:
    """All settings by name.

    Raises:
        DamageError: one is not as it was written.
    """
    rows = connection.execute(SETTINGS).fetchall()
    for name, value, seal in rows:
        if seal != setting_seal(name, value):
            raise DamageError(f"setting {name!r} does not match its seal")
    return {name: value for name, value, _seal in rows}


def setting_seal(name: str, value: str) -> bytes:
    """SHA-256 over a setting."""
    return digest("setting", name, value)


def attempts(connection: sqlite3.Connection) -> list[Attempt]:
    """All attempts, by when they began.

    Raises:
        DamageError: one is not as it was written.
    """
    found = [Attempt(*row) for row in connection.execute(ATTEMPTS)]
    for attempt in found:
        if not attempt.is_sealed:
            raise DamageError(f"attempt {attempt.id!r} does not match its seal")
    return sorted(found, key=lambda attempt: (attempt.started_ms, attempt.id))


def attempt_by_id(connection: sqlite3.Connection, attempt_id: str) -> Attempt:
    """One attempt.

    Raises:
        UnknownAttemptError: there is no such attempt.
    """
    row = connection.execute(ATTEMPTS + " WHERE id = ?", (attempt_id,)).fetchone()
    if row is None:
        raise UnknownAttemptError(
            N_("This attempt is no longer in the records. Go back to the title and start anew.")
        )
    return Attempt(*row)


def decisions(connection: sqlite3.Connection, attempt: Attempt) -> list[Decision]:
    """The decisions of an attempt, in order, as they are stored.

    Raises:
        DamageError: they are not what was written.
    """
    query = DECISIONS + " WHERE attempt_id = ? ORDER BY sequence"
    found = [Decision(*row) for row in connection.execute(query, (attempt.id,))]
    if not attempt.is_told_by(found):
        raise DamageError(f"attempt {attempt.id!r} does not match its decisions")
    return found


def link_at(connection: sqlite3.Connection, attempt_id: str, sequence: int) -> bytes | None:
    """The link of one decision; None if there is no such decision."""
    query = "SELECT link FROM decision WHERE attempt_id = ? AND sequence = ?"
    row = connection.execute(query, (attempt_id, sequence)).fetchone()
    return row[0] if row else None


def actions(connection: sqlite3.Connection, attempt_id: str) -> list[dict[str, Any]]:
    """The decisions of an attempt as plain data, in order.

    Raises:
        DamageError: they are not what was written.
        UnknownAttemptError: there is no such attempt.
    """
    found = decisions(connection, attempt_by_id(connection, attempt_id))
    return [json.loads(decision.action) for decision in found]


def put_attempt(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Add an attempt, or bring its row up to date."""
    connection.execute(
        "INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET last_ms = excluded.last_ms, count = excluded.count,"
        " head = excluded.head, finished_ms = excluded.finished_ms,"
        " summary_text = excluded.summary_text, seal = excluded.seal",
        (
            attempt.id,
            attempt.scenario_id,
            attempt.scenario_hash,
            attempt.seed,
            attempt.started_ms,
            attempt.last_ms,
            attempt.count,
            attempt.head,
            attempt.finished_ms,
            attempt.summary_text,
            attempt.seal,
        ),
    )


def put_decision(connection: sqlite3.Connection, attempt: Attempt, decision: Decision) -> Attempt:
    """Add a decision that comes next; returns the attempt after it."""
    connection.execute(
        "INSERT INTO decision VALUES (?, ?, ?, ?, ?)",
        (
            decision.attempt_id,
            decision.sequence,
            decision.wall_ms,
            decision.action,
            decision.link,
        ),
    )
    after = attempt.after(decision)
    put_attempt(connection, after)
    return after


def wipe(connection: sqlite3.Connection) -> None:
    """Delete every row."""
    for statement in ("DELETE FROM decision", "DELETE FROM attempt", "DELETE FROM setting"):
        connection.execute(statement)


def _unfinished(connection: sqlite3.Connection, attempt_id: str) -> Attempt:
    attempt = attempt_by_id(connection, attempt_id)
    if attempt.finished:
        raise ConflictError(
            N_("This attempt is already finished. Go back to the title and start a new one.")
        )
    return attempt
