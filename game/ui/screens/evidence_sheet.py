"""What scrolls at the start side of an open item: its picture or its page."""

from collections.abc import Sequence

from game.ui.kit import scroll_area
from game.ui.layout import moved
from game.ui.scene import Box, Rect
from game.ui.screens.opened import Opened

_SCROLLED = "evidence-sheet"


def sheet_area(opened: Opened, area: Rect, boxes: Sequence[Box], extent: int) -> Box:
    """Boxes that stand from the top of an area, moved up by as much as the player scrolled.

    Arrow keys go through everything in it that can be called. ``extent`` is the height of all.
    """
    offset = min(opened.app.scroll.get(_SCROLLED, 0), max(0, extent - area.height))
    children = tuple(moved(box, 0, -offset) for box in boxes)
    return scroll_area(_SCROLLED, area, children, offset=offset, extent=extent, arrows=True)
