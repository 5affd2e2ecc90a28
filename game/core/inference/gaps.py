"""What is missing from a finding: the kind of piece, never which."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.core.facts import Fact
from game.core.inference.base import KnowledgeBase
from game.core.inference.closure import closure, shrink
from game.core.inference.explain import explain


@dataclass(frozen=True, slots=True)
class Gap:
    """What some units contribute to a goal and what the nearest witness still needs.

    Attributes:
        has: names of the predicates of pieces that are there, in the order of the proof.
        lacks: names of the predicates of pieces that are missing. A predicate can be in
            both: two traces are there, and a third is missing.
    """

    has: tuple[str, ...]
    lacks: tuple[str, ...]


def lacking(
    kb: KnowledgeBase, units: Iterable[str], goal: Fact, witnesses: Sequence[frozenset[str]]
) -> Gap:
    """Say what kind of piece is still missing.

    The nearest witness shares a unit, if any does, so that what was drawn is built upon;
    among those it lacks the fewest units, shares the most, comes first in ``witnesses``.

    Raises:
        ValueError: ``witnesses`` is empty and even all units do not give the goal away.
        KeyError: a unit that was not there at grounding.
    """
    drawn = frozenset(units)
    known = witnesses or (shrink(kb, kb.revealed, goal),)
    nearest = min(
        known,
        key=lambda witness: (
            witness.isdisjoint(drawn),
            len(witness - drawn),
            -len(witness & drawn),
        ),
    )
    there = closure(kb, drawn)
    pieces = [step.fact for step in explain(kb, nearest, goal).steps() if step.revealed_by]
    return Gap(
        has=_predicates(fact for fact in pieces if there.holds(fact)),
        lacks=_predicates(fact for fact in pieces if not there.holds(fact)),
    )


def _predicates(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact.predicate for fact in facts))
