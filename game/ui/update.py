"""What each intent that is not a decision does to the interface. Pure."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.core.actions import DrawThread
from game.ui import intents as want
from game.ui.app import App, Place
from game.ui.dialogs import (
    EXAMPLE,
    PAUSE,
    close_dialog,
    open_dialog,
    playing_with,
    recall_focus,
    remember_focus,
    selecting,
    show_answer,
    show_guides,
    show_help,
)
from game.ui.explored import explore, explore_anew, explore_value
from game.ui.intents import Intent

TEXT_PERCENTS = (100, 125, 150, 200)
THEMES = ("light", "dark", "hc")
VOLUMES = (0, 25, 50, 75, 100)

_SWITCH = {"on": True, "off": False}

RUNS, ZOOM = "runs", "zoom"
"""Slots of an open item: the group of runs that is shown, and how much closer its glass is."""

CROWD_SLOTS = CROWD_STEP, CROWD_REPLAY = "crowd-step", "crowd-replay"
"""Slots of the crowd's view: how many of its steps are shown, and how often it was replayed."""

LETTER, LINE = "letter", "letter-line"
"""Slots of the letter that is open and of the line that is looked at ("mirel:3")."""

QUESTIONS, LETTER_TEXT = "questions-list", "letter-text"
"""What scrolls beside each other while letters are read."""

TO_LINE = -1
"""Scrolling of the questions that means: to what is asked or told of the line."""

NEXT_LETTER = "next-letter"
"""Id of the button that is there once a letter is closed."""

FOLLOWED = {
    "part": "part",
    "row": "part",
    "review": "review",
    "fix": "fix",
    LETTER: LETTER,
    LINE: LINE,
}
"""When a box ``prefix:key`` gets the focus, its key becomes current in the prefix's slot."""


def update_view(app: App, intent: Intent) -> App:
    """Carry out an intent that moves about the interface; others leave it as it is."""
    handler = _HANDLERS.get(type(intent))
    return handler(app, intent) if handler else app


def after_action(app: App, do: str) -> App:
    """Close what a decision has finished with: its dialog, its draft, the views of its step."""
    if do in {"OpenItem", "InspectPart"}:
        return app
    app = app.without_passing_notices()
    if do in {"FlagPart", "AcceptLine"} and app.dialog:
        app = close_dialog(app)
    if do in {"FlagPart", "RulePartHarmless"}:
        app = show_answer(app)
    if do == "DrawThread":
        app = _look_at_joined(app)
    if do == "CloseLetter":
        app = _from_the_top(app).at(NEXT_LETTER)
    if do in _TO_ANOTHER_STEP:
        app = replace(app, dialogs=(), return_focus=(), scroll={}, focus=None)
        app = playing_with(app, evidence=None, at_crowd=False, draft=None, selected={})
        app = app if do == "ReviseFixes" else show_help(app)
    return app


_TO_ANOTHER_STEP = {"Begin", "ReviseFixes", "Close"} | {
    f"Finish{step}"
    for step in ("Spot", "Review", "Connect", "Dossier", "Approach", "Wedge", "Fix", "Week")
}
"""Decisions after which another screen is shown."""


def _from_the_top(app: App) -> App:
    """Show the letter and what belongs to it from the top."""
    kept = {box: at for box, at in app.scroll.items() if box not in {QUESTIONS, LETTER_TEXT}}
    return replace(app, scroll=kept)


def _look_at_joined(app: App) -> App:
    """Put the piece down and show the finding that it was joined to."""
    drawn = app.playing.state.log[-1] if app.playing else None
    if app.playing is None or not isinstance(drawn, DrawThread):
        return app
    selected = {**app.playing.selected, "piece": "", "finding": drawn.line}
    return playing_with(app, selected=selected)


def _focus(app: App, intent: want.Focus) -> App:
    prefix, _, key = intent.box.partition(":")
    if prefix in FOLLOWED and key and app.playing:
        if prefix == LETTER and app.playing.selected.get(LETTER) != key:
            app = _from_the_top(app)
        if prefix == LINE:
            app = replace(app, scroll={**app.scroll, QUESTIONS: TO_LINE})
        app = selecting(app, FOLLOWED[prefix], key)
    return app.at(intent.box)


def _scroll(app: App, intent: want.ScrollBy) -> App:
    moved = max(0, app.scroll.get(intent.box, 0) + intent.pixels)
    return replace(app, scroll={**app.scroll, intent.box: moved})


def _quit(app: App, _: want.Quit) -> App:
    return replace(app, closing=True)


def _back(app: App, _: want.Back) -> App:
    if app.dialogs:
        watched = app.dialogs[-1].name == EXAMPLE
        app = close_dialog(app)
        return show_guides(app) if watched else app
    if app.playing and app.playing.at_crowd:
        return recall_focus(playing_with(app, at_crowd=False))
    if app.playing and app.playing.evidence is not None:
        return recall_focus(playing_with(app, evidence=None))
    if app.place in {Place.MISSIONS, Place.EXPLORE}:
        return recall_focus(replace(app, place=Place.TITLE))
    return open_dialog(app, want.OpenDialog(PAUSE if app.playing else "quit"))


def _to_title(app: App, _: want.ToTitle) -> App:
    return replace(
        app,
        place=Place.TITLE,
        playing=None,
        dialogs=(),
        focus=None,
        return_focus=(),
        scroll={},
    )


def _to_missions(app: App, _: want.ToMissions) -> App:
    return replace(remember_focus(app), place=Place.MISSIONS)


def _to_explore(app: App, _: want.ToExplore) -> App:
    if app.exploring is None:
        return app
    return replace(remember_focus(app), place=Place.EXPLORE)


def _filter_source(app: App, intent: want.FilterSource) -> App:
    return replace(playing_with(app, source=intent.source), scroll={**app.scroll, "feed": 0})


def _filter_calls(app: App, intent: want.FilterCalls) -> App:
    opened = app.playing.state.opened if app.playing else frozenset()
    app = playing_with(app, calls=intent.which, read_before=opened)
    return replace(app, scroll={**app.scroll, "feed": 0})


def _open_evidence(app: App, intent: want.OpenEvidence) -> App:
    if app.playing is None:
        return app
    selected = {**app.playing.selected, "part": intent.part or "", RUNS: "", ZOOM: ""}
    scroll = {box: offset for box, offset in app.scroll.items() if not box.startswith("evidence")}
    app = playing_with(remember_focus(app), evidence=intent.item, selected=selected)
    return replace(app, scroll=scroll)


def _open_crowd(app: App, _: want.OpenCrowd) -> App:
    """With all its facts shown; opened once more it closes."""
    if app.playing is None:
        return app
    if app.playing.at_crowd:
        return _back(app, want.Back())
    selected = {slot: key for slot, key in app.playing.selected.items() if slot not in CROWD_SLOTS}
    return playing_with(remember_focus(app), at_crowd=True, selected=selected)


def _toggle_line(app: App, intent: want.ToggleDraftLine) -> App:
    draft = app.playing.draft if app.playing else None
    if draft is None:
        return app
    if not intent.line:
        return playing_with(app, draft=replace(draft, lines=(), undecided=not draft.undecided))
    chosen = draft.lines
    lines = (
        tuple(line for line in chosen if line != intent.line)
        if intent.line in chosen
        else (*chosen, intent.line)
    )
    return playing_with(app, draft=replace(draft, lines=lines, undecided=False))


def _set_confidence(app: App, intent: want.SetDraftConfidence) -> App:
    draft = app.playing.draft if app.playing else None
    if draft is None:
        return app
    percent = min(100, max(50, 5 * round(intent.percent / 5)))
    return playing_with(app, draft=replace(draft, confidence=percent))


def _select(app: App, intent: want.Select) -> App:
    if app.playing is None:
        return app
    app = selecting(app, intent.slot, intent.key)
    if intent.slot == LETTER:
        app = selecting(_from_the_top(app), "tab", LETTER)
    # A dialog that is named like the slot asks for just this.
    return close_dialog(app) if app.dialog and app.dialog.name == intent.slot else app


def _set_setting(app: App, intent: want.SetSetting) -> App:
    settings = app.settings
    if intent.name == "theme" and intent.value in THEMES:
        settings = replace(settings, theme=intent.value)
    elif intent.name == "text_percent" and intent.value in map(str, TEXT_PERCENTS):
        settings = replace(settings, text_percent=int(intent.value))
    elif intent.name == "volume" and intent.value in map(str, VOLUMES):
        settings = replace(settings, volume=int(intent.value))
    elif intent.name == "motion" and intent.value in _SWITCH:
        settings = replace(settings, motion=_SWITCH[intent.value])
    elif intent.name == "sound" and intent.value in _SWITCH:
        settings = replace(settings, sound=_SWITCH[intent.value])
    elif intent.name == "letters" and intent.value in _SWITCH:
        settings = replace(settings, letters=_SWITCH[intent.value])
    elif intent.name == "in_order" and intent.value in _SWITCH:
        settings = replace(settings, in_order=_SWITCH[intent.value])
    return replace(app, settings=settings)


def _dismiss(app: App, _: want.Dismiss) -> App:
    newest = app.passing_notice
    return replace(app, notices=tuple(notice for notice in app.notices if notice is not newest))


_HANDLERS: dict[type[Intent], Callable[[App, Any], App]] = {
    want.Focus: _focus,
    want.ScrollBy: _scroll,
    want.Quit: _quit,
    want.Back: _back,
    want.ToTitle: _to_title,
    want.ToMissions: _to_missions,
    want.ToExplore: _to_explore,
    want.Explore: explore,
    want.ExploreValue: explore_value,
    want.ExploreAnew: explore_anew,
    want.FilterSource: _filter_source,
    want.FilterCalls: _filter_calls,
    want.OpenEvidence: _open_evidence,
    want.OpenDialog: open_dialog,
    want.OpenCrowd: _open_crowd,
    want.ToggleDraftLine: _toggle_line,
    want.SetDraftConfidence: _set_confidence,
    want.Select: _select,
    want.SetSetting: _set_setting,
    want.Dismiss: _dismiss,
}
