"""The answer to a call, at once: how it turned out, why, and the chain it belongs to.

It is shown over the traces when a call was made in a mission that answers each call, and again
whenever the player asks for it. Pieces that were not judged yet are told by their kind only.
"""

from game.core.messages import N_
from game.core.outcomes import Outcome, PartOutcome, outcome_of
from game.ui.app import App, Playing
from game.ui.dialogs import ANSWER
from game.ui.intents import Back, OpenDialog
from game.ui.kit import Kit, button, paragraph, pill
from game.ui.layout import in_flow, union
from game.ui.scene import Box, Rect, Role
from game.ui.screens.evidence_crop import crop
from game.ui.screens.outcome_marks import NAMES, TONES, outcome_mark
from game.ui.screens.review_chain import chain_boxes
from game.ui.screens.review_entry import reasons, said_words
from game.ui.screens.sheets import sheet

_WIDTH = 760
_PICTURE = (280, 172)
_LEAST_TEXT = 300

_TITLES = {
    Outcome.HIT: N_("Yes, this one tells"),
    Outcome.MISS: N_("This one does tell"),
    Outcome.FALSE_ALARM: N_("This one may stay"),
    Outcome.CORRECT_REJECTION: N_("Right, this one may stay"),
}


def answer_dialog(app: App, kit: Kit, playing: Playing, part_id: str) -> Box | None:
    """The dialog; None if there is no such part or its call was not answered."""
    if part_id not in playing.state.told:
        return None
    one = outcome_of(playing.mission, part_id, playing.state.calls[part_id])
    say = kit.words.say

    def content(width: int) -> list[Box]:
        said = _said(kit, playing, one, width)
        return [said, *_why(kit, playing, one, width), *_chain(kit, playing, one, width)]

    on = button(kit, "answer-on", say("Go on"), Back(), kind="primary", icon_end="arrow_right")
    return sheet(
        app, kit, "dialog:answer", say(_TITLES[one.outcome]), content, buttons=(on,), width=_WIDTH
    )


def answer_button(kit: Kit, part_id: str, *, says: str = "") -> Box:
    """The way back to an answer, in place of the calls that can no longer be made."""
    return button(
        kit,
        f"answer:{part_id}",
        kit.words.say("See the answer"),
        OpenDialog(ANSWER, part_id),
        icon="info",
        key="A",
        keys=("a",),
        compact=True,
        says=says,
    )


def outcome_pill(kit: Kit, playing: Playing, box_id: str, part_id: str) -> Box:
    """How an answered call turned out, in a word."""
    one = outcome_of(playing.mission, part_id, playing.state.calls[part_id])
    return pill(kit, box_id, kit.words.say(NAMES[one.outcome]), tone=TONES[one.outcome])


def _said(kit: Kit, playing: Playing, one: PartOutcome, width: int) -> Box:
    """The part, how its call turned out, and what the player said."""
    scenario = playing.mission.scenario
    name = kit.words.content(scenario.parts[one.part].label)
    said = said_words(kit.words, scenario, one)
    square = Rect(0, 0, kit.px(24), kit.px(24))
    sign = outcome_mark(one.outcome, square)
    name_wide = min(width, kit.width(name, "body", bold=True))
    said_wide = min(width, kit.width(said, "label"))
    row = [
        Box("answer-mark", Role.IMAGE, square, silent=True, marks=sign),
        outcome_pill(kit, playing, "answer-outcome", one.part),
        paragraph(kit, "answer-part", name, (0, 0), name_wide, bold=True),
        paragraph(kit, "answer-said", said, (0, 0), said_wide, style="label", colour="ink2"),
    ]
    boxes = in_flow(row, 0, 0, width, kit.px(10))
    rect = union(box.rect for box in boxes)
    label = kit.words.say("{part}. {call}", part=name, call=said)
    return Box("answer-call", Role.GROUP, rect._replace(width=width), label, children=boxes)


def _why(kit: Kit, playing: Playing, one: PartOutcome, width: int) -> list[Box]:
    """The part as it is seen, and beside it the lines it feeds and why."""
    scenario = playing.mission.scenario
    part = scenario.parts[one.part]
    wide, tall = kit.px(_PICTURE[0]), kit.px(_PICTURE[1])
    if width < wide + kit.px(20) + kit.px(_LEAST_TEXT):
        told = reasons(kit, scenario, one, part, Rect(0, 0, width, 0))
        return [crop(kit, scenario, part, Rect(0, 0, min(wide, width), tall), marked=True), *told]
    picture = crop(kit, scenario, part, Rect(0, 0, wide, tall), marked=True)
    x = wide + kit.px(20)
    told = reasons(kit, scenario, one, part, Rect(x, 0, width - x, 0))
    rect = union(box.rect for box in (picture, *told))._replace(width=width)
    label = kit.words.content(part.why)
    return [Box("answer-why", Role.GROUP, rect, label, children=(picture, *told))]


def _chain(kit: Kit, playing: Playing, one: PartOutcome, width: int) -> list[Box]:
    boxes = chain_boxes(kit, playing, one, Rect(0, 0, width, 0))
    if not boxes:
        return []
    rect = union(box.rect for box in boxes)._replace(width=width)
    label = kit.words.say("How it was used")
    return [Box("answer-chain", Role.GROUP, rect, label, children=tuple(boxes))]
