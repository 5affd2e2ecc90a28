"""Debrief: what the Index would hold, how the calls were, and what to take along.

The cards stand in as many columns as fit, each next one in the shortest column, and the page
scrolls.
"""

from collections.abc import Callable
from dataclasses import replace

from game.core.state import Step
from game.ui.app import App, Playing
from game.ui.intents import play
from game.ui.kit import Kit, bottom_bar, button, paragraph, scroll_area
from game.ui.layout import moved_to
from game.ui.scene import Box, Rect, Role, Scene
from game.ui.screens.debrief_calls import calls_card, look_card
from game.ui.screens.debrief_fix import fix_card
from game.ui.screens.debrief_index import crowd_card, held_card, index_card
from game.ui.screens.debrief_letters import letters_card
from game.ui.screens.debrief_moves import moves_card
from game.ui.screens.debrief_noise import noise_card
from game.ui.screens.debrief_state import Debrief, last_time, stacked
from game.ui.screens.debrief_sure import sure_card
from game.ui.screens.debrief_words import author_card, monday_card, questions_card
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.modes import room
from game.ui.screens.scrolled import RING_ROOM

SCROLLED = "debrief-page"
_GAP = 16
_LEAST_COLUMN = 360
_MOST_COLUMNS = 3
_MS_A_MINUTE = 60_000


def debrief(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Debrief step."""
    told = Debrief.of(app, kit, playing)
    words = kit.words
    area = body_rect(app, kit, bottom=True)
    across = max(1, min(_MOST_COLUMNS, (room(app) - 48) // _LEAST_COLUMN))
    wide = (area.width - (across - 1) * _GAP) // across
    cards = [
        *(card(told, wide) for card in _ABOUT_ATTEMPT),
        *letters_card(told, wide),
        *crowd_card(told, wide),
        *(card(told, wide) for card in _TO_TAKE_ALONG),
    ]
    area = area._replace(y=area.y - RING_ROOM, height=area.height + RING_ROOM)
    page = _page(app, words.say("Debrief"), cards, area, across)
    close = button(
        kit,
        "finish",
        words.say("Close this mission"),
        play("Close"),
        kind="primary",
        icon_end="arrow_right",
    )
    bar = bottom_bar(
        kit, bottom_bar_rect(app), words.say("Next step"), start=(_time(told),), end=(close,)
    )
    points = words.say("{points} of {of}", points=told.score.points, of=told.score.of)
    return frame(
        app,
        kit,
        (page,),
        title=words.say("Debrief"),
        bottom=bar,
        status=Status(points, words.say("points")),
        start="index" if _scrolls(page) else "points",
    )


def _page(app: App, label: str, cards: list[Box], area: Rect, across: int) -> Box:
    """The cards in columns, moved up by as much as the player has scrolled.

    If not all are in view, the focus can go to each, so that keys can scroll to it.
    """
    bottoms = [RING_ROOM] * across
    places = []
    for box in cards:
        column = bottoms.index(min(bottoms))
        places.append((area.x + column * (box.rect.width + _GAP), bottoms[column]))
        bottoms[column] += box.rect.height + _GAP
    extent = max(bottoms)
    offset = min(app.scroll.get(SCROLLED, 0), max(0, extent - area.height))
    placed = tuple(
        replace(moved_to(box, x, area.y + y - offset), focusable=extent > area.height)
        for box, (x, y) in zip(cards, places, strict=True)
    )
    return scroll_area(
        SCROLLED,
        area,
        placed,
        offset=offset,
        extent=extent,
        role=Role.REGION,
        label=label,
        bar_x=area.right + 10,
    )


def _scrolls(page: Box) -> bool:
    return any(box.focusable for box in page.walk())


def _time(told: Debrief) -> Box:
    """How long it took."""
    kit, words = told.kit, told.words
    minutes = max(1, round(told.state.elapsed_ms / _MS_A_MINUTE))
    text = words.plural("You took {count} minute.", "You took {count} minutes.", minutes)
    width = kit.width(text, "body")
    return paragraph(kit, "time", text, (0, 0), width, colour="ink2")


def _connect_card(told: Debrief, width: int) -> Box:
    """How connecting went, in a sentence or two."""
    kit, words = told.kit, told.words
    inner = width - 2 * kit.px(20)
    settled = sum(told.state.finding(line.id).settled for line in told.scenario.lines)
    texts = [
        words.say(
            "You settled {done} of {count} findings.",
            done=settled,
            count=len(told.scenario.lines),
        )
    ]
    if told.score.precision is not None:
        texts.append(
            words.say(
                "Of all the pieces in your claims, {share} were needed.",
                share=words.percent(100 * told.score.precision),
            )
        )
    boxes = [
        paragraph(kit, f"connecting:{place}", text, (0, 0), inner)
        for place, text in enumerate(texts)
    ]
    boxes += last_time(told, Step.CONNECT, inner)
    return stacked(told, "connecting", words.say("Connecting"), width, boxes)


_ABOUT_ATTEMPT: tuple[Callable[[Debrief, int], Box], ...] = (
    index_card,
    calls_card,
    sure_card,
    noise_card,
)
_TO_TAKE_ALONG: tuple[Callable[[Debrief, int], Box], ...] = (
    look_card,
    held_card,
    fix_card,
    _connect_card,
    moves_card,
    author_card,
    monday_card,
    questions_card,
)
"""In the order in which they are read."""
