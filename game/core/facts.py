"""Facts: the ground atoms everything else reasons about, and the text form authors write.

A fact is a predicate applied to constants, ``works_at(runa, tern_depot)``. A pattern uses
the same shape with variables, ``works_at(P, X)``: a term that starts with a capital letter
is a variable, everything else is a constant.
"""

import re
from typing import NamedTuple

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TERM = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class Fact(NamedTuple):
    """One predicate applied to terms; ground unless a pattern holds it."""

    predicate: str
    arguments: tuple[str, ...]

    def __str__(self) -> str:
        """Write the fact the way an author does."""
        return f"{self.predicate}({', '.join(self.arguments)})"

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables, in order of appearance, without repeats; empty for a ground fact."""
        return tuple(dict.fromkeys(term for term in self.arguments if is_variable(term)))


class FactSyntaxError(ValueError):
    """Text that is not a fact.

    Attributes:
        reason: what is wrong, as a sentence without its full stop.
        offset: 0-based index into the text where it went wrong.
    """

    def __init__(self, reason: str, offset: int) -> None:
        """Keep the reason and the place apart, so a reader can map the place to a file."""
        super().__init__(f"{reason} (at character {offset + 1})")
        self.reason = reason
        self.offset = offset


def is_variable(term: str) -> bool:
    """Tell a variable (capital first letter) from a constant."""
    return term[:1].isupper()


def parse_fact(text: str) -> Fact:
    """Read ``name(term, term)``.

    Raises:
        FactSyntaxError: the text is anything else; its offset says where.
    """
    scanner = _Scanner(text)
    name = scanner.take(_NAME, "a fact starts with a predicate in small letters")
    scanner.expect("(", f'after "{name}" comes "("')
    terms = [scanner.take(_TERM, "a term is letters, digits and underscores")]
    while scanner.accept(","):
        terms.append(scanner.take(_TERM, "a term is letters, digits and underscores"))
    scanner.expect(")", 'terms are separated by "," and closed by ")"')
    scanner.end()
    return Fact(name, tuple(terms))


class _Scanner:
    """A cursor over one line of text that skips blanks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def _skip_blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at] in " \t":
            self._at += 1

    def take(self, shape: re.Pattern[str], otherwise: str) -> str:
        self._skip_blanks()
        match = shape.match(self._text, self._at)
        if match is None:
            raise FactSyntaxError(otherwise, self._at)
        self._at = match.end()
        return match.group()

    def accept(self, mark: str) -> bool:
        self._skip_blanks()
        found = self._text.startswith(mark, self._at)
        self._at += len(mark) if found else 0
        return found

    def expect(self, mark: str, otherwise: str) -> None:
        if not self.accept(mark):
            raise FactSyntaxError(otherwise, self._at)

    def end(self) -> None:
        self._skip_blanks()
        if self._at < len(self._text):
            raise FactSyntaxError("nothing may follow the closing bracket", self._at)
