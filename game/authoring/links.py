"""The kinds of text that speak of something else: names, and facts, which are made of names.

Both are collected here and looked up when everything has been read.
"""

from dataclasses import dataclass

from game.authoring.containers import ListOf
from game.authoring.decoding import Decoding, Reference, WrittenFact, offset_mark
from game.authoring.kinds import BROKEN, Schema, refuse_form, text
from game.authoring.nodes import Listing, Node, Scalar
from game.authoring.places import KeyPath
from game.authoring.problems import quoted
from game.core.facts import FactSyntaxError, parse_fact


@dataclass(frozen=True)
class Name:
    """The name of something that must be known; ``kind`` says what: "person", "source"."""

    kind: str

    @property
    def words(self) -> str:
        """What is expected."""
        return f"the name of a {self.kind}"

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """Read the name and remember to look it up."""
        value = text().decode(node, path, decoding)
        if isinstance(value, str):
            decoding.references.append(Reference(path, self.kind, value))
        return value

    def schema(self) -> Schema:
        """Any text: what is known lies in other files."""
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True)
class FactText:
    """A fact, ``works_at(runa, pier)``; only those of patterns may have variables."""

    variables: bool = False

    @property
    def words(self) -> str:
        """What is expected."""
        return f"a fact like {'lives_on(P, T)' if self.variables else 'works_at(runa, pier)'}"

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """Read the fact and remember to look its names up."""
        if not isinstance(node, Scalar) or node.is_nothing:
            refuse_form(node, path, self.words, decoding)
            return BROKEN
        try:
            fact = parse_fact(node.text.rstrip())
        except FactSyntaxError as error:
            decoding.complaints.add(
                "SC021",
                offset_mark(node, error.offset),
                f"{quoted(node.text)} is not a fact: {error.reason}",
                found=node.text,
            )
            return BROKEN
        written = WrittenFact(path, fact, node)
        if fact.variables and not self.variables:
            variable = fact.variables[0]
            decoding.complaints.add(
                "SC026",
                written.argument_mark(fact.arguments.index(variable)),
                f"{quoted(variable)} starts with a capital, as only the variables of patterns do",
                expected="the id of somebody or something",
                found=variable,
            )
            return BROKEN
        decoding.facts.append(written)
        return fact

    def schema(self) -> Schema:
        """The outer form; the names lie in other files."""
        return {"type": "string", "pattern": r"^\s*[a-z][a-z0-9_]*\s*\(.*\)\s*$"}


@dataclass(frozen=True)
class FactList:
    """A list of facts."""

    fact: FactText = FactText()
    least: int = 0
    most: int = 20
    words: str = 'a list of facts in "quotes"'

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """Read the facts; a fact that was torn by its commas is one problem, not many."""
        torn = _torn_fact(node)
        if torn is not None:
            decoding.complaints.add(
                "SC021",
                torn.mark,
                f"{quoted(torn.text)} is not a fact: a comma ends an entry here",
                found=torn.text,
                advice='Inside [ ] put each fact in "quotes".',
            )
            return BROKEN
        return self._list().decode(node, path, decoding)

    def _list(self) -> ListOf:
        return ListOf(self.fact, self.least, self.most, words=self.words)

    def schema(self) -> Schema:
        """A list of texts that look like facts."""
        return self._list().schema()


def _torn_fact(node: Node) -> Scalar | None:
    if not isinstance(node, Listing) or not node.flow:
        return None
    for entry in node.entries:
        if isinstance(entry, Scalar) and entry.plain and "(" in entry.text:
            return None if ")" in entry.text else entry
    return None
