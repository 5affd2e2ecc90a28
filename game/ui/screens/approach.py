"""Approach: an inbox in which some letters were written from the record, and most were not.

The player says which, what they do, which piece fed each line, and what to answer.
"""

from game.ui.app import App, Playing
from game.ui.intents import OpenDialog, Select, play
from game.ui.kit import Kit, Segment, bottom_bar, button, key_row, segments
from game.ui.layout import columns
from game.ui.scene import Box, Rect, Scene
from game.ui.screens.approach_inbox import inbox_list
from game.ui.screens.approach_letter import letter_card
from game.ui.screens.approach_questions import questions
from game.ui.screens.approach_state import Inbox, Question, beside, line_id
from game.ui.screens.finishing import Finishing, finish_sheet
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.modes import wide
from game.ui.screens.undoing import undo_button
from game.ui.update import LETTER, NEXT_LETTER

_LIST, _QUESTIONS = 236, 372
_WIDE_LIST, _WIDE_QUESTIONS = 280, 460
_GAP = 20


def approach(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Approach step."""
    inbox = Inbox(app, kit, playing)
    words = kit.words
    rect = body_rect(app, kit, bottom=True)
    rect = rect._replace(height=rect.height - 12)
    body = _beside(inbox, rect) if beside(app) else _tabbed(inbox, rect)
    closed = words.say("{closed} of {count}", closed=inbox.closed, count=len(inbox.letters))
    return frame(
        app,
        kit,
        body,
        title=words.say("The letters of the week"),
        bottom=_bottom(inbox),
        status=Status(closed, words.say("letters closed")),
        start=_start(inbox),
    )


def _start(inbox: Inbox) -> str:
    """What has the focus when it is nowhere."""
    tab = "inbox" if beside(inbox.app) else _tab(inbox)
    if tab == "letter":
        return line_id(inbox.letter, inbox.place)
    if tab == "questions":
        return NEXT_LETTER if inbox.reading.closed else f"{Question.JUDGE}:tailored"
    return f"{LETTER}:{inbox.letter.id}"


def _tab(inbox: Inbox) -> str:
    chosen = inbox.playing.selected.get("tab", "")
    return chosen if chosen in {"letter", "questions"} else "inbox"


def _beside(inbox: Inbox, rect: Rect) -> list[Box]:
    broad = wide(inbox.app)
    widths = (_WIDE_LIST, None, _WIDE_QUESTIONS) if broad else (_LIST, None, _QUESTIONS)
    first, middle, last = columns(rect, widths, _GAP)
    return [inbox_list(inbox, first), letter_card(inbox, middle), questions(inbox, last)]


def _tabbed(inbox: Inbox, rect: Rect) -> list[Box]:
    """One of the three at a time."""
    kit, words = inbox.kit, inbox.words
    chosen = _tab(inbox)
    names = {
        "inbox": words.say("Inbox"),
        "letter": words.say("Letter"),
        "questions": words.say("What it was") if inbox.reading.closed else words.say("Questions"),
    }
    tabs = segments(
        kit,
        "approach-tabs",
        words.say("What to see"),
        [
            Segment(f"tab:{name}", label, Select("tab", name), name == chosen)
            for name, label in names.items()
        ],
        (rect.x, rect.y),
    )
    top = tabs.rect.bottom + 10
    below = Rect(rect.x, top, rect.width, rect.bottom - top)
    shown = {"inbox": inbox_list, "letter": letter_card, "questions": questions}
    return [tabs, shown[chosen](inbox, below)]


def _bottom(inbox: Inbox) -> Box:
    kit, words = inbox.kit, inbox.words
    undo = undo_button(kit, inbox.playing.state)
    done = button(
        kit,
        "finish",
        words.say("Done with the letters"),
        OpenDialog("finish"),
        kind="primary" if inbox.closed == len(inbox.letters) else "plain",
        icon_end="arrow_right",
    )
    rect = bottom_bar_rect(inbox.app)
    keys = _keys(inbox, undo, done, rect)
    start = () if kit.large or keys.rect.height > rect.height else (keys,)
    return bottom_bar(kit, rect, words.say("Next step"), start=start, end=(undo, done))


def _keys(inbox: Inbox, undo: Box, done: Box, rect: Rect) -> Box:
    words = inbox.words
    spare = rect.width - undo.rect.width - done.rect.width - 120
    digits = [((words.say("1 to 9"),), words.say("answer the question"))] * inbox.kit.letters
    pairs = (
        (("N",), words.say("next line")),
        *digits,
        (("F6",), words.say("next area")),
    )
    return key_row(inbox.kit, "approach-keys", pairs, (0, 0), max(1, spare))


def finish_approach_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """Which letters are not closed; they count as left as honest."""
    inbox = Inbox(app, kit, playing)
    words = kit.words
    waiting = [one for one in inbox.letters if not playing.state.reading(one.id).closed]
    said = words.say("Every letter is closed.")
    if waiting:
        said = words.plural(
            "{count} letter is not closed. What is not judged counts as honest:",
            "{count} letters are not closed. What is not judged counts as honest:",
            len(waiting),
        )
    return finish_sheet(
        app,
        kit,
        Finishing(
            title=words.say("Done with the letters?"),
            said=said,
            lines=[(one.id, inbox.sender(one)) for one in waiting],
            after=words.say("You cannot come back to this step."),
            stay=words.say("Go on reading"),
            leave=words.say("Finish the letters"),
            action=play("FinishApproach"),
        ),
    )
