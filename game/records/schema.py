"""The tables, as numbered upgrades: a store of version n has had the first n of them.

An upgrade that has been released is never edited; a change is a new one at the end.
"""

import sqlite3

from game.core.messages import N_
from game.records.database import transaction
from game.records.trouble import NewerStoreError

UPGRADES: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE attempt (
            id TEXT PRIMARY KEY,
            scenario_id TEXT NOT NULL,
            scenario_hash TEXT NOT NULL,
            seed INTEGER NOT NULL,
            started_ms INTEGER NOT NULL,
            last_ms INTEGER NOT NULL,
            count INTEGER NOT NULL,
            head BLOB NOT NULL,
            finished_ms INTEGER,
            summary_text TEXT,
            seal BLOB NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE decision (
            attempt_id TEXT NOT NULL REFERENCES attempt (id),
            sequence INTEGER NOT NULL,
            wall_ms INTEGER NOT NULL,
            action TEXT NOT NULL,
            link BLOB NOT NULL,
            PRIMARY KEY (attempt_id, sequence)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE setting (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            seal BLOB NOT NULL
        ) STRICT, WITHOUT ROWID""",
    ),
)


def upgrade(connection: sqlite3.Connection) -> None:
    """Bring a store up to date, all or nothing; two instances may do so at once.

    It always writes the version, which shows that the store can be written to.

    Raises:
        NewerStoreError: the store has had upgrades that are not known here.
    """
    with transaction(connection):
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(UPGRADES):
            raise NewerStoreError(
                N_(
                    "These records were written by a newer Tessera. Nothing was changed. "
                    "Update Tessera, or choose another folder with --data-dir."
                )
            )
        for statements in UPGRADES[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(UPGRADES):d}")


def tables(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Every table with the SQL that made it."""
    return set(connection.execute("SELECT name, sql FROM sqlite_schema"))
