"""A small picture of a piece: the part of the photo or map that shows it, a page, or an icon."""

from game.core.contents import Area, Photo, Route
from game.core.scenario import Item, Part
from game.ui.kit import Kit, icon_in
from game.ui.pictures import MAP_SIZE, PHOTO_SIZE, Box4, page, photo, route
from game.ui.scene import Fill, Mark, Rect
from game.ui.screens.evidence_crop import area_of

_RADIUS = 6
_AROUND = 1.5
"""How much wider than a detail the picture around it is."""

_SMALLEST = 150
"""A picture shows at least this many units across, so that one sees where it is."""


def piece_picture(kit: Kit, item: Item, part: Part, icon: str, rect: Rect) -> tuple[Mark, ...]:
    """The picture of a piece, or the icon of its source."""
    content, place = item.content, area_of(item, part)
    if isinstance(content, Photo):
        details = [one.detail for one in item.details if one.detail]
        area = _around(place, PHOTO_SIZE) if place else None
        return (photo(rect, content, details, area=area, radius=_RADIUS),)
    if isinstance(content, Route):
        area = _around(place, MAP_SIZE) if place else None
        return (route(rect, content, area=area, small=True, radius=_RADIUS),)
    if content is not None:
        return (page(rect, content, _RADIUS),)
    return (Fill(rect, "sunk", _RADIUS), icon_in(rect, icon, "ink2", kit.px(28)))


def _around(area: Box4, size: tuple[int, int]) -> Area:
    """A square around an area, inside the whole picture."""
    x, y, width, height = area
    side = min(max(round(_AROUND * max(width, height)), _SMALLEST), *size)
    left = round(min(max(x + (width - side) / 2, 0), size[0] - side))
    top = round(min(max(y + (height - side) / 2, 0), size[1] - side))
    return Area(left, top, side, side)
