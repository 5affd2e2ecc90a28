"""The same questions put to clingo: grounding, claims, minimal witnesses of a bounded size."""

from collections.abc import Iterable, Iterator

import clingo

from game.core.facts import Fact
from game.core.knowledge import Pattern
from tests.benchmarks.inference_feed import Feed

MINIMAL_FIRST = ("--enum-mode=domRec", "--heuristic=Domain", "--models=0")
"""Enumerate only models in which no smaller set of units would do."""


class ClingoKnowledge:
    """A feed as a logic program: any set of units may be taken, patterns derive the rest."""

    def __init__(self, feed: Feed, extra: str = "", options: Iterable[str] = ()) -> None:
        self._control = clingo.Control(["--warn=none", *options])
        self._control.add("base", [], "\n".join((*_program(feed), extra)))
        self._control.ground([("base", [])])
        self._literals = {atom.symbol: atom.literal for atom in self._control.symbolic_atoms}
        self._units = {unit: self._literals[_unit(unit)] for unit in feed.revealed}

    def derives(self, units: frozenset[str], goal: Fact) -> bool:
        """Whether exactly these units give a goal away."""
        taken = [literal if unit in units else -literal for unit, literal in self._units.items()]
        wanted = self._literals[clingo.parse_term(str(goal))]
        return bool(self._control.solve(assumptions=[*taken, wanted]).satisfiable)

    def witnesses(self, limit_s: float) -> set[frozenset[str]] | None:
        """Every model's units; None if that takes longer than the limit."""
        found = set()

        def keep(model: clingo.Model) -> None:
            found.add(frozenset(symbol.arguments[0].string for symbol in model.symbols(shown=True)))

        with self._control.solve(on_model=keep, async_=True) as handle:
            finished = handle.wait(limit_s)
            handle.cancel()
        return found if finished else None


def witness_search(feed: Feed, goal: Fact, up_to: int) -> ClingoKnowledge:
    """A program whose models are the minimal witnesses of one goal."""
    extra = (
        f":- not {goal}.\n"
        f":- #count {{ U : unit(U) }} > {up_to}.\n"
        "#heuristic unit(U) : name(U). [1, false]\n"
        "#show unit/1."
    )
    return ClingoKnowledge(feed, extra, MINIMAL_FIRST)


def _unit(name: str) -> clingo.Symbol:
    return clingo.Function("unit", [clingo.String(name)])


def _program(feed: Feed) -> Iterator[str]:
    yield "{ unit(U) : name(U) }."
    yield from (f"{fact}." for fact in feed.given)
    for unit, facts in feed.revealed.items():
        yield f'name("{unit}").'
        yield from (f'{fact} :- unit("{unit}").' for fact in facts)
    yield from (_rule(pattern) for pattern in feed.patterns)


def _rule(pattern: Pattern) -> str:
    body = ", ".join(map(str, pattern.body))
    if pattern.at_least is None:
        return f"{pattern.head} :- {body}."
    shared = set(pattern.head.variables)
    once = ", ".join(str(_renamed(fact, shared)) for fact in pattern.body)
    counted = f"{pattern.at_least.count} <= #count {{ {pattern.at_least.variable} : {body} }}"
    return f"{pattern.head} :- {once}, {counted}."


def _renamed(fact: Fact, kept: set[str]) -> Fact:
    """The fact with other variables, so that those inside a count stay its own."""
    variables = set(fact.variables) - kept
    terms = (f"{term}Once" if term in variables else term for term in fact.arguments)
    return Fact(fact.predicate, tuple(terms))
