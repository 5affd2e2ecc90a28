"""What is carried along while a tree is decoded: complaints, places, and what to look up later.

Names and facts are only collected here. Whether they are known is asked when everything has
been read, so that the order of a file's keys never matters.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from game.authoring.nodes import Node, Scalar
from game.authoring.places import KeyPath, Mark, Place, Places
from game.authoring.problems import Complaints
from game.core.facts import Fact

_TERM = re.compile(r"\w+")


class Record(dict[str, Any]):
    """The fields of a mapping by name: those that could be decoded, and the defaults.

    Attributes:
        path: where the mapping stands.
        given: the names that the author wrote, whether or not they could be decoded.
    """

    def __init__(self, path: KeyPath) -> None:
        super().__init__()
        self.path = path
        self.given: set[str] = set()


@dataclass(frozen=True, slots=True)
class Reference:
    """A name that must be known when everything has been read.

    Attributes:
        kind: what it names, in a word of the authors: "person", "source".
    """

    path: KeyPath
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class WrittenFact:
    """A fact as it stands in a file."""

    path: KeyPath
    fact: Fact
    node: Scalar

    @property
    def predicate_mark(self) -> Mark:
        """Where the predicate's name starts."""
        return self._mark_of_term(0)

    def argument_mark(self, index: int) -> Mark:
        """Where an argument starts; ``index`` counts from 0."""
        return self._mark_of_term(index + 1)

    def _mark_of_term(self, index: int) -> Mark:
        starts = [match.start() for match in _TERM.finditer(self.node.text)]
        return offset_mark(self.node, starts[index])


@dataclass(slots=True)
class Decoding:
    """One file that is being decoded."""

    complaints: Complaints
    places: dict[KeyPath, Place] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    facts: list[WrittenFact] = field(default_factory=list)

    def put(self, path: KeyPath, mark: Mark) -> None:
        """Remember where a value stands."""
        self.places[path] = Place(self.complaints.file, *mark)

    def refuse(
        self,
        code: str,
        path: KeyPath,
        message: str,
        *,
        expected: str = "",
        found: str = "",
        options: tuple[str, ...] = (),
        advice: str = "",
    ) -> None:
        """Complain about the value at a path, or at the nearest enclosing one."""
        place = Places(self.complaints.file, self.places).find(path)
        self.complaints.add(
            code,
            Mark(place.line, place.column),
            message,
            expected=expected,
            found=found,
            options=options,
            advice=advice,
        )


def place_of(key_mark: Mark, node: Node) -> Mark:
    """A text stands where its value does; a list, a mapping or nothing where its key does."""
    return node.mark if isinstance(node, Scalar) and not node.is_nothing else key_mark


def offset_mark(node: Scalar, offset: int) -> Mark:
    """The mark of a character of a text, or of the whole text if that cannot be told."""
    if node.inside is None:
        return node.mark
    return Mark(node.inside.line, node.inside.column + offset)
