"""What lists of missions say of one: its name, its length, and where an attempt stands."""

from game.core.state import Step
from game.ui.kit import Kit
from game.ui.ports import AttemptInfo, MissionInfo
from game.ui.screens.stepper import step_name


def mission_name(kit: Kit, mission: MissionInfo) -> str:
    """Its title, after its number if it has one."""
    title = kit.words.content(mission.title)
    if not mission.number:
        return title
    return kit.words.say("Mission {number}, {name}", number=mission.number, name=title)


def mission_length(kit: Kit, mission: MissionInfo) -> str:
    """About how long it takes."""
    return kit.words.plural("{count} minute", "{count} minutes", mission.minutes)


def step_reached(kit: Kit, attempt: AttemptInfo) -> str:
    """The name of the step an attempt stands at; empty before the first, or if it is unknown."""
    return step_name(kit, Step(attempt.step)) if attempt.step else ""


def standing(kit: Kit, attempt: AttemptInfo | None) -> str:
    """Where an attempt that can go on stands; empty if there is none."""
    if attempt is None:
        return ""
    step = step_reached(kit, attempt)
    return kit.words.say("At the {step} step", step=step) if step else kit.words.say("Begun")
