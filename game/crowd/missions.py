"""A mission's subject in the crowd."""

from collections.abc import Mapping

from game.core.analysis import Analysis
from game.core.inference import closure, ground
from game.core.remaining import Remaining, features_to_count
from game.core.scenario import Scenario
from game.crowd.exploring import count_having
from game.crowd.people import Crowd
from game.crowd.table import CrowdTable, people_left, table_of


def crowd_for(scenario: Scenario, crowd: Crowd) -> CrowdTable | None:
    """The table of a mission's subject; None if the mission has no profile.

    It has the features of ``features_to_count``. For 2.4 million people it takes some ten
    milliseconds; meant for a thread of its own.

    Raises:
        TooManyFeaturesError: more than ``MOST_FEATURES`` can be shown.
    """
    profile, population = scenario.crowd, crowd.population
    if profile is None:
        return None
    parts = {part.id: part.reveals for part in scenario.parts.values()}
    patterns = tuple(scenario.library.patterns.values())
    facts = ground(patterns, tuple(scenario.given), parts).facts
    known = tuple(population.features[name] for name in profile.known)
    features = features_to_count(scenario, population, facts)
    return table_of(crowd, features, scenario.subject, known)


def segment_sizes(scenario: Scenario, crowd: Crowd) -> Mapping[str, int]:
    """How many people belong to each segment of a mission's wedge, by its id."""
    segments = scenario.wedge.segments if scenario.wedge else ()
    return {segment.id: count_having(crowd, segment.who) for segment in segments}


def count_remaining(scenario: Scenario, analysis: Analysis, table: CrowdTable) -> Remaining:
    """How many people each part by itself leaves, each witness, and all parts together."""
    alone = (frozenset((part,)) for part in scenario.parts)
    joined = (witness for sets in analysis.part_witnesses.values() for witness in sets)
    return Remaining(
        people_left(table, scenario.given),
        {
            parts: people_left(table, closure(analysis.kb, parts).facts)
            for parts in dict.fromkeys((*alone, *joined, frozenset(scenario.parts)))
        },
    )
