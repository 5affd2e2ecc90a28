"""Contact sheets: mosaics as the game draws them, to look at before they go in."""

from collections.abc import Sequence
from pathlib import Path

import pygame

from game.core.knowledge import Category
from game.ui.paint_mosaics import portrait_mosaic
from game.ui.pictures import MosaicSpec
from game.ui.theme import Theme, rgba

_SHOWN = (400, 240, 120, 72)
"""Widths, in pixels."""

_SET = (0, 2, 4, 7)
"""How many categories are set, from one sheet's row to the next."""

_ORDER = (
    Category.ROLE,
    Category.ROUTINE,
    Category.DATES,
    Category.FAMILY,
    Category.HOME,
    Category.PLACE,
    Category.PRESSURE,
)
_THEMES = ("light", "dark")
_SPACE = 12


def draw_sheet(member: str, path: Path, shown: Sequence[int] = _SHOWN) -> None:
    """Draw a person's mosaics at every width, light and dark, as they resolve.

    Raises:
        FileNotFoundError: a mosaic is missing.
    """
    across = sum(shown) + _SPACE * (len(shown) + 1)
    down = (max(shown) + _SPACE) * len(_SET) + _SPACE
    sheet = pygame.Surface((across * len(_THEMES), down))
    for at, name in enumerate(_THEMES):
        theme = Theme(name)
        sheet.fill(rgba(theme.colour("surface"))[:3], (at * across, 0, across, down))
        top = _SPACE
        for count in _SET:
            left = at * across + _SPACE
            shares = tuple((str(category), 1.0) for category in _ORDER[:count])
            for width in shown:
                spec = MosaicSpec(member, shares, "surface")
                sheet.blit(portrait_mosaic(spec, (width, width), theme), (left, top))
                left += width + _SPACE
            top += max(shown) + _SPACE
    pygame.image.save(sheet, path)
