"""The letters of the debrief: telling them apart, and each with what was made of it and why."""

from collections.abc import Iterator

from game.core.outcomes import Outcome
from game.core.recognition import LetterOutcome, letter_detection, letter_outcomes
from game.core.state import Step
from game.ui.kit import paragraph
from game.ui.scene import Box
from game.ui.screens.approach_told import ANSWERED, SIGNS, VERDICTS, told_row
from game.ui.screens.debrief_state import Debrief, last_time, stacked


def letters_card(debrief: Debrief, width: int) -> list[Box]:
    """How well letters were told apart, and each of them; nothing if none came."""
    results = letter_outcomes(debrief.playing.mission, debrief.state)
    if not results:
        return []
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    found = letter_detection(results)
    counts = words.plural(
        "You noticed {hits} of {tailored} tailored letters, with {count} false alarm in {honest}.",
        "You noticed {hits} of {tailored} tailored letters, with {count} false alarms in {honest}.",
        found.false_alarms,
        hits=found.hits,
        tailored=found.leaks,
        honest=found.harmless,
    )
    apart = words.say(
        "The number is for letters alone: 0 is guessing. So few letters tell of this week, "
        "not of you."
    )
    boxes = [
        paragraph(kit, "letters.counts", counts, (0, 0), inner),
        *last_time(debrief, Step.APPROACH, inner),
        paragraph(kit, "letters.apart", apart, (0, 0), inner, style="label", colour="ink2"),
        *(_letter(debrief, one, inner) for one in results),
    ]
    title = words.say("Telling letters apart")
    number = words.number(found.sensitivity, 1)
    return [stacked(debrief, "letters", title, width, boxes, end=number)]


def _letter(debrief: Debrief, one: LetterOutcome, width: int) -> Box:
    """Who wrote it, what it was called, and the reasons."""
    name = debrief.words.content(debrief.scenario.name_of(one.letter.sender))
    told = list(_told(debrief, one))
    box_id = f"letters:{one.letter.id}"
    return told_row(debrief.kit, box_id, SIGNS[one.outcome], name, told, width)


def _told(debrief: Debrief, one: LetterOutcome) -> Iterator[str]:
    words = debrief.words
    yield words.say(
        "{verdict}. {why}", verdict=words.say(VERDICTS[one.outcome]), why=one.letter.why
    )
    if one.outcome is Outcome.HIT:
        needing = [trace for trace in one.traces if trace.feeds]
        right = sum(trace.right for trace in needing)
        named = len(one.named)
        yield words.say(
            "Lines traced to a piece: {right} of {count}. Techniques named: {named} of {all}.",
            right=right,
            count=len(needing),
            named=named,
            all=len(one.letter.techniques),
        )
    answer = one.letter.answer_by_id.get(one.reading.answer)
    if answer is None:
        yield words.say("No answer chosen.")
    else:
        yield words.say(
            "{grade}: {answer} {then}",
            grade=words.say(ANSWERED[answer.grade]),
            answer=answer.text,
            then=answer.then,
        )
