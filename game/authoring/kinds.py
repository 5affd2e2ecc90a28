"""The kinds of text a field may hold: each reads it, and says so in a JSON Schema.

The field's kind decides what a text means. ``no`` is a word where a word is wanted, ``007``
and ``12:30`` are text where text is wanted, and a whole number is one only where a number is
wanted.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from game.authoring.decoding import Decoding
from game.authoring.nodes import Listing, Node, Refused, Scalar
from game.authoring.places import KeyPath, name_of
from game.authoring.problems import any_of, quoted

Schema = dict[str, Any]

FORMAT = 1
"""The version of the scenario language that is read here."""

_WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


class Broken:
    """What decoding gives for a value that has been complained about."""


BROKEN = Broken()


class Kind(Protocol):
    """What a field may hold."""

    @property
    def words(self) -> str:
        """What is expected, in words that follow "expected"."""

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """The value, or ``BROKEN`` after a complaint."""

    def schema(self) -> Schema:
        """The same in JSON Schema."""


class Refusal(Exception):  # noqa: N818 - it is an answer, caught at once; never an error of ours
    """A text that is not of the kind; the arguments are those of a complaint."""

    def __init__(
        self,
        code: str,
        message: str,
        *,
        expected: str = "",
        advice: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.expected = expected
        self.advice = advice


def refuse_form(node: Node, path: KeyPath, words: str, decoding: Decoding) -> None:
    """Complain about a list where a text was wanted, and so on."""
    if isinstance(node, Refused):
        return
    advice = ""
    if isinstance(node, Scalar):
        form = "nothing" if node.is_nothing else "a text"
    elif isinstance(node, Listing):
        form = "a list"
    else:
        form = "a mapping"
        advice = 'A text with ": " in it must stand in "quotes".' if "text" in words else ""
    decoding.refuse("SC013", path, f"{name_of(path)} is {form}", expected=words, advice=advice)


Read = Callable[[Scalar, str], object]
"""Reads a text; the second argument is what messages call it. Raises ``Refusal``."""


@dataclass(frozen=True)
class ScalarKind:
    """A kind that is written as one text.

    Attributes:
        options: the words it may be, if they are few.
    """

    words: str
    read: Read
    form: Schema
    options: tuple[str, ...] = field(default=())

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """The value, or ``BROKEN`` after a complaint."""
        name = name_of(path)
        if not isinstance(node, Scalar):
            refuse_form(node, path, self.words, decoding)
            return BROKEN
        if node.is_nothing:
            decoding.refuse("SC017", path, f"{name} is empty", expected=self.words)
            return BROKEN
        try:
            return self.read(node, name)
        except Refusal as refusal:
            decoding.refuse(
                refusal.code,
                path,
                refusal.message,
                expected=refusal.expected,
                found=node.text,
                options=self.options,
                advice=refusal.advice,
            )
            return BROKEN

    def schema(self) -> Schema:
        """The same in JSON Schema."""
        return dict(self.form)


def text(most: int = 200, *, long: bool = False) -> ScalarKind:
    """Words for players, at most so many characters; only ``long`` ones go over lines."""

    def read(node: Scalar, name: str) -> str:
        words = node.text.strip()
        if not words:
            raise Refusal("SC017", f"{name} is empty", expected="text")
        if len(words) > most:
            message = f"{name} has {len(words):,} characters"
            raise Refusal("SC017", message, expected=f"at most {most:,}")
        if "\n" in words and not long:
            advice = "Use > instead of |, or leave the blank line out."
            raise Refusal("SC017", f"{name} has several lines", expected="one", advice=advice)
        return words

    # A plain 18 is text here, though an editor takes it for a number.
    types = ["string", "number", "boolean"]
    return ScalarKind("text", read, {"type": types, "minLength": 1, "maxLength": most})


def whole_number(least: int, most: int) -> ScalarKind:
    """A whole number in a range, both ends included."""
    expected = f"a whole number from {least} to {most}"

    def read(node: Scalar, name: str) -> int:
        if not node.plain or not _WHOLE_NUMBER.fullmatch(node.text):
            advice = "" if node.plain else "Leave the quotes out."
            message = f"{name} is {quoted(node.text)}"
            raise Refusal("SC014", message, expected=expected, advice=advice)
        number = int(node.text)
        if not least <= number <= most:
            raise Refusal("SC014", f"{name} is {number}", expected=expected)
        return number

    return ScalarKind(expected, read, {"type": "integer", "minimum": least, "maximum": most})


def version() -> ScalarKind:
    """The version of the language, which decides how all the rest is read."""

    def read(node: Scalar, name: str) -> int:
        if node.text != str(FORMAT):
            message = f"{name} is {quoted(node.text)}"
            advice = "A newer Tessera may read it."
            raise Refusal("SC019", message, expected=str(FORMAT), advice=advice)
        return FORMAT

    return ScalarKind(str(FORMAT), read, {"const": FORMAT})


def choice(values: Mapping[str, object]) -> ScalarKind:
    """One of a few words; ``values`` says what each stands for."""

    def read(node: Scalar, name: str) -> object:
        if node.text not in values:
            raise Refusal("SC012", f"{name} is {quoted(node.text)}", expected=any_of(values))
        return values[node.text]

    return ScalarKind(any_of(values), read, {"enum": list(values)}, tuple(values))


def flag() -> ScalarKind:
    """``true`` or ``false``."""
    kind = choice({"true": True, "false": False})
    return ScalarKind(kind.words, kind.read, {"type": "boolean"}, kind.options)


def moment() -> ScalarKind:
    """A day and a time to the minute, in the local time of the world."""
    expected = "a day and a time like 2037-03-12 00:52"

    def read(node: Scalar, name: str) -> datetime:
        message = f"{name} is {quoted(node.text)}"
        if not _MOMENT.fullmatch(node.text):
            raise Refusal("SC015", message, expected=expected)
        try:
            when = datetime.fromisoformat(node.text)
        except ValueError as error:
            advice = f"The calendar or the clock has no such thing: {error}."
            raise Refusal("SC015", message, expected=expected, advice=advice) from None
        if not _FIRST_YEAR <= when.year <= _LAST_YEAR:
            years = f"a year from {_FIRST_YEAR} to {_LAST_YEAR}"
            raise Refusal("SC015", message, expected=years)
        return when

    return ScalarKind(expected, read, {"type": "string", "pattern": f"^{_MOMENT.pattern}$"})


def identifier(separators: str = "_", reserved: tuple[str, ...] = ()) -> ScalarKind:
    """A name that other places of the files refer to.

    Args:
        separators: what may join its words; facts know only "_".
        reserved: names that mean something else.
    """
    pattern = f"[a-z][a-z0-9{separators}]*"
    expected = f"small letters, digits and {' and '.join(separators)}, a letter first"

    def example(words: str) -> str:
        name = separators[0].join(re.findall("[a-z0-9]+", words.lower()))
        return f"For example {quoted(name)}." if re.fullmatch(pattern, name) else ""

    def read(node: Scalar, name: str) -> str:
        if node.text in reserved:
            message = f"{name} is {quoted(node.text)}, which means something else here"
            raise Refusal("SC016", message, expected="another name")
        if not re.fullmatch(pattern, node.text):
            message = f"{name} is {quoted(node.text)}"
            raise Refusal("SC016", message, expected=expected, advice=example(node.text))
        return node.text

    form: Schema = {"type": "string", "pattern": f"^{pattern}$"}
    return ScalarKind(
        expected, read, form | ({"not": {"enum": list(reserved)}} if reserved else {})
    )


SHORT = text(120)
"""A name or a label: it must have room in a list."""

SENTENCE = text(600)
"""A sentence or two."""

PARAGRAPH = text(2_000, long=True)
"""A paragraph."""

FACT_NAME = identifier("_")
"""A name that facts may use."""

ITEM_NAME = identifier("_-")
"""A name that is unique in its mission only."""

FILE_NAME = identifier("-")
"""A name that may be that of a file."""
