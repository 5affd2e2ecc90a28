"""Where the people of a graph of contacts stand, in units of a picture of 1000 x 700. Pure.

An author may give places. Everybody else stands on a ring around the one in the middle: those
who are tied to that person on the first, whoever is tied to them on the next, and so on; who is
tied to nobody stands on the last. The same contacts are always laid out in the same way.
"""

import math
from collections.abc import Mapping, Sequence

from game.core.contents import Contacts

SIZE = (1000, 700)
"""Width and height of the picture."""

MIDDLE = (500.0, 350.0)
REACH = (372.0, 262.0)
"""How far the outermost ring is from the middle, across and down."""

_FIRST = math.radians(-100)
"""Where a ring begins: a little before the top, then clockwise."""

Place = tuple[float, float]


def rings(contacts: Contacts) -> tuple[tuple[str, ...], ...]:
    """Who stands on each ring from the inside, in the author's order; the middle is none."""
    near: dict[str, int] = {contacts.about: 0}
    waiting = [contacts.about]
    while waiting:
        here = waiting.pop(0)
        for tie in contacts.ties:
            if here in tie.ends:
                other = tie.ends[1] if tie.ends[0] == here else tie.ends[0]
                if other not in near:
                    near[other] = near[here] + 1
                    waiting.append(other)
    last = max(1, *near.values())
    people = [contact.person for contact in contacts.people if contact.person != contacts.about]
    found = [
        tuple(person for person in people if near.get(person, last) == ring)
        for ring in range(1, last + 1)
    ]
    return tuple(ring for ring in found if ring)


def places(contacts: Contacts) -> Mapping[str, Place]:
    """The place of each person."""
    found: dict[str, Place] = {contacts.about: MIDDLE}
    angles: dict[str, float] = {}
    all_rings = rings(contacts)
    for number, ring in enumerate(all_rings, 1):
        step = math.tau / len(ring)
        wanted = {person: _wanted(contacts, person, angles) for person in ring}
        order = list(ring) if number == 1 else sorted(ring, key=lambda one: wanted[one])
        first = _FIRST if number == 1 else _turn([wanted[one] for one in order], step)
        share = number / len(all_rings)
        for place, person in enumerate(order):
            angles[person] = first + place * step
            found[person] = _on_ring(angles[person], share)
    for contact in contacts.people:
        if contact.at is not None:
            found[contact.person] = (float(contact.at[0]), float(contact.at[1]))
    return found


def _wanted(contacts: Contacts, person: str, angles: Mapping[str, float]) -> float:
    """The angle of whom somebody is tied to further inside, from where rings begin."""
    tied = [
        angles[end]
        for tie in contacts.ties
        if person in tie.ends
        for end in tie.ends
        if end in angles
    ]
    if not tied:
        return _FIRST
    x = sum(math.cos(angle) for angle in tied)
    y = sum(math.sin(angle) for angle in tied)
    return _FIRST + (math.atan2(y, x) - _FIRST) % math.tau


def _turn(wanted: Sequence[float], step: float) -> float:
    """The first angle of equal steps that come nearest to what is wanted."""
    return sum(angle - place * step for place, angle in enumerate(wanted)) / len(wanted)


def _on_ring(angle: float, share: float) -> Place:
    x = MIDDLE[0] + REACH[0] * share * math.cos(angle)
    y = MIDDLE[1] + REACH[1] * share * math.sin(angle)
    return (round(x, 1), round(y, 1))
