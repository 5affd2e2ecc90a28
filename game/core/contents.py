"""What an item can hold besides its words: a photo, a map, a page, contacts, a thread, a record.

Contacts, threads and records are drawn from data. What a player calls in them are details, which
name a person, a tie or an entry, or are a reply.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Contact:
    """A person in a graph of contacts.

    Attributes:
        person: id of a person of the scenario.
        note: a few words below the name ("Same shift").
        at: the place in the picture (1000 x 700), or None to be laid out.
        traces: ids of the items that name the person.
    """

    person: str
    note: str = ""
    at: tuple[int, int] | None = None
    traces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """What two people are to each other, as the traces have it.

    Attributes:
        ends: ids of the two; the order means nothing.
        label: what they are to each other ("lives with"); may be empty.
        traces: how many traces say so; 0 if nobody counts.
        guessed: whether it is put together from several traces, said by none.
    """

    ends: tuple[str, str]
    label: str = ""
    traces: int = 0
    guessed: bool = False

    def joins(self, one: str, other: str) -> bool:
        """Whether it is the tie between two people."""
        return {one, other} == set(self.ends)


@dataclass(frozen=True, slots=True)
class Contacts:
    """People and what they are to each other, drawn around one of them.

    Attributes:
        sees: the whole picture in one or two sentences, for those who do not see it.
        about: id of the person in the middle, who is one of the people.
    """

    sees: str
    about: str
    people: tuple[Contact, ...]
    ties: tuple[Tie, ...] = ()

    def between(self, one: str, other: str) -> Tie | None:
        """The tie between two people, if there is one."""
        return next((tie for tie in self.ties if tie.joins(one, other)), None)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a post, by an author of its own: the id of a person or any plain name."""

    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A post that was answered; the answers are its details.

    Attributes:
        seen: how many people saw it; 0 if the source does not tell.
    """

    seen: int = 0


class EntryKind(StrEnum):
    """What an entry of a service record is."""

    POSTING = "posting"
    GAP = "gap"
    GUESS = "guess"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a service record.

    Attributes:
        title: what stands there; a gap may have none, its length is told.
        place: where, or more about it; may be empty.
        starts: the month it begins, by its first day; None for a note.
        ends: the month it ends; a gap has one.
        when: how the record writes the time, if not as the year.
    """

    id: str
    kind: EntryKind
    title: str = ""
    place: str = ""
    starts: date | None = None
    ends: date | None = None
    when: str = ""

    @property
    def months(self) -> int:
        """How many months it lasts; 0 without a beginning and an end."""
        if self.starts is None or self.ends is None:
            return 0
        years = self.ends.year - self.starts.year
        return 12 * years + self.ends.month - self.starts.month


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """A service biography: postings on a line of time, gaps between them, notes below.

    Attributes:
        heading: whose it is, with the rank.
        about: a line below the heading.
        person: id of the person whose face stands beside it, or None.
        covers: what is published, for the bar above ("appointments 2008 to 2026").
    """

    heading: str
    entries: tuple[Entry, ...]
    about: str = ""
    person: str | None = None
    covers: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in the picture's own units: origin top left, x right, y down."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo built from a scene of the art library.

    Attributes:
        sees: the whole picture in one or two sentences, for those who do not see it.
        layers: optional layers that are on, by name; a detail's layer is on by itself.
        signs: text drawn into a layer's text slot, one entry a line.
        crop: the part of the scene that is the picture; None for all of it.
    """

    scene: str
    sees: str
    layers: tuple[str, ...] = ()
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    crop: Area | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One big number with its unit or noun ("18", "runs")."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class RunGroup:
    """Some of the runs of a route, which can be shown alone.

    Attributes:
        label: what they have in common ("After nights").
        runs: how many they are.
        path: where they go, if not the usual way.
        hours: as in ``Route``; empty if nobody says.
    """

    label: str
    runs: int
    path: tuple[tuple[int, int], ...] = ()
    hours: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """Runs on a map.

    Attributes:
        map: name of a map in the assets.
        path: corner points of the usual run in map units (1000 x 700).
        runs: how many runs lie on the map.
        hours: number of runs that started in each hour of the day; 24 entries, or empty.
        groups: some of the runs, each of which can be shown alone. Those with a path of their
            own go that way, all others the usual one.
    """

    map: str
    sees: str
    path: tuple[tuple[int, int], ...]
    runs: int
    figures: tuple[Figure, ...] = ()
    hours: tuple[int, ...] = ()
    groups: tuple[RunGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A text source with layout: a CV, a listing, a record, a clipping.

    Attributes:
        style: which page the game draws.
        heading: the page's title.
        facts: label and value pairs beside the text (price, place, edition).
        banner: the scene of the art across the top of a CV, or None.
    """

    style: str
    heading: str
    facts: tuple[tuple[str, str], ...] = ()
    banner: str | None = None


Content = Photo | Route | Page | Contacts | Thread | ServiceRecord
"""What an item can hold besides its words."""
