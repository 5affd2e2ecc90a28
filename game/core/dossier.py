"""The dossier: what the Index holds on a person, as its author lays it out.

What it says is not true because it stands here: an entry is there as long as its fact can be
derived from the items, and ``game.core.record`` says whence and how surely. Only the Index's
mistakes are the author's.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.core.facts import Fact
from game.core.knowledge import Category


class Form(StrEnum):
    """What an entry is worth."""

    RAW = "raw"
    PROCESSED = "processed"
    INSIGHT = "insight"


class Claim(StrEnum):
    """How surely something may be said."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    CANNOT_SAY = "cannot_say"


class Mistake(StrEnum):
    """How a collector comes to believe something that is not so."""

    NAMESAKE = "namesake"
    OUTDATED = "outdated"
    JOKE = "joke"


@dataclass(frozen=True, slots=True)
class DossierEntry:
    """One row.

    Attributes:
        says: the row's words.
        fact: what must be derivable for the row to be there; None for a mistake.
        mistake: how the Index came to it, if it is wrong.
        read_from: for a mistake the parts it was read from; all must still be there.
        why: for a mistake, why it is one.
    """

    id: str
    category: Category
    says: str
    fact: Fact | None = None
    mistake: Mistake | None = None
    read_from: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Lever:
    """Something that could move the person; there as long as its fact can be derived."""

    says: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Analyst:
    """Somebody who judges what the record is worth."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """A record of the Index.

    Attributes:
        number: the record's number.
        certainty: percent, 0 to 100, that it is one real person; printed, never explained.
        head: age and place, as the record has it.
        suggests: how the Index would approach the person.
        suggests_needs: the facts it takes to suggest that.
        analysts: two who disagree, or none.
        graded: whether the player grades the entries.
    """

    number: str
    certainty: int
    head: str
    entries: tuple[DossierEntry, ...]
    levers: tuple[Lever, ...] = ()
    suggests: str = ""
    suggests_needs: tuple[Fact, ...] = ()
    analysts: tuple[Analyst, ...] = ()
    graded: bool = False
