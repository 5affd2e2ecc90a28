"""A proof as a tree of sentences: what follows on top, below it what it follows from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.core.facts import Fact
from game.core.inference import Proof, explain
from game.core.mission import Mission
from game.core.scenario import Scenario
from game.core.sentences import say
from game.ui.kit import Kit, icon_in, quad, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.verdicts import piece_names
from game.ui.words import Words

_INDENT = 16
_MARK = 16


def proof_rows(
    kit: Kit, mission: Mission, line: str, parts: Iterable[str], width: int
) -> list[Box]:
    """How some parts give a line away, a box a sentence, not placed yet.

    Raises:
        ValueError: the parts do not give it away.
    """
    goal = mission.scenario.line_by_id[line].fact
    proof = explain(mission.analysis.kb, parts, goal)
    return [
        _row(kit, mission.scenario, f"proof:{line}:{place}", step, depth=depth, width=width)
        for place, (step, depth) in enumerate(_walk(proof))
    ]


def fact_sentence(words: Words, scenario: Scenario, fact: Fact) -> str:
    """A fact in words, in the player's language, without a full stop."""
    known = scenario.library.predicates[fact.predicate]
    predicate = replace(known, sentence=words.content(known.sentence))
    entities = {**scenario.world.entities, **scenario.entities}
    names = {
        argument: words.content(entities[argument].name)
        for argument in fact.arguments
        if argument in entities
    }
    return say(fact, {fact.predicate: predicate}, names)


def _walk(proof: Proof) -> Iterator[tuple[Proof, int]]:
    """The proof from the top, each fact once, with how deep it lies."""
    seen: set[Fact] = set()
    waiting = [(proof, 0)]
    while waiting:
        step, depth = waiting.pop()
        if step.fact not in seen:
            seen.add(step.fact)
            yield step, depth
            waiting += [(premise, depth + 1) for premise in reversed(step.premises)]


def _row(kit: Kit, scenario: Scenario, box_id: str, step: Proof, *, depth: int, width: int) -> Box:
    """One sentence and, smaller, where it comes from."""
    words = kit.words
    indent = depth * kit.px(_INDENT)
    x = indent + kit.px(_MARK) + kit.px(8)
    sentence = fact_sentence(words, scenario, step.fact)
    because = _because(words, scenario, step)
    text, text_tall = text_marks(
        kit, sentence, (x, 0), width - x, style="label", bold=step.pattern is not None
    )
    note, note_tall = text_marks(
        kit, because, (x, text_tall), width - x, style="caption", colour="ink2"
    )
    tall = text_tall + note_tall
    size = kit.px(_MARK)
    place = Rect(indent, (kit.height("label") - size) // 2, size, size)
    marks: list[Mark] = [*_sign(step, place), *text, *note]
    if depth:
        stem = Rect(indent - kit.px(_INDENT) // 2, 0, 2, tall)
        marks.insert(0, Fill(stem, "line"))
    rect = Rect(0, 0, width, tall)
    return Box(box_id, Role.TEXT, rect, sentence, because, marks=tuple(marks))


def _because(words: Words, scenario: Scenario, step: Proof) -> str:
    if step.pattern is not None:
        return words.content(step.pattern.why)
    if step.revealed_by:
        return words.say("From {pieces}", pieces=piece_names(words, scenario, step.revealed_by))
    return words.say("Anyone can look this up.")


def _sign(step: Proof, place: Rect) -> tuple[Mark, ...]:
    """A full tile for what a piece says, a hollow one for what follows, a globe for the rest."""
    if step.revealed_by:
        return (quad((place.x, place.y), place.width, 0, "exposed_fill"),)
    if step.pattern is not None:
        return (quad((place.x, place.y), place.width, 1, None, "exposed_fill"),)
    return (icon_in(place, "globe", "ink3"),)
