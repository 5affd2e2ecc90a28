"""What a player decides. The log of an attempt is a tuple of these and nothing else.

They are intentions, never mouse events: saving, resuming, undoing, replaying and reporting
are all replays of the log. Time is a field, since ``core`` has no clock.
"""

from dataclasses import dataclass, fields
from typing import Any

from game.core.scenario import FixKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A decision.

    Attributes:
        elapsed_ms: milliseconds of play since the attempt began, never decreasing along a log.
    """

    elapsed_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin(Action):
    """Leave the briefing and start spotting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem(Action):
    """Look at an item for the first time."""

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectPart(Action):
    """Look at a detail for the first time."""

    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagPart(Action):
    """Call a part a leak.

    Attributes:
        lines: ids of the lines it feeds; empty for "only with other items, no line yet".
        confidence: percent, 50 to 100 in steps of 5.
    """

    part: str
    lines: tuple[str, ...]
    confidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePartHarmless(Action):
    """Call a part harmless."""

    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawCall(Action):
    """Take a call back; the part is uncalled again."""

    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeHint(Action):
    """Ask for the next hint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishSpot(Action):
    """Close the calls and see the review."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishReview(Action):
    """Go on to connecting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawThread(Action):
    """Join a piece to the finding of a line."""

    line: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CutThread(Action):
    """Take a piece off a finding."""

    line: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleFinding(Action):
    """Claim that the joined pieces, and no fewer, give the line away."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishConnect(Action):
    """Go on to fixing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseFix(Action):
    """Change one item, or leave it as it is (``kind`` None)."""

    item: str
    kind: FixKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptLine(Action):
    """Live with a line, for one of the author's reasons."""

    line: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAcceptance(Action):
    """No longer accept a line."""

    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishFix(Action):
    """Hand the advice over and see the debrief."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Action):
    """Leave the debrief; the attempt is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Action):
    """Take back the last decision of this step that can be taken back."""


ACTIONS: dict[str, type[Action]] = {
    kind.__name__: kind
    for kind in (
        Begin,
        OpenItem,
        InspectPart,
        FlagPart,
        RulePartHarmless,
        WithdrawCall,
        TakeHint,
        FinishSpot,
        FinishReview,
        DrawThread,
        CutThread,
        SettleFinding,
        FinishConnect,
        ChooseFix,
        AcceptLine,
        WithdrawAcceptance,
        FinishFix,
        Close,
        Undo,
    )
}
"""Every action by the name it has in a log."""

Plain = dict[str, str | int | list[str] | None]
"""An action as JSON-ready data: ``{"do": "FlagPart", "elapsed_ms": 1200, ...}``."""


class ActionDataError(ValueError):
    """Data that is not an action; the message says which field and what was expected."""


def to_data(action: Action) -> Plain:
    """Write an action as plain data."""
    data: Plain = {"do": type(action).__name__}
    for field in fields(action):
        value: Any = getattr(action, field.name)
        data[field.name] = list(value) if isinstance(value, tuple) else value
    return data


def from_data(data: object) -> Action:
    """Read an action back from plain data, trusting nothing.

    Raises:
        ActionDataError: an unknown action, a missing or unknown field, or a wrong type.
    """
    if not isinstance(data, dict):
        message = f"an action is a mapping, found {type(data).__name__}"
        raise ActionDataError(message)
    kind = ACTIONS.get(str(data.get("do")))
    if kind is None:
        message = f'"do" is {data.get("do")!r}; expected one of {", ".join(ACTIONS)}'
        raise ActionDataError(message)
    names = {field.name for field in fields(kind)}
    given = set(data) - {"do"}
    if given != names:
        message = f"{kind.__name__} has the fields {sorted(names)}, found {sorted(given)}"
        raise ActionDataError(message)
    return kind(**{name: _READERS[name](name, data[name]) for name in names})


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        message = f"{name} is text, found {value!r}"
        raise ActionDataError(message)
    return value


def _texts(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        message = f"{name} is a list of texts, found {value!r}"
        raise ActionDataError(message)
    return tuple(_text(name, entry) for entry in value)


def _whole_number(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        message = f"{name} is a whole number from 0, found {value!r}"
        raise ActionDataError(message)
    return value


def _fix_kind(name: str, value: object) -> FixKind | None:
    if value is None:
        return None
    try:
        return FixKind(_text(name, value))
    except ValueError:
        message = f"{name} is {value!r}; expected one of {', '.join(FixKind)} or nothing"
        raise ActionDataError(message) from None


_READERS: dict[str, Any] = {
    "elapsed_ms": _whole_number,
    "confidence": _whole_number,
    "item": _text,
    "part": _text,
    "line": _text,
    "reason": _text,
    "lines": _texts,
    "kind": _fix_kind,
}
"""How each field of an action is read; a field's name fixes its type everywhere."""
