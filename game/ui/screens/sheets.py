"""Dialogs of one shape: a title, what scrolls, and the buttons below it."""

from collections.abc import Callable, Sequence

from game.ui.app import App
from game.ui.kit import Kit, centred, dialog, heading
from game.ui.layout import in_flow, moved
from game.ui.scene import Box, Rect
from game.ui.screens.scrolled import RING_ROOM, scrolled
from game.ui.tokens import MARGIN

_PAD = 28
_WIDTH = 620
_GAP = 12


def sheet(
    app: App,
    kit: Kit,
    box_id: str,
    title: str,
    content: Callable[[int], Sequence[Box]],
    *,
    buttons: Sequence[Box],
    width: int = _WIDTH,
    gap: int = _GAP,
) -> Box:
    """A dialog in the middle of the window, as tall as it needs while there is room.

    ``content`` makes the boxes for a width, which stand ``gap`` pixels apart; the last button
    stands at the end.
    """
    pad = kit.px(_PAD)
    wide = min(kit.px(width), app.size[0] - 2 * MARGIN)
    inner = wide - 2 * pad
    head = heading(kit, f"{box_id}.title", title, (0, 0), inner)
    boxes = content(inner)
    row = _to_end(in_flow(buttons, 0, 0, inner, _GAP), inner)
    row_tall = max(box.rect.bottom for box in row)
    extent = sum(box.rect.height for box in boxes) + gap * (len(boxes) - 1) + 2 * RING_ROOM
    fixed = 2 * pad + head.rect.height + row_tall + 2 * _GAP
    rect = centred(app.size, wide, fixed + extent)
    top = rect.y + pad
    area = Rect(
        rect.x + pad,
        top + head.rect.height + _GAP,
        inner,
        rect.height - fixed,
    )
    below = rect.bottom - pad - row_tall
    return dialog(
        kit,
        box_id,
        rect,
        title,
        window=app.size,
        children=(
            moved(head, area.x, top),
            scrolled(app, f"{box_id}.content", area, boxes, gap=gap, bar_x=area.right + kit.px(10)),
            *(moved(box, area.x, below) for box in row),
        ),
    )


def _to_end(row: Sequence[Box], width: int) -> tuple[Box, ...]:
    """Move each row of buttons so that it stops at the end."""
    return tuple(
        moved(box, width - max(one.rect.right for one in row if one.rect.y == box.rect.y), 0)
        for box in row
    )
