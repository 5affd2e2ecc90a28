"""Proofs: why some units give a goal away, as a tree from the goal down to the pieces."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.core.facts import Fact
from game.core.inference.base import LEAF, KnowledgeBase
from game.core.inference.closure import Closure, Grounds, closure, derives
from game.core.inference.witnesses import smallest_witness
from game.core.knowledge import Pattern, Strength


@dataclass(frozen=True, slots=True)
class Proof:
    """A fact with the reason why it holds.

    Attributes:
        pattern: what derived it; None if it is given or revealed.
        revealed_by: the units of the proof that reveal it, by name; empty if it is given or
            derived.
        premises: proofs of the pattern's facts, in the order of its body, each once.
        strength: that of the weakest pattern used; certain if none is.
        units: all units the proof rests on.
        depth: patterns on the longest way down; 0 for a fact that is given or revealed.
    """

    fact: Fact
    pattern: Pattern | None
    revealed_by: tuple[str, ...]
    premises: "tuple[Proof, ...]"
    strength: Strength
    units: frozenset[str]
    depth: int

    def steps(self) -> Iterator["Proof"]:
        """Every part of the proof once, premises before what follows from them."""
        seen: set[Fact] = set()
        waiting = [(self, False)]
        while waiting:
            proof, ready = waiting.pop()
            if ready:
                yield proof
            elif proof.fact not in seen:
                seen.add(proof.fact)
                waiting.append((proof, True))
                waiting += [(premise, False) for premise in reversed(proof.premises)]


def explain(kb: KnowledgeBase, units: Iterable[str], goal: Fact) -> Proof:
    """The best proof of a goal from some units, always the same for the same units.

    Best is the strongest weakest pattern; among those the fewest units (see
    ``smallest_witness``); among those the first by the units' names.

    Raises:
        ValueError: the units do not give the goal away.
        KeyError: a unit that was not there at grounding.
    """
    units = frozenset(units)
    strongest = next(
        (
            strength
            for strength in sorted(Strength, reverse=True)
            if derives(kb.by_strength[strength], units, goal)
        ),
        Strength.POSSIBLE,
    )
    reduced = kb.by_strength[strongest]
    witness = smallest_witness(reduced, units, goal)
    return _proof(closure(reduced, witness), goal)


def _proof(held: Closure, goal: Fact) -> Proof:
    """The proof that the closure recorded, built from its leaves up, however deep it is."""
    kb = held.kb
    goal_number = kb.number[goal]
    grounds = held.grounds(goal_number)
    proofs: dict[int, Proof] = {}
    for number in grounds:
        if number < len(kb.facts):
            premises = tuple(proofs[source] for source in _facts_under(held, grounds, number))
            proofs[number] = _step(held, number, premises)
    return proofs[goal_number]


def _facts_under(held: Closure, grounds: Grounds, number: int) -> Iterable[int]:
    """The facts a fact was derived from, each once; for a counter those of its tallies."""
    facts: list[int] = []
    for source in grounds[number]:
        facts += (source,) if source < len(held.kb.facts) else grounds[source]
    return dict.fromkeys(facts)


def _step(held: Closure, number: int, premises: tuple[Proof, ...]) -> Proof:
    why = held.chain.because[number]
    pattern = None if why == LEAF else held.kb.rules[why].pattern
    revealed_by = tuple(sorted(held.revealers(number)))
    own = Strength.CERTAIN if pattern is None else pattern.strength
    return Proof(
        fact=held.kb.facts[number],
        pattern=pattern,
        revealed_by=revealed_by,
        premises=premises,
        strength=min((own, *(premise.strength for premise in premises))),
        units=frozenset(revealed_by).union(*(premise.units for premise in premises)),
        depth=1 + max(premise.depth for premise in premises) if premises else 0,
    )
