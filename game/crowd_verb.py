"""The verb ``crowd``: how many of the crowd share what is known, in lines of text.

Plain lines, one thing each, so that a screen reader and another program can read them too.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.authoring.formats import as_line
from game.authoring.library import read_library
from game.authoring.problems import any_of, closest
from game.core.exploring import Choices
from game.core.population import Attribute, Population
from game.core.remaining import bits
from game.crowd.cache import load_or_build
from game.crowd.exploring import count_dispute, narrow
from game.crowd.people import Crowd, Progress
from game.crowd.uniqueness import unique_fraction, unique_lattice
from game.folders import LIBRARY

LISTED_FOLLOWING = 5
LEAST_SAMPLE = 2
MOST_SAMPLE = 10_000
_TOLD_PERCENT = 25
"""Progress is told each time so much more is done."""


class CrowdVerbError(Exception):
    """What was asked cannot be answered; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for.

    Attributes:
        names: attributes, or attributes with a group or value: ``district=eastquay``.
        values: list the groups and values of this attribute; empty for none.
        by_number: how many are alone with so many attributes, whichever.
        dispute: the published dispute.
        sample: people asked for ``by_number``.
        seed: decides whom.
    """

    names: Sequence[str] = ()
    values: str = ""
    by_number: bool = False
    dispute: bool = False
    sample: int = 400
    seed: int = 0


def crowd_lines(asked: Asked, folder: Path, progress: Callable[[str], Progress]) -> Iterator[str]:
    """The answer.

    Args:
        asked: the question.
        folder: where the people are kept from one time to the next.
        progress: for a piece of work, by its name, who is told how far it is.

    Raises:
        CrowdVerbError: see there.
    """
    population = _population()
    named, choices = _read_names(population, asked.names)
    attribute = _attribute(population, asked.values) if asked.values else None
    if not LEAST_SAMPLE <= asked.sample <= MOST_SAMPLE:
        raise CrowdVerbError(
            f"--sample is {asked.sample}; ask {LEAST_SAMPLE} to {MOST_SAMPLE:,} people."
        )
    if asked.dispute:
        yield from _dispute(progress("Counting two countries"))
        return
    crowd = _gathered(population, folder, progress("Gathering the crowd"))
    if asked.by_number:
        yield from _by_number(crowd, asked, progress("Asking a sample"))
    elif attribute is not None:
        yield from _values(crowd, attribute, choices)
    elif named:
        yield from _alone(crowd, named)
    elif choices:
        yield from _shared(crowd, choices)
    else:
        yield from _attributes(crowd)


def told_progress(work: str) -> Progress:
    """Say on the error stream how a piece of work goes, in whole lines, if somebody is there."""
    told = 0

    def tell(part: float) -> None:
        nonlocal told
        percent = int(100 * part)
        if percent < 100 and percent >= told + _TOLD_PERCENT and sys.stderr.isatty():  # noqa: PLR2004
            told = percent - percent % _TOLD_PERCENT
            sys.stderr.write(f"{work}: {told} percent\n")

    return tell


def _population() -> Population:
    library = read_library(LIBRARY)
    if library.value is None:
        raise CrowdVerbError(
            f"The library has errors, the first one: {as_line(library.problems[0])}"
        )
    if library.value.population is None:
        raise CrowdVerbError("The library has no population.yaml, from which the crowd is drawn.")
    return library.value.population


def _gathered(population: Population, folder: Path, progress: Progress) -> Crowd:
    try:
        return load_or_build(population, folder, progress)
    except MemoryError as problem:
        raise CrowdVerbError(
            "There is not enough memory for the crowd. Close other programs, then try again."
        ) from problem
    except ValueError as problem:
        raise CrowdVerbError(
            f"The people cannot be drawn as population.yaml declares them: {problem}."
        ) from problem


def _attribute(population: Population, name: str) -> Attribute:
    known = population.attribute_by_id
    if name not in known:
        raise CrowdVerbError(_unknown(f'There is no attribute "{name}"', name, known))
    return known[name]


def _read_names(population: Population, names: Sequence[str]) -> tuple[tuple[str, ...], Choices]:
    """Attributes without a value, and those with one; never both."""
    pairs = [name.partition("=") for name in names]
    given = [name for name, _, _ in pairs]
    for name, equals, value in pairs:
        attribute = _attribute(population, name)
        if equals:
            _check_value(attribute, value)
        if given.count(name) > 1:
            raise CrowdVerbError(f"{name} is given twice. Give it once.")
    named = tuple(name for name, equals, _ in pairs if not equals)
    choices = tuple((name, value) for name, equals, value in pairs if equals)
    if named and choices:
        raise CrowdVerbError(
            "Give a value for each attribute, to see who shares them, or for none, to see how "
            f"many are alone: {named[0]} has none, {choices[0][0]} has one."
        )
    return named, choices


def _check_value(attribute: Attribute, value: str) -> None:
    if value not in attribute.codes_by_name:
        start = f'{attribute.id} has no group or value "{value}"'
        hint = f" `main.py crowd --values {attribute.id}` lists them."
        raise CrowdVerbError(_unknown(start, value, attribute.codes_by_name) + hint)


def _unknown(start: str, name: str, known: Iterable[str]) -> str:
    meant = closest(name, known)
    there = any_of(known)
    if meant:
        return f'{start}. Did you mean "{meant}"?'
    return f"{start}. There are {there}." if there else f"{start}."


def _attributes(crowd: Crowd) -> Iterator[str]:
    yield f"{crowd.people:,} people, {bits(crowd.people):.1f} bits. What each attribute tells:"
    for one in narrow(crowd, ()).following:
        attribute = crowd.population.attribute_by_id[one.attribute]
        yield (
            f"  {attribute.id}: {attribute.name}, {len(attribute.values)} values, "
            f"{one.bits:.1f} bits, leaves {_about(one.people)}"
        )


def _values(crowd: Crowd, attribute: Attribute, choices: Choices) -> Iterator[str]:
    having = narrow(crowd, choices).having[attribute.id]
    yield f"{attribute.id}: {attribute.name}"
    for group in attribute.groups:
        yield f"  {group.id}: {group.name}, {having[group.id]:,} people"
        for value in group.values:
            if value.id != group.id:
                yield f"    {value.id}: {value.name}, {having[value.id]:,} people"


def _shared(crowd: Crowd, choices: Choices) -> Iterator[str]:
    found = narrow(crowd, choices)
    yield _people(found.everyone)
    for (name, value), people in zip(choices, found.path[1:], strict=True):
        attribute = crowd.population.attribute_by_id[name]
        yield f"{_people(people)} after {attribute.name}: {name_of(attribute, value)}"
    if found.following:
        yield "What would narrow most next, and the people left on average:"
    for one in found.following[:LISTED_FOLLOWING]:
        attribute = crowd.population.attribute_by_id[one.attribute]
        yield f"  {attribute.id}: {attribute.name}, leaves {_about(one.people)}"


def _alone(crowd: Crowd, names: Sequence[str]) -> Iterator[str]:
    share = unique_fraction(crowd, names)
    told = ", ".join(crowd.population.attribute_by_id[name].name for name in names)
    yield f"{_percent(share)} of {crowd.people:,} people are alone with {told}."


def _by_number(crowd: Crowd, asked: Asked, progress: Progress) -> Iterator[str]:
    lattice = unique_lattice(crowd, asked.sample, asked.seed, progress)
    yield f"People who are alone with so many attributes, whichever; {asked.sample:,} were asked:"
    for one in lattice.by_number():
        yield (
            f"  {one.attributes}: {_percent(one.share)}, "
            f"standard error {_percent(one.standard_error)}"
        )


def _dispute(progress: Progress) -> Iterator[str]:
    found = count_dispute(progress)
    yield (
        f"Alone with sex, place and birth date, of {found.people:,} people in places of "
        f"{found.place:,} on average:"
    )
    rows = ("date", "month and year", "year")
    for name, alike, uneven in zip(rows, found.alike, found.uneven, strict=True):
        yield (
            f"  {name}: {_percent(alike)} in places of one size, {_percent(uneven)} in places "
            "of very different sizes"
        )
    yield "Published: 87% (Sweeney 2000), 63% (Golle 2006)."
    yield f"The toy, 9,330 people in 56,940 cells: {100 * found.toy:.2f}%."
    yield "Sources, and what else the studies differ in: docs/crowd.md"


def name_of(attribute: Attribute, name: str) -> str:
    """What a group or value is called."""
    groups = {group.id: group.name for group in attribute.groups}
    return groups.get(name) or attribute.values[attribute.codes_by_name[name][0]].name


def _people(people: int) -> str:
    if people == 0:
        return "nobody"
    return f"{people:,} {'people' if people > 1 else 'person'} ({bits(people):.1f} bits)"


def _about(people: float) -> str:
    return f"{people:,.0f}" if people >= 10 else f"{people:.1f}"  # noqa: PLR2004 - small ones differ


def _percent(share: float) -> str:
    """One digit after the point, two for small shares."""
    return f"{100 * share:.1f}%" if share >= 0.01 or share == 0 else f"{100 * share:.2f}%"  # noqa: PLR2004
