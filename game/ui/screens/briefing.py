"""The briefing: who it is about, what must stay private, what the situation is."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.knowledge import Objective
from game.core.scenario import Line, Scenario
from game.ui.app import App, Playing
from game.ui.intents import play
from game.ui.kit import (
    Kit,
    bottom_bar,
    button,
    card_marks,
    category_tile,
    heading,
    paragraph,
    quad,
    text_marks,
)
from game.ui.layout import columns, moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role, Scene
from game.ui.screens.briefing_person import person_article
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.modes import room, wide
from game.ui.screens.parts import line_title
from game.ui.screens.scrolled import RING_ROOM, scrolled
from game.ui.tokens import RADIUS

_GAP = 20
_COLUMNS_ROOM = 1100
_COLUMNS = (328, None, 328)
_WIDE_COLUMNS = (380, None, 356)
_TILE = 36
_PAD, _LINES_PAD = 22, 26
"""Left and right of the texts of the situation, and of the lines."""


def briefing(app: App, kit: Kit, playing: Playing) -> Scene:
    """The scene: three cards side by side, or one column where there is less room."""
    scenario = playing.mission.scenario
    chapter = kit.words.content(scenario.chapter)
    title = kit.words.say("Briefing, {mission}", mission=scenario.title)
    status = Status("", chapter) if chapter else None
    if room(app) >= _COLUMNS_ROOM:
        body = body_rect(app, kit)
        widths = _WIDE_COLUMNS if wide(app) else _COLUMNS
        boxes = _three(app, kit, scenario, columns(body, widths, _GAP))
        return frame(app, kit, boxes, title=title, status=status, start="begin")
    column = _one(app, kit, scenario, body_rect(app, kit, bottom=True))
    label = kit.words.say("Starting")
    bar = bottom_bar(kit, bottom_bar_rect(app), label, end=[_begin(kit, None)])
    return frame(app, kit, [column], title=title, status=status, start="begin", bottom=bar)


def _three(app: App, kit: Kit, scenario: Scenario, places: Sequence[Rect]) -> list[Box]:
    left, middle, right = places
    begin = _begin(kit, right.width)
    begin = moved_to(begin, right.x, right.bottom - begin.rect.height)
    numbers = _numbers(kit, scenario, right.width)
    numbers = moved_to(numbers, right.x, begin.rect.y - 16 - numbers.rect.height)
    above = right._replace(height=numbers.rect.y - 16 - right.y)
    person = person_article(kit, scenario, left.width, left.height)
    lines = _lines(kit, scenario, middle.width)
    situation = _situation(kit, scenario, above.width)
    aims = _aims(kit, scenario, above.width, pad=kit.px(_PAD))
    if _tall([*situation, *aims]) <= above.height:
        situation += aims
    else:
        lines += _aims(kit, scenario, middle.width, pad=kit.px(_LINES_PAD), across=2)
    return [
        _panel(
            app, kit, ("person", kit.words.say("Who it is about")), left, [person], lift=RING_ROOM
        ),
        _panel(app, kit, ("lines", _lines_title(kit)), middle, lines),
        _panel(app, kit, ("situation", _situation_title(kit)), above, situation),
        numbers,
        begin,
    ]


def _one(app: App, kit: Kit, scenario: Scenario, body: Rect) -> Box:
    """Everything in one card that scrolls; the way on stands in the bottom bar."""
    width = body.width
    boxes = [
        person_article(kit, scenario, width),
        *_situation(kit, scenario, width),
        *_aims(kit, scenario, width, pad=kit.px(_PAD)),
        *_lines(kit, scenario, width),
        _numbers(kit, scenario, width),
    ]
    area = body._replace(height=body.height - 12)
    return _panel(app, kit, ("briefing", kit.words.say("Briefing")), area, boxes)


def _panel(
    app: App,
    kit: Kit,
    named: tuple[str, str],
    rect: Rect,
    boxes: Sequence[Box],
    *,
    lift: int = 0,
) -> Box:
    """A card whose content scrolls if it must; the arrows go through what can be read.

    ``lift`` moves the content up, so that a picture meets the card's edge.
    """
    name, label = named
    inner = Rect(rect.x, rect.y + 1 - lift, rect.width, rect.height - 2 + lift)
    content = scrolled(app, f"{name}-text", inner, boxes, gap=0, arrows=True, bar_x=rect.right - 12)
    return Box(
        f"{name}-card", Role.REGION, rect, label, marks=card_marks(kit, rect), children=(content,)
    )


def _lines_title(kit: Kit) -> str:
    return kit.words.say("What must stay private")


def _lines(kit: Kit, scenario: Scenario, width: int) -> list[Box]:
    """The critical information list, and the coach's word below it."""
    pad = kit.px(_LINES_PAD)
    inner = width - 2 * pad
    head = heading(kit, "lines-title", _lines_title(kit), (pad, kit.px(10)), inner)
    about = kit.words.say("Anything that gives one of these away is a leak.")
    intro = paragraph(kit, "lines-about", about, (pad, head.rect.bottom + 2), inner, colour="ink2")
    top = Box(
        "lines-head",
        Role.GROUP,
        Rect(0, 0, width, intro.rect.bottom + kit.px(10)),
        children=(head, intro),
    )
    rows = [_line(kit, scenario, line, width, pad) for line in scenario.lines]
    coach = kit.words.content(scenario.briefing.coach)
    return [top, *rows, *([_coach(kit, coach, width, pad)] if coach else [])]


def _line(kit: Kit, scenario: Scenario, line: Line, width: int, pad: int) -> Box:
    tile = kit.px(_TILE)
    x = pad + tile + kit.px(18)
    room_for = width - x - pad
    name = line_title(kit.words, scenario, line)
    asks = kit.words.content(line.asks)
    names, tall = text_marks(kit, name, (x, kit.px(8)), room_for, style="h3", bold=True)
    marks: list[Mark] = [Fill(Rect(pad, 0, width - 2 * pad, 1), "line"), *names]
    y = kit.px(8) + tall
    if asks != name:
        text, text_tall = text_marks(kit, asks, (x, y), room_for, colour="ink2")
        marks += text
        y += text_tall
    height = max(y, tile + kit.px(8)) + kit.px(8)
    marks += category_tile(line.category, Rect(pad, (height - tile) // 2, tile, tile))
    rect = Rect(pad - 6, 0, width - 2 * pad + 12, height)
    row = Box(f"line:{line.id}", Role.ROW, rect, name, asks, focusable=True, marks=tuple(marks))
    return Box(f"line-row:{line.id}", Role.GROUP, Rect(0, 0, width, height), children=(row,))


def _coach(kit: Kit, text: str, width: int, pad: int) -> Box:
    inner = width - 2 * pad - 2 * kit.px(14)
    words = paragraph(
        kit,
        "coach",
        text,
        (pad + kit.px(14), kit.px(16)),
        inner,
        style="label",
        colour="ink2",
    )
    sheet = words.rect.inset(-kit.px(14), -kit.px(8))
    ground = Fill(sheet, "action_soft", RADIUS["control"], kit.framed)
    return Box(
        "coach-sheet",
        Role.GROUP,
        Rect(0, 0, width, sheet.bottom + kit.px(6)),
        marks=(ground,),
        children=(words,),
    )


def _situation_title(kit: Kit) -> str:
    return kit.words.say("The situation")


def _situation(kit: Kit, scenario: Scenario, width: int) -> list[Box]:
    """What is going on."""
    pad = kit.px(_PAD)
    inner = width - 2 * pad
    at = (pad, kit.px(10))
    title = heading(kit, "situation-title", _situation_title(kit), at, inner, style="h3")
    boxes = [_spaced(title, width, kit.px(8))]
    for place, text in enumerate(scenario.briefing.situation):
        said = paragraph(kit, f"situation:{place}", kit.words.content(text), (pad, 0), inner)
        boxes.append(_spaced(replace(said, focusable=True), width, kit.px(8)))
    return boxes


def _aims(kit: Kit, scenario: Scenario, width: int, *, pad: int, across: int = 1) -> list[Box]:
    """What is new in the mission and what it practises, so many beside each other."""
    known, aims = scenario.library.objectives, scenario.objectives
    boxes = []
    for box_id, name, objectives in (
        ("new-title", kit.words.say("New here"), aims.introduces),
        ("aims-title", kit.words.say("You will practise"), aims.practises),
    ):
        listed = [known[objective] for objective in objectives if objective in known]
        if not listed:
            continue
        title = heading(kit, box_id, name, (pad, kit.px(8)), width - 2 * pad, style="h3")
        boxes.append(_spaced(title, width, kit.px(4)))
        for first in range(0, len(listed), across):
            cells = columns(Rect(pad, 0, width - 2 * pad, 0), [None] * across, kit.px(12))
            row = [
                _aim(kit, first + place, aim, cell)
                for place, (aim, cell) in enumerate(
                    zip(listed[first : first + across], cells, strict=False)
                )
            ]
            tall = max(box.rect.height for box in row) + kit.px(3)
            rect = Rect(0, 0, width, tall)
            boxes.append(Box(f"{box_id}:{first}", Role.GROUP, rect, children=tuple(row)))
    return boxes


def _aim(kit: Kit, place: int, aim: Objective, cell: Rect) -> Box:
    tile = kit.px(12)
    lead = tile + kit.px(12)
    name = kit.words.content(aim.title)
    at = (cell.x + lead, cell.y)
    text = paragraph(kit, f"aim:{aim.id}", name, at, cell.width - lead, style="label")
    corner = (cell.x, cell.y + (kit.height("label") - tile) / 2)
    rect = cell._replace(height=text.rect.height)
    mark = quad(corner, tile, place, "action")
    return Box(f"aim:{aim.id}-place", Role.GROUP, rect, marks=(mark,), children=(text,))


def _tall(boxes: Sequence[Box]) -> int:
    """How tall a card is that shows them all."""
    return sum(box.rect.height for box in boxes) + 2 * RING_ROOM + 2


def _spaced(box: Box, width: int, below: int) -> Box:
    """A box with the space around it that a stack of full width gives it."""
    rect = Rect(0, 0, width, box.rect.bottom + below)
    return Box(f"{box.id}-place", Role.GROUP, rect, children=(box,))


def _numbers(kit: Kit, scenario: Scenario, width: int) -> Box:
    """How long it takes, how many hints there are, and how much may be spent."""
    plural = kit.words.plural
    told = (
        (scenario.minutes, plural("minute", "minutes", scenario.minutes)),
        (len(scenario.hints), plural("hint", "hints", len(scenario.hints))),
        (scenario.budget, plural("fix point", "fix points", scenario.budget)),
    )
    pad = kit.px(12)
    areas = columns(Rect(0, 0, width, 0), [None] * len(told))
    below = max(
        text_marks(kit, label, (0, 0), area.width, style="caption")[1]
        for area, (_, label) in zip(areas, told, strict=True)
    )
    tall = kit.height("h2") + below + 2 * pad
    rect = Rect(0, 0, width, tall)
    marks: list[Mark] = list(card_marks(kit, rect))
    for place, (area, (number, label)) in enumerate(zip(areas, told, strict=True)):
        if place:
            marks.append(Fill(Rect(area.x, pad, 1, tall - 2 * pad), "line"))
        count = kit.words.number(number)
        marks += text_marks(
            kit, count, (area.x, pad), area.width, style="h2", bold=True, align="center"
        )[0]
        marks += text_marks(
            kit,
            label,
            (area.x, pad + kit.height("h2")),
            area.width,
            style="caption",
            colour="ink2",
            align="center",
        )[0]
    said = kit.words.listed([f"{kit.words.number(number)} {label}" for number, label in told])
    return Box("numbers", Role.TEXT, rect, said, marks=tuple(marks))


def _begin(kit: Kit, width: int | None) -> Box:
    return button(
        kit,
        "begin",
        kit.words.say("Start looking"),
        play("Begin"),
        kind="primary",
        icon_end="arrow_right",
        width=width,
    )
