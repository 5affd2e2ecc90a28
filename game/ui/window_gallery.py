"""Sheets of pictures: every picture of the recorded run, small, side by side."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pygame

from game.ui.theme import Theme

COLUMNS = 3
WIDTH = 640
GAP = 12


class Appearance(NamedTuple):
    """One way the game can look."""

    theme: str
    text_percent: int
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """A name for files: ``dark-100-1280x720``."""
        return f"{self.theme}-{self.text_percent}-{self.size[0]}x{self.size[1]}"


APPEARANCES = tuple(
    Appearance(theme, percent, size)
    for size in ((1280, 720), (1920, 1080))
    for theme, percent in (("light", 100), ("dark", 100), ("hc", 100), ("light", 200))
)
"""What the gallery shows."""


def save_sheet(pictures: Sequence[Path], sheet: Path, columns: int = COLUMNS) -> None:
    """Put pictures of one size side by side, in reading order, into one JPEG file."""
    images = [pygame.image.load(picture) for picture in pictures]
    width, height = images[0].get_size()
    tall = WIDTH * height // width
    rows = -(-len(images) // columns)
    whole = pygame.Surface((columns * (WIDTH + GAP) + GAP, rows * (tall + GAP) + GAP))
    whole.fill(Theme("light").colour("line_strong"))
    for place, image in enumerate(images):
        down, across = divmod(place, columns)
        small = pygame.transform.smoothscale(image, (WIDTH, tall))
        whole.blit(small, (GAP + across * (WIDTH + GAP), GAP + down * (tall + GAP)))
    pygame.image.save(whole, sheet)
