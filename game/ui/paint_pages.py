"""Small pictures of pages, for sources that are all text: a sheet with lines on it."""

import pygame

from game.ui.assets import Size
from game.ui.theme import Theme, rgba

_TIMES = 2
Bar = tuple[float, float, float, float, str]
"""Left, top, width and height in shares of the sheet, and the token of the colour."""

_NEWS: tuple[Bar, ...] = (
    (0.1, 0.14, 0.8, 0.07, "newsprint.ink"),
    *((0.1, 0.3 + 0.095 * row, 0.38, 0.035, "newsprint.underline") for row in range(6)),
    (0.54, 0.32, 0.36, 0.34, "newsprint.picture"),
    *((0.54, 0.72 + 0.095 * row, 0.36, 0.035, "newsprint.underline") for row in range(2)),
)
_LINES: tuple[Bar, ...] = (
    (0.1, 0.14, 0.5, 0.07, "newsprint.ink"),
    *(
        (0.1, 0.3 + 0.1 * row, width, 0.035, "newsprint.underline")
        for row, width in enumerate((0.8, 0.74, 0.8, 0.52, 0.78, 0.66))
    ),
)
_CV: tuple[Bar, ...] = (
    (0.1, 0.14, 0.2, 0.3, "newsprint.picture"),
    (0.38, 0.16, 0.44, 0.07, "newsprint.ink"),
    (0.38, 0.32, 0.36, 0.035, "newsprint.underline"),
    *((0.1, 0.54 + 0.1 * row, 0.8 - 0.12 * row, 0.035, "newsprint.underline") for row in range(4)),
)
_COLUMNS: tuple[Bar, ...] = tuple(
    (left, 0.16 + 0.12 * row, width, 0.04, "newsprint.ink" if row == 0 else "newsprint.underline")
    for row in range(7)
    for left, width in ((0.1, 0.14), (0.3, 0.36), (0.74, 0.16))
)
_PAGES = {"news": _NEWS, "cv": _CV, "register": _COLUMNS}


def page_surface(style: str, size: Size, theme: Theme) -> pygame.Surface:
    """Draw a page of a style; styles without a picture of their own are lines of text."""
    large = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES))
    large.fill(rgba(theme.colour("newsprint.thumb")))
    wide, tall = large.get_size()
    for left, top, width, height, token in _PAGES.get(style, _LINES):
        area = (left * wide, top * tall, width * wide, max(_TIMES, height * tall))
        large.fill(rgba(theme.colour(token)), area)
    return pygame.transform.smoothscale(large, size)
