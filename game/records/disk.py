"""The store on disk, open and checked."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.core.messages import N_, Message
from game.records import backups, schema
from game.records.database import connect, copy_to_memory, exclusive, transaction, use_journal
from game.records.folder import Paths, create_private, has_content, prepare
from game.records.network import is_network
from game.records.rescue import rescue
from game.records.trouble import REFUSAL, DamageError, MovedError, is_damage

Change = Callable[[sqlite3.Connection], None]
"""Something done to the rows, inside a transaction."""

_NETWORK_NOTICE = N_(
    "The records folder is on a network drive. Saving works, but it is slower and depends on "
    "the network. A folder on this computer is safer: choose one with --data-dir."
)


class Disk:
    """A connection to the store that knows whether it is still the store."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._identity = path.stat()
        self._connection = connect(path)
        self._seen = 0

    def commit(self, change: Change) -> None:
        """Carry out a change; on return it is on the disk, in the file at the path.

        Raises:
            MovedError: the file was moved or removed; the change is lost with it.
            OSError, sqlite3.Error: the disk refused; nothing was changed.
        """
        with transaction(self._connection):
            change(self._connection)
        try:
            in_place = os.path.samestat(self._identity, self._path.stat())
        except FileNotFoundError:
            in_place = False
        if not in_place:
            raise MovedError("the file at the path is another one")

    def changed_elsewhere(self) -> bool:
        """Whether another instance has written since the last copy."""
        return self._version() != self._seen

    def copy(self) -> sqlite3.Connection:
        """Copy the store to memory and check the copy.

        Raises:
            DamageError, sqlite3.Error: it is not sound, or cannot be read.
        """
        seen = self._version()
        copied = backups.proved(copy_to_memory(self._connection))
        self._seen = seen
        return copied

    def make_ready(self, *, wal: bool) -> None:
        """Bring the file up to date, with the journal that suits its place.

        Raises:
            sqlite3.Error: the file cannot be written.
        """
        use_journal(self._connection, wal=wal)
        schema.upgrade(self._connection)

    def back_up(self, paths: Paths) -> None:
        """Add a backup, if anything changed since the newest."""
        backups.back_up(self._connection, paths)

    def purge(self) -> bool:
        """Leave nothing of deleted rows in the file or its log; False if another reads them."""
        self._connection.execute("VACUUM")
        busy: int = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def close(self) -> None:
        """Let go of the file; what was committed stays."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def _version(self) -> int:
        """A number that changes whenever another connection commits."""
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version


def open_disk(
    paths: Paths, tell: Callable[[str | Message], None]
) -> tuple[Disk, sqlite3.Connection]:
    """Open the store, made if missing, mended if damaged, up to date; tell what happened.

    Returns:
        The store, and a checked copy of it in memory.

    Raises:
        NewerStoreError: a newer Tessera wrote it; it was not touched.
        DamageError, OSError, sqlite3.Error: it can be neither opened nor mended.
    """
    prepare(paths)
    with exclusive(paths.lock):
        if not has_content(paths.live) and (paths.backups() or paths.set_aside()):
            tell(rescue(paths))
        try:
            opened = _open(paths)
        except DamageError:
            tell(rescue(paths))
            opened = _open(paths)
    if is_network(paths.folder):
        tell(_NETWORK_NOTICE)
    return opened


def _open(paths: Paths) -> tuple[Disk, sqlite3.Connection]:
    create_private(paths.live)
    try:
        disk = Disk(paths.live)
        try:
            copied = disk.copy()
            disk.make_ready(wal=not is_network(paths.folder))
        except BaseException:
            disk.close()
            raise
    except REFUSAL as error:
        if is_damage(error):
            raise DamageError(str(error)) from error
        raise
    return disk, copied
