"""What is said of a mission: its name, its length, where an attempt stands, what one reached."""

from game.core.mastery import Result
from game.core.state import Step
from game.ui.kit import Kit
from game.ui.ports import AttemptInfo, MissionInfo
from game.ui.screens.stepper import step_name
from game.ui.words import Words


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


def standing(kit: Kit, attempt: AttemptInfo | None, before: MissionInfo | None) -> str:
    """Where an attempt that can go on stands, or what has to be finished ``before``; or empty."""
    if before is not None:
        return kit.words.say("Opens after mission {number}", number=before.number)
    if attempt is None:
        return ""
    step = step_reached(kit, attempt)
    return kit.words.say("At the {step} step", step=step) if step else kit.words.say("Begun")


def figures(words: Words, result: Result, step: Step) -> str:
    """What an attempt reached in a step, in numbers."""
    if step is Step.SPOT:
        return words.number(result.sensitivity, 1)
    if step is Step.CONNECT:
        done = words.say("{share} of lines settled", share=words.percent(100 * result.settled))
        needed = result.precision
        counted = words.say("{share} of pieces needed", share=words.percent(100 * (needed or 0)))
    elif step is Step.APPROACH:
        done = words.number(result.recognition or 0, 1)
        needed = result.traced
        counted = words.say("{share} of lines traced", share=words.percent(100 * (needed or 0)))
    else:
        done = words.say("{share} of lines mended", share=words.percent(100 * result.mended))
        needed = result.efficiency
        counted = words.say("{share} of points needed", share=words.percent(100 * (needed or 0)))
    return done if needed is None else words.listed([done, counted])
