"""Loading what the assets hold: fonts, icons, drawings. Sizes here are device pixels."""

import io
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pygame

from game.ui.asset_files import asset
from game.ui.theme import rgba

_INK = "#13262D"
"""The colour in which icons and the logo are drawn; replaced by the colour asked for."""

_UNKNOWN_ICON = "file"
_SVG_HEAD = re.compile(r"<svg\b[^>]*>")
_SVG_TAIL = "</svg>"
_ICON_TIMES = 4
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


def drawable(text: str) -> str:
    """The text without what ``font.render`` refuses, combined as the font has it."""
    return unicodedata.normalize(
        "NFC", _LONE_SURROGATE_OR_NUL.sub("\N{REPLACEMENT CHARACTER}", text)
    )


def icon(name: str, size: int, colour: str) -> pygame.Surface:
    """An icon in one colour, which may be translucent; an unknown name shows a file.

    It is drawn larger and scaled down: the loader leaves out dots under a pixel.
    """
    path = asset("icons", f"{name}.svg")
    if not path.is_file():
        path = asset("icons", f"{_UNKNOWN_ICON}.svg")
    large = recoloured(path, (size * _ICON_TIMES, size * _ICON_TIMES), colour)
    return pygame.transform.smoothscale(large, (size, size))


def recoloured(path: Path, size: Size, colour: str) -> pygame.Surface:
    """A drawing whose ink is replaced."""
    surface = _rasterised(_text(path).replace(_INK, colour[:7]), size)
    alpha = rgba(colour)[3]
    if alpha < 255:  # noqa: PLR2004 - opaque
        surface.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def drawing(path: Path, size: Size) -> pygame.Surface:
    """A drawing, stretched to a size.

    Raises:
        FileNotFoundError: there is no such drawing.
    """
    return _rasterised(_text(path), size)


def scene_layers(scene: str, files: Sequence[str], size: Size, area: Area) -> pygame.Surface:
    """Layers of a scene over one another: the part of them within ``area``.

    They become one drawing first, since the loader's time goes with the size of the surface.

    Raises:
        FileNotFoundError: one of them is missing.
    """
    x, y, width, height = (f"{value:g}" for value in area)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{x} {y} {width} {height}" preserveAspectRatio="none">'
    )
    bodies = (
        _SVG_HEAD.sub("", _text(asset("scenes", scene, file))).replace(_SVG_TAIL, "")
        for file in files
    )
    return _rasterised(f"{head}{''.join(bodies)}{_SVG_TAIL}", size)


@lru_cache(maxsize=256)
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _rasterised(text: str, size: Size) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), size)
