"""The cheapest complete fix, exactly: the only module that calls a solver.

The problem is put to clingo as it stands in ``core``: the ground patterns as Horn rules, at
most one countermeasure an item, no line derivable, and three sums to minimise in turn
(points, what friends notice, number of changes). It needs no list of witnesses.
"""

from collections.abc import Iterator

import clingo

from game.core.analysis import Analysis
from game.core.inference import KnowledgeBase
from game.core.mission import Optimum
from game.core.scenario import Scenario

_ENOUGH = 2
"""Optimal answers asked for: a second one shows that the first is not unique."""


def cheapest_fix(scenario: Scenario, analysis: Analysis) -> Optimum | None:
    """Find the cheapest complete fix; None if nothing breaks every line.

    The budget does not bound it, so that an author learns what a fix would cost.
    """
    control = clingo.Control(["--opt-mode=optN", f"--models={_ENOUGH}", "--warn=none"])
    control.add("base", [], "\n".join(_program(scenario, analysis.kb)))
    control.ground([("base", [])])
    with control.solve(yield_=True) as handle:
        best = [_choice_numbers(model) for model in handle if _is_best(model)]
    if not best:
        return None
    options = tuple(scenario.countermeasures.values())
    picked = [options[number] for number in best[0]]
    return Optimum(
        points=sum(fix.points for fix in picked),
        notice=sum(fix.notice for fix in picked),
        choices=tuple((fix.item, fix.kind) for fix in picked),
        unique=len(best) == 1,
    )


def _is_best(model: clingo.Model) -> bool:
    """Tell an optimal model; without anything to choose there are no costs to prove minimal."""
    return model.optimality_proven or not model.cost


def _choice_numbers(model: clingo.Model) -> list[int]:
    return sorted(symbol.arguments[0].number for symbol in model.symbols(shown=True))


def _program(scenario: Scenario, kb: KnowledgeBase) -> Iterator[str]:
    """The program. ``choose(n)``: the n-th countermeasure; ``holds(f)``: the f-th fact or tally."""
    yield from _choices(scenario)
    yield from (f"holds({fact})." for fact in kb.given)
    yield from _reveals(scenario, kb)
    for rule in kb.rules:
        inputs = "; ".join(f"holds({source})" for source in rule.inputs)
        yield f"holds({rule.head}) :- {rule.needed} {{ {inputs} }}."
    for line in scenario.lines:
        if line.fact in kb.number:
            yield f":- holds({kb.number[line.fact]})."
    yield "#show choose/1."


def _choices(scenario: Scenario) -> Iterator[str]:
    by_item: dict[str, list[str]] = {}
    for number, fix in enumerate(scenario.countermeasures.values()):
        by_item.setdefault(fix.item, []).append(f"choose({number})")
        yield f":~ choose({number}). [{fix.points}@3,{number}]"
        yield f":~ choose({number}). [{fix.notice}@2,{number}]"
        yield f":~ choose({number}). [1@1,{number}]"
    yield from ("{ " + "; ".join(choices) + " } 1." for choices in by_item.values())


def _reveals(scenario: Scenario, kb: KnowledgeBase) -> Iterator[str]:
    """A part reveals its facts unless a countermeasure that stops it is chosen."""
    stopped_by: dict[str, list[str]] = {}
    for number, fix in enumerate(scenario.countermeasures.values()):
        for part in fix.stops:
            stopped_by.setdefault(part, []).append(f"not choose({number})")
    for part, facts in kb.revealed.items():
        untouched = ", ".join(stopped_by.get(part, ("#true",)))
        yield from (f"holds({fact}) :- {untouched}." for fact in facts)
