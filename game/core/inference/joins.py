"""Finding the facts that fit a pattern's body: an index of facts, and a join over it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from game.core.facts import Fact, is_variable

Shape = tuple[str, int]
"""A predicate and the number of its arguments."""

Binding = Mapping[str, str]
"""A constant for each variable bound so far."""


class Known(NamedTuple):
    """A fact with its number."""

    number: int
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """A fact of a pattern's body, taken apart once so that matching is cheap.

    Attributes:
        constants, variables: places of the arguments with what stands there.
    """

    shape: Shape
    constants: tuple[tuple[int, str], ...]
    variables: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, fact: Fact) -> "Atom":
        """Take a fact with variables apart."""
        terms = tuple(enumerate(fact.arguments))
        return cls(
            shape=(fact.predicate, len(terms)),
            constants=tuple(term for term in terms if not is_variable(term[1])),
            variables=tuple(term for term in terms if is_variable(term[1])),
        )

    def match(self, arguments: tuple[str, ...], binding: Binding) -> Binding | None:
        """The binding extended so that the atom becomes the fact, or None."""
        for place, constant in self.constants:
            if arguments[place] != constant:
                return None
        extended: dict[str, str] | None = None
        for place, variable in self.variables:
            value = arguments[place]
            bound = (extended or binding).get(variable)
            if bound is None:
                if extended is None:
                    extended = dict(binding)
                extended[variable] = value
            elif bound != value:
                return None
        return binding if extended is None else extended


class TooManyCombinations(ValueError):  # noqa: N818 - says what is wrong, not that it is an error
    """Facts and patterns that combine in more ways than the game is willing to try."""


class FactIndex:
    """Facts by shape, and by each argument."""

    def __init__(self, tries: int) -> None:
        """Make an empty index whose joins may try ``tries`` facts in all."""
        self._by_shape: dict[Shape, list[Known]] = defaultdict(list)
        self._by_argument: dict[tuple[Shape, int, str], list[Known]] = defaultdict(list)
        self._tries_left = tries

    def add(self, number: int, fact: Fact) -> None:
        """Add a fact that is not yet there."""
        known = Known(number, fact.arguments)
        shape = (fact.predicate, len(fact.arguments))
        self._by_shape[shape].append(known)
        for place, constant in enumerate(fact.arguments):
            self._by_argument[shape, place, constant].append(known)

    def join(
        self, body: tuple[Atom, ...], first: int, number: int, arguments: tuple[str, ...]
    ) -> Iterator[tuple[Binding, tuple[int, ...]]]:
        """Every way to satisfy a body with a given fact in place ``first``.

        Yields:
            The binding and the numbers of the facts used, in the order of the body.

        Raises:
            TooManyCombinations: the index has tried as many facts as it may.
        """
        start = body[first].match(arguments, {})
        if start is None:
            return
        rest = tuple(place for place in range(len(body)) if place != first)
        stack = [(rest, start, {first: number})]
        while stack:
            rest, binding, used = stack.pop()
            if not rest:
                yield binding, tuple(used[place] for place in range(len(body)))
                continue
            place, candidates = self._fewest(body, rest, binding)
            left = tuple(other for other in rest if other != place)
            self._count(len(candidates))
            for known in candidates:
                extended = body[place].match(known.arguments, binding)
                if extended is not None:
                    stack.append((left, extended, {**used, place: known.number}))

    def _fewest(
        self, body: tuple[Atom, ...], rest: tuple[int, ...], binding: Binding
    ) -> tuple[int, list[Known]]:
        """The place of the body with the fewest facts to try, and those facts."""
        choices = ((place, self._candidates(body[place], binding)) for place in rest)
        return min(choices, key=lambda choice: len(choice[1]))

    def _candidates(self, atom: Atom, binding: Binding) -> list[Known]:
        best = self._by_shape.get(atom.shape, [])
        for place, constant in atom.constants:
            found = self._by_argument.get((atom.shape, place, constant), [])
            best = min(best, found, key=len)
        for place, variable in atom.variables:
            bound = binding.get(variable)
            if bound is not None:
                found = self._by_argument.get((atom.shape, place, bound), [])
                best = min(best, found, key=len)
        return best

    def _count(self, tries: int) -> None:
        self._tries_left -= tries
        if self._tries_left < 0:
            raise TooManyCombinations(
                "These facts fit these patterns in too many ways. Let fewer items reveal facts "
                "of the same kind, or write patterns whose facts share more variables."
            )
