"""Mastery tiles: one a step, each level with its own fill so that colour is never alone."""

from game.core.mastery import Level, Mastery
from game.core.messages import N_
from game.core.state import Step
from game.ui.kit import Kit, quad
from game.ui.scene import Mark, Polygon
from game.ui.screens.stepper import step_name
from game.ui.words import Words

LEVELS = {
    Level.SECURE: N_("Secure"),
    Level.LEARNING: N_("Learning"),
    Level.NOT_YET: N_("Not yet"),
}
"""The name of each level, the best first."""

_HALF = slice(1, 4)
"""The corners of a quad's half, below the diagonal that rises to the end."""


def mastery_tile(
    level: Level, at: tuple[float, float], size: float, cut: int, *, on_action: bool = False
) -> tuple[Mark, ...]:
    """A tile: whole, half or empty. On the ground of an action it has that ground's ink."""
    if level is Level.SECURE:
        return (quad(at, size, cut, "on_action" if on_action else "safe_fill"),)
    ground = "action" if on_action else "surface"
    if level is Level.NOT_YET:
        return (quad(at, size, cut, ground, "on_action" if on_action else "line_strong", width=1),)
    ink, line = ("on_action", "on_action") if on_action else ("linked_fill", "linked")
    outline = quad(at, size, cut, ground, line, width=1)
    return (outline, Polygon(outline.points[_HALF], ink))


def mastery_tiles(
    kit: Kit, mastery: Mastery, end: int, middle: float, *, on_action: bool = False
) -> tuple[tuple[Mark, ...], int]:
    """The tiles of all steps, up to ``end`` around a height, and the x where they start."""
    size, gap = kit.px(16), kit.px(7)
    start = end - len(mastery.steps) * (size + gap) + gap
    marks: list[Mark] = []
    for place, step in enumerate(mastery.steps):
        at = (start + place * (size + gap), middle - size / 2)
        marks += mastery_tile(mastery.level(step), at, size, place, on_action=on_action)
    return tuple(marks), start


def mastery_words(kit: Kit, mastery: Mastery) -> str:
    """The level of each step, in words."""
    return kit.words.listed([step_level(kit, mastery, step) for step in mastery.steps])


def step_level(kit: Kit, mastery: Mastery, step: Step) -> str:
    """A step and its level: "Spot: secure"."""
    level = level_name(kit.words, mastery.level(step))
    return kit.words.say("{step}: {level}", step=step_name(kit, step), level=level)


def level_name(words: Words, level: Level) -> str:
    """The name of a level for players."""
    return words.say(LEVELS[level])
