"""How many people of the crowd a mission's traces leave; who counts them is not said here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2

from game.core.facts import Fact
from game.core.features import Feature, features_shown
from game.core.population import Population
from game.core.scenario import Scenario

MOST_FEATURES = 20
"""Features of one subject that can be counted; twenty make a million sets, in 4 MB."""


@dataclass(frozen=True, slots=True)
class Remaining:
    """The people who still match a mission's subject, the subject among them.

    Attributes:
        start: with what is known before any trace is looked at.
        left: with that and some parts: each part by itself, each witness, and all parts.
    """

    start: int
    left: Mapping[frozenset[str], int]


def bits(people: int) -> float:
    """How anonymous somebody among so many people is, in bits; 0 if alone.

    Each bit is one more question, answered by yes or no, until one is left.
    """
    return log2(people)


def features_to_count(
    scenario: Scenario, population: Population, facts: Iterable[Fact]
) -> tuple[Feature, ...]:
    """What the crowd of a mission is narrowed by; nothing if the mission has no profile.

    Every feature that is known at the start and every one that some of the facts can show, as
    far as it is true of the subject: a trace that misleads leads to nobody.
    """
    profile = scenario.crowd
    if profile is None:
        return ()
    known = (population.features[name] for name in profile.known)
    shown = features_shown(population.features.values(), scenario.subject, facts)
    every = {feature.id: feature for feature in (*known, *shown)}
    return tuple(feature for feature in every.values() if population.fits(feature, profile.values))
