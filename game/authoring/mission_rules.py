"""What must fit together in a mission, and with its library."""

import re
from collections.abc import Mapping

from game.authoring.approach_rules import check_approach
from game.authoring.decoding import Decoding, Record
from game.authoring.example_rules import check_examples
from game.authoring.guide_rules import check_guides
from game.authoring.item_rules import Pictures, check_item
from game.authoring.lookup import Terms, look_up_fact, look_up_names
from game.authoring.population_rules import check_crowd
from game.authoring.problems import closest, quoted
from game.core.knowledge import Library, World

PERSON, CHILD = "person", "child"
"""The types of the people of a mission."""

_LIKE_AN_ID = re.compile(r"[a-z][a-z0-9_]{0,23}")


def check_mission(
    mission: Record, library: Library | None, pictures: Pictures | None, decoding: Decoding
) -> None:
    """Complain about everything that does not fit.

    Without a library only the mission itself is looked at.
    """
    world = library.worlds.get(mission.get("world", "")) if library else None
    _check_names(mission, library, world, decoding)
    _check_ids(mission, world, decoding)
    if library and world:
        terms = Terms(library.predicates, _entity_types(mission, world))
        for written in decoding.facts:
            look_up_fact(written, terms, decoding)
    if library and mission.get("crowd"):
        check_crowd(mission["crowd"], library.population, decoding)
    check_examples(mission, decoding)
    check_approach(mission, library.population if library else None, decoding)
    check_guides(mission, decoding)
    people: Record | None = mission.get("people")
    for item in mission.get("items", ()):
        check_item(item, pictures, decoding)
        if people is not None:
            _check_author(item, people, decoding)
            for detail in (item.get("details") or {}).values():
                _check_author(detail.get("reply") or Record(detail.path), people, decoding)


def _check_names(
    mission: Record, library: Library | None, world: World | None, decoding: Decoding
) -> None:
    known: dict[str, tuple[str, ...]] = {}
    people: Record | None = mission.get("people")
    if people is not None:
        known["person"] = tuple(sorted(people.given))
    if library:
        known["world"] = tuple(library.worlds)
        known["objective"] = tuple(library.objectives)
        known["type"] = tuple(sorted(library.types))
        known["technique"] = tuple(library.techniques)
        known["persona"] = tuple(library.personas)
        if library.population:
            known["feature"] = tuple(library.population.features)
    if world:
        known["source"] = tuple(world.sources)
    known["item"] = tuple(
        str(path[1])
        for path in decoding.places
        if len(path) == 2 and path[0] == "items"  # noqa: PLR2004
    )
    owner = {
        "person": "this mission",
        "world": "the library",
        "objective": "the library",
        "type": "the vocabulary",
        "technique": "the library",
        "persona": "the library",
        "feature": "the population",
        "source": "this world",
        "item": "this mission",
    }
    look_up_names(decoding, known, owner)


def _check_ids(mission: Record, world: World | None, decoding: Decoding) -> None:
    """A name in a fact means one thing: a person, a thing of the mission, or of the world."""
    people, entities = _ids(mission, "people"), _ids(mission, "entities")
    world_entities = frozenset(world.entities) if world else frozenset()
    for key, names, others, owner in (
        ("people", people, world_entities, "the world"),
        ("entities", entities, people, "the people of this mission"),
        ("entities", entities, world_entities, "the world"),
    ):
        for name in sorted(names & others):
            message = f"the id {quoted(name)} is taken by {owner}"
            advice = "Give it another id, or leave it out here if it is the same thing."
            decoding.refuse("SC028", (key, name), message, found=name, advice=advice)


def _ids(mission: Record, key: str) -> frozenset[str]:
    record: Record | None = mission.get(key)
    return frozenset(record.given if record is not None else ())


def _entity_types(mission: Record, world: World) -> Mapping[str, str | None]:
    """The type of everything that a fact may name."""
    types: dict[str, str | None] = {entity.id: entity.type for entity in world.entities.values()}
    for name in sorted(_ids(mission, "entities")):
        types[name] = mission["entities"].get(name, {}).get("type")
    for name in sorted(_ids(mission, "people")):
        is_child = mission["people"].get(name, {}).get("child")
        types[name] = None if is_child is None else CHILD if is_child else PERSON
    return types


def _check_author(written: Record, people: Record, decoding: Decoding) -> None:
    """An author may be any name, so a slip in a person's id would pass: catch the near ones."""
    author: str | None = written.get("by")
    if author is None or author in people.given:
        return
    same = [
        name
        for name, person in people.items()
        if author.casefold() in (name, person.get("name", "").casefold())
    ]
    near = closest(author, people.given) if _LIKE_AN_ID.fullmatch(author) else None
    meant = same[0] if same else near
    if meant is not None:
        decoding.refuse(
            "SC027",
            (*written.path, "by"),
            f"by is {quoted(author)}, which is no person of this mission",
            found=author,
            advice=f"Did you mean {quoted(meant)}? If not, write the name with a capital.",
        )
