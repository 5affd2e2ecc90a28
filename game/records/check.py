"""Whether a store holds exactly what was written to it."""

import sqlite3
from contextlib import closing

from game.records import ledger, schema
from game.records.chain import digest
from game.records.database import in_memory
from game.records.trouble import DamageError


def require_sound(connection: sqlite3.Connection) -> None:
    """Check pages, tables and every chain.

    Raises:
        DamageError: something is not as it was written.
        sqlite3.Error: so little is left that SQLite itself gives up.
    """
    complaints = [row[0] for row in connection.execute("PRAGMA quick_check(1)")]
    if complaints != ["ok"]:
        raise DamageError(f"quick_check says {complaints}")
    with closing(in_memory()) as fresh:
        schema.upgrade(fresh)
        if schema.tables(connection) != schema.tables(fresh):
            raise DamageError("the tables are not the ones that were made")
    _require_told(connection)
    ledger.settings(connection)


def fingerprint(connection: sqlite3.Connection) -> bytes:
    """SHA-256 over the seals of all rows: equal if and only if the contents are."""
    seals = connection.execute(
        "SELECT id, seal FROM attempt UNION ALL SELECT name, seal FROM setting ORDER BY 1, 2"
    )
    return digest(*(part for row in seals for part in row))


def _require_told(connection: sqlite3.Connection) -> None:
    told = 0
    for attempt in ledger.attempts(connection):
        told += len(ledger.decisions(connection, attempt))
    if told != connection.execute("SELECT count(*) FROM decision").fetchone()[0]:
        raise DamageError("there are decisions that belong to no attempt")
