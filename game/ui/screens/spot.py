"""Spot: the rail of sources, the feed of traces, the casebook, and the bar below."""

from dataclasses import replace

from game.core.session import can_undo
from game.ui.app import App, Playing
from game.ui.intents import OpenDialog, Select, play
from game.ui.kit import Kit, Segment, bottom_bar, button, heading, paragraph, segments
from game.ui.layout import in_flow, moved_to, union
from game.ui.scene import Box, Rect, Role, Scene
from game.ui.screens.casebook import casebook, casebook_tab, touched
from game.ui.screens.feed import feed, filters
from game.ui.screens.feed_card import ITEM, item_of
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.modes import large_text, tabbed, wide
from game.ui.screens.parts import Counts
from game.ui.screens.rail import icon_tip, rail, rail_width
from game.ui.screens.sureness import sureness
from game.ui.tokens import MARGIN

TAB = "tab"
CASEBOOK = "casebook"
_CASEBOOK_WIDTH = 308
_WIDE_CASEBOOK = 356
_BAR_GAP = 24


def spot(app: App, kit: Kit, playing: Playing) -> Scene:
    """The scene."""
    body = body_rect(app, kit, bottom=True)
    side = rail_width(app, kit)
    gap = 20 if large_text(app) else 24
    end = MARGIN // 2 if large_text(app) else MARGIN
    listed = rail(app, kit, playing, Rect(body.x, body.y, side, body.height))
    main = Rect(body.x + side + gap, body.y, body.width - side - gap, body.height)
    if tabbed(app):
        regions = [_tabs_and_main(app, kit, playing, main)]
    else:
        width = _WIDE_CASEBOOK if wide(app) else _CASEBOOK_WIDTH
        width = round(width * (1 + 0.2 * (kit.measure.text_scale - 1)))
        feed_area = main._replace(width=main.width - width - gap)
        book = Rect(feed_area.right + gap, main.y, width, main.height - end)
        regions = [_feed_region(app, kit, playing, feed_area), casebook(app, kit, playing, book)]
    tip = icon_tip(app, kit, listed)
    return frame(
        app,
        kit,
        [listed, *regions, *([tip] if tip else [])],
        title=kit.words.say("Spot, {mission}", mission=playing.mission.scenario.title),
        bottom=_bottom(app, kit, playing),
        status=_status(kit, playing),
        start=_start(app, playing, regions[0]),
    )


def _start(app: App, playing: Playing, region: Box) -> str | None:
    """The card that was being looked at, if it is still shown, or else the first card."""
    cards = [box.id for box in region.walk() if box.id.startswith(ITEM) and box.takes_focus]
    before = f"{ITEM}{item_of(playing.mission.scenario, app.focus)}"
    return before if before in cards else next(iter(cards), None)


def _status(kit: Kit, playing: Playing) -> Status:
    counts = Counts.of(playing.mission.scenario, playing.state)
    read = kit.words.say("{some} of {all}", some=counts.items - counts.unread, all=counts.items)
    return Status(read, kit.words.say("traces read"), live=False)


def _feed_region(app: App, kit: Kit, playing: Playing, area: Rect) -> Box:
    """The heading with the filters, and the feed below."""
    chosen = filters(kit, playing)
    name = _feed_name(kit, playing)
    room = area.width - chosen.rect.width - kit.px(16)
    wide = min(room, kit.width(name, "h2", bold=True))
    title = heading(kit, "feed-title", name, (area.x, area.y), wide)
    tall = max(title.rect.height, chosen.rect.height)
    title = moved_to(title, area.x, area.y + (tall - title.rect.height) // 2)
    order = _order(kit, title, area.x + room)
    chosen = moved_to(
        chosen, area.right - chosen.rect.width, area.y + (tall - chosen.rect.height) // 2
    )
    top = area.y + tall + kit.px(8)
    cards = feed(app, kit, playing, Rect(area.x, top, area.width, area.bottom - top))
    label = kit.words.say("Traces")
    return Box("main", Role.REGION, area, label, children=(title, *order, chosen, cards))


def _order(kit: Kit, title: Box, end: int) -> tuple[Box, ...]:
    """In which order the traces stand, beside the title where there is room."""
    text, x = kit.words.say("newest first"), title.rect.right + kit.px(12)
    if x + kit.width(text, "label") > end:
        return ()
    y = title.rect.bottom - kit.height("label") - kit.px(4)
    return (paragraph(kit, "feed-order", text, (x, y), end - x, style="label", colour="ink2"),)


def _tabs_and_main(app: App, kit: Kit, playing: Playing, area: Rect) -> Box:
    """Traces and casebook as tabs, the chosen one below."""
    scenario, say = playing.mission.scenario, kit.words.say
    on_casebook = playing.selected.get(TAB) == CASEBOOK
    counts = Counts.of(scenario, playing.state)
    book = say("Casebook {some} of {all}", some=touched(playing), all=len(scenario.lines))
    traces = say("Traces {count}", count=counts.items)
    tabs = segments(
        kit,
        "tabs",
        say("Traces or casebook"),
        [
            Segment("tab:traces", traces, Select(TAB, ""), not on_casebook),
            Segment("tab:casebook", book, Select(TAB, CASEBOOK), on_casebook),
        ],
    )
    tabs = replace(tabs, children=tuple(_keyed(tab) for tab in tabs.children))
    shown = [tabs] if on_casebook else [tabs, filters(kit, playing)]
    placed = in_flow(shown, area.x, area.y, area.width, kit.px(12))
    top = union(box.rect for box in placed).bottom + kit.px(10)
    below = Rect(area.x, top, area.width, area.bottom - top)
    if on_casebook:
        main = casebook_tab(app, kit, playing, below._replace(height=below.height - 14))
    else:
        main = feed(app, kit, playing, below)
    label = kit.words.say("Traces")
    return Box("main", Role.REGION, area, label, children=(*placed, main))


def _keyed(tab: Box) -> Box:
    """The tab that is not chosen is a key away."""
    return replace(tab, keys=("c",)) if not tab.states else tab


def _feed_name(kit: Kit, playing: Playing) -> str:
    if not playing.source:
        return kit.words.say("All traces")
    return kit.words.content(playing.mission.scenario.world.sources[playing.source].name)


def _bottom(app: App, kit: Kit, playing: Playing) -> Box:
    """Hint and undo, how sure the player has been, counts, and the way on.

    What matters least is left out first where there is no room.
    """
    rect = bottom_bar_rect(app)
    scale = sureness(kit, playing, rect)
    label = kit.words.say("Hint, undo and finishing")
    for start, end, with_scale in (
        (_start_buttons(kit, playing, cost=True), _end(kit, playing, counted=True), True),
        (_start_buttons(kit, playing, cost=True), _end(kit, playing, counted=True), False),
        (_start_buttons(kit, playing, cost=False), _end(kit, playing, counted=True), False),
        (_start_buttons(kit, playing, cost=False), _end(kit, playing, counted=False), False),
    ):
        bar = bottom_bar(kit, rect, label, start=start, end=end)
        first, last = bar.children[len(start) - 1].rect.right, bar.children[len(start)].rect.x
        needed = scale.rect.width + 2 * _BAR_GAP if with_scale else _BAR_GAP
        if last - first >= needed:
            break
    if not with_scale:
        return bar
    middle = (rect.width - scale.rect.width) // 2
    x = min(max(middle, first + _BAR_GAP), last - _BAR_GAP - scale.rect.width)
    scale = moved_to(scale, x, rect.y + (rect.height - scale.rect.height) // 2)
    children = (*bar.children[: len(start)], scale, *bar.children[len(start) :])
    return replace(bar, children=children)


def _start_buttons(kit: Kit, playing: Playing, *, cost: bool) -> list[Box]:
    say, scenario = kit.words.say, playing.mission.scenario
    left = len(scenario.hints) - playing.state.hints_taken
    lost = kit.words.signed(-scenario.hint_cost)
    price = say("{points} points", points=lost) if scenario.hint_cost else ""
    return [
        button(
            kit,
            "hint",
            say("Hint"),
            OpenDialog("hint"),
            icon="hint",
            key=price if cost and left else "",
            keys=("h",),
            hint=say("It asks before it costs anything."),
        ),
        button(
            kit,
            "undo",
            say("Undo"),
            play("Undo"),
            icon="undo",
            keys=("ctrl+z",),
            disabled="" if can_undo(playing.state) else say("There is nothing to take back."),
        ),
    ]


def _end(kit: Kit, playing: Playing, *, counted: bool) -> list[Box]:
    say = kit.words.say
    finish = button(
        kit,
        "finish",
        say("Finish spotting"),
        OpenDialog("finish"),
        kind="primary",
        icon_end="arrow_right",
    )
    if not counted:
        return [finish]
    counts = Counts.of(playing.mission.scenario, playing.state)
    flags = kit.words.plural("{count} flag", "{count} flags", counts.flags)
    left = kit.words.plural("{count} not judged", "{count} not judged", counts.unjudged)
    text = say("{flags}, {left}", flags=flags, left=left)
    width = kit.width(text, "body")
    return [paragraph(kit, "counts", text, (0, 0), width, colour="ink2"), finish]
