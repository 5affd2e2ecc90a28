"""Pictures as views name them, and where the parts of a picture lie. No pygame.

A picture fills its rectangle without being distorted: of what does not fit its shape, equal
strips at both sides are left out. ``placed`` tells where an area of the picture's own units
(photos 960 x 600, maps 1000 x 700) is then.
"""

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from game.core.contents import Area, Contacts, Page, Photo, Route, ServiceRecord, Thread
from game.core.knowledge import Category
from game.core.scenario import Detail
from game.ui.asset_files import asset, asset_json
from game.ui.dots import dots
from game.ui.scene import Picture, Rect

CROWD_FIELD = "crowd"
PHOTO_SIZE = (960, 600)
MAP_SIZE = (1000, 700)

Box4 = tuple[float, float, float, float]
"""Left, top, width and height."""

Way = tuple[tuple[int, int], ...]
"""Corner points of a run, in map units."""

_LAYER_NAME = re.compile(r"^\d+_(clue_)?(?P<name>.+)\.svg$")
_ROUTE_MARGIN = 60
"""Map units around a run in a small picture of it."""


class PhotoSpec(NamedTuple):
    """A photo: its scene, the optional layers that are on, what signs say, and the part shown."""

    scene: str
    layers: tuple[str, ...]
    signs: tuple[tuple[str, tuple[str, ...]], ...]
    area: Box4


class MapSpec(NamedTuple):
    """A map with runs on it; ``small`` leaves out names and houses.

    ``names`` are names on the map and what is written for them; others stay in English.
    ``elsewhere`` are the ways of runs that go another way than ``path``, and how many go it.
    """

    map: str
    path: Way
    runs: int
    area: Box4
    small: bool
    names: tuple[tuple[str, str], ...] = ()
    elsewhere: tuple[tuple[Way, int], ...] = ()


class MosaicSpec(NamedTuple):
    """A mosaic portrait: which share (0 to 1) of each category's tiles is set.

    ``ground`` is the token of what the mosaic lies on.
    """

    member: str
    shares: tuple[tuple[str, float], ...]
    ground: str


class ChapterSpec(NamedTuple):
    """A chapter's mosaic: which share (0 to 1) of the tiles of each band is set, bottom to top.

    ``ground`` is the token of what the mosaic lies on.
    """

    chapter: int
    shares: tuple[float, ...]
    ground: str


class CrowdSpec(NamedTuple):
    """A field of dots.

    Attributes:
        dots: how many there are.
        lit: how many stay lit after each fact, fewer and fewer.
        passes: how many of the facts have dimmed the dots; in between from the rim inward.
        ends: those that all facts leave are the ones that are left at all.
        people: how many people the lit dots are, at first and after each fact.
    """

    dots: int
    lit: tuple[int, ...]
    passes: float
    ends: bool
    people: tuple[int, ...]


class WedgeSpec(NamedTuple):
    """A town cut in as many wedges as it has segments: how many dots of each are lit."""

    lit: tuple[int, ...]


WEDGE_PLACES = 960
"""Dots in the whole town."""

WEDGE_LOOKS = (
    ("square", "night.focus"),
    ("triangle", "night.dot_lit"),
    ("circle", "night.dot_last"),
    ("diamond", "night.dot_mid"),
)
"""Shape and colour of the dots of each segment."""

_APART = 0.045
"""How far a wedge is moved away from the middle, as a part of the town's radius."""


@lru_cache(maxsize=16)
def wedge_places(segment: int, count: int) -> tuple[tuple[float, float, int], ...]:
    """Where the dots of one of ``count`` wedges stand in a circle of radius 1, and which they are.

    The first wedge lies to the right of the top, the others follow clockwise.
    """
    turn = math.tau / count
    middle = (segment + 0.5) * turn - math.pi / 2
    inner = 1 - 2 * _APART
    return tuple(
        (
            x * inner + _APART * math.cos(middle),
            y * inner + _APART * math.sin(middle),
            number,
        )
        for number, (x, y) in enumerate(dots(WEDGE_PLACES))
        if int((math.atan2(y, x) + math.pi / 2) % math.tau / turn) == segment
    )


def photo(
    rect: Rect,
    shown: Photo,
    details: Iterable[Detail] = (),
    *,
    area: Area | None = None,
    radius: int = 0,
) -> Picture:
    """A photo, or with ``area`` a closer look at a part of it; details turn on their layers."""
    layers = {*shown.layers, *(detail.layer for detail in details if detail.layer)}
    signs = tuple(sorted((layer, tuple(lines)) for layer, lines in shown.signs.items()))
    part = visible(_box4(area) if area else photo_area(shown), rect)
    return Picture(
        rect, "photo", PhotoSpec(shown.scene, tuple(sorted(layers)), signs, part), radius
    )


def photo_area(shown: Photo) -> Box4:
    """The part of the scene that the photo shows."""
    return _box4(shown.crop) if shown.crop else (0, 0, *PHOTO_SIZE)


def detail_area(shown: Photo, detail: Detail) -> Box4 | None:
    """Where a detail is on its photo: its own area, or that of its layer."""
    if detail.area is not None:
        return _box4(detail.area)
    for layer in asset_json("scenes", shown.scene, "scene.json")["layers"]:
        if layer_name(layer["file"]) == detail.layer and "box" in layer:
            x, y, width, height = layer["box"]
            return (x, y, width, height)
    return None


def layer_name(file: str) -> str:
    """Name of a scene's layer as missions write it: "badge" for "09_clue_badge.svg"."""
    found = _LAYER_NAME.match(file)
    return found["name"] if found else file


def route(
    rect: Rect, shown: Route, *, area: Area | None = None, small: bool = False, radius: int = 0
) -> Picture:
    """A map with its runs; a small one shows the usual run's surroundings only."""
    if small and area is None:
        part = _around(shown.path, rect)
    else:
        part = visible(_box4(area) if area else (0, 0, *MAP_SIZE), rect)
    elsewhere = tuple((group.path, group.runs) for group in shown.groups if group.path)
    usual = shown.runs - sum(runs for _, runs in elsewhere)
    spec = MapSpec(shown.map, shown.path, usual, part, small, elsewhere=elsewhere)
    return Picture(rect, "map", spec, radius)


def portrait(rect: Rect, member: str, radius: int = 0) -> Picture:
    """A member of the cast, head and shoulders."""
    return Picture(rect, "portrait", (member,), radius)


def has_mosaic(member: str) -> bool:
    """Whether there is a mosaic of this member of the cast."""
    return asset("mosaics", f"{member}_240.json").is_file()


def mosaic(
    rect: Rect, member: str, shares: Mapping[Category, float], ground: str = "surface"
) -> Picture:
    """A mosaic portrait with this share of each category's tiles set."""
    named = tuple(sorted((str(category), share) for category, share in shares.items()))
    return Picture(rect, "mosaic", MosaicSpec(member, named, ground))


def chapter_mosaic(
    rect: Rect,
    chapter: int,
    shares: tuple[float, ...],
    ground: str = "canvas",
    radius: int = 0,
) -> Picture:
    """A chapter's mosaic with this share of the tiles of each of its three bands set."""
    return Picture(rect, "chapter", ChapterSpec(chapter, shares, ground), radius)


def title_mosaic(rect: Rect, ground: str = "canvas") -> Picture:
    """The large mosaic of the title, at the end side of its rectangle."""
    return Picture(rect, "title", (ground,))


def crowd_field(rect: Rect, spec: CrowdSpec) -> Picture:
    """A field of dots, round, as wide as its rectangle."""
    return Picture(rect, CROWD_FIELD, spec)


def wedge_field(rect: Rect, spec: WedgeSpec) -> Picture:
    """A town in wedges, round, as wide as its rectangle."""
    return Picture(rect, "wedge", spec)


def page(rect: Rect, content: Page | Contacts | Thread | ServiceRecord, radius: int = 0) -> Picture:
    """A small page, for what is all text: of a page's style, or of the kind of its lines."""
    match content:
        case Page(style=style):
            kind = style
        case Contacts():
            kind = "contacts"
        case Thread():
            kind = "thread"
        case ServiceRecord():
            kind = "record"
    return Picture(rect, "page", (kind,), radius)


def logo(rect: Rect) -> Picture:
    """The mark of the game."""
    return Picture(rect, "logo", ())


def visible(area: Box4, rect: Rect) -> Box4:
    """The part of an area that fills a rectangle of another shape, from its middle."""
    x, y, width, height = area
    if width * rect.height > height * rect.width:
        shown = height * rect.width / rect.height
        return (x + (width - shown) / 2, y, shown, height)
    shown = width * rect.height / rect.width
    return (x, y + (height - shown) / 2, width, shown)


def placed(area: Box4, picture: Picture, *, least: int = 0) -> Rect | None:
    """Where an area of a photo or a map is on the screen, or None if it is left out.

    It is grown around its middle to at least ``least`` pixels and cut at the picture's edge.
    """
    spec = picture.spec
    if not isinstance(spec, PhotoSpec | MapSpec):
        return None
    left, top, width, height = spec.area
    across, down = picture.rect.width / width, picture.rect.height / height
    x, y = (area[0] - left) * across, (area[1] - top) * down
    wide, tall = max(area[2] * across, least), max(area[3] * down, least)
    x += (area[2] * across - wide) / 2
    y += (area[3] * down - tall) / 2
    start, above = max(0, round(x)), max(0, round(y))
    end = min(picture.rect.width, round(x + wide))
    below = min(picture.rect.height, round(y + tall))
    if end <= start or below <= above:
        return None
    return Rect(picture.rect.x + start, picture.rect.y + above, end - start, below - above)


def _box4(area: Area) -> Box4:
    return (area.x, area.y, area.width, area.height)


def _around(path: Way, rect: Rect) -> Box4:
    """All of a run and what is around it, in the shape of a rectangle."""
    left, right = min(x for x, _ in path), max(x for x, _ in path)
    top, bottom = min(y for _, y in path), max(y for _, y in path)
    wide, tall = right - left + 2 * _ROUTE_MARGIN, bottom - top + 2 * _ROUTE_MARGIN
    width = max(wide, tall * rect.width / rect.height)
    height = width * rect.height / rect.width
    x, y = (left + right - width) / 2, (top + bottom - height) / 2
    return (_within(x, width, MAP_SIZE[0]), _within(y, height, MAP_SIZE[1]), width, height)


def _within(start: float, length: float, limit: int) -> float:
    """A start that keeps a length between 0 and a limit, if it fits there."""
    return min(max(start, 0.0), max(0.0, limit - length))
