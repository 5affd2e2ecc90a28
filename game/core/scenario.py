"""The scenario model: one mission, frozen, as the game plays it.

What a player calls is a **part**: a detail of an item (a badge in a photo, a line of a CV,
the start of a route), or the item's own words. An item without details has one part, its
words. Facts are revealed by parts; an item reveals what its parts do.

Identifiers: an item's id is unique in the scenario; a part's id is ``item.part``
(``desk.badge``), its words are ``item.text``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from game.core.contents import Area, Content, Reply
from game.core.dossier import Dossier
from game.core.examples import WorkedExample
from game.core.facts import Fact
from game.core.grades import Grade
from game.core.guidance import Guide
from game.core.knowledge import Category, Entity, Library, World
from game.core.letters import Letter
from game.core.population import Profile
from game.core.wedge import Wedge

WORDS = "text"
"""The name of the part that stands for an item's own words."""


class Audience(StrEnum):
    """Who can see an item where it was posted."""

    ANYONE = "anyone"
    MEMBERS = "members"
    FRIENDS = "friends"
    FAMILY = "family"


class FixKind(StrEnum):
    """The countermeasures; leaving an item as it is is the absence of one."""

    LIMIT = "limit"
    BLUR = "blur"
    DELAY = "delay"
    REMOVE = "remove"


class Feedback(StrEnum):
    """When the player hears how calls turned out: after each of them, or after the step."""

    EACH_CALL = "each_call"
    EACH_STEP = "each_step"


@dataclass(frozen=True, slots=True)
class Person:
    """A synthetic person of the scenario.

    Attributes:
        call: the name others use in a sentence ("Runa").
        portrait: a member of the art's cast, or None for children and people without accounts.
        work, lives, bio: lines of the briefing; empty for everyone but the subject.
    """

    id: str
    name: str
    call: str
    portrait: str | None = None
    relation: str = ""
    work: str = ""
    lives: str = ""
    bio: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason a player may give for accepting a line, and what the author thinks of it."""

    id: str
    text: str
    grade: Grade
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the critical information list: a fact that must not be derivable.

    Attributes:
        name: the finding in a few words ("Lives on Marl Street").
        asks: the question a collector would ask.
        harm: what could follow, in one sentence.
        reasons: what the player may say when accepting the line.
    """

    id: str
    category: Category
    name: str
    asks: str
    fact: Fact
    harm: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """A part of an item that can be looked at by itself.

    Attributes:
        looks: what a player sees there, one sentence, without the answer.
        why: what it tells, or why it is harmless; shown in the review.
        layer: the photo's clue layer that shows it, if the item is a photo.
        area: where it is on a photo (960 x 600) or a map (1000 x 700), if not by layer.
        quote: the words of the item's text that it is, if the item is a page.
        section: the heading it stands under on a page.
        person: the person of a graph of contacts that it is, by id.
        tie: the two people whose tie it is, by id.
        reply: the answer that it is, if the item is a thread.
        entry: the entry of a service record that it is, by id.
    """

    id: str
    label: str
    looks: str
    reveals: tuple[Fact, ...]
    why: str
    layer: str | None = None
    area: Area | None = None
    quote: str | None = None
    section: str = ""
    person: str | None = None
    tie: tuple[str, str] | None = None
    reply: Reply | None = None
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Countermeasure:
    """One way to change one item.

    Attributes:
        points: what it costs of the budget, 0 or more.
        notice: what it means to friends, 0 (nobody notices) to 5.
        stops: the parts that no longer reveal anything; empty if it does not help.
        asks: the person who has to be asked, if the subject cannot do it alone.
        says: what changes, in one sentence.
    """

    item: str
    kind: FixKind
    points: int
    notice: int
    stops: frozenset[str]
    says: str
    asks: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Something a player can call: a detail, or an item's words (then ``detail`` is None)."""

    id: str
    item: str
    label: str
    looks: str
    reveals: tuple[Fact, ...]
    why: str
    detail: Detail | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One trace.

    Attributes:
        title: a name for lists ("Desk at night").
        source: id of a source of the world.
        author: id of a person, or a plain name for a newsroom or an office.
        at: when it was posted, local time of the world, without a zone.
        likes: shown beside the item; carries no meaning.
        parts: what can be called, in reading order, words first.
        fixes: what can be done about it; empty if nothing.
        keeper: why nothing can be done about it, one sentence; empty if something can.
    """

    id: str
    title: str
    source: str
    author: str
    at: datetime
    audience: Audience
    likes: int
    text: str
    content: Content | None
    parts: tuple[Part, ...]
    fixes: tuple[Countermeasure, ...] = ()
    keeper: str = ""

    @property
    def details(self) -> tuple[Part, ...]:
        """The parts that are details."""
        return tuple(part for part in self.parts if part.detail is not None)


@dataclass(frozen=True, slots=True)
class Briefing:
    """What the player is told: paragraphs, then the coach's word."""

    situation: tuple[str, ...]
    coach: str


@dataclass(frozen=True, slots=True)
class Debriefing:
    """Closing words of the author.

    Attributes:
        opening: said whatever happened.
        kept: said if the fix is complete.
        flagged_all: said if nearly everything was flagged.
        questions: to discuss.
        monday: what to do on Monday.
        closing: the coach's last word.
    """

    opening: str
    kept: str
    flagged_all: str
    questions: tuple[str, ...]
    monday: tuple[str, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class Objectives:
    """Ids of objectives the scenario introduces, practises and tests."""

    introduces: tuple[str, ...] = ()
    practises: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scenario:
    """One mission. Immutable; lookups are cached, which is why it has no slots.

    Attributes:
        number: place in the campaign, 0 if it stands alone.
        chapter: title of its chapter.
        known: facts given at the start besides the world's; they cost a collector nothing.
        budget: fix points that may be spent.
        minutes: a rough guide, never a limit.
        hint_cost: points a hint costs, 0 or more.
        source_text_hash: SHA-256 of the file it came from, hex; attempts are tied to it.
        crowd: the subject's place in the crowd; None if the mission is played without one.
        examples: what the coach shows before a step, at most one before each.
        inbox: the letters of the week, in the order of their arrival; empty if none come.
        dossier: what the Index holds; None if it is not shown.
        wedge: a story in several versions; None if there is none.
        feedback: when calls are answered; once it was answered, a call stands.
        guides: what the coach shows and asks as a step begins, in order.
    """

    id: str
    title: str
    number: int
    chapter: str
    world: World
    library: Library
    subject: str
    people: Mapping[str, Person]
    entities: Mapping[str, Entity]
    known: tuple[Fact, ...]
    lines: tuple[Line, ...]
    items: tuple[Item, ...]
    hints: tuple[str, ...]
    objectives: Objectives
    briefing: Briefing
    debriefing: Debriefing
    budget: int
    minutes: int
    hint_cost: int = 20
    source_text_hash: str = ""
    crowd: Profile | None = None
    examples: tuple[WorkedExample, ...] = ()
    inbox: tuple[Letter, ...] = ()
    dossier: Dossier | None = None
    wedge: Wedge | None = None
    feedback: Feedback = Feedback.EACH_STEP
    guides: tuple[Guide, ...] = ()

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Every part by id, in the order of items."""
        return {part.id: part for item in self.items for part in item.parts}

    @cached_property
    def item_by_id(self) -> Mapping[str, Item]:
        """Every item by id."""
        return {item.id: item for item in self.items}

    @cached_property
    def line_by_id(self) -> Mapping[str, Line]:
        """Every line by id."""
        return {line.id: line for line in self.lines}

    @cached_property
    def letter_by_id(self) -> Mapping[str, Letter]:
        """Every letter by id."""
        return {letter.id: letter for letter in self.inbox}

    @cached_property
    def countermeasures(self) -> Mapping[tuple[str, FixKind], Countermeasure]:
        """Every countermeasure by item and kind."""
        return {(fix.item, fix.kind): fix for item in self.items for fix in item.fixes}

    @property
    def given(self) -> Iterator[Fact]:
        """All facts a collector has before looking at an item."""
        yield from self.world.facts
        yield from self.known

    def example_before(self, step: str) -> WorkedExample | None:
        """The example that is shown before a step of a session, if there is one."""
        return next((one for one in self.examples if one.before == step), None)

    def guides_during(self, step: str) -> tuple[Guide, ...]:
        """What the coach shows and asks in a step of a session."""
        return tuple(guide for guide in self.guides if guide.during == step)

    def author_name(self, item: Item) -> str:
        """The name shown as the item's author."""
        return self.name_of(item.author)

    def author_of(self, part: Part) -> str:
        """Who wrote a part: whoever replied, else the author of its item."""
        reply = part.detail.reply if part.detail else None
        return reply.author if reply else self.item_by_id[part.item].author

    def name_of(self, author: str) -> str:
        """The name of an author, who is the id of a person or any plain name."""
        person = self.people.get(author)
        return person.name if person else author
