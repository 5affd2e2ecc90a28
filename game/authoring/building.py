"""From records without faults to the frozen values of ``game.core``."""

import textwrap

from game.authoring.approach_building import build_dossier, build_letter, build_wedge
from game.authoring.content_building import build_content, build_detail
from game.authoring.decoding import Record
from game.authoring.example_building import build_example
from game.authoring.guide_building import build_guide
from game.authoring.item_definitions import DEFAULT_POINTS, EVERY_PART
from game.authoring.library_rules import read_counter
from game.authoring.mission_rules import CHILD, PERSON
from game.authoring.population import build_profile
from game.core.knowledge import (
    Entity,
    Library,
    Objective,
    Pattern,
    Predicate,
    Source,
    World,
)
from game.core.scenario import (
    WORDS,
    Briefing,
    Countermeasure,
    Debriefing,
    FixKind,
    Item,
    Line,
    Objectives,
    Part,
    Person,
    Reason,
    Scenario,
)

_LABEL_CHARACTERS = 48


def build_predicate(name: str, record: Record) -> Predicate:
    """A kind of fact."""
    return Predicate(name, record["types"], record["sentence"], record["category"], record["tells"])


def build_objective(name: str, record: Record) -> Objective:
    """Something that can be learnt."""
    return Objective(name, record["title"], record["can"])


def build_pattern(name: str, record: Record) -> Pattern:
    """A rule of inference."""
    return Pattern(
        id=name,
        body=record["if"],
        head=record["then"],
        strength=record["strength"],
        why=record["why"],
        trait=record["trait"],
        objective=record["objective"],
        at_least=read_counter(record["at_least"] or ""),
    )


def build_world(record: Record) -> World:
    """An invented world."""
    sources = {
        name: Source(name, source["name"], source["icon"], source["about"])
        for name, source in record["sources"].items()
    }
    return World(record["id"], _entities(record["entities"]), sources, record["facts"])


def _entities(record: Record | None) -> dict[str, Entity]:
    return {
        name: Entity(name, entity["type"], entity["name"])
        for name, entity in (record or {}).items()
    }


def build_scenario(record: Record, library: Library, source_text_hash: str) -> Scenario:
    """A mission."""
    people = {name: _person(name, person) for name, person in record["people"].items()}
    entities = _entities(record["entities"]) | {
        name: Entity(name, CHILD if person["child"] else PERSON, person["call"])
        for name, person in record["people"].items()
    }
    lines = tuple(_line(line) for line in record["protect"])
    return Scenario(
        id=record["id"],
        title=record["title"],
        number=record["number"],
        chapter=record["chapter"],
        world=library.worlds[record["world"]],
        library=library,
        subject=record["subject"],
        people=people,
        entities=entities,
        known=record["known"],
        lines=lines,
        items=tuple(_item(item) for item in record["items"]),
        hints=record["hints"],
        objectives=Objectives(**record["objectives"]),
        briefing=Briefing(**record["briefing"]),
        debriefing=Debriefing(**record["debrief"]),
        budget=record["budget"],
        minutes=record["minutes"],
        hint_cost=record["hint_cost"],
        source_text_hash=source_text_hash,
        crowd=build_profile(record["crowd"]),
        examples=tuple(build_example(example) for example in record["worked_examples"]),
        inbox=tuple(build_letter(letter, record["subject"]) for letter in record["inbox"]),
        dossier=build_dossier(record["dossier"], lines),
        wedge=build_wedge(record["wedge"]),
        feedback=record["feedback"],
        guides=tuple(build_guide(guide) for guide in record["guide"]),
    )


def _person(name: str, record: Record) -> Person:
    fields = {key: value for key, value in record.items() if key != "child"}
    return Person(id=name, **fields)


def _line(record: Record) -> Line:
    return Line(
        id=record["id"],
        category=record["category"],
        name=record["name"],
        asks=record["asks"],
        fact=record["fact"],
        harm=record["harm"],
        reasons=tuple(Reason(**reason) for reason in record["accept"]),
    )


def _item(record: Record) -> Item:
    parts = _parts(record)
    return Item(
        id=record["id"],
        title=record["title"],
        source=record["source"],
        author=record["by"],
        at=record["at"],
        audience=record["audience"],
        likes=record["likes"],
        text=record["text"],
        content=build_content(record),
        parts=parts,
        fixes=tuple(
            _countermeasure(record["id"], parts, kind, fix)
            for kind, fix in (record["fix"] or {}).items()
        ),
        keeper=record["keeper"],
    )


def _parts(item: Record) -> tuple[Part, ...]:
    details = [build_detail(name, detail) for name, detail in (item["details"] or {}).items()]
    parts = [
        Part(
            id=f"{item['id']}.{detail.id}",
            item=item["id"],
            label=detail.label,
            looks=detail.looks,
            reveals=detail.reveals,
            why=detail.why,
            detail=detail,
        )
        for detail in details
    ]
    if any(detail.quote is not None for detail in details):
        return tuple(parts)
    words = Part(
        id=f"{item['id']}.{WORDS}",
        item=item["id"],
        label=_first_words(item["text"]),
        looks=item["text"],
        reveals=item["reveals"],
        why=item["why"],
    )
    return (words, *parts)


def _first_words(text: str) -> str:
    """A label for an item's words in any language: their beginning, in quotes."""
    return f"“{textwrap.shorten(text, _LABEL_CHARACTERS, placeholder='…')}”"


def _countermeasure(item: str, parts: tuple[Part, ...], name: str, fix: Record) -> Countermeasure:
    kind = FixKind(name)
    stops: tuple[str, ...] = fix["stops"]
    if stops == EVERY_PART:
        stopped = frozenset(part.id for part in parts)
    else:
        stopped = frozenset(f"{item}.{part}" for part in stops)
    return Countermeasure(
        item=item,
        kind=kind,
        points=DEFAULT_POINTS[kind] if fix["points"] is None else fix["points"],
        notice=fix["notice"],
        stops=stopped,
        says=fix["says"],
        asks=fix["asks"],
    )
