"""The pictures of a scene, each made once for its size and kept.

``Picture.spec`` by kind, as ``pictures`` makes it: "photo" a ``PhotoSpec``, "map" a
``MapSpec``, "mosaic" a ``MosaicSpec``, "chapter" a ``ChapterSpec``, "crowd" a ``CrowdSpec``,
"wedge" a ``WedgeSpec``, "portrait" ``(member of the cast,)``, "title" ``(ground,)``, "page"
``(style,)``, "logo" nothing.

A picture that cannot be made is replaced by a sunk panel with its description.
"""

import pygame

from game.ui.asset_files import asset
from game.ui.assets import Size, drawing, icon, recoloured
from game.ui.measure import TableMeasure
from game.ui.paint_cache import SurfaceCache
from game.ui.paint_crowds import crowd_field
from game.ui.paint_maps import map_surface
from game.ui.paint_mosaics import chapter_mosaic, portrait_mosaic, title_mosaic
from game.ui.paint_pages import page_surface
from game.ui.paint_photos import photo_surface
from game.ui.paint_shapes import Sheet, clear_surface, draw_sheet
from game.ui.paint_text import text_surface
from game.ui.paint_wedges import wedge_field
from game.ui.pictures import ChapterSpec, CrowdSpec, MapSpec, MosaicSpec, PhotoSpec, WedgeSpec
from game.ui.scene import Picture
from game.ui.theme import Theme, rgba
from game.ui.wrap import wrap

_WHITE = (255, 255, 255, 255)
_DESCRIPTION = "label"


class Pictures:
    """Makes pictures in one theme and at one scale."""

    def __init__(
        self, cache: SurfaceCache, theme: Theme, measure: TableMeasure, scale: float
    ) -> None:
        self._cache = cache
        self._theme = theme
        self._measure = measure
        self._scale = scale

    def surface(self, mark: Picture, size: Size, radius: int, says: str) -> pygame.Surface:
        """The picture at this size in device pixels; ``says`` describes it if it is missing."""
        looks = (size, radius, self._theme.name, self._scale)
        key = ("picture", mark.kind, mark.spec, mark.flipped, looks)
        return self._cache.get(key, lambda: self._made(mark, size, radius, says))

    def _made(self, mark: Picture, size: Size, radius: int, says: str) -> pygame.Surface:
        try:
            surface = pygame.transform.flip(self._drawn(mark, size), mark.flipped, False)
        except (OSError, ValueError, LookupError, pygame.error):
            surface = self._missing(size, says)
        return self._rounded(surface, radius) if radius else surface

    def _drawn(self, mark: Picture, size: Size) -> pygame.Surface:
        """Draw a picture, or raise one of the errors that mean that it is missing."""
        theme = self._theme
        match mark.kind, mark.spec:
            case "photo", PhotoSpec() as photo:
                surface = photo_surface(photo, size)
            case "map", MapSpec() as town:
                surface = map_surface(town, size)
            case "mosaic", MosaicSpec() as portrait:
                surface = portrait_mosaic(portrait, size, theme)
            case "chapter", ChapterSpec() as chapter:
                surface = chapter_mosaic(chapter, size, theme)
            case "portrait", (str(member),):
                surface = drawing(asset("avatars", "cast", f"{member}.svg"), size)
            case "title", (str(ground),):
                surface = title_mosaic(ground, size, theme)
            case _, CrowdSpec() | WedgeSpec() as people:
                surface = self._people(people, size)
            case "page", (str(style),):
                surface = page_surface(style, size, theme)
            case "logo", ():
                mark_file = asset("logo", "tessera_mark.svg")
                surface = recoloured(mark_file, size, theme.colour("ink"))
            case _:
                raise LookupError(f"no picture of kind {mark.kind!r} is made from {mark.spec!r}")
        return surface

    def _people(self, spec: CrowdSpec | WedgeSpec, size: Size) -> pygame.Surface:
        """Draw dots that stand for people."""
        if isinstance(spec, WedgeSpec):
            return wedge_field(spec, size, self._theme)
        return crowd_field(spec, size, self._theme, self._scale)

    def _rounded(self, surface: pygame.Surface, radius: int) -> pygame.Surface:
        mask = clear_surface(surface.get_size(), _WHITE)
        draw_sheet(mask, self._cache, mask.get_rect(), Sheet(_WHITE, radius))
        whole = clear_surface(surface.get_size(), (0, 0, 0))
        whole.blit(surface, (0, 0))
        whole.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return whole

    def _missing(self, size: Size, says: str) -> pygame.Surface:
        """A sunk panel with an icon, and as many lines of the description as there is room."""
        panel = pygame.Surface(size)
        panel.fill(rgba(self._theme.colour("seg")))
        pad, glyph = round(16 * self._scale), round(24 * self._scale)
        ink = self._theme.colour("ink2")
        if size[0] < 3 * pad + 2 * glyph:
            place = ((size[0] - glyph) // 2, (size[1] - glyph) // 2)
            panel.blit(icon("photo_off", glyph, ink), place)
            return panel
        panel.blit(icon("photo_off", glyph, ink), (pad, pad))
        room = round((size[0] - 3 * pad - glyph) / self._scale)
        lines = wrap(says, room, lambda text: self._measure.width(text, _DESCRIPTION))
        tall = round(self._measure.line_height(_DESCRIPTION) * self._scale)
        font_size = self._measure.font_size(_DESCRIPTION) * self._scale
        y = pad
        for line in lines:
            if not line or y + tall > size[1]:
                break
            words = text_surface(line, "Regular", font_size, rgba(ink))
            panel.blit(words, (2 * pad + glyph, y))
            y += tall
        return panel
