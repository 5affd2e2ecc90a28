"""What must fit together in a population, and between a mission and its population."""

from collections.abc import Iterable, Iterator, Mapping

from game.authoring.decoding import Decoding, Record, WrittenFact
from game.authoring.library_rules import check_types
from game.authoring.lookup import Terms
from game.authoring.places import KeyPath
from game.authoring.problems import any_of, quoted
from game.core.features import SUBJECT, Feature
from game.core.population import Population

Names = Mapping[str, tuple[str, ...]]
"""For each attribute the names of its groups and values."""


def value_ids(name: str, group: Record) -> tuple[str, ...]:
    """The ids of a group's values; its own, if it has none."""
    if group.get("values") is not None:
        return tuple(sorted(group["values"].given))
    numbered = group.get("numbered")
    if numbered is None:
        return (name,)
    first, count = numbered.get("first", 1), numbered.get("count", 0)
    return tuple(f"{name}-{number}" for number in range(first, first + count))


def check_population(population: Record, terms: Terms | None, decoding: Decoding) -> None:
    """Complain about names that mean nothing, and about features of nobody."""
    names: dict[str, tuple[str, ...]] = {}
    groups: dict[str, tuple[str, ...]] = {}
    for attribute in population.get("attributes", ()):
        if "groups" not in attribute:
            continue
        own = tuple(_names(attribute["groups"], decoding))
        _check_follows(attribute, groups, decoding)
        for place, rule in enumerate(attribute.get("rules", ())):
            path = (*attribute.path, "rules", place)
            _check_condition(rule.get("if") or {}, (*path, "if"), names, decoding)
            for name in rule.get("times") or {}:
                _refuse_unknown((*path, "times", name), name, own, "group or value", decoding)
        if "id" in attribute:
            names[attribute["id"]] = own
            groups[attribute["id"]] = tuple(sorted(attribute["groups"].given))
    for feature in (population.get("features") or {}).values():
        _check_feature(feature, names, decoding)
    _check_facts(decoding, terms)


def check_crowd(crowd: Record, population: Population | None, decoding: Decoding) -> None:
    """Complain about a subject that the population could not hold."""
    if population is None:
        message = "the library has no population.yaml, from which a crowd is drawn"
        decoding.refuse("SC040", ("crowd",), message)
        return
    profile: Record | None = crowd.get("profile")
    if profile is None:
        return
    for name, value in profile.items():
        attribute = population.attribute_by_id.get(name)
        path = ("crowd", "profile", name)
        if attribute is None:
            _refuse_unknown(path, name, population.attribute_by_id, "attribute", decoding)
        else:
            values = tuple(value.id for value in attribute.values)
            _refuse_unknown(path, value, values, f"value of {name}", decoding)
    for place, name in enumerate(crowd.get("known", ())):
        feature = population.features.get(name)
        contradiction = _contradiction(feature, profile, population) if feature else ""
        if feature and contradiction:
            decoding.refuse(
                "SC043",
                ("crowd", "known", place),
                f"{name} is known, but {contradiction}",
                expected=any_of(feature.values),
                found=name,
            )


def _contradiction(feature: Feature, profile: Record, population: Population) -> str:
    """What a profile says against a feature; empty if nothing, or if it is faulty there."""
    name = feature.attribute
    if name not in profile.given:
        return f"the profile has no {name}"
    value = profile.get(name)
    if value not in population.attribute_by_id[name].codes_by_name:
        return ""
    fits = population.fits(feature, profile)
    return "" if fits else f"in the profile {name} is {quoted(str(value))}"


def _names(groups: Record, decoding: Decoding) -> Iterator[str]:
    """The names of groups and values; a name that is taken is complained about."""
    taken = dict.fromkeys(sorted(groups.given), "a group")
    yield from taken
    for group_id, group in groups.items():
        if {"values", "numbered"} <= group.given:
            message = f"{group_id} has both values and numbered"
            decoding.refuse("SC036", (*group.path, "numbered"), message, expected="one of them")
        for value_id in value_ids(group_id, group):
            if value_id == group_id:
                continue
            if value_id in taken:
                path = (*group.path, "values", value_id)
                message = f"the id {quoted(value_id)} is taken by {taken[value_id]}"
                decoding.refuse("SC028", path, message, found=value_id)
            taken[value_id] = f"a value of {group_id}"
            yield value_id


def _check_follows(attribute: Record, groups: Names, decoding: Decoding) -> None:
    follows = attribute.get("follows")
    followed = groups.get(follows) if follows is not None else ()
    if followed is None:
        path = (*attribute.path, "follows")
        _refuse_unknown(path, str(follows), groups, "attribute before this one", decoding)
        return
    for group in attribute["groups"].values():
        if group.get("of") is not None:
            path = (*group.path, "of")
            _refuse_unknown(path, group["of"], followed, "group that is followed", decoding)
    _check_openings(attribute, followed, decoding)


def _check_openings(attribute: Record, followed: tuple[str, ...], decoding: Decoding) -> None:
    """Everybody must find an open group."""
    groups: Record = attribute["groups"]
    of = {opening(name, groups.get(name, {}), followed) for name in groups.given}
    for name in followed:
        if not of & {None, name}:
            decoding.refuse(
                "SC042",
                (*attribute.path, "follows"),
                f"no group here is open to those of {name}",
                expected=f"a group {name}, one with of: {name}, or one for everybody",
            )


def opening(name: str, group: Mapping[str, str], followed: Iterable[str]) -> str | None:
    """The group of the followed attribute that a group is open to; None if to everybody."""
    return group.get("of") or (name if name in followed else None)


def _check_condition(
    condition: Mapping[str, tuple[str, ...]], path: KeyPath, names: Names, decoding: Decoding
) -> None:
    for attribute, wanted in condition.items():
        here = (*path, attribute)
        if attribute in names:
            _check_values(attribute, wanted, here, names, decoding)
        else:
            _refuse_unknown(here, attribute, names, "attribute before this one", decoding)


def _check_feature(feature: Record, names: Names, decoding: Decoding) -> None:
    attribute: str = feature.get("attribute", "")
    if attribute in names:
        path = (*feature.path, "values")
        _check_values(attribute, feature.get("values", ()), path, names, decoding)
    elif attribute:
        _refuse_unknown((*feature.path, "attribute"), attribute, names, "attribute", decoding)


def _check_values(
    attribute: str, wanted: Iterable[str], path: KeyPath, names: Names, decoding: Decoding
) -> None:
    for name in wanted:
        _refuse_unknown(path, name, names[attribute], f"group or value of {attribute}", decoding)


def _check_facts(decoding: Decoding, terms: Terms | None) -> None:
    """Each entry of ``shown_by`` is one pattern, and it must speak of the subject."""
    entries: dict[KeyPath, list[WrittenFact]] = {}
    for written in decoding.facts:
        # features, id, shown_by, place of the entry; then the place in the entry's list.
        entries.setdefault(written.path[:4], []).append(written)
    for path, facts in entries.items():
        if terms is not None:
            check_types(facts, terms, decoding)
        if not any(SUBJECT in written.fact.variables for written in facts):
            decoding.refuse(
                "SC044",
                path,
                f"{quoted(str(facts[0].fact))} does not speak of {SUBJECT}, the subject",
                found=str(facts[0].fact),
            )


def _refuse_unknown(
    path: KeyPath, name: str, known: Iterable[str], kind: str, decoding: Decoding
) -> None:
    """Complain about a name that is none of those known."""
    options = tuple(known)
    if name not in options:
        message = f"{quoted(name)} is no {kind}"
        decoding.refuse(
            "SC027", path, message, expected=any_of(options), found=name, options=options
        )
