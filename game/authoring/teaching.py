"""The tables in the facilitator's notes: what gives each line away, and what mends it.

The notes of a mission are ``docs/teach/<mission>.md``. Their author writes everything but one
block between two marks, which is derived from the mission and replaced here.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from game.authoring.library import read_library
from game.authoring.missions import read_mission
from game.core.inference import explain
from game.core.mission import Mission
from game.core.scenario import Line

NOTES = "docs/teach"
BEGIN = "<!-- witnesses -->"
END = "<!-- /witnesses -->"


def notes_with_tables(repository: Path) -> Mapping[str, str]:
    """The text of every page of notes with its block renewed, by its path in the repository.

    Raises:
        ValueError: a page has no block, or its mission is missing or has errors.
    """
    pages = sorted((repository / NOTES).glob("*.md"))
    library = read_library(repository / "scenarios/library").value if pages else None
    texts = {}
    for page in pages:
        path = repository / "scenarios/campaign" / f"{page.stem}.yaml"
        mission = read_mission(path, library).value if library else None
        if mission is None:
            message = f"{page.name} needs a mission without errors: run main.py validate {path}"
            raise ValueError(message)
        texts[f"{NOTES}/{page.name}"] = _renewed(page, mission)
    return texts


def _renewed(page: Path, mission: Mission) -> str:
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        message = f"{page} has no place for its tables: write {BEGIN} and, below it, {END}"
        raise ValueError(message)
    return f"{before}{BEGIN}\n{tables(mission)}\n{END}{after}"


def tables(mission: Mission) -> str:
    """What gives each line away, what is harmless, and the cheapest fix, in Markdown."""
    return "\n".join(
        (*_witness_rows(mission), "", *_harmless_rows(mission), "", *_fix_rows(mission))
    )


def _witness_rows(mission: Mission) -> Iterator[str]:
    yield "| Line | Any one of these is enough | How it follows | Strength |"
    yield "|---|---|---|---|"
    for line in mission.scenario.lines:
        for number, witness in enumerate(mission.analysis.part_witnesses[line.id]):
            yield _witness_row(mission, line, witness, first=not number)
    if mission.analysis.truncated:
        yield f"\nSets of more than {mission.analysis.complete_up_to} pieces are not all listed."


def _witness_row(mission: Mission, line: Line, witness: frozenset[str], *, first: bool) -> str:
    proof = explain(mission.analysis.kb, witness, line.fact)
    followed = [f"`{step.pattern.id}`" for step in proof.steps() if step.pattern]
    name = f"**{line.asks}** {line.name}" if first else ""
    how = ", ".join(dict.fromkeys(followed)) or "said outright"
    pieces = _pieces(mission, witness)
    return f"| {name} | {pieces} | {how} | {proof.strength.name.lower()} |"


def _pieces(mission: Mission, witness: frozenset[str]) -> str:
    """The parts of a witness in the order of the items, each with the title of its item."""
    scenario = mission.scenario
    parts = (part for name, part in scenario.parts.items() if name in witness)
    return " + ".join(f"*{scenario.item_by_id[part.item].title}*: {part.label}" for part in parts)


def _harmless_rows(mission: Mission) -> Iterator[str]:
    leaking = {mission.scenario.parts[part].item for part in mission.analysis.feeds}
    items = mission.scenario.items
    harmless = [item for item in items if item.id not in leaking]
    yield f"Of {len(items)} traces {len(leaking)} leak and {len(harmless)} are harmless:"
    yield f"{_in_a_row(item.title for item in harmless)}."
    tempting = [
        part
        for name, part in mission.scenario.parts.items()
        if part.reveals and name not in mission.analysis.feeds
    ]
    if tempting:
        yield "These say something and still lead nowhere:"
        yield f"{_pieces_in_a_row(mission, (part.id for part in tempting))}."


def _pieces_in_a_row(mission: Mission, parts: Iterable[str]) -> str:
    return "; ".join(_pieces(mission, frozenset((part,))) for part in parts)


def _in_a_row(titles: Iterable[str]) -> str:
    return "; ".join(f"*{title}*" for title in titles)


def _fix_rows(mission: Mission) -> Iterator[str]:
    scenario, best = mission.scenario, mission.optimum
    if best is None:
        yield "No choice of changes closes every line; see the reasons for accepting one."
        return
    one_of = "The cheapest complete fix" if best.unique else "One of the cheapest complete fixes"
    yield f"{one_of} costs {best.points} of {scenario.budget} points; friends notice {best.notice}."
    yield ""
    yield "| Trace | Change | Points | Noticed | What happens |"
    yield "|---|---|---|---|---|"
    for item, kind in best.choices:
        fix = scenario.countermeasures[item, kind]
        asks = f"ask {scenario.people[fix.asks].call}, " if fix.asks else ""
        title = scenario.item_by_id[item].title
        yield f"| *{title}* | {asks}{kind.value} | {fix.points} | {fix.notice} | {fix.says} |"
