"""What the parser's words about broken YAML mean for somebody who writes a mission."""

from typing import NamedTuple

import yaml


class Explanation(NamedTuple):
    """What is wrong, without a full stop, and what to do, as a sentence."""

    message: str
    advice: str


_QUOTE_IT = 'Put the text in "quotes".'

_BY_CHARACTER = {
    "\t": Explanation("a tab stands where YAML wants blanks", "Move lines in with blanks only."),
    "@": Explanation("a text starts with @", _QUOTE_IT),
    "`": Explanation("a text starts with `", _QUOTE_IT),
    "%": Explanation("a text starts with %", _QUOTE_IT),
}

_BY_PROBLEM = (
    (
        "maximum nesting depth",
        Explanation("brackets are nested far too deep", "Close those that are open."),
    ),
    ("tab character", _BY_CHARACTER["\t"]),
    (
        "mapping values are not allowed",
        Explanation('a ":" stands where no key can be', f"If it belongs to a text: {_QUOTE_IT}"),
    ),
    (
        "could not find expected ':'",
        Explanation('a line is neither "key: value" nor part of a text', "Is a colon missing?"),
    ),
    (
        "did not find expected key",
        Explanation(
            "this does not fit what stands before it",
            "Look at the indentation, and whether the quotes and brackets before it are closed.",
        ),
    ),
    (
        "did not find expected '-' indicator",
        Explanation("a list goes on without -", "Look at the indentation of this line."),
    ),
    (
        "expected <block end>",
        Explanation("this does not fit what stands before it", "Look at the indentation."),
    ),
    (
        "block sequence entries are not allowed",
        Explanation("a list starts in the middle of a line", "Start it on a line of its own."),
    ),
    (
        "did not find expected ',' or ']'",
        Explanation("a list in [ ] has no end", "Add the missing comma or ]."),
    ),
    (
        "did not find expected ',' or '}'",
        Explanation("a mapping in { } has no end", "Add the missing comma or }."),
    ),
    (
        "expected ',' or",
        Explanation("a bracket is not closed", "Add the missing comma or bracket."),
    ),
    (
        "unexpected end of stream",
        Explanation("a quote is opened and never closed", "Close it."),
    ),
    (
        "unknown escape character",
        Explanation("\\ in double quotes starts an escape that YAML does not know", "Write \\\\."),
    ),
)


def explain(error: yaml.MarkedYAMLError, character: str) -> Explanation:
    """Explain a fault; ``character`` is the one it was found at."""
    problem = error.problem or error.context or "it cannot be read"
    if "cannot start any token" in problem and character in _BY_CHARACTER:
        return _BY_CHARACTER[character]
    for words, explanation in _BY_PROBLEM:
        if words in problem:
            return explanation
    return Explanation(f"this is not YAML: {problem}", "")
