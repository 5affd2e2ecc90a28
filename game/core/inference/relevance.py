"""Which facts and units some chain to a goal could use, and in which order to look at them."""

from collections.abc import Iterable, Iterator

from game.core.facts import Fact
from game.core.inference.base import KnowledgeBase


def relevant_units(kb: KnowledgeBase, goals: Iterable[Fact]) -> frozenset[str]:
    """The units that some chain to one of the goals could use.

    A unit outside is harmless for certain: it is in no minimal witness of any size. A unit
    inside may still be in none.
    """
    useful = relevant_nodes(kb, goals)
    return frozenset(
        unit for unit, numbers in kb.revealed.items() if any(number in useful for number in numbers)
    )


def relevant_nodes(kb: KnowledgeBase, goals: Iterable[Fact]) -> frozenset[int]:
    """Facts and tallies from which a goal can be reached, without those that cost nothing."""
    free = kb.free.because
    waiting = [kb.number[goal] for goal in goals if goal in kb.number]
    found: set[int] = set()
    while waiting:
        node = waiting.pop()
        if node not in free and node not in found:
            found.add(node)
            for maker in kb.makers[node]:
                waiting.extend(kb.rules[maker].inputs)
    return frozenset(found)


def components(kb: KnowledgeBase, nodes: Iterable[int]) -> list[list[int]]:
    """Group facts and tallies that need one another; every group comes after all it needs.

    Tarjan's strongly connected components (SIAM J. Comput. 1(2), 1972), without recursion.
    Inputs outside ``nodes`` are passed over.
    """
    wanted = sorted(nodes)
    inside = frozenset(wanted)
    entered: dict[int, int] = {}
    lowest: dict[int, int] = {}
    path: list[int] = []
    done: set[int] = set()
    groups: list[list[int]] = []

    def enter(node: int) -> tuple[int, Iterator[int]]:
        entered[node] = lowest[node] = len(entered)
        path.append(node)
        sources = (source for maker in kb.makers[node] for source in kb.rules[maker].inputs)
        return node, (source for source in sources if source in inside)

    for root in wanted:
        calls = [] if root in entered else [enter(root)]
        while calls:
            node, sources = calls[-1]
            source = next(sources, None)
            if source is None:
                calls.pop()
                if calls:
                    caller = calls[-1][0]
                    lowest[caller] = min(lowest[caller], lowest[node])
                if lowest[node] == entered[node]:
                    group = [path.pop()]
                    while group[-1] != node:
                        group.append(path.pop())
                    groups.append(group)
                    done.update(group)
            elif source not in entered:
                calls.append(enter(source))
            elif source not in done:
                lowest[node] = min(lowest[node], entered[source])
    return groups
