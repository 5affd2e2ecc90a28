"""Games that stand at a later step, over fakes, for the tests of screens."""

from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path

from worlds import FakeClock, FakeMissions, FakeRecords, mission_of

from game.authoring.library import find_library, read_library
from game.authoring.loader import read_scenario
from game.authoring.optimum import cheapest_fix
from game.core.actions import ACTIONS
from game.core.analysis import analyse
from game.core.best_session import best_session
from game.core.mission import Mission
from game.core.session import TRANSITIONS
from game.core.state import Step
from game.ui.dialogs import ANSWER, EXAMPLE, GUIDE
from game.ui.game import Game
from game.ui.intents import Back, Play, SetSetting, StartMission, play
from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.theme import Theme
from game.ui.view import view
from game.ui.words import words_for

WORDS = words_for()
NIGHT_SHIFT = Path(__file__).parents[2] / "scenarios" / "campaign" / "night-shift.yaml"
NEW_BADGE = NIGHT_SHIFT.with_name("new-badge.yaml")
LONG_SUMMER = Path(__file__).parent / "data" / "long-summer.yaml"

TO_CONNECT = (play("Begin"), play("FinishSpot"), play("FinishReview"))
OF_SOME = {
    Step.DOSSIER: play("FinishDossier"),
    Step.APPROACH: play("FinishApproach"),
    Step.WEEK: play("FinishWeek"),
}
"""Steps that not every mission has, and what leads on from them."""

TO_FIX = (*TO_CONNECT, play("FinishConnect"), OF_SOME[Step.DOSSIER], OF_SOME[Step.APPROACH])
TO_DEBRIEF = (*TO_FIX, play("FinishFix"), OF_SOME[Step.WEEK])


@lru_cache
def night_shift():
    """The shipped mission, with its cheapest fix."""
    return load_mission(NIGHT_SHIFT)


@lru_cache
def new_badge():
    """The shipped tutorial, with its cheapest fix."""
    return load_mission(NEW_BADGE)


@lru_cache
def window_seat():
    """A shipped mission with a ride across half the map."""
    return load_mission(NIGHT_SHIFT.with_name("window-seat.yaml"))


@lru_cache
def one_road():
    """The shipped mission with a wedge."""
    return load_mission(NIGHT_SHIFT.with_name("one-road.yaml"))


@lru_cache
def second_job():
    """The shipped mission whose record is graded."""
    return load_mission(NIGHT_SHIFT.with_name("second-job.yaml"))


@lru_cache
def long_summer():
    """A mission of the tests: contacts, a thread, a service record, groups of runs, a banner."""
    return load_mission(LONG_SUMMER)


def load_mission(path):
    """A mission from its file, with its cheapest fix."""
    library = read_library(find_library(NIGHT_SHIFT)).value
    scenario = read_scenario(path, library).value
    analysis = analyse(scenario)
    return Mission(scenario, analysis, cheapest_fix(scenario, analysis))


def measure(game):
    """What the texts of a game are measured with."""
    return TableMeasure(game.app.settings.text_percent / 100)


def show(app):
    """The scene of an interface."""
    settings = app.settings
    kit = Kit(TableMeasure(settings.text_percent / 100), WORDS, Theme(settings.theme), app.pointer)
    return view(app, kit)


def game_after(*decisions, mission=None, size=(1280, 720), text=100, theme="light", crowds=None):
    """A game of the small mission, or another, in which these decisions have been made.

    Worked examples, guides and answers are left at once, and so is a step that not every mission
    has if the next decision belongs to a later one. Without ``crowds`` it is played without a
    crowd.
    """
    mission = mission or mission_of()
    game = Game(FakeMissions(mission), FakeRecords(), FakeClock(), show, WORDS, crowds=crowds)
    game.do(SetSetting("text_percent", str(text)))
    game.do(SetSetting("theme", theme))
    game.resize(*size)
    game.do(StartMission(mission.scenario.id))
    for decision in decisions:
        if decision in OF_SOME.values() and decision != OF_SOME.get(_step(game)):
            continue
        while _step(game) in OF_SOME and _belongs_later(decision, _step(game)):
            game.do(OF_SOME[_step(game)])
        game.do(decision)
        assert game.app.notices == (), "every decision is allowed"
        while game.app.dialog and game.app.dialog.name in {EXAMPLE, GUIDE, ANSWER}:
            game.do(Back())
    return game


def _step(game):
    return game.app.playing.state.step


def _belongs_later(decision, step):
    return isinstance(decision, Play) and ACTIONS[decision.do] not in TRANSITIONS[step]


def without_approach(mission):
    """A mission that goes from connecting to fixing."""
    scenario = replace(mission.scenario, dossier=None, inbox=(), wedge=None)
    return replace(mission, scenario=scenario)


def best_decisions(mission, until):
    """The decisions of the best session until a step begins."""
    return tuple(
        play(
            type(action).__name__,
            **{
                one.name: getattr(action, one.name)
                for one in fields(action)
                if one.name != "elapsed_ms"
            },
        )
        for action in best_session(mission, until)
    )


def flag(part, *lines):
    """Flag a part."""
    return play("FlagPart", part=part, lines=lines, confidence=80)


def draw(line, *parts):
    """Join pieces to a line."""
    return tuple(play("DrawThread", line=line, part=part) for part in parts)


def settle(line, *parts):
    """Join pieces to a line and claim that they settle it."""
    return (*draw(line, *parts), play("SettleFinding", line=line))


def box(game, box_id):
    """A box that must be there."""
    found = game.scene.find(box_id)
    assert found is not None, f"there is no {box_id}"
    return found


def said(game):
    """Everything that a scene says, as one text."""
    return "\n".join(
        text for one in game.scene.boxes() for text in (one.label, one.value, one.hint) if text
    )


def middle(game, box_id):
    """The point in the middle of a box."""
    rect = box(game, box_id).rect
    return rect.x + rect.width / 2, rect.y + rect.height / 2
