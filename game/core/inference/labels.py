"""Labels: for every fact the minimal needs from which it follows, none wider than a bound.

This is the labelling of an assumption-based truth maintenance system (de Kleer, Artificial
Intelligence 28, 1986) with two changes: an assumption is a group of units, and needs of more
units than the bound are dropped at once. Dropping is safe: whatever a proof uses on the way
needs no more units than the whole proof, so no witness within the bound is lost.
"""

from collections.abc import Iterable, Sequence

from game.core.facts import Fact
from game.core.inference.antichain import Meter, any_without_subset, minimal
from game.core.inference.base import KnowledgeBase, Rule
from game.core.inference.groups import Groups
from game.core.inference.relevance import components, relevant_nodes

Label = list[int]
"""Masks of groups, none containing another; empty if nothing within the bound is known."""

NOTHING_NEEDED = [0]
"""The label of what holds without any unit."""

JOIN_STEPS = 4
"""How much longer joining two masks takes than comparing them."""


class LabelSearch:
    """What labelling needs to know about some goals, prepared once for every bound."""

    def __init__(self, kb: KnowledgeBase, goals: Iterable[Fact], units: Iterable[str]) -> None:
        """Prepare to label what leads to the goals, from some of the units only."""
        nodes = relevant_nodes(kb, goals)
        allowed = frozenset(units)
        revealers = {
            node: [unit for unit in kb.revealers.get(node, ()) if unit in allowed] for node in nodes
        }
        self.kb = kb
        self.groups = Groups({node: found for node, found in revealers.items() if found})
        self.order = components(kb, nodes)


class Labelling:
    """The labels for one bound.

    Attributes:
        labels: for each relevant fact and tally its label.
        dropped: whether a need was dropped that may lead to a witness beyond the bound.
    """

    def __init__(self, search: LabelSearch, bound: int, meter: Meter) -> None:
        """Label everything, sources first.

        Raises:
            OutOfWork: the meter ran out.
        """
        self.labels: dict[int, Label] = {}
        self.dropped = False
        self._kb = search.kb
        self._groups = search.groups
        self._bound = bound
        self._meter = meter
        for nodes in search.order:
            self._label_together(nodes)

    def label_of(self, goal: Fact) -> Label:
        """The label of a fact; empty if it cannot be derived within the bound."""
        number = self._kb.number.get(goal)
        if number in self._kb.free.because:
            return NOTHING_NEEDED
        return [] if number is None else self.labels[number]

    def _label_together(self, nodes: Sequence[int]) -> None:
        """Label nodes that need one another: a rule is looked at again when an input changed."""
        rules, uses = self._kb.rules, self._kb.uses
        wide: dict[int, set[int]] = {node: set() for node in nodes}
        for node in nodes:
            need = self._groups.needs.get(node)
            self.labels[node] = [] if need is None else [need]
        due = {node: dict.fromkeys(self._kb.makers[node]) for node in nodes}
        while due:
            node = next(iter(due))
            needs = self.labels[node].copy()
            for maker in due.pop(node):
                needs += self._needs_of(rules[maker], wide[node])
            label = minimal(needs, self._meter)
            if label != self.labels[node]:
                self.labels[node] = label
                for use in uses[node]:
                    if rules[use].head in wide:
                        due.setdefault(rules[use].head, {})[use] = None
        self.dropped = self.dropped or any(
            any_without_subset(masks, self.labels[node], self._meter)
            for node, masks in wide.items()
        )

    def _needs_of(self, rule: Rule, wide: set[int]) -> Label:
        """What it takes for a rule to fire; ``wide`` collects what is beyond the bound."""
        labels = [self.labels.get(source, NOTHING_NEEDED) for source in rule.inputs]
        if rule.needed < len(labels):
            return self._at_least(labels, rule.needed, wide)[-1]
        labels.sort(key=len)
        needs = labels[0]
        for label in labels[1:]:
            needs = self._both(needs, label, wide)
        return needs

    def _at_least(self, labels: list[Label], needed: int, wide: set[int]) -> list[Label]:
        """For each number up to ``needed``, what it takes that so many of the labels are met.

        Halving keeps the combinations that are never completed few.
        """
        if len(labels) == 1:
            return [NOTHING_NEEDED, labels[0]]
        middle = len(labels) // 2
        left = self._at_least(labels[:middle], needed, wide)
        right = self._at_least(labels[middle:], needed, wide)
        counts: list[Label] = [NOTHING_NEEDED]
        for count in range(1, min(needed, len(labels)) + 1):
            splits = range(max(0, count - len(right) + 1), min(count + 1, len(left)))
            needs: Label = []
            for of_left in splits:
                needs += self._both(left[of_left], right[count - of_left], wide)
            counts.append(minimal(needs, self._meter))
        return counts

    def _both(self, one: Label, other: Label, wide: set[int]) -> Label:
        """The needs of two labels together."""
        if one == NOTHING_NEEDED:
            return other
        if other == NOTHING_NEEDED:
            return one
        self._meter.spend(JOIN_STEPS * len(one) * len(other))
        fewest_units, bound = self._groups.fewest_units, self._bound
        joined = {need | more for need in one for more in other}
        narrow = [need for need in joined if fewest_units(need) <= bound]
        if not self.dropped and len(narrow) < len(joined):
            wide.update(need for need in joined if fewest_units(need) > bound)
        return minimal(narrow, self._meter)
