"""The dialogs of the debrief: one call again, and where the points come from."""

from game.core.entries import Entry
from game.core.outcomes import PartOutcome
from game.ui.app import App, Playing
from game.ui.intents import Back
from game.ui.kit import Kit, button, heading, paragraph, pill, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.debrief_state import Debrief
from game.ui.screens.evidence_crop import crop
from game.ui.screens.opened import call_words
from game.ui.screens.outcome_marks import NAMES, TONES
from game.ui.screens.proof_rows import proof_rows
from game.ui.screens.sheets import sheet
from game.ui.screens.stepper import step_name

_WIDTH = 720
_PICTURE = 200


def look_dialog(app: App, kit: Kit, playing: Playing, part_id: str) -> Box:
    """A call again: what it was, what it tells, and how it was used."""
    debrief = Debrief.of(app, kit, playing)
    words = kit.words
    part = debrief.scenario.parts[part_id]
    one = next(result for result in debrief.score.outcomes if result.part == part_id)

    def content(width: int) -> list[Box]:
        picture = Rect(0, 0, width, kit.px(_PICTURE))
        return [
            pill(kit, "look.outcome", words.say(NAMES[one.outcome]), tone=TONES[one.outcome]),
            crop(kit, debrief.scenario, part, picture, marked=True),
            *_texts(debrief, one, width),
            *_proofs(debrief, one, width),
        ]

    close = button(kit, "close", words.say("Close"), Back(), kind="primary")
    title = words.content(part.label)
    return sheet(app, kit, "dialog:look", title, content, buttons=(close,), width=_WIDTH)


def _texts(debrief: Debrief, one: PartOutcome, width: int) -> list[Box]:
    """What the player said, and the author's reason."""
    kit, words = debrief.kit, debrief.words
    part = debrief.scenario.parts[one.part]
    said = (
        words.say("You did not judge it.")
        if one.call is None
        else words.say("You said: {call}", call=call_words(words, debrief.scenario, one.call))
    )
    return [
        paragraph(kit, "look.said", said, (0, 0), width, style="label", colour="ink2"),
        paragraph(kit, "look.why", words.content(part.why), (0, 0), width),
    ]


def _proofs(debrief: Debrief, one: PartOutcome, width: int) -> list[Box]:
    """For each line it feeds, a chain that it is part of."""
    kit, words = debrief.kit, debrief.words
    mission = debrief.playing.mission
    boxes: list[Box] = []
    for line in one.feeds:
        sets = mission.analysis.part_witnesses[line]
        used = next(witness for witness in sets if one.part in witness)
        name = words.content(debrief.scenario.line_by_id[line].name)
        boxes.append(heading(kit, f"look.line:{line}", name, (0, 0), width, level=3, style="h3"))
        boxes += proof_rows(kit, mission, line, used, width)
    return boxes


def points_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """Every point with its reason."""
    debrief = Debrief.of(app, kit, playing)
    words = kit.words

    def content(width: int) -> list[Box]:
        return [
            _entry(debrief, entry, place, width)
            for place, entry in enumerate(debrief.score.entries)
        ]

    title = words.say("{points} of {of} points", points=debrief.score.points, of=debrief.score.of)
    close = button(kit, "close", words.say("Close"), Back(), kind="primary")
    return sheet(app, kit, "dialog:points", title, content, buttons=(close,), width=_WIDTH)


def _entry(debrief: Debrief, entry: Entry, place: int, width: int) -> Box:
    """The step, the reason, and the points of those that could be had."""
    kit, words = debrief.kit, debrief.words
    points = words.signed(entry.points)
    of = words.say("of {of}", of=entry.of) if entry.of else ""
    points_wide, of_wide = kit.px(52), kit.width(words.say("of {of}", of=999), "caption")
    step_wide = kit.px(84)
    end = width - of_wide - kit.px(14)
    room = end - points_wide - kit.px(8) - step_wide
    step, step_tall = text_marks(
        kit, step_name(kit, entry.step), (0, 0), step_wide, style="caption", colour="ink2"
    )
    reason = words.message(entry.reason)
    text, tall = text_marks(kit, reason, (step_wide, 0), room, style="label")
    number, _ = text_marks(
        kit,
        points,
        (end - points_wide, 0),
        points_wide - kit.px(6),
        style="label",
        bold=True,
        align="end",
    )
    share, _ = text_marks(kit, of, (end, 0), of_wide, style="caption", colour="ink2")
    rect = Rect(0, 0, width, max(tall, step_tall, kit.height("label")) + kit.px(10))
    line: Mark = Fill(Rect(0, rect.height - 1, width, 1), "line")
    return Box(
        f"entry:{place}",
        Role.ROW,
        rect,
        reason,
        value=words.say("{points} {of}", points=points, of=of),
        marks=(line, *step, *text, *number, *share),
    )
