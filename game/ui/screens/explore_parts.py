"""What the pages of exploring share: columns that scroll, bars, and how far a count is."""

from collections.abc import Sequence

from game.ui.app import App
from game.ui.kit import Kit, card_marks, meter, paragraph
from game.ui.layout import in_stack
from game.ui.ports import Count
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.scrolled import RING_ROOM, scrolled

GAP = 20
_PAD = 16
_BAR = 10
_TILES = 10
_SMALL, _LEAST = 0.01, 0.0001
"""Shares below which there is a second digit, and below half of which none tells anything."""


def column(  # noqa: PLR0917 - in reading order
    app: App,
    kit: Kit,
    box_id: str,
    label: str,
    area: Rect,
    boxes: Sequence[Box],
    *,
    gap: int = 12,
    sheet: bool = True,
) -> Box:
    """Boxes of ``inner_width``, below one another, on a sheet; what does not fit scrolls."""
    pad = kit.px(_PAD) if sheet else 0
    inside = area.inset(pad, kit.px(6) if sheet else -RING_ROOM)
    marks = card_marks(kit, area) if sheet else ()
    held = scrolled(
        app, box_id, inside, boxes, gap=kit.px(gap), bar_x=area.right - 8 + 12 * (not sheet)
    )
    return Box(f"{box_id}.column", Role.REGION, area, label, marks=marks, children=(held,))


def inner_width(kit: Kit, area: Rect, *, sheet: bool = True) -> int:
    """The width that boxes have in a column."""
    return area.width - 2 * kit.px(_PAD) * sheet


def panel(kit: Kit, box_id: str, boxes: Sequence[Box], width: int, *, night: bool = False) -> Box:
    """A sheet of its own around boxes of ``panel_width``."""
    pad = kit.px(_PAD)
    placed = in_stack(boxes, pad, pad, kit.px(10))
    rect = Rect(0, 0, width, placed[-1].rect.bottom + pad)
    ground: tuple[Mark, ...] = card_marks(kit, rect)
    if night:
        border = "night.line" if kit.theme.high_contrast else None
        ground = (Fill(rect, "night.panel", 12, border, kit.line),)
    return Box(box_id, Role.GROUP, rect, marks=ground, children=placed)


def panel_width(kit: Kit, width: int) -> int:
    """The width that boxes have in a panel."""
    return width - 2 * kit.px(_PAD)


def bar_marks(kit: Kit, rect: Rect, share: float, colour: str, ground: str) -> tuple[Mark, ...]:
    """A bar that is filled to a share of 0 to 1; of more than nothing a little always shows."""
    tall = kit.px(_BAR)
    y = rect.y + (rect.height - tall) // 2
    full = Rect(rect.x, y, rect.width, tall)
    wide = round(rect.width * share)
    filled = Rect(rect.x, y, max(2, wide) if share > 0 else 0, tall)
    return (Fill(full, ground, 3, kit.framed), Fill(filled, colour, 3))


def counting(kit: Kit, box_id: str, count: Count[object], width: int) -> list[Box]:
    """How far a count is, or why there is none; nothing when it is done."""
    words = kit.words
    if count.problem is not None:
        return [paragraph(kit, f"{box_id}.problem", words.message(count.problem), (0, 0), width)]
    if not count.coming:
        return []
    says = words.say("Counting: {done}", done=words.percent(count.percent))
    line = paragraph(kit, f"{box_id}.coming", says, (0, 0), width, colour="ink2", silent=True)
    tiles = meter(
        kit,
        f"{box_id}.meter",
        words.say("Counting"),
        words.percent(count.percent),
        at=(0, 0),
        filled=count.percent * _TILES // 100,
        total=_TILES,
        colour="action",
    )
    return [line, tiles]


def share_text(kit: Kit, share: float) -> str:
    """A share of 0 to 1 in percent, with a second digit after the point if it is small."""
    if 0 < share < _LEAST / 2:
        return kit.words.say("under {share}", share=kit.words.percent(100 * _LEAST, 2))
    return kit.words.percent(100 * share, 2 if 0 < share < _SMALL else 1)
