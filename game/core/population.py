"""The invented country's people, as their file declares them: attributes, shares and rules.

Nothing here is a person. ``game.crowd`` draws the people from this declaration; how large each
value's share is in each case follows in ``game.core.shares``. All numbers are whole numbers,
so that the same file gives the same people on every machine.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.core.features import Feature


@dataclass(frozen=True, slots=True)
class Value:
    """One value that an attribute may have.

    Attributes:
        share: its part of its group, beside the shares of the group's other values; at least 1.
    """

    id: str
    name: str
    share: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """Values that belong together: the districts of a town, the years of a decade.

    A group is what is left of a value that has been blurred.

    Attributes:
        share: its part of everybody, beside the shares of the attribute's other groups; at
            least 1.
        of: the group of the followed attribute that its people come from; None for all.
    """

    id: str
    name: str
    share: int
    values: tuple[Value, ...]
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """How shares change for some people.

    Attributes:
        when: for attributes that stand before this one, the groups or values of which a person
            must have one; all attributes must agree. Empty for everybody.
        times: for groups or values of this attribute, by how much their share is multiplied,
            in per cent, at least 1. A value's share changes within its group only.
    """

    when: Mapping[str, tuple[str, ...]]
    times: Mapping[str, int]


@dataclass(frozen=True)
class Attribute:
    """Something that everybody has one value of.

    A value's **code** is its place among all values of the attribute, from 0.

    Attributes:
        follows: an attribute that stands before this one, whose groups decide which groups of
            this one are open to a person (see ``Group.of``).
    """

    id: str
    name: str
    groups: tuple[Group, ...]
    follows: str | None = None
    rules: tuple[Rule, ...] = ()

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every value, in the order of codes."""
        return tuple(value for group in self.groups for value in group.values)

    @cached_property
    def group_of_code(self) -> tuple[Group, ...]:
        """For each code the group it belongs to."""
        return tuple(group for group in self.groups for _ in group.values)

    @cached_property
    def codes_by_name(self) -> Mapping[str, tuple[int, ...]]:
        """The codes of each group and of each value, by their ids."""
        codes: dict[str, tuple[int, ...]] = {}
        first = 0
        for group in self.groups:
            codes[group.id] = tuple(range(first, first + len(group.values)))
            codes |= {value.id: (first + place,) for place, value in enumerate(group.values)}
            first += len(group.values)
        return codes

    def codes(self, names: Iterable[str]) -> frozenset[int]:
        """The codes of some groups and values.

        Raises:
            KeyError: there is no group or value of a name.
        """
        return frozenset(code for name in names for code in self.codes_by_name[name])


@dataclass(frozen=True)
class Population:
    """All that is needed to draw the people.

    Attributes:
        people: how many there are, the subject of a mission among them.
        attributes: each may depend on those before it.
        features: what facts can show about somebody, by id.
    """

    seed: int
    people: int
    attributes: tuple[Attribute, ...]
    features: Mapping[str, Feature] = field(default_factory=dict)

    @cached_property
    def attribute_by_id(self) -> Mapping[str, Attribute]:
        """Every attribute by id."""
        return {attribute.id: attribute for attribute in self.attributes}

    def fits(self, feature: Feature, profile: Mapping[str, str]) -> bool:
        """Whether a feature is true of a person; False if the profile does not tell."""
        value = profile.get(feature.attribute)
        if value is None:
            return False
        attribute = self.attribute_by_id[feature.attribute]
        return attribute.codes((value,)) <= attribute.codes(feature.values)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is true of a mission's subject, so that she has her place in the crowd.

    Attributes:
        values: for attributes of the population, the subject's value.
        known: ids of features that are known before any trace is looked at.
    """

    values: Mapping[str, str]
    known: tuple[str, ...] = ()
