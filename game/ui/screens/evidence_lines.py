"""A line that can be called: a gutter with its mark, then the words."""

from typing import NamedTuple

from game.core.scenario import Part
from game.ui.intents import Focus, Intent
from game.ui.kit import text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role, State
from game.ui.screens.opened import Opened, Standing

GUTTER = 28
_PAD = 12
_MARK = 20
_SHORTEST = 35
_EDGE = 5
RADIUS = 8


class Ground(NamedTuple):
    """The colours of what lines stand on, and of what stands on it.

    ``marks`` are those of the current part, of one that is open, and of a tick.
    """

    ink: str = "ink"
    ink2: str = "ink2"
    current: str = "action_soft"
    flagged: str = "exposed_soft"
    hover: str = "sunk"
    border: str | None = None
    marks: tuple[str, str, str] = ("action", "line_strong", "ink2")


THEME = Ground()
NIGHT = Ground(
    ink="night.ink",
    ink2="night.ink2",
    current="night.panel",
    flagged="night.panel",
    hover="night.panel",
    border="night.line",
    marks=("night.focus", "night.ink2", "ink2"),
)
NEWSPRINT = Ground(
    ink="newsprint.ink",
    ink2="newsprint.ink2",
    current="newsprint.action_soft",
    flagged="newsprint.exposed_soft",
    hover="newsprint.action_soft",
    border="newsprint.ink",
    marks=("newsprint.ink", "newsprint.underline", "newsprint.ink2"),
)
"""Paper is the same in every theme, and so is what is printed on it."""


def callable_line(
    opened: Opened,
    part: Part,
    text: str,
    at: tuple[int, int],
    width: int,
    *,
    style: str = "item_text",
    bold: bool = False,
    over: str = "",
    ground: Ground = THEME,
) -> Box:
    """A line of a page, or the words of an item.

    Args:
        opened: the item.
        part: the part it is.
        text: what stands there.
        at: its top left corner.
        width: its width; the words wrap.
        style: type of the words.
        bold: weight of the words.
        over: a small label above the words.
        ground: what it stands on.
    """
    k = opened.kit
    lead = k.px(_PAD) + k.px(GUTTER)
    room = width - lead - k.px(_PAD)
    ink = ground.ink2 if opened.standing(part) is Standing.HARMLESS else ground.ink
    marks: list[Mark] = []
    y = at[1] + k.px(5)
    if over:
        small, tall = text_marks(
            k, over, (at[0] + lead, y), room, style="caption", colour=ground.ink2
        )
        marks += small
        y += tall
    words, tall = text_marks(k, text, (at[0] + lead, y), room, style=style, colour=ink, bold=bold)
    marks += words
    rect = Rect(*at, width, max(k.px(_SHORTEST), y + tall + k.px(5) - at[1]))
    size = k.px(_MARK)
    first = Rect(at[0] + k.px(_PAD), y + (k.height(style) - size) // 2, size, size)
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        rect,
        text,
        value=opened.standing_words(part),
        hint=over,
        states=states(opened, part),
        action=move_between(opened, part),
        shape=RADIUS,
        marks=(
            *line_ground(opened, part, rect, ground),
            *_gutter(opened, part, first, ground),
            *marks,
        ),
    )


def states(opened: Opened, part: Part) -> frozenset[State]:
    """Current, if the part is."""
    return frozenset({State.CURRENT}) if part.id == opened.current.id else frozenset()


def move_between(opened: Opened, part: Part) -> Intent:
    """Go to the part; from there, to its row in the panel."""
    here = f"part:{part.id}"
    return Focus(f"row:{part.id}" if opened.app.focus == here else here)


def line_ground(opened: Opened, part: Part, rect: Rect, ground: Ground) -> tuple[Mark, ...]:
    """What a line stands on: nothing, or what its state asks for."""
    flagged = opened.standing(part) is Standing.FLAGGED
    edge = Fill(Rect(rect.x, rect.y, _EDGE, rect.height), "exposed_fill", _EDGE // 2)
    if part.id == opened.current.id:
        sheet = Fill(rect, ground.current, RADIUS, ground.border)
        return (sheet, edge) if flagged else (sheet,)
    if flagged:
        return (Fill(rect, ground.flagged, RADIUS), edge)
    if opened.kit.hot(f"part:{part.id}"):
        return (Fill(rect, ground.hover, RADIUS, opened.kit.framed),)
    return ()


def _gutter(opened: Opened, part: Part, square: Rect, ground: Ground) -> tuple[Mark, ...]:
    """The mark of a part, on a pale plate where the page is dark."""
    mark = opened.mark(part, square, ground.marks)
    dark = ground is NIGHT and opened.standing(part) in {Standing.FLAGGED, Standing.HARMLESS}
    return (Fill(square.inset(-3), "surface", 6), *mark) if dark else mark
