"""Random rule bases for tests: small, cyclic, with counters, units that reveal several facts.

A case is a function of its random generator alone, so ``random_case(Random(seed))`` can be
made again from the seed in a failure message. Nothing here uses the engine under test.
"""

from dataclasses import dataclass
from random import Random

from oracles.brute_force import BruteForce

from game.core.facts import Fact
from game.core.knowledge import AtLeast, Pattern, Strength, Trait

ARITY = {"p0": 1, "p1": 2, "p2": 1, "p3": 2, "p4": 1, "p5": 2, "p6": 1, "p7": 2, "p8": 1}
SHOWN = ("p0", "p1", "p2", "p3", "p4", "p5")
"""What units reveal; the rest has to be derived."""
DERIVED = ("p4", "p5", "p6", "p7", "p8")
"""What patterns derive, from anything: so there are cycles."""
VARIABLES = ("X", "Y", "Z")


@dataclass(frozen=True)
class Case:
    """A rule base with goals, most of which can be derived from all units.

    Attributes:
        revealed: for each unit, one to three facts; different units may reveal the same.
    """

    patterns: tuple[Pattern, ...]
    given: tuple[Fact, ...]
    revealed: dict[str, tuple[Fact, ...]]
    goals: tuple[Fact, ...]


def random_case(rng: Random, *, units: int | None = None, constants: int = 4) -> Case:
    """Make a case.

    Args:
        rng: where every choice comes from.
        units: how many there are; by default four to eight, which brute force can cover.
        constants: how many there are; more make facts that fit one another rarer.
    """
    names = "abcdefghij"[:constants]
    patterns = tuple(_pattern(rng, number, names) for number in range(rng.randint(8, 14)))
    given = tuple(_fact(rng, SHOWN, names) for _ in range(rng.randint(0, 3)))
    revealed = {
        f"u{number:02}": tuple(_fact(rng, SHOWN, names) for _ in range(rng.randint(1, 3)))
        for number in range(units or rng.randint(4, 8))
    }
    everything = BruteForce(patterns, given, revealed).closure(revealed)
    shown = {fact for facts in revealed.values() for fact in facts}
    derived = sorted(everything - shown - set(given))
    goals = rng.sample(derived, min(len(derived), 4))
    return Case(patterns, given, revealed, (*goals, _fact(rng, tuple(ARITY), names)))


def _pattern(rng: Random, number: int, names: str) -> Pattern:
    body = tuple(_atom(rng, names) for _ in range(rng.choice((1, 2, 2, 3))))
    variables = list(dict.fromkeys(variable for fact in body for variable in fact.variables))
    at_least = None
    if variables and rng.random() < 0.45:
        counted = rng.choice(variables)
        variables.remove(counted)
        at_least = AtLeast(rng.choice((1, 2, 2, 3)), counted)
    terms = (*variables, *variables, rng.choice(names))
    head = rng.choice(DERIVED)
    return Pattern(
        id=f"r{number}",
        body=body,
        head=Fact(head, tuple(rng.choice(terms) for _ in range(ARITY[head]))),
        strength=rng.choice(tuple(Strength)),
        why=f"Because of rule {number}.",
        trait=Trait.PROFILE,
        objective="none",
        at_least=at_least,
    )


def _atom(rng: Random, names: str) -> Fact:
    """A fact of a body: mostly variables."""
    predicate = rng.choice(tuple(ARITY))
    terms = (*VARIABLES, *VARIABLES, rng.choice(names))
    return Fact(predicate, tuple(rng.choice(terms) for _ in range(ARITY[predicate])))


def _fact(rng: Random, predicates: tuple[str, ...], names: str) -> Fact:
    predicate = rng.choice(predicates)
    return Fact(predicate, tuple(rng.choice(names) for _ in range(ARITY[predicate])))
