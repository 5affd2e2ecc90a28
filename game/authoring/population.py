"""From the population's file to a ``Population``."""

from pathlib import Path

from game.authoring.decoding import Decoding, Record
from game.authoring.files import DecodedFile, decode_file
from game.authoring.lookup import Terms
from game.authoring.population_definitions import POPULATION
from game.authoring.population_rules import check_population, opening
from game.core.features import Feature
from game.core.population import Attribute, Group, Population, Profile, Rule, Value
from game.core.shares import MOST_CASES, TooManyCasesError, count_cases

POPULATION_FILE = "population.yaml"

MOST_VALUES = 65_536
"""Values of one attribute: a code has two bytes."""

_SERIES_SHARE = 1_000_000


def read_population(path: Path, terms: Terms | None) -> tuple[Population | None, DecodedFile]:
    """Read a population.

    Args:
        path: its file.
        terms: what its facts may be made of; without them they are not looked up.

    Returns:
        The population, or None if the file has problems; and the file, which has them.
    """
    file = decode_file(path, POPULATION)
    if file.record is None:
        return None, file
    check_population(file.record, terms, file.decoding)
    if file.decoding.complaints.problems:
        return None, file
    population = build_population(file.record)
    _check_size(population, file.decoding)
    return (None if file.decoding.complaints.problems else population), file


def _check_size(population: Population, decoding: Decoding) -> None:
    for attribute in population.attributes:
        path = ("attributes", attribute.id)
        if len(attribute.values) > MOST_VALUES:
            message = f"{attribute.id} has {len(attribute.values):,} values"
            decoding.refuse("SC041", path, message, expected=f"at most {MOST_VALUES:,}")
            continue
        try:
            count_cases(population, attribute)
        except TooManyCasesError as error:
            decoding.refuse(
                "SC041",
                path,
                f"the rules of {attribute.id} tell {error.cases:,} cases apart",
                expected=f"at most {MOST_CASES}",
                advice="Let fewer rules speak of different attributes, or of single values.",
            )


def build_population(record: Record) -> Population:
    """A population from a record without faults."""
    groups: dict[str, tuple[str, ...]] = {}
    attributes = []
    for attribute in record["attributes"]:
        attributes.append(_attribute(attribute, groups.get(attribute["follows"], ())))
        groups[attribute["id"]] = tuple(attribute["groups"])
    features = {
        name: _feature(name, feature) for name, feature in (record["features"] or {}).items()
    }
    return Population(record["seed"], record["people"], tuple(attributes), features)


def build_profile(record: Record | None) -> Profile | None:
    """A mission's place in the crowd; None if it has none."""
    return Profile(dict(record["profile"]), record["known"]) if record else None


def _attribute(record: Record, followed: tuple[str, ...]) -> Attribute:
    groups = tuple(
        Group(name, group["name"], group["share"], _values(name, group), of)
        for name, group in record["groups"].items()
        for of in (opening(name, group, followed),)
    )
    rules = tuple(Rule(dict(rule["if"] or {}), dict(rule["times"])) for rule in record["rules"])
    return Attribute(record["id"], record["name"], groups, record["follows"], rules)


def _values(name: str, group: Record) -> tuple[Value, ...]:
    if group["values"] is not None:
        return tuple(
            Value(value_id, value["name"], value["share"])
            for value_id, value in group["values"].items()
        )
    if group["numbered"] is None:
        return (Value(name, group["name"]),)
    return tuple(_numbered(name, group["name"], group["numbered"]))


def _numbered(group_id: str, group_name: str, numbered: Record) -> list[Value]:
    """Values with numbers. Shares fall like 1/(n + half), which is half at n = half."""
    first, half = numbered["first"], numbered["half_by"]
    template = numbered["named"] or f"{group_name} {{}}"
    return [
        Value(
            f"{group_id}-{first + place}",
            template.replace("{}", str(first + place)),
            1 if half is None else _SERIES_SHARE * half // (half + place),
        )
        for place in range(numbered["count"])
    ]


def _feature(name: str, record: Record) -> Feature:
    alternatives = record["shown_by"]
    return Feature(name, record["says"], record["attribute"], record["values"], alternatives)
