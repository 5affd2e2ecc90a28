"""How much fits: the modes of a layout, from the window's size and the size of the text."""

from game.ui.app import App

WIDE = 1536
"""Layout width from which side columns grow and the main region takes the rest."""

_LARGE_PERCENT = 150
_LARGEST_PERCENT = 200
_TABBED_ROOM = 800
_ICON_RAIL_ROOM = 1100


def large_text(app: App) -> bool:
    """Whether text is so large that side columns show less (150 percent and up)."""
    return app.settings.text_percent >= _LARGE_PERCENT


def room(app: App) -> int:
    """Width of the window in layout pixels at 100 percent text: how much fits in a row."""
    return app.size[0] * 100 // app.settings.text_percent


def wide(app: App) -> bool:
    """Whether side columns have their wider form."""
    return app.size[0] >= WIDE


def icon_rail(app: App) -> bool:
    """Whether lists at the side show icons only."""
    return large_text(app) or room(app) < _ICON_RAIL_ROOM


def tabbed(app: App) -> bool:
    """Whether a side panel has no room beside the main region and becomes a tab of it."""
    return app.settings.text_percent >= _LARGEST_PERCENT or room(app) < _TABBED_ROOM
