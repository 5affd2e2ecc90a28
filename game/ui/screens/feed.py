"""The feed: every trace, newest first, on a line of days. Only what is in view is built."""

from game.ui.app import App, Playing
from game.ui.intents import FilterCalls
from game.ui.kit import (
    Kit,
    Segment,
    button,
    empty_state,
    quad,
    scroll_area,
    segments,
    text_line,
)
from game.ui.layout import moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.feed_card import Shown, feed_card, item_of
from game.ui.screens.feed_plan import GAP, Plan, calls_of, plan
from game.ui.screens.modes import tabbed
from game.ui.screens.parts import Counts

FEED = "feed"
_GUTTER = 62
_LINE_AT = 46
_QUAD = 16
_SIDE = 8
"""Space at both sides of the list, for focus rings and the scroll bar."""


def filters(k: Kit, playing: Playing) -> Box:
    """All, Unread or Flagged, with how many there are."""
    counts = Counts.of(playing.mission.scenario, playing.state)
    say = k.words.say
    options = (
        ("all", say("All {count}", count=counts.items)),
        ("unread", say("Unread {count}", count=counts.unread)),
        ("flagged", say("Flagged {count}", count=_flagged_items(playing))),
    )
    return segments(
        k,
        "calls",
        say("Which traces"),
        [
            Segment(f"calls:{which}", label, FilterCalls(which), playing.calls == which)
            for which, label in options
        ],
    )


def _flagged_items(playing: Playing) -> int:
    parts = playing.mission.scenario.parts
    return len({parts[part].item for part, call in playing.state.calls.items() if call.flagged})


def feed(app: App, k: Kit, playing: Playing, area: Rect) -> Box:
    """The list of cards in an area; it reaches a little over both sides."""
    gutter = 0 if tabbed(app) else _gutter(k)
    head = k.height("h3") + k.px(8) if tabbed(app) else 0
    opened = item_of(playing.mission.scenario, app.focus)
    width = area.width - gutter
    made = plan(k, playing, width, opened, head)
    if not made.items:
        return _nothing(k, playing, area)
    offset = min(app.scroll.get(FEED, 0), max(0, made.extent - area.height))
    places = set(made.in_view(offset, area.height))
    focused = made.place_of(opened) if opened else None
    if focused is not None:
        places.add(focused)
    where = Rect(area.x, area.y - offset, area.width, head)
    rows = tuple(
        _row(k, made, place, _shown(playing, made, place, opened), where)
        for place in sorted(places)
    )
    outer = Rect(area.x - _SIDE, area.y, area.width + 2 * _SIDE, area.height)
    return scroll_area(
        FEED,
        outer,
        rows,
        offset=offset,
        extent=made.extent,
        label=k.words.say("Traces"),
        role=Role.LIST,
        arrows=True,
        bar_x=outer.right,
    )


def _gutter(k: Kit) -> int:
    return k.px(_GUTTER)


def _shown(playing: Playing, made: Plan, place: int, opened: str) -> Shown:
    item = made.items[place]
    return Shown(
        playing.mission.scenario,
        item,
        calls_of(item, playing.state.calls),
        open=item.id == opened,
        place=(place + 1, len(made.items)),
    )


def _row(k: Kit, made: Plan, place: int, shown: Shown, area: Rect) -> Box:
    """A card with its day beside it, or above it where ``area`` has a height for that."""
    gutter = 0 if area.height else _gutter(k)
    top = area.y + made.tops[place]
    card = feed_card(k, shown, area.width - gutter)
    card = moved_to(card, area.x + gutter, top + area.height)
    rect = Rect(area.x, top, area.width, made.heights[place])
    marks = _above(k, shown, rect) if area.height else _beside(k, shown, rect)
    return Box(f"row:{shown.item.id}", Role.GROUP, rect, marks=marks, children=(card,))


def _beside(k: Kit, shown: Shown, rect: Rect) -> tuple[Mark, ...]:
    """The day at the start, and a tile on the line of days."""
    at, size = rect.x + k.px(_LINE_AT), k.px(_QUAD)
    y = rect.y + k.px(12)
    posted = shown.item.at
    day, _ = text_line(k, k.words.number(posted.day), (rect.x, y), "h3", "ink", bold=True)
    y += k.height("h3") - 2
    weekday, _ = text_line(k, k.words.weekday(posted), (rect.x, y), "caption", "ink2")
    line = Fill(Rect(at - 1, rect.y, 2, rect.height + GAP), "line")
    return (line, day, weekday, _tile(shown, (at - size / 2, rect.y + k.px(18)), size))


def _above(k: Kit, shown: Shown, rect: Rect) -> tuple[Mark, ...]:
    size = k.px(_QUAD)
    y = rect.y + (k.height("h3") - size) // 2
    x = rect.x + size + k.px(12)
    day, _ = text_line(k, k.words.day(shown.item.at), (x, rect.y), "h3", "ink", bold=True)
    return (_tile(shown, (rect.x + k.px(2), y), size), day)


def _tile(shown: Shown, at: tuple[float, float], size: int) -> Mark:
    cut = shown.item.at.day
    if shown.flagged:
        return quad(at, size, cut, "exposed_fill")
    return quad(at, size, cut, "canvas", "line_strong", width=2)


def _nothing(k: Kit, playing: Playing, area: Rect) -> Box:
    """Why there is no card, and the way back to all of them."""
    counts = Counts.of(playing.mission.scenario, playing.state)
    say = k.words.say
    place = Rect(area.x, area.y + 8, area.width, min(area.height - 24, k.px(220)))
    back = button(k, "show-all", say("Show all traces"), FilterCalls("all"), compact=True)
    if playing.calls == "unread":
        text = k.words.plural(
            "{count} detail is not judged yet.",
            "{count} details are not judged yet.",
            counts.unjudged,
        )
        return empty_state(
            k, "nothing", place, say("You have read everything here"), text, done=True, button=back
        )
    how = say("Open an item and press F.") if k.letters else say("Open an item and flag it.")
    return empty_state(k, "nothing", place, say("No flags here yet"), how, button=back)
