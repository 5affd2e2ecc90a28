"""The page of what the campaign covers, made from the curriculum and from the missions.

Objectives come from the plan. Patterns, traits and the ids of frameworks come from the missions
that are there: a pattern counts if it takes part in giving away a line or in feeding a letter.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.authoring.curriculum import CURRICULUM_FILE, LETTERS, TRACES
from game.authoring.library import read_library
from game.authoring.loader import read_scenario
from game.core.analysis import analyse
from game.core.inference import explain
from game.core.knowledge import AttackTechnique, Library, Trait
from game.core.scenario import Scenario

PAGE = "docs/curriculum.md"

_INTRODUCTION = """\
# What is taught where

Generated from [the plan](../scenarios/library/curriculum.yaml) and the missions by
`python -m game.authoring.generate`. **I** introduces with a worked example or a guide, **P**
practises, **T** tests without feedback until the end. Every objective that is tested is also
reviewed later, on people whom the learner has not met.
"""


@dataclass(frozen=True, slots=True)
class Covered:
    """What one mission shows.

    Attributes:
        patterns: for each pattern, how many minimal witnesses of a line, or of what a letter
            needs, rest on it.
        persuasion: ids of the techniques and personas of its tailored letters.
        shows: categories of its lines, and whether traces leak and a letter is tailored.
    """

    title: str
    patterns: Mapping[str, int]
    persuasion: frozenset[str]
    shows: frozenset[str]


def coverage_page(repository: Path) -> Mapping[str, str]:
    """The page by its path in the repository; nothing if there is no plan.

    Raises:
        ValueError: the library or a planned mission has errors.
    """
    folder = repository / "scenarios/library"
    if not (folder / CURRICULUM_FILE).is_file():
        return {}
    library = read_library(folder).value
    if library is None:
        raise ValueError(f"{folder} has errors: run main.py validate {folder}")
    covered = {}
    for name in library.curriculum.missions:
        path = repository / f"scenarios/campaign/{name}.yaml"
        if path.is_file():
            scenario = read_scenario(path, library).value
            if scenario is None:
                raise ValueError(f"{path} has errors: run main.py validate {path}")
            covered[name] = covered_by(scenario)
    return {PAGE: coverage_text(library, covered)}


def covered_by(scenario: Scenario) -> Covered:
    """What a mission shows."""
    analysis = analyse(scenario)
    tailored = [letter for letter in scenario.inbox if letter.tailored]
    needs = {need for letter in tailored for line in letter.lines for need in line.needs}
    sets = {need: analysis.fact_witnesses.get(need, ()) for need in needs}
    sets |= {line.fact: analysis.part_witnesses[line.id] for line in scenario.lines}
    patterns: Counter[str] = Counter()
    for fact, found in sets.items():
        for witness in found:
            steps = explain(analysis.kb, witness, fact).steps()
            patterns.update({step.pattern.id for step in steps if step.pattern})
    shows = {line.category.value for line in scenario.lines}
    shows |= {TRACES} if analysis.feeds else set()
    shows |= {LETTERS} if tailored else set()
    return Covered(
        title=scenario.title,
        patterns=patterns,
        persuasion=frozenset(
            name for letter in tailored for name in (*letter.techniques, letter.persona) if name
        ),
        shows=frozenset(shows),
    )


def coverage_text(library: Library, covered: Mapping[str, Covered]) -> str:
    """The page in Markdown; missions that are only planned have a column of objectives."""
    planned = tuple(library.curriculum.missions)
    shipped = tuple(name for name in planned if name in covered)
    tables = (
        _objectives(library, planned, covered),
        _patterns(library, shipped, covered),
        _traits(library, shipped, covered),
        _disarm(library, shipped, covered),
        _attack(library.curriculum.attack, shipped, covered),
    )
    return "\n".join((_INTRODUCTION, *(line for table in tables for line in table))) + "\n"


def _objectives(
    library: Library, planned: Sequence[str], covered: Mapping[str, Covered]
) -> Iterator[str]:
    yield from _heading("Objectives", "What a learner can do, and the mission that asks for it.")
    titles = [covered[name].title if name in covered else f"{name} (planned)" for name in planned]
    yield from _header("Objective", titles)
    for name, objective in library.objectives.items():
        cells = []
        for plan in library.curriculum.missions.values():
            marks = (("I", plan.introduces), ("P", plan.practises), ("T", plan.tests))
            cells.append("".join(mark for mark, objectives in marks if name in objectives))
        yield _row(f"`{name}` {objective.can}", cells)
    yield ""


def _patterns(
    library: Library, shipped: Sequence[str], covered: Mapping[str, Covered]
) -> Iterator[str]:
    about = "How many minimal sets of pieces that feed a line, or a letter, rest on the pattern."
    yield from _heading("Patterns", about)
    yield from _header("Pattern", [covered[name].title for name in shipped])
    for name, pattern in library.patterns.items():
        counts = [covered[mission].patterns.get(name, 0) for mission in shipped]
        yield _row(f"`{name}` ({pattern.trait.value})", map(_count, counts))
    yield ""


def _traits(
    library: Library, shipped: Sequence[str], covered: Mapping[str, Covered]
) -> Iterator[str]:
    about = "The traits of an indicator in the OPSEC cycle, counted in the same way."
    yield from _heading("Indicator traits", about)
    yield from _header("Trait", [covered[name].title for name in shipped])
    for trait in Trait:
        named = [name for name, one in library.patterns.items() if one.trait is trait]
        counts = [sum(covered[one].patterns.get(name, 0) for name in named) for one in shipped]
        yield _row(trait.value, map(_count, counts))
    yield ""


def _disarm(
    library: Library, shipped: Sequence[str], covered: Mapping[str, Covered]
) -> Iterator[str]:
    about = (
        "Ids of DISARM (CC BY-SA 4.0, DISARM Foundation) that a tailored letter shows, by what it "
        "does and by whom its writer pretends to be."
    )
    yield from _heading("DISARM", about)
    listed = {name: one.frameworks for name, one in library.techniques.items()}
    listed |= {name: one.frameworks for name, one in library.personas.items()}
    owners: dict[str, list[str]] = {}
    for name, frameworks in listed.items():
        for framework in frameworks:
            owners.setdefault(framework, []).append(name)
    yield from _header("Id", [covered[name].title for name in shipped])
    for framework in sorted(owners):
        used = [bool(covered[one].persuasion.intersection(owners[framework])) for one in shipped]
        names = ", ".join(f"`{name}`" for name in owners[framework])
        yield _row(f"{framework} ({names})", map(_mark, used))
    yield ""


def _attack(
    attack: Iterable[AttackTechnique], shipped: Sequence[str], covered: Mapping[str, Covered]
) -> Iterator[str]:
    about = "Techniques of MITRE ATT&CK, Reconnaissance, that a mission lets the learner see."
    yield from _heading("ATT&CK", about)
    yield from _header("Id", [covered[name].title for name in shipped])
    for one in attack:
        shown = [bool(covered[name].shows & one.shown_by) for name in shipped]
        yield _row(f"{one.id} {one.name}", map(_mark, shown))


def _heading(title: str, about: str) -> Iterator[str]:
    yield from (f"## {title}", "", about, "")


def _header(first: str, titles: Sequence[str]) -> Iterator[str]:
    yield _row(first, titles)
    yield "|---|" + ":-:|" * len(titles)


def _row(first: str, cells: Iterable[str]) -> str:
    return f"| {' | '.join((first, *cells))} |"


def _count(number: int) -> str:
    return str(number) if number else ""


def _mark(shown: bool) -> str:  # noqa: FBT001 - it is mapped over cells
    return "yes" if shown else ""
