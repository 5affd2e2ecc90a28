"""What the author says at the end, what to discuss, and what to do on Monday."""

from collections.abc import Sequence

from game.core.detection import Detection
from game.ui.kit import paragraph, quad, text_marks
from game.ui.scene import Box, Mark, Rect, Role
from game.ui.screens.debrief_state import Debrief, stacked

_NEARLY_ALL = 0.8
"""Flagging this share of the leaks and of the harmless parts is flagging nearly everything."""

_BULLET = 11


def author_card(debrief: Debrief, width: int) -> Box:
    """The closing words that fit what happened."""
    kit, words = debrief.kit, debrief.words
    closing = debrief.scenario.debriefing
    inner = width - 2 * kit.px(20)
    texts = [closing.opening]
    if debrief.fix.complete:
        texts.append(closing.kept)
    if flagged_nearly_all(debrief.score.detection):
        texts.append(closing.flagged_all)
    boxes = [
        paragraph(kit, f"author:{place}", words.content(text), (0, 0), inner)
        for place, text in enumerate(texts)
    ]
    last = words.content(closing.closing)
    boxes.append(paragraph(kit, "author.last", last, (0, 0), inner, italic=True))
    return stacked(debrief, "author", words.say("In the end"), width, boxes)


def flagged_nearly_all(found: Detection) -> bool:
    """Whether nearly everything was flagged, leak or not."""
    return (
        found.hits >= _NEARLY_ALL * found.leaks
        and found.false_alarms >= _NEARLY_ALL * found.harmless > 0
    )


def questions_card(debrief: Debrief, width: int) -> Box:
    """Questions to discuss."""
    texts = debrief.scenario.debriefing.questions
    return _list(debrief, "questions", debrief.words.say("To talk about"), texts, width)


def monday_card(debrief: Debrief, width: int) -> Box:
    """What to do on Monday."""
    texts = debrief.scenario.debriefing.monday
    return _list(debrief, "monday", debrief.words.say("On Monday"), texts, width)


def _list(debrief: Debrief, name: str, title: str, texts: Sequence[str], width: int) -> Box:
    """A list whose points are tiles."""
    kit = debrief.kit
    inner = width - 2 * kit.px(20)
    size = kit.px(_BULLET)
    x = size + kit.px(12)
    boxes = []
    for place, text in enumerate(texts):
        said = kit.words.content(text)
        marks, tall = text_marks(kit, said, (x, 0), inner - x)
        y = (kit.height("body") - size) / 2
        bullet: Mark = quad((0, y), size, place, "ink3")
        rect = Rect(0, 0, inner, tall)
        boxes.append(Box(f"{name}:{place}", Role.TEXT, rect, said, marks=(bullet, *marks)))
    return stacked(debrief, name, title, width, boxes)
