"""Patterns and facts written the short way, for tests."""

import re

from game.core.facts import Fact, parse_fact
from game.core.inference import KnowledgeBase, ground
from game.core.knowledge import AtLeast, Pattern, Strength, Trait

_FACT = re.compile(r"\w+\([^)]*\)")


def facts(text: str) -> tuple[Fact, ...]:
    """Read ``a(x) b(y, z)``."""
    return tuple(parse_fact(found) for found in _FACT.findall(text))


def rule(
    text: str,
    *,
    name: str = "",
    strength: Strength = Strength.LIKELY,
    at_least: tuple[int, str] | None = None,
) -> Pattern:
    """Read ``head(X) <- body(X), body(X, Y)``."""
    head, *body = facts(text)
    return Pattern(
        id=name or text,
        body=tuple(body),
        head=head,
        strength=strength,
        why=f"Since {text}.",
        trait=Trait.PROFILE,
        objective="none",
        at_least=AtLeast(*at_least) if at_least else None,
    )


def known(*patterns: Pattern, given: str = "", **revealed: str) -> KnowledgeBase:
    """Ground patterns on facts, each unit's written as a keyword."""
    units = {unit: facts(text) for unit, text in revealed.items()}
    return ground(patterns, facts(given), units)


def fact(text: str) -> Fact:
    """Read one fact."""
    return parse_fact(text)


def sets(*texts: str) -> tuple[frozenset[str], ...]:
    """Read sets of names written with blanks between."""
    return tuple(frozenset(text.split()) for text in texts)
