"""One mission of the map: how its steps went so far, what secures them, and the way in."""

from game.core.mastery import (
    MASTERED,
    SECURE_EFFICIENCY,
    SECURE_PRECISION,
    SECURE_RECOGNITION,
    SECURE_SENSITIVITY,
    SECURE_SETTLED,
    SECURE_TRACED,
    Level,
    Mastery,
)
from game.core.state import Step
from game.ui.app import App
from game.ui.chapters import chapters, mission_info, unfinished_attempt
from game.ui.intents import Back, Intent, ResumeAttempt, StartMission
from game.ui.kit import Kit, button, icon_in, paragraph, text_marks
from game.ui.kit.text import note_marks
from game.ui.ports import AttemptInfo, MissionInfo
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.mastery_marks import level_name, mastery_tile
from game.ui.screens.mission_words import figures, mission_length, mission_name, step_reached
from game.ui.screens.sheets import sheet
from game.ui.screens.stepper import step_name
from game.ui.unlocking import opener
from game.ui.words import Words


def mission_dialog(app: App, kit: Kit, mission: str) -> Box | None:
    """The dialog; None if there is no such mission."""
    info = mission_info(app, mission)
    if info is None:
        return None
    mastery = app.mastery.get(mission, Mastery())
    attempt = unfinished_attempt(app, mission)
    before = opener(app, mission)

    def content(width: int) -> list[Box]:
        texts = (_about(app, kit, info), _standing(kit, attempt), _points(kit, mastery))
        told = [
            paragraph(kit, f"mission-about:{place}", text, (0, 0), width, colour="ink2")
            for place, text in enumerate(texts)
            if text
        ]
        lock = [_lock(kit, before, width)] if before else []
        return [*told, *lock, *(_step(kit, mastery, step, width) for step in mastery.steps)]

    return sheet(
        app,
        kit,
        "dialog:mission",
        mission_name(kit, info),
        content,
        buttons=_buttons(kit, info, mastery, attempt, is_open=before is None),
    )


def _about(app: App, kit: Kit, info: MissionInfo) -> str:
    """The chapter and how long it takes."""
    chapter = next(one for one in chapters(app.missions) if info in one.missions)
    return kit.words.say(
        "{chapter}. About {minutes}.",
        chapter=chapter.name(kit.words),
        minutes=mission_length(kit, info),
    )


def _standing(kit: Kit, attempt: AttemptInfo | None) -> str:
    """What is known of an attempt that can go on; empty if there is none."""
    if attempt is None:
        return ""
    step = step_reached(kit, attempt)
    if not step:
        return kit.words.say("You have begun, and everything is kept.")
    return kit.words.say("You are at the {step} step, and everything is kept.", step=step)


def _lock(kit: Kit, before: MissionInfo, width: int) -> Box:
    """What opens the mission, after a lock."""
    says = kit.words.say(
        "It opens when you have finished {mission}. For a lesson, Settings can open all missions.",
        mission=mission_name(kit, before),
    )
    size = kit.px(20)
    x = size + kit.px(14)
    marks, tall = text_marks(kit, says, (x, 0), width - x)
    lock = icon_in(Rect(0, 0, size, kit.height("body")), "lock", "ink2")
    return Box("mission-lock", Role.TEXT, Rect(0, 0, width, tall), says, marks=(lock, *marks))


def _points(kit: Kit, mastery: Mastery) -> str:
    """The best score and the last one; empty if the mission was never finished."""
    last = mastery.last
    if last is None:
        return ""
    if len(mastery.results) == 1:
        return kit.words.say("Your score: {points} of {of} points.", points=last.points, of=last.of)
    return kit.words.say(
        "Your best score: {best} points. Last time: {points} of {of}.",
        best=mastery.points,
        points=last.points,
        of=last.of,
    )


def _step(kit: Kit, mastery: Mastery, step: Step, width: int) -> Box:
    """A step: its tile and level, what was reached, and what secures it."""
    level = mastery.level(step)
    size, pad = kit.px(20), kit.px(10)
    x = size + kit.px(14)
    name, level_said = step_name(kit, step), level_name(kit.words, level)
    wide = kit.width(level_said, "label")
    marks: list[Mark] = [Fill(Rect(0, 0, width, 1), "line")]
    names, tall = text_marks(
        kit, name, (x, pad), width - x - wide - kit.px(12), style="h3", bold=True
    )
    y = pad + (kit.height("h3") - kit.height("label")) // 2
    levels, _ = text_marks(kit, level_said, (width - wide, y), wide, style="label", colour="ink2")
    marks += (*names, *levels)
    at = (0, pad + (kit.height("h3") - size) / 2)
    marks += mastery_tile(level, at, size, MASTERED.index(step))
    bottom = pad + tall
    reached = _reached(kit.words, mastery, step)
    bar = "" if level is Level.SECURE else _bar(kit.words, step)
    for text in (reached, bar):
        notes, more = note_marks(kit, text, (x, bottom), width - x)
        marks += notes
        bottom += more
    return Box(
        f"mission-step:{step}",
        Role.TEXT,
        Rect(0, 0, width, bottom),
        kit.words.say("{step}: {level}", step=name, level=level_said),
        kit.words.say("{reached} {bar}", reached=reached, bar=bar).strip(),
        marks=tuple(marks),
    )


def _reached(words: Words, mastery: Mastery, step: Step) -> str:
    """The best attempt's numbers beside the last one's; empty without attempts."""
    best, last = mastery.best(step), mastery.last
    if best is None or last is None:
        return ""
    reached = figures(words, best, step)
    if len(mastery.results) == 1:
        return words.say("You reached {reached}.", reached=reached)
    return words.say(
        "Best: {best}. Last time: {last}.", best=reached, last=figures(words, last, step)
    )


def _bar(words: Words, step: Step) -> str:
    """What makes a step secure."""
    if step is Step.SPOT:
        return words.say(
            "Secure from {bar} in telling leaks from noise: 0 is guessing, 3 is expert.",
            bar=words.number(SECURE_SENSITIVITY, 1),
        )
    if step is Step.CONNECT:
        return words.say(
            "Secure with {settled} of lines settled and {precision} of pieces needed.",
            settled=words.percent(100 * SECURE_SETTLED),
            precision=words.percent(100 * SECURE_PRECISION),
        )
    if step is Step.APPROACH:
        return words.say(
            "Secure from {bar} in telling letters apart, with {traced} of lines traced.",
            bar=words.number(SECURE_RECOGNITION, 1),
            traced=words.percent(100 * SECURE_TRACED),
        )
    return words.say(
        "Secure when every line is mended and {share} of your points were needed.",
        share=words.percent(100 * SECURE_EFFICIENCY),
    )


def _buttons(
    kit: Kit, info: MissionInfo, mastery: Mastery, attempt: AttemptInfo | None, *, is_open: bool
) -> list[Box]:
    say = kit.words.say
    start = StartMission(info.id)
    close = button(kit, "close", say("Close"), Back())
    if not is_open:
        return [close]
    if attempt is not None:
        anew = button(kit, "mission-anew", say("Start anew"), start, icon="replay",
                      hint=say("Your other attempt is kept."))  # fmt: skip
        return [close, anew, _go(kit, say("Continue"), ResumeAttempt(attempt.attempt))]
    return [close, _go(kit, say("Play again") if mastery.complete else say("Start"), start)]


def _go(kit: Kit, label: str, action: Intent) -> Box:
    return button(kit, "mission-go", label, action, kind="primary", icon_end="arrow_right")
