"""Which parts of a scene look different from the scene before. Layout pixels; no pygame.

An area is where pixels may differ; everything in it is drawn again, so an area may be too
large but never too small.
"""

from collections.abc import Iterator
from itertools import zip_longest

from game.ui.layout import union
from game.ui.measure import Measure
from game.ui.scene import Box, Circle, Fill, Mark, Polygon, Rect, Scene, Stroke, Text

RING_REACH = 9
"""How far a focus ring and its casing reach beyond a box."""

_MANY = 3
"""More areas than this are drawn as one."""

_SHADOW_REACH = {"rest": 8, "hover": 36, "dialog": 96}


def changed_areas(old: Scene, new: Scene, measure: Measure) -> tuple[Rect, ...] | None:
    """Areas to draw again; None for all of it, an empty tuple for nothing.

    The ring takes its colour from what is around it, so it is drawn as a whole or not at all.
    """
    same_ground = (
        old.size == new.size and old.palette == new.palette and old.background == new.background
    )
    if not same_ground:
        return None
    areas: list[Rect] = []
    _compare(old.root, new.root, measure, areas)
    rings = (_ring(old), _ring(new))
    shown = rings[1]
    if rings[0] != rings[1]:
        areas += [ring for ring in rings if ring is not None]
    elif shown is not None and any(area.overlaps(shown) for area in areas):
        areas.append(shown)
    return _merged(areas)


def _ring(scene: Scene) -> Rect | None:
    box = scene.find(scene.focus) if scene.focus else None
    return None if box is None else box.rect.inset(-RING_REACH)


def _compare(old: Box, new: Box, measure: Measure, areas: list[Rect]) -> None:
    if old is new:
        return
    if old.passing != new.passing:
        areas += [_extent(old, measure), _extent(new, measure)]
        return
    if old.marks != new.marks:
        for before, after in zip_longest(old.marks, new.marks):
            if before != after:
                areas += [bounds(mark, measure) for mark in (before, after) if mark is not None]
    if _moves_inside(old, new):
        areas.append(new.rect.inset(-RING_REACH))
    elif _holds_others(old, new):
        areas += [_extent(old, measure), _extent(new, measure)]
    else:
        for before_child, after_child in zip(old.children, new.children, strict=True):
            _compare(before_child, after_child, measure, areas)


def _moves_inside(old: Box, new: Box) -> bool:
    """Whether what a box clips has been scrolled: all of it changes, and nothing else."""
    return old.clips and new.clips and old.rect == new.rect and old.scroll != new.scroll


def _holds_others(old: Box, new: Box) -> bool:
    """Whether a box has other children, or clips them elsewhere."""
    clips_elsewhere = (old.clips or new.clips) and (old.clips, old.rect) != (new.clips, new.rect)
    return clips_elsewhere or [child.id for child in old.children] != [
        child.id for child in new.children
    ]


def _extent(box: Box, measure: Measure) -> Rect:
    return union(_drawn(box, measure))


def _drawn(box: Box, measure: Measure) -> Iterator[Rect]:
    """Where each mark of a box and its children is drawn, on its way if it is."""
    dx = dy = 0
    if box.passing is not None:
        dx, dy = round(box.passing.dx), round(box.passing.dy)
    for mark in box.marks:
        yield bounds(mark, measure).moved(dx, dy)
    for child in box.children:
        for area in _drawn(child, measure):
            yield area.moved(dx, dy)


def bounds(mark: Mark, measure: Measure) -> Rect:
    """A rectangle that holds everything a mark draws."""
    match mark:
        case Text():
            width = measure.width(mark.text, mark.style, bold=mark.bold, italic=mark.italic)
            area = Rect(mark.x, mark.y, width, measure.line_height(mark.style))
        case Polygon():
            area = _around(mark.points, mark.width)
        case Stroke():
            area = _around(mark.points, mark.width * 3)
        case Circle():
            reach = int(mark.radius + mark.width) + 1
            area = _around(((mark.x, mark.y),), reach)
        case Fill(shadow=str(shadow)):
            area = mark.rect.inset(-_SHADOW_REACH[shadow])
        case _:
            area = mark.rect
    return area.inset(-2)


def _around(points: tuple[tuple[float, float], ...], reach: int) -> Rect:
    left, top = int(min(x for x, _ in points)), int(min(y for _, y in points))
    right, bottom = int(max(x for x, _ in points)) + 1, int(max(y for _, y in points)) + 1
    return Rect(left, top, right - left, bottom - top).inset(-reach)


def _merged(areas: list[Rect]) -> tuple[Rect, ...]:
    """Areas that overlap become one, so that nothing is drawn twice; and so do many.

    Every area costs a walk through the whole scene, so a few large ones are the quickest.
    """
    merged: list[Rect] = []
    for area in areas:
        current = area
        while (other := next((one for one in merged if one.overlaps(current)), None)) is not None:
            merged.remove(other)
            current = union((other, current))
        merged.append(current)
    return tuple(merged) if len(merged) <= _MANY else (union(merged),)
