"""The chain that ties every decision to all before it, and every row to what was written.

The chain finds damage and casual editing. It is no proof against the owner of the computer,
who can make a new chain: whoever needs that replays the decisions.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any


def canonical(data: Mapping[str, Any]) -> str:
    """Write data as JSON in the one form that is hashed.

    Raises:
        TypeError: a value that JSON does not know.
        ValueError: a number that is not finite, or a structure that holds itself.
    """
    return json.dumps(dict(data), sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(*parts: str | float | bytes | None) -> bytes:
    """SHA-256 over a list of values, so that no two lists read alike."""
    plain = [part.hex() if isinstance(part, bytes) else part for part in parts]
    return hashlib.sha256(json.dumps(plain).encode()).digest()


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the log.

    Attributes:
        sequence: 0-based place in the attempt.
        wall_ms: when it was decided, milliseconds since 1970, UTC.
        action: the decision as canonical JSON.
        link: SHA-256 over the link before it and everything above.
    """

    attempt_id: str
    sequence: int
    wall_ms: int
    action: str
    link: bytes

    @classmethod
    def following(
        cls, link: bytes, attempt_id: str, sequence: int, wall_ms: int, action: str
    ) -> "Decision":
        """The decision that comes after the given link."""
        own = digest(link, attempt_id, sequence, wall_ms, action)
        return cls(attempt_id, sequence, wall_ms, action, own)

    def follows(self, link: bytes) -> bool:
        """Whether this row is unchanged and belongs right after the given link."""
        return self.link == digest(link, self.attempt_id, self.sequence, self.wall_ms, self.action)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One play of a scenario.

    Attributes:
        scenario_hash: SHA-256 of the scenario's file, hex.
        started_ms, last_ms, finished_ms: milliseconds since 1970, UTC; when it began, when
            something was last decided, when it was finished (None: it is not).
        count: how many decisions it has.
        head: link of the last decision; of the start if there is none.
        summary_text: the summary of the score as canonical JSON; None until finished.
        seal: SHA-256 over everything above.
    """

    id: str
    scenario_id: str
    scenario_hash: str
    seed: int
    started_ms: int
    last_ms: int
    count: int
    head: bytes
    finished_ms: int | None = None
    summary_text: str | None = None
    seal: bytes = b""

    @classmethod
    def begun(
        cls, attempt_id: str, scenario_id: str, scenario_hash: str, seed: int, started_ms: int
    ) -> "Attempt":
        """A new attempt, without decisions."""
        head = digest(attempt_id, scenario_id, scenario_hash, seed, started_ms)
        return cls(
            attempt_id, scenario_id, scenario_hash, seed, started_ms, started_ms, 0, head
        ).sealed()

    @property
    def start(self) -> bytes:
        """The link before the first decision, which ties the log to what was played."""
        return digest(self.id, self.scenario_id, self.scenario_hash, self.seed, self.started_ms)

    @property
    def finished(self) -> bool:
        """Whether it is over."""
        return self.finished_ms is not None

    @property
    def summary(self) -> dict[str, Any] | None:
        """The summary of the score; None until finished."""
        found: dict[str, Any] | None = json.loads(self.summary_text or "null")
        return found

    @property
    def is_sealed(self) -> bool:
        """Whether the row is as it was written."""
        return self.seal == self._own_seal()

    def sealed(self) -> "Attempt":
        """The attempt with the seal that fits it."""
        return replace(self, seal=self._own_seal())

    def anew(self) -> "Attempt":
        """The same attempt as it was before its first decision."""
        return Attempt.begun(
            self.id, self.scenario_id, self.scenario_hash, self.seed, self.started_ms
        )

    def next_decision(self, wall_ms: int, action: str) -> Decision:
        """The decision that comes next."""
        return Decision.following(self.head, self.id, self.count, wall_ms, action)

    def after(self, decision: Decision) -> "Attempt":
        """The attempt with one more decision."""
        return replace(
            self, count=self.count + 1, head=decision.link, last_ms=decision.wall_ms
        ).sealed()

    def ended(self, finished_ms: int | None, summary_text: str | None) -> "Attempt":
        """The attempt, finished."""
        return replace(self, finished_ms=finished_ms, summary_text=summary_text).sealed()

    def is_told_by(self, decisions: Sequence[Decision]) -> bool:
        """Whether these are all its decisions, unchanged and in order."""
        return (
            self.is_sealed
            and len(decisions) == self.count
            and len(self.sound(decisions)) == self.count
            and self.head == (decisions[-1].link if decisions else self.start)
        )

    def sound(self, decisions: Iterable[Decision]) -> list[Decision]:
        """The decisions from the start up to the first that does not follow."""
        link = self.start
        kept: list[Decision] = []
        for decision in decisions:
            if not decision.follows(link):
                break
            kept.append(decision)
            link = decision.link
        return kept

    def _own_seal(self) -> bytes:
        return digest(
            self.start, self.last_ms, self.count, self.head, self.finished_ms, self.summary_text
        )
