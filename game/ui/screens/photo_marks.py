"""Marks that lie on photos and maps: the same in every theme, as the picture is."""

from game.ui.scene import Fill, Mark, Rect

PALE, DARK = "#F7FAF8", "#13262D"
LAPIS, LAPIS_LIGHT = "#15569B", "#A7D1FF"
"""What is current: on a map and on a photo."""

_ARM, _THICK = 18, 4


def brackets(area: Rect, colour: str = PALE) -> tuple[Mark, ...]:
    """Corners around a detail that was looked at, with a dark edge."""
    arm = min(_ARM, area.width // 3, area.height // 3)
    left, right = area.x - _THICK // 2, area.right - _THICK // 2
    top, bottom = area.y - _THICK // 2, area.bottom - _THICK // 2
    bars = [
        bar
        for x, along in ((left, left), (right, right + _THICK - arm))
        for y, down in ((top, top), (bottom, bottom + _THICK - arm))
        for bar in (Rect(along, y, arm, _THICK), Rect(x, down, _THICK, arm))
    ]
    dark = [Fill(bar.inset(-2), DARK, 3) for bar in bars]
    return (*dark, *(Fill(bar, colour, 1) for bar in bars))
