"""A portrait is the parts of a person, recoloured and laid on each other."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assets.workshop.kit import KIT
from assets.workshop.people import Person

SIDE = 240
"""The parts are drawn in a square of this side."""

VIEW = (19, 14, 202, 202)
"""What a portrait shows of it: left, top, width and height."""

_HEX = re.compile(r"#[0-9A-F]{6}")


class Layer(NamedTuple):
    """A part in the colours of the kit's slots; ``kind`` says what it is."""

    kind: str
    drawing: str


def layers(person: Person) -> Iterator[Layer]:
    """The parts from the back to the front, without the ground."""
    suffix = "" if person.build == "regular" else f"_{person.build}"
    yield Layer("hair_back", KIT.part("hair_back", person.hair))
    yield Layer("neck", KIT.part(f"neck{suffix}"))
    yield Layer("top", KIT.part("tops", person.top + suffix))
    yield Layer("head", KIT.part("heads", person.head_file))
    for extra in person.extras:
        if extra in KIT.worn_under_hair:
            yield Layer(extra, KIT.part("extras", extra))
    yield Layer("hair_front", KIT.part("hair_front", person.hair))
    for extra in person.extras:
        if extra not in KIT.worn_under_hair:
            yield Layer(extra, KIT.part("extras", extra))


def palette(person: Person) -> dict[str, str]:
    """The person's colour for every colour of the kit's slots."""
    chosen = {
        **KIT.skins[person.skin],
        **KIT.hair_colours[person.hair_colour],
        **KIT.top_colours[person.top_colour],
        "brow": KIT.brow(person.hair_colour),
    }
    return {KIT.slots[slot]: colour for slot, colour in chosen.items()}


def recoloured(drawing: str, colours: dict[str, str]) -> str:
    """The drawing with every colour of a slot replaced, each once."""
    return _HEX.sub(lambda found: colours.get(found[0], found[0]), drawing)


def portrait(person: Person) -> str:
    """Draw a person as SVG."""
    parts = "".join(layer.drawing for layer in layers(person))
    ground = f'<rect x="0" y="0" width="{SIDE}" height="{SIDE}" fill="{person.ground}"/>'
    view = " ".join(map(str, VIEW))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" '
        f'viewBox="{view}">{ground}{recoloured(parts, palette(person))}</svg>\n'
    )
