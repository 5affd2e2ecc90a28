"""The map of missions: chapters with their mosaics, which fill as missions are mastered."""

from collections.abc import Sequence

from game.core.mastery import MASTERED, Mastery
from game.ui.app import App
from game.ui.chapters import chapters, complete_count
from game.ui.kit import Kit, key_cap, scroll_area, text_marks
from game.ui.layout import in_flow, in_row, moved, moved_to, union
from game.ui.scene import Box, Rect, Role, Scene, Text
from game.ui.screens.frame import Status, body_rect, frame
from game.ui.screens.mastery_marks import LEVELS, level_name, mastery_tile
from game.ui.screens.missions_chapter import lying_cards, upright_cards
from game.ui.screens.modes import room
from game.ui.screens.scrolled import RING_ROOM
from game.ui.screens.stepper import step_name
from game.ui.unlocking import next_mission

SCROLLED = "missions-map"
_GAP = 20
_FOUR_ROOM, _TWO_ROOM = 1100, 800
"""Width, in pixels at 100 percent text, from which so many cards stand side by side."""


def missions(app: App, kit: Kit) -> Scene:
    """The scene."""
    words = kit.words
    body = body_rect(app, kit)
    legend = _legend(kit, body.width)
    legend = moved_to(legend, body.x, body.bottom - legend.rect.height)
    area = body._replace(height=legend.rect.y - _GAP - body.y)
    secure = sum(app.mastery.get(one.id, Mastery()).secure for one in app.missions)
    of = words.say("of {count} complete", count=len(app.missions))
    tiles = words.say("of {count} mastery tiles secure", count=len(MASTERED) * len(app.missions))
    shown = current_mission(app) or next((one.id for one in app.missions), "")
    return frame(
        app,
        kit,
        (_map(app, kit, area), legend),
        title=words.say("Missions"),
        status=Status(words.number(secure), tiles),
        beside=Status(words.number(complete_count(app)), of),
        start=f"mission:{shown}" if shown else None,
    )


def current_mission(app: App) -> str:
    """The mission to go on with: the one played last, else the next new one; empty if none."""
    if app.unfinished:
        return app.unfinished[0].mission
    following = next_mission(app)
    return following.id if following else ""


def _map(app: App, kit: Kit, area: Rect) -> Box:
    """All chapters; what does not fit scrolls."""
    shown, current = chapters(app.missions), current_mission(app)
    across = 4 if room(app) >= _FOUR_ROOM else 2 if room(app) >= _TWO_ROOM else 1
    wide = (area.width - (across - 1) * _GAP) // across
    if across == 1:
        cards = lying_cards(app, kit, shown, wide, current)
    else:
        cards = upright_cards(app, kit, shown, (wide, area.height), current)
    area = area._replace(y=area.y - RING_ROOM, height=area.height + 2 * RING_ROOM)
    extent = _rows_height(cards, across) + 2 * RING_ROOM
    offset = min(app.scroll.get(SCROLLED, 0), max(0, extent - area.height))
    placed = _placed(cards, across, (area.x, area.y + RING_ROOM - offset))
    return scroll_area(
        SCROLLED,
        area,
        placed,
        offset=offset,
        extent=extent,
        label=kit.words.say("Chapters"),
        role=Role.REGION,
        arrows=True,
        bar_x=area.right + 10,
    )


def _rows_height(cards: Sequence[Box], across: int) -> int:
    tops = [cards[first : first + across] for first in range(0, len(cards), across)]
    tall = sum(max(card.rect.height for card in row) for row in tops)
    return tall + _GAP * (len(tops) - 1)


def _placed(cards: Sequence[Box], across: int, at: tuple[int, int]) -> tuple[Box, ...]:
    """Cards in rows of so many."""
    x, y = at
    placed: list[Box] = []
    for first in range(0, len(cards), across):
        row = cards[first : first + across]
        placed += [
            moved(card, x + place * (card.rect.width + _GAP), y) for place, card in enumerate(row)
        ]
        y += max(card.rect.height for card in row) + _GAP
    return tuple(placed)


def _legend(kit: Kit, width: int) -> Box:
    """What the tiles stand for, and the key that opens a mission."""
    words = kit.words
    steps = words.listed([step_name(kit, step) for step in MASTERED])
    said = words.say("A mastery tile for each step: {steps}.", steps=steps)
    about = _label(kit, "legend.steps", said, width)
    boxes = [_level(kit, place) for place in range(len(LEVELS))]
    if not kit.large:
        boxes.append(_key(kit))
    gap = kit.px(28)
    wide = sum(box.rect.width for box in boxes) + gap * (len(boxes) - 1)
    if about.rect.width + gap + wide <= width:
        placed = in_row(boxes, width - wide, 0, gap)
    else:
        placed = in_flow(boxes, 0, about.rect.bottom + kit.px(4), width, gap)
    tall = union(box.rect for box in placed).bottom
    return Box("legend", Role.GROUP, Rect(0, 0, width, tall), children=(about, *placed))


def _label(kit: Kit, box_id: str, text: str, width: int) -> Box:
    wide = min(width, kit.width(text, "label"))
    down = (_line(kit) - kit.height("label")) // 2
    marks, tall = text_marks(kit, text, (0, down), wide, style="label", colour="ink2")
    return Box(box_id, Role.TEXT, Rect(0, 0, wide, tall + 2 * down), text, marks=marks)


def _level(kit: Kit, place: int) -> Box:
    """A tile and what it means; rows say it in words, so this is for the eye."""
    level = list(LEVELS)[place]
    name = level_name(kit.words, level)
    size, tall = kit.px(16), _line(kit)
    x = size + kit.px(10)
    tile = mastery_tile(level, (0, (tall - size) / 2), size, place)
    text = Text(x, (tall - kit.height("label")) // 2, name, "label", "ink2")
    rect = Rect(0, 0, x + kit.width(name, "label"), tall)
    return Box(f"legend.{level.name.lower()}", Role.TEXT, rect, name, silent=True,
               marks=(*tile, text))  # fmt: skip


def _key(kit: Kit) -> Box:
    cap = key_cap(kit, "legend.cap", kit.words.say("Enter"))
    tall = _line(kit)
    cap = moved(cap, 0, (tall - cap.rect.height) // 2)
    does = kit.words.say("open")
    x = cap.rect.right + kit.px(9)
    text = Text(x, (tall - kit.height("label")) // 2, does, "label", "ink2")
    rect = Rect(0, 0, x + kit.width(does, "label"), tall)
    return Box("legend.key", Role.TEXT, rect, does, silent=True, marks=(text,), children=(cap,))


def _line(kit: Kit) -> int:
    """Height of the legend's line."""
    return max(kit.height("label"), kit.height("caption") + kit.px(4))
