"""What is asked of the letter that is open: one question below the other, then closing it.

Digits answer the question that has the focus; its tiles show them.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.core.messages import N_
from game.ui.intents import Intent, OpenDialog, Select, play
from game.ui.kit import Mood, button, card_marks, choice_tile, rule
from game.ui.layout import in_stack, moved_to
from game.ui.scene import Box, Rect, Role
from game.ui.screens.approach_pieces import tracing
from game.ui.screens.approach_section import choices, section, with_digit
from game.ui.screens.approach_state import Inbox, Question
from game.ui.screens.approach_told import told_boxes
from game.ui.screens.scrolled import scrolled
from game.ui.update import LETTER, NEXT_LETTER, QUESTIONS, TO_LINE

_PAD = 20
_GAP = 8
_BETWEEN, _BETWEEN_TOLD = 22, 12
_FOOT = 12


def questions(inbox: Inbox, rect: Rect) -> Box:
    """The whole column: questions while the letter is open, what it was once it is closed."""
    kit, words, app = inbox.kit, inbox.words, inbox.app
    pad, around = kit.px(_PAD), kit.px(_FOOT)
    told = inbox.reading.closed
    next_step = _onward(inbox) if told else _close(inbox)
    y = rect.bottom - around - next_step.rect.height
    foot = moved_to(next_step, rect.right - pad - next_step.rect.width, y)
    end = y - around
    area = Rect(rect.x + pad, rect.y + 8, rect.width - 2 * pad, end - rect.y - 8)
    boxes = told_boxes(inbox, area.width) if told else _asked(inbox, area.width)
    gap = kit.px(_BETWEEN_TOLD if told else _BETWEEN)
    if app.scroll.get(QUESTIONS, 0) == TO_LINE:
        of_line = f"told:line:{inbox.place}" if told else f"question:{Question.TRACE}"
        app = replace(app, scroll={**app.scroll, QUESTIONS: _top_of(of_line, boxes, gap)})
    listed = scrolled(app, QUESTIONS, area, boxes, gap=gap, bar_x=rect.right - kit.px(12))
    name = words.say("What it was") if told else words.say("Questions about the letter")
    marks = (*card_marks(kit, rect), rule(rect.x + 1, end, rect.width - 2))
    return Box("questions", Role.REGION, rect, name, marks=marks, children=(listed, foot))


def _top_of(box_id: str, boxes: Sequence[Box], gap: int) -> int:
    """How far down a box begins; 0 if it is not there."""
    y = 0
    for box in boxes:
        if box.id == box_id:
            return y
        y += box.rect.height + gap
    return 0


def _asked(inbox: Inbox, width: int) -> list[Box]:
    """The questions that can be answered now."""
    boxes = [_judge(inbox, width)]
    if inbox.reading.tailored:
        boxes += [_techniques(inbox, width), tracing(inbox, width)]
    if inbox.reading.tailored is not None:
        boxes.append(_answers(inbox, width))
    return boxes


def _stacked(
    inbox: Inbox, question: Question, name: str, tiles: Sequence[Box], note: str = ""
) -> Box:
    """A question whose answers stand below one another, each with its digit."""
    kit = inbox.kit
    placed = in_stack(tiles, 0, 0, kit.px(_GAP))
    numbered = [with_digit(inbox, question, place, tile) for place, tile in enumerate(placed)]
    return section(kit, question, name, [choices(question, name, numbered)], note)


def _judge(inbox: Inbox, width: int) -> Box:
    words, letter = inbox.words, inbox.letter
    tiles = [
        choice_tile(
            inbox.kit,
            f"{Question.JUDGE}:{name}",
            words.say(label),
            play("JudgeLetter", letter=letter.id, tailored=tailored),
            width=width,
            mood=Mood.CHOSEN if inbox.reading.tailored is tailored else Mood.REST,
            icon=icon,
        )
        for name, tailored, icon, label in _JUDGEMENTS
    ]
    return _stacked(inbox, Question.JUDGE, words.say("Was it written from the record?"), tiles)


_JUDGEMENTS = (
    ("tailored", True, "file", N_("Yes, it is tailored")),
    ("honest", False, "mail", N_("No, it is honest")),
)


def _techniques(inbox: Inbox, width: int) -> Box:
    """Several may be right, so each can be ticked and unticked."""
    words, letter = inbox.words, inbox.letter
    chosen = set(inbox.reading.techniques)
    order = [one.id for one in inbox.techniques]
    tiles = [
        choice_tile(
            inbox.kit,
            f"{Question.TECHNIQUES}:{technique.id}",
            words.content(technique.name),
            play(
                "NameTechniques",
                letter=letter.id,
                techniques=tuple(one for one in order if one in chosen ^ {technique.id}),
            ),
            width=width,
            mood=Mood.CHOSEN if technique.id in chosen else Mood.REST,
            role=Role.CHECKBOX,
            hint=words.content(technique.does),
        )
        for technique in inbox.techniques
    ]
    note = words.say("More than one may be right.")
    return _stacked(inbox, Question.TECHNIQUES, words.say("What is it doing?"), tiles, note)


def _answers(inbox: Inbox, width: int) -> Box:
    words, letter = inbox.words, inbox.letter
    tiles = [
        choice_tile(
            inbox.kit,
            f"{Question.ANSWER}:{answer.id}",
            words.content(answer.text),
            play("ChooseAnswer", letter=letter.id, answer=answer.id),
            width=width,
            mood=Mood.CHOSEN if inbox.reading.answer == answer.id else Mood.REST,
        )
        for answer in letter.answers
    ]
    return _stacked(inbox, Question.ANSWER, words.say("What do you do?"), tiles)


def _close(inbox: Inbox) -> Box:
    words, reading = inbox.words, inbox.reading
    why = ""
    if reading.tailored is None:
        why = words.say("Say first whether it was written from the record.")
    elif not reading.answer:
        why = words.say("Say first what to do about it.")
    return button(
        inbox.kit,
        "close-letter",
        words.say("Close the letter"),
        play("CloseLetter", letter=inbox.letter.id),
        kind="primary",
        key=words.say("L"),
        keys=("l",),
        disabled=why,
    )


def _onward(inbox: Inbox) -> Box:
    """To the next letter that is not closed, or on from the step."""
    words, waiting = inbox.words, inbox.waiting
    label = words.say("Next letter") if waiting else words.say("Done with the letters")
    action: Intent = Select(LETTER, waiting[0].id) if waiting else OpenDialog("finish")
    return button(
        inbox.kit,
        NEXT_LETTER,
        label,
        action,
        kind="primary",
        icon_end="arrow_right",
        key=words.say("L"),
        keys=("l",),
    )
