"""Half help over a screen: the coach shows something, asks, and answers what is chosen.

The guides of a step follow each other in one dialog. Each can be left, and all can be gone
through again from the help.
"""

from game.core.guidance import Guide, GuideAnswer
from game.core.outcomes import detection, outcomes
from game.ui.app import App, Playing
from game.ui.dialogs import GUIDE_AT
from game.ui.intents import Back, Select, play
from game.ui.kit import Kit, Mood, button, choice_tile, paragraph, text_marks
from game.ui.layout import union
from game.ui.scene import Box, Fill, Rect, Role
from game.ui.screens.evidence_crop import crop
from game.ui.screens.flag import with_key
from game.ui.screens.sheets import sheet
from game.ui.tokens import RADIUS

_WIDTH = 720
_PICTURE = (300, 184)
_LEAST_TEXT = 280


def guide_dialog(app: App, kit: Kit, playing: Playing) -> Box | None:
    """The guide that the player is at; None if the step has none."""
    guides = playing.mission.scenario.guides_during(playing.state.step)
    if not guides:
        return None
    at = playing.selected.get(GUIDE_AT, "")
    guide = next((one for one in guides if one.id == at), guides[0])
    words = kit.words
    chosen = guide.answer(playing.state.answered.get(guide.id, ""))

    def content(width: int) -> list[Box]:
        coach = _coach(kit, playing, guide, chosen, width)
        return [coach, *_question(kit, playing, guide, width)]

    return sheet(
        app,
        kit,
        "dialog:guide",
        words.content(guide.title),
        content,
        buttons=_buttons(kit, guides, guide, chosen),
        width=_WIDTH,
    )


def _coach(kit: Kit, playing: Playing, guide: Guide, chosen: GuideAnswer | None, width: int) -> Box:
    """What the coach says and replies, and beside it the part that she says it of."""
    scenario, says = playing.mission.scenario, kit.words.content(guide.says)
    part = scenario.parts.get(guide.at or "")
    boxes: list[Box] = []
    x = y = 0
    if part is not None:
        wide, tall = kit.px(_PICTURE[0]), kit.px(_PICTURE[1])
        beside = width >= wide + kit.px(20) + kit.px(_LEAST_TEXT)
        at = Rect(0, 0, wide if beside else width, tall)
        boxes.append(crop(kit, scenario, part, at, marked=True))
        x, y = (wide + kit.px(20), 0) if beside else (0, boxes[0].rect.bottom + kit.px(10))
    boxes.append(paragraph(kit, "guide-says", says, (x, y), width - x, style="item_text"))
    if chosen is not None:
        top = boxes[-1].rect.bottom + kit.px(12)
        boxes.append(_reply(kit, guide, chosen, Rect(x, top, width - x, 0)))
    rect = union(box.rect for box in boxes)._replace(width=width)
    return Box("guide-coach", Role.GROUP, rect, says, children=tuple(boxes))


def _reply(kit: Kit, guide: Guide, chosen: GuideAnswer, at: Rect) -> Box:
    pad = kit.px(14)
    text = kit.words.content(chosen.says)
    marks, tall = text_marks(kit, text, (at.x + pad, at.y + pad), at.width - 2 * pad)
    rect = at._replace(height=tall + 2 * pad)
    ground = Fill(rect, "action_soft", RADIUS["control"], kit.framed)
    name = f"guide-reply:{guide.id}:{chosen.id}"
    return Box(name, Role.STATUS, rect, text, live=True, marks=(ground, *marks))


def _question(kit: Kit, playing: Playing, guide: Guide, width: int) -> list[Box]:
    """The question and its answers; the one that was chosen says whether it is right."""
    if not guide.asks:
        return []
    asks = kit.words.content(guide.asks)
    chosen = playing.state.answered.get(guide.id, "")
    found = detection(outcomes(playing.mission, playing.state))
    tiles = []
    y = 0
    for place, answer in enumerate(guide.answers, start=1):
        right = answer.is_right(found)
        told = kit.words.say("Right") if right else kit.words.say("Not this one")
        mood = Mood.RIGHT if right else Mood.WRONG
        tile = choice_tile(
            kit,
            f"guide:{guide.id}:{answer.id}",
            kit.words.content(answer.text),
            play("AnswerGuide", guide=guide.id, answer=answer.id),
            at=(0, y),
            width=width,
            mood=mood if answer.id == chosen else Mood.REST,
            note=told if answer.id == chosen else "",
            keys=(str(place),),
        )
        tiles.append(tile if answer.id == chosen else with_key(kit, tile, str(place)))
        y = tile.rect.bottom + kit.px(8)
    rect = union(tile.rect for tile in tiles)
    return [
        paragraph(kit, "guide-asks", asks, (0, 0), width, style="h3", bold=True),
        Box("guide-answers", Role.GROUP, rect, asks, arrows=True, children=tuple(tiles)),
    ]


def _buttons(
    kit: Kit, guides: tuple[Guide, ...], guide: Guide, chosen: GuideAnswer | None
) -> tuple[Box, ...]:
    """The next guide, or the way on; beside a question also the one before, and to leave."""
    say = kit.words.say
    place = guides.index(guide)
    last = place == len(guides) - 1
    waiting = bool(guide.asks) and chosen is None
    on = button(
        kit,
        f"guide-next:{guide.id}",
        say("Go on") if last else say("Next"),
        Back() if last else Select(GUIDE_AT, guides[place + 1].id),
        kind="primary",
        icon_end="arrow_right",
        disabled=say("Choose an answer first.") if waiting else "",
    )
    if not guide.asks:
        return (on,)
    leave = button(kit, "guide-leave", say("I know this, let me play"), Back(), kind="quiet")
    if not place:
        return (leave, on)
    before = Select(GUIDE_AT, guides[place - 1].id)
    return (leave, button(kit, "guide-back", say("Back"), before, icon="arrow_left"), on)
