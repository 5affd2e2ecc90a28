"""A column of boxes that scrolls when it is taller than its place."""

from collections.abc import Sequence
from dataclasses import replace

from game.ui.app import App
from game.ui.kit import scroll_area
from game.ui.layout import in_stack
from game.ui.scene import Box, Rect, Role

RING_ROOM = 8
"""Space above the first and below the last box, for the focus ring."""


def scrolled(
    app: App,
    box_id: str,
    area: Rect,
    boxes: Sequence[Box],
    *,
    gap: int,
    label: str = "",
    role: Role = Role.GROUP,
    arrows: bool = False,
    bar_x: int | None = None,
) -> Box:
    """Stack boxes in an area, moved up by as much as the player has scrolled.

    The first box stands ``RING_ROOM`` below the top of the area. If not all are in view, the
    focus can go to boxes that only tell something, so that keys can scroll to them.
    """
    extent = sum(box.rect.height for box in boxes) + gap * (len(boxes) - 1) + 2 * RING_ROOM
    if extent > area.height:
        boxes = [reachable(box) for box in boxes]
    offset = min(app.scroll.get(box_id, 0), max(0, extent - area.height))
    return scroll_area(
        box_id,
        area,
        in_stack(boxes, area.x, area.y + RING_ROOM - offset, gap),
        offset=offset,
        extent=extent,
        label=label,
        role=role,
        arrows=arrows,
        bar_x=bar_x,
    )


def reachable(box: Box) -> Box:
    """The same box, where the focus can go if it tells something."""
    told = box.label and not box.silent and not any(inner.takes_focus for inner in box.walk())
    return replace(box, focusable=True) if told else box
