"""The inbox: who wrote, about what, and what was made of it so far."""

from game.core.letters import Letter
from game.core.outcomes import Outcome
from game.core.recognition import letter_outcome
from game.core.state import Reading
from game.ui import pictures
from game.ui.intents import Select
from game.ui.kit import Kit, heading, icon_in, paragraph, quad, text_line
from game.ui.layout import in_stack, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, State
from game.ui.screens.approach_state import Inbox
from game.ui.screens.scrolled import scrolled
from game.ui.tokens import RADIUS
from game.ui.update import LETTER

_FACE = 40
_MARK = 18


def inbox_list(inbox: Inbox, rect: Rect) -> Box:
    """The whole column."""
    kit, words = inbox.kit, inbox.words
    person = inbox.scenario.people[inbox.scenario.subject]
    name = words.say("{name}’s inbox", name=person.call)  # noqa: RUF001 - an apostrophe
    title = heading(kit, "inbox-title", name, (rect.x, rect.y), rect.width)
    top = title.rect.bottom + kit.px(4)
    rows = [_row(inbox, letter, rect.width) for letter in inbox.letters]
    word = words.say("You never have to reply. You have to notice.")
    note = paragraph(kit, "inbox-word", word, (0, 0), rect.width, style="label", colour="ink2")
    listed = scrolled(
        inbox.app,
        "inbox-list",
        Rect(rect.x, top, rect.width, rect.bottom - top),
        [_list_of(kit, rows, words.say("Letters")), note],
        gap=kit.px(16),
        bar_x=rect.right + 4,
    )
    return Box("inbox", Role.REGION, rect, name, children=(title, listed))


def _list_of(kit: Kit, rows: list[Box], name: str) -> Box:
    placed = in_stack(rows, 0, 0, kit.px(4))
    rect = union(box.rect for box in placed)
    return Box("letters", Role.LIST, rect, name, arrows=True, children=placed)


def preview(inbox: Inbox, letter: Letter) -> str:
    """What stands below the sender: the subject, or how it begins."""
    return inbox.words.content(letter.subject or letter.lines[0].text)


def told_state(inbox: Inbox, letter: Letter) -> str:
    """What was made of a letter so far, in words."""
    words, reading = inbox.words, inbox.playing.state.reading(letter.id)
    if reading.tailored is None:
        return words.say("not judged yet")
    if not reading.closed:
        return words.say("called tailored") if reading.tailored else words.say("called honest")
    right = bool(reading.tailored) is letter.tailored
    return words.say("closed, called rightly") if right else words.say("closed, called wrongly")


def _row(inbox: Inbox, letter: Letter, width: int) -> Box:
    """Portrait, name and subject; at the end a tile with what was made of it."""
    kit, words = inbox.kit, inbox.words
    reading = inbox.playing.state.reading(letter.id)
    current = letter is inbox.letter
    pad, face, mark = kit.px(10), kit.px(_FACE), kit.px(_MARK)
    name, about = inbox.sender(letter), preview(inbox, letter)
    x = pad + face + kit.px(12)
    room = width - pad - mark - kit.px(8) - x
    tall = max(face, kit.height("body") + kit.height("caption")) + 2 * kit.px(9)
    rect = Rect(0, 0, width, tall)
    y = (tall - kit.height("body") - kit.height("caption")) // 2
    bold = current or not reading.closed
    marks: list[Mark] = [
        *_ground(kit, f"{LETTER}:{letter.id}", rect, current=current),
        *sender_face(inbox, letter, Rect(pad, (tall - face) // 2, face, face)),
        text_line(kit, _short(kit, name, "body", room, bold=bold), (x, y), "body", "ink",
                  bold=bold)[0],
        text_line(kit, _short(kit, about, "caption", room), (x, y + kit.height("body")),
                  "caption", "ink2")[0],
        *_state_mark(inbox, letter, reading, Rect(width - pad - mark, (tall - mark) // 2,
                                                  mark, mark)),
    ]  # fmt: skip
    return Box(
        f"{LETTER}:{letter.id}",
        Role.RADIO,
        rect,
        name,
        value=words.say(
            "{about}. {state}", about=about.rstrip("."), state=told_state(inbox, letter)
        ),
        states=frozenset({State.SELECTED}) if current else frozenset(),
        action=Select(LETTER, letter.id),
        marks=tuple(marks),
    )


def sender_face(inbox: Inbox, letter: Letter, place: Rect) -> tuple[Mark, ...]:
    """The sender's portrait, or a plain sign for a name without a face."""
    person = inbox.scenario.people.get(letter.sender)
    if person is not None and person.portrait:
        return (pictures.portrait(place, person.portrait, RADIUS["control"]),)
    ground = Fill(place, "sunk", RADIUS["control"], "line", inbox.kit.line)
    return (ground, icon_in(place, "mail", "ink2", round(place.width * 0.55)))


def _short(kit: Kit, text: str, style: str, room: int, *, bold: bool = False) -> str:
    """A text on one line; what does not fit ends in an ellipsis, as previews may."""
    if kit.width(text, style, bold=bold) <= room:
        return text
    while text and kit.width(f"{text}…", style, bold=bold) > room:
        text = text[:-1].rstrip()
    return f"{text}…"


def _state_mark(inbox: Inbox, letter: Letter, reading: Reading, place: Rect) -> tuple[Mark, ...]:
    """Hollow while it is not judged, filled when it is, ticked or crossed when it is closed."""
    corner = (place.x, place.y)
    if reading.tailored is None:
        return (quad(corner, place.width, 0, None, "line_strong"),)
    if not reading.closed:
        return (quad(corner, place.width, 1, "action"),)
    outcome = letter_outcome(inbox.playing.mission, letter, reading).outcome
    inside = round(place.width * 0.72)
    if outcome in {Outcome.HIT, Outcome.CORRECT_REJECTION}:
        return (
            quad(corner, place.width, 0, "safe_fill"),
            icon_in(place, "check", "surface", inside),
        )
    return (
        quad(corner, place.width, 1, None, "exposed_fill"),
        icon_in(place, "cross", "exposed", inside),
    )


def _ground(kit: Kit, box_id: str, rect: Rect, *, current: bool) -> tuple[Mark, ...]:
    if current:
        border = "action" if kit.theme.high_contrast else None
        return (Fill(rect, "surface", RADIUS["card"], border, 2, None if border else "rest"),)
    return (Fill(rect, "seg", RADIUS["card"], kit.framed),) if kit.hot(box_id) else ()
