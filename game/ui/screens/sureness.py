"""How sure the player has been: the flags so far on a scale from 50 to 100 percent."""

from game.core.state import Call
from game.ui.app import Playing
from game.ui.kit import Kit, category_tile, quad, text_line
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.parts import flagged, named_categories

LOW, HIGH, STEP = 50, 100, 5
_SCALE = 250
_TILE = 20
_PILE = 3
"""So many flags of the same confidence are drawn as a pile; more look the same."""


def sureness(k: Kit, playing: Playing, bar: Rect) -> Box:
    """The scale with a tile for each flag, made at (0, 0)."""
    say, percent = k.words.say, k.words.percent
    title = say("How sure you have been")
    # In two lines, however large: more are taller than the bar.
    title_wide = max(k.px(104), round(0.6 * k.width(title, "label")))
    scale, tile = k.px(_SCALE), k.px(_TILE)
    lines = k.lines(title, "label", title_wide)
    tall = min(bar.height - 8, max(len(lines) * k.height("label"), tile + k.height("caption") + 6))
    marks: list[Mark] = []
    y = (tall - len(lines) * k.height("label")) // 2
    for line in lines:
        x = title_wide - k.width(line, "label")
        marks.append(text_line(k, line, (x, y), "label", "ink2")[0])
        y += k.height("label")
    start = title_wide + k.px(14)
    axis = tile // 2 + 2
    marks.append(Fill(Rect(start, axis, scale, 2), "line_strong"))
    low, high = percent(LOW), percent(HIGH)
    below = tall - k.height("caption")
    marks.append(text_line(k, low, (start, below), "caption", "ink2")[0])
    end = start + scale - k.width(high, "caption")
    marks.append(text_line(k, high, (end, below), "caption", "ink2")[0])
    for confidence, calls in _piles(playing).items():
        x = start + round(scale * (confidence - LOW) / (HIGH - LOW))
        for height, call in enumerate(calls[-_PILE:]):
            area = Rect(x - tile // 2, axis - tile // 2 + 1 - 3 * height, tile, tile)
            marks += _tile(playing, call, area)
    rect = Rect(0, 0, start + scale + tile // 2, tall)
    return Box("sureness", Role.IMAGE, rect, title, _said(k, playing), marks=tuple(marks))


def _piles(playing: Playing) -> dict[int, list[Call]]:
    piles: dict[int, list[Call]] = {}
    for call in flagged(playing.state).values():
        piles.setdefault(call.confidence, []).append(call)
    return piles


def _tile(playing: Playing, call: Call, area: Rect) -> tuple[Mark, ...]:
    category = next(iter(named_categories(playing.mission.scenario, [call])), None)
    if category is None:
        return (quad((area.x, area.y), area.width, 1, "ink3"),)
    return category_tile(category, area)


def _said(k: Kit, playing: Playing) -> str:
    piles = _piles(playing)
    if not piles:
        return k.words.say("no flags yet")
    return k.words.listed(
        [
            k.words.plural(
                "{count} flag at {percent}",
                "{count} flags at {percent}",
                len(calls),
                percent=k.words.percent(confidence),
            )
            for confidence, calls in sorted(piles.items())
        ]
    )
