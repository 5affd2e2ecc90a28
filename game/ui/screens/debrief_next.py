"""What comes after this mission: the next one, or what to play again when all are finished."""

from dataclasses import replace

from game.core.mastery import Mastery, Result
from game.ui.app import App
from game.ui.kit import icon_in, text_marks
from game.ui.scene import Box, Rect, Role
from game.ui.screens.debrief_state import Debrief
from game.ui.screens.mission_words import mission_name
from game.ui.screens.stepper import step_name
from game.ui.unlocking import next_mission, to_replay


def next_box(debrief: Debrief, width: int) -> Box:
    """A sentence with an arrow before it."""
    kit = debrief.kit
    size = kit.px(20)
    x = size + kit.px(10)
    text = _next(debrief)
    marks, tall = text_marks(kit, text, (x, 0), width - x, bold=True)
    arrow = icon_in(Rect(0, 0, size, kit.height("body")), "arrow_right", "action")
    return Box("next", Role.TEXT, Rect(0, 0, width, tall), text, marks=(arrow, *marks))


def _next(debrief: Debrief) -> str:
    kit, words = debrief.kit, debrief.words
    app = _as_if_closed(debrief)
    following = next_mission(app)
    if following is not None:
        return words.say("Next: {mission}.", mission=mission_name(kit, following))
    again = to_replay(app)
    if again is None:
        return words.say("Every mission is finished, and every step is secure.")
    return words.say(
        "Every mission is finished. Least secure is the {step} step of {mission}: "
        "it is worth playing again.",
        step=step_name(kit, again[1]),
        mission=mission_name(kit, again[0]),
    )


def _as_if_closed(debrief: Debrief) -> App:
    """What will be known when this attempt is closed."""
    app, mission = debrief.app, debrief.playing.mission
    before = app.mastery.get(mission.scenario.id, Mastery())
    result = Result.of_session(mission, debrief.state)
    now = Mastery((*before.results, result))
    return replace(app, mastery={**app.mastery, mission.scenario.id: now})
