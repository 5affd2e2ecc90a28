"""An item that is open: its sheet at the start, the panel with its parts at the end."""

from dataclasses import replace

from game.core.contents import Contacts, Page, Photo, Route, ServiceRecord, Thread
from game.core.messages import N_
from game.ui.app import App, Playing
from game.ui.kit import Kit
from game.ui.layout import columns
from game.ui.scene import Box, Rect, Scene
from game.ui.screens.evidence_contacts import contacts_sheet
from game.ui.screens.evidence_page import page_sheet
from game.ui.screens.evidence_panel import PanelText, panel
from game.ui.screens.evidence_photo import photo_sheet
from game.ui.screens.evidence_route import route_figures, route_sheet
from game.ui.screens.evidence_runs import runs_shown
from game.ui.screens.evidence_service import service_sheet
from game.ui.screens.evidence_thread import thread_sheet
from game.ui.screens.frame import body_rect, frame
from game.ui.screens.modes import wide
from game.ui.screens.opened import Opened

_PANEL = 388
_WIDE_PANEL = 428
_LARGEST_SHARE = 46
"""The panel takes at most this part of the width, in percent."""

_GAP = 24
_TITLES = {
    "cv": N_("Lines"),
    "register": N_("Entries"),
    "Contacts": N_("People"),
    "Thread": N_("Thread"),
    "ServiceRecord": N_("Postings"),
}
"""What the parts of a page's style, or of what an item holds, are together; others are details."""

_NEXT = {"Photo": N_("next detail"), "Contacts": N_("next person")}
"""Where arrow keys lead; elsewhere to the next line."""


def evidence(app: App, kit: Kit, playing: Playing, item: str) -> Scene:
    """The open item, dispatched by what it holds; words alone are shown as a post."""
    opened = Opened.of(app, kit, playing, item)
    body = body_rect(app, kit)
    most = body.width * _LARGEST_SHARE // 100
    side = min(kit.px(_WIDE_PANEL if wide(app) else _PANEL), most)
    at_start, at_end = columns(body, [None, side], _GAP)
    content = opened.item.content
    words = _panel_words(opened)
    above: tuple[Box, ...] = ()
    if isinstance(content, Route):
        above = route_figures(opened, runs_shown(opened, content), at_end, words)
    scene = frame(
        app,
        kit,
        (_sheet(opened, at_start), panel(opened, at_end, words, above)),
        title=kit.words.content(opened.item.title),
        back=kit.words.say("Back to the traces"),
    )
    return replace(scene, background="night.canvas") if isinstance(content, Photo) else scene


def _sheet(opened: Opened, rect: Rect) -> Box:
    """The start side, by what the item holds."""
    match opened.item.content:
        case Photo() as photo:
            sheet = photo_sheet(opened, photo, rect)
        case Route() as route:
            sheet = route_sheet(opened, route, rect)
        case Contacts() as contacts:
            sheet = contacts_sheet(opened, contacts, rect)
        case Thread() as thread:
            sheet = thread_sheet(opened, thread, rect)
        case ServiceRecord() as record:
            sheet = service_sheet(opened, record, rect)
        case page:
            sheet = page_sheet(opened, page or Page("post", opened.item.title), rect)
    return sheet


def _panel_words(opened: Opened) -> PanelText:
    words, content = opened.words, opened.item.content
    count, judged, unfound = len(opened.item.parts), opened.judged(), opened.unfound()
    if unfound:
        told = words.say("{judged} judged, {unfound} not found yet", judged=judged, unfound=unfound)
    else:
        told = words.say("{judged} of {count} judged", judged=judged, count=count)
    calls = (("F",), words.say("flag")), (("X",), words.say("harmless"))
    if isinstance(content, Route):
        source = words.content(opened.scenario.world.sources[opened.item.source].name)
        keys = ((("1",), words.say("a point")), *calls)
        return PanelText(source, told, keys, numbered=True)
    style = content.style if isinstance(content, Page) else type(content).__name__
    arrows = words.say(_NEXT.get(style, N_("next line")))
    title = words.say(_TITLES.get(style, N_("Details")))
    zoom = ((("+", "-"), words.say("zoom")),) if isinstance(content, Photo) else ()
    return PanelText(title, told, (((words.say("Arrows"),), arrows), *calls, *zoom))
