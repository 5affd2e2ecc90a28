"""From a file to a decoded record, with its complaints and the hash of its bytes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from game.authoring import limits, nodes
from game.authoring.containers import RecordOf
from game.authoring.decoding import Decoding, Record, place_of
from game.authoring.kinds import BROKEN, version
from game.authoring.nodes import Node
from game.authoring.places import Mark, Places
from game.authoring.problems import Complaints, Problem
from game.authoring.reader import read_tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """What reading gave.

    Attributes:
        value: None if there is an error among the problems.
        places: where every value stands, also of files with errors.
    """

    value: T | None
    problems: tuple[Problem, ...]
    places: Places


@dataclass(frozen=True, slots=True)
class DecodedFile:
    """One file.

    Attributes:
        record: None if the file could not be read to its end, or is no mapping.
        hash: SHA-256 of the bytes, hex.
    """

    record: Record | None
    decoding: Decoding
    hash: str


def decode_file(path: Path, definition: RecordOf) -> DecodedFile:
    """Read a file from the disk."""
    complaints = Complaints(str(path))
    try:
        with path.open("rb") as file:
            raw = file.read(limits.FILE_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        message = f"the file cannot be read: {reason[:1].lower()}{reason[1:]}"
        complaints.add("SC001", Mark(1, 1), message)
        return DecodedFile(None, Decoding(complaints), "")
    return decode_bytes(raw, definition, complaints)


def decode_bytes(raw: bytes, definition: RecordOf, complaints: Complaints) -> DecodedFile:
    """Read the bytes of a file."""
    decoding = Decoding(complaints)
    digest = hashlib.sha256(raw).hexdigest()
    node = read_tree(raw, complaints)
    if node is None:
        return DecodedFile(None, decoding, digest)
    decoding.put((), node.mark)
    if _is_of_another_version(node, decoding):
        return DecodedFile(None, decoding, digest)
    record = definition.decode(node, (), decoding)
    return DecodedFile(record if isinstance(record, Record) else None, decoding, digest)


def _is_of_another_version(node: Node, decoding: Decoding) -> bool:
    """Complain about the version alone: all else may mean something else in another one."""
    entry = node.entries.get("format") if isinstance(node, nodes.Mapping) else None
    if entry is None:
        return False
    decoding.put(("format",), place_of(entry.key_mark, entry.value))
    return version().decode(entry.value, ("format",), decoding) is BROKEN
