"""The four outcomes of a call, as marks and in words: the same in lists and in titles."""

from collections.abc import Mapping
from typing import Literal

from game.core.messages import N_
from game.core.outcomes import Outcome
from game.ui.kit import icon_in, quad
from game.ui.scene import Fill, Mark, Rect

NAMES: Mapping[Outcome, str] = {
    Outcome.MISS: N_("Missed"),
    Outcome.FALSE_ALARM: N_("False alarm"),
    Outcome.HIT: N_("Found"),
    Outcome.CORRECT_REJECTION: N_("Left alone"),
}

TONES: Mapping[Outcome, Literal["exposed", "linked", "safe", "sunk"]] = {
    Outcome.MISS: "exposed",
    Outcome.FALSE_ALARM: "linked",
    Outcome.HIT: "safe",
    Outcome.CORRECT_REJECTION: "sunk",
}
"""The tone of a pill that names the outcome."""


def outcome_mark(outcome: Outcome, area: Rect) -> tuple[Mark, ...]:
    """A square tile: tick, cross, exclamation mark, or nothing in it."""
    size = area.width
    corner = (area.x, area.y)
    inside = round(size * 0.72)
    if outcome is Outcome.HIT:
        return (
            quad(corner, size, 0, "safe_fill"),
            icon_in(area, "check", "surface", inside),
        )
    if outcome is Outcome.MISS:
        return (
            quad(corner, size, 1, None, "exposed_fill"),
            icon_in(area, "cross", "exposed", inside),
        )
    if outcome is Outcome.FALSE_ALARM:
        return (quad(corner, size, 2, "linked_fill"), *_exclamation(area))
    return (quad(corner, size, 3, None, "tile_line"),)


def _exclamation(area: Rect) -> tuple[Mark, ...]:
    wide = max(2, round(area.width * 0.14))
    x = area.x + (area.width - wide) // 2
    top = area.y + round(area.height * 0.2)
    tall = round(area.height * 0.36)
    dot = Rect(x, area.y + round(area.height * 0.68), wide, wide)
    return (Fill(Rect(x, top, wide, tall), "bar", 1), Fill(dot, "bar", 1))
