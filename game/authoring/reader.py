"""From text to a tree of marked nodes, by way of the events of a YAML parser.

Events, and never ``yaml.load`` or ``yaml.compose``: the composer recurses, and in its C form
ends the process on a file of brackets; merge keys grow without limit; a second key of the
same name silently wins; and ``no``, ``12:30`` or ``010`` turn into something else. Here the
stack is our own, every limit is checked as the events come, and all text stays text.
"""

from dataclasses import dataclass
from typing import NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from game.authoring import limits
from game.authoring.nodes import Entry, Listing, Mapping, Node, Refused, Scalar
from game.authoring.places import Mark
from game.authoring.problems import Complaints, quoted
from game.authoring.source_text import HIDDEN, decode_text, hidden_message
from game.authoring.syntax_advice import explain

PARSER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)
"""The parser of libyaml, or the one in Python where PyYAML was built without it."""

_MERGE_KEY = "<<"
_FEATURE_ADVICE = "Write the value out where it is needed."


class _StopReadingError(Exception):
    """The rest of the file cannot be read; the complaint has been made."""


@dataclass(slots=True)
class _Open:
    """A list or a mapping that has not ended, and the key that waits for its value."""

    node: Listing | Mapping
    key_mark: Mark
    key: str | None = None
    key_is_refused: bool = False


def read_tree(
    raw: bytes,
    complaints: Complaints,
    parser: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = PARSER,
) -> Node | None:
    """Read the bytes of a file.

    Returns:
        The root, or None if the file cannot be read to its end. Complaints may have been
        made in both cases: a key written twice, say, does not end the reading.
    """
    text = decode_text(raw, complaints)
    if text is None:
        return None
    builder = _TreeBuilder(complaints)
    try:
        events = parser(text)
        while (event := events.get_event()) is not None:
            builder.take(event)
    except _StopReadingError:
        return None
    except yaml.MarkedYAMLError as error:
        _complain_about_syntax(error, text, complaints)
        return None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The parser in Python raises bare errors for escapes of no character.
        complaints.add("SC005", Mark(1, 1), f"this is not YAML: {' '.join(str(error).split())}")
        return None
    root = builder.root
    if root is None or (isinstance(root, Scalar) and root.is_nothing):
        complaints.add("SC008", Mark(1, 1), "the file is empty")
        return None
    return root


def _mark(event: Event) -> Mark:
    start = event.start_mark
    # Only events that are made by hand have no marks.
    return Mark(start.line + 1, start.column + 1) if start else Mark(1, 1)


class _TreeBuilder:
    """Takes events one by one and keeps the branch that is being built on a stack."""

    def __init__(self, complaints: Complaints) -> None:
        self.root: Node | None = None
        self._complaints = complaints
        self._branch: list[_Open] = []
        self._values = 0
        self._documents = 0

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._open(event)
        elif isinstance(event, CollectionEndEvent):
            self._close()
        elif isinstance(event, AliasEvent):
            self._refuse_feature(event, "an alias (*) stands here", _FEATURE_ADVICE)
            self._put(Refused(_mark(event)))
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event)

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse_feature(
                event, "a second document starts here", "One file holds one mission; remove ---."
            )
            raise _StopReadingError

    def _take_scalar(self, event: ScalarEvent) -> None:
        self._count_value(event)
        self._refuse_decorations(event)
        if self._awaits_key():
            self._take_key(event)
        else:
            self._put(self._scalar(event))

    def _scalar(self, event: ScalarEvent) -> Node:
        text, mark = event.value, _mark(event)
        if len(text) > limits.TEXT_CHARACTERS:
            message = f"a text has {len(text):,} characters; the limit is "
            self._complaints.add("SC004", mark, f"{message}{limits.TEXT_CHARACTERS:,}")
            return Refused(mark)
        if self._hides(event):
            return Refused(mark)
        return Scalar(mark, text, plain=not event.style, inside=_inside(event))

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        self._count_value(event)
        self._refuse_decorations(event)
        mark = _mark(event)
        if self._awaits_key():
            advice = 'A key is plain text. In { } and [ ] put text with a bracket in "quotes".'
            self._refuse_feature(event, "a key is a list or a mapping", advice)
            raise _StopReadingError
        if len(self._branch) >= limits.DEPTH:
            self._stop("SC004", mark, f"values are nested more than {limits.DEPTH} levels deep")
        flow = bool(event.flow_style)
        is_mapping = isinstance(event, MappingStartEvent)
        node = Mapping(mark, flow) if is_mapping else Listing(mark, flow)
        self._branch.append(_Open(node, mark))

    def _close(self) -> None:
        self._put(self._branch.pop().node)

    def _put(self, node: Node) -> None:
        """Give a finished value its place: under the waiting key, in the list, at the root."""
        if not self._branch:
            self.root = node
            return
        parent = self._branch[-1]
        if isinstance(parent.node, Listing):
            parent.node.entries.append(node)
        elif parent.key is None:
            # Only an alias comes here: it stood where a key should.
            parent.key, parent.key_is_refused = "", True
        else:
            if not parent.key_is_refused:
                parent.node.entries[parent.key] = Entry(parent.key_mark, node)
            parent.key = None

    def _awaits_key(self) -> bool:
        return (
            bool(self._branch)
            and isinstance(self._branch[-1].node, Mapping)
            and self._branch[-1].key is None
        )

    def _take_key(self, event: ScalarEvent) -> None:
        parent = self._branch[-1]
        parent.key, parent.key_mark = event.value, _mark(event)
        parent.key_is_refused = self._hides(event) or self._refuse_key(parent.node, event)

    def _refuse_key(self, node: Listing | Mapping, event: ScalarEvent) -> bool:
        key, mark = event.value, _mark(event)
        if key == _MERGE_KEY and not event.style:
            self._refuse_feature(event, "a merge key (<<) stands here", _FEATURE_ADVICE)
        elif len(key) > limits.KEY_CHARACTERS:
            message = f"a key has {len(key):,} characters; the limit is {limits.KEY_CHARACTERS}"
            self._complaints.add("SC004", mark, message, advice='Is a ":" in a text too many?')
        elif isinstance(node, Mapping) and key in node.entries:
            first = node.entries[key].key_mark
            message = f"{quoted(key)} is written a second time; it stands on line {first.line} too"
            self._complaints.add("SC007", mark, message, found=key, advice="Keep one of them.")
        else:
            return False
        return True

    def _hides(self, event: ScalarEvent) -> bool:
        """Refuse what an escape has made; as written, the text has been looked through."""
        hidden = HIDDEN.search(event.value) if event.style == '"' else None
        if hidden:
            self._complaints.add("SC003", _mark(event), hidden_message(hidden[0]))
        return hidden is not None

    def _count_value(self, event: Event) -> None:
        self._values += 1
        if self._values > limits.VALUES:
            self._stop("SC004", _mark(event), f"the file has more than {limits.VALUES:,} values")

    def _refuse_decorations(
        self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent
    ) -> None:
        if event.anchor:
            self._refuse_feature(event, "an anchor (&) stands here", _FEATURE_ADVICE)
        if event.tag:
            advice = 'Leave it out; if it is text, put it in "quotes".'
            self._refuse_feature(event, "a tag (!) stands here", advice)

    def _refuse_feature(self, event: Event, message: str, advice: str) -> None:
        self._complaints.add("SC006", _mark(event), message, advice=advice)

    def _stop(self, code: str, mark: Mark, message: str) -> NoReturn:
        self._complaints.add(code, mark, message)
        raise _StopReadingError


def _inside(event: ScalarEvent) -> Mark | None:
    """The mark of the first character, if the text was written on one line as it is read.

    An escape or a doubled quote is longer in the file than in the text, so equal lengths
    mean that nothing was changed.
    """
    start, end = event.start_mark, event.end_mark
    quotes = 1 if event.style else 0
    if not start or not end or start.line != end.line:
        return None
    if end.column - start.column - 2 * quotes != len(event.value):
        return None
    return Mark(start.line + 1, start.column + 1 + quotes)


def _complain_about_syntax(error: yaml.MarkedYAMLError, text: str, complaints: Complaints) -> None:
    """Name a fault of syntax; its mark is kept inside the file, whose end it may lie beyond."""
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    if lines[-1] == "" and len(lines) > 1:
        lines.pop()
    line = min(mark.line, len(lines) - 1) if mark else 0
    width = len(lines[line].rstrip("\r"))
    column = width if mark and mark.line > line else min(mark.column, width) if mark else 0
    explanation = explain(error, lines[line][column : column + 1])
    complaints.add(
        "SC005", Mark(line + 1, column + 1), explanation.message, advice=explanation.advice
    )
