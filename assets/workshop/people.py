"""People as ``people.yaml`` describes them: which parts of the kit, in which colours."""

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from assets.workshop.kit import KIT

PEOPLE = Path(__file__).parents[1] / "people.yaml"


class PersonError(ValueError):
    """A person's description names something that the kit does not have."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person's looks.

    Attributes:
        name: in full, for those who read the list.
        about: age and work, likewise.
        head: one of the kit's head shapes.
        age, expression: which head of that shape; both empty for the plain one.
        skin, hair_colour, top_colour: palettes of the kit.
        hair, top, extras: parts of the kit.
        build: "narrow", "regular" or "broad".
        ground: the colour behind the portrait.
        scene: for the mosaic the colours of the sky, the sun and the land.
        subject: whether a mission is about this person, so that there is a large mosaic too.
    """

    name: str
    about: str
    head: str
    skin: str
    hair: str
    hair_colour: str
    top: str
    top_colour: str
    ground: str
    age: str = ""
    expression: str = ""
    build: str = "regular"
    extras: tuple[str, ...] = ()
    scene: tuple[str, str, str] | None = None
    subject: bool = False

    @property
    def head_file(self) -> str:
        """The part that is this head."""
        return "_".join(filter(None, (self.head, self.age, self.expression)))


def read_people(path: Path = PEOPLE) -> dict[str, Person]:
    """Read a list of people by their short names.

    Raises:
        PersonError: a person is described wrongly; it says who, what and what else there is.
    """
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {str(short): person_of(str(short), described) for short, described in listed.items()}


def listed(people: Mapping[str, Person], short: str) -> Person:
    """Look a person up.

    Raises:
        PersonError: nobody of that name is in the list.
    """
    if short not in people:
        near = difflib.get_close_matches(short, people, n=1)
        advice = f" Did you mean {near[0]!r}?" if near else ""
        raise PersonError(f"{short}: nobody of this name is in {PEOPLE.name}.{advice}")
    return people[short]


def person_of(short: str, described: Mapping[str, Any]) -> Person:
    """Make a person of a description.

    Raises:
        PersonError: as ``read_people``.
    """
    known = {field.name for field in fields(Person)}
    for name in described:
        _one_of(short, "field", name, known)
    values = {**described, "extras": tuple(described.get("extras", ()))}
    if described.get("scene"):
        values["scene"] = tuple(described["scene"])
    try:
        person = Person(**values)
    except TypeError as missing:
        raise PersonError(f"{short}: {missing}") from missing
    _check(short, person)
    return person


def _check(short: str, person: Person) -> None:
    _one_of(short, "head", person.head_file, KIT.names("heads"))
    _one_of(short, "hair", person.hair, KIT.names("hair_front") | KIT.names("hair_back"))
    _one_of(short, "top", person.top, KIT.names("tops"))
    _one_of(short, "build", person.build, KIT.builds)
    _one_of(short, "skin", person.skin, KIT.skins)
    _one_of(short, "hair_colour", person.hair_colour, KIT.hair_colours)
    _one_of(short, "top_colour", person.top_colour, KIT.top_colours)
    for extra in person.extras:
        _one_of(short, "extra", extra, KIT.names("extras"))


def _one_of(short: str, what: str, value: str, known: Collection[str]) -> None:
    if value in known:
        return
    near = difflib.get_close_matches(value, known, n=1)
    advice = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(sorted(known))}."
    raise PersonError(f"{short}: the kit has no {what} {value!r}. {advice}")
