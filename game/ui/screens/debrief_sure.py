"""How sure against how right: the calibration of the player's flags."""

from collections.abc import Iterable

from game.core.confidence import Bin
from game.ui.kit import Kit, paragraph, quad, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role, Stroke
from game.ui.screens.debrief_state import Debrief, stacked

_FRAME = 130
_LEAST_QUAD, _MOST_QUAD = 13, 24
_HALF = 0.5
"""The least confidence there is."""

Point = tuple[float, float]


def sure_card(debrief: Debrief, width: int) -> Box:
    """How sure the player was of the flags, against how often they were right."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    bins = debrief.score.calibration
    title = words.say("How sure, how right")
    if not bins:
        text = words.say("You flagged nothing, so there is nothing to compare.")
        return stacked(
            debrief, "sure", title, width, [paragraph(kit, "sure.none", text, (0, 0), inner)]
        )
    boxes = [
        _calibration(kit, bins, inner),
        paragraph(kit, "sure.most", _most(debrief, bins), (0, 0), inner),
        paragraph(kit, "sure.brier", _brier(debrief), (0, 0), inner, colour="ink2"),
    ]
    return stacked(debrief, "sure", title, width, boxes)


def _most(debrief: Debrief, bins: Iterable[Bin]) -> str:
    """The bin with the most flags, in words."""
    words = debrief.words
    most = max(bins, key=lambda one: one.count)
    return words.plural(
        "At {sure} sure you were right {right} of {count} time. A bigger tile is more flags.",
        "At {sure} sure you were right {right} of {count} times. A bigger tile is more flags.",
        most.count,
        sure=words.percent(100 * most.stated),
        right=round(most.right * most.count),
    )


def _brier(debrief: Debrief) -> str:
    words = debrief.words
    return words.say(
        "Brier score {score}: 0 is best, and 0.25 is what a coin would get.",
        score=words.number(debrief.score.brier or 0, 2),
    )


def _calibration(kit: Kit, bins: tuple[Bin, ...], width: int) -> Box:
    """Sure from 50 to 100 percent across, right from 0 to 100 up; the dotted line is honest."""
    words = kit.words
    left = kit.width(words.percent(100), "caption") + kit.px(8)
    top, tall = kit.height("caption") // 2, kit.px(_FRAME)
    right = width - kit.px(14)

    def place(sure: float, correct: float) -> Point:
        return left + (right - left) * (sure - _HALF) / _HALF, top + tall * (1 - correct)

    marks: list[Mark] = []
    for share in (0.0, 0.5, 1.0):
        _, y = place(_HALF, share)
        marks.append(Fill(Rect(left, round(y), right - left, 1), "line"))
        marks += _tick(kit, words.percent(100 * share), (0, round(y)), left - kit.px(8))
    marks.append(Stroke((place(_HALF, _HALF), place(1, 1)), "line_strong", 2, dotted=True))
    marks += _zone(kit, words.say("too modest"), place(0.53, 0.93))
    marks += _zone(kit, words.say("too sure"), place(0.82, 0.3))
    most = max(one.count for one in bins)
    for number, one in enumerate(bins):
        size = kit.px(_LEAST_QUAD + (_MOST_QUAD - _LEAST_QUAD) * one.count / most)
        x, y = place(one.stated, one.right)
        marks.append(quad((x - size / 2, y - size / 2), size, number, "action"))
    below = top + tall + kit.px(6)
    foot = kit.height("caption")
    for share in (0.5, 0.75, 1.0):
        x, _ = place(share, 0)
        text = words.percent(100 * share)
        wide = kit.width(text, "caption")
        start = min(round(x) - wide // 2, width - wide)
        marks += text_marks(kit, text, (start, below), wide, style="caption", colour="ink2")[0]
    rect = Rect(0, 0, width, below + foot)
    return Box(
        "sure.chart",
        Role.IMAGE,
        rect,
        words.say("How sure against how right"),
        words.listed([_bin_words(kit, one) for one in bins]),
        marks=tuple(marks),
    )


def _bin_words(kit: Kit, one: Bin) -> str:
    words = kit.words
    return words.plural(
        "{sure} sure, {right} right, {count} flag",
        "{sure} sure, {right} right, {count} flags",
        one.count,
        sure=words.percent(100 * one.stated),
        right=words.percent(100 * one.right),
    )


def _tick(kit: Kit, text: str, at: tuple[int, int], width: int) -> tuple[Mark, ...]:
    y = at[1] - kit.height("caption") // 2
    return text_marks(kit, text, (at[0], y), width, style="caption", colour="ink2", align="end")[0]


def _zone(kit: Kit, text: str, at: Point) -> tuple[Mark, ...]:
    """A faint name of a part of the chart."""
    wide = kit.width(text, "caption")
    corner = (round(at[0]), round(at[1]) - kit.height("caption") // 2)
    return text_marks(kit, text, corner, wide, style="caption", colour="ink3")[0]
