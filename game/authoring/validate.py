"""Check files and folders, and say what became of it in an exit code."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from game.authoring.answers import find_answers
from game.authoring.balance import telling_campaign
from game.authoring.balance.telling_campaign import cue_balance
from game.authoring.checking import Check, all_checks, run_checks
from game.authoring.files import Loaded
from game.authoring.item_rules import Pictures
from game.authoring.library import find_library, is_library, library_of_file, read_library
from game.authoring.loader import read_scenario
from game.authoring.places import Mark, Place
from game.authoring.problems import Complaints, Problem, Severity, in_order
from game.core.analysis import Analysis
from game.core.knowledge import Library
from game.core.remaining import Remaining
from game.core.scenario import Scenario

GOOD, FAULTY, DOUBTFUL = 0, 1, 2
"""Exit codes: nothing to say, errors, warnings that were asked to count."""

Count = Callable[[Scenario, Analysis], Remaining | None]
"""Counts how many people of the crowd a mission leaves; None if it has no place in it."""


def uncounted(_scenario: Scenario, _analysis: Analysis) -> None:
    """Count nobody."""


def exit_code(problems: Iterable[Problem], *, strict: bool = False) -> int:
    """Errors give 1; warnings give 2, but only if ``strict``."""
    severities = {problem.severity for problem in problems}
    if Severity.ERROR in severities:
        return FAULTY
    return DOUBTFUL if strict and severities else GOOD


def validate(
    paths: Iterable[Path],
    *,
    library_folder: Path | None = None,
    pictures: Pictures | None = None,
    checks: Mapping[str, Check] | None = None,
    count: Count = uncounted,
) -> list[Problem]:
    """Find every problem of the missions and libraries at some paths.

    Args:
        paths: files, and folders that are searched for ``*.yaml`` at any depth.
        library_folder: the library of all missions; without it each uses the nearest
            ``library`` beside or above it.
        pictures: the scenes of the art and their layers; without them any name will do.
        checks: the lint checks to ask; without them all are.
        count: counts the crowd of a mission that can be played.
    """
    asked = all_checks() if checks is None else checks
    validation = _Validation(library_folder, pictures, asked, count)
    for path in paths:
        validation.take(path)
    return in_order(validation.problems)


class _Validation:
    """Reads each library once, whoever needs it."""

    def __init__(
        self,
        library_folder: Path | None,
        pictures: Pictures | None,
        checks: Mapping[str, Check],
        count: Count,
    ) -> None:
        self.problems: list[Problem] = []
        self._library_folder = library_folder
        self._pictures = pictures
        self._checks = checks
        self._count = count
        self._libraries: dict[Path, Library | None] = {}
        self._mission_files: dict[str, str] = {}
        self._missions: list[telling_campaign.Mission] = []

    def take(self, path: Path) -> None:
        if not path.is_dir():
            self._take_file(path)
            return
        if is_library(path):
            self._library(path)
            return
        files = sorted(path.rglob("*.yaml"))
        if not files:
            self._complain("SC009", path, "the folder holds no file that ends in .yaml")
        before = len(self._missions)
        for file in files:
            self._take_file(file)
        self._look_at_all(path, self._missions[before:])

    def _look_at_all(self, folder: Path, missions: list[telling_campaign.Mission]) -> None:
        """Look at what only the missions of a folder together can show."""
        if not self._checks or len(missions) < telling_campaign.LEAST_MISSIONS:
            return
        balance = cue_balance(missions)
        if balance is not None and not balance.balanced:
            advice = "Give some harmless items these signs, and some leaks the opposite."
            place = Place(str(folder), 1, 1)
            problem = Problem(
                telling_campaign.CODE, Severity.WARNING, *place, balance.message(), advice=advice
            )
            self.problems.append(problem)

    def _take_file(self, path: Path) -> None:
        library = library_of_file(path)
        if library is not None:
            self._library(library)
        else:
            self._take_mission(path)

    def _take_mission(self, path: Path) -> None:
        folder = self._library_folder or find_library(path)
        if folder is None:
            message = "there is no folder named library beside this file or above it"
            self._complain("SC040", path, message)
        library = self._library(folder) if folder else None
        loaded = read_scenario(path, library, self._pictures)
        self.problems += loaded.problems
        if loaded.value is not None:
            self.problems += self._find(loaded, loaded.value)

    def _find(self, loaded: Loaded[Scenario], scenario: Scenario) -> Iterator[Problem]:
        first = self._mission_files.setdefault(scenario.id, loaded.places.file)
        if first != loaded.places.file:
            place = loaded.places.find(("id",))
            message = f'the id "{scenario.id}" is used twice; {first} has it too'
            yield Problem("SC028", Severity.ERROR, *place, message, found=scenario.id)
        answers = find_answers(loaded, scenario)
        yield from answers.problems
        if answers.value is None:
            return
        remaining = self._count(scenario, answers.value)
        analysis = replace(answers.value, remaining=remaining)
        self._missions.append((scenario, analysis))
        for finding in run_checks(scenario, analysis, self._checks):
            yield Problem(
                finding.code,
                Severity.WARNING,
                *loaded.places.find(finding.path),
                finding.message,
                advice=finding.suggestion,
            )

    def _library(self, folder: Path) -> Library | None:
        key = folder.resolve()
        if key not in self._libraries:
            loaded = read_library(folder)
            self.problems += loaded.problems
            self._libraries[key] = loaded.value
        return self._libraries[key]

    def _complain(self, code: str, path: Path, message: str) -> None:
        complaints = Complaints(str(path))
        complaints.add(code, Mark(1, 1), message)
        self.problems += complaints.problems
