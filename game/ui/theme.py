"""Colours by token, theme and palette, and how far apart they are. No pygame here.

A token is one of:

- a name of the theme ("surface");
- "category.home-area" for a category's fill, "glyph.home-area" for what stands on it;
- a name with the look it belongs to ("night.ink", "collector.accent", "newsprint.canvas"),
  the same in every theme but high contrast;
- ``#RRGGBB`` or ``#RRGGBBAA``;
- any of these with an opacity in percent ("exposed@26").

A scene's palette changes only the ground it stands on, its "canvas" and "bar", and makes
categories bright on a ground that is always dark.
"""

from dataclasses import dataclass
from functools import lru_cache

from game.core.knowledge import Category
from game.ui.tokens import CATEGORIES, COLOURS, FIXED_COLOURS, THEMES

_GROUND = ("canvas", "bar")
_HC = "hc"
_DARK = THEMES.index("dark")


class UnknownColourError(KeyError):
    """No theme has such a token; always a mistake in the code of a view."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the three themes: "light", "dark" or "hc" (high contrast)."""

    name: str

    def __post_init__(self) -> None:
        if self.name not in THEMES:
            raise ValueError(f"unknown theme {self.name!r}; expected one of {', '.join(THEMES)}")

    @property
    def high_contrast(self) -> bool:
        """Whether lines are 2 px and shadows are left out."""
        return self.name == _HC

    def colour(self, token: str, palette: str = "theme") -> str:
        """Return ``#RRGGBB`` or ``#RRGGBBAA``.

        Raises:
            UnknownColourError: there is no such token.
        """
        return _colour(self.name, token, palette)


@lru_cache(maxsize=1024)
def _colour(theme: str, token: str, palette: str) -> str:
    name, at, percent = token.partition("@")
    colour = name if name.startswith("#") else _named(theme, name, palette)
    if not at:
        return colour
    return f"{colour[:7]}{round(255 * int(percent) / 100):02X}"


def _named(theme: str, name: str, palette: str) -> str:
    look, dot, rest = name.partition(".")
    index = THEMES.index(theme)
    try:
        if not dot and palette != "theme" and name in _GROUND:
            return _fixed(theme, palette, name)
        if not dot:
            return COLOURS[name][index]
        on_dark = max(index, _DARK) if palette != "theme" else index
        if look == "category":
            return CATEGORIES[Category(rest)].fills[on_dark]
        if look == "glyph":
            return CATEGORIES[Category(rest)].glyphs[on_dark]
        return _fixed(theme, look, rest)
    except (KeyError, ValueError) as unknown:
        raise UnknownColourError(name) from unknown


def _fixed(theme: str, look: str, name: str) -> str:
    return FIXED_COLOURS[look][name][theme == _HC]


@lru_cache(maxsize=1024)
def rgba(colour: str) -> tuple[int, int, int, int]:
    """Split ``#RRGGBB`` or ``#RRGGBBAA`` into channels of 0 to 255."""
    digits = colour.removeprefix("#")
    red, green, blue, *alpha = bytes.fromhex(digits)
    return red, green, blue, alpha[0] if alpha else 255


def mix(first: str, second: str, share: float) -> str:
    """Mix ``share`` (0 to 1) of the second colour into the first."""
    channels = zip(rgba(first)[:3], rgba(second)[:3], strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in channels)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (_linear(channel / 255) for channel in rgba(colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
