"""Which missions are open, which one is next, and what is worth playing again. Pure."""

from game.core.mastery import Level
from game.core.state import Step
from game.ui.app import App
from game.ui.chapters import mission_info, unfinished_attempt
from game.ui.ports import MissionInfo


def opener(app: App, mission: str) -> MissionInfo | None:
    """The mission that opens another one when it is finished; None if that is open already.

    The one before it by number opens it. Whatever was begun stays open, and so does what has no
    number. All are open if the settings say so.
    """
    info = mission_info(app, mission)
    begun = mission in app.mastery or unfinished_attempt(app, mission) is not None
    if info is None or begun or not app.settings.in_order:
        return None
    earlier = [one for one in app.missions if 0 < one.number < info.number]
    before = max(earlier, key=lambda one: one.number, default=None)
    return before if before and before.id not in app.mastery else None


def next_mission(app: App) -> MissionInfo | None:
    """The first open mission that was never finished; None if all were."""
    new = (one for one in app.missions if one.id not in app.mastery)
    return next((one for one in new if opener(app, one.id) is None), None)


def to_replay(app: App) -> tuple[MissionInfo, Step] | None:
    """The least secure step of the finished missions, of equals the first; None if all are."""
    finished = [one for one in app.missions if one.id in app.mastery]
    steps = [(one, step) for one in finished for step in app.mastery[one.id].steps]
    for level in (Level.NOT_YET, Level.LEARNING):
        for one, step in steps:
            if app.mastery[one.id].level(step) is level:
                return one, step
    return None
