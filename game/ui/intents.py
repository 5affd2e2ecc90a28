"""What a player wants, said by boxes and carried out by ``update``.

``Play`` wraps a decision of ``core``; the rest moves about the interface and is never logged.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Intent:
    """Something the player asked for."""


@dataclass(frozen=True, slots=True)
class Play(Intent):
    """A decision, without its time: the name of an action and its fields but ``elapsed_ms``."""

    do: str
    fields: tuple[tuple[str, Any], ...] = ()


def play(do: str, **fields: Any) -> Play:  # noqa: ANN401 - the fields of any action
    """Make a ``Play``."""
    return Play(do, tuple(sorted(fields.items())))


@dataclass(frozen=True, slots=True)
class Focus(Intent):
    """Move the keyboard focus."""

    box: str


@dataclass(frozen=True, slots=True)
class ScrollBy(Intent):
    """Scroll a box by layout pixels; update keeps it within its extent."""

    box: str
    pixels: int


@dataclass(frozen=True, slots=True)
class Quit(Intent):
    """Leave the game."""


@dataclass(frozen=True, slots=True)
class Back(Intent):
    """One level up: close the dialog, else the view; a mission pauses, the title asks to leave."""


@dataclass(frozen=True, slots=True)
class ToTitle(Intent):
    """Leave the mission for the title; everything is kept."""


@dataclass(frozen=True, slots=True)
class ToMissions(Intent):
    """Go from the title to the missions."""


@dataclass(frozen=True, slots=True)
class ToExplore(Intent):
    """Go from the title to exploring the crowd."""


@dataclass(frozen=True, slots=True)
class Explore(Intent):
    """While exploring: show another page ("tab") or "attribute", or set "uneven" on or off."""

    slot: str
    key: str


@dataclass(frozen=True, slots=True)
class ExploreValue(Intent):
    """While exploring: know a group or value of an attribute; empty for none."""

    attribute: str
    value: str


@dataclass(frozen=True, slots=True)
class ExploreAnew(Intent):
    """While exploring: know nothing of anybody."""


@dataclass(frozen=True, slots=True)
class StartMission(Intent):
    """Begin a new attempt at a mission."""

    mission: str


@dataclass(frozen=True, slots=True)
class ResumeAttempt(Intent):
    """Go on with an unfinished attempt."""

    attempt: str


@dataclass(frozen=True, slots=True)
class FilterSource(Intent):
    """Show the items of one source; empty for all."""

    source: str


@dataclass(frozen=True, slots=True)
class FilterCalls(Intent):
    """Show all items, or only "unread" or "flagged" ones."""

    which: str


@dataclass(frozen=True, slots=True)
class OpenEvidence(Intent):
    """Look inside an item, at a part of it if named."""

    item: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class OpenCrowd(Intent):
    """Look at the people who still match."""


@dataclass(frozen=True, slots=True)
class OpenDialog(Intent):
    """Open a dialog by name ("flag", "hint", "finish", "mission", "pause", "quit" and so on)."""

    name: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ToggleDraftLine(Intent):
    """In the flag dialog: choose or unchoose a line; empty for "only with other items"."""

    line: str


@dataclass(frozen=True, slots=True)
class SetDraftConfidence(Intent):
    """In the flag dialog: how sure, in percent."""

    percent: int


@dataclass(frozen=True, slots=True)
class Select(Intent):
    """Make something current in a view: a finding, a piece, a review entry, a tab."""

    slot: str
    key: str


@dataclass(frozen=True, slots=True)
class SetSetting(Intent):
    """Change a setting by name."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Dismiss(Intent):
    """Put a notice away."""
