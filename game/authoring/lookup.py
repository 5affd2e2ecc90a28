"""Are the names known, and do the facts fit the vocabulary?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.authoring.decoding import Decoding, WrittenFact
from game.authoring.places import name_of
from game.authoring.problems import any_of, quoted
from game.core.facts import is_variable
from game.core.knowledge import Predicate


def look_up_names(
    decoding: Decoding, known: Mapping[str, Iterable[str]], owner: Mapping[str, str]
) -> None:
    """Complain about names that are not known.

    ``known`` holds the names of each kind; a kind that is left out is not looked up, since
    the file that holds it has problems of its own. ``owner`` says for each kind whose names
    those are: "this mission".
    """
    options = {kind: tuple(names) for kind, names in known.items()}
    sets = {kind: frozenset(names) for kind, names in options.items()}
    for reference in decoding.references:
        kind, name = reference.kind, reference.name
        if kind in sets and name not in sets[kind]:
            decoding.refuse(
                "SC027",
                reference.path,
                f"{name_of(reference.path)} is {quoted(name)}, which is no {kind} of {owner[kind]}",
                expected=any_of(options[kind]),
                found=name,
                options=options[kind],
            )


@dataclass(frozen=True, slots=True)
class Terms:
    """What facts may be made of.

    Attributes:
        predicates: None for one that is declared, but not properly.
        entities: the type of each; None for one that is declared, but not properly.
    """

    predicates: Mapping[str, Predicate | None]
    entities: Mapping[str, str | None]
    predicate_names: tuple[str, ...] = field(init=False, repr=False)
    entity_names: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "predicate_names", tuple(self.predicates))
        object.__setattr__(self, "entity_names", tuple(self.entities))


def look_up_fact(written: WrittenFact, terms: Terms, decoding: Decoding) -> Predicate | None:
    """Complain about a fact that does not fit; give its predicate if that is known and fits."""
    name, arguments = written.fact
    predicate = terms.predicates.get(name)
    if name not in terms.predicates:
        decoding.complaints.add(
            "SC022",
            written.predicate_mark,
            f"the vocabulary has no predicate {quoted(name)}",
            found=name,
            options=terms.predicate_names,
        )
    if predicate is None:
        return None
    if len(arguments) != len(predicate.types):
        decoding.complaints.add(
            "SC023",
            written.predicate_mark,
            f"{quoted(str(written.fact))} has {len(arguments)} terms",
            expected=f"{len(predicate.types)}: {signature(predicate)}",
            found=str(written.fact),
        )
        return None
    for index, argument in enumerate(arguments):
        if not is_variable(argument):
            _look_up_entity(written, index, predicate, terms, decoding)
    return predicate


def _look_up_entity(
    written: WrittenFact, index: int, predicate: Predicate, terms: Terms, decoding: Decoding
) -> None:
    argument, accepted = written.fact.arguments[index], predicate.types[index]
    if argument not in terms.entities:
        decoding.complaints.add(
            "SC024",
            written.argument_mark(index),
            f"nothing declares {quoted(argument)}",
            expected=f"{any_of(accepted)} of the mission or the world",
            found=argument,
            options=terms.entity_names,
        )
        return
    found = terms.entities[argument]
    if found is not None and found not in accepted:
        decoding.complaints.add(
            "SC025",
            written.argument_mark(index),
            f"{quoted(argument)} is of type {found}",
            expected=f"{any_of(accepted)}, as in {signature(predicate)}",
            found=argument,
        )


def signature(predicate: Predicate) -> str:
    """How a fact of this kind is written: ``works_at(person, place)``."""
    return f"{predicate.name}({', '.join(' or '.join(types) for types in predicate.types)})"
