"""The steps of a mission in the top bar: what is done, what is now, what comes.

All names show while there is room; then only the current one beside tiles; at last only the
current one with its place in words.
"""

from collections.abc import Sequence
from itertools import product

from game.core.messages import N_
from game.core.state import Step
from game.ui.kit import Kit, quad, text_line
from game.ui.scene import Box, Fill, Mark, Rect, Role, State

STEPS: tuple[tuple[Step, str], ...] = (
    (Step.SPOT, N_("Spot")),
    (Step.CONNECT, N_("Connect")),
    (Step.FIX, N_("Fix")),
    (Step.DEBRIEF, N_("Debrief")),
)
"""The steps that a player sees; the briefing comes before them, the review belongs to Spot."""

_SHOWN_AS = {Step.REVIEW: Step.SPOT, Step.CLOSED: Step.DEBRIEF}
_STYLE = "label"
_BETWEEN = 24


def step_name(kit: Kit, step: Step) -> str:
    """The name of a step for players."""
    shown = _SHOWN_AS.get(step, step)
    return next((kit.words.say(name) for one, name in STEPS if one is shown), "")


def stepper(
    kit: Kit, step: Step, span: tuple[int, int], tall: int, statuses: Sequence[Box]
) -> tuple[Box, ...]:
    """The steps in a span (its start and its end), and the status at its end.

    Of the forms that the status has, the fullest first, the first that fits is shown; the last
    one only where no other does, whatever the steps look like.
    """
    start, end = span
    forms = (
        _named(kit, step, start, tall),
        _tiles(kit, step, start, tall),
        _counted(kit, step, start, tall),
    )
    for some in (statuses[:-1], statuses[-1:]):
        for steps, status in product(forms, some):
            if steps.rect.right <= status.rect.x - _BETWEEN:
                return (steps, status)
    if not statuses:
        return next(((steps,) for steps in forms if steps.rect.right <= end), ())
    # What the mission counts matters more than the name of its step.
    return tuple(statuses[-1:]) if statuses[-1].rect.x >= start else ()


def _place(step: Step) -> int:
    """Place among the shown steps, or -1 before the first."""
    shown = _SHOWN_AS.get(step, step)
    return next((place for place, (one, _) in enumerate(STEPS) if one is shown), -1)


def _named(kit: Kit, step: Step, start: int, tall: int) -> Box:
    return _row(kit, step, start, tall, [True] * len(STEPS))


def _tiles(kit: Kit, step: Step, start: int, tall: int) -> Box:
    now = _place(step)
    return _row(kit, step, start, tall, [place == now for place in range(len(STEPS))])


def _row(kit: Kit, step: Step, start: int, tall: int, named: Sequence[bool]) -> Box:
    now = _place(step)
    x = start
    children = []
    for place, ((_, name), has_name) in enumerate(zip(STEPS, named, strict=True)):
        box = _step(kit, place, now, kit.words.say(name) if has_name else "", (x, tall))
        children.append(box)
        x = box.rect.right + kit.px(6)
    rect = Rect(start, 0, children[-1].rect.right - start, tall)
    return Box("steps", Role.LIST, rect, kit.words.say("Steps"), children=tuple(children))


def _counted(kit: Kit, step: Step, start: int, tall: int) -> Box:
    now = max(0, _place(step))
    text = kit.words.say(
        "{step}, {place} of {count}",
        step=kit.words.say(STEPS[now][1]),
        place=now + 1,
        count=len(STEPS),
    )
    return _step(kit, now, now, text, (start, tall))


def _step(kit: Kit, place: int, now: int, text: str, at: tuple[int, int]) -> Box:
    x, tall = at
    pad, tile, gap = kit.px(10), kit.px(18), kit.px(8)
    current = place == now
    high = kit.height(_STYLE) + kit.px(16)
    width = 2 * pad + tile + (gap + kit.width(text, _STYLE, bold=current) if text else 0)
    rect = Rect(x, (tall - high) // 2, width, high)
    marks: list[Mark] = []
    if current:
        marks.append(Fill(rect, "bar_sunk", 8, kit.framed, kit.line))
    fill = "accent_bar" if current else "on_bar2" if place < now else None
    corner = (x + pad, rect.y + (high - tile) / 2)
    marks.append(quad(corner, tile, place, fill, None if fill else "on_bar2"))
    if text:
        y = rect.y + (high - kit.height(_STYLE)) // 2
        colour = "on_bar" if current else "on_bar2"
        marks.append(
            text_line(kit, text, (x + pad + tile + gap, y), _STYLE, colour, bold=current)[0]
        )
    step, name = STEPS[place]
    said = kit.words.say(name)
    return Box(
        f"step:{step}",
        Role.TEXT,
        rect,
        text or said,
        value=kit.words.say("done") if place < now else "",
        states=frozenset({State.CURRENT}) if current else frozenset(),
        marks=tuple(marks),
    )
