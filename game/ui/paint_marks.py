"""Draws one mark at a time, from what is kept or, the first time, anew."""

import math

import pygame

from game.ui.assets import icon
from game.ui.curves import Point, smooth
from game.ui.measure import TableMeasure, face_name
from game.ui.paint_cache import SurfaceCache
from game.ui.paint_pictures import Pictures
from game.ui.paint_shapes import (
    Sheet,
    circle,
    dashed_frame,
    draw_shadow,
    draw_sheet,
    polygon,
    stroke,
)
from game.ui.paint_text import text_surface
from game.ui.scene import Box, Circle, Fill, Icon, Mark, Picture, Polygon, Rect, Stroke, Text
from game.ui.theme import Theme, rgba
from game.ui.tokens import THREAD_CASING, THREAD_WIDTH

Colour = tuple[int, int, int, int]

_SHADOWS = {"rest": (1, 3), "hover": (4, 14), "dialog": (12, 40)}
"""How far down each shadow falls and how far it is blurred, in layout pixels."""

_CASING_RATIO = THREAD_CASING / THREAD_WIDTH
_EIGHTHS = 8
"""Points are rounded to eighths of a pixel, so that equal shapes share one surface."""


class Brush:
    """Draws marks in one theme and palette, at one scale and size of text.

    Attributes:
        palette: of the scene being drawn.
        shift: device pixels by which everything is drawn away from its place.
    """

    def __init__(self, cache: SurfaceCache, theme: Theme, text_scale: float, scale: float) -> None:
        self.cache = cache
        self.theme = theme
        self.measure = TableMeasure(text_scale)
        self.scale = scale
        self.palette = "theme"
        self.shift = (0, 0)
        self._pictures = Pictures(cache, theme, self.measure, scale)

    def colour(self, token: str) -> Colour:
        """Channels of a token in this theme and palette."""
        return rgba(self.theme.colour(token, self.palette))

    def rect(self, rect: Rect) -> pygame.Rect:
        """Device pixels; neighbours that touch still touch."""
        left, top = round(rect.x * self.scale), round(rect.y * self.scale)
        right, bottom = round(rect.right * self.scale), round(rect.bottom * self.scale)
        dx, dy = self.shift
        return pygame.Rect(left + dx, top + dy, right - left, bottom - top)

    def line(self, width: int) -> int:
        """A line's width in device pixels, at least one."""
        return max(1, round(width * self.scale))

    def mark(self, target: pygame.Surface, mark: Mark, box: Box) -> None:
        """Draw a mark of a box."""
        match mark:
            case Text():
                self._text(target, mark)
            case Fill():
                self._fill(target, mark)
            case Icon():
                self._icon(target, mark)
            case Picture():
                self._picture(target, mark, box)
            case Polygon():
                self._polygon(target, mark)
            case Stroke():
                self._stroke(target, mark)
            case Circle():
                self._circle(target, mark)

    def _text(self, target: pygame.Surface, mark: Text) -> None:
        if not mark.text:
            return
        face = face_name(bold=mark.bold, italic=mark.italic)
        size = self.measure.font_size(mark.style) * self.scale
        colour = self.colour(mark.colour)
        surface = self.cache.get(
            ("text", mark.text, face, size, colour),
            lambda: text_surface(mark.text, face, size, colour),
        )
        tall = self.measure.line_height(mark.style) * self.scale
        y = mark.y * self.scale + (tall - surface.get_height()) / 2
        dx, dy = self.shift
        target.blit(surface, (round(mark.x * self.scale) + dx, round(y) + dy))

    def _fill(self, target: pygame.Surface, mark: Fill) -> None:
        rect = self.rect(mark.rect)
        radius = round(mark.radius * self.scale)
        if mark.shadow is not None and not self.theme.high_contrast:
            down, blur = _SHADOWS[mark.shadow]
            draw_shadow(
                target,
                self.cache,
                rect,
                radius,
                down=round(down * self.scale),
                blur=round(blur * self.scale / 2),
                colour=self.colour("shadow"),
            )
        colour = None if mark.colour is None else self.colour(mark.colour)
        border = None if mark.border is None else self.colour(mark.border)
        width = self.line(mark.border_width)
        if mark.dashed and border is not None:
            draw_sheet(target, self.cache, rect, Sheet(colour, radius))
            key = ("dashed", rect.size, radius, border, width)
            frame = self.cache.get(
                key, lambda: dashed_frame(rect.size, radius, border, width, self.scale)
            )
            target.blit(frame, rect)
            return
        draw_sheet(target, self.cache, rect, Sheet(colour, radius, border, width, mark.corners))

    def _icon(self, target: pygame.Surface, mark: Icon) -> None:
        rect = self.rect(mark.rect)
        colour = self.theme.colour(mark.colour, self.palette)
        key = ("icon", mark.name, mark.flipped, rect.width, colour)

        def made() -> pygame.Surface:
            return pygame.transform.flip(icon(mark.name, rect.width, colour), mark.flipped, False)

        target.blit(self.cache.get(key, made), rect)

    def _picture(self, target: pygame.Surface, mark: Picture, box: Box) -> None:
        rect = self.rect(mark.rect)
        radius = round(mark.radius * self.scale)
        says = " ".join(text for text in (box.label, box.hint) if text)
        surface = self._pictures.surface(mark, rect.size, radius, says)
        target.blit(surface, rect)

    def _polygon(self, target: pygame.Surface, mark: Polygon) -> None:
        points, (left, top) = self._local(mark.points)
        fill = None if mark.fill is None else self.colour(mark.fill)
        outline = None if mark.outline is None else self.colour(mark.outline)
        width = mark.width * self.scale
        sprite = self.cache.sprite(
            ("polygon", points, fill, outline, width),
            lambda: polygon(points, fill, outline, width),
        )
        target.blit(sprite.surface, (left + sprite.origin[0], top + sprite.origin[1]))

    def _stroke(self, target: pygame.Surface, mark: Stroke) -> None:
        points, (left, top) = self._local(mark.points)
        colour = self.colour(mark.colour)
        casing = None if mark.casing is None else self.colour(mark.casing)
        width = mark.width * self.scale
        sprite = self.cache.sprite(
            ("stroke", points, colour, width, mark.dotted, casing),
            lambda: stroke(
                smooth(points),
                colour,
                width,
                dotted=mark.dotted,
                casing=casing,
                casing_width=width * _CASING_RATIO,
            ),
        )
        target.blit(sprite.surface, (left + sprite.origin[0], top + sprite.origin[1]))

    def _circle(self, target: pygame.Surface, mark: Circle) -> None:
        fill = None if mark.fill is None else self.colour(mark.fill)
        outline = None if mark.outline is None else self.colour(mark.outline)
        radius, width = mark.radius * self.scale, mark.width * self.scale
        surface = self.cache.get(
            ("circle", radius, fill, outline, width),
            lambda: circle(radius, fill, outline, width),
        )
        half = surface.get_width() / 2
        x, y = round(mark.x * self.scale - half), round(mark.y * self.scale - half)
        target.blit(surface, (x + self.shift[0], y + self.shift[1]))

    def _local(self, points: tuple[Point, ...]) -> tuple[tuple[Point, ...], tuple[int, int]]:
        """Device points from a whole pixel at their top left, and where that is drawn."""
        device = [(x * self.scale, y * self.scale) for x, y in points]
        left = math.floor(min(x for x, _ in device))
        top = math.floor(min(y for _, y in device))
        local = tuple(
            (round((x - left) * _EIGHTHS) / _EIGHTHS, round((y - top) * _EIGHTHS) / _EIGHTHS)
            for x, y in device
        )
        return local, (left + self.shift[0], top + self.shift[1])
