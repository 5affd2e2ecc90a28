"""What a chain needs from units, as a mask: "one of these units, and one of those".

All facts that the same units reveal are one *group*, so one mask stands for many sets of
units. A mask is closed upwards: beside a group it holds every larger group that contains it,
since whoever picks a unit of the smaller has one of the larger. So two needs together are
``|``, and a need asks for no more than another exactly if its mask is a subset.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.core.inference.antichain import Meter, any_without_subset, minimal

Sets = tuple[frozenset[str], ...]
"""Sets of names, none containing another, by size and then by names."""


class Groups:
    """The groups of some revealed facts, and the units in each.

    Attributes:
        units: those that reveal any of the facts, sorted; a unit's bit is its place.
        needs: for each fact the mask of what it needs.
    """

    def __init__(self, revealers: Mapping[int, Iterable[str]]) -> None:
        """Group facts by the units that reveal them; each fact has at least one."""
        self.units = sorted({unit for units in revealers.values() for unit in units})
        bit = {unit: 1 << place for place, unit in enumerate(self.units)}
        members = {fact: sum(bit[unit] for unit in units) for fact, units in revealers.items()}
        self._members = sorted(set(members.values()), key=lambda units: (units.bit_count(), units))
        place = {units: place for place, units in enumerate(self._members)}
        self._having: dict[int, list[int]] = defaultdict(list)
        for group, units in enumerate(self._members):
            for unit in bits(units):
                self._having[unit].append(group)
        self._apart = sum(1 << group for group in place.values() if self._is_apart(group))
        self._packed: dict[int, int] = {}
        self.needs = {fact: self._upwards(place[units]) for fact, units in members.items()}

    def fewest_units(self, mask: int) -> int:
        """A lower bound, often exact, of how many units satisfy a mask."""
        overlapping = mask & ~self._apart
        apart = (mask & self._apart).bit_count()
        if not overlapping:
            return apart
        packed = self._packed.get(overlapping)
        if packed is None:
            packed = self._packed[overlapping] = self._pack(overlapping)
        return apart + packed

    def choices(self, masks: Iterable[int], bound: int, meter: Meter) -> tuple[list[int], bool]:
        """The minimal sets of at most ``bound`` units that satisfy one of the masks.

        Returns:
            The sets, as masks of units, and whether there may be larger minimal ones.

        Raises:
            OutOfWork: the meter ran out.
        """
        found: set[int] = set()
        cut: set[int] = set()
        for mask in masks:
            groups = [self._members[bit.bit_length() - 1] for bit in bits(mask)]
            stack = [(0, 0)]
            while stack:
                chosen, at = stack.pop()
                while at < len(groups) and groups[at] & chosen:
                    at += 1
                if at == len(groups):
                    found.add(chosen)
                elif chosen.bit_count() == bound:
                    cut.add(chosen)
                else:
                    meter.spend(groups[at].bit_count())
                    stack += [(chosen | unit, at + 1) for unit in bits(groups[at])]
        sets = minimal(found, meter)
        return sets, any_without_subset(cut, sets, meter)

    def _is_apart(self, group: int) -> bool:
        """Whether no unit of a group is in another group."""
        return all(len(self._having[unit]) == 1 for unit in bits(self._members[group]))

    def _upwards(self, group: int) -> int:
        units = self._members[group]
        larger = self._having[units & -units]
        return sum(1 << other for other in larger if units & self._members[other] == units)

    def _pack(self, mask: int) -> int:
        """How many groups of a mask share no unit, found greedily from the smallest."""
        used = count = 0
        for bit in bits(mask):
            units = self._members[bit.bit_length() - 1]
            if not units & used:
                used |= units
                count += 1
        return count


def bits(mask: int) -> Iterator[int]:
    """The single bits of a mask, lowest first."""
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def named_sets(masks: Iterable[int], names: Sequence[str]) -> Sets:
    """Masks as sets of names, where a bit's place is that of a name; names are sorted."""
    sets = [tuple(names[bit.bit_length() - 1] for bit in bits(mask)) for mask in masks]
    return tuple(map(frozenset, sorted(sets, key=lambda names: (len(names), names))))
