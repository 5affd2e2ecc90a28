"""The facts that dimmed the crowd, one chip each, and what the next one could do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.features import Feature
from game.core.knowledge import Category
from game.core.mission import Mission
from game.ui.falling import Fall, Fallen, category_of
from game.ui.intents import Select
from game.ui.kit import Kit, category_tile, icon_in, quad, text_marks
from game.ui.layout import in_flow, moved_marks
from game.ui.scene import Box, Circle, Fill, Icon, Mark, Polygon, Rect, Role, State
from game.ui.tokens import CATEGORIES, RADIUS
from game.ui.update import CROWD_STEP

_CHIP, _GAP, _PAD, _TILE = 208, 12, 14, 34
_PAPER, _INK, _INK2 = "#FFFFFF", "#13262D", "#3E5259"
"""The chip that is looked at is white in every theme."""


@dataclass(frozen=True, slots=True)
class Chips:
    """What the row of chips tells.

    Attributes:
        passed: how many of the facts are shown; the last of them is looked at.
        run: see ``field_row``.
        gone: what was public before the advice and is not any more.
        next_people: how few one more fact could leave; None if that is not told.
    """

    mission: Mission
    fall: Fall
    passed: int
    run: str
    gone: tuple[Feature, ...] = ()
    next_people: int | None = None


Chip = tuple[Box, Fill]
"""A chip without its ground, and that."""


def chips(kit: Kit, told: Chips, width: int) -> tuple[Box, ...]:
    """The chips in rows across a width, from (0, 0), all of one size."""
    across = max(1, (width + _GAP) // (kit.px(_CHIP) + _GAP))
    wide = (width + _GAP) // across - _GAP
    made = [
        *(_step(kit, told, place, step, wide) for place, step in enumerate(told.fall.steps)),
        *(_gone(kit, feature, wide) for feature in told.gone),
        *([_next(kit, told.next_people, wide)] if told.next_people is not None else []),
    ]
    tall = max((box.rect.height for box, _ in made), default=0)
    return in_flow([_on_ground(box, ground, tall) for box, ground in made], 0, 0, width, _GAP)


def _step(kit: Kit, told: Chips, place: int, step: Fallen, width: int) -> Chip:
    words = kit.words
    says = words.content(step.feature.says)
    leaves = words.say("leaves {count}", count=step.people)
    looked_at = place == told.passed - 1
    box_id = f"chip:{place}"
    category = category_of(told.mission, step.feature)
    tile = _tile(kit, category, looked_at=looked_at)
    return _chip(
        kit,
        box_id,
        (says, leaves),
        tile,
        width,
        inks=(_INK, _INK2) if looked_at else ("night.ink", "night.ink2"),
        ground=Fill(
            Rect(0, 0, 0, 0),
            _PAPER if looked_at else "night.panel",
            RADIUS["card"],
            "night.ink2" if kit.hot(box_id) else "night.line" if kit.framed else None,
            max(kit.line, 2 * kit.hot(box_id)),
        ),
        action=Select(CROWD_STEP, f"{place + 1}@{told.run}"),
        looked_at=looked_at,
    )


def _gone(kit: Kit, feature: Feature, width: int) -> Chip:
    size = kit.px(_TILE)
    tick = icon_in(Rect(0, 0, size, size), "check", "safe_bar", kit.px(22))
    tile = (quad((0, 0), size, 1, None, "safe_bar", turn=8), tick)
    says = kit.words.content(feature.says)
    return _chip(
        kit,
        f"gone:{feature.id}",
        (says, kit.words.say("not public any more")),
        tile,
        width,
        ground=Fill(Rect(0, 0, 0, 0), None, RADIUS["card"], "night.line", kit.line),
    )


def _next(kit: Kit, people: int, width: int) -> Chip:
    """What one more fact could do, but not which: that would be telling."""
    size = kit.px(_TILE)
    says = kit.words.say("Next fact")
    return _chip(
        kit,
        "next",
        (says, kit.words.say("could leave {count}", count=people)),
        (quad((kit.px(4), kit.px(4)), size - kit.px(8), 2, None, "night.ink2", width=1),),
        width,
        ground=Fill(Rect(0, 0, 0, 0), None, RADIUS["card"], "night.ink2", 1, dashed=True),
    )


def _chip(
    kit: Kit,
    box_id: str,
    texts: tuple[str, str],
    tile: Sequence[Mark],
    width: int,
    *,
    ground: Fill,
    inks: tuple[str, str] = ("night.ink", "night.ink2"),
    action: Select | None = None,
    looked_at: bool = False,
) -> Chip:
    """A tile, a line in bold and a line below it, at (0, 0)."""
    pad, size = kit.px(_PAD), kit.px(_TILE)
    x = pad + size + kit.px(12)
    room = width - x - pad
    says, tall = text_marks(kit, texts[0], (x, 0), room, colour=inks[0], bold=True)
    more, below = text_marks(kit, texts[1], (x, tall), room, style="label", colour=inks[1])
    high = max(tall + below, size) + 2 * kit.px(12)
    top = (high - tall - below) // 2
    marks = (
        *moved_marks(tile, pad, (high - size) // 2),
        *moved_marks((*says, *more), 0, top),
    )
    box = Box(
        box_id,
        Role.RADIO if action else Role.TEXT,
        Rect(0, 0, width, high),
        texts[0],
        texts[1],
        states=frozenset({State.CHECKED}) if looked_at else frozenset(),
        action=action,
        shape=RADIUS["card"],
        marks=marks,
    )
    return box, ground


def _on_ground(box: Box, ground: Fill, tall: int) -> Box:
    """A chip that is so tall, with its marks in the middle."""
    rect = box.rect._replace(height=tall)
    marks = moved_marks(box.marks, 0, (tall - box.rect.height) // 2)
    return replace(box, rect=rect, marks=(ground._replace(rect=rect), *marks))


def _tile(kit: Kit, category: Category | None, *, looked_at: bool) -> tuple[Mark, ...]:
    size = kit.px(_TILE)
    rect = Rect(0, 0, size, size)
    if category is None:
        # Known before anything was found.
        ink = _INK2 if looked_at else "night.ink2"
        return (
            quad((0, 0), size, 0, None, ink),
            icon_in(rect, "pin", ink, kit.px(20)),
        )
    marks = category_tile(category, rect)
    return tuple(_on_paper(mark, category) for mark in marks) if looked_at else marks


def _on_paper(mark: Mark, category: Category) -> Mark:
    """A mark of a category's tile in its colours for a light ground."""
    look = CATEGORIES[category]
    if isinstance(mark, Icon):
        return mark._replace(colour=look.glyphs[0])
    if isinstance(mark, Polygon | Circle):
        return mark._replace(fill=look.fills[0])
    return mark
