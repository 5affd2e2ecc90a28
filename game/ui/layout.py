"""Placing rectangles and boxes. Everything is whole layout pixels.

"Start" is where a line of text begins and "end" where it ends; views are built for left to
right, and a later pass may mirror the whole tree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.ui.scene import Box, Circle, Mark, Polygon, Rect, Stroke, Text


def union(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all; an empty one at the origin if there are none."""
    all_rects = list(rects)
    if not all_rects:
        return Rect(0, 0, 0, 0)
    x = min(rect.x for rect in all_rects)
    y = min(rect.y for rect in all_rects)
    right = max(rect.right for rect in all_rects)
    bottom = max(rect.bottom for rect in all_rects)
    return Rect(x, y, right - x, bottom - y)


def columns(area: Rect, widths: Sequence[int | None], gap: int = 0) -> tuple[Rect, ...]:
    """Split from start to end; ``None`` shares what is left equally."""
    sizes = _shares(widths, area.width - gap * (len(widths) - 1))
    rects, x = [], area.x
    for size in sizes:
        rects.append(Rect(x, area.y, size, area.height))
        x += size + gap
    return tuple(rects)


def rows(area: Rect, heights: Sequence[int | None], gap: int = 0) -> tuple[Rect, ...]:
    """Split from top to bottom; ``None`` shares what is left equally."""
    sizes = _shares(heights, area.height - gap * (len(heights) - 1))
    rects, y = [], area.y
    for size in sizes:
        rects.append(Rect(area.x, y, area.width, size))
        y += size + gap
    return tuple(rects)


def _shares(sizes: Sequence[int | None], total: int) -> tuple[int, ...]:
    """Fill in the free sizes; the first ones get the pixels that do not divide."""
    free = sum(size is None for size in sizes)
    left = max(0, total - sum(size for size in sizes if size is not None))
    shares = iter([left // free + (index < left % free) for index in range(free)] if free else ())
    return tuple(next(shares) if size is None else size for size in sizes)


def moved(box: Box, dx: int, dy: int) -> Box:
    """The same box with its marks and children elsewhere."""
    if dx == 0 and dy == 0:
        return box
    return replace(
        box,
        rect=box.rect.moved(dx, dy),
        marks=moved_marks(box.marks, dx, dy),
        children=tuple(moved(child, dx, dy) for child in box.children),
    )


def moved_to(box: Box, x: int, y: int) -> Box:
    """The same box with its top left corner at (x, y)."""
    return moved(box, x - box.rect.x, y - box.rect.y)


def moved_mark(mark: Mark, dx: int, dy: int) -> Mark:
    """The same mark elsewhere."""
    if isinstance(mark, Polygon | Stroke):
        return mark._replace(points=tuple((x + dx, y + dy) for x, y in mark.points))
    if isinstance(mark, Text):
        return mark._replace(x=mark.x + dx, y=mark.y + dy)
    if isinstance(mark, Circle):
        return mark._replace(x=mark.x + dx, y=mark.y + dy)
    return mark._replace(rect=mark.rect.moved(dx, dy))


def moved_marks(marks: Iterable[Mark], dx: int, dy: int) -> tuple[Mark, ...]:
    """The same marks elsewhere."""
    return tuple(moved_mark(mark, dx, dy) for mark in marks)


def in_row(
    boxes: Iterable[Box], x: int, y: int, gap: int, height: int | None = None
) -> tuple[Box, ...]:
    """Side by side from ``x``; with ``height`` each is centred in a row that tall."""
    placed = []
    for box in boxes:
        down = 0 if height is None else (height - box.rect.height) // 2
        placed.append(moved_to(box, x, y + down))
        x += box.rect.width + gap
    return tuple(placed)


def in_row_to_end(
    boxes: Sequence[Box], end: int, y: int, gap: int, height: int | None = None
) -> tuple[Box, ...]:
    """Side by side so that the last one stops at ``end``."""
    width = sum(box.rect.width for box in boxes) + gap * (len(boxes) - 1)
    return in_row(boxes, end - width, y, gap, height)


def in_stack(boxes: Iterable[Box], x: int, y: int, gap: int) -> tuple[Box, ...]:
    """One below the other from ``y``."""
    placed = []
    for box in boxes:
        placed.append(moved_to(box, x, y))
        y += box.rect.height + gap
    return tuple(placed)


def in_flow(boxes: Iterable[Box], x: int, y: int, width: int, gap: int) -> tuple[Box, ...]:
    """Side by side, and on a new row when the next does not fit in ``width``."""
    placed: list[Box] = []
    across, down, tallest = x, y, 0
    for box in boxes:
        if across > x and across + box.rect.width > x + width:
            across, down, tallest = x, down + tallest + gap, 0
        placed.append(moved_to(box, across, down))
        across += box.rect.width + gap
        tallest = max(tallest, box.rect.height)
    return tuple(placed)
