"""Actions as plain data, and back: what the records keep of an attempt."""

from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from typing import Any

from game.core.actions import ACTIONS, Action
from game.core.dossier import Claim, Form
from game.core.scenario import FixKind

Plain = dict[str, str | int | bool | list[str] | None]
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


def _truth(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        message = f"{name} is true or false, found {value!r}"
        raise ActionDataError(message)
    return value


def _one_of(kind: type[StrEnum]) -> Callable[[str, object], StrEnum]:
    def read(name: str, value: object) -> StrEnum:
        try:
            return kind(_text(name, value))
        except ValueError:
            message = f"{name} is {value!r}; expected one of {', '.join(kind)}"
            raise ActionDataError(message) from None

    return read


def _fix_kind(name: str, value: object) -> StrEnum | None:
    return None if value is None else _one_of(FixKind)(name, value)


_READERS: dict[str, Any] = {
    "elapsed_ms": _whole_number,
    "confidence": _whole_number,
    "item": _text,
    "part": _text,
    "line": _text,
    "reason": _text,
    "guide": _text,
    "lines": _texts,
    "kind": _fix_kind,
    "entry": _text,
    "form": _one_of(Form),
    "claim": _one_of(Claim),
    "letter": _text,
    "tailored": _truth,
    "techniques": _texts,
    "place": _whole_number,
    "answer": _text,
    "version": _text,
    "segment": _text,
    "question": _text,
    "choice": _text,
}
"""How each field of an action is read; a field's name fixes its type everywhere."""
