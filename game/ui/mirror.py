"""A scene for a language that is read from right to left, made from one for left to right. Pure.

Everything changes sides: boxes, columns, bars, threads, charts along a line of time, and signs
that point along the line. What is the same in the world whoever reads stays as it is and only
takes its place at the other side: texts, portraits, photos, maps, mosaics, most icons, a cut
tile, and whatever lies on a box that is ``upright``. The title's mosaic gathers towards the end
of the line, and a field of dots leads there, so they are turned.
"""

from dataclasses import dataclass, replace

from game.ui.measure import Measure
from game.ui.scene import (
    Box,
    Circle,
    Fill,
    Icon,
    Mark,
    Picture,
    Polygon,
    Rect,
    Scene,
    Stroke,
    Text,
)

_POINTING = frozenset({"arrow_left", "arrow_right", "chevron", "reply", "undo"})
"""Icons that point along the line."""

_TURNED_PICTURES = frozenset({"title", "crowd"})
_CORNERS = str.maketrans("abcd", "badc")
_TESSERA = 4

Points = tuple[tuple[float, float], ...]


def mirror(scene: Scene, measure: Measure) -> Scene:
    """The scene with start and end at the other side; once more, and it is as before."""
    root = _Glass(scene.size[0], measure).box(scene.root)
    return replace(scene, root=root, mirrored=not scene.mirrored)


@dataclass(frozen=True, slots=True)
class _Glass:
    """Where things are in the mirror.

    Attributes:
        width: of the scene.
        shift: how far everything moves unchanged, inside what is upright; else None.
    """

    width: int
    measure: Measure
    shift: int | None = None

    def box(self, box: Box) -> Box:
        """A box and all it holds."""
        rect = self._rect(box.rect)
        inner = self
        if box.upright and self.shift is None:
            inner = replace(self, shift=rect.x - box.rect.x)
        passing = box.passing and box.passing._replace(dx=-box.passing.dx)
        return replace(
            box,
            rect=rect,
            passing=passing,
            marks=tuple(inner.mark(mark) for mark in box.marks),
            children=tuple(inner.box(child) for child in box.children),
        )

    def _x(self, x: float, wide: float) -> float:
        return self.width - x - wide if self.shift is None else x + self.shift

    def _rect(self, rect: Rect) -> Rect:
        return rect._replace(x=int(self._x(rect.x, rect.width)))

    def mark(self, mark: Mark) -> Mark:
        """A mark, which is turned itself only where that is no mistake."""
        match mark:
            case Text():
                bold, italic = mark.bold, mark.italic
                wide = self.measure.width(mark.text, mark.style, bold=bold, italic=italic)
                return mark._replace(x=int(self._x(mark.x, wide)))
            case Fill() | Icon() | Picture():
                return self._placed(mark)
            case _:
                return self._drawn(mark)

    def _placed(self, mark: Fill | Icon | Picture) -> Mark:
        turns, rect = self.shift is None, self._rect(mark.rect)
        match mark:
            case Fill():
                corners = mark.corners.translate(_CORNERS) if turns else mark.corners
                return mark._replace(rect=rect, corners=corners)
            case Icon():
                return mark._replace(
                    rect=rect, flipped=mark.flipped != (turns and mark.name in _POINTING)
                )
            case Picture():
                return mark._replace(
                    rect=rect, flipped=mark.flipped != (turns and mark.kind in _TURNED_PICTURES)
                )

    def _drawn(self, mark: Polygon | Stroke | Circle) -> Mark:
        match mark:
            case Polygon() if len(mark.points) == _TESSERA:
                return mark._replace(points=self._tile(mark.points))
            case Polygon():
                return mark._replace(points=self._points(mark.points))
            case Stroke():
                return mark._replace(points=self._points(mark.points))
            case Circle():
                return mark._replace(x=self._x(mark.x, 0))

    def _points(self, points: Points) -> Points:
        return tuple((self._x(x, 0), y) for x, y in points)

    def _tile(self, points: Points) -> Points:
        """A cut tile keeps its shape."""
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        moved = self._x(left, right - left) - left
        return tuple((x + moved, y) for x, y in points)
