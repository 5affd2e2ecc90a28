"""How wide text is, without a window: from a table baked from the bundled fonts.

Layout is therefore the same on every system. Paint draws the same fonts unhinted, so what it
draws is as wide as what was measured.
"""

import math
from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from game.ui.asset_files import asset_json
from game.ui.tokens import TYPE

_UNITS = 1000
"""Font units in one font size, in the baked table."""


class Measure(Hashable, Protocol):
    """What layout needs to know of text. All results are layout pixels."""

    @property
    def text_scale(self) -> float:
        """How large the player wants text: 1.0, 1.25, 1.5 or 2.0."""

    def width(self, text: str, style: str, *, bold: bool = False, italic: bool = False) -> int:
        """Width of one line; ``style`` is a type token ("body")."""

    def line_height(self, style: str) -> int:
        """Distance from one line's top to the next."""

    def font_size(self, style: str) -> float:
        """Size of the font."""


@dataclass(frozen=True, slots=True)
class TableMeasure:
    """Measures with the baked table.

    Attributes:
        text_scale: how large the player wants text: 1.0, 1.25, 1.5 or 2.0.
    """

    text_scale: float = 1.0

    def width(self, text: str, style: str, *, bold: bool = False, italic: bool = False) -> int:
        """Width of one line, rounded up."""
        units = text_units(text, face_name(bold=bold, italic=italic))
        return math.ceil(units * self.font_size(style) / _UNITS)

    def line_height(self, style: str) -> int:
        """Distance from one line's top to the next."""
        return round(TYPE[style].line_height * self.text_scale)

    def font_size(self, style: str) -> float:
        """Size of the font."""
        return TYPE[style].size * self.text_scale


def face_name(*, bold: bool = False, italic: bool = False) -> str:
    """Name of the bundled font; there is no bold italic."""
    if bold:
        return "Bold"
    return "Italic" if italic else "Regular"


@lru_cache(maxsize=32768)
def text_units(text: str, face: str) -> int:
    """Width of a text in thousandths of the font size, kerning included."""
    table = asset_json("fonts", "advances.json")[face]
    advances, kerning, missing = table["advances"], table["kerning"], table["missing"]
    width = sum(advances.get(character, missing) for character in text)
    pairs = pairwise(text)
    return int(width + sum(kerning.get(first + second, 0) for first, second in pairs))
