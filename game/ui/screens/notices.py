"""Sentences to the player: lasting ones below the top bar, the newest passing one in a toast.

What happened comes first, then what is safe, then what can be done.
"""

from game.ui.app import App, Notice, Tone
from game.ui.intents import Dismiss
from game.ui.kit import Kit, notice
from game.ui.layout import moved_to
from game.ui.scene import Box
from game.ui.tokens import MARGIN

_GAP = 8
_TOAST_WIDTH = 560


def bands(app: App, kit: Kit, top: int) -> tuple[Box, ...]:
    """The lasting notices, one below the other from ``top``."""
    found: list[Box] = []
    for index, said in enumerate(_lasting(app, kit)):
        box = notice(
            kit,
            f"band:{index}",
            said.text,
            at=(MARGIN, top + _GAP),
            width=app.size[0] - 2 * MARGIN,
            tone=said.tone.value,
        )
        found.append(box)
        top = box.rect.bottom
    return tuple(found)


def toast(app: App, kit: Kit, bottom: int) -> tuple[Box, ...]:
    """The newest passing notice, its lower edge at ``bottom``; nothing if there is none."""
    said = app.passing_notice
    if said is None:
        return ()
    width = min(kit.px(_TOAST_WIDTH), app.size[0] - 2 * MARGIN)
    box = notice(
        kit,
        "toast",
        said.text,
        at=(0, 0),
        width=width,
        tone=said.tone.value,
        button=kit.words.say("Close"),
        action=Dismiss(),
    )
    return (moved_to(box, (app.size[0] - width) // 2, bottom - box.rect.height),)


def _lasting(app: App, kit: Kit) -> list[Notice]:
    lasting = [one for one in app.notices if one.lasting]
    if app.playing and app.playing.save_problem:
        text = kit.words.say(
            "Not saved. {problem} Your work is still in memory, and you can play on.",
            problem=app.playing.save_problem,
        )
        lasting.insert(0, Notice(text, Tone.ALERT, lasting=True))
    return lasting
