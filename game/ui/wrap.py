"""Breaking text into lines. No word is ever lost, and no line is wider than asked.

A line may break at a space or after a hyphen that no digit follows; a word that is too wide
breaks anywhere except before a combining mark. A newline always breaks. ``**`` around words
makes them bold where ``runs_of`` is used. Lines are in reading order from start to end,
whichever side that is.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

_CHUNKS = re.compile(r"[^ \t-]*-+|[^ \t-]+|[ \t]+")
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


class Run(NamedTuple):
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


Line = tuple[Run, ...]
MeasureRun = Callable[[str, bool], int]
"""Width of a text, bold or not."""


def runs_of(text: str) -> Line:
    """Split at ``**``: what stands between two of them is bold."""
    parts = _BOLD.split(text)
    return tuple(Run(part, bold=index % 2 == 1) for index, part in enumerate(parts) if part)


def plain(line: Line) -> str:
    """The text of a line without its weights."""
    return "".join(run.text for run in line)


def wrap(text: str, width: int, measure: Callable[[str], int]) -> tuple[str, ...]:
    """Break a text of one weight; an empty text is one empty line."""
    lines = wrap_runs((Run(text),), width, lambda part, _bold: measure(part))
    return tuple(plain(line) for line in lines)


def wrap_runs(runs: Line, width: int, measure: MeasureRun) -> tuple[Line, ...]:
    """Break runs into lines of at most ``width``.

    A single character that is wider than ``width`` gets a line of its own.
    """
    lines: list[Line] = []
    for paragraph in _paragraphs(runs):
        lines.extend(_fill(_words(paragraph), width, measure))
    return tuple(lines)


def _paragraphs(runs: Line) -> Iterator[Line]:
    """Split at newlines."""
    current: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        current.append(Run(first, run.bold))
        for text in rest:
            yield tuple(current)
            current = [Run(text, run.bold)]
    yield tuple(current)


def _words(runs: Line) -> list[Line]:
    """Split into pieces between which a line may break; a space is a piece of its own."""
    words: list[Line] = []
    joined = hyphen = False
    for run in runs:
        for chunk in _CHUNKS.findall(run.text):
            piece = Run(chunk, run.bold)
            continues = joined or (hyphen and _clings(chunk[0]))
            if continues and not chunk[0].isspace():
                words[-1] = (*words[-1], piece)
            else:
                words.append((piece,))
            hyphen = chunk[-1] == "-"
            joined = not chunk[-1].isspace() and not hyphen
    return words


def _clings(character: str) -> bool:
    """Tell what stays with a hyphen before it: the digit of "-5", or an accent."""
    return character.isdigit() or bool(unicodedata.combining(character))


def _fill(words: list[Line], width: int, measure: MeasureRun) -> Iterator[Line]:
    """Put as many pieces on each line as fit; spaces at a break disappear."""
    line: Line = ()
    for word in words:
        if plain(word).isspace():
            line = _joined(line, word) if line else line
            continue
        if line and _width(_joined(line, word), measure) > width:
            yield _trimmed(line)
            line = ()
        line = _joined(line, word)
        while _width(line, measure) > width:
            head, line = _cut(line, width, measure)
            yield head
            if not line:
                break
    yield _trimmed(line)


def _cut(line: Line, width: int, measure: MeasureRun) -> tuple[Line, Line]:
    """Cut a word that is too wide after the last character that fits, at least one."""
    characters = [Run(character, run.bold) for run in line for character in run.text]
    best = 1
    for end in range(2, len(characters) + 1):
        if end < len(characters) and unicodedata.combining(characters[end].text):
            continue
        if _width(_joined((), tuple(characters[:end])), measure) > width:
            break
        best = end
    while best < len(characters) and unicodedata.combining(characters[best].text):
        best += 1
    return _joined((), tuple(characters[:best])), _joined((), tuple(characters[best:]))


def _joined(line: Line, more: Line) -> Line:
    """Append, merging neighbours of the same weight."""
    merged = list(line)
    for run in more:
        if merged and merged[-1].bold == run.bold:
            merged[-1] = Run(merged[-1].text + run.text, run.bold)
        else:
            merged.append(run)
    return tuple(merged)


def _trimmed(line: Line) -> Line:
    """Without spaces at the end."""
    merged = list(line)
    while merged:
        text = merged[-1].text.rstrip(" \t")
        if text:
            merged[-1] = Run(text, merged[-1].bold)
            break
        merged.pop()
    return tuple(merged)


def _width(line: Line, measure: MeasureRun) -> int:
    return sum(measure(run.text, run.bold) for run in line)
