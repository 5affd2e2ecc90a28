"""How problems are shown: to people, to programs, and on GitHub."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from game.authoring.falls import Falls, as_data, as_text
from game.authoring.limits import LISTED_PROBLEMS
from game.authoring.problems import Problem, Severity, in_order


def show(problems: Iterable[Problem], style: str = "text", falls: Sequence[Falls] = ()) -> str:
    """Write problems down, the first twenty of them, and how many more there are.

    Args:
        problems: in any order.
        style: one of ``STYLES``.
        falls: how the crowd falls in the missions that were counted; GitHub is not told, since
            it marks what is wrong.
    """
    ordered = in_order(problems)
    return STYLES[style](ordered[:LISTED_PROBLEMS], ordered[LISTED_PROBLEMS:], falls)


def summary(problems: Sequence[Problem]) -> str:
    """``2 errors, 1 warning``; ``no problems``."""
    counts = []
    for severity in Severity:
        count = sum(problem.severity is severity for problem in problems)
        if count:
            counts.append(f"{count} {severity}{'s' if count > 1 else ''}")
    return ", ".join(counts) or "no problems"


def as_line(problem: Problem) -> str:
    """``scenarios/x.yaml:41:17: error SC012: audience is "freinds"; expected …``."""
    where = f"{_printable(problem.file)}:{problem.line}:{problem.column}"
    return f"{where}: {problem.severity} {problem.code}: {problem.sentence}"


def _as_text(listed: Sequence[Problem], others: Sequence[Problem], falls: Sequence[Falls]) -> str:
    lines = [*map(as_text, falls), *map(as_line, listed)]
    return "\n".join([*lines, f"and {summary(others)} more"] if others else lines)


def _as_json(listed: Sequence[Problem], others: Sequence[Problem], falls: Sequence[Falls]) -> str:
    return json.dumps(
        {
            "problems": [_plain(problem) for problem in listed],
            "more": len(others),
            "crowds": [as_data(mission) for mission in falls],
        },
        ensure_ascii=False,
        indent=2,
    )


def _plain(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "expected": problem.expected,
        "found": problem.found,
        "suggestion": problem.suggestion,
    }


def _as_github(listed: Sequence[Problem], others: Sequence[Problem], _: Sequence[Falls]) -> str:
    """Commands of a GitHub workflow, which mark the line in a change."""
    lines = [
        f"::{problem.severity} file={_property(problem.file)},line={problem.line},"
        f"col={problem.column},title={problem.code}::{_data(problem.sentence)}"
        for problem in listed
    ]
    return "\n".join([*lines, f"::notice::and {summary(others)} more"] if others else lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _printable(name: str) -> str:
    """A file's name that cannot move the cursor or begin a new line."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in name
    )


Style = Callable[[Sequence[Problem], Sequence[Problem], Sequence[Falls]], str]
"""Writes down the listed problems, that there are others, and how crowds fall."""

STYLES: Mapping[str, Style] = MappingProxyType(
    {"text": _as_text, "json": _as_json, "github": _as_github}
)
"""The ways to show problems, by name."""
