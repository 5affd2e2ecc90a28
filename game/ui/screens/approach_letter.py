"""The letter that is open: who writes, and its lines, each with a number and each a stop.

Nothing tells which lines were written from the record until the letter is closed.
"""

from game.core.letters import LetterLine
from game.core.recognition import TraceOutcome
from game.ui.intents import Intent, Select
from game.ui.kit import card_marks, heading, icon_in, paragraph, text_marks
from game.ui.layout import in_stack, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, State, Text
from game.ui.screens.approach_inbox import sender_face
from game.ui.screens.approach_state import Inbox, beside, line_id
from game.ui.screens.parts import item_meta
from game.ui.screens.scrolled import scrolled
from game.ui.update import LETTER_TEXT

_PAD = 28
_FACE = 52
_LEAST_LINE = 40


def letter_card(inbox: Inbox, rect: Rect) -> Box:
    """The whole card; what does not fit scrolls."""
    kit, words = inbox.kit, inbox.words
    pad = kit.px(_PAD)
    width = rect.width - 2 * pad
    area = Rect(rect.x + pad, rect.y + kit.px(12), width, rect.height - 2 * kit.px(12))
    boxes = [_head(inbox, width), *_subject(inbox, width), _body(inbox, width)]
    listed = scrolled(
        inbox.app, LETTER_TEXT, area, boxes, gap=kit.px(12), bar_x=rect.right - kit.px(14)
    )
    name = words.say("The letter from {name}", name=inbox.sender(inbox.letter))
    return Box("letter", Role.REGION, rect, name, marks=card_marks(kit, rect), children=(listed,))


def _head(inbox: Inbox, width: int) -> Box:
    """Portrait, name, what the sender says to be, and when it came."""
    kit, words, letter = inbox.kit, inbox.words, inbox.letter
    face = kit.px(_FACE)
    x = face + kit.px(14)
    name = heading(kit, "letter-sender", inbox.sender(letter), (x, 0), width - x, style="h3")
    boxes = [name]
    says = words.content(letter.role) or letter.address
    if letter.role and letter.address:
        says = words.say("{role}, {address}", role=says, address=letter.address)
    if says:
        about = paragraph(
            kit, "letter-role", says, (x, name.rect.bottom), width - x,
            style="label", colour="ink2",
        )  # fmt: skip
        boxes.append(about)
    to = inbox.scenario.people[letter.to].call
    came = words.say("To {name}, {when}", name=to, when=words.day_time(letter.at))
    under = boxes[-1].rect.bottom
    boxes.append(
        paragraph(kit, "letter-came", came, (x, under), width - x, style="caption", colour="ink2")
    )
    tall = max(face, boxes[-1].rect.bottom)
    marks = sender_face(inbox, letter, Rect(0, 0, face, face))
    return Box(
        "letter-head", Role.GROUP, Rect(0, 0, width, tall), marks=marks, children=tuple(boxes)
    )


def _subject(inbox: Inbox, width: int) -> list[Box]:
    subject = inbox.words.content(inbox.letter.subject)
    if not subject:
        return []
    return [heading(inbox.kit, "letter-subject", subject, (0, 0), width, style="section_name")]


def _body(inbox: Inbox, width: int) -> Box:
    """The lines below one another, then what the letter asks for."""
    kit, letter = inbox.kit, inbox.letter
    traces = {one.place: one for one in inbox.outcome.traces} if inbox.reading.closed else {}
    rows = [
        _line(inbox, line, place, width, traces.get(place))
        for place, line in enumerate(letter.lines, start=1)
    ]
    if letter.ask:
        text = inbox.words.content(letter.ask)
        pad = kit.px(8)
        marks, tall = text_marks(kit, text, (pad, pad), width - 2 * pad, style="item_text")
        rect = Rect(0, 0, width, tall + 2 * pad)
        rows.append(Box("letter-ask", Role.TEXT, rect, text, marks=marks))
    placed = in_stack(rows, 0, 0, 2)
    rect = union(box.rect for box in placed)
    # Tab goes on to the questions from any line, so that the line stays the one that is asked of.
    return Box(
        "letter-body", Role.LIST, rect, inbox.words.say("Lines"), arrows=True, children=placed
    )


def _line(inbox: Inbox, line: LetterLine, place: int, width: int, told: TraceOutcome | None) -> Box:
    """A line with its number after it, and below it the piece that it was traced to."""
    kit, words = inbox.kit, inbox.words
    box_id = line_id(inbox.letter, place)
    current = place == inbox.place and bool(inbox.reading.tailored) and not inbox.reading.closed
    pad, number = kit.px(8), str(place)
    text = words.content(line.text)
    lead = kit.width(number, "caption", bold=True) + kit.px(6)
    room = width - 2 * pad - lead
    marks, tall = text_marks(kit, text, (pad, pad), room, style="item_text")
    last = kit.lines(text, "item_text", room)[-1]
    x = pad + kit.width(last, "item_text") + kit.px(5)
    ink = "action" if current else "ink2"
    raised = Text(x, pad + tall - kit.height("item_text"), number, "caption", ink, bold=True)
    note, note_tall = _note(inbox, place, told, Rect(pad, pad + tall, width - 2 * pad, 0))
    rect = Rect(0, 0, width, max(kit.px(_LEAST_LINE), pad + tall + note_tall + pad))
    return Box(
        box_id,
        Role.TEXT,
        rect,
        words.say("Line {number}. {text}", number=place, text=text),
        value=_said(inbox, place, told),
        states=frozenset({State.SELECTED}) if current else frozenset(),
        focusable=True,
        action=_to_questions(inbox),
        marks=(*_ground(inbox, place, rect, told), *marks, raised, *note),
    )


def _to_questions(inbox: Inbox) -> Intent | None:
    """Where the questions are behind a tab, a line leads to them."""
    tracing = inbox.reading.tailored and not inbox.reading.closed
    return Select("tab", "questions") if tracing and not beside(inbox.app) else None


def _traced_to(inbox: Inbox, place: int) -> str | None:
    """What the player traced a line to; empty for "anybody", None for nothing yet."""
    return inbox.reading.traces.get(place) if inbox.reading.tailored else None


def _said(inbox: Inbox, place: int, told: TraceOutcome | None) -> str:
    """What is known of a line so far, in words."""
    words, item = inbox.words, _traced_to(inbox, place)
    if told is None:
        if item is None:
            return ""
        return words.say("traced to {item}", item=inbox.title(item)) if item else _anybody(inbox)
    right = words.say("traced rightly") if told.right else words.say("not traced")
    return right if told.feeds else words.say("anybody could have written it")


def _anybody(inbox: Inbox) -> str:
    return inbox.words.say("anybody could have written it")


def _note(
    inbox: Inbox, place: int, told: TraceOutcome | None, at: Rect
) -> tuple[tuple[Mark, ...], int]:
    """Below a traced line the piece: its source's icon and its title."""
    kit, item = inbox.kit, _traced_to(inbox, place)
    wanting = told is not None and bool(told.feeds)
    if item is None and not wanting:
        return (), 0
    icon, text = "person", _anybody(inbox)
    if item is None:
        text = inbox.words.say("not traced")
    elif item:
        icon = item_meta(inbox.words, inbox.scenario, inbox.scenario.item_by_id[item])[0]
        text = inbox.title(item)
    if told is not None:
        icon = "check" if told.right else "cross"
    colour = "ink2" if told is None else "safe" if told.right else "exposed"
    size = kit.px(16)
    lead = size + kit.px(6)
    x, y = at.x + lead, at.y
    marks, tall = text_marks(kit, text, (x, y), at.width - lead, style="caption", colour=colour)
    return (icon_in(Rect(at.x, y, size, kit.height("caption")), icon, colour), *marks), tall


def _ground(inbox: Inbox, place: int, rect: Rect, told: TraceOutcome | None) -> tuple[Mark, ...]:
    """What sets a line apart: that it is looked at, traced, or told to be right or wrong."""
    kit = inbox.kit
    under = Rect(rect.x, rect.bottom - 3, rect.width, 3)
    if told is not None and told.feeds:
        fill, line = ("safe_soft", "safe_fill") if told.right else ("exposed_soft", "exposed_fill")
    elif inbox.reading.closed:
        return ()
    elif place == inbox.place and inbox.reading.tailored:
        fill, line = "action_soft", "action"
    elif _traced_to(inbox, place):
        fill, line = "linked_soft", "linked_fill"
    else:
        return (Fill(rect, "sunk", 4),) if kit.hot(line_id(inbox.letter, place)) else ()
    return (Fill(rect, fill, 4, corners="ab"), Fill(under, line))
