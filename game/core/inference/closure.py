"""What follows from some units: one linear closure, and what is left when units are dropped."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.core.facts import Fact
from game.core.inference.base import LEAF, Chain, KnowledgeBase

Grounds = Mapping[int, tuple[int, ...]]
"""For each fact and tally of a proof the inputs it was derived from; none for a leaf."""


@dataclass(frozen=True, slots=True, eq=False)
class Closure:
    """Everything that follows from some units, with a reason for each fact."""

    kb: KnowledgeBase
    units: frozenset[str]
    chain: Chain

    def holds(self, fact: Fact) -> bool:
        """Whether the fact is given, revealed by the units, or follows."""
        return self.kb.number.get(fact) in self.chain.because

    @property
    def facts(self) -> Iterator[Fact]:
        """Every fact that holds, in the order of derivation."""
        known = self.kb.facts
        return (known[number] for number in self.chain.because if number < len(known))

    @property
    def derived(self) -> Iterator[Fact]:
        """The facts that follow without being given or revealed, in the order of derivation."""
        known = self.kb.facts
        because = self.chain.because.items()
        return (known[number] for number, why in because if why != LEAF and number < len(known))

    def grounds(self, number: int) -> Grounds:
        """The recorded proof of a fact that holds, sources before what follows from them.

        Of a counter's inputs it has those that held first, no more than needed.
        """
        because, rules = self.chain.because, self.kb.rules
        rank = {node: place for place, node in enumerate(because)}
        inputs: dict[int, tuple[int, ...]] = {}
        waiting = [number]
        while waiting:
            node = waiting.pop()
            if node in inputs:
                continue
            inputs[node] = ()
            if because[node] != LEAF:
                rule = rules[because[node]]
                taken = rule.inputs
                if rule.needed < len(taken):
                    taken = tuple(sorted(rank.keys() & taken, key=rank.__getitem__))
                inputs[node] = taken[: rule.needed]
                waiting.extend(inputs[node])
        return {node: inputs[node] for node in sorted(inputs, key=rank.__getitem__)}

    def revealers(self, number: int) -> tuple[str, ...]:
        """The units of the closure that reveal a fact; none for a fact that costs nothing."""
        if number in self.kb.free.because:
            return ()
        revealers = self.kb.revealers.get(number, ())
        return tuple(unit for unit in revealers if unit in self.units)


def closure(kb: KnowledgeBase, units: Iterable[str]) -> Closure:
    """Derive all that follows from the given facts and these units.

    The same units give the same reasons, whatever their order.

    Raises:
        KeyError: a unit that was not there at grounding.
    """
    ordered = sorted(set(units), key=kb.place.__getitem__)
    return Closure(kb, frozenset(ordered), _chain(kb, ordered))


def derives(kb: KnowledgeBase, units: Iterable[str], goal: Fact) -> bool:
    """Whether these units give a fact away. Linear in the rules touched, whatever the goal.

    Raises:
        KeyError: a unit that was not there at grounding.
    """
    return kb.number.get(goal) in _chain(kb, units).because


def shrink(
    kb: KnowledgeBase, units: Iterable[str], goal: Fact, *, most: int | None = None
) -> frozenset[str]:
    """One minimal witness inside these units: dropping any one of its units loses the goal.

    Always the same for the same units. It takes a closure for each unit of the first proof;
    where that has more than ``most`` units, they are returned as they are.

    Raises:
        ValueError: the units do not give the goal away.
        KeyError: a unit that was not there at grounding.
    """
    held = closure(kb, units)
    if not held.holds(goal):
        raise ValueError(f"these units do not give {goal} away")
    kept = _units_used(held, goal)
    if most is not None and len(kept) > most:
        return kept
    for unit in sorted(kept):
        if unit in kept:
            without = closure(kb, kept - {unit})
            if without.holds(goal):
                kept = _units_used(without, goal)
    return kept


def _units_used(held: Closure, goal: Fact) -> frozenset[str]:
    """Enough units for the recorded proof: for each revealed fact the first that reveals it."""
    leaves = (node for node, inputs in held.grounds(held.kb.number[goal]).items() if not inputs)
    return frozenset(unit for leaf in leaves for unit in held.revealers(leaf)[:1])


def _chain(kb: KnowledgeBase, units: Iterable[str]) -> Chain:
    chain = kb.free.branch()
    chain.assume(number for unit in units for number in kb.revealed[unit])
    return chain
