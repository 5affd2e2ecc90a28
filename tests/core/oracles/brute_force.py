"""The plainest possible inference: every substitution, every subset, every round again.

It shares no code and no idea with the engine: bodies are not joined but tried with every
substitution of constants, closures repeat until nothing is new, witnesses are found by
looking at every subset of units.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from game.core.facts import Fact
from game.core.knowledge import Pattern, Strength


@dataclass(frozen=True)
class Instance:
    """One way a pattern could apply.

    Attributes:
        ways: for each value that is counted, the bodies that have it; for a pattern that
            does not count, one body.
    """

    pattern: Pattern
    head: Fact
    ways: tuple[tuple[frozenset[Fact], ...], ...]

    @property
    def needed(self) -> int:
        return self.pattern.at_least.count if self.pattern.at_least else 1

    def holds(self, facts: set[Fact]) -> bool:
        return sum(any(body <= facts for body in bodies) for bodies in self.ways) >= self.needed


class BruteForce:
    """All answers about one rule base; affordable up to about eight units."""

    def __init__(
        self,
        patterns: Iterable[Pattern],
        given: Iterable[Fact],
        revealed: Mapping[str, Iterable[Fact]],
    ) -> None:
        self.given = frozenset(given)
        self.revealed = {unit: frozenset(facts) for unit, facts in revealed.items()}
        facts = self.given.union(*self.revealed.values())
        terms = {term for fact in facts for term in fact.arguments}
        terms |= {
            term
            for pattern in patterns
            for fact in (*pattern.body, pattern.head)
            for term in set(fact.arguments) - set(fact.variables)
        }
        possible = [
            instance for pattern in patterns for instance in _instances(pattern, sorted(terms))
        ]
        self.instances = possible
        reachable = self.closure(self.revealed)
        self.instances = [kept for one in possible if (kept := _within(one, reachable))]

    def closure(self, units: Iterable[str]) -> set[Fact]:
        facts = set(self.given).union(*(self.revealed[unit] for unit in units))
        before = -1
        while len(facts) > before:
            before = len(facts)
            facts |= {one.head for one in self.instances if one.holds(facts)}
        return facts

    @cached_property
    def closures(self) -> dict[frozenset[str], set[Fact]]:
        """What follows from every subset of units, smaller subsets first."""
        return {
            frozenset(units): self.closure(units)
            for size in range(len(self.revealed) + 1)
            for units in combinations(sorted(self.revealed), size)
        }

    def witnesses(self, goal: Fact) -> set[frozenset[str]]:
        found: set[frozenset[str]] = set()
        for units, facts in self.closures.items():
            if goal in facts and not any(smaller <= units for smaller in found):
                found.add(units)
        return found

    def strengths(self, units: Iterable[str]) -> dict[Fact, int]:
        """For each fact that holds, the best weakest strength of any of its proofs."""
        best = dict.fromkeys(self.given, int(Strength.CERTAIN))
        for unit in units:
            best |= dict.fromkeys(self.revealed[unit], int(Strength.CERTAIN))
        before: dict[Fact, int] = {}
        while best != before:
            before = best.copy()
            for one in self.instances:
                values = sorted(_way(bodies, best) for bodies in one.ways)
                if len(values) >= one.needed:
                    reached = min(values[-one.needed], int(one.pattern.strength))
                    best[one.head] = max(best.get(one.head, 0), reached)
        return {fact: value for fact, value in best.items() if value}


def _way(bodies: Iterable[frozenset[Fact]], best: Mapping[Fact, int]) -> int:
    return max(min(best.get(fact, 0) for fact in body) for body in bodies)


def _instances(pattern: Pattern, terms: list[str]) -> list[Instance]:
    variables = sorted({variable for fact in pattern.body for variable in fact.variables})
    counted: dict[Fact, dict[str, list[frozenset[Fact]]]] = {}
    single = []
    for values in product(terms, repeat=len(variables)):
        binding = dict(zip(variables, values, strict=True))
        body = frozenset(_put(fact, binding) for fact in pattern.body)
        head = _put(pattern.head, binding)
        if pattern.at_least is None:
            single.append(Instance(pattern, head, ((body,),)))
        else:
            ways = counted.setdefault(head, {})
            ways.setdefault(binding[pattern.at_least.variable], []).append(body)
    return single + [
        Instance(pattern, head, tuple(map(tuple, ways.values()))) for head, ways in counted.items()
    ]


def _put(fact: Fact, binding: Mapping[str, str]) -> Fact:
    return Fact(fact.predicate, tuple(binding.get(term, term) for term in fact.arguments))


def _within(instance: Instance, facts: set[Fact]) -> Instance | None:
    """The instance without the bodies that can never hold; None if it can never apply."""
    ways = tuple(
        bodies
        for all_bodies in instance.ways
        if (bodies := tuple(body for body in all_bodies if body <= facts))
    )
    if len(ways) < instance.needed:
        return None
    return Instance(instance.pattern, instance.head, ways)
