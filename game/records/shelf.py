"""Where the rows are: on the disk and, the same, in memory.

What is written goes to the disk first, then to memory; what is read comes from memory. If the
disk refuses, memory takes over and nothing is forgotten, until the disk can be had again.
"""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from game.core.messages import N_, Message
from game.records import ledger, schema
from game.records.database import in_memory, transaction
from game.records.disk import Change, Disk, open_disk
from game.records.folder import Paths, shred
from game.records.merge import merge, read_all
from game.records.trouble import TROUBLE, NotDeletedError, explain

_SAVED = N_("Saved: everything you decided meanwhile is on the disk now.")
_APART = N_(
    "Another window has gone on with the same attempt, so what you decided here since is not "
    "saved. Go back to the title and continue from there."
)
_NO_BACKUP = N_("No backup could be made this time. Your records themselves are saved.")
_NOT_DELETED = N_(
    "Not everything is deleted: the records folder could not be changed. "
    "Close other windows of Tessera, check who may write there, and delete again."
)

Found = TypeVar("Found")


class Shelf:
    """The rows, twice.

    Attributes:
        notices: sentences to show once.
        trouble: why nothing is saved and what to do; empty while everything is.
    """

    def __init__(self, paths: Paths) -> None:
        self.notices: list[str | Message] = []
        self.trouble = ""
        self._paths = paths
        self._disk: Disk | None = None
        self._memory = in_memory()
        schema.upgrade(self._memory)

    @property
    def durable(self) -> bool:
        """Whether everything that was written is on the disk."""
        return self._disk is not None

    def write(self, change: Change) -> None:
        """Carry out a change; if ``durable`` after it, it is committed to the disk."""
        if self._disk is not None:
            try:
                self._disk.commit(change)
            except TROUBLE as error:
                self._lose_disk(error)
        if not self._follow():
            with transaction(self._memory):
                change(self._memory)

    def read(self, query: Callable[[sqlite3.Connection], Found]) -> Found:
        """Answer a question about the rows."""
        self._follow()
        return query(self._memory)

    def reach_disk(self) -> bool:
        """Open the disk unless it is open, and commit what is only in memory; True if durable.

        Raises:
            NewerStoreError: a newer Tessera wrote what is there.
        """
        if self._disk is None:
            try:
                self._disk = self._open_and_merge()
            except TROUBLE as error:
                self._say_not_saved(error)
            else:
                if self.trouble:
                    self.notices.append(_SAVED)
                self.trouble = ""
        return self.durable

    def wipe(self) -> None:
        """Leave no byte of any row, on disk, in backups or in memory.

        Raises:
            NotDeletedError: something may still be on the disk; it can be tried again.
            NewerStoreError: a newer Tessera wrote what is there.
        """
        self.reach_disk()
        try:
            try:  # copies first: if this is cut short, what is left is where the player sees it
                for path in self._paths.copies():
                    shred(path)
            finally:
                self.write(ledger.wipe)
            clean = self._disk.purge() if self._disk else not self._paths.live.exists()
        except TROUBLE as error:
            raise NotDeletedError(_NOT_DELETED) from error
        if not clean:
            raise NotDeletedError(_NOT_DELETED)

    def close(self) -> None:
        """Make a backup if anything changed, and let go of the files."""
        if self._disk is not None:
            try:
                self._disk.back_up(self._paths)
            except TROUBLE:
                self.notices.append(_NO_BACKUP)
            self._disk.close()
            self._disk = None
        self._memory.close()

    def _follow(self) -> bool:
        """Copy the disk to memory if another instance wrote there; True if that was done."""
        if self._disk is None:
            return False
        try:
            if not self._disk.changed_elsewhere():
                return False
            self._remember(self._disk.copy())
        except TROUBLE as error:
            self._lose_disk(error)
            return False
        return True

    def _open_and_merge(self) -> Disk:
        disk, copied = open_disk(self._paths, self.notices.append)
        try:
            unsaved = read_all(self._memory)
            if unsaved.attempts or unsaved.settings:
                copied.close()
                apart: list[str] = []
                disk.commit(lambda connection: apart.extend(merge(connection, unsaved)))
                copied = disk.copy()
                if apart:
                    self.notices.append(_APART)
        except BaseException:
            disk.close()
            raise
        self._remember(copied)
        return disk

    def _remember(self, copied: sqlite3.Connection) -> None:
        self._memory.close()
        self._memory = copied

    def _lose_disk(self, error: Exception) -> None:
        self._say_not_saved(error)
        if self._disk is not None:
            self._disk.close()
            self._disk = None

    def _say_not_saved(self, error: Exception) -> None:
        if isinstance(error, sqlite3.ProgrammingError):  # a fault of ours, not of the disk
            raise error
        self.trouble = explain(error)
