"""Features: what facts about somebody mean for the crowd, which knows attributes only.

``lives_on(P, marl_street)`` shows that somebody lives in Eastquay. P always stands for the
subject; any other variable stands for whatever fits, the same thing wherever it stands.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2

from game.core.facts import Fact, is_variable

SUBJECT = "P"
"""The variable that stands for the subject."""

Bindings = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that can be known about a person and asked of the crowd.

    Attributes:
        says: what is known, in a few words: "Works nights".
        attribute: the attribute of the population that it speaks of.
        values: its values or groups; a person has the feature who has one of them.
        shown_by: each entry is enough by itself; all of an entry's facts must hold.
    """

    id: str
    says: str
    attribute: str
    values: tuple[str, ...]
    shown_by: tuple[tuple[Fact, ...], ...] = ()


def features_shown(
    features: Iterable[Feature], subject: str, facts: Iterable[Fact]
) -> tuple[Feature, ...]:
    """Those of some features that facts show about a subject, in the order given."""
    known: dict[str, list[Fact]] = {}
    for fact in facts:
        known.setdefault(fact.predicate, []).append(fact)
    start = {SUBJECT: subject}
    return tuple(
        feature
        for feature in features
        if any(_hold(patterns, start, known) for patterns in feature.shown_by)
    )


def _hold(patterns: tuple[Fact, ...], bound: Bindings, known: Mapping[str, list[Fact]]) -> bool:
    """Whether all of some facts hold for one choice of their variables."""
    if not patterns:
        return True
    first, *others = patterns
    return any(
        _hold(tuple(others), wider, known)
        for fact in known.get(first.predicate, ())
        if (wider := _unify(first, fact, bound)) is not None
    )


def _unify(pattern: Fact, fact: Fact, bound: Bindings) -> Bindings | None:
    """The bindings under which a pattern is a fact; None if there are none."""
    if len(pattern.arguments) != len(fact.arguments):
        return None
    wider = dict(bound)
    for term, constant in zip(pattern.arguments, fact.arguments, strict=True):
        if (wider.setdefault(term, constant) if is_variable(term) else term) != constant:
            return None
    return wider


def bits(people: int) -> float:
    """How anonymous somebody among so many people is, in bits; 0 if alone.

    Each bit is one more question, answered by yes or no, until one is left.
    """
    return log2(people)
