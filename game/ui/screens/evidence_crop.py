"""What a part is, at a glance: the piece of the picture that shows it, or its words."""

from game.core.contents import Area, Photo, Route
from game.core.scenario import Item, Part, Scenario
from game.ui import pictures
from game.ui.kit import Kit, icon_in, text_marks
from game.ui.scene import Box, Fill, Mark, Picture, Rect, Role
from game.ui.screens.parts import item_meta
from game.ui.screens.photo_marks import brackets
from game.ui.tokens import RADIUS

_AROUND = 1.35
"""How much wider than a detail the piece around it is."""

_SMALLEST_SHARE = 0.3
"""The piece shows at least this share of the picture's width."""


def crop(kit: Kit, scenario: Scenario, part: Part, rect: Rect, *, marked: bool = False) -> Box:
    """The picture around a part, or its words on a sunk sheet, which may grow taller.

    With ``marked`` the detail has brackets.
    """
    item = scenario.item_by_id[part.item]
    picture = _picture(item, part, rect)
    if picture is None:
        return _quote(kit, scenario, item, part, rect)
    marks: tuple[Mark, ...] = (picture,)
    area = area_of(item, part)
    spot = pictures.placed(area, picture, least=24) if area and marked else None
    if spot is not None:
        marks += brackets(spot)
    says = kit.words.content(part.looks)
    return Box("crop", Role.IMAGE, rect, says, upright=True, marks=marks)


def _picture(item: Item, part: Part, rect: Rect) -> Picture | None:
    content, area = item.content, area_of(item, part)
    radius = RADIUS["card"]
    if isinstance(content, Photo):
        details = [one.detail for one in item.details if one.detail]
        whole = pictures.photo_area(content)
        near = _near(area, whole, rect) if area else None
        return pictures.photo(rect, content, details, area=near, radius=radius)
    if isinstance(content, Route) and area is not None:
        near = _near(area, (0, 0, *pictures.MAP_SIZE), rect)
        return pictures.route(rect, content, area=near, radius=radius)
    return None


def area_of(item: Item, part: Part) -> pictures.Box4 | None:
    """Where a part is in its item's picture; None if it has no place there."""
    detail = part.detail
    if detail is None:
        return None
    if isinstance(item.content, Photo):
        return pictures.detail_area(item.content, detail)
    area = detail.area
    return (area.x, area.y, area.width, area.height) if area else None


def _near(area: pictures.Box4, whole: pictures.Box4, rect: Rect) -> Area:
    """The area with what is around it, in the shape of a rectangle, inside the whole picture."""
    x, y, width, height = whole
    shape = rect.width / rect.height
    wide = max(area[2] * _AROUND, area[3] * _AROUND * shape, width * _SMALLEST_SHARE)
    wide = min(wide, width, height * shape)
    tall = wide / shape
    left = min(max(area[0] + area[2] / 2 - wide / 2, x), x + width - wide)
    top = min(max(area[1] + area[3] / 2 - tall / 2, y), y + height - tall)
    return Area(round(left), round(top), round(wide), round(tall))


def _quote(kit: Kit, scenario: Scenario, item: Item, part: Part, rect: Rect) -> Box:
    """The words that were posted, or for a detail without a picture what it looks like."""
    detail = part.detail
    if detail is None:
        text = kit.words.quoted(kit.words.content(item.text))
    elif detail.quote or detail.reply:
        words = detail.reply.text if detail.reply else detail.quote or ""
        text = kit.words.quoted(kit.words.content(words))
    else:
        text = kit.words.content(part.looks)
    icon, source, _, _ = item_meta(kit.words, scenario, item)
    pad, size = kit.px(20), kit.px(20)
    room = rect.width - 2 * pad
    x, y = rect.x + pad, rect.y + pad
    said, tall = text_marks(kit, text, (x, y + size + kit.px(12)), room, style="h3")
    rect = rect._replace(height=max(rect.height, tall + size + kit.px(12) + 2 * pad))
    name = (x + size + kit.px(8), y + (size - kit.height("label")) // 2)
    over, _ = text_marks(kit, source, name, room, style="label", colour="ink2", bold=True)
    marks = (
        Fill(rect, "sunk", RADIUS["card"], kit.framed, kit.line),
        icon_in(Rect(x, y, size, size), icon, "ink2"),
        *over,
        *said,
    )
    return Box("crop", Role.TEXT, rect, text, marks=marks)
