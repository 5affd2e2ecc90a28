"""Reading what is left of a store, and adding what is proved there to another."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from typing import Any

from game.records import ledger
from game.records.chain import Attempt, Decision
from game.records.trouble import REFUSAL


@dataclass(frozen=True, slots=True)
class Findings:
    """What was read from a store that may be damaged; only what chains is to be trusted."""

    attempts: Mapping[str, Attempt]
    decisions: Mapping[tuple[str, int], Decision]
    settings: Mapping[str, str]

    def told(self, attempt: Attempt) -> list[Decision]:
        """The decisions of an attempt that chain from its start."""
        return attempt.sound(self._in_order(attempt.id))

    def lost(self, restored: Mapping[str, Attempt]) -> int:
        """How many decisions were made, by rows that are sealed, but could not be restored."""
        return sum(
            max(0, attempt.count - restored[attempt.id].count)
            for attempt in self.attempts.values()
            if attempt.is_sealed
        )

    def _in_order(self, attempt_id: str) -> Iterator[Decision]:
        for sequence in count():
            decision = self.decisions.get((attempt_id, sequence))
            if decision is None:
                return
            yield decision


def read_all(connection: sqlite3.Connection) -> Findings:
    """Read every row that can still be read, and trust none."""
    return Findings(
        attempts={
            row[0]: Attempt(*row) for row in _rows(connection, ledger.ATTEMPTS, ("id", "id DESC"))
        },
        decisions={
            (row[0], row[1]): Decision(*row)
            for row in _rows(
                connection,
                ledger.DECISIONS,
                ("attempt_id, sequence", "attempt_id DESC, sequence DESC"),
            )
        },
        settings={
            name: value
            for name, value, seal in _rows(connection, ledger.SETTINGS, ("name", "name DESC"))
            if seal == ledger.setting_seal(name, value)
        },
    )


def merge(target: sqlite3.Connection, findings: Findings) -> list[str]:
    """Add to a sound store what the findings prove beyond it; the caller holds the transaction.

    Returns:
        The ids of attempts that went on differently here and there; they stay as they are here.
    """
    known = {attempt.id: attempt for attempt in ledger.attempts(target)}
    for name, value in findings.settings.items():
        ledger.set_setting(target, name, value)
    return [
        attempt_id
        for attempt_id in [*known, *(found for found in findings.attempts if found not in known)]
        if not _merge_attempt(target, known.get(attempt_id), findings, attempt_id)
    ]


def _merge_attempt(
    target: sqlite3.Connection, kept: Attempt | None, findings: Findings, attempt_id: str
) -> bool:
    """Bring one attempt as far as the findings go; False if they go another way."""
    found = findings.attempts.get(attempt_id)
    if kept is None and found is not None:
        kept = _started(target, found, findings)
    if kept is None:
        return True
    told = findings.told(kept)
    if not _agree(target, kept, told):
        return False
    for decision in told[kept.count :]:
        kept = ledger.put_decision(target, kept, decision)
    if found is not None and found.is_sealed and found.finished and found.head == kept.head:
        ledger.put_attempt(target, kept.ended(found.finished_ms, found.summary_text))
    return True


def _rows(
    connection: sqlite3.Connection, query: str, orders: tuple[str, str]
) -> Iterator[tuple[Any, ...]]:
    """Read a table from both ends, since a broken page may lie between."""
    for order in orders:
        with suppress(*REFUSAL):
            yield from connection.execute(f"{query} ORDER BY {order}")


def _started(target: sqlite3.Connection, found: Attempt, findings: Findings) -> Attempt | None:
    """Add an attempt without its decisions; None if nothing proves that it began like this."""
    if not found.is_sealed and not findings.told(found):
        return None
    attempt = found.anew()
    ledger.put_attempt(target, attempt)
    return attempt


def _agree(target: sqlite3.Connection, kept: Attempt, told: list[Decision]) -> bool:
    """Whether one log is the beginning of the other, and nothing follows an end."""
    shared = min(kept.count, len(told))
    if kept.finished and len(told) > kept.count:
        return False
    return shared == 0 or ledger.link_at(target, kept.id, shared - 1) == told[shared - 1].link
