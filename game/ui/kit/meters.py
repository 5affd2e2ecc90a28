"""Meters: tesserae with their words, and chains of tiles."""

from collections.abc import Sequence
from typing import NamedTuple

from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import icon_in, quad, quads
from game.ui.scene import Box, Mark, Rect, Role, Stroke, Text

_CHAIN_TILE = 26
_TURNED = 16
"""Degrees a knocked-out tile is turned."""


def meter(
    k: Kit,
    box_id: str,
    label: str,
    value: str,
    *,
    at: Point,
    filled: int,
    total: int,
    colour: str,
    size: int = 12,
    silent: bool = False,
) -> Box:
    """A row of tiles, ``filled`` of them set. ``value`` says the same in words."""
    tile, gap = k.px(size), k.px(4)
    rect = Rect(*at, max(0, total * (tile + gap) - gap), tile)
    marks = quads(at, filled, total, colour, tile, gap)
    return Box(box_id, Role.METER, rect, label, value, silent=silent, marks=marks)


def named_meter(
    k: Kit,
    box_id: str,
    label: str,
    value: str,
    *,
    at: Point,
    filled: int,
    total: int,
    colour: str,
) -> Box:
    """A bold name, tiles and words in one row, as in the bottom bar."""
    tile, gap, style = k.px(14), k.px(4), "h3"
    tall = k.height(style)
    x = at[0] + k.width(label, style, bold=True) + k.px(14)
    tiles = quads((x, at[1] + (tall - tile) // 2), filled, total, colour, tile, gap)
    x += total * (tile + gap) - gap + k.px(14)
    y = at[1] + (tall - k.height("label")) // 2
    marks: tuple[Mark, ...] = (
        Text(*at, label, style, "ink", bold=True),
        *tiles,
        Text(x, y, value, "label", "ink2"),
    )
    rect = Rect(*at, x + k.width(value, "label") - at[0], tall)
    return Box(box_id, Role.METER, rect, label, value, marks=marks)


class Link(NamedTuple):
    """One tile of a chain.

    Attributes:
        label: the piece, in a word or two.
        fixed: whether a countermeasure knocked it out.
    """

    label: str
    fixed: bool


def chain(
    k: Kit,
    box_id: str,
    label: str,
    links: Sequence[Link],
    *,
    at: Point,
    width: int,
    value: str,
) -> Box:
    """Tiles joined by bars, their names below; a fixed tile is turned and leaves gaps.

    A chain without a fixed tile holds, and is red. Names wrap within their share of the width.
    """
    tile = k.px(_CHAIN_TILE)
    share = width // max(1, len(links))
    holds = not any(link.fixed for link in links)
    colour = "exposed_fill" if holds else "ink3"
    marks: list[Mark] = []
    lowest = at[1] + tile
    for index, link in enumerate(links):
        x, y = at[0] + index * share, at[1]
        if index + 1 < len(links):
            broken = link.fixed or links[index + 1].fixed
            marks += _bar(x + tile, x + share, y + tile / 2, colour, broken=broken)
        marks += _link_tile(k, (x, y), tile, index, link, colour)
        text_y = at[1] + tile + k.px(6)
        for line in k.lines(link.label, "caption", share - k.px(8)):
            marks.append(Text(x, text_y, line, "caption", "ink2"))
            text_y += k.height("caption")
        lowest = max(lowest, text_y)
    rect = Rect(*at, width, lowest - at[1])
    return Box(box_id, Role.IMAGE, rect, label, value, marks=tuple(marks))


def _bar(start: float, end: float, y: float, colour: str, *, broken: bool) -> tuple[Mark, ...]:
    if not broken:
        return (Stroke(((start + 1, y), (end - 1, y)), colour, 4),)
    gap = (end - start) * 0.3
    middle = (start + end) / 2
    ends = (start + 6, middle - gap / 2), (middle + gap / 2, end - 6)
    return tuple(Stroke(((a, y), (b, y)), "line_strong", 4) for a, b in ends if b - a > 4)  # noqa: PLR2004 - too short to see


def _link_tile(  # noqa: PLR0917 - private
    k: Kit, at: tuple[int, int], size: int, cut: int, link: Link, colour: str
) -> tuple[Mark, ...]:
    if not link.fixed:
        return (quad(at, size, cut, colour),)
    tick = k.px(18)
    area = Rect(at[0], at[1], size, size)
    return (
        quad(at, size, cut, "surface", "safe_fill", turn=_TURNED, width=2),
        icon_in(area, "check", "safe_fill", tick),
    )
