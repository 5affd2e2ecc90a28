"""Where in a file a value stands.

A key path leads from the top of a file to a value: keys, and for a list the ``id`` of an
entry that has one, else its index from 0: ``("items", "desk", "details", "badge", "why")``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

KeyPath = tuple[str | int, ...]


class Mark(NamedTuple):
    """A position in a text; lines and columns count from 1, columns in characters."""

    line: int
    column: int


class Place(NamedTuple):
    """A position in a file."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Places:
    """The places of all values of a scenario or a library.

    A text stands where its value does, a list or a mapping where its key does.
    """

    file: str
    by_path: Mapping[KeyPath, Place] = field(default_factory=dict)

    def find(self, path: KeyPath) -> Place:
        """The place of a value, or of the nearest enclosing one that the file has."""
        for end in range(len(path), -1, -1):
            place = self.by_path.get(path[:end])
            if place is not None:
                return place
        return Place(self.file, 1, 1)


def name_of(path: KeyPath) -> str:
    """The words a message uses for the value at a path: ``audience``, ``entry 2 of hours``."""
    names = [step for step in path if isinstance(step, str)]
    name = names[-1] if names else "the file"
    if path and isinstance(path[-1], int):
        return f"entry {path[-1] + 1} of {name}"
    return name
