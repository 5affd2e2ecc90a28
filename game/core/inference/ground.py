"""Grounding: from patterns with variables to rules about facts, by a semi-naive join."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.core.facts import Fact
from game.core.inference.base import KnowledgeBase, Rule
from game.core.inference.joins import Allowance, Binding, Body, Known, Shape, Table, shape_of
from game.core.knowledge import Pattern

MAX_TRIES = 1_000_000
"""How many facts the joins may try in all; about a second of work."""

Inputs = tuple[int, ...]
"""Numbers of different facts, in the order of a pattern's body."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A pattern, its place among the patterns, and its body taken apart."""

    place: int
    pattern: Pattern
    body: Body


@dataclass(frozen=True, slots=True)
class _Count:
    """What counts towards one head: for each value, the ways in which the body holds for it."""

    pattern: Pattern
    needed: int
    ways: dict[str, dict[frozenset[int], Inputs]] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        """Whether there are values enough."""
        return len(self.ways) >= self.needed


def ground(
    patterns: Iterable[Pattern],
    given: Iterable[Fact],
    revealed: Mapping[str, Iterable[Fact]],
    *,
    max_tries: int = MAX_TRIES,
) -> KnowledgeBase:
    """Find every step that the patterns allow between these facts.

    Args:
        patterns: the rules with variables.
        given: facts that cost nothing.
        revealed: for each unit (a part, an item: any id) the facts it reveals. Include units
            that reveal nothing, so that they can be named later.
        max_tries: how many facts the joins may try.

    Raises:
        ValueError: a pattern uses a variable that its body does not bind.
        TooManyCombinations: see ``max_tries``.
    """
    grounder = _Grounder(tuple(patterns), max_tries)
    given_numbers = grounder.add_all(given)
    revealed_numbers = {unit: grounder.add_all(facts) for unit, facts in revealed.items()}
    grounder.run()
    return grounder.result(given_numbers, revealed_numbers)


class _Grounder:
    """Facts arrive one at a time; each completes the instances whose other facts are there."""

    def __init__(self, patterns: Sequence[Pattern], max_tries: int) -> None:
        self._allowance = Allowance(max_tries)
        self._numbers: dict[Fact, int] = {}
        self._agenda: list[Fact] = []
        self._rules: dict[tuple[int, int, frozenset[int]], Rule] = {}
        self._counts: dict[tuple[int, Fact], _Count] = {}
        shapes = {shape_of(fact) for pattern in patterns for fact in pattern.body}
        self._tables = {shape: Table(shape[1]) for shape in shapes}
        self._watchers: dict[Shape, list[tuple[_Compiled, int]]] = {shape: [] for shape in shapes}
        for number, pattern in enumerate(patterns):
            _check(pattern)
            compiled = _Compiled(number, pattern, Body(pattern.body, self._tables))
            for place, fact in enumerate(pattern.body):
                self._watchers[shape_of(fact)].append((compiled, place))

    def add_all(self, facts: Iterable[Fact]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._add(fact) for fact in facts))

    def run(self) -> None:
        for number, fact in enumerate(self._agenda):  # grows while it is read: a queue
            shape = shape_of(fact)
            if shape in self._tables:
                known = Known(number, fact.arguments)
                self._tables[shape].add(known)
                for compiled, place in self._watchers[shape]:
                    for binding, used in compiled.body.join(place, known, self._allowance):
                        self._note(compiled, binding, tuple(dict.fromkeys(used)))

    def result(
        self, given: tuple[int, ...], revealed: Mapping[str, tuple[int, ...]]
    ) -> KnowledgeBase:
        counts = [(head, one) for (_, head), one in self._counts.items() if one.reached]
        return KnowledgeBase(
            facts=tuple(self._agenda),
            tallies=sum(len(count.ways) for _, count in counts),
            rules=(*self._rules.values(), *self._counter_rules(counts)),
            given=given,
            revealed=revealed,
        )

    def _add(self, fact: Fact) -> int:
        number = self._numbers.setdefault(fact, len(self._agenda))
        if number == len(self._agenda):
            self._agenda.append(fact)
        return number

    def _note(self, compiled: _Compiled, binding: Binding, inputs: Inputs) -> None:
        """Record one way to satisfy a body."""
        pattern = compiled.pattern
        terms = pattern.head.arguments
        head = Fact(pattern.head.predicate, tuple(binding.get(term, term) for term in terms))
        at_least = pattern.at_least
        if at_least is None:
            number = self._add(head)
            if number not in inputs:  # a fact that needs itself adds nothing
                rule = Rule(number, inputs, len(inputs), pattern)
                self._rules.setdefault((compiled.place, number, frozenset(inputs)), rule)
            return
        count = self._counts.setdefault((compiled.place, head), _Count(pattern, at_least.count))
        count.ways.setdefault(binding[at_least.variable], {}).setdefault(frozenset(inputs), inputs)
        if count.reached:
            self._add(head)

    def _counter_rules(self, counts: list[tuple[Fact, _Count]]) -> Iterator[Rule]:
        """The rules of counters, with tallies numbered after the facts."""
        tally = len(self._agenda)
        for head, count in counts:
            tallies = range(tally, tally + len(count.ways))
            tally = tallies.stop
            for number, ways in zip(tallies, count.ways.values(), strict=True):
                for inputs in ways.values():
                    yield Rule(number, inputs, len(inputs), count.pattern)
            yield Rule(self._numbers[head], tuple(tallies), count.needed, count.pattern)


def _check(pattern: Pattern) -> None:
    bound = {variable for fact in pattern.body for variable in fact.variables}
    wanted = set(pattern.head.variables)
    if pattern.at_least is not None:
        counted = pattern.at_least.variable
        if counted in wanted:
            raise ValueError(f"pattern {pattern.id}: its head uses {counted}, which it counts")
        wanted.add(counted)
    if not wanted <= bound:
        loose = ", ".join(sorted(wanted - bound))
        raise ValueError(f"pattern {pattern.id}: its body does not mention {loose}")
