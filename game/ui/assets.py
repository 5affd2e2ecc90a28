"""Loading what the assets hold: fonts, icons, drawings. Sizes here are device pixels."""

import io
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

import pygame

from game.ui.asset_files import asset
from game.ui.measure import face_name
from game.ui.theme import rgba

_INK = "#13262D"
"""The colour in which icons and the logo are drawn; replaced by the colour asked for."""

_UNKNOWN_ICON = "file"
_SVG_HEAD = re.compile(r"<svg\b[^>]*>")
_LONE_SURROGATE_OR_NUL = re.compile("[\0\ud800-\udfff]")

Size = tuple[int, int]
Area = tuple[float, float, float, float]
"""Left, top, width and height in a drawing's own units."""


class WrongPygameError(RuntimeError):
    """The installed pygame is not pygame-ce."""


def require_pygame_ce() -> None:
    """Refuse any other pygame: both install into one folder and break each other silently.

    Raises:
        WrongPygameError: with the commands that mend it.
    """
    if not getattr(pygame, "IS_CE", False):
        raise WrongPygameError(
            "Tessera needs pygame-ce, and this Python has the other pygame, which installs "
            "into the same folder. Run: python -m pip uninstall -y pygame pygame-ce, then: "
            "python -m pip install pygame-ce"
        )


@lru_cache(maxsize=64)
def font(face: str, size: int) -> pygame.font.Font:
    """A bundled font: "Regular", "Bold" or "Italic"."""
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(asset("fonts", f"AtkinsonHyperlegible-{face}.ttf"), size)


def face(*, bold: bool, italic: bool) -> str:
    """Name of the face to draw with."""
    return face_name(bold=bold, italic=italic)


def drawable(text: str) -> str:
    """The text without what ``font.render`` refuses, combined as the font has it."""
    return unicodedata.normalize(
        "NFC", _LONE_SURROGATE_OR_NUL.sub("\N{REPLACEMENT CHARACTER}", text)
    )


def icon(name: str, size: int, colour: str) -> pygame.Surface:
    """An icon in one colour, which may be translucent; an unknown name shows a file."""
    path = asset("icons", f"{name}.svg")
    if not path.is_file():
        path = asset("icons", f"{_UNKNOWN_ICON}.svg")
    return recoloured(path, (size, size), colour)


def recoloured(path: Path, size: Size, colour: str) -> pygame.Surface:
    """A drawing whose ink is replaced."""
    surface = _rasterised(_text(path).replace(_INK, colour[:7]), size)
    alpha = rgba(colour)[3]
    if alpha < 255:  # noqa: PLR2004 - opaque
        surface.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def drawing(path: Path, size: Size, area: Area | None = None) -> pygame.Surface:
    """A drawing, or the part of it within ``area``, stretched to ``size``.

    Raises:
        FileNotFoundError: there is no such drawing.
    """
    text = _text(path)
    if area is not None:
        x, y, width, height = (f"{value:g}" for value in area)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="{x} {y} {width} {height}" preserveAspectRatio="none">'
        )
        text = _SVG_HEAD.sub(head, text, count=1)
    return _rasterised(text, size)


@lru_cache(maxsize=256)
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _rasterised(text: str, size: Size) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), size)
