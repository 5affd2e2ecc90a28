"""Runs on a map: points to check, figures, and when the runs began."""

from collections.abc import Iterable, Sequence

from game.core.contents import Route
from game.core.scenario import Part
from game.ui import pictures
from game.ui.kit import rule, text_marks
from game.ui.layout import columns, moved, union
from game.ui.pictures import MAP_SIZE
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.evidence_caption import caption
from game.ui.screens.evidence_crop import area_of
from game.ui.screens.evidence_lines import (
    THEME,
    callable_line,
    line_ground,
    move_between,
    states,
)
from game.ui.screens.evidence_panel import PanelText, list_top
from game.ui.screens.evidence_runs import runs_choice, runs_shown
from game.ui.screens.evidence_sheet import sheet_area
from game.ui.screens.opened import Opened
from game.ui.screens.photo_marks import DARK, LAPIS, PALE
from game.ui.tokens import RADIUS

_SMALLEST_MAP = 260
_SMALLEST_POINT = 40
_BADGE = 24
_PAD = 20
_BARS = 74
_HEAT = (16, 32, 52, 76, 100)
"""Strength of the legend's steps in percent: once, to every run."""

_HOURS = 24
_QUARTER = 6


def route_sheet(opened: Opened, shown: Route, rect: Rect) -> Box:
    """The map, and below it the words and what has no place on the map.

    Where some of the runs can be shown alone, the choice stands above. The map is never taller
    than its own shape, or points at its sides would be left out.
    """
    k = opened.kit
    choice = runs_choice(opened, shown, rect)
    shown = runs_shown(opened, shown)
    if choice is not None:
        top = choice.rect.bottom + k.px(10)
        rect = rect._replace(y=top, height=rect.bottom - top)
    below = [caption(opened, (rect.x, 0), rect.width)]
    for part in _off_the_map(opened):
        if part is _about_times(opened, shown):
            continue
        y = below[-1].rect.bottom + k.px(6)
        below.append(callable_line(opened, part, opened.label(part), (rect.x, y), rect.width))
    tall = below[-1].rect.bottom
    room = min(rect.height - tall - k.px(12), rect.width * MAP_SIZE[1] // MAP_SIZE[0])
    frame = rect._replace(height=max(k.px(_SMALLEST_MAP), room))
    lowered = [moved(box, 0, frame.bottom + k.px(12)) for box in below]
    extent = lowered[-1].rect.bottom - rect.y
    scrolled = sheet_area(opened, rect, (_map(opened, shown, frame), *lowered), extent)
    parts = (choice, scrolled) if choice is not None else (scrolled,)
    whole = union(box.rect for box in parts)
    return Box("sheet", Role.REGION, whole, k.words.say("Map"), children=parts)


def _off_the_map(opened: Opened) -> list[Part]:
    """The details without a place on the map."""
    return [part for part in opened.item.details if area_of(opened.item, part) is None]


def _about_times(opened: Opened, shown: Route) -> Part | None:
    """The detail that the histogram is: the first without a place on the map."""
    return next(iter(_off_the_map(opened)), None) if any(shown.hours) else None


def _map(opened: Opened, shown: Route, rect: Rect) -> Box:
    k = opened.kit
    picture = pictures.route(rect, shown, radius=RADIUS["card"])
    spots = {
        part.id: spot
        for part in opened.item.details
        if (area := area_of(opened.item, part))
        and (spot := pictures.placed(area, picture, least=_SMALLEST_POINT))
    }
    points = tuple(
        _point(opened, part, spots[part.id]) for part in opened.item.details if part.id in spots
    )
    current = opened.current
    tag = (_tag(opened, current, spots[current.id], rect),) if current.id in spots else ()
    found = Box("points", Role.LIST, rect, k.words.say("Points to check"), children=points)
    frame = Fill(rect, None, RADIUS["card"], "line", k.line)
    return Box(
        "map",
        Role.IMAGE,
        rect,
        k.words.content(shown.sees),
        upright=True,
        marks=(picture, frame, *_legend(opened, rect, spots.values())),
        children=(found, *tag),
    )


def _point(opened: Opened, part: Part, spot: Rect) -> Box:
    """A ring with its number."""
    k = opened.kit
    current = part.id == opened.current.id
    radius = min(spot.width, spot.height) // 2
    hot = k.hot(f"part:{part.id}")
    strong = LAPIS if current else DARK
    marks: list[Mark] = [
        Fill(spot.inset(-2), None, radius + 2, PALE, 7),
        Fill(spot, None, radius, strong, 3),
    ]
    if current or hot:
        marks.insert(0, Fill(spot, f"{DARK}@12", radius))
    size = k.px(_BADGE)
    badge = Rect(spot.x, spot.y, size, size)
    number = str(opened.number(part))
    x = badge.x + (size - k.width(number, "caption", bold=True)) // 2
    y = badge.y + (size - k.height("caption")) // 2
    marks += [
        Fill(badge.inset(-2), PALE, 8),
        Fill(badge, strong, 6),
        Text(x, y, number, "caption", PALE, bold=True),
        *opened.plate(part, spot),
    ]
    return Box(
        f"part:{part.id}",
        Role.IMAGE,
        spot,
        opened.label(part),
        value=opened.standing_words(part),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=radius,
        marks=tuple(marks),
    )


def _tag(opened: Opened, part: Part, spot: Rect, inside: Rect) -> Box:
    """The name of the current point on an ink plate, on the side where there is room."""
    k = opened.kit
    text = opened.label(part)
    wide = k.width(text, "label", bold=True) + 2 * k.px(12)
    tall = k.height("label") + 2 * k.px(8)
    beside = spot.right + k.px(12)
    x = beside if beside + wide <= inside.right - 8 else spot.x - k.px(12) - wide
    if x < inside.x + 8:
        x = min(max(spot.x, inside.x + 8), inside.right - wide - 8)
        y = spot.bottom + k.px(10)
    else:
        y = spot.y + (spot.height - tall) // 2
    plate = Rect(x, min(y, inside.bottom - tall - 8), wide, tall)
    marks = (
        Fill(plate, "bar", 6, k.framed, k.line),
        Text(plate.x + k.px(12), plate.y + k.px(8), text, "label", "on_bar", bold=True),
    )
    return Box("tag", Role.IMAGE, plate, silent=True, marks=marks)


def _legend(opened: Opened, rect: Rect, spots: Iterable[Rect]) -> tuple[Mark, ...]:
    """How the strength of a line is to be read; left out where it would cover the map.

    It stands in the corner at the start, or at the end if a point is there.
    """
    k = opened.kit
    text = k.words.say("once to every run")
    step, gap, pad = k.px(22), 2, k.px(12)
    wide = len(_HEAT) * (step + gap) + k.px(10) + k.width(text, "caption") + 2 * pad
    tall = k.height("caption") + 2 * k.px(8)
    if 2 * wide > rect.width:
        return ()
    sheet = Rect(rect.x + k.px(16), rect.bottom - tall - k.px(16), wide, tall)
    if any(spot.overlaps(sheet) for spot in spots):
        sheet = sheet.moved(rect.width - wide - 2 * k.px(16), 0)
    y = sheet.y + (tall - k.px(12)) // 2
    marks: list[Mark] = [Fill(sheet, "surface", RADIUS["control"], k.framed, k.line, "rest")]
    for place, percent in enumerate(_HEAT):
        swatch = Rect(sheet.x + pad + place * (step + gap), y, step, k.px(12))
        marks.append(Fill(swatch, f"exposed_fill@{percent}", 2))
    x = sheet.x + pad + len(_HEAT) * (step + gap) + k.px(8)
    marks.append(Text(x, sheet.y + k.px(8), text, "caption", "ink2"))
    return tuple(marks)


def route_figures(opened: Opened, shown: Route, rect: Rect, text: PanelText) -> tuple[Box, ...]:
    """What stands above the rows of a map's panel: the figures and the start times."""
    k = opened.kit
    area = Rect(rect.x + k.px(_PAD), list_top(opened, rect, text), rect.width - 2 * k.px(_PAD), 0)
    y = area.y + k.px(10)
    boxes: list[Box] = []
    if shown.figures:
        cells = columns(area._replace(y=y), [None] * len(shown.figures), k.px(12))
        boxes += [
            _figure(opened, f"figure:{place}", figure.value, figure.label, cell)
            for place, (figure, cell) in enumerate(zip(shown.figures, cells, strict=True))
        ]
        y = union(box.rect for box in boxes).bottom + k.px(10)
    if any(shown.hours):
        boxes.append(_histogram(opened, shown, area._replace(y=y)))
        y = boxes[-1].rect.bottom + k.px(8)
    if not boxes:
        return ()
    end = Rect(rect.x, y, rect.width, 1)
    line = rule(end.x + k.line, end.y, end.width - 2 * k.line)
    return (*boxes, Box("figures-end", Role.TEXT, end, silent=True, marks=(line,)))


def _figure(opened: Opened, box_id: str, value: str, label: str, cell: Rect) -> Box:
    k = opened.kit
    value, label = k.words.content(value), k.words.content(label)
    large, large_tall = text_marks(k, value, (cell.x, cell.y), cell.width, style="h2", bold=True)
    small, small_tall = text_marks(
        k, label, (cell.x, cell.y + large_tall), cell.width, style="caption", colour="ink2"
    )
    rect = cell._replace(height=large_tall + small_tall)
    said = k.words.say("{value} {label}", value=value, label=label)
    return Box(box_id, Role.TEXT, rect, said, marks=(*large, *small))


def _histogram(opened: Opened, shown: Route, area: Rect) -> Box:
    """How many runs began in each hour; callable if a detail is about it."""
    k = opened.kit
    part = _about_times(opened, shown)
    title = k.words.say("Start times")
    most = max(shown.hours)
    hour = shown.hours.index(most)
    told = k.words.say(
        "{count} of {all} between {start} and {end}",
        count=most,
        all=sum(shown.hours),
        start=f"{hour:02}",
        end=f"{(hour + 1) % _HOURS:02}",
    )
    lead = k.px(20) + k.px(8) if part else 0
    marks: list[Mark] = []
    y = area.y + k.px(6)
    heads, tall = text_marks(
        k, title, (area.x + lead, y), area.width - lead, style="label", bold=True
    )
    says, says_tall = text_marks(
        k, told, (area.x, y + tall), area.width, style="caption", colour="ink2"
    )
    bottom = y + tall + says_tall + k.px(_BARS)
    marks += [*heads, *says, *_bars(opened, shown, area, bottom)]
    rect = area._replace(height=bottom + k.height("caption") + k.px(8) - area.y)
    if part is None:
        return Box("histogram", Role.IMAGE, rect, title, told, marks=tuple(marks))
    ground = line_ground(opened, part, rect.inset(-k.px(8), 0), THEME)
    square = Rect(area.x, y + (tall - k.px(20)) // 2, k.px(20), k.px(20))
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        rect.inset(-k.px(8), 0),
        opened.label(part),
        value=opened.standing_words(part),
        hint=told,
        states=states(opened, part),
        action=move_between(opened, part),
        marks=(*ground, *opened.mark(part, square), *marks),
    )


def _bars(opened: Opened, shown: Route, area: Rect, bottom: int) -> Sequence[Mark]:
    k = opened.kit
    most = max(shown.hours)
    marks: list[Mark] = [rule(area.x, bottom, area.width, "line_strong")]
    for hour, cell in enumerate(columns(area, [None] * _HOURS, 2)):
        tall = round((k.px(_BARS) - k.px(8)) * shown.hours[hour] / most)
        bar = Rect(cell.x, bottom - max(tall, 2), cell.width, max(tall, 2))
        marks.append(Fill(bar, "ink2" if tall else "line", 2))
        if hour % _QUARTER == 0:
            marks.append(Text(cell.x, bottom + k.px(3), f"{hour:02}", "caption", "ink2"))
    return marks
