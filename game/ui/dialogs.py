"""Opening and closing dialogs, and the help that opens by itself. Pure."""

from dataclasses import replace
from typing import Any

from game.core.actions import FlagPart, RulePartHarmless
from game.ui import intents as want
from game.ui.app import App, Dialog, Draft, Playing

PAUSE = "pause"
"""Name of the dialog in which time stands still."""

EXAMPLE = "example"
"""Name of the dialog in which a worked example is watched; its subject is the example's id."""

EXAMPLE_STEP = "example-step"
"""The slot of the step that an example is at, from "0"; empty is the first."""

ANSWER = "answer"
"""Name of the dialog that answers a call; its subject is the part."""

GUIDE = "guide"
"""Name of the dialog in which the coach shows and asks."""

GUIDE_AT = "guide-at"
"""The slot of the guide that the player is at, by id; empty is the first."""

_STARTS = {ANSWER: "answer-on", "mission": "mission-go", PAUSE: "pause-go", EXAMPLE: "example-next"}
"""The box that has the focus first, in dialogs in which it is not the first that can."""


def playing_with(app: App, **changes: Any) -> App:  # noqa: ANN401 - fields of Playing
    """With other values in fields of the attempt; as it is where none is played."""
    if app.playing is None:
        return app
    return replace(app, playing=replace(app.playing, **changes))


def selecting(app: App, slot: str, key: str) -> App:
    """With something else current in a slot."""
    selected = app.playing.selected if app.playing else {}
    return playing_with(app, selected={**selected, slot: key})


def remember_focus(app: App) -> App:
    """With no focus, but with the place where it was."""
    return replace(app, return_focus=(*app.return_focus, app.focus or ""), focus=None)


def recall_focus(app: App) -> App:
    """With the focus where it was before."""
    if not app.return_focus:
        return app.at(None)
    *outer, last = app.return_focus
    return replace(app, return_focus=tuple(outer), focus=last or None)


def open_dialog(app: App, intent: want.OpenDialog) -> App:
    """With one more dialog on top."""
    app = remember_focus(app)
    if intent.name == "flag":
        app = playing_with(app, draft=_draft_for(app.playing, intent.subject))
    if intent.name == EXAMPLE:
        app = selecting(app, EXAMPLE_STEP, "")
    if intent.name == GUIDE:
        app = selecting(app, GUIDE_AT, "")
    dialogs = (*app.dialogs, Dialog(intent.name, intent.subject))
    return replace(app, dialogs=dialogs, focus=_STARTS.get(intent.name))


def _draft_for(playing: Playing | None, part: str) -> Draft:
    """A draft that starts from the flag the part already has."""
    call = playing.state.calls.get(part) if playing else None
    if call is None or not call.flagged:
        return Draft(part)
    return Draft(part, call.lines, undecided=not call.lines, confidence=call.confidence)


def close_dialog(app: App) -> App:
    """Without the topmost dialog."""
    app = replace(app, dialogs=app.dialogs[:-1])
    return recall_focus(playing_with(app, draft=None))


def show_answer(app: App) -> App:
    """Answer the call that was just made, in a mission that answers each at once."""
    if app.playing is None or not app.playing.state.told:
        return app
    called = app.playing.state.log[-1]
    if not isinstance(called, FlagPart | RulePartHarmless):
        return app
    return open_dialog(app, want.OpenDialog(ANSWER, called.part))


def show_help(app: App) -> App:
    """Show the help of the step that has begun, unless the mission was played to its end.

    The example comes first, and after it the guides.
    """
    playing = app.playing
    if playing is None or playing.last is not None:
        return app
    example = playing.mission.scenario.example_before(playing.state.step)
    if example is None:
        return show_guides(app)
    return open_dialog(app, want.OpenDialog(EXAMPLE, example.id))


def show_guides(app: App) -> App:
    """Show the guides of the step, if it has any."""
    playing = app.playing
    if playing is None or not playing.mission.scenario.guides_during(playing.state.step):
        return app
    return open_dialog(app, want.OpenDialog(GUIDE))
