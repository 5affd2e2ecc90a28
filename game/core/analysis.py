"""What the engine derives from a scenario: nothing here is written by an author."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.core.facts import Fact
from game.core.inference import KnowledgeBase, ground, relevant_units, witnesses
from game.core.remaining import Remaining
from game.core.scenario import Scenario

WitnessSets = Mapping[str, tuple[frozenset[str], ...]]
"""For each line's id its minimal witnesses, smallest first."""


@dataclass(frozen=True)
class Analysis:
    """Every answer of a scenario.

    Attributes:
        kb: the grounded patterns with parts as units.
        part_witnesses: minimal witnesses of each line, as sets of part ids.
        item_witnesses: the same as sets of item ids.
        fact_witnesses: minimal witnesses, as sets of part ids, of every fact that a letter needs
            or the dossier shows.
        complete_up_to: every witness of at most this many units is listed.
        truncated: there may be larger witnesses, or the search was stopped early.
        reachable: parts that some chain of patterns could use; all others are harmless for
            certain, whatever the size of a witness.
        remaining: how many people of the crowd they leave; None if nobody has counted.
    """

    kb: KnowledgeBase
    part_witnesses: WitnessSets
    item_witnesses: WitnessSets
    fact_witnesses: Mapping[Fact, tuple[frozenset[str], ...]]
    complete_up_to: int
    truncated: bool
    reachable: frozenset[str]
    remaining: Remaining | None = None

    @cached_property
    def feeds(self) -> Mapping[str, frozenset[str]]:
        """For each part in a witness, the lines it feeds; a part not in it is harmless."""
        fed: dict[str, set[str]] = {}
        for line, sets in self.part_witnesses.items():
            for witness in sets:
                for part in witness:
                    fed.setdefault(part, set()).add(line)
        return {part: frozenset(lines) for part, lines in fed.items()}

    def lines_of(self, part: str) -> frozenset[str]:
        """The lines a part feeds; empty if it is harmless."""
        return self.feeds.get(part, frozenset())

    def gives_away_alone(self, part: str) -> frozenset[str]:
        """The lines a part gives away all by itself: oversharing."""
        alone = frozenset((part,))
        return frozenset(line for line, sets in self.part_witnesses.items() if alone in sets)


def analyse(scenario: Scenario) -> Analysis:
    """Ground the library's patterns on a scenario and find every line's witnesses.

    Raises:
        TooManyCombinations: the facts fit the patterns in more ways than can be looked at.
    """
    parts = {part.id: part.reveals for part in scenario.parts.values()}
    goals = {line.id: line.fact for line in scenario.lines}
    targets = tuple(goals.values())
    kb = ground(scenario.library.patterns.values(), scenario.given, parts)
    by_part = witnesses(kb, targets)
    owner = {part.id: part.item for part in scenario.parts.values()}
    by_item = witnesses(kb.owned_by(owner), targets)
    return Analysis(
        kb=kb,
        part_witnesses=_by_line(goals, by_part.sets),
        item_witnesses=_by_line(goals, by_item.sets),
        fact_witnesses=witnesses(kb, tuple(facts_used(scenario))).sets,
        complete_up_to=min(by_part.complete_up_to, by_item.complete_up_to),
        truncated=by_part.truncated or by_item.truncated,
        reachable=relevant_units(kb, targets),
    )


def facts_used(scenario: Scenario) -> dict[Fact, None]:
    """Every fact that a letter needs or the dossier shows, once, in their order."""
    dossier = scenario.dossier
    used = [need for letter in scenario.inbox for line in letter.lines for need in line.needs]
    if dossier is not None:
        used += [entry.fact for entry in dossier.entries if entry.fact is not None]
        used += [lever.fact for lever in dossier.levers]
        used += dossier.suggests_needs
    return dict.fromkeys(used)


def _by_line(
    goals: Mapping[str, Fact], sets: Mapping[Fact, tuple[frozenset[str], ...]]
) -> WitnessSets:
    return {line: sets[goal] for line, goal in goals.items()}
