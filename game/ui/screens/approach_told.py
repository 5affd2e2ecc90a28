"""What a letter was, told once it is closed: why, how it works, what fed it, what came of it."""

from collections.abc import Iterator, Sequence

from game.core.grades import Grade
from game.core.inference import explain
from game.core.letters import Persona, Technique
from game.core.messages import N_
from game.core.outcomes import Outcome
from game.core.recognition import TraceOutcome
from game.ui.kit import Kit, heading, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.approach_state import Inbox
from game.ui.screens.outcome_marks import outcome_mark
from game.ui.screens.proof_rows import fact_sentence
from game.ui.tokens import RADIUS

_MARK = 20

VERDICTS: dict[Outcome, str] = {
    Outcome.HIT: N_("Tailored, and you noticed"),
    Outcome.MISS: N_("Tailored, and you took it for honest"),
    Outcome.FALSE_ALARM: N_("Honest, and you called it tailored"),
    Outcome.CORRECT_REJECTION: N_("Honest, and you left it so"),
}
ANSWERED: dict[Grade, str] = {
    Grade.GOOD: N_("A good answer"),
    Grade.PARTIAL: N_("It helps in part"),
    Grade.POOR: N_("It does not help"),
}
SIGNS = {one: one for one in Outcome} | {Outcome.CORRECT_REJECTION: Outcome.HIT}
"""Leaving an honest letter alone is right, and gets a tick as well."""

_LIKE = {
    Grade.GOOD: Outcome.HIT,
    Grade.PARTIAL: Outcome.FALSE_ALARM,
    Grade.POOR: Outcome.MISS,
}
"""The sign of an answer's grade is that of an outcome: a tick, a warning or a cross."""


def told_boxes(inbox: Inbox, width: int) -> list[Box]:
    """Everything that is told, below one another."""
    return [
        _verdict(inbox, width),
        *_answer(inbox, width),
        *_techniques(inbox, width),
        *_persona(inbox, width),
        *_traces(inbox, width),
    ]


def _verdict(inbox: Inbox, width: int) -> Box:
    """What it was, in bold, and why."""
    words, outcome, letter = inbox.words, inbox.outcome.outcome, inbox.letter
    told = [words.content(letter.why)]
    if letter.looks_wrong:
        told.append(words.say("What may look wrong: {what}", what=letter.looks_wrong))
    title = words.say(VERDICTS[outcome])
    return told_row(inbox.kit, "told:letter", SIGNS[outcome], title, told, width, first=True)


def _answer(inbox: Inbox, width: int) -> list[Box]:
    """What the player did, and what came of it."""
    words, reading = inbox.words, inbox.reading
    answer = inbox.letter.answer_by_id.get(reading.answer)
    if answer is None:
        return []
    said = words.say("You: {answer}", answer=answer.text)
    told = [said, words.content(answer.then)]
    title = words.say(ANSWERED[answer.grade])
    return [told_row(inbox.kit, "told:answer", _LIKE[answer.grade], title, told, width)]


def _techniques(inbox: Inbox, width: int) -> list[Box]:
    """What it does, each with what to do about it; and what was named and is not there."""
    kit, words, letter = inbox.kit, inbox.words, inbox.letter
    known = inbox.scenario.library.techniques
    named = set(inbox.outcome.named)
    boxes = []
    if letter.techniques:
        title = words.say("What it does")
        boxes.append(heading(kit, "told.techniques", title, (0, 0), width, level=3, style="h3"))
    for name in letter.techniques:
        technique = known[name]
        outcome = Outcome.HIT if name in named else Outcome.MISS
        boxes.append(_technique(inbox, technique, outcome, width))
    for name in inbox.outcome.wrong:
        title = words.say("Not here: {technique}", technique=known[name].name)
        box_id = f"told:{name}"
        boxes.append(told_row(kit, box_id, Outcome.FALSE_ALARM, title, [], width))
    return boxes


def _technique(inbox: Inbox, technique: Technique, outcome: Outcome, width: int) -> Box:
    words = inbox.words
    counter = words.say("What helps: {counter}", counter=technique.counter)
    told = [words.content(technique.does), counter]
    ids = _listed_under(inbox, technique)
    name = words.content(technique.name)
    sign = words.say("You named it.") if outcome is Outcome.HIT else words.say("Not named.")
    box_id = f"told:{technique.id}"
    return told_row(inbox.kit, box_id, outcome, name, told, width, small=ids, sign=sign)


def _listed_under(inbox: Inbox, one: Technique | Persona) -> str:
    """Where frameworks list it, in small: "DISARM T0138; Cialdini: scarcity"."""
    words = inbox.words
    told = [words.say("DISARM {ids}", ids=", ".join(one.frameworks))] if one.frameworks else []
    if isinstance(one, Technique) and one.principle:
        told.append(words.say("Cialdini: {principle}", principle=one.principle))
    return "; ".join(told)


def _persona(inbox: Inbox, width: int) -> list[Box]:
    """Who the writer pretends to be."""
    words, letter = inbox.words, inbox.letter
    if letter.persona is None:
        return []
    persona = inbox.scenario.library.personas[letter.persona]
    title = words.say("It pretends to be: {persona}", persona=persona.name)
    told = [words.content(persona.tells)]
    ids = _listed_under(inbox, persona)
    return [told_row(inbox.kit, "told:persona", None, title, told, width, small=ids)]


def _traces(inbox: Inbox, width: int) -> list[Box]:
    """Each line, whether it was traced rightly, what feeds it and how."""
    kit, words, traces = inbox.kit, inbox.words, inbox.outcome.traces
    if not traces and not inbox.letter.tailored:
        return []
    title = words.say("What fed its lines")
    head = heading(kit, "told.traces", title, (0, 0), width, level=3, style="h3")
    known = {trace.place: trace for trace in traces}
    return [
        head,
        *(
            _trace(inbox, place, known.get(place), width)
            for place in range(1, len(inbox.letter.lines) + 1)
        ),
    ]


def _trace(inbox: Inbox, place: int, trace: TraceOutcome | None, width: int) -> Box:
    words, line = inbox.words, inbox.letter.lines[place - 1]
    title = words.say(
        "Line {number}: {text}", number=place, text=words.quoted(words.content(line.text))
    )
    if not line.needs:
        outcome = Outcome.CORRECT_REJECTION
        told = [words.say("Anybody could have written it.")]
    else:
        outcome = Outcome.HIT if trace is not None and trace.right else Outcome.MISS
        told = [*_said(inbox, trace), *_chain(inbox, place)]
    sign = words.say("Traced rightly.") if outcome is Outcome.HIT else ""
    return told_row(inbox.kit, f"told:line:{place}", outcome, title, told, width, sign=sign)


def _said(inbox: Inbox, trace: TraceOutcome | None) -> Iterator[str]:
    """What the player said, where it is not right."""
    words = inbox.words
    if trace is None or trace.right:
        return
    if trace.item is None:
        yield words.say("You traced it to nothing.")
    elif trace.item:
        yield words.say("You traced it to: {item}.", item=inbox.title(trace.item))
    else:
        yield words.say("You said that anybody could have written it.")


def _chain(inbox: Inbox, place: int) -> Iterator[str]:
    """The items any of which is right, and for each need how a smallest set gives it away."""
    words = inbox.words
    fed = list(inbox.fed_by(place))
    yield words.plural("It was fed by {items}.", "Any of these is right: {items}.", len(fed),
                       items=words.listed(fed))  # fmt: skip
    for need in inbox.letter.lines[place - 1].needs:
        fact = fact_sentence(words, inbox.scenario, need)
        proof = explain(inbox.playing.mission.analysis.kb, inbox.parts_behind(need), need)
        why = words.content(proof.pattern.why) if proof.pattern else ""
        yield words.say("{fact}. {why}", fact=fact, why=why).strip()


def told_row(  # noqa: PLR0917 - private, in reading order
    kit: Kit,
    box_id: str,
    outcome: Outcome | None,
    title: str,
    told: Sequence[str],
    width: int,
    *,
    small: str = "",
    sign: str = "",
    first: bool = False,
) -> Box:
    """A sign, a bold line, and what is told below it; the first one stands on its colour.

    ``sign`` says in words what the sign shows.
    """
    pad = kit.px(12) if first else 0
    size = kit.px(_MARK)
    x = pad + (size + kit.px(10) if outcome else 0)
    room = width - x - pad
    style = "h3" if first else "label"
    lines, y = text_marks(kit, title, (x, pad), room, style=style, bold=True)
    marks: list[Mark] = list(lines)
    y += pad
    for text in told:
        added, tall = text_marks(kit, text, (x, y + kit.px(3)), room, style="label")
        marks += added
        y += tall + kit.px(3)
    if small:
        added, tall = text_marks(
            kit, small, (x, y + kit.px(3)), room, style="caption", colour="ink2"
        )
        marks += added
        y += tall + kit.px(3)
    rect = Rect(0, 0, width, max(y, size) + pad)
    if outcome:
        marks = [*outcome_mark(outcome, Rect(pad, pad + 2, size, size)), *marks]
    if first and outcome:
        tone = _SOFT[outcome]
        marks.insert(0, Fill(rect, tone, RADIUS["control"], kit.framed, kit.line))
    value = " ".join(text for text in (sign, *told, small) if text)
    return Box(box_id, Role.TEXT, rect, title, value, live=first, marks=tuple(marks))


_SOFT = {
    Outcome.HIT: "safe_soft",
    Outcome.CORRECT_REJECTION: "safe_soft",
    Outcome.MISS: "exposed_soft",
    Outcome.FALSE_ALARM: "linked_soft",
}
