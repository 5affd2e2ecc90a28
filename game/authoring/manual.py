"""The page of all codes, from the tables and the docstrings that define them."""

from collections.abc import Iterator, Mapping

from game.authoring.balance import telling_campaign as on_folder
from game.authoring.checking import Check, all_checks, examples_of, text_of, title_of
from game.authoring.diagnostics import DIAGNOSTICS, Diagnostic, Setting
from game.authoring.limits import LISTED_PROBLEMS

_INTRODUCTION = f"""\
# All codes

Generated from the tables and docstrings that define them; to change a text, change it there
and run `python -m game.authoring.generate`.

`python main.py validate FILE|DIR...` names every problem of a mission with one of these codes:

```text
scenarios/campaign/x.yaml:41:17: error SC012: audience is "freinds"; expected anyone, \
members, friends or family. Did you mean "friends"?
```

First stands the place: the file, the line and the column, counted from 1. An **error** (SC0xx)
means that the mission cannot be played; a **warning** (SC1xx), that it would teach less well
than it could. At most {LISTED_PROBLEMS} problems are listed in one run. The exit code is 0 if all
is well, 1 if there are errors, and 2 if there are warnings and `--strict` was given.

The examples are fragments: their keys replace those of a whole mission. For the errors that
is [the mission of the tests](../tests/authoring/data/mission.yaml) with its library, for the
warnings the one of [the guide](authoring.md). They all run as tests. An error is reported on
the line that says `# here`.
"""


def manual_text() -> str:
    """The whole page, in Markdown."""
    return "\n".join(_lines(all_checks()))


def _lines(checks: Mapping[str, Check]) -> Iterator[str]:
    yield _INTRODUCTION
    yield "| code | title |\n|---|---|"
    for diagnostic in DIAGNOSTICS.values():
        yield _row(diagnostic.code, diagnostic.title)
    for code, check in checks.items():
        yield _row(code, title_of(check))
    yield _row(on_folder.CODE, title_of(on_folder))
    yield "\n## Errors\n"
    for diagnostic in DIAGNOSTICS.values():
        yield from _error(diagnostic)
    yield "## Warnings\n"
    for code, check in checks.items():
        yield from _warning(code, check)
    yield "## Warnings about a folder\n"
    yield f"### {on_folder.CODE}\n\n**{title_of(on_folder)}.** {text_of(on_folder)}\n"


def _row(code: str, title: str) -> str:
    return f"| [{code}](#{code.lower()}) | {title} |"


def _error(diagnostic: Diagnostic) -> Iterator[str]:
    yield f"### {diagnostic.code}\n\n**{diagnostic.title}.** {diagnostic.meaning}\n"
    yield f"*What to do*: {diagnostic.remedy}\n"
    example = diagnostic.example
    if example.setting is Setting.ARGUMENT:
        yield f"```console\n$ python main.py validate {example.text}\n```\n"
        return
    if example.encoding != "utf-8":
        yield f"In `{example.file}`, saved as {example.encoding}:\n"
    else:
        yield f"In `{example.file}`:\n"
    yield f"```yaml\n{example.text}```\n"
    if example.beside is not None:
        file, fragment = example.beside
        yield f"and in `{file}`:\n\n```yaml\n{fragment}```\n"


def _warning(code: str, check: Check) -> Iterator[str]:
    yield f"### {code}\n\n**{title_of(check)}.** {text_of(check)}\n"
    for kind, fragment in examples_of(check):
        verdict = "Good" if kind == "PASS" else "Warned about"
        yield f"{verdict}:\n\n```yaml\n{fragment}```\n"
