"""Exploring the crowd: who shares what, how many are alone, and a published dispute."""

from collections.abc import Callable, Mapping, Sequence

from game.core.messages import N_
from game.ui.app import App
from game.ui.exploring import Exploring, Tab
from game.ui.intents import Explore, ExploreAnew
from game.ui.kit import Kit, Segment, button, segments
from game.ui.layout import moved_to
from game.ui.scene import Box, Rect, Scene
from game.ui.screens.explore_alone import alone_page
from game.ui.screens.explore_dispute import dispute_page
from game.ui.screens.explore_narrow import narrow_page
from game.ui.screens.frame import Status, body_rect, frame

_GAP = 14

_NAMES = {
    Tab.NARROW: N_("Narrow down"),
    Tab.ALONE: N_("Alone"),
    Tab.DISPUTE: N_("87% or 63%?"),
}

Page = Callable[[App, Kit, Exploring, Rect], Sequence[Box]]
_PAGES: Mapping[Tab, Page] = {
    Tab.NARROW: narrow_page,
    Tab.ALONE: alone_page,
    Tab.DISPUTE: dispute_page,
}


def explore(app: App, kit: Kit, exploring: Exploring) -> Scene:
    """The scene."""
    say = kit.words.say
    body = body_rect(app, kit)
    tabs = moved_to(_tabs(kit, exploring), body.x, body.y)
    again = _again(kit, exploring, tabs.rect, body)
    top = max(box.rect.bottom for box in (tabs, *again)) + kit.px(_GAP)
    area = body._replace(y=top, height=body.bottom - top)
    people = kit.words.number(exploring.population.people)
    return frame(
        app,
        kit,
        (tabs, *again, *_PAGES[exploring.tab](app, kit, exploring, area)),
        title=say("Explore the crowd"),
        status=Status(people, say("people who never lived")),
        start=f"explore:{exploring.tab}",
    )


def _again(kit: Kit, exploring: Exploring, tabs: Rect, body: Rect) -> tuple[Box, ...]:
    """The button that forgets all choices, at the end of the tabs' row, or below it."""
    if not exploring.choices or exploring.tab is Tab.DISPUTE:
        return ()
    label = kit.words.say("Start again")
    box = button(kit, "explore-anew", label, ExploreAnew(), icon="undo")
    x = body.right - box.rect.width
    beside = x >= tabs.right + kit.px(_GAP)
    return (moved_to(box, x if beside else body.x, tabs.y if beside else tabs.bottom + _GAP),)


def _tabs(kit: Kit, exploring: Exploring) -> Box:
    options = [
        Segment(f"explore:{tab}", kit.words.say(name), Explore("tab", tab), tab is exploring.tab)
        for tab, name in _NAMES.items()
    ]
    return segments(kit, "explore-tabs", kit.words.say("Questions"), options)
