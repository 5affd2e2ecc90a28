"""The learner's store: every decision is on the disk before the screen shows it."""

import secrets
import sqlite3
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from game.core.messages import Message
from game.records import ledger
from game.records.chain import Attempt, canonical
from game.records.folder import Paths
from game.records.shelf import Shelf
from game.records.trouble import NewerStoreError, NotSavedError, RecordsError

_OLDEST_SQLITE = (3, 37)
"""The first with STRICT tables."""


def open_store(folder: Path) -> "Store":
    """Open the store in a folder, made if it is missing.

    If the disk refuses, the store works in memory: ``durable`` is False, ``trouble`` says why.
    If a file was damaged, it has been mended as far as possible, and ``notices`` says so.

    Raises:
        NewerStoreError: a newer Tessera wrote it; nothing was changed.
        RecordsError: this Python cannot keep records.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise RecordsError(
            "Tessera needs SQLite 3.37 or newer to keep records; this Python has "
            f"{sqlite3.sqlite_version}. Please install a newer Python."
        )
    shelf = Shelf(Paths(folder.absolute()))
    shelf.reach_disk()
    return Store(shelf)


class Store:
    """Attempts, their decisions, and settings.

    Times are milliseconds since 1970, UTC; where one may be left out, it is now.
    Everything told to the store is remembered; while ``durable``, it is also on the disk.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._closed = False

    @property
    def durable(self) -> bool:
        """Whether everything told to the store is on the disk."""
        return self._shelf.durable

    @property
    def trouble(self) -> str:
        """Why nothing is saved and what to do, to show as long as that is so; else empty."""
        return self._shelf.trouble

    @property
    def notices(self) -> list[str | Message]:
        """What happened, what is safe, what to do, in sentences to show once; ``trouble`` is apart.

        Whoever has shown one may remove it.
        """
        return self._shelf.notices

    def begin(
        self,
        scenario_id: str,
        scenario_hash: str,
        seed: int,
        wall_ms: int | None = None,
        attempt_id: str | None = None,
    ) -> str:
        """Begin an attempt; return its id, random and safe in a URL unless one is given.

        The hash is the SHA-256 of the scenario's file, hex; the seed is from 0 to 2**63 - 1.

        Raises:
            ConflictError: the given id is taken.
        """
        identity = attempt_id or secrets.token_urlsafe(16)
        attempt = Attempt.begun(identity, scenario_id, scenario_hash, seed, _at(wall_ms))
        self._shelf.write(partial(ledger.begin, attempt=attempt))
        return identity

    def append(
        self,
        attempt_id: str,
        sequence: int,
        action_data: Mapping[str, Any],
        wall_ms: int | None = None,
    ) -> None:
        """Add a decision; return only when it is committed to the disk.

        The sequence is the number of decisions before it.

        Raises:
            NotSavedError: it is kept, but only in memory; play on, and ``retry`` when asked.
            ConflictError: it is not the next decision, or the attempt is finished.
            UnknownAttemptError: there is no such attempt.
            TypeError, ValueError: the data cannot be written as JSON.
        """
        change = partial(
            ledger.append,
            attempt_id=attempt_id,
            sequence=sequence,
            wall_ms=_at(wall_ms),
            action=canonical(action_data),
        )
        self._shelf.write(change)
        if not self.durable:
            raise NotSavedError(self.trouble)

    def finish(
        self, attempt_id: str, summary: Mapping[str, Any], wall_ms: int | None = None
    ) -> None:
        """Close an attempt with a summary of its score.

        Raises:
            ConflictError: it is already finished.
            UnknownAttemptError: there is no such attempt.
            TypeError, ValueError: the summary cannot be written as JSON.
        """
        change = partial(
            ledger.finish,
            attempt_id=attempt_id,
            wall_ms=_at(wall_ms),
            summary=canonical(summary),
        )
        self._shelf.write(change)

    def actions(self, attempt_id: str) -> list[dict[str, Any]]:
        """The decisions of an attempt, in order, proved by their chain.

        Raises:
            UnknownAttemptError: there is no such attempt.
        """
        return self._shelf.read(partial(ledger.actions, attempt_id=attempt_id))

    def attempts(self) -> list[Attempt]:
        """All attempts, by when they began."""
        return self._shelf.read(ledger.attempts)

    def unfinished(self) -> list[Attempt]:
        """The attempts that can be continued, the last played first."""
        left = [attempt for attempt in self.attempts() if not attempt.finished]
        return sorted(left, key=lambda attempt: attempt.last_ms, reverse=True)

    def settings(self) -> dict[str, str]:
        """All settings by name."""
        return self._shelf.read(ledger.settings)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a small setting, in place of its former value."""
        self._shelf.write(partial(ledger.set_setting, name=name, value=value))

    def retry(self) -> bool:
        """Reach for the disk again and commit all that is only in memory; True if durable.

        It may take seconds if another program holds the store.

        Raises:
            NewerStoreError: a newer Tessera has written the store meanwhile.
        """
        return self._shelf.reach_disk()

    def delete_all(self) -> None:
        """Delete every attempt, setting, backup and damaged file, so that no byte is left.

        Raises:
            NotDeletedError: something may still be on the disk; it can be tried again.
        """
        self._shelf.wipe()

    def close(self) -> None:
        """Save what can still be saved, make a backup, let go of the files."""
        if self._closed:
            return
        self._closed = True
        with suppress(NewerStoreError):
            self.retry()
        self._shelf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def _at(wall_ms: int | None) -> int:
    return _now_ms() if wall_ms is None else wall_ms
