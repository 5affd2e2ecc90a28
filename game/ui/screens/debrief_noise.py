"""Telling leaks from noise: two hills, and the line from which the player flags."""

from statistics import NormalDist

from game.core.detection import Detection
from game.core.state import Step
from game.ui.kit import Kit, paragraph, text_marks
from game.ui.scene import Box, Fill, Mark, Polygon, Rect, Role, Stroke, Text
from game.ui.screens.debrief_state import Debrief, last_time, stacked

_HILLS = 150
_STEPS = 48
_REACH = 3.0
"""How many standard deviations of a hill are drawn to each side."""

_EVEN = 0.3
"""A criterion nearer to 0 than this is called even."""

Point = tuple[float, float]


def noise_card(debrief: Debrief, width: int) -> Box:
    """Two hills, the line from which the player flags, and what that means."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    found = debrief.score.detection
    counts = words.plural(
        "You found {hits} of {leaks} leaks and raised {count} false alarm in {harmless}.",
        "You found {hits} of {leaks} leaks and raised {count} false alarms in {harmless}.",
        found.false_alarms,
        hits=found.hits,
        leaks=found.leaks,
        harmless=found.harmless,
    )
    rule = words.say(
        "The further apart the hills, the better your eye: 0 is guessing, 3 is expert."
    )
    boxes = [
        _hills(kit, found, inner),
        paragraph(kit, "noise.counts", counts, (0, 0), inner),
        *last_time(debrief, Step.SPOT, inner),
        paragraph(kit, "noise.rule", rule, (0, 0), inner, colour="ink2"),
        paragraph(kit, "noise.bias", _readiness(debrief), (0, 0), inner, colour="ink2"),
    ]
    title = words.say("Telling leaks from noise")
    number = words.number(found.sensitivity, 1)
    return stacked(debrief, "noise", title, width, boxes, end=number)


def _readiness(debrief: Debrief) -> str:
    bias = debrief.score.detection.bias
    if bias < -_EVEN:
        return debrief.words.say("You flag readily: when in doubt, you call it a leak.")
    if bias > _EVEN:
        return debrief.words.say("You hold back: when in doubt, you let it be.")
    return debrief.words.say("You are even: when in doubt, you go either way.")


def _hills(kit: Kit, found: Detection, width: int) -> Box:
    """Harmless parts at 0, leaks at d', both as wide as 1; the criterion lies c off the middle."""
    words = kit.words
    tall, axis = kit.px(_HILLS), kit.px(_HILLS) - 1
    middle = found.sensitivity / 2
    reach = _REACH + abs(middle)

    def across(value: float) -> float:
        return width * (value - middle + reach) / (2 * reach)

    def hill(mean: float) -> tuple[Point, ...]:
        normal = NormalDist(mean, 1)
        top = normal.pdf(mean)
        values = [middle - reach + 2 * reach * step / _STEPS for step in range(_STEPS + 1)]
        return tuple(
            (across(value), axis - (tall - kit.px(34)) * normal.pdf(value) / top)
            for value in values
        )

    harmless, leaks = hill(0), hill(found.sensitivity)
    cut = min(max(across(middle + found.bias), 4), width - 4)
    marks: list[Mark] = [
        Polygon(((0, axis), *harmless, (width, axis)), "ink3@14"),
        Polygon(((0, axis), *leaks, (width, axis)), "exposed_fill@22"),
        Stroke(harmless, "ink3", 2),
        Stroke(leaks, "exposed_fill", 2),
        Fill(Rect(0, axis, width, 2), "line_strong"),
        Stroke(((cut, kit.px(4)), (cut, axis)), "ink", 3, dotted=True),
    ]
    marks += _cut_label(kit, words.say("you flag from here"), cut, width)
    names_y = axis + kit.px(6)
    names = _names(kit, (across(0), across(found.sensitivity)), names_y, width)
    label = words.say("Two hills: harmless things and leaks")
    value = words.say("They are {distance} apart", distance=words.number(found.sensitivity, 1))
    bottom = max(mark.y for mark in names) + kit.height("caption")
    rect = Rect(0, 0, width, bottom)
    return Box("noise.hills", Role.IMAGE, rect, label, value, marks=(*marks, *names))


def _cut_label(kit: Kit, text: str, cut: float, width: int) -> tuple[Mark, ...]:
    """Beside the dotted line, on the side that has room."""
    wide = kit.width(text, "caption")
    x = round(cut) + kit.px(8)
    if x + wide > width:
        x = max(0, round(cut) - kit.px(8) - wide)
    return text_marks(kit, text, (x, 0), wide, style="caption")[0]


def _names(kit: Kit, middles: tuple[float, float], y: int, width: int) -> list[Text]:
    """The names of the hills below their middles, on two lines if they would meet."""
    words = kit.words
    marks: list[Text] = []
    taken: Rect | None = None
    for middle, text in zip(middles, (words.say("harmless"), words.say("leaks")), strict=True):
        wide = kit.width(text, "caption")
        x = min(max(0, round(middle) - wide // 2), width - wide)
        place = Rect(x, y, wide, kit.height("caption"))
        if taken is not None and taken.inset(-kit.px(8), 0).overlaps(place):
            place = place.moved(0, place.height)
        marks.append(Text(place.x, place.y, text, "caption", "ink2"))
        taken = place
    return marks
