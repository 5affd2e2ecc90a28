"""The kinds of lists and mappings a field may hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.authoring import nodes
from game.authoring.decoding import Decoding, Record, place_of
from game.authoring.kinds import BROKEN, Kind, Refusal, ScalarKind, Schema, refuse_form
from game.authoring.nodes import Listing, Node, Scalar
from game.authoring.places import KeyPath, Mark, name_of
from game.authoring.problems import any_of, quoted

REQUIRED = object()
"""The default of a field that has none."""


@dataclass(frozen=True)
class ListOf:
    """A list of values of one kind.

    Attributes:
        least, most: how many entries it may have.
        build: makes the value of a list that is whole.
    """

    of: Kind
    least: int = 0
    most: int = 1_000
    build: Callable[[list[object]], object] = tuple
    words: str = "a list"

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """The value; ``BROKEN`` after a complaint, but a list of mappings keeps its good ones."""
        if not isinstance(node, Listing):
            refuse_form(node, path, self.words, decoding)
            return BROKEN
        values = self._entries(node, path, decoding)
        if not self.least <= len(node.entries) <= self.most:
            message = f"{name_of(path)} has {len(node.entries)} entries"
            decoding.refuse("SC018", path, message, expected=self._count_words())
            return BROKEN
        good = [value for value in values if value is not BROKEN]
        if len(good) < len(values) and not isinstance(self.of, RecordOf):
            return BROKEN
        return self.build(good)

    def _entries(self, node: Listing, path: KeyPath, decoding: Decoding) -> list[object]:
        seen: dict[str, Mark] = {}
        values = []
        for index, entry in enumerate(node.entries):
            step: str | int = index
            identifier = _identifier_of(entry)
            if isinstance(self.of, RecordOf) and identifier is not None:
                first = seen.setdefault(identifier.text, identifier.mark)
                if first is identifier.mark:
                    step = identifier.text
                else:
                    refuse_second(identifier, first, decoding)
            entry_path = (*path, step)
            decoding.put(entry_path, entry.mark)
            values.append(self.of.decode(entry, entry_path, decoding))
        return values

    def _count_words(self) -> str:
        if self.least == self.most:
            return str(self.least)
        if self.least == 0:
            return f"at most {self.most}"
        return f"{self.least} to {self.most}"

    def schema(self) -> Schema:
        """The same in JSON Schema."""
        schema: Schema = {"type": "array", "items": self.of.schema(), "maxItems": self.most}
        return schema | ({"minItems": self.least} if self.least else {})


def _identifier_of(node: Node) -> Scalar | None:
    entry = node.entries.get("id") if isinstance(node, nodes.Mapping) else None
    return entry.value if entry and isinstance(entry.value, Scalar) else None


def refuse_second(identifier: Scalar, first: Mark, decoding: Decoding) -> None:
    """Complain about an id that is taken."""
    decoding.complaints.add(
        "SC028",
        identifier.mark,
        f"the id {quoted(identifier.text)} is used twice; it stands on line {first.line} too",
        found=identifier.text,
        advice="Give one of them another id.",
    )


@dataclass(frozen=True)
class MapOf:
    """A mapping from ids, or from a few words, to values of one kind."""

    key: ScalarKind
    of: Kind
    least: int = 0
    most: int = 1_000
    words: str = "a mapping"

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """The values that could be decoded, as a record."""
        if not isinstance(node, nodes.Mapping):
            refuse_form(node, path, self.words, decoding)
            return BROKEN
        record = Record(path)
        for key, entry in node.entries.items():
            decoding.put((*path, key), place_of(entry.key_mark, entry.value))
            record.given.add(key)
            key_is_good = self._accepts(key, entry.key_mark, path, decoding)
            value = self.of.decode(entry.value, (*path, key), decoding)
            if key_is_good and value is not BROKEN:
                record[key] = value
        if not self.least <= len(node.entries) <= self.most:
            message = f"{name_of(path)} has {len(node.entries)} entries"
            expected = f"{self.least} to {self.most}"
            decoding.refuse("SC018", path, message, expected=expected)
        return record

    def _accepts(self, key: str, mark: Mark, path: KeyPath, decoding: Decoding) -> bool:
        if self.key.options and key not in self.key.options:
            refuse_key(key, mark, name_of(path), self.key.options, decoding)
            return False
        try:
            self.key.read(Scalar(mark, key, plain=True), f"a key of {name_of(path)}")
        except Refusal as refusal:
            decoding.complaints.add(
                refusal.code,
                mark,
                refusal.message,
                expected=refusal.expected,
                found=key,
                advice=refusal.advice,
            )
            return False
        return True

    def schema(self) -> Schema:
        """The same in JSON Schema."""
        schema: Schema = {
            "type": "object",
            "additionalProperties": self.of.schema(),
            "propertyNames": self.key.schema(),
            "maxProperties": self.most,
        }
        return schema | ({"minProperties": self.least} if self.least else {})


def refuse_key(
    key: str,
    mark: Mark,
    owner: str,
    options: tuple[str, ...],
    decoding: Decoding,
    *,
    advice: str = "",
) -> None:
    """Complain about a key that means nothing here."""
    decoding.complaints.add(
        "SC010",
        mark,
        f"{owner} has no key {quoted(key)}",
        expected=any_of(options),
        found=key,
        options=options,
        advice=advice,
    )


@dataclass(frozen=True)
class Field:
    """One key of a mapping.

    Attributes:
        about: what it is for, one sentence; editors show it.
        default: its value if it is left out; ``REQUIRED`` if it may not be.
    """

    kind: Kind
    about: str
    default: object = REQUIRED


@dataclass(frozen=True)
class RecordOf:
    """A mapping with fields of its own; ``title`` names it in messages."""

    title: str
    fields: Mapping[str, Field]

    @property
    def words(self) -> str:
        """What is expected."""
        return f"a mapping with {any_of(self.fields) or 'keys and values'}"

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """The fields that could be decoded, as a record."""
        if not isinstance(node, nodes.Mapping):
            refuse_form(node, path, self.words, decoding)
            return BROKEN
        record = Record(path)
        for key, entry in node.entries.items():
            known = self.fields.get(key)
            if known is None:
                self._refuse(key, entry, node, decoding)
                continue
            record.given.add(key)
            decoding.put((*path, key), place_of(entry.key_mark, entry.value))
            value = known.kind.decode(entry.value, (*path, key), decoding)
            if value is not BROKEN:
                record[key] = value
        self._fill(record, decoding)
        return record

    def _refuse(
        self, key: str, entry: nodes.Entry, node: nodes.Mapping, decoding: Decoding
    ) -> None:
        is_rest_of_text = node.flow and isinstance(entry.value, Scalar) and entry.value.is_nothing
        advice = 'Inside { } a text with a comma must stand in "quotes".' if is_rest_of_text else ""
        refuse_key(key, entry.key_mark, self.title, tuple(self.fields), decoding, advice=advice)

    def _fill(self, record: Record, decoding: Decoding) -> None:
        for name, known in self.fields.items():
            if name in record.given:
                continue
            if known.default is REQUIRED:
                message = f"{self.title} has no {name}"
                decoding.refuse(
                    "SC011", record.path, message, expected=f"{name}: {known.kind.words}"
                )
            else:
                record[name] = known.default

    def schema(self) -> Schema:
        """The same in JSON Schema."""
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [name for name, known in self.fields.items() if known.default is REQUIRED],
            "properties": {
                name: {"description": known.about} | known.kind.schema()
                for name, known in self.fields.items()
            },
        }


@dataclass(frozen=True)
class OneOrList:
    """One value, or a list of at least so many; always a tuple when read."""

    of: Kind
    least: int = 1

    @property
    def words(self) -> str:
        """What is expected."""
        return f"{self.of.words}, or a list of them"

    def decode(self, node: Node, path: KeyPath, decoding: Decoding) -> object:
        """The values."""
        if isinstance(node, Listing):
            return ListOf(self.of, least=self.least).decode(node, path, decoding)
        value = self.of.decode(node, path, decoding)
        return value if value is BROKEN else (value,)

    def schema(self) -> Schema:
        """The same in JSON Schema."""
        return {"anyOf": [self.of.schema(), ListOf(self.of, least=self.least).schema()]}
