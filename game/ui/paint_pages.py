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
_GRAPH: tuple[Bar, ...] = (
    (0.2, 0.47, 0.6, 0.03, "newsprint.underline"),
    (0.485, 0.16, 0.03, 0.66, "newsprint.underline"),
    (0.4, 0.36, 0.2, 0.28, "newsprint.picture"),
    (0.1, 0.41, 0.11, 0.16, "newsprint.ink"),
    (0.79, 0.41, 0.11, 0.16, "newsprint.ink"),
    (0.445, 0.08, 0.11, 0.16, "newsprint.ink"),
    (0.445, 0.76, 0.11, 0.16, "newsprint.ink"),
)
_THREAD: tuple[Bar, ...] = (
    (0.1, 0.12, 0.12, 0.17, "newsprint.picture"),
    (0.28, 0.13, 0.3, 0.05, "newsprint.ink"),
    (0.28, 0.23, 0.58, 0.035, "newsprint.underline"),
    (0.155, 0.34, 0.02, 0.46, "newsprint.underline"),
    *(
        bar
        for row in range(3)
        for bar in (
            (0.24, 0.4 + 0.18 * row, 0.09, 0.13, "newsprint.picture"),
            (0.38, 0.41 + 0.18 * row, 0.2, 0.035, "newsprint.ink"),
            (0.38, 0.48 + 0.18 * row, 0.46 - 0.08 * row, 0.035, "newsprint.underline"),
        )
    ),
)
_TIMELINE: tuple[Bar, ...] = (
    (0.08, 0.49, 0.84, 0.03, "newsprint.underline"),
    *((0.1 + 0.24 * place, 0.44, 0.08, 0.12, "newsprint.ink") for place in range(4)),
    *((0.08 + 0.48 * place, 0.16, 0.3, 0.2, "newsprint.picture") for place in range(2)),
    *((0.26 + 0.36 * place, 0.64, 0.3, 0.2, "newsprint.picture") for place in range(2)),
)
_PAGES = {
    "news": _NEWS,
    "cv": _CV,
    "register": _COLUMNS,
    "contacts": _GRAPH,
    "thread": _THREAD,
    "record": _TIMELINE,
}


def page_surface(style: str, size: Size, theme: Theme) -> pygame.Surface:
    """Draw a page of a style; styles without a picture of their own are lines of text."""
    large = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES))
    large.fill(rgba(theme.colour("newsprint.thumb")))
    wide, tall = large.get_size()
    for left, top, width, height, token in _PAGES.get(style, _LINES):
        area = (left * wide, top * tall, width * wide, max(_TIMES, height * tall))
        large.fill(rgba(theme.colour(token)), area)
    return pygame.transform.smoothscale(large, size)
