"""Facts and proofs in words, from the templates of the vocabulary.

Templates, names and reasons are the scenario's texts: whoever wants them in another language
passes translated ones.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.core.facts import Fact
from game.core.inference import Proof
from game.core.knowledge import Predicate

_PLACE = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a proof.

    Attributes:
        text: what holds, without a full stop.
        why: the reason of the pattern it follows by; empty if it is given or revealed.
        units: the units that reveal it; empty if it is given or follows.
    """

    fact: Fact
    text: str
    why: str
    units: tuple[str, ...]


def say(fact: Fact, predicates: Mapping[str, Predicate], names: Mapping[str, str]) -> str:
    """A fact as a sentence with a capital and without a full stop.

    Args:
        fact: what to say.
        predicates: the vocabulary; it must hold the fact's predicate.
        names: how to say a constant. One without a name is said as it is written, with
            blanks for underscores.

    Raises:
        KeyError: the predicate is not in the vocabulary.
        IndexError: its template has a place for an argument that the fact does not have.
    """
    template = predicates[fact.predicate].sentence
    text = _PLACE.sub(lambda place: _name(fact.arguments[int(place[1])], names), template)
    return text[:1].upper() + text[1:]


def narrate(
    proof: Proof, predicates: Mapping[str, Predicate], names: Mapping[str, str]
) -> list[Statement]:
    """A proof as sentences, from the pieces to the conclusion, each fact once.

    Raises:
        KeyError, IndexError: as for ``say``.
    """
    return [
        Statement(
            fact=step.fact,
            text=say(step.fact, predicates, names),
            why="" if step.pattern is None else step.pattern.why,
            units=step.revealed_by,
        )
        for step in proof.steps()
    ]


def _name(constant: str, names: Mapping[str, str]) -> str:
    return names.get(constant) or constant.replace("_", " ")
