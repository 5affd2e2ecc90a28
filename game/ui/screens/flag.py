"""The flag dialog: what a part gives away, and how sure the player is."""

from dataclasses import replace

from game.core.knowledge import Category
from game.core.scenario import Line, Part, Scenario
from game.ui.app import App, Draft, Playing
from game.ui.intents import Back, ToggleDraftLine, play
from game.ui.kit import (
    Kit,
    Mood,
    button,
    centred,
    choice_tile,
    dialog,
    key_row,
    paragraph,
    scroll_area,
)
from game.ui.kit.text import heading
from game.ui.layout import columns, in_row_to_end, moved
from game.ui.scene import Box, Fill, Rect, Role, Text
from game.ui.screens.evidence_crop import crop
from game.ui.screens.flag_sureness import BOX, pays, sureness_slider
from game.ui.screens.parts import item_meta, line_title
from game.ui.tokens import RADIUS

_WIDTH, _HEIGHT = 900, 608
_SUMMARY = 280
_SUMMARY_PAD = 26
_PAD = 30
_GAP = 10
_RING = 8
_TILE_EXTRAS = 100
"""What a choice needs beside its words: padding, its tile, its tick."""

_NUMBERED = 9
"""So many lines can be chosen by their number."""


def flag_dialog(app: App, kit: Kit, playing: Playing, draft: Draft) -> Box:
    """The dialog, to be shown over whatever is below it."""
    scenario = playing.mission.scenario
    part = scenario.parts[draft.part]
    rect = centred(app.size, kit.px(_WIDTH), kit.px(_HEIGHT))
    narrow = kit.large or rect.width < kit.px(_WIDTH) * 4 // 5
    side = rect._replace(width=0 if narrow else kit.px(_SUMMARY))
    form = Rect(side.right, rect.y, rect.width - side.width, rect.height).inset(kit.px(_PAD), 0)
    bottom = _bottom(kit, draft, form)
    top = rect.y + kit.px(20)
    area = Rect(form.x, top, form.width, min(box.rect.y for box in bottom) - kit.px(14) - top)
    boxes = _form(kit, scenario, draft, area, part if narrow else None)
    extent = boxes[-1].rect.bottom + _RING - top
    offset = min(app.scroll.get(f"{BOX}-form", 0), max(0, extent - area.height))
    body = scroll_area(
        f"{BOX}-form",
        area.inset(-_RING, 0),
        tuple(moved(box, 0, -offset) for box in boxes),
        offset=offset,
        extent=extent,
        bar_x=area.right + kit.px(14),
    )
    summary = () if narrow else (_summary(kit, scenario, part, side),)
    label = kit.words.say("Flag {part}", part=kit.words.content(part.label))
    return dialog(kit, BOX, rect, label, window=app.size, children=(*summary, body, *bottom))


def _summary(kit: Kit, scenario: Scenario, part: Part, rect: Rect) -> Box:
    """What is being flagged: its name, its picture, and where it was posted."""
    words = kit.words
    item = scenario.item_by_id[part.item]
    x, room = rect.x + kit.px(_SUMMARY_PAD), rect.width - 2 * kit.px(_SUMMARY_PAD)
    over = paragraph(
        kit,
        f"{BOX}-over",
        words.say("You are flagging"),
        (x, rect.y + kit.px(28)),
        room,
        style="label",
        colour="ink2",
    )
    title = heading(
        kit,
        f"{BOX}-part",
        words.content(part.label),
        (x, over.rect.bottom + kit.px(4)),
        room,
        style="section_name",
    )
    frame = Rect(x, title.rect.bottom + kit.px(16), room, room * 176 // 248)
    seen = crop(kit, scenario, part, frame)
    _, source, _, audience = item_meta(words, scenario, item)
    posted = words.say("{source}, {when}", source=source, when=words.day_time(item.at))
    y = seen.rect.bottom + kit.px(14)
    boxes = [over, title, seen]
    for name, text in (("posted", posted), ("audience", audience)):
        line = paragraph(kit, f"{BOX}-{name}", text, (x, y), room, style="label", colour="ink2")
        boxes.append(line)
        y = line.rect.bottom
    if part.detail is not None and not part.detail.quote:
        looks = words.content(part.looks)
        at = (x, y + kit.px(14))
        boxes.append(paragraph(kit, f"{BOX}-looks", looks, at, room, silent=True))
    ground = Fill(rect, "sunk", RADIUS["panel"], kit.framed, 2, corners="ad")
    return Box(f"{BOX}-summary", Role.GROUP, rect, marks=(ground,), children=tuple(boxes))


def _form(kit: Kit, scenario: Scenario, draft: Draft, area: Rect, told: Part | None) -> list[Box]:
    """The questions, from the top of the area; ``told`` is named first if nothing else does."""
    say = kit.words.say
    y = area.y + _RING
    boxes: list[Box] = []
    if told is not None:
        name = say("You are flagging: {part}", part=kit.words.content(told.label))
        boxes.append(paragraph(kit, f"{BOX}-over", name, (area.x, y), area.width, colour="ink2"))
        y = boxes[-1].rect.bottom + kit.px(10)
    what = heading(kit, f"{BOX}-what", say("What does it give away?"), (area.x, y), area.width)
    choices = _choices(kit, scenario, draft, area._replace(y=what.rect.bottom + kit.px(12)))
    y = choices.rect.bottom + kit.px(22)
    sure = heading(kit, f"{BOX}-sure", say("How sure are you?"), (area.x, y), area.width)
    track = sureness_slider(kit, draft, area._replace(y=sure.rect.bottom + kit.px(12)))
    stakes = pays(kit, draft, area._replace(y=track[-1].rect.bottom + kit.px(14)))
    return [*boxes, what, choices, sure, *track, stakes]


def _choices(kit: Kit, scenario: Scenario, draft: Draft, area: Rect) -> Box:
    """A tile for each line, in the order of the categories, then the one that names no line."""
    lines = in_category_order(scenario)
    titles = [line_title(kit.words, scenario, line) for line in lines]
    alone = kit.words.say("Only with other items")
    longest = max(kit.width(title, "item_text", bold=True) for title in (*titles, alone))
    half = (area.width - kit.px(_GAP)) // 2
    across = 2 if longest + kit.px(_TILE_EXTRAS) <= half else 1
    cells = columns(area, [None] * across, kit.px(_GAP))
    tiles: list[Box] = []
    y = area.y
    for place in range(len(lines) + 1):
        cell = cells[place % across]
        at = Rect(cell.x, y, cell.width, 0)
        if place < len(lines):
            tiles.append(_choice(kit, draft, lines[place], titles[place], place + 1, at))
        else:
            tiles.append(_alone(kit, draft, alone, at))
        if place % across == across - 1 or place == len(lines):
            y = max(tile.rect.bottom for tile in tiles) + kit.px(_GAP)
    rect = area._replace(height=y - kit.px(_GAP) - area.y)
    return Box(
        f"{BOX}-lines",
        Role.GROUP,
        rect,
        kit.words.say("What does it give away?"),
        arrows=True,
        children=tuple(tiles),
    )


def in_category_order(scenario: Scenario) -> tuple[Line, ...]:
    """The mission's lines in the order of the seven categories."""
    order = list(Category)
    return tuple(sorted(scenario.lines, key=lambda line: order.index(line.category)))


def _choice(  # noqa: PLR0917 - private
    kit: Kit, draft: Draft, line: Line, title: str, number: int, at: Rect
) -> Box:
    key = str(number) if number <= _NUMBERED else ""
    chosen = line.id in draft.lines
    tile = choice_tile(
        kit,
        f"{BOX}-line:{line.id}",
        title,
        ToggleDraftLine(line.id),
        at=(at.x, at.y),
        width=at.width,
        mood=Mood.CHOSEN if chosen else Mood.REST,
        category=line.category,
        role=Role.CHECKBOX,
        keys=(key,) if key else (),
        hint=kit.words.content(line.asks),
    )
    return tile if chosen else with_key(kit, tile, key)


def _alone(kit: Kit, draft: Draft, title: str, at: Rect) -> Box:
    tile = choice_tile(
        kit,
        f"{BOX}-alone",
        title,
        ToggleDraftLine(""),
        at=(at.x, at.y),
        width=at.width,
        mood=Mood.CHOSEN if draft.undecided else Mood.REST,
        icon="thread",
        role=Role.CHECKBOX,
        keys=("0",),
        hint=kit.words.say("A piece that tells something, but of no line yet."),
    )
    return tile if draft.undecided else with_key(kit, tile, "0")


def with_key(kit: Kit, tile: Box, key: str) -> Box:
    """A choice that was not made, with its key where its tick will be, if keys are shown."""
    if not kit.shows_key(key):
        return tile
    x = tile.rect.right - kit.px(16) - (kit.px(20) + kit.width(key, "label")) // 2
    y = tile.rect.y + (tile.rect.height - kit.height("label")) // 2
    return replace(tile, marks=(*tile.marks, Text(x, y, key, "label", "ink3")))


def _bottom(kit: Kit, draft: Draft, form: Rect) -> tuple[Box, ...]:
    """Cancel and flag, always in view."""
    say = kit.words.say
    cancel = button(kit, f"{BOX}-cancel", say("Cancel"), Back())
    commit = button(
        kit,
        f"{BOX}-commit",
        say("Flag it"),
        play("FlagPart", part=draft.part, lines=draft.lines, confidence=draft.confidence),
        kind="primary",
        icon="flag",
        key="F",
        keys=("f",),
        disabled="" if draft.ready else say("Choose at least one answer first."),
    )
    tall = commit.rect.height
    y = form.bottom - kit.px(24) - tall
    placed = in_row_to_end((cancel, commit), form.right, y, kit.px(12), tall)
    room = placed[0].rect.x - form.x - kit.px(12)
    keys = key_row(
        kit, f"{BOX}-keys", ((("left", "right"), say("change by 5")),), (form.x, 0), max(1, room)
    )
    if kit.large or keys.rect.width > room:
        return placed
    return (moved(keys, 0, y + (tall - keys.rect.height) // 2), *placed)
