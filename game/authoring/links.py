"""The kinds of text that speak of something else: names, and facts, which are made of names.

Both are collected here and looked up when everything has been read.
"""

from dataclasses import dataclass

from game.authoring.decoding import Decoding, Reference, WrittenFact, offset_mark
from game.authoring.kinds import BROKEN, Schema, refuse_form, text
from game.authoring.nodes import Node, Scalar
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
            advice = "" if ")" in node.text else 'Inside [ ] a fact must stand in "quotes".'
            decoding.complaints.add(
                "SC021",
                offset_mark(node, error.offset),
                f"{quoted(node.text)} is not a fact: {error.reason}",
                found=node.text,
                advice=advice,
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
