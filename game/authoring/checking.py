"""What a lint check is, and where the checks are found.

A check is a module of ``game.authoring.checks``: one check a file. It looks at a scenario
that loads and tells the author what would make it teach less well. Its docstring is its
page in the manual, with examples that run as tests::

    \"\"\"A mission has enough harmless parts.

    If most parts feed a line, flagging everything wins, and the player learns nothing.
    Add harmless items until at least a third of the parts are harmless.

    PASS::

        items:
          - ...

    FAIL::

        items:
          - ...
    \"\"\"

    from game.authoring.checking import Report
    from game.core.analysis import Analysis
    from game.core.scenario import Scenario

    CODE = "SC103"

    def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
        harmless = [part for part in scenario.parts if not analysis.feeds.get(part)]
        if 3 * len(harmless) < len(scenario.parts):
            report(("items",), f"only {len(harmless)} of {len(scenario.parts)} parts are harmless")

The first line of the docstring is the check's title. An example is a fragment of a mission:
its top-level keys replace those of the mission that the tests use. A passing example gives
no finding of the check's code, a failing one at least one.

A **key path** says where: keys from the top of the file, and for a list the ``id`` of an
entry that has one, else its index from 0: ``("items", "desk", "details", "badge", "why")``,
``("protect", "role", "accept", "cv-is-read", "text")``, ``("people", "runa", "bio")``,
``("hints", 0)``. A path that the file does not have (a default, say) is placed at the
nearest enclosing key that it has.
"""

import importlib
import inspect
import pkgutil
import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, cast

from game.authoring.places import KeyPath
from game.core.scenario import Scenario

if TYPE_CHECKING:
    from game.core.analysis import Analysis

_PACKAGE = "game.authoring.checks"
_CODE = re.compile(r"SC1[0-9]{2}")
_EXAMPLE = re.compile(r"^(PASS|FAIL)::\n((?:\n|[ ]+.*(?:\n|\Z))+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check has to say.

    Attributes:
        code: the check's code, SC1xx.
        path: where, see the module.
        message: what is the matter, a clause without its full stop, in small letters:
            "nothing gives this line away".
        suggestion: what to do about it, one sentence; empty if the message says it.
    """

    code: str
    path: KeyPath
    message: str
    suggestion: str = ""


@dataclass(slots=True)
class Report:
    """Collects what one check has to say; call it once a finding."""

    code: str
    findings: list[Finding] = field(default_factory=list)

    def __call__(self, path: KeyPath, message: str, suggestion: str = "") -> None:
        """Add a finding."""
        self.findings.append(Finding(self.code, path, message, suggestion))


class Check(Protocol):
    """What a module of ``game.authoring.checks`` offers, beside its docstring."""

    CODE: str

    def check(self, scenario: Scenario, analysis: "Analysis", report: Report) -> None:
        """Report everything that is the matter, in any order."""


class BrokenCheckError(Exception):
    """A module among the checks that is not a check: a fault of ours, not of an author."""


def all_checks() -> Mapping[str, Check]:
    """Every check by code, in the order of the codes.

    A module whose name starts with an underscore holds helpers and is passed over.

    Raises:
        BrokenCheckError: a module has no proper code, or two share one.
    """
    checks: dict[str, Check] = {}
    package = importlib.import_module(_PACKAGE)
    for module_info in pkgutil.iter_modules(package.__path__):
        if module_info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{_PACKAGE}.{module_info.name}")
        code = getattr(module, "CODE", "")
        if not _CODE.fullmatch(code):
            raise BrokenCheckError(f"{module.__name__} has no CODE of the form SC1xx")
        if code in checks:
            raise BrokenCheckError(f"{module.__name__} uses the code {code} a second time")
        checks[code] = cast("Check", module)
    return dict(sorted(checks.items()))


def run_checks(
    scenario: Scenario, analysis: "Analysis", checks: Mapping[str, Check]
) -> list[Finding]:
    """Ask every check."""
    findings: list[Finding] = []
    for code, check in checks.items():
        report = Report(code)
        check.check(scenario, analysis, report)
        findings += report.findings
    return findings


def title_of(check: object) -> str:
    """The first line of the manual page: the docstring of a module that has a code."""
    return _page(check).partition("\n")[0].rstrip(".")


def text_of(check: object) -> str:
    """The manual page without its title and its examples."""
    return _EXAMPLE.sub("", _page(check).partition("\n")[2]).strip()


def examples_of(check: Check) -> tuple[tuple[str, str], ...]:
    """The examples of the manual page, as ("PASS" or "FAIL", fragment) in their order."""
    return tuple(
        (match[1], textwrap.dedent(match[2]).strip() + "\n")
        for match in _EXAMPLE.finditer(_page(check))
    )


def _page(check: object) -> str:
    return inspect.cleandoc(check.__doc__ or "")
