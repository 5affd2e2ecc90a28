"""What can go wrong with records, and how it is said to a player."""

import sqlite3

from game.core.messages import N_


class RecordsError(Exception):
    """Something a player can be told: its argument is one or more plain sentences.

    That is a ``Message`` if there are values in it, else a text marked for translation.
    """


class ConflictError(RecordsError):
    """Another window went on with the same attempt, or the attempt is already finished."""


class UnknownAttemptError(RecordsError):
    """There is no attempt with this id."""


class NotSavedError(RecordsError):
    """A decision is kept in memory, but it is not on disk."""


class NotDeletedError(RecordsError):
    """Something of the records may still be on disk."""


class NewerStoreError(RecordsError):
    """The records were written by a newer Tessera; nothing was changed."""


class DamageError(RecordsError):
    """The file does not hold what was written to it; the message is for developers."""


class MovedError(RecordsError):
    """The file that is open is no longer the one at its path."""


REFUSAL = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What SQLite may answer; Python cannot decode its message if that quotes a broken file."""

TROUBLE = (*REFUSAL, OSError, DamageError, MovedError)
"""What the disk may answer instead of saving."""

_FULL = N_(
    "Not saved: the disk is full. Free some space, then try again. "
    "You can play on: what you decide is kept until you leave the game."
)
_BUSY = N_(
    "Not saved: another program is holding the records. Close it, then try again. "
    "You can play on: what you decide is kept until you leave the game."
)
_CLOSED = N_(
    "Not saved: the records folder cannot be written. Check who may write there, "
    "or choose another folder with --data-dir. "
    "You can play on: what you decide is kept until you leave the game."
)
_DAMAGED = N_(
    "Not saved: the records file is damaged. Try again to restore it from its backup. "
    "You can play on: what you decide is kept until you leave the game."
)
_MOVED = N_(
    "Not saved: the records file was moved or removed while the game was open. "
    "Try again to put it back. "
    "You can play on: what you decide is kept until you leave the game."
)
_SILENT = N_(
    "Not saved: the disk did not answer. Check the drive, then try again. "
    "You can play on: what you decide is kept until you leave the game."
)

_ENVIRONMENT = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_IOERR: _SILENT,
}
"""Result codes of SQLite that speak of the computer; all others speak of the file."""

_PRIMARY_CODE = 0xFF
"""SQLite's extended codes keep the primary one in the low byte."""


def is_damage(error: Exception) -> bool:
    """Tell a broken file from a full disk, a lock or a missing permission."""
    return _code(error) not in _ENVIRONMENT


def explain(error: Exception) -> str:
    """Say why nothing is saved, and what to do."""
    if isinstance(error, REFUSAL):
        return _ENVIRONMENT.get(_code(error), _DAMAGED)
    if isinstance(error, DamageError):
        return _DAMAGED
    return _MOVED if isinstance(error, MovedError) else _CLOSED


def _code(error: Exception) -> int:
    """Errors that Python raises by itself (text that is not UTF-8) have no code: SQLITE_ERROR."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & _PRIMARY_CODE
