"""The town in wedges: dots for the people of each segment, and a row for each to choose it by."""

from game.core.wedge import Segment
from game.ui import pictures
from game.ui.intents import play
from game.ui.kit import icon_in, text_marks
from game.ui.layout import in_stack
from game.ui.pictures import WEDGE_LOOKS, WedgeSpec
from game.ui.scene import Box, Circle, Fill, Mark, Polygon, Rect, Role, State, Text
from game.ui.screens.wedge_state import Matched
from game.ui.tokens import RADIUS

_LEAST_TOWN = 150
_PORT = 14
INK, INK2 = "night.ink", "night.ink2"


def town(shown: Matched, rect: Rect, *, with_dots: bool) -> Box:
    """The dark panel: the town above, the segments below."""
    kit, words = shown.kit, shown.words
    pad = kit.px(16)
    rows = [_row(shown, place, one, rect.width - 2 * pad)
            for place, one in enumerate(shown.wedge.segments)]  # fmt: skip
    below = sum(row.rect.height for row in rows)
    free = rect.height - below - 3 * pad
    children: list[Box] = []
    top = rect.y + pad
    if with_dots and free >= _LEAST_TOWN:
        side = min(free, rect.width - 2 * pad)
        area = Rect(rect.x + (rect.width - side) // 2, rect.y + pad, side, side)
        children.append(_dots(shown, rect, area))
        top = rect.bottom - pad - below
    listed = in_stack(rows, rect.x + pad, top, 0)
    asks = words.say("Whom was version {letter} cut for?", letter=shown.letter(shown.version))
    # The next version comes up by itself, so a listener has to be told.
    group = Box(
        "wedge.segments",
        Role.LIST if shown.settled else Role.GROUP,
        Rect(rect.x + pad, top, rect.width - 2 * pad, below),
        words.say("Parts of the town") if shown.settled else asks,
        live=not shown.settled,
        arrows=not shown.settled,
        children=listed,
    )
    ground = Fill(rect, "night.canvas", RADIUS["card"], "night.line" if kit.framed else None, 2)
    return Box("wedge.town", Role.REGION, rect, words.say("The town"), marks=(ground,),
               children=(*children, group))  # fmt: skip


def _dots(shown: Matched, panel: Rect, area: Rect) -> Box:
    kit, words = shown.kit, shown.words
    a_dot = shown.a_dot
    lit = tuple((shown.people(one) or 0) // a_dot for one in shown.wedge.segments)
    picture = pictures.wedge_field(area, WedgeSpec(lit))
    told = words.plural("A dot is one person.", "A dot is {count} people.", a_dot)
    if any(shown.people(one) is None for one in shown.wedge.segments):
        told = words.say("The crowd is gathering.")
    at = (panel.x + kit.px(16), panel.y + kit.px(14))
    text, tall = text_marks(kit, told, at, kit.px(96), style="caption", colour=INK2)
    names = [words.content(one.name) for one in shown.wedge.segments]
    said = words.say("A town in {count} parts.", count=len(names))
    told = words.say("{parts}. {scale}", parts=words.listed(names), scale=told)
    rect = Rect(panel.x, panel.y, panel.width, max(area.bottom - panel.y, tall))
    return Box("wedge.dots", Role.IMAGE, rect, said, told, marks=(picture, *text))


def _row(shown: Matched, place: int, segment: Segment, width: int) -> Box:
    kit, words = shown.kit, shown.words
    version = shown.version
    chosen = not shown.settled and shown.matching.segments.get(version.id) == segment.id
    people = shown.people(segment)
    number = words.number(people) if people is not None else ""
    x, end = kit.px(58), kit.width(number, "body") + kit.px(44)
    name, tall = text_marks(
        kit, words.content(segment.name), (x, kit.px(9)), width - x - end, style="h3", colour=INK,
        bold=True,
    )  # fmt: skip
    note, note_tall = text_marks(
        kit, words.content(segment.concern), (x, kit.px(9) + tall), width - x - end,
        style="caption", colour=INK2,
    )  # fmt: skip
    height = max(tall + note_tall + kit.px(18), kit.px(44))
    marks: list[Mark] = [Fill(Rect(0, 0, width, 1), "night.line"), *name, *note]
    if chosen:
        marks.insert(1, Fill(Rect(0, 1, width, height - 1), "night.panel"))
        tick = Rect(width - end, 0, kit.px(20), height)
        marks.append(icon_in(tick, "check", INK))
    key = str(place + 1)
    middle = height // 2
    if not shown.settled and kit.shows_key(key):
        marks.append(Text(kit.px(8), middle - kit.height("caption") // 2, key, "caption", INK2))
    marks.append(segment_mark(place, (kit.px(38), middle), kit.px(9)))
    if number:
        at = (width - kit.px(12) - kit.width(number, "body"), middle - kit.height("body") // 2)
        marks.append(Text(*at, number, "body", INK))
    said = words.plural("{count} person", "{count} people", people) if people is not None else ""
    value = words.say("{concern}. {people}", concern=words.content(segment.concern), people=said)
    match = play("MatchVersion", version=version.id, segment=segment.id)
    return Box(
        f"segment:{segment.id}",
        Role.TEXT if shown.settled else Role.RADIO,
        Rect(0, 0, width, height),
        words.content(segment.name),
        value.strip(),
        states=frozenset({State.CHECKED}) if chosen else frozenset(),
        action=None if shown.settled else match,
        keys=() if shown.settled else (key,),
        on_bar=True,
        marks=tuple(marks),
    )


def segment_mark(place: int, middle: tuple[float, float], radius: float) -> Mark:
    """The shape of a segment's dots, large."""
    shape, colour = WEDGE_LOOKS[place]
    x, y = middle
    if shape == "circle":
        return Circle(x, y, radius, colour)
    corners = {
        "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        "triangle": ((0, -1), (1.05, 0.85), (-1.05, 0.85)),
        "diamond": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    }[shape]
    return Polygon(tuple((x + a * radius, y + b * radius) for a, b in corners), colour)
