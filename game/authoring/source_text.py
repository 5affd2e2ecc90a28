"""From the bytes of a file to its text, within the limits and without hidden characters."""

import re

from game.authoring import limits
from game.authoring.places import Mark
from game.authoring.problems import Complaints

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, but tab and line ends
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they turn the direction of writing
    "\u2028\u2029"  # line ends for some programs only
    "\ud800-\udfff\ufeff\ufffe\uffff]"  # no characters
    "|\r(?!\n)"  # a line end for some programs only
)
"""Characters that would make a text look different from what it is."""

_DIRECTIVE = re.compile("^%", re.MULTILINE)


def decode_text(raw: bytes, complaints: Complaints) -> str | None:
    """The text of a file, or None after a complaint."""
    if len(raw) > limits.FILE_BYTES:
        message = f"the file has {len(raw):,} bytes; the limit is {limits.FILE_BYTES:,}"
        complaints.add("SC004", Mark(1, 1), message, advice="Split it into several missions.")
        return None
    if raw.startswith(_OTHER_ENCODINGS) or b"\0" in raw[:4]:
        message = "the file is saved as UTF-16 or UTF-32"
        complaints.add("SC002", Mark(1, 1), message, expected="UTF-8", advice="Save it as UTF-8.")
        return None
    raw = raw.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        mark = mark_at(before, len(before))
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        complaints.add("SC002", mark, message, expected="UTF-8", advice="Save the file as UTF-8.")
        return None
    return text if _is_open(text, complaints) else None


def _is_open(text: str, complaints: Complaints) -> bool:
    """Refuse hidden characters, and directives, of which a thousand cost a parser minutes."""
    hidden = HIDDEN.search(text)
    if hidden:
        complaints.add("SC003", mark_at(text, hidden.start()), hidden_message(hidden[0]))
        return False
    directive = _DIRECTIVE.search(text)
    if directive:
        complaints.add(
            "SC006",
            mark_at(text, directive.start()),
            "a line starts with %, which makes it a directive of YAML",
            advice="Missions need none. If it is text, move it in from the left edge.",
        )
        return False
    return True


def hidden_message(character: str) -> str:
    """Name a character that nobody can see."""
    return (
        f"the character U+{ord(character):04X} is not allowed here: it is invisible, or turns "
        "the direction of writing"
    )


def mark_at(text: str, offset: int) -> Mark:
    """The mark of an offset into a text."""
    return Mark(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
