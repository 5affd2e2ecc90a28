"""Exploring the whole crowd: what the player has chosen, and how far the answers are. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Never

from game.core.exploring import Choices, Dispute, Narrowed, Share
from game.core.population import Attribute, Population
from game.ui.ports import Count, Explorer

_UNASKED: Count[Never] = Count()


class Tab(StrEnum):
    """The pages of the screen."""

    NARROW = "narrow"
    ALONE = "alone"
    DISPUTE = "dispute"


@dataclass(frozen=True, slots=True)
class Exploring:
    """What is explored.

    Attributes:
        attribute: id of the attribute whose values are shown.
        choices: what is known of somebody.
        uneven: in the dispute, whether places differ in size.
        narrowed: who shares the choices.
        shown: the newest answer to that, which is shown until the next one is there.
        by_number: how many are alone with so many attributes.
        alone_with: how many are alone with the attributes that are chosen; None without any.
        dispute: both countries.
    """

    population: Population
    tab: Tab = Tab.NARROW
    attribute: str = ""
    choices: Choices = ()
    uneven: bool = False
    narrowed: Count[Narrowed] = _UNASKED
    shown: Narrowed | None = None
    by_number: Count[tuple[Share, ...]] = _UNASKED
    alone_with: Count[float] | None = None
    dispute: Count[Dispute] = _UNASKED

    @property
    def current(self) -> Attribute:
        """The attribute whose values are shown."""
        return self.population.attribute_by_id[self.attribute]

    @property
    def coming(self) -> bool:
        """Whether something that the page shows is still being counted."""
        return any(count.coming for count in self._counts())

    def _counts(self) -> tuple[Count[object], ...]:
        match self.tab:
            case Tab.NARROW:
                return (self.narrowed,)
            case Tab.ALONE:
                return (self.by_number, *([self.alone_with] if self.alone_with else []))
            case Tab.DISPUTE:
                return (self.dispute,)

    def value_of(self, attribute: str) -> str:
        """The group or value that is chosen of an attribute; empty if none is."""
        return dict(self.choices).get(attribute, "")

    def choosing(self, attribute: str, value: str) -> "Exploring":
        """With another value of an attribute; empty for none. Its place among others stays.

        What is not there changes nothing.
        """
        known = self.population.attribute_by_id
        if attribute not in known or (value and value not in known[attribute].codes_by_name):
            return self
        chosen = dict(self.choices) | {attribute: value}
        choices = tuple((name, one) for name, one in chosen.items() if one)
        return replace(self, choices=choices)

    def selecting(self, slot: str, key: str) -> "Exploring":
        """With another page, attribute or switch; what is not there changes nothing."""
        if slot == "tab":
            return replace(self, tab=Tab(key))
        if slot == "attribute" and key in self.population.attribute_by_id:
            return replace(self, attribute=key)
        if slot == "uneven":
            return replace(self, uneven=key == "on")
        return self

    def following(self, explorer: Explorer) -> "Exploring":
        """With the newest answers to what the page shows."""
        match self.tab:
            case Tab.NARROW:
                narrowed = explorer.narrowed(self.choices)
                shown = narrowed.answer or self.shown
                return replace(self, narrowed=narrowed, shown=shown)
            case Tab.ALONE:
                names = frozenset(name for name, _ in self.choices)
                return replace(
                    self,
                    by_number=explorer.alone_by_number(),
                    alone_with=explorer.alone_with(names) if names else None,
                )
            case Tab.DISPUTE:
                return replace(self, dispute=explorer.dispute())


def exploring_of(population: Population) -> Exploring:
    """Nothing chosen yet, the first attribute open."""
    return Exploring(population, attribute=population.attributes[0].id)
