"""What is known before any person is looked at: predicates, patterns, entities, sources.

All of it is data that scenario authors write in ``scenarios/library``; nothing here knows
one predicate from another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from game.core.facts import Fact
from game.core.letters import Persona, Technique
from game.core.population import Population


class Category(StrEnum):
    """The seven categories of the critical information list; fixed, see the art's tiles."""

    ROLE = "role-and-access"
    PLACE = "place-of-duty"
    HOME = "home-area"
    ROUTINE = "daily-routine"
    DATES = "dates-and-movement"
    FAMILY = "family-and-friends"
    PRESSURE = "pressure-points"


class Strength(IntEnum):
    """How far a pattern carries; a chain is as strong as its weakest pattern."""

    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


class Trait(StrEnum):
    """The five traits by which OPSEC doctrine describes an indicator."""

    SIGNATURE = "signature"
    ASSOCIATION = "association"
    PROFILE = "profile"
    CONTRAST = "contrast"
    EXPOSURE = "exposure"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A kind of fact.

    Attributes:
        name: as written in facts.
        types: for each argument, the entity types it accepts (at least one).
        sentence: template for players, ``{0} works at {1}``.
        category: what it feeds, or None for background anybody can look up.
        tells: what a fact of this kind contributes, as a short noun phrase ("from when");
            used to say what kind of piece is missing without naming one. May be empty for
            background.
    """

    name: str
    types: tuple[tuple[str, ...], ...]
    sentence: str
    category: Category | None
    tells: str = ""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The native counter: at least ``count`` different values of ``variable``."""

    count: int
    variable: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A Horn rule with a reason: if the body holds, so does the head.

    Every variable of the head occurs in the body. With ``at_least`` the body must hold for
    that many different values of one variable (which the head may not use).
    """

    id: str
    body: tuple[Fact, ...]
    head: Fact
    strength: Strength
    why: str
    trait: Trait
    objective: str
    at_least: AtLeast | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A constant that facts may name.

    Attributes:
        name: how a sentence says it ("the fuel stock system", "Runa").
    """

    id: str
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """A place where items are posted.

    Attributes:
        icon: stem of an icon in the assets.
        about: one sentence on what it is and who can see it.
    """

    id: str
    name: str
    icon: str
    about: str


@dataclass(frozen=True, slots=True)
class Objective:
    """One thing a learner will be able to do, phrased to follow "you will practise"."""

    id: str
    title: str
    can: str


@dataclass(frozen=True, slots=True)
class World:
    """An invented world: its entities, its sources and what anybody can look up there."""

    id: str
    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a mission of the campaign is meant to teach: ids of objectives."""

    introduces: tuple[str, ...] = ()
    practises: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttackTechnique:
    """A technique of MITRE ATT&CK.

    Attributes:
        shown_by: what shows it in a mission: categories of lines, "traces" or "letters".
    """

    id: str
    name: str
    shown_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Curriculum:
    """The plan of the campaign.

    Attributes:
        missions: plans by the id of the mission, in the order in which they are played.
    """

    missions: Mapping[str, Plan] = field(default_factory=dict)
    attack: tuple[AttackTechnique, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """Everything scenarios share.

    Attributes:
        population: what the crowd is drawn from; None if the library has none.
        curriculum: what the missions of the campaign are held to; empty if there is no plan.
    """

    types: frozenset[str]
    predicates: Mapping[str, Predicate]
    patterns: Mapping[str, Pattern]
    objectives: Mapping[str, Objective]
    worlds: Mapping[str, World]
    population: Population | None = None
    techniques: Mapping[str, Technique] = field(default_factory=dict)
    personas: Mapping[str, Persona] = field(default_factory=dict)
    curriculum: Curriculum = field(default_factory=Curriculum)
