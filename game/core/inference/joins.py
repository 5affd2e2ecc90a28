"""Finding the facts that fit a pattern's body: an index of facts, and a join over it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from game.core.facts import Fact, is_variable

Shape = tuple[str, int]
"""A predicate and the number of its arguments."""

Binding = Mapping[str, str]
"""A constant for each variable bound so far; constants stand for themselves."""


class TooManyCombinations(ValueError):  # noqa: N818 - says what is wrong, not that it is an error
    """Facts and patterns that combine in more ways than the game is willing to try."""


class Known(NamedTuple):
    """A fact with its number."""

    number: int
    arguments: tuple[str, ...]


class Body:
    """The facts of a pattern's body, made ready for joining.

    Attributes:
        shapes: the shape of each fact.
        terms: the arguments of each fact.
        constants: the binding to start from.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.shapes = [shape_of(fact) for fact in facts]
        self.terms = [fact.arguments for fact in facts]
        terms = (term for fact in facts for term in fact.arguments)
        self.constants = {term: term for term in terms if not is_variable(term)}

    def match(self, place: int, arguments: Sequence[str], binding: Binding) -> Binding | None:
        """The binding extended so that the fact in a place becomes a known one, or None."""
        extended = binding
        for term, value in zip(self.terms[place], arguments, strict=True):
            bound = extended.get(term)
            if bound is None:
                extended = {**extended, term: value}
            elif bound != value:
                return None
        return extended


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
        shape = shape_of(fact)
        self._by_shape[shape].append(known)
        for at, constant in enumerate(fact.arguments):
            self._by_argument[shape, at, constant].append(known)

    def join(self, body: Body, first: int, known: Known) -> Iterator[tuple[Binding, list[int]]]:
        """Every way to satisfy a body with a known fact in place ``first``.

        Yields:
            The binding and the numbers of the facts used, in the order of the body.

        Raises:
            TooManyCombinations: the index has tried as many facts as it may.
        """
        start = body.match(first, known.arguments, body.constants)
        if start is None:
            return
        stack = [(start, {first: known.number})]
        while stack:
            binding, used = stack.pop()
            if len(used) == len(body.terms):
                yield binding, [used[place] for place in range(len(used))]
                continue
            place, candidates = self._fewest(body, used, binding)
            self._count(len(candidates))
            for number, arguments in candidates:
                extended = body.match(place, arguments, binding)
                if extended is not None:
                    stack.append((extended, {**used, place: number}))

    def _fewest(
        self, body: Body, used: Mapping[int, int], binding: Binding
    ) -> tuple[int, Sequence[Known]]:
        """The place still open with the fewest facts to try, and those facts."""
        fewest: tuple[int, Sequence[Known]] | None = None
        for place, shape in enumerate(body.shapes):
            if place in used:
                continue
            candidates: Sequence[Known] = self._by_shape.get(shape, ())
            for at, term in enumerate(body.terms[place]):
                value = binding.get(term)
                if value is not None:
                    having = self._by_argument.get((shape, at, value), ())
                    if len(having) < len(candidates):
                        candidates = having
            if fewest is None or len(candidates) < len(fewest[1]):
                fewest = place, candidates
        assert fewest is not None
        return fewest

    def _count(self, tries: int) -> None:
        self._tries_left -= tries
        if self._tries_left < 0:
            raise TooManyCombinations(
                "These facts fit these patterns in too many ways. Let fewer items reveal facts "
                "of the same kind, or write patterns whose facts share more variables."
            )


def shape_of(fact: Fact) -> Shape:
    """The shape that a fact must share to match."""
    return fact.predicate, len(fact.arguments)
