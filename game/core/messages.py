"""Sentences for players, kept apart from their values so that they can be translated.

``core`` never joins sentences from pieces: it returns a ``Message``, and whoever shows it
translates the text and puts the values in. ``str(message)`` is the English sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


def N_(text: str) -> str:  # noqa: N802 - the name translation tools look for
    """Mark a text for translation and return it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named places, ``{name}``, and what goes into them."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)


def message(text: str, **values: object) -> Message:
    """Make a ``Message``."""
    return Message(text, values)
