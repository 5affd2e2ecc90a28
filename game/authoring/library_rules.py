"""What must fit together in a library, beyond the fields of one mapping."""

import re
from collections.abc import Iterable

from game.authoring.decoding import Decoding, Record, WrittenFact
from game.authoring.lookup import Terms, look_up_fact
from game.authoring.problems import any_of, quoted
from game.core.facts import Fact, is_variable
from game.core.knowledge import AtLeast

_PLACEHOLDER = re.compile(r"\{([0-9]+)\}")
_AT_LEAST = re.compile(r"([2-9]) different ([A-Z][A-Za-z0-9_]*)")


def check_sentences(predicates: Record, decoding: Decoding) -> None:
    """Complain about templates that name an argument the predicate does not have."""
    for name, predicate in predicates.items():
        types, sentence = predicate.get("types"), predicate.get("sentence")
        if types is None or sentence is None:
            continue
        numbers = [int(match[1]) for match in _PLACEHOLDER.finditer(sentence)]
        stray = re.search(r"[{}]", _PLACEHOLDER.sub("", sentence))
        if stray or any(number >= len(types) for number in numbers):
            holes = any_of(f"{{{number}}}" for number in range(len(types)))
            decoding.refuse(
                "SC032",
                ("predicates", name, "sentence"),
                f"the sentence of {name} is {quoted(sentence)}",
                expected=f"{holes} for the terms, and no other braces",
                found=sentence,
            )


def check_patterns(patterns: Record, terms: Terms | None, decoding: Decoding) -> None:
    """Complain about patterns that can never hold, or that conclude out of nothing."""
    facts: dict[str | int, list[WrittenFact]] = {}
    for fact in decoding.facts:
        facts.setdefault(fact.path[1], []).append(fact)
    for name, pattern in patterns.items():
        written = facts.get(name, [])
        if terms is not None:
            check_types(written, terms, decoding)
        body, head = pattern.get("if"), pattern.get("then")
        if body is None or head is None:
            continue
        variables = _variables(body)
        _check_head(written, variables, decoding)
        _check_counter(name, pattern, variables, decoding)


def _variables(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for fact in facts for name in fact.variables))


def check_types(facts: list[WrittenFact], terms: Terms, decoding: Decoding) -> None:
    """Follow each variable through a pattern: some type must fit everywhere it stands."""
    possible: dict[str, set[str]] = {}
    for written in facts:
        predicate = look_up_fact(written, terms, decoding)
        if predicate is None:
            continue
        for index, argument in enumerate(written.fact.arguments):
            if not is_variable(argument):
                continue
            accepted = set(predicate.types[index])
            before = possible.setdefault(argument, accepted)
            if before.isdisjoint(accepted):
                decoding.complaints.add(
                    "SC030",
                    written.argument_mark(index),
                    f"{argument} is {any_of(sorted(before))} elsewhere in this pattern",
                    expected=any_of(predicate.types[index]),
                    found=argument,
                )
            else:
                possible[argument] = before & accepted


def _check_head(facts: list[WrittenFact], variables: tuple[str, ...], decoding: Decoding) -> None:
    for written in facts:
        if written.path[-1] != "then":
            continue
        for index, argument in enumerate(written.fact.arguments):
            if is_variable(argument) and argument not in variables:
                decoding.complaints.add(
                    "SC029",
                    written.argument_mark(index),
                    f'{argument} stands under "then", but not under "if"',
                    expected=any_of(variables),
                    found=argument,
                )


def _check_counter(
    name: str, pattern: Record, variables: tuple[str, ...], decoding: Decoding
) -> None:
    text = pattern.get("at_least")
    if text is None:
        return
    counter = read_counter(text)
    countable = [name for name in variables if name not in pattern["then"].variables]
    if counter is None or counter.variable not in countable:
        decoding.refuse(
            "SC031",
            ("patterns", name, "at_least"),
            f"at_least is {quoted(text)}",
            expected="a number from 2 to 9, different, and a variable that stands under "
            f'"if" and not under "then"{_listed(countable)}',
            found=text,
            advice='For example "3 different X".',
        )


def _listed(names: list[str]) -> str:
    return f" ({any_of(names)})" if names else ""


def read_counter(text: str) -> AtLeast | None:
    """Read ``3 different X``; None if it is anything else."""
    match = _AT_LEAST.fullmatch(text)
    return AtLeast(int(match[1]), match[2]) if match else None
