"""SQLite, set up so that what was committed stays committed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

BUSY_TIMEOUT_MS = 5000
"""How long to wait for another instance before saying so."""

_SETUP = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA synchronous = FULL",  # a commit is on the disk before it is answered
    "PRAGMA fullfsync = ON",  # likewise on macOS, where fsync alone stops at the drive's cache
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # deleted rows are overwritten with zeros
    "PRAGMA temp_store = MEMORY",  # no copies in the system's temporary folder
    "PRAGMA trusted_schema = OFF",
)


def connect(path: Path) -> sqlite3.Connection:
    """Open a file that exists.

    Raises:
        sqlite3.Error: the file cannot be opened or is no database.
    """
    return _set_up(sqlite3.connect(path, isolation_level=None))


def in_memory() -> sqlite3.Connection:
    """Open an empty database that is never on disk."""
    return _set_up(sqlite3.connect(":memory:", isolation_level=None))


def use_journal(connection: sqlite3.Connection, *, wal: bool) -> None:
    """Choose the write-ahead log, or the rollback journal where WAL cannot work.

    If another instance has the file open in the other mode, its mode stands: both are safe.
    """
    with suppress(sqlite3.OperationalError):
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what is done inside, all or nothing.

    ``IMMEDIATE`` takes the write lock first: two instances then wait for each other, where
    a plain ``BEGIN`` would fail half-way.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Let one instance at a time go on; the lock ends with the process that holds it.

    Raises:
        sqlite3.OperationalError: another instance held it for longer than the busy timeout.
    """
    with closing(connect(path)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield


def copy_to_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Copy a database page by page, as it is at this moment, faults included."""
    memory = in_memory()
    try:
        # A read lock first: it waits for the busy timeout, the copying alone would for ever.
        connection.execute("BEGIN")
        try:
            connection.execute("PRAGMA user_version").fetchone()
            connection.backup(memory)
        finally:
            _roll_back(connection)
    except BaseException:
        memory.close()
        raise
    return memory


def load(path: Path) -> sqlite3.Connection:
    """Copy a database file to memory, as it is, faults included."""
    with closing(connect(path)) as connection:
        return copy_to_memory(connection)


def _roll_back(connection: sqlite3.Connection) -> None:
    """End a transaction, without hiding the error that made it necessary."""
    if connection.in_transaction:  # SQLite ends it by itself after some errors
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        for pragma in _SETUP:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
