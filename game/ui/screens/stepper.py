"""The steps of a mission in the top bar: what is done, what is now, what comes.

All names show while there is room; then only the current one beside tiles; at last only the
current one with its place in words.
"""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from game.core.messages import N_
from game.core.scenario import Scenario
from game.core.session import arrive
from game.core.state import Step
from game.ui.kit import Kit, quad, text_line
from game.ui.scene import Box, Fill, Mark, Rect, Role, State

STEPS: tuple[tuple[Step, str], ...] = (
    (Step.SPOT, N_("Spot")),
    (Step.CONNECT, N_("Connect")),
    (Step.APPROACH, N_("Approach")),
    (Step.FIX, N_("Fix")),
    (Step.DEBRIEF, N_("Debrief")),
)
"""The steps that a player sees; the briefing comes before them, the review belongs to Spot."""

_SHOWN_AS = {
    Step.REVIEW: Step.SPOT,
    Step.DOSSIER: Step.APPROACH,
    Step.WEDGE: Step.APPROACH,
    Step.WEEK: Step.FIX,
    Step.CLOSED: Step.DEBRIEF,
}
_STYLE = "label"
_BETWEEN = 24


def step_name(kit: Kit, step: Step) -> str:
    """The name of a step for players."""
    shown = _SHOWN_AS.get(step, step)
    return next((kit.words.say(name) for one, name in STEPS if one is shown), "")


def steps_of(scenario: Scenario) -> tuple[Step, ...]:
    """The steps that a mission has, as players see them."""
    skips_approach = arrive(scenario, Step.DOSSIER) is Step.FIX
    return tuple(step for step, _ in STEPS if not (skips_approach and step is Step.APPROACH))


def stepper(
    kit: Kit,
    steps: tuple[Sequence[Step], Step],
    span: tuple[int, int],
    tall: int,
    statuses: Sequence[Box],
) -> tuple[Box, ...]:
    """All steps with the one that is now, in a span (its start and its end), and the status.

    Of the forms that the status has, the fullest first, the first that fits is shown; the last
    one only where no other does, whatever the steps look like.
    """
    start, end = span
    shown, now = steps[0], _place(*steps)
    at = (start, tall)
    forms = (
        _row(kit, shown, now, at, [True] * len(shown)),
        _row(kit, shown, now, at, [place == now for place in range(len(shown))]),
        _counted(kit, shown, max(0, now), at),
    )
    for some in (statuses[:-1], statuses[-1:]):
        for form, status in product(forms, some):
            if form.rect.right <= status.rect.x - _BETWEEN:
                return (form, status)
    # A way to something matters more than the name of the step.
    if statuses and statuses[-1].takes_focus and statuses[-1].rect.x >= start:
        return (statuses[-1],)
    alone = forms[-1:] if statuses else forms
    return next(((form,) for form in alone if form.rect.right <= end), ())


def _place(steps: Sequence[Step], step: Step) -> int:
    """Place among the shown steps, or -1 before the first."""
    shown = _SHOWN_AS.get(step, step)
    return steps.index(shown) if shown in steps else -1


def _row(
    kit: Kit, steps: Sequence[Step], now: int, at: tuple[int, int], named: Sequence[bool]
) -> Box:
    (start, tall), x = at, at[0]
    children = []
    for place, (step, has_name) in enumerate(zip(steps, named, strict=True)):
        text = step_name(kit, step) if has_name else ""
        children.append(_step(kit, step, text, (x, tall), _When(place, now)))
        x = children[-1].rect.right + kit.px(6)
    rect = Rect(start, 0, children[-1].rect.right - start, tall)
    return Box("steps", Role.LIST, rect, kit.words.say("Steps"), children=tuple(children))


def _counted(kit: Kit, steps: Sequence[Step], now: int, at: tuple[int, int]) -> Box:
    text = kit.words.say(
        "{step}, {place} of {count}",
        step=step_name(kit, steps[now]),
        place=now + 1,
        count=len(steps),
    )
    return _step(kit, steps[now], text, at, _When(now, now))


class _When(NamedTuple):
    """Which place a step has among the shown ones, and which one is now."""

    place: int
    now: int


def _step(kit: Kit, step: Step, text: str, at: tuple[int, int], when: _When) -> Box:
    x, tall = at
    place, now = when
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
    return Box(
        f"step:{step}",
        Role.TEXT,
        rect,
        text or step_name(kit, step),
        value=kit.words.say("done") if place < now else "",
        states=frozenset({State.CURRENT}) if current else frozenset(),
        marks=tuple(marks),
    )
