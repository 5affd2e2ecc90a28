"""A problem: what is wrong, where, what was expected, what to do."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from game.authoring.places import Mark

_LISTED_OPTIONS = 12
_QUOTED_CHARACTERS = 60


class Severity(StrEnum):
    """An error means that the file cannot be played; a warning, that it could be better."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        line, column: count from 1; the column counts characters.
        message: what is the matter, without a full stop.
        expected: what would be right, in words that follow "expected"; may be empty.
        found: what stands there, as written; may be empty.
        options: what could have been meant; the closest is suggested.
        advice: what to do, as a sentence, if there is no closest option.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    expected: str = ""
    found: str = ""
    options: tuple[str, ...] = field(default=(), repr=False, compare=False)
    advice: str = ""

    @property
    def suggestion(self) -> str:
        """What to do, as a sentence; empty if the rest says it.

        Computed when asked: a file may have thousands of problems, of which few are shown.
        """
        meant = closest(self.found, self.options)
        return f'Did you mean "{meant}"?' if meant else self.advice

    @property
    def sentence(self) -> str:
        """Message, expectation and suggestion in one."""
        expected = f"; expected {self.expected}" if self.expected else ""
        text = f"{self.message}{expected}"
        full_stop = "" if text.endswith((".", "?", "!")) else "."
        return f"{text}{full_stop} {self.suggestion}".rstrip()


@dataclass(slots=True)
class Complaints:
    """Collects the problems of one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(
        self,
        code: str,
        mark: Mark,
        message: str,
        *,
        expected: str = "",
        found: str = "",
        options: tuple[str, ...] = (),
        advice: str = "",
    ) -> None:
        """Complain about something that makes the file unplayable."""
        self.problems.append(
            Problem(
                code,
                Severity.ERROR,
                self.file,
                mark.line,
                mark.column,
                message,
                expected,
                found,
                options,
                advice,
            )
        )


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Errors before warnings, then by file, line and column; each problem once."""
    return sorted(
        dict.fromkeys(problems),
        key=lambda problem: (
            problem.severity is Severity.WARNING,
            problem.file,
            problem.line,
            problem.column,
            problem.code,
            problem.message,
        ),
    )


def closest(found: str, options: Iterable[str]) -> str | None:
    """The option that what was found is probably a slip of; None if none is near."""
    by_small_letters = {option.lower(): option for option in options if option != found}
    near = difflib.get_close_matches(found.lower(), by_small_letters, 1, 0.6)
    return by_small_letters[near[0]] if near else None


def any_of(options: Iterable[str]) -> str:
    """``a, b or c``; empty if there are too many to read."""
    *others, last = list(options) or [""]
    if len(others) >= _LISTED_OPTIONS:
        return ""
    return f"{', '.join(others)} or {last}" if others else last


def quoted(text: str) -> str:
    """Text of an author in a message: in quotes, on one line and not too long."""
    line = " ".join(text.split())
    if len(line) > _QUOTED_CHARACTERS:
        line = line[: _QUOTED_CHARACTERS - 1] + "…"
    return f'"{line}"'
