"""The casebook: for each line of the list, what the player has flagged so far.

While spotting it shows the player's own flags and nothing else. From connecting on it also
says which lines are exposed, since a settled finding proves it.
"""

from collections.abc import Mapping

from game.core.knowledge import Category
from game.core.scenario import Line
from game.ui import pictures
from game.ui.app import App, Playing
from game.ui.intents import Focus, OpenDialog
from game.ui.kit import Kit, card_marks, category_tile, icon_text, key_cap, meter, text_marks
from game.ui.layout import columns, moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.modes import large_text, wide
from game.ui.screens.parts import line_title, pieces_by_line
from game.ui.screens.scrolled import scrolled

ENOUGH_FOR_A_FACE = 3
"""So many pieces set all tiles of a category in the portrait."""

QUADS = 4
FIRST_ROW = "line:"
_TILE = 34
_PORTRAIT = 120
_ROW_PAD = 3


def casebook(app: App, k: Kit, playing: Playing, area: Rect) -> Box:
    """The casebook as a panel at the side, no taller than it needs to be."""
    pad = k.px(18)
    inner = area.width - 2 * pad
    head = _heading(k, playing, Rect(area.x + pad, area.y + k.px(14), inner, 0))
    y = head.rect.bottom + k.px(10)
    children = [head]
    if not large_text(app):
        summary = _summary(app, k, playing, Rect(area.x + pad, y, inner, 0))
        children.append(summary)
        y = summary.rect.bottom + k.px(10)
    rows = [_row(app, k, playing, line, inner) for line in playing.mission.scenario.lines]
    wanted = sum(row.rect.height for row in rows) + 16
    room = area.bottom - y - k.px(6)
    listed = scrolled(
        app,
        "casebook-lines",
        Rect(area.x + pad, y - 8, inner, min(wanted, room)),
        rows,
        gap=0,
        label=k.words.say("Critical information list"),
        role=Role.LIST,
        arrows=True,
        bar_x=area.right - k.px(11),
    )
    children.append(listed)
    rect = Rect(area.x, area.y, area.width, listed.rect.bottom + k.px(6) - area.y)
    return _panel(k, rect, children)


def casebook_tab(app: App, k: Kit, playing: Playing, area: Rect) -> Box:
    """The casebook where it takes the place of the feed: two columns of rows."""
    pad, gap = k.px(16), k.px(22)
    across = 2 if area.width >= k.px(560) else 1
    inner = Rect(area.x + pad, area.y, area.width - 2 * pad, area.height)
    places = columns(inner, [None] * across, gap)
    rows = [_row(app, k, playing, line, places[0].width) for line in playing.mission.scenario.lines]
    pairs = [
        _side_by_side(rows[first : first + across], places, first)
        for first in range(0, len(rows), across)
    ]
    wanted = sum(pair.rect.height for pair in pairs) + 16
    listed = scrolled(
        app,
        "casebook-lines",
        Rect(inner.x, area.y, inner.width, min(wanted, area.height)),
        pairs,
        gap=0,
        label=k.words.say("Critical information list"),
        role=Role.LIST,
        arrows=True,
        bar_x=area.right - k.px(11),
    )
    return _panel(k, Rect(area.x, area.y, area.width, listed.rect.height), [listed])


def touched(playing: Playing) -> int:
    """How many lines are named by a flag."""
    counts = pieces_by_line(playing.mission.scenario, playing.state)
    return sum(count > 0 for count in counts.values())


def portrait_shares(playing: Playing) -> Mapping[Category, float]:
    """For each category the share of its tiles that is set, 0 to 1."""
    scenario, state = playing.mission.scenario, playing.state
    counts = pieces_by_line(scenario, state)
    shares: dict[Category, float] = {}
    for line in scenario.lines:
        settled = state.finding(line.id).settled
        share = 1.0 if settled else min(1.0, counts[line.id] / ENOUGH_FOR_A_FACE)
        shares[line.category] = max(shares.get(line.category, 0.0), share)
    return shares


def _panel(k: Kit, rect: Rect, children: list[Box]) -> Box:
    return Box(
        "casebook",
        Role.REGION,
        rect,
        k.words.say("Casebook"),
        marks=card_marks(k, rect),
        children=tuple(children),
    )


def _side_by_side(rows: list[Box], places: tuple[Rect, ...], index: int) -> Box:
    tall = max(row.rect.height for row in rows)
    placed = tuple(
        moved_to(row, place.x - places[0].x, 0) for row, place in zip(rows, places, strict=False)
    )
    width = places[-1].right - places[0].x
    return Box(f"casebook-pair:{index}", Role.GROUP, Rect(0, 0, width, tall), children=placed)


def _heading(k: Kit, playing: Playing, at: Rect) -> Box:
    """The title, and the key that leads to the first line, if it is shown."""
    marks, tall = text_marks(
        k, k.words.say("Casebook"), (at.x, at.y), at.width, style="h3", bold=True
    )
    title = Box(
        "casebook-title",
        Role.HEADING,
        Rect(at.x, at.y, at.width - k.px(40), tall),
        k.words.say("Casebook"),
        level=2,
        marks=marks,
    )
    whole = Rect(at.x, at.y, at.width, tall)
    if not k.letters:
        return Box("casebook-head", Role.GROUP, whole, children=(title,))
    cap = key_cap(k, "casebook-cap", "C")
    cap = moved_to(cap, at.right - cap.rect.width, at.y + (tall - cap.rect.height) // 2)
    first = playing.mission.scenario.lines[0].id
    jump = Box(
        "casebook-jump",
        Role.LINK,
        cap.rect,
        k.words.say("Go to the casebook"),
        action=Focus(f"{FIRST_ROW}{first}"),
        keys=("c",),
        shape=5,
        children=(cap,),
    )
    return Box(
        "casebook-head",
        Role.GROUP,
        whole._replace(height=max(tall, cap.rect.height)),
        children=(title, jump),
    )


def _summary(app: App, k: Kit, playing: Playing, at: Rect) -> Box:
    """The portrait that fills with flags, and how many lines they touch."""
    size = k.px(144 if wide(app) else _PORTRAIT)
    subject = playing.mission.scenario.people[playing.mission.scenario.subject]
    lines = playing.mission.scenario.lines
    number = k.words.say("{some} of {all}", some=touched(playing), all=len(lines))
    says = k.words.say("lines touched by your flags")
    note = k.words.say("Each flag sets tiles in the portrait.")
    x, room = at.x + size + k.px(16), at.width - size - k.px(16)
    marks: list[Mark] = []
    y = at.y
    for text, style, colour, bold in (
        (number, "h2", "ink", True),
        (says, "label", "ink2", False),
        (note, "caption", "ink2", False),
    ):
        added, tall = text_marks(k, text, (x, y), room, style=style, colour=colour, bold=bold)
        marks += added
        y += tall + k.px(3)
    height = max(size, y - at.y)
    picture: tuple[Mark, ...] = ()
    if subject.portrait:
        square = Rect(at.x, at.y, size, size)
        picture = (pictures.mosaic(square, subject.portrait, portrait_shares(playing)),)
    rect = Rect(at.x, at.y, at.width, height)
    return Box(
        "casebook-summary",
        Role.STATUS,
        rect,
        k.words.say("{number} {what}", number=number, what=says),
        live=True,
        marks=(*picture, *marks),
    )


def _row(app: App, k: Kit, playing: Playing, line: Line, width: int) -> Box:
    count = pieces_by_line(playing.mission.scenario, playing.state)[line.id]
    exposed = playing.state.finding(line.id).settled
    name = line_title(k.words, playing.mission.scenario, line)
    box_id = f"{FIRST_ROW}{line.id}"
    tile = k.px(_TILE)
    with_quads = not large_text(app)
    quads_wide = k.px(12) * QUADS + k.px(4) * (QUADS - 1) + k.px(6) if with_quads else 0
    x = tile + k.px(12)
    room = width - x - quads_wide
    found = bool(count) or exposed
    names, tall = text_marks(
        k,
        name,
        (x, k.px(_ROW_PAD)),
        room,
        style="body",
        colour="ink" if found else "ink2",
        bold=found,
    )
    state = _state(k, count, exposed=exposed)
    stated = _state_marks(k, state, (x, k.px(_ROW_PAD) + tall), room, exposed=exposed)
    height = max(tile, tall + k.height("caption")) + 2 * k.px(_ROW_PAD)
    rect = Rect(0, 0, width, height)
    down = (height - tile) // 2
    marks: list[Mark] = [Fill(Rect(0, 0, width, 1), "line")]
    if k.hot(box_id):
        marks.append(Fill(rect, "sunk", 8, k.framed))
    marks += category_tile(line.category, Rect(0, down, tile, tile), found=found)
    marks += [*names, *stated]
    children: tuple[Box, ...] = ()
    if with_quads:
        filled = QUADS if exposed else min(QUADS, count)
        tiles = meter(
            k,
            f"{box_id}-tiles",
            name,
            state,
            at=(0, 0),
            filled=filled,
            total=QUADS,
            colour=f"category.{line.category}",
            silent=True,
        )
        middle = (height - tiles.rect.height) // 2
        children = (moved_to(tiles, width - tiles.rect.width, middle),)
    return Box(
        box_id,
        Role.BUTTON,
        rect,
        name,
        state,
        hint=k.words.say("Shows the pieces you flagged for it."),
        action=OpenDialog("pieces", line.id),
        shape=6,
        marks=tuple(marks),
        children=children,
    )


def _state(k: Kit, count: int, *, exposed: bool) -> str:
    if exposed:
        return k.words.say("Exposed")
    if not count:
        return k.words.say("Nothing yet")
    return k.words.plural("{count} piece", "{count} pieces", count)


def _state_marks(
    k: Kit, text: str, at: tuple[int, int], room: int, *, exposed: bool
) -> tuple[Mark, ...]:
    if exposed:
        return icon_text(k, at, "alert", text, "exposed", bold=True)[0]
    return text_marks(k, text, at, room, style="caption", colour="ink2")[0]
