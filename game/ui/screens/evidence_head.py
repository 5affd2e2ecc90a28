"""The head of a page: a face, whose page it is, a line below, and across the top a picture."""

from game.core.contents import Photo
from game.ui import pictures
from game.ui.kit import paragraph
from game.ui.kit.text import heading
from game.ui.layout import moved
from game.ui.scene import Box, Fill, Rect, Role
from game.ui.screens.opened import Opened
from game.ui.tokens import RADIUS

_PORTRAIT = 96
_BANNER = 104
_BESIDE_BANNER = 44
"""How far the face stands in below a banner, and how much of it lies over the banner."""

_RIM = 4


def page_head(opened: Opened, person: str | None, name: str, under: str, area: Rect) -> list[Box]:
    """A face if there is one, the title, and a line below it."""
    k = opened.kit
    size = k.px(_PORTRAIT)
    boxes: list[Box] = []
    x = area.x
    member = _portrait(opened, person)
    if member:
        face = Rect(area.x, area.y, size, size)
        boxes.append(_face(member, face))
        x = face.right + k.px(20)
    title, line = _names(opened, name, under, Rect(x, area.y, area.right - x, 0))
    tall = title.rect.height + line.rect.height
    down = max(0, (size - tall) // 2) if boxes else 0
    return [*boxes, moved(title, 0, down), moved(line, 0, down)]


def bannered_head(  # noqa: PLR0917 - as ``page_head``
    opened: Opened, person: str | None, name: str, under: str, area: Rect, scene: str, pad: int
) -> list[Box]:
    """The same below a picture, which reaches ``pad`` beyond the area, and the face over both."""
    k = opened.kit
    reach = pad - k.line
    banner = Rect(area.x - reach, area.y - pad, area.width + 2 * reach, k.px(_BANNER))
    photo = pictures.photo(banner, Photo(scene, sees=""))
    boxes = [Box("banner", Role.IMAGE, banner, silent=True, marks=(photo,))]
    x = area.x
    member = _portrait(opened, person)
    y = banner.bottom + k.px(14)
    if member:
        size, lift = k.px(_PORTRAIT), k.px(_BESIDE_BANNER)
        face = Rect(area.x + k.px(20), banner.bottom - lift, size, size)
        rim = Fill(face.inset(-_RIM), "surface", RADIUS["card"] + _RIM)
        boxes.append(_face(member, face, rim))
        x = face.right + k.px(24)
    title, line = _names(opened, name, under, Rect(x, y, area.right - x, 0))
    return [*boxes, title, line]


def _portrait(opened: Opened, person: str | None) -> str | None:
    known = opened.scenario.people.get(person or "")
    return known.portrait if known else None


def _face(member: str, rect: Rect, *below: Fill) -> Box:
    picture = pictures.portrait(rect, member, RADIUS["card"])
    return Box("face", Role.IMAGE, rect, silent=True, marks=(*below, picture))


def _names(opened: Opened, name: str, under: str, area: Rect) -> tuple[Box, Box]:
    k = opened.kit
    title = heading(k, "page-title", k.words.content(name), (area.x, area.y), area.width)
    line = paragraph(
        k,
        "page-under",
        under,
        (area.x, title.rect.bottom),
        area.width,
        style="body",
        colour="ink2",
    )
    return title, line
