"""Every objective of the mission is exercised.

An objective in the list is a promise: it is shown in the briefing and counted in the review of
skills. It is exercised if a pattern that teaches it takes part in giving a line away, or, for
the general ones, if the mission has what it needs: joining needs a witness of two parts or
more, oversharing one of a single part, safe-to-post a harmless item, background-detail a
photo that leaks, routes a route that does, other-people an item or a reply that leaks and is by
somebody else, mending a countermeasure. An objective for which neither is known is not judged.

PASS::

    objectives: {practises: [joining, oversharing, safe-to-post]}

FAIL::

    objectives: {practises: [joining, oversharing, routes]}
"""

from collections.abc import Callable, Mapping

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.contents import Photo, Route
from game.core.dossier import Mistake
from game.core.inference import explain
from game.core.scenario import Item, Scenario

CODE = "SC116"

Rule = Callable[[Scenario, Analysis], bool]


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report objectives that neither a pattern in use nor the mission's items exercise."""
    used = _used_in_proofs(scenario, analysis)
    taught_by_patterns = {one.objective for one in scenario.library.patterns.values()}
    for key in ("introduces", "practises", "tests"):
        for place, objective in enumerate(getattr(scenario.objectives, key)):
            rule = _RULES.get(objective)
            known = rule is not None or objective in taught_by_patterns
            met = objective in used or (rule is not None and rule(scenario, analysis))
            if known and not met:
                report(
                    ("objectives", key, place),
                    f"nothing in this mission exercises {objective}",
                    "Add an item or a line for it, or leave the objective out.",
                )


def _used_in_proofs(scenario: Scenario, analysis: Analysis) -> set[str]:
    """Objectives of the patterns in the proof of some witness."""
    proofs = (
        explain(analysis.kb, witness, line.fact)
        for line in scenario.lines
        for witness in analysis.part_witnesses[line.id]
    )
    steps = (step for proof in proofs for step in proof.steps())
    return {step.pattern.objective for step in steps if step.pattern}


def _leaking_items(scenario: Scenario, analysis: Analysis) -> list[Item]:
    leaking = {scenario.parts[part].item for part in analysis.feeds}
    return [item for item in scenario.items if item.id in leaking]


def _sizes(analysis: Analysis) -> set[int]:
    return {len(one) for witnesses in analysis.part_witnesses.values() for one in witnesses}


def _has_single(_scenario: Scenario, analysis: Analysis) -> bool:
    return 1 in _sizes(analysis)


def _has_joint(_scenario: Scenario, analysis: Analysis) -> bool:
    return bool(_sizes(analysis) - {0, 1})


def _has_harmless(scenario: Scenario, analysis: Analysis) -> bool:
    return len(_leaking_items(scenario, analysis)) < len(scenario.items)


def _has_leaking_photo(scenario: Scenario, analysis: Analysis) -> bool:
    photos = [item for item in scenario.items if isinstance(item.content, Photo)]
    return any(analysis.lines_of(part.id) for item in photos for part in item.details)


def _has_leaking_route(scenario: Scenario, analysis: Analysis) -> bool:
    leaking = _leaking_items(scenario, analysis)
    return any(isinstance(item.content, Route) for item in leaking)


def _has_other_author(scenario: Scenario, analysis: Analysis) -> bool:
    authors = {scenario.author_of(scenario.parts[part]) for part in analysis.feeds}
    return any(author in scenario.people and author != scenario.subject for author in authors)


def _has_countermeasure(scenario: Scenario, _analysis: Analysis) -> bool:
    return bool(scenario.countermeasures)


def _has_tailored_letter(scenario: Scenario, _analysis: Analysis) -> bool:
    return any(letter.tailored for letter in scenario.inbox)


def _has_look_alike(scenario: Scenario, _analysis: Analysis) -> bool:
    return any(letter.looks_wrong for letter in scenario.inbox if not letter.tailored)


def _has_wedge(scenario: Scenario, _analysis: Analysis) -> bool:
    return scenario.wedge is not None


def _has_grading(scenario: Scenario, _analysis: Analysis) -> bool:
    return scenario.dossier is not None and scenario.dossier.graded


def _has_mistake(scenario: Scenario, _analysis: Analysis) -> bool:
    entries = scenario.dossier.entries if scenario.dossier else ()
    return any(entry.mistake is Mistake.NAMESAKE for entry in entries)


_RULES: Mapping[str, Rule] = {
    "oversharing": _has_single,
    "joining": _has_joint,
    "safe-to-post": _has_harmless,
    "background-detail": _has_leaking_photo,
    "routes": _has_leaking_route,
    "other-people": _has_other_author,
    "mending": _has_countermeasure,
    "approach": _has_tailored_letter,
    "honest-lookalike": _has_look_alike,
    "segments": _has_wedge,
    "grading": _has_grading,
    "false-match": _has_mistake,
}
