"""Pixels for a scene.

A scene is laid out in layout pixels, and ``scale`` device pixels are one of them. Paint reads
only the marks, the clips and the focus. What it draws is kept in one cache, and only what
looks different from the scene before is drawn again.
"""

from typing import NamedTuple

import pygame

from game.ui.assets import require_pygame_ce
from game.ui.paint_cache import SurfaceCache
from game.ui.paint_changes import RING_REACH, changed_areas
from game.ui.paint_marks import Brush
from game.ui.paint_shapes import Sheet, draw_sheet
from game.ui.scene import Box, Passing, Picture, Rect, Scene
from game.ui.theme import Theme, contrast
from game.ui.tokens import FOCUS_CASING, FOCUS_GAP, FOCUS_WIDTH

CACHE_LIMIT_BYTES = 96 * 1024 * 1024

_LAYOUT_SIZE = (1280, 720)
_SCALE_STEP = 0.25

_OPAQUE = 255
_EVIDENCE = ("photo", "map")
_CLIP_SLACK = 8
"""Rings and shadows may reach this far over the sides of a box that clips."""


def scale_for(width: int, height: int) -> float:
    """Device pixels in a layout pixel, for a window of this many device pixels.

    Half of what a window has beyond 1280 x 720 makes everything larger, in quarters, and
    half makes room: 1920 x 1080 is 1.25 on a layout of 1536 x 864. In a smaller window
    nothing becomes smaller, or the smallest text could not be read; the layout adapts.
    """
    growth = max(1.0, min(width / _LAYOUT_SIZE[0], height / _LAYOUT_SIZE[1]))
    return 1 + (growth - 1) / 2 // _SCALE_STEP * _SCALE_STEP


class _Focused(NamedTuple):
    """The focused box, what clips it, and whether it lies on a photo or a map."""

    box: Box
    clip: pygame.Rect
    on_picture: bool


class Painter:
    """Draws scenes on one surface."""

    def __init__(
        self, surface: pygame.Surface, theme: Theme, text_scale: float = 1.0, scale: float = 1.0
    ) -> None:
        """Prepare to draw on a surface.

        Raises:
            WrongPygameError: the installed pygame is not pygame-ce.
        """
        require_pygame_ce()
        self._surface = surface
        self._brush = Brush(SurfaceCache(CACHE_LIMIT_BYTES), theme, text_scale, scale)
        self._painted: tuple[Scene, bool] | None = None
        self._ring_was = ""

    def change(
        self,
        *,
        surface: pygame.Surface | None = None,
        theme: Theme | None = None,
        text_scale: float | None = None,
        scale: float | None = None,
    ) -> None:
        """Draw on another surface, or otherwise; the next scene is drawn as a whole."""
        self._surface = surface or self._surface
        before = self._brush
        self._brush = Brush(
            before.cache,
            theme or before.theme,
            text_scale or before.measure.text_scale,
            scale or before.scale,
        )
        self._painted = None

    def paint(self, scene: Scene, *, ring: bool = True) -> list[pygame.Rect]:
        """Draw a scene and return what has changed on the surface, in device pixels.

        ``ring`` is whether the focus shows.
        """
        areas = self._areas(scene, ring=ring)
        self._brush.palette = scene.palette
        self._painted = (scene, ring)
        focused = self._find_focused(scene) if ring else None
        clips = (area.clip(self._surface.get_rect()) for area in areas)
        changed = [clip for clip in clips if clip.size != (0, 0)]
        colours = {self._paint_area(scene, clip, focused) for clip in changed}
        if focused is not None and colours - {self._ring_was}:
            # Its colour suits what is around it. If that changed, even piece by piece, the whole
            # ring is drawn anew, now that all of its ground is there.
            around = self._brush.rect(focused.box.rect.inset(-RING_REACH))
            changed.append(around.clip(self._surface.get_rect()))
            self._ring_was = self._paint_area(scene, changed[-1], focused)
        self._surface.set_clip(None)
        return changed

    def _areas(self, scene: Scene, *, ring: bool) -> list[pygame.Rect]:
        whole = [self._surface.get_rect()]
        if self._painted is None or self._painted[1] != ring:
            return whole
        areas = changed_areas(self._painted[0], scene, self._brush.measure)
        return whole if areas is None else [self._brush.rect(area) for area in areas]

    def _paint_area(self, scene: Scene, area: pygame.Rect, focused: _Focused | None) -> str:
        """Draw what is in an area; the colour of the ring, if there is one."""
        self._surface.set_clip(area)
        self._surface.fill(self._brush.colour(scene.background))
        self._box(scene.root)
        if focused is None:
            return ""
        colour = self._ring_colour(focused)
        self._surface.set_clip(area.clip(focused.clip))
        self._ring(focused, colour)
        return colour

    def _box(self, box: Box) -> None:
        if box.passing is None:
            self._in_place(box)
        else:
            self._on_its_way(box, box.passing)

    def _on_its_way(self, box: Box, passing: Passing) -> None:
        """Draw a box beside its place, and what it covers over it, as far as it is not there."""
        seen = self._surface.get_clip()
        if not (seen.width and seen.height):
            return
        covered = self._surface.subsurface(seen).copy()
        placed = self._brush.shift
        dx, dy = round(passing.dx * self._brush.scale), round(passing.dy * self._brush.scale)
        self._brush.shift = (placed[0] + dx, placed[1] + dy)
        self._in_place(box)
        self._brush.shift = placed
        covered.set_alpha(round(_OPAQUE * (1 - passing.opacity)))
        self._surface.blit(covered, seen)

    def _in_place(self, box: Box) -> None:
        for mark in box.marks:
            self._brush.mark(self._surface, mark, box)
        if not box.children:
            return
        before = self._surface.get_clip()
        if box.clips:
            self._surface.set_clip(before.clip(self._clip_of(box)))
        visible = self._surface.get_clip()
        for child in box.children:
            if not box.clips or self._brush.rect(child.rect.inset(-RING_REACH)).colliderect(
                visible
            ):
                self._box(child)
        self._surface.set_clip(before)

    def _find_focused(self, scene: Scene) -> _Focused | None:
        """The focused box, if it is in the scene."""
        path = _path_to(scene.root, scene.focus) if scene.focus else ()
        if not path:
            return None
        box = path[-1]
        clip = self._surface.get_rect()
        for outer in path[:-1]:
            if outer.clips:
                clip = clip.clip(self._brush.rect(outer.rect.inset(-RING_REACH)))
        return _Focused(box, clip, _lies_on_picture(box.rect, path))

    def _clip_of(self, box: Box) -> pygame.Rect:
        return self._brush.rect(box.rect.inset(-_CLIP_SLACK, 0))

    def _ring_colour(self, focused: _Focused) -> str:
        light = focused.box.on_bar or focused.on_picture
        return "focus_bar" if light else self._seen_best(focused.box)

    def _ring(self, focused: _Focused, colour: str) -> None:
        box = focused.box
        reach = FOCUS_GAP + FOCUS_WIDTH
        if focused.on_picture:
            casing_reach = reach + (FOCUS_CASING - FOCUS_WIDTH) // 2
            self._ring_line(box, casing_reach, FOCUS_CASING, "night.canvas")
        self._ring_line(box, reach, FOCUS_WIDTH, colour)

    def _seen_best(self, box: Box) -> str:
        """The focus colour that stands out from what is in the gap around a box."""
        gap = self._brush.rect(box.rect.inset(-1))
        right, bottom = gap.right - 1, gap.bottom - 1
        places = (
            *((x, y) for x in (gap.left, gap.centerx, right) for y in (gap.top, bottom)),
            (gap.left, gap.centery),
            (right, gap.centery),
        )
        seen = self._surface.get_rect()
        grounds = [
            "#{:02X}{:02X}{:02X}".format(*self._surface.get_at(place)[:3])
            for place in places
            if seen.collidepoint(place)
        ]

        def weakest(token: str) -> float:
            colour = self._brush.theme.colour(token)
            return min((contrast(colour, ground) for ground in grounds), default=0.0)

        return max(("focus", "focus_bar"), key=weakest)

    def _ring_line(self, box: Box, reach: int, width: int, colour: str) -> None:
        rect = self._brush.rect(box.rect.inset(-reach))
        radius = round((box.shape + reach) * self._brush.scale)
        sheet = Sheet(None, radius, self._brush.colour(colour), self._brush.line(width))
        draw_sheet(self._surface, self._brush.cache, rect, sheet)


def _path_to(box: Box, box_id: str) -> tuple[Box, ...]:
    """The boxes from this one down to the one with that id; empty if it is not there."""
    if box.id == box_id:
        return (box,)
    for child in box.children:
        path = _path_to(child, box_id)
        if path:
            return (box, *path)
    return ()


def _lies_on_picture(rect: Rect, path: tuple[Box, ...]) -> bool:
    """Whether a photo or a map around the box is what the ring would be drawn on."""
    return any(
        isinstance(mark, Picture)
        and mark.kind in _EVIDENCE
        and mark.rect.x <= rect.x
        and mark.rect.y <= rect.y
        and rect.right <= mark.rect.right
        and rect.bottom <= mark.rect.bottom
        for box in path
        for mark in box.marks
    )
