"""What is done about a damaged or missing store: set it aside, restore, save what still chains."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from game.core.messages import Message, message
from game.records import backups, ledger, schema
from game.records.database import in_memory, load, transaction
from game.records.folder import COMPANIONS, Paths, beside
from game.records.merge import merge, read_all
from game.records.trouble import REFUSAL, DamageError


def rescue(paths: Paths) -> Message:
    """Put a sound store in place of a damaged, empty or missing one; say what was done.

    The damaged file is moved first and read after: whatever another instance commits to it
    from then on, that instance does not call saved. A rescue that is cut short leaves no
    store; the next start begins it again, from the file that was set aside.

    Raises:
        DamageError: the damaged file cannot be moved.
        OSError, sqlite3.Error: the new one cannot be written.
    """
    damaged = _set_aside(paths)
    with closing(backups.newest_sound(paths) or _empty()) as rebuilt:
        lost = _salvage(rebuilt, damaged) if damaged else None
        backups.write_out(rebuilt, paths.live)
        return _report(rebuilt, damaged, lost)


def _set_aside(paths: Paths) -> Path | None:
    """Move the store and what SQLite keeps beside it; None if there was none.

    A store that is gone already may have been moved by a rescue that was cut short.
    """
    earlier = paths.set_aside()
    aside = earlier[-1] if earlier else None
    if paths.live.exists():
        aside = paths.free_damaged_name()
        try:
            paths.live.rename(aside)
        except PermissionError as error:
            raise DamageError(f"{paths.live.name} cannot be moved") from error
    for suffix in COMPANIONS:
        with suppress(FileNotFoundError):
            if aside is None:
                beside(paths.live, suffix).unlink()
            else:
                beside(paths.live, suffix).replace(beside(aside, suffix))
    return aside


def _empty() -> sqlite3.Connection:
    memory = in_memory()
    schema.upgrade(memory)
    return memory


def _salvage(rebuilt: sqlite3.Connection, damaged: Path) -> int | None:
    """Merge what the damaged file proves; tell how many decisions are lost, None if unknown."""
    try:
        with closing(load(damaged)) as connection:
            connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            findings = read_all(connection)
    except REFUSAL:
        return None
    with transaction(rebuilt):
        merge(rebuilt, findings)
    restored = {attempt.id: attempt for attempt in ledger.attempts(rebuilt)}
    return findings.lost(restored) if findings.attempts else None


def _report(rebuilt: sqlite3.Connection, damaged: Path | None, lost: int | None) -> Message:
    attempts = ledger.attempts(rebuilt)
    happened = (
        message("The records file was damaged; it is kept as {file}.", file=damaged.name)
        if damaged
        else message("The records file was missing.")
    )
    safe = message(
        "Attempts restored: {attempts}. Decisions restored: {decisions}.",
        attempts=len(attempts),
        decisions=sum(attempt.count for attempt in attempts),
    )
    if lost:
        advice = message(
            "Decisions lost: {lost}. Please look over your last attempt before you go on.",
            lost=lost,
        )
    elif lost == 0:
        advice = message("No loss was found. You can play on.")
    else:
        advice = message("The latest decisions may be missing. Please look over your last attempt.")
    return message("{happened} {safe} {advice}", happened=happened, safe=safe, advice=advice)
