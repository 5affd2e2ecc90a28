"""An item that is open: its sheet at the start, the panel with its parts at the end."""

from dataclasses import replace

from game.core.messages import N_
from game.core.scenario import Page, Photo, Route
from game.ui.app import App, Playing
from game.ui.kit import Kit
from game.ui.layout import columns
from game.ui.scene import Box, Scene
from game.ui.screens.evidence_page import page_sheet
from game.ui.screens.evidence_panel import PanelText, panel
from game.ui.screens.evidence_photo import photo_sheet
from game.ui.screens.evidence_route import route_figures, route_sheet
from game.ui.screens.frame import body_rect, frame
from game.ui.screens.modes import wide
from game.ui.screens.opened import Opened

_PANEL = 388
_WIDE_PANEL = 428
_LARGEST_SHARE = 46
"""The panel takes at most this part of the width, in percent."""

_GAP = 24
_TITLES = {"cv": N_("Lines"), "register": N_("Entries")}
"""What a page's parts are called together; those of others are details."""


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
    if isinstance(content, Photo):
        sheet = photo_sheet(opened, content, at_start)
    elif isinstance(content, Route):
        sheet = route_sheet(opened, content, at_start)
        above = route_figures(opened, content, at_end, words)
    else:
        sheet = page_sheet(opened, content or Page("post", opened.item.title), at_start)
    scene = frame(
        app,
        kit,
        (sheet, panel(opened, at_end, words, above)),
        title=kit.words.content(opened.item.title),
        back=kit.words.say("Back to the traces"),
    )
    return replace(scene, background="night.canvas") if isinstance(content, Photo) else scene


def _panel_words(opened: Opened) -> PanelText:
    words, item = opened.words, opened.item
    count, judged, unfound = len(item.parts), opened.judged(), opened.unfound()
    flag, harmless = (("F",), words.say("flag")), (("X",), words.say("harmless"))
    if isinstance(item.content, Photo):
        if unfound:
            told = words.say(
                "{judged} judged, {unfound} not found yet", judged=judged, unfound=unfound
            )
        else:
            told = words.say("{judged} of {count} judged", judged=judged, count=count)
        keys = ((("Arrows",), words.say("next detail")), flag, harmless)
        return PanelText(words.say("Details"), told, keys)
    told = words.say("{judged} of {count} judged", judged=judged, count=count)
    if isinstance(item.content, Route):
        source = words.content(opened.scenario.world.sources[item.source].name)
        keys = ((("1",), words.say("a point")), flag, harmless)
        return PanelText(source, told, keys, numbered=True)
    style = item.content.style if isinstance(item.content, Page) else ""
    keys = ((("Arrows",), words.say("next line")), flag, harmless)
    return PanelText(words.say(_TITLES.get(style, N_("Details"))), told, keys)
