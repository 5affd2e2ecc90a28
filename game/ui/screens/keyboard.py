"""A picture of a keyboard: the keys that do something have white caps."""

from game.core.messages import N_
from game.ui.kit import Kit, text_line
from game.ui.scene import Box, Fill, Mark, Rect, Role, Stroke

_TALL, _GAP, _PAD, _SIDE = 38, 7, 18, 56

_ROWS: tuple[tuple[tuple[str, int], ...], ...] = (
    (("Esc", 72), *((digit, 58) for digit in "1234567890-+"), ("Del", 78)),
    (("Tab", 92), *((letter, 54) for letter in "QWERTYUIOP"), ("", 54), ("Home", 85), ("End", 78)),
    (
        ("", 102),
        *((letter, 51) for letter in "ASDFGHJKL"),
        ("", 51),
        ("Enter", 114),
        ("F1", 65),
        ("F6", 65),
    ),
    (
        ("Shift", 140),
        *((letter, 54) for letter in "ZXCVBNM"),
        ("", 54),
        ("", 54),
        ("", 54),
        ("", 30),
        ("up", 70),
        ("", 70),
    ),
    (
        ("Ctrl", 88),
        ("", 88),
        ("Space", 362),
        ("", 77),
        ("", 77),
        ("left", 55),
        ("down", 66),
        ("right", 66),
    ),
)
"""The keys of each row with their widths; a key without a name is not used by anything."""

_NAMED = {
    "Esc": N_("Esc"),
    "Del": N_("Del"),
    "Tab": N_("Tab"),
    "Home": N_("Home"),
    "End": N_("End"),
    "Enter": N_("Enter"),
    "Shift": N_("Shift"),
    "Ctrl": N_("Ctrl"),
    "Space": N_("Space"),
}
_USED = {*_NAMED, *"1234567890-+", *"FXHCTNZPRBLA", "F1", "F6", "up", "down", "left", "right"}
_ALONE = frozenset("1234567890FXHCTNPRBLA")
"""Keys that are used without another, and so not at all where single letters are off."""

_ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_SHAFT, _HEAD = 7, 5


def keyboard(k: Kit, area: Rect, lit: tuple[str, ...]) -> Box:
    """The picture across an area, with some keys lit; its height is its own."""
    tall = len(_ROWS) * (_TALL + _GAP) - _GAP + 2 * _PAD
    rect = Rect(area.x, area.y, area.width, tall)
    marks: list[Mark] = [
        Fill(rect, "sunk"),
        Fill(Rect(rect.x, rect.y, rect.width, 1), "line"),
        Fill(Rect(rect.x, rect.bottom - 1, rect.width, 1), "line"),
    ]
    y = rect.y + _PAD
    for row in _ROWS:
        room = rect.width - 2 * _SIDE - _GAP * (len(row) - 1)
        units = sum(wide for _, wide in row)
        x = float(rect.x + _SIDE)
        for name, wide in row:
            across = room * wide / units
            key = Rect(round(x), y, round(x + across) - round(x), _TALL)
            marks += _key(k, name, key, lit=name in lit)
            x += across + _GAP
        y += _TALL + _GAP
    return Box("keyboard", Role.IMAGE, rect, silent=True, upright=True, marks=tuple(marks))


def _key(k: Kit, name: str, rect: Rect, *, lit: bool) -> list[Mark]:
    used = name in _USED and (k.letters or name not in _ALONE)
    if lit:
        fill, line, ink = "action", "action", "on_action"
    elif used:
        fill, line, ink = "surface", "line_strong", "ink"
    else:
        fill, line, ink = "sunk", "line", "ink3"
    marks: list[Mark] = [Fill(rect, fill, 7, line, 2 if used else 1)]
    if name in _ARROWS:
        return [*marks, *_arrow(name, rect, ink)]
    label = k.words.say(_NAMED[name]) if name in _NAMED else name
    style, bold = "caption", used
    x = rect.x + (rect.width - k.width(label, style, bold=bold)) // 2
    y = rect.y + (rect.height - k.height(style)) // 2
    return [*marks, text_line(k, label, (x, y), style, ink, bold=bold)[0]]


def _arrow(name: str, rect: Rect, ink: str) -> tuple[Stroke, Stroke]:
    across, down = _ARROWS[name]
    x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
    tip = (x + across * _SHAFT, y + down * _SHAFT)
    tail = (x - across * _SHAFT, y - down * _SHAFT)
    back = (tip[0] - across * _HEAD, tip[1] - down * _HEAD)
    one = (back[0] + down * _HEAD, back[1] + across * _HEAD)
    other = (back[0] - down * _HEAD, back[1] - across * _HEAD)
    return Stroke((tail, tip), ink, 2), Stroke((one, tip, other), ink, 2)
