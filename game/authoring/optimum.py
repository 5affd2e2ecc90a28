"""The cheapest complete fix, exactly: the only module that calls a solver.

The problem is put to clingo as it stands in ``core``: the ground patterns as Horn rules, one
choice for each item that can be changed, no line derivable, and three sums to minimise in
turn (points, what friends notice, number of changes). It needs no list of witnesses.
"""

from collections.abc import Iterator, Mapping

import clingo

from game.core.analysis import Analysis
from game.core.facts import Fact
from game.core.inference import KnowledgeBase
from game.core.mission import Optimum
from game.core.scenario import FixKind, Scenario

_ENOUGH = 2
"""Optimal answers asked for: a second one shows that the first is not unique."""


def cheapest_fix(scenario: Scenario, analysis: Analysis) -> Optimum | None:
    """Find the cheapest complete fix; None if nothing breaks every line.

    The budget does not bound it, so that an author learns what a fix would cost.
    """
    options = tuple(scenario.countermeasures.values())
    control = clingo.Control(["--opt-mode=optN", f"--models={_ENOUGH}", "--warn=none"])
    control.add("base", [], "\n".join(_program(scenario, analysis.kb, _Numbers())))
    control.ground([("base", [])])
    with control.solve(yield_=True) as handle:
        best = [_choice_numbers(model) for model in handle if model.optimality_proven]
    if not best:
        return None
    picked = [options[place] for place in best[0]]
    return Optimum(
        points=sum(fix.points for fix in picked),
        notice=sum(fix.notice for fix in picked),
        choices=_in_item_order(scenario, {fix.item: fix.kind for fix in picked}),
        unique=len(best) == 1,
    )


def _choice_numbers(model: clingo.Model) -> list[int]:
    return sorted(symbol.arguments[0].number for symbol in model.symbols(shown=True))


def _in_item_order(
    scenario: Scenario, kinds: Mapping[str, FixKind]
) -> tuple[tuple[str, FixKind], ...]:
    return tuple((item.id, kinds[item.id]) for item in scenario.items if item.id in kinds)


class _Numbers(dict[Fact, int]):
    """Numbers facts as they come, so that clingo never sees an author's text."""

    def __missing__(self, fact: Fact) -> int:
        return self.setdefault(fact, len(self))


def _program(scenario: Scenario, kb: KnowledgeBase, number: _Numbers) -> Iterator[str]:
    """The program; ``choose(n)`` is the n-th countermeasure, ``holds(f)`` the f-th fact."""
    yield from _choices(scenario)
    stopped_by: dict[str, list[int]] = {}
    for place, fix in enumerate(scenario.countermeasures.values()):
        for part in fix.stops:
            stopped_by.setdefault(part, []).append(place)
    for fact in scenario.given:
        yield f"holds({number[fact]})."
    for part in scenario.parts.values():
        untouched = ", ".join(f"not choose({place})" for place in stopped_by.get(part.id, ()))
        for fact in part.reveals:
            yield (
                f"holds({number[fact]}) :- {untouched}."
                if untouched
                else (f"holds({number[fact]}).")
            )
    for rule in kb.rules:
        yield f"holds({number[rule.head]}) :- {_all_hold(rule.body, number)}."
    yield from _counters(kb, number)
    for line in scenario.lines:
        yield f":- holds({number[line.fact]})."
    yield "#show choose/1."


def _choices(scenario: Scenario) -> Iterator[str]:
    by_item: dict[str, list[int]] = {}
    for place, fix in enumerate(scenario.countermeasures.values()):
        by_item.setdefault(fix.item, []).append(place)
        yield f":~ choose({place}). [{fix.points}@3,{place}]"
        yield f":~ choose({place}). [{fix.notice}@2,{place}]"
        yield f":~ choose({place}). [1@1,{place}]"
    for places in by_item.values():
        yield "{" + "; ".join(f"choose({place})" for place in places) + "} 1."


def _counters(kb: KnowledgeBase, number: _Numbers) -> Iterator[str]:
    for place, counter in enumerate(kb.counters):
        values: dict[str, int] = {}
        for instance in counter.instances:
            value = values.setdefault(instance.value, len(values))
            yield f"seen({place},{value}) :- {_all_hold(instance.body, number)}."
        yield (
            f"holds({number[counter.head]}) :- "
            f"{counter.count} {{ seen({place},0..{len(values) - 1}) }}."
        )


def _all_hold(body: tuple[Fact, ...], number: _Numbers) -> str:
    return ", ".join(f"holds({number[fact]})" for fact in body)
