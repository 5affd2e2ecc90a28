"""The values of the look: colours, type sizes, radii and widths.

One row is one token; the three colours are for the light, the dark and the high contrast
theme. Four jobs have their own colours and nothing else may use them: ``action`` is what the
player does, ``exposed`` what is given away, ``linked`` what is joined but not settled,
``safe`` what is protected.
"""

from collections.abc import Mapping
from typing import NamedTuple

from game.core.knowledge import Category
from game.core.messages import N_


class TypeStyle(NamedTuple):
    """Size and line height in layout pixels at 100 % text."""

    size: int
    line_height: int


class CategoryLook(NamedTuple):
    """How a category shows: never by colour alone.

    ``fills`` and ``glyphs`` are for light, dark and high contrast. ``glyph_at`` is the
    glyph's left, top and size in a tile of 40.
    """

    label: str
    icon: str
    fills: tuple[str, str, str]
    glyphs: tuple[str, str, str]
    glyph_at: tuple[float, float, float]


THEMES = ("light", "dark", "hc")

COLOURS: Mapping[str, tuple[str, str, str]] = {
    "canvas": ("#E6EBEA", "#0D191E", "#000000"),
    "surface": ("#FCFDFC", "#17272E", "#000000"),
    "sunk": ("#F0F4F2", "#111F25", "#000000"),
    "line": ("#CBD5D2", "#2C4049", "#FFFFFF"),
    "line_strong": ("#6A7B80", "#8AA0A6", "#FFFFFF"),
    "ink": ("#13262D", "#EEF3F1", "#FFFFFF"),
    "ink2": ("#3E5259", "#BFCDCE", "#FFFFFF"),
    "ink3": ("#56686F", "#9DAFB3", "#E6E6E6"),
    "bar": ("#12303A", "#081216", "#000000"),
    "on_bar": ("#F1F5F3", "#F1F5F3", "#FFFFFF"),
    "on_bar2": ("#B4C7C9", "#A9BDC0", "#E6E6E6"),
    "bar_line": ("#35545F", "#26393F", "#FFFFFF"),
    "bar_sunk": ("#0C252E", "#04090B", "#000000"),
    "action": ("#15569B", "#86BEFA", "#FFE45C"),
    "action_hover": ("#0F457F", "#A7D1FF", "#FFF0A3"),
    "action_pressed": ("#0A3563", "#C8E2FF", "#FFF8D1"),
    "on_action": ("#FFFFFF", "#06192B", "#000000"),
    "action_soft": ("#DDE9F5", "#1B3650", "#333000"),
    "focus": ("#0A5CC2", "#A7D1FF", "#4DE8FF"),
    "focus_bar": ("#A7D1FF", "#A7D1FF", "#4DE8FF"),
    "exposed": ("#B0341C", "#FF9F86", "#FFB29E"),
    "exposed_fill": ("#C8452D", "#E8684C", "#FF8A6B"),
    "exposed_soft": ("#FBE6DF", "#3D221C", "#000000"),
    "linked": ("#7A4F00", "#F2C668", "#FFD37A"),
    "linked_fill": ("#C07F12", "#E5B04A", "#FFC24A"),
    "linked_soft": ("#FBF0D6", "#352A14", "#000000"),
    "safe": ("#1A6450", "#7CD6B6", "#7DF0C6"),
    "safe_fill": ("#2A8068", "#4DB893", "#52E0AE"),
    "safe_soft": ("#DCEFE7", "#16332B", "#000000"),
    "tile_empty": ("#E3E9E7", "#1F323A", "#000000"),
    "tile_line": ("#83959B", "#627982", "#FFFFFF"),
    "disabled_bg": ("#E1E7E5", "#1E2F36", "#000000"),
    "disabled_ink": ("#6F7F84", "#7F9297", "#BDBDBD"),
    "scrim": ("#0C1E25A8", "#03080ABF", "#000000D9"),
    "shadow": ("#13262D1F", "#00000066", "#00000000"),
    "seg_on": ("#FCFDFC", "#374C58", "#FFE45C"),
    "on_seg": ("#13262D", "#EEF3F1", "#000000"),
    "seg": ("#D3DCDA", "#1C2D34", "#000000"),
    "safe_bar": ("#7CD6B6", "#7CD6B6", "#7DF0C6"),
    "accent_bar": ("#E5AC3E", "#E5B04A", "#FFC24A"),
}

FIXED_COLOURS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "night": {
        "canvas": ("#0C252E", "#000000"),
        "bar": ("#12303A", "#000000"),
        "panel": ("#12303A", "#000000"),
        "ink": ("#F1F5F3", "#FFFFFF"),
        "ink2": ("#B4C7C9", "#E6E6E6"),
        "line": ("#3C5C67", "#FFFFFF"),
        "dot_dim": ("#5C7A84", "#8A8A8A"),
        "dot_lit": ("#F2C668", "#FFC24A"),
        "dot_mid": ("#C99A3C", "#FFC24A"),
        "dot_last": ("#FFFFFF", "#FFFFFF"),
        "focus": ("#A7D1FF", "#4DE8FF"),
    },
    "collector": {
        "canvas": ("#0A1114", "#000000"),
        "bar": ("#04080A", "#000000"),
        "panel": ("#0F191D", "#000000"),
        "line": ("#24343A", "#FFFFFF"),
        "ink": ("#E8EDEA", "#FFFFFF"),
        "ink2": ("#AFC0C2", "#E6E6E6"),
        "accent": ("#F2C668", "#FFC24A"),
        "on_accent": ("#13262D", "#000000"),
        "danger": ("#FF9F86", "#FFB29E"),
        "danger_line": ("#E8684C", "#FF8A6B"),
        "focus": ("#A7D1FF", "#4DE8FF"),
    },
    "newsprint": {
        "canvas": ("#F7F3E8", "#000000"),
        "ink": ("#13262D", "#FFFFFF"),
        "ink2": ("#3E5259", "#FFFFFF"),
        "underline": ("#6A7B80", "#FFFFFF"),
        "picture": ("#84AFA9", "#FFFFFF"),
        "thumb": ("#F7F3E8", "#262626"),
        "exposed_soft": ("#F6DACF", "#000000"),
        "action_soft": ("#DDE9F5", "#333000"),
    },
}
"""Looks that are the same in light and dark; the second colour is for high contrast."""

CATEGORIES: Mapping[Category, CategoryLook] = {
    Category.ROLE: CategoryLook(
        N_("Role and access"),
        "badge",
        ("#1F3480", "#8C93F5", "#9C8CFF"),
        ("#FFFFFF", "#0D191E", "#000000"),
        (10, 10, 20),
    ),
    Category.PLACE: CategoryLook(
        N_("Place of duty"),
        "anchor",
        ("#2B88D0", "#7BE3F0", "#5FE3FF"),
        ("#06192B", "#0D191E", "#000000"),
        (10.5, 10.5, 19),
    ),
    Category.HOME: CategoryLook(
        N_("Home area"),
        "home",
        ("#943C10", "#EC6A2B", "#FF7A3D"),
        ("#FFFFFF", "#0D191E", "#000000"),
        (10.5, 15.5, 19),
    ),
    Category.ROUTINE: CategoryLook(
        N_("Daily routine"),
        "clock",
        ("#A17E00", "#F2CB31", "#FFE45C"),
        ("#13262D", "#0D191E", "#000000"),
        (10, 10, 20),
    ),
    Category.DATES: CategoryLook(
        N_("Dates and movement"),
        "calendar",
        ("#2F7563", "#2FA97E", "#3DBB72"),
        ("#FFFFFF", "#0D191E", "#000000"),
        (11.5, 17.2, 17),
    ),
    Category.FAMILY: CategoryLook(
        N_("Family and friends"),
        "contacts",
        ("#D84A80", "#C98BB0", "#E79AC6"),
        ("#1D0A12", "#0D191E", "#000000"),
        (10, 10, 20),
    ),
    Category.PRESSURE: CategoryLook(
        N_("Pressure points"),
        "weight",
        ("#36323A", "#F1EBDC", "#FFFFFF"),
        ("#FFFFFF", "#0D191E", "#000000"),
        (10, 10, 20),
    ),
}

TYPE: Mapping[str, TypeStyle] = {
    "caption": TypeStyle(14, 20),
    "label": TypeStyle(15, 20),
    "body": TypeStyle(16, 24),
    "item_text": TypeStyle(17, 25),
    "h3": TypeStyle(18, 24),
    "section_name": TypeStyle(20, 26),
    "h2": TypeStyle(24, 30),
    "crowd_number": TypeStyle(24, 24),
    "h1": TypeStyle(34, 40),
    "score": TypeStyle(56, 60),
    "hero_number": TypeStyle(72, 76),
    "display": TypeStyle(84, 88),
}

RADIUS: Mapping[str, int] = {
    "tile": 3,
    "chip": 5,
    "control": 8,
    "category_box": 10,
    "card": 12,
    "panel": 16,
}

MARGIN = 24
CONTROL = 44
COMPACT_CONTROL = 36
ICON_BUTTON = 40
TARGET = 40
"""Sides of the smallest area that a pointer has to hit; what is drawn may be smaller."""

FOCUS_WIDTH = 3
FOCUS_GAP = 3
FOCUS_CASING = 7
THREAD_WIDTH = 4
THREAD_CASING = 10

DURATION_MS: Mapping[str, int] = {
    "quick": 120,
    "calm": 220,
    "reveal": 420,
    "crowd_dim": 900,
    "tile_set": 90,
    "tile_stagger": 14,
    "drift": 6000,
}
"""How long things move. With reduced motion nothing does."""

UNSET_TILE_MIX = 0.80
"""How far the colour of an unset mosaic tile is mixed into the empty tile's colour."""
