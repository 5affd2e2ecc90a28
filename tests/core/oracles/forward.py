"""Plain forward chaining: match every body against all facts, again until nothing is new.

It shares no code and no idea with the engine, and unlike ``brute_force`` it tries only what
the facts offer, so it can follow a whole mission.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from game.core.facts import Fact, is_variable
from game.core.knowledge import Pattern


def forward(patterns: Iterable[Pattern], facts: Iterable[Fact]) -> set[Fact]:
    """Everything that follows."""
    known, before = set(facts), -1
    patterns = tuple(patterns)
    while len(known) > before:
        before = len(known)
        for pattern in patterns:
            known |= _heads(pattern, known)
    return known


def _heads(pattern: Pattern, known: set[Fact]) -> set[Fact]:
    counted = pattern.at_least
    values: dict[Fact, set[str]] = defaultdict(set)
    for binding in _ways(pattern.body, known, {}):
        head = Fact(
            pattern.head.predicate,
            tuple(binding.get(term, term) for term in pattern.head.arguments),
        )
        values[head].add(binding[counted.variable] if counted else "")
    return {head for head, seen in values.items() if len(seen) >= (counted.count if counted else 1)}


def _ways(
    body: tuple[Fact, ...], known: set[Fact], binding: Mapping[str, str]
) -> Iterator[Mapping[str, str]]:
    if not body:
        yield binding
        return
    for fact in tuple(known):
        bound = _bound(body[0], fact, binding)
        if bound is not None:
            yield from _ways(body[1:], known, bound)


def _bound(wanted: Fact, fact: Fact, binding: Mapping[str, str]) -> Mapping[str, str] | None:
    """The binding with which an atom is the fact; None if it cannot be."""
    if (wanted.predicate, len(wanted.arguments)) != (fact.predicate, len(fact.arguments)):
        return None
    bound = dict(binding)
    for term, value in zip(wanted.arguments, fact.arguments, strict=True):
        if bound.setdefault(term, value) != value if is_variable(term) else term != value:
            return None
    return bound
