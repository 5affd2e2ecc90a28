"""Finding the facts that fit a pattern's body: tables of facts, and a join over them."""

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
    """A fact of some shape, with its number."""

    number: int
    arguments: tuple[str, ...]


class Table:
    """The facts of one shape.

    Attributes:
        having: for each argument's place, the facts by what stands there.
    """

    def __init__(self, places: int) -> None:
        """Make an empty table for facts of so many arguments."""
        self.facts: list[Known] = []
        self.having: list[dict[str, list[Known]]] = [defaultdict(list) for _ in range(places)]

    def add(self, known: Known) -> None:
        """Add a fact that is not yet there."""
        self.facts.append(known)
        for having, constant in zip(self.having, known.arguments, strict=True):
            having[constant].append(known)

    def candidates(self, terms: Sequence[str], binding: Binding) -> Sequence[Known]:
        """The facts that agree with what is bound in the one place where fewest do."""
        fewest: Sequence[Known] = self.facts
        for having, term in zip(self.having, terms, strict=True):
            value = binding.get(term)
            if value is not None:
                found = having.get(value, ())
                if len(found) < len(fewest):
                    fewest = found
        return fewest


class Allowance:
    """How many facts joins may still try."""

    def __init__(self, tries: int) -> None:
        self._left = tries

    def take(self, tries: int) -> None:
        """Take some of it.

        Raises:
            TooManyCombinations: there is not so much left.
        """
        self._left -= tries
        if self._left < 0:
            raise TooManyCombinations(
                "These facts fit these patterns in too many ways. Let fewer items reveal facts "
                "of the same kind, or write patterns whose facts share more variables."
            )


class Body:
    """The facts of a pattern's body, ready to be joined."""

    def __init__(self, facts: Sequence[Fact], tables: Mapping[Shape, Table]) -> None:
        """Prepare to join facts with variables; there is a table for the shape of each."""
        self._tables = [tables[shape_of(fact)] for fact in facts]
        self._terms = [fact.arguments for fact in facts]
        terms = (term for fact in facts for term in fact.arguments)
        self._constants = {term: term for term in terms if not is_variable(term)}

    def join(
        self, first: int, known: Known, allowance: Allowance
    ) -> Iterator[tuple[Binding, list[int]]]:
        """Every way to satisfy the body with a known fact in place ``first``.

        Yields:
            The binding and the numbers of the facts used, in the order of the body.

        Raises:
            TooManyCombinations: more facts would have to be tried than allowed.
        """
        start = _match(self._terms[first], known.arguments, self._constants)
        if start is None:
            return
        stack = [(start, {first: known.number})]
        while stack:
            binding, used = stack.pop()
            if len(used) == len(self._terms):
                yield binding, [used[place] for place in range(len(used))]
                continue
            place, candidates = self._narrowest(used, binding)
            allowance.take(len(candidates))
            for number, arguments in candidates:
                extended = _match(self._terms[place], arguments, binding)
                if extended is not None:
                    stack.append((extended, {**used, place: number}))

    def _narrowest(self, used: Mapping[int, int], binding: Binding) -> tuple[int, Sequence[Known]]:
        """The place still open with the fewest facts to try, and those facts."""
        best, fewest = 0, None
        for place, terms in enumerate(self._terms):
            if place not in used:
                candidates = self._tables[place].candidates(terms, binding)
                if fewest is None or len(candidates) < len(fewest):
                    best, fewest = place, candidates
        return best, fewest or ()


def _match(terms: Sequence[str], arguments: Sequence[str], binding: Binding) -> Binding | None:
    """The binding extended so that the terms become the arguments, or None."""
    extended: dict[str, str] | None = None
    for term, value in zip(terms, arguments, strict=True):
        bound = binding.get(term) if extended is None else extended.get(term)
        if bound is None:
            if extended is None:
                extended = dict(binding)
            extended[term] = value
        elif bound != value:
            return None
    return binding if extended is None else extended


def shape_of(fact: Fact) -> Shape:
    """The shape that a fact must share to match."""
    return fact.predicate, len(fact.arguments)
