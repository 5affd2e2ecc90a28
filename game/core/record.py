"""What the Index holds on the person, derived: whence each entry comes and how sure it is.

An entry's **form** follows from where it comes from. Raw: one trace says it outright.
Processed: it is worked out from one trace, with a pattern and what anybody can look up.
Insight: several traces had to be joined.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.countermeasures import Choices, stopped_parts
from game.core.dossier import Claim, DossierEntry, Form, Lever
from game.core.facts import Fact
from game.core.inference import closure, explain
from game.core.knowledge import Strength
from game.core.mission import Mission
from game.core.scenario import Scenario

_CLAIMS = {
    Strength.CERTAIN: Claim.CERTAIN,
    Strength.LIKELY: Claim.LIKELY,
    Strength.POSSIBLE: Claim.POSSIBLE,
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact comes from: the strongest way, of those the one with the fewest items.

    Attributes:
        items: ids, in the order of the mission; empty for what is given at the start.
        parts: the parts it rests on.
    """

    form: Form
    strength: Strength
    items: tuple[str, ...]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Row:
    """An entry that the Index can hold; ``origin`` is None for a mistake."""

    entry: DossierEntry
    origin: Origin | None
    items: tuple[str, ...]

    @property
    def form(self) -> Form:
        """What the entry is worth; a mistake is as much work as if it were true."""
        if self.origin:
            return self.origin.form
        return Form.INSIGHT if len(self.items) > 1 else Form.RAW

    @property
    def claim(self) -> Claim:
        """How surely it may be said."""
        return _CLAIMS[self.origin.strength] if self.origin else Claim.CANNOT_SAY


def left_after(scenario: Scenario, choices: Choices) -> frozenset[str]:
    """The parts that still reveal something after a choice of countermeasures."""
    return frozenset(scenario.parts.keys() - stopped_parts(scenario, choices))


def record(mission: Mission, choices: Choices | None = None) -> tuple[Row, ...]:
    """The entries of the dossier that are there, before a fix or after one, in their order."""
    scenario = mission.scenario
    if scenario.dossier is None:
        return ()
    left = left_after(scenario, choices or {})
    rows = []
    for entry in scenario.dossier.entries:
        if entry.fact is None:
            if left.issuperset(entry.read_from):
                rows.append(Row(entry, None, _items(scenario, entry.read_from)))
        elif (origin := origin_of(mission, entry.fact, left)) is not None:
            rows.append(Row(entry, origin, origin.items))
    return tuple(rows)


def levers(mission: Mission, choices: Choices | None = None) -> tuple[tuple[Lever, Origin], ...]:
    """What could move the person, with where it comes from."""
    dossier = mission.scenario.dossier
    if dossier is None:
        return ()
    left = left_after(mission.scenario, choices or {})
    found = ((lever, origin_of(mission, lever.fact, left)) for lever in dossier.levers)
    return tuple((lever, origin) for lever, origin in found if origin is not None)


def suggests(mission: Mission, choices: Choices | None = None) -> str:
    """How the Index would approach the person; empty if it no longer can."""
    dossier = mission.scenario.dossier
    if dossier is None:
        return ""
    left = closure(mission.analysis.kb, left_after(mission.scenario, choices or {}))
    return dossier.suggests if all(left.holds(need) for need in dossier.suggests_needs) else ""


def reachable(mission: Mission) -> tuple[str, ...]:
    """Ids of the people who can be reached through the subject, in the mission's order.

    They are those who wrote any trace, and those whom a fact names beside the subject; the
    writers of tailored letters are the Index's own.
    """
    scenario = mission.scenario
    own = {letter.sender for letter in scenario.inbox if letter.tailored}
    writers = {scenario.author_of(part) for part in scenario.parts.values()}
    facts = closure(mission.analysis.kb, scenario.parts).facts
    named = {
        name for fact in facts if scenario.subject in fact.arguments for name in fact.arguments
    }
    near = (writers | named) - own - {scenario.subject}
    return tuple(person for person in scenario.people if person in near)


def origin_of(mission: Mission, fact: Fact, left: frozenset[str]) -> Origin | None:
    """Where a fact comes from if only some parts are left; None if it does not follow."""
    scenario, kb = mission.scenario, mission.analysis.kb
    if not closure(kb, left).holds(fact):
        return None
    sets = [one for one in mission.analysis.fact_witnesses.get(fact, ()) if one <= left]
    origins = [_origin(mission, fact, one) for one in sets or [left]]
    order = {part: place for place, part in enumerate(scenario.parts)}
    return min(
        origins,
        key=lambda one: (
            -one.strength,
            len(one.items),
            len(one.parts),
            sorted(order[part] for part in one.parts),
        ),
    )


def _origin(mission: Mission, fact: Fact, parts: frozenset[str]) -> Origin:
    proof = explain(mission.analysis.kb, parts, fact)
    items = _items(mission.scenario, proof.units)
    from_one = Form.RAW if proof.pattern is None else Form.PROCESSED
    form = Form.INSIGHT if len(items) > 1 else from_one
    return Origin(form, proof.strength, items, proof.units)


def _items(scenario: Scenario, parts: Iterable[str]) -> tuple[str, ...]:
    owners = {scenario.parts[part].item for part in parts}
    return tuple(item.id for item in scenario.items if item.id in owners)
