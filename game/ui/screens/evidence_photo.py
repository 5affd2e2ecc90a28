"""A photo on the night table: what hides in it is found by going there.

Nothing is marked before it is found. Focus goes from detail to detail, and where it has been
there are brackets; the glass is beside what is focused or under the pointer.
"""

from game.core.contents import Area, Photo
from game.core.messages import N_
from game.core.scenario import Part
from game.ui import pictures
from game.ui.intents import Select
from game.ui.kit import icon_button
from game.ui.layout import in_row, in_row_to_end, moved, union
from game.ui.scene import Box, Circle, Picture, Rect, Role
from game.ui.screens.evidence_caption import caption
from game.ui.screens.evidence_crop import area_of
from game.ui.screens.evidence_lines import NIGHT, move_between, states
from game.ui.screens.evidence_sheet import sheet_area
from game.ui.screens.opened import Opened, Standing
from game.ui.screens.photo_marks import DARK, LAPIS_LIGHT, PALE, brackets
from game.ui.tokens import RADIUS
from game.ui.update import ZOOM

_SMALLEST_HOTSPOT = 32
_SMALLEST_SHARE = 70
"""The picture is at least this tall, in percent of the place; its words then scroll."""
_GLASS_SHARE = 0.165
"""Radius of the glass in heights of the picture."""

_SMALLEST_GLASS = 48
_ZOOMS = (None, 2.35, 3.5, 5.0)
"""How much larger the glass shows a detail; none is no glass."""

_FARTHEST, _CLOSEST = -1, len(_ZOOMS) - 1
ZOOM_IN, ZOOM_OUT = "zoom-in", "zoom-out"
_TOOL_GAP = 4
_READ_WITHOUT_GLASS = 190
"""A detail that is shown this wide or tall needs no glass."""

_PLACES = (
    (N_("top left"), N_("top"), N_("top right")),
    (N_("left"), N_("middle"), N_("right")),
    (N_("bottom left"), N_("bottom"), N_("bottom right")),
)


def photo_sheet(opened: Opened, photo: Photo, rect: Rect) -> Box:
    """The picture with what is in it, and the words below."""
    k = opened.kit
    tools = _zoom_tools(opened)
    tools_wide = union(box.rect for box in tools).width
    words = caption(opened, (rect.x, 0), rect.width - tools_wide - k.px(12), NIGHT)
    frame = _frame(photo, rect, rect.height - words.rect.height - k.px(12))
    words = moved(words, 0, frame.bottom + k.px(12))
    tools = in_row_to_end(tools, rect.right, words.rect.y, _TOOL_GAP)
    extent = max(box.rect.bottom for box in (words, *tools)) - rect.y
    scrolled = sheet_area(opened, rect, (_picture(opened, photo, frame), words, *tools), extent)
    return Box("sheet", Role.REGION, rect, k.words.say("Photo"), children=(scrolled,))


def _closer(opened: Opened) -> int:
    """How many steps closer the player wants the glass than it is by itself."""
    return int(opened.playing.selected.get(ZOOM, "") or "0")


def _zoom_tools(opened: Opened) -> tuple[Box, ...]:
    """Closer and farther, made side by side."""
    k, say, now = opened.kit, opened.words.say, _closer(opened)
    tools = (
        icon_button(
            k, ZOOM_OUT, "minus", say("Farther"), Select(ZOOM, str(max(now - 1, _FARTHEST))),
            on_bar=True, keys=("-",),
        ),
        icon_button(
            k, ZOOM_IN, "plus", say("Closer"), Select(ZOOM, str(min(now + 1, _CLOSEST))),
            on_bar=True, keys=("+",),
        ),
    )  # fmt: skip
    return in_row(tools, 0, 0, _TOOL_GAP)


def _frame(photo: Photo, rect: Rect, room: int) -> Rect:
    """As large as fits, without changing its shape; never so small that nothing is seen."""
    _, _, width, height = pictures.photo_area(photo)
    tall = max(room, rect.height * _SMALLEST_SHARE // 100)
    wide = min(rect.width, round(tall * width / height))
    return Rect(rect.x + (rect.width - wide) // 2, rect.y, wide, round(wide * height / width))


def _picture(opened: Opened, photo: Photo, rect: Rect) -> Box:
    parts = opened.item.details
    details = [part.detail for part in parts if part.detail]
    picture = pictures.photo(rect, photo, details, radius=RADIUS["card"])
    spots = tuple(_hotspot(opened, part, picture) for part in parts)
    found = Box(
        "details",
        Role.LIST,
        rect,
        opened.words.say("Details in the photo"),
        children=spots,
    )
    return Box(
        "picture",
        Role.IMAGE,
        rect,
        opened.words.content(photo.sees),
        upright=True,
        marks=(picture,),
        children=(found, *_glass(opened, photo, picture, dict(zip(parts, spots, strict=True)))),
    )


def _hotspot(opened: Opened, part: Part, picture: Picture) -> Box:
    known = area_of(opened.item, part)
    found = pictures.placed(known, picture, least=_SMALLEST_HOTSPOT) if known else None
    area = found or picture.rect
    place = opened.words.say(_place(area, picture.rect))
    colour = LAPIS_LIGHT if part.id == opened.current.id else PALE
    unfound = opened.standing(part) is Standing.UNFOUND
    label = (
        opened.words.say("Detail {number}, {place}", number=opened.number(part), place=place)
        if unfound
        else opened.words.say("{part}, {place}", part=opened.label(part), place=place)
    )
    return Box(
        f"part:{part.id}",
        Role.IMAGE,
        area,
        label,
        value=opened.standing_words(part),
        states=states(opened, part),
        action=move_between(opened, part),
        marks=() if unfound else (*brackets(area, colour), *opened.plate(part, area)),
    )


def _place(area: Rect, rect: Rect) -> str:
    """Which ninth of the picture the middle of an area is in."""
    across = (2 * (area.x - rect.x) + area.width) * 3 // (2 * rect.width)
    down = (2 * (area.y - rect.y) + area.height) * 3 // (2 * rect.height)
    return _PLACES[min(down, 2)][min(across, 2)]


def _glass(
    opened: Opened, photo: Photo, picture: Picture, spots: dict[Part, Box]
) -> tuple[Box, ...]:
    """The glass for one detail: the one under the pointer, else the focused one.

    Large details have one only if the player goes closer.
    """
    by_id = {box.id: (part, box) for part, box in spots.items()}
    focus = opened.app.focus
    focused = f"part:{opened.current.id}" if focus in {ZOOM_IN, ZOOM_OUT} else focus
    looked_at = (opened.app.pointer, focused)
    part, box = next((by_id[name] for name in looked_at if name in by_id), (None, None))
    if part is None or box is None:
        return ()
    usual = 0 if max(box.rect[2:]) >= _READ_WITHOUT_GLASS else 1
    zoom = _ZOOMS[min(max(usual + _closer(opened), 0), len(_ZOOMS) - 1)]
    if zoom is None:
        return ()
    radius = max(_SMALLEST_GLASS, round(picture.rect.height * _GLASS_SHARE))
    circle = _beside(box.rect, picture.rect, radius)
    seen = _seen_in_glass(opened, photo, part, round(2 * radius / picture.rect.width / zoom, 4))
    details = [one.detail for one in spots if one.detail]
    middle = (circle.x + radius, circle.y + radius)
    marks = (
        Circle(*middle, radius + 6, DARK),
        Circle(*middle, radius + 4, PALE),
        pictures.photo(circle, photo, details, area=seen, radius=radius),
    )
    return (Box("glass", Role.IMAGE, circle, silent=True, marks=marks),)


def _seen_in_glass(opened: Opened, photo: Photo, part: Part, share: float) -> Area:
    """A square around a detail, as wide as that share of the picture."""
    x, y, width, height = pictures.photo_area(photo)
    left, top, wide, tall = area_of(opened.item, part) or (x, y, width, height)
    span = round(share * width)
    return Area(
        round(min(max(left + wide / 2 - span / 2, x), x + width - span)),
        round(min(max(top + tall / 2 - span / 2, y), y + height - span)),
        span,
        span,
    )


def _beside(area: Rect, rect: Rect, radius: int) -> Rect:
    """A square for the glass next to a detail, on the side where there is room."""
    gap, edge, side = 16, 10, 2 * radius
    fits = area.right + gap + side <= rect.right - edge
    x = area.right + gap if fits else area.x - gap - side
    y = area.y + area.height // 2 - radius
    return Rect(
        min(max(x, rect.x + edge), rect.right - side - edge),
        min(max(y, rect.y + edge), rect.bottom - side - edge),
        side,
        side,
    )
