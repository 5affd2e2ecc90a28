"""The whole photo or map that a part is in, with the part between brackets."""

from collections.abc import Sequence

from game.core.contents import Photo, Route
from game.core.scenario import Item, Part, Scenario
from game.ui import pictures
from game.ui.app import App, Playing
from game.ui.intents import Back, OpenDialog
from game.ui.kit import Kit, button
from game.ui.scene import Box, Picture, Rect, Role
from game.ui.screens.evidence_crop import area_of
from game.ui.screens.photo_marks import brackets
from game.ui.screens.sheets import sheet
from game.ui.tokens import MARGIN, RADIUS

WHOLE = "whole"
"""Name of the dialog; its subject is the part."""

_WIDTH = 880
_AROUND = 190
"""Height of the title, the button and what is around them."""

_LEAST_BRACKETS = 32


def way_to_whole(kit: Kit, scenario: Scenario, part: Part) -> Sequence[Box]:
    """The button that shows where a part is, if it has a place in a picture."""
    item, say = scenario.item_by_id[part.item], kit.words.say
    if not isinstance(item.content, Photo | Route) or area_of(item, part) is None:
        return ()
    on_photo = isinstance(item.content, Photo)
    label = say("Show in the photo") if on_photo else say("Show on the map")
    return (button(kit, "show-whole", label, OpenDialog(WHOLE, part.id), icon="zoom"),)


def whole_dialog(app: App, kit: Kit, playing: Playing, part_id: str) -> Box | None:
    """The dialog; None for a part of anything but a picture."""
    scenario = playing.mission.scenario
    part = scenario.parts[part_id]
    item = scenario.item_by_id[part.item]
    shown = item.content
    if not isinstance(shown, Photo | Route):
        return None

    def content(width: int) -> list[Box]:
        tall = app.size[1] - 2 * MARGIN - kit.px(_AROUND)
        return [_marked(kit, item, shown, part, (width, tall))]

    close = button(kit, "close", kit.words.say("Close"), Back(), kind="primary")
    title = kit.words.content(part.label)
    return sheet(app, kit, "dialog:whole", title, content, buttons=(close,), width=_WIDTH)


def _marked(kit: Kit, item: Item, shown: Photo | Route, part: Part, room: tuple[int, int]) -> Box:
    picture = _whole(item, shown, room)
    area = area_of(item, part)
    spot = pictures.placed(area, picture, least=_LEAST_BRACKETS) if area else None
    marks = brackets(spot) if spot else ()
    said = kit.words.content(shown.sees)
    rect = Rect(0, 0, room[0], picture.rect.height)
    return Box("whole", Role.IMAGE, rect, said, upright=True, marks=(picture, *marks))


def _whole(item: Item, shown: Photo | Route, room: tuple[int, int]) -> Picture:
    """The picture as large as fits, without changing its shape, in the middle."""
    wide, tall = pictures.photo_area(shown)[2:] if isinstance(shown, Photo) else pictures.MAP_SIZE
    width = min(room[0], round(room[1] * wide / tall))
    rect = Rect((room[0] - width) // 2, 0, width, round(width * tall / wide))
    if isinstance(shown, Route):
        return pictures.route(rect, shown, radius=RADIUS["card"])
    details = [one.detail for one in item.details if one.detail]
    return pictures.photo(rect, shown, details, radius=RADIUS["card"])
