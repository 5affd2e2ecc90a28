"""Copies of the store, each proved sound when it is made and again before it is used."""

import sqlite3
from contextlib import closing
from pathlib import Path

from game.records import check, folder, schema
from game.records.database import load
from game.records.folder import Paths
from game.records.trouble import REFUSAL, TROUBLE, DamageError, RecordsError

KEPT = 5
"""How many backups are kept."""


def newest_sound(paths: Paths) -> sqlite3.Connection | None:
    """Load the newest backup that is sound, up to date, into memory; None if there is none.

    Raises:
        NewerStoreError: a newer Tessera wrote it.
    """
    for path in reversed(paths.backups()):
        try:
            return load_sound(path)
        except TROUBLE:
            continue
    return None


def load_sound(path: Path) -> sqlite3.Connection:
    """Load a store into memory and bring it up to date there.

    Raises:
        DamageError, sqlite3.Error: it is not sound.
    """
    if not folder.has_content(path):  # SQLite takes an empty file for an empty store
        raise DamageError(f"{path.name} is empty")
    return proved(load(path))


def proved(memory: sqlite3.Connection) -> sqlite3.Connection:
    """Bring a copy in memory up to date and check it; it is closed if it is not sound.

    Raises:
        DamageError: it is not sound.
        NewerStoreError: a newer Tessera wrote it.
    """
    try:
        schema.upgrade(memory)
        check.require_sound(memory)
    except REFUSAL as error:
        memory.close()
        raise DamageError(str(error)) from error
    except RecordsError:
        memory.close()
        raise
    return memory


def back_up(connection: sqlite3.Connection, paths: Paths) -> None:
    """Add a backup if anything changed since the newest; keep the newest few.

    Raises:
        DamageError, OSError, sqlite3.Error: it could not be made; the older ones are still there.
    """
    if check.fingerprint(connection) == _newest_content(paths):
        return
    made = _write_next(connection, paths)
    try:
        load_sound(made).close()
    except TROUBLE:
        made.unlink()
        raise
    for path in paths.backups()[:-KEPT]:
        path.unlink(missing_ok=True)
    for place in (paths.folder, paths.backup_folder):
        folder.remove_stale_parts(place, made)


def write_out(connection: sqlite3.Connection, path: Path) -> None:
    """Write a store to a new file, compact, without anything that was deleted.

    Raises:
        FileExistsError: there is a file of that name; it is left alone.
    """
    with folder.staged(path) as part:
        connection.execute("VACUUM INTO ?", (str(part),))


def _newest_content(paths: Paths) -> bytes | None:
    newest = newest_sound(paths)
    if newest is None:
        return None
    with closing(newest):
        return check.fingerprint(newest)


def _write_next(connection: sqlite3.Connection, paths: Paths) -> Path:
    """Write under the next number; another instance may take it first, then the one after."""
    while True:
        taken = paths.backups()
        number = int(taken[-1].stem.removeprefix("records-")) + 1 if taken else 1
        try:
            write_out(connection, paths.backup(number))
        except FileExistsError:
            continue
        return paths.backup(number)
