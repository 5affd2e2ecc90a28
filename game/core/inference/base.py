"""The frozen result of grounding: numbered facts, ground rules, and what each unit reveals.

Facts are numbered from 0. After them come *tallies*, one for each value that a counter may
count: a tally holds if the counter's body holds for that value. So a counter needs no
expansion into combinations: it is a rule that follows once enough of its inputs hold.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from game.core.facts import Fact
from game.core.knowledge import Pattern, Strength

LEAF = -1
"""Stands where a rule's number would, for a fact that is given or revealed."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One ground step: the head follows once ``needed`` of the different inputs hold.

    Attributes:
        head: number of a fact, or of a tally.
        inputs: in the order of the pattern's body; tallies, if this is a counter.
        needed: as many as there are inputs, unless this is a counter.
    """

    head: int
    inputs: tuple[int, ...]
    needed: int
    pattern: Pattern


@dataclass(frozen=True, eq=False)
class KnowledgeBase:
    """Everything that can follow from the facts given and revealed.

    Attributes:
        facts: given, revealed and derived facts; a fact's number is its place.
        tallies: how many tallies are numbered after the facts.
        given: numbers of the facts that cost nothing.
        revealed: for each unit, the numbers of the facts it reveals.
    """

    facts: tuple[Fact, ...]
    tallies: int
    rules: tuple[Rule, ...]
    given: tuple[int, ...]
    revealed: Mapping[str, tuple[int, ...]]

    @cached_property
    def number(self) -> Mapping[Fact, int]:
        """The number of each fact; a fact that is missing can never be derived."""
        return {fact: number for number, fact in enumerate(self.facts)}

    @cached_property
    def uses(self) -> tuple[tuple[int, ...], ...]:
        """For each fact and tally, the numbers of the rules it is an input of."""
        uses: list[list[int]] = [[] for _ in range(len(self.facts) + self.tallies)]
        for number, rule in enumerate(self.rules):
            for source in rule.inputs:
                uses[source].append(number)
        return tuple(map(tuple, uses))

    @cached_property
    def makers(self) -> tuple[tuple[int, ...], ...]:
        """For each fact and tally, the numbers of the rules it is the head of."""
        makers: list[list[int]] = [[] for _ in range(len(self.facts) + self.tallies)]
        for number, rule in enumerate(self.rules):
            makers[rule.head].append(number)
        return tuple(map(tuple, makers))

    @cached_property
    def revealers(self) -> Mapping[int, tuple[str, ...]]:
        """For each revealed fact's number the units that reveal it, in the order of units."""
        revealers: dict[int, list[str]] = {}
        for unit, numbers in self.revealed.items():
            for number in numbers:
                revealers.setdefault(number, []).append(unit)
        return {number: tuple(units) for number, units in revealers.items()}

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each unit in the order of units."""
        return {unit: place for place, unit in enumerate(self.revealed)}

    @cached_property
    def free(self) -> "Chain":
        """What follows from the given facts alone, without any unit."""
        chain = Chain(self)
        chain.assume(self.given)
        return chain

    @cached_property
    def by_strength(self) -> Mapping[Strength, Self]:
        """For each strength the same knowledge without the patterns weaker than it."""
        return {strength: self._no_weaker_than(strength) for strength in Strength}

    def owned_by(self, owner: Mapping[str, str]) -> Self:
        """The same knowledge with other units: each owner reveals what its units do.

        Raises:
            KeyError: a unit without an owner.
        """
        revealed: dict[str, dict[int, None]] = {}
        for unit, numbers in self.revealed.items():
            revealed.setdefault(owner[unit], {}).update(dict.fromkeys(numbers))
        together = {name: tuple(numbers) for name, numbers in revealed.items()}
        return type(self)(self.facts, self.tallies, self.rules, self.given, together)

    def _no_weaker_than(self, strength: Strength) -> Self:
        kept = tuple(rule for rule in self.rules if rule.pattern.strength >= strength)
        if len(kept) == len(self.rules):
            return self
        return type(self)(self.facts, self.tallies, kept, self.given, self.revealed)


class Chain:
    """Forward chaining in progress: each rule is looked at once for each input that holds.

    Attributes:
        because: for each fact and tally that holds, the number of the rule that derived it
            first, or ``LEAF``; in the order in which they came to hold.
    """

    __slots__ = ("_kb", "_missing", "because")

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self._missing = [rule.needed for rule in kb.rules]
        self.because: dict[int, int] = {}

    def branch(self) -> "Chain":
        """An independent copy to go on from."""
        copy = object.__new__(Chain)
        copy._kb = self._kb
        copy._missing = self._missing.copy()
        copy.because = self.because.copy()
        return copy

    def assume(self, numbers: Iterable[int]) -> None:
        """Add facts and derive all that follows from them."""
        because, missing, rules, uses = self.because, self._missing, self._kb.rules, self._kb.uses
        fresh = []
        for number in numbers:
            if number not in because:
                because[number] = LEAF
                fresh.append(number)
        for number in fresh:  # grows while it is read: a queue
            for use in uses[number]:
                missing[use] -= 1
                if missing[use] == 0:
                    head = rules[use].head
                    if head not in because:
                        because[head] = use
                        fresh.append(head)
