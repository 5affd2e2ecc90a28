"""A feed of traces for the inference benchmark: three people, about 200 patterns, any length.

It has the shapes of the real library: joins of two or three facts over shared places, days
and things, counters of three, chains of up to three patterns, background that anybody can
look up. Half the items reveal nothing. A longer feed has more places, days and things, so
that it stays as sparse as a real one.
"""

from dataclasses import dataclass
from random import Random

from game.core.facts import Fact
from game.core.knowledge import AtLeast, Pattern, Strength, Trait

PEOPLE = ("ada", "bo", "cy")
SHOWN = 14
"""Predicates that traces reveal, each of a person and one other thing."""
BACKGROUND = 10
"""Predicates that anybody can look up, each of two things."""
STEPS = 15
"""Predicates that are derived, each of a person and a thing."""
PATTERNS = 200
ITEMS_FOR_A_THING = 50
BACKGROUND_FOR_A_THING = 10


@dataclass(frozen=True)
class Feed:
    """A generated knowledge base."""

    patterns: tuple[Pattern, ...]
    given: tuple[Fact, ...]
    revealed: dict[str, tuple[Fact, ...]]


def make_feed(items: int, *, crowded: bool = False, seed: int = 2037) -> Feed:
    """Make a feed.

    Args:
        items: how many.
        crowded: every item reveals facts, most of them several; then there are far more
            witnesses than anybody could look at.
        seed: another seed is another feed.
    """
    rng = Random(seed)
    things = tuple(f"t{number}" for number in range(items // ITEMS_FOR_A_THING))
    patterns = tuple(_pattern(rng, number) for number in range(PATTERNS))
    given = tuple(
        Fact(f"background{rng.randrange(BACKGROUND)}", tuple(rng.sample(things, 2)))
        for _ in range(BACKGROUND_FOR_A_THING * len(things))
    )
    counts = (1, 2, 3) if crowded else (0, 0, 0, 1, 1, 2)
    revealed = {
        f"item{number:04}": tuple(_shown(rng, things) for _ in range(rng.choice(counts)))
        for number in range(items)
    }
    return Feed(patterns, given, revealed)


def _shown(rng: Random, things: tuple[str, ...]) -> Fact:
    predicate = f"shown{rng.randrange(SHOWN)}"
    return Fact(predicate, (rng.choice(PEOPLE), rng.choice(things)))


def _pattern(rng: Random, number: int) -> Pattern:
    """One of the shapes of the library; later predicates are derived from earlier ones."""
    shown = [Fact(f"shown{rng.randrange(SHOWN)}", ("P", variable)) for variable in "XYZ"]
    level = rng.randrange(STEPS)
    earlier = Fact(f"step{rng.randrange(level)}", ("P", "X")) if level else shown[0]
    linked = Fact(f"background{rng.randrange(BACKGROUND)}", ("X", "Y"))
    body, at_least = rng.choice(
        (
            ((shown[0], shown[1], linked), None),
            ((earlier, shown[1], linked), None),
            ((earlier, Fact(shown[1].predicate, ("P", "X"))), None),
            ((shown[0], linked), None),
            ((shown[1], linked), AtLeast(3, "Y")),
        )
    )
    return Pattern(
        id=f"pattern{number}",
        body=body,
        head=Fact(f"step{level}", ("P", "X")),
        strength=rng.choice(tuple(Strength)),
        why=f"Because of pattern {number}.",
        trait=Trait.PROFILE,
        objective="none",
        at_least=at_least,
    )
