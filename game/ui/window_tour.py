"""A tour of the missions: of each its briefing, its traces, its letters and its best debrief."""

from collections.abc import Callable, Iterable
from dataclasses import fields

from game.core.actions import Action
from game.core.best_session import best_session
from game.core.state import Step
from game.ui.intents import Back, Play, StartMission, play
from game.ui.window import Window

STOPS = (
    (Step.BRIEF, "briefing"),
    (Step.SPOT, "spot"),
    (Step.APPROACH, "letters"),
    (Step.DEBRIEF, "debrief"),
)


def tour(window: Window, at: Callable[[str], None]) -> None:
    """Play every mission at its best; ``at`` is told the name of each stop while it is shown.

    A mission that does not have a step passes it over.
    """
    game = window.game
    for mission in game.app.missions:
        visit(window, mission.id, at, STOPS)
        game.do(play("Close"))


def visit(
    window: Window, mission: str, at: Callable[[str], None], stops: Iterable[tuple[Step, str]]
) -> None:
    """Play a mission at its best up to the last stop, and leave it there."""
    game = window.game
    game.do(StartMission(mission))
    done = 0
    for step, name in stops:
        playing = game.app.playing
        if playing is None:
            return
        actions = best_session(playing.mission, until=step)
        for action in actions[done:]:
            _put_away_help(window)
            game.do(_decision(action))
        done = len(actions)
        _put_away_help(window)
        if game.app.playing and game.app.playing.state.step is step:
            at(f"{mission}-{name}")


def _put_away_help(window: Window) -> None:
    """Close what the coach shows or asks, and answers to calls."""
    game = window.game
    while game.app.playing and game.app.dialogs:
        game.do(Back())


def _decision(action: Action) -> Play:
    """An action without its time, as a box would ask for it."""
    names = [field.name for field in fields(action) if field.name != "elapsed_ms"]
    return play(type(action).__name__, **{name: getattr(action, name) for name in names})
