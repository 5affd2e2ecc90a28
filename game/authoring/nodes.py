"""The tree a file is read into: nodes with marks, before anybody asks what they mean."""

from dataclasses import dataclass, field

from game.authoring.places import Mark


@dataclass(frozen=True, slots=True)
class Scalar:
    """One piece of text; what it means is decided by the field it stands in.

    Attributes:
        plain: written without quotes and not as a block.
        inside: the mark of the first character of the text, if the text stands on one line
            exactly as written, so that an offset into it is an offset into the file.
    """

    mark: Mark
    text: str
    plain: bool
    inside: Mark | None = None

    @property
    def is_nothing(self) -> bool:
        """Tell a key with nothing after it, which is no text."""
        return self.plain and not self.text


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``flow`` if written in brackets."""

    mark: Mark
    flow: bool
    entries: list["Node"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value under a key."""

    key_mark: Mark
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values; ``flow`` if written in braces."""

    mark: Mark
    flow: bool
    entries: dict[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """Stands where something stood that has been complained about already."""

    mark: Mark


Node = Scalar | Listing | Mapping | Refused
