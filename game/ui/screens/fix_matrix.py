"""The matrix of the Fix step: a row an item, one choice in each, and what a choice means."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.scenario import FixKind, Item
from game.ui.intents import play
from game.ui.kit import Kit, card, cell, heading, icon_in, paragraph, text_marks
from game.ui.layout import moved, moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.fix_state import KINDS, LEAVE, Fixing, notice_sentence
from game.ui.screens.scrolled import scrolled
from game.ui.screens.thumbs import thumbnail

_PAD = 20
_COLUMN = 82
_ROW = 58
_THUMB = (56, 42)
_GAP = 12
_LEAST_ROWS = 150
"""The least height of the rows above an explanation."""


def matrix(fixing: Fixing, rect: Rect) -> Box:
    """The sheet with the heads of the columns, the rows, and the explanation below them.

    Where that leaves too little room for rows, the explanation stands below its row.
    """
    kit = fixing.kit
    pad = kit.px(_PAD)
    inner = Rect(rect.x + pad, rect.y, rect.width - 2 * pad, rect.height)
    head = _head(fixing, Rect(inner.x, rect.y + kit.px(14), inner.width, 0))
    told = _explanation(fixing, inner.width)
    bottom = rect.bottom - kit.px(12)
    below = bottom - told.rect.height - head.rect.bottom >= kit.px(_LEAST_ROWS)
    end = bottom - told.rect.height if below else bottom
    listed = scrolled(
        fixing.app,
        "matrix.rows",
        Rect(inner.x, head.rect.bottom, inner.width, end - head.rect.bottom),
        _rows(fixing, inner.width, None if below else told),
        gap=0,
        label=kit.words.say("What can be changed"),
        bar_x=rect.right - kit.px(12),
    )
    label = kit.words.say("Choose what to change")
    children = (head, listed, *([moved_to(told, inner.x, end)] if below else []))
    return card(kit, "matrix", rect, label, role=Role.REGION, children=children)


def _rows(fixing: Fixing, width: int, told: Box | None) -> list[Box]:
    """What can be changed, then what cannot; with ``told`` below the row it explains."""
    explained, _, _ = fixing.explained.partition(":")
    rows: list[Box] = []
    for item in fixing.scenario.items:
        if item.fixes:
            rows.append(_row(fixing, item, width))
            if told is not None and item.id == explained:
                rows.append(told)
    keepers = (item for item in fixing.scenario.items if item.keeper)
    return [*rows, *(_keeper_row(fixing, item, width) for item in keepers)]


def _columns(kit: Kit, width: int) -> tuple[int, int]:
    """Where the five columns start, and how wide each is."""
    wide = kit.px(_COLUMN)
    return width - len(KINDS) * wide, wide


def _head(fixing: Fixing, at: Rect) -> Box:
    """The title and the names of the columns; large text leaves the names only."""
    kit = fixing.kit
    start, wide = _columns(kit, at.width)
    told = () if kit.large else _title(fixing, at, start - kit.px(8))
    icon = 0 if kit.large else kit.px(20) + kit.px(4)
    tall = icon + kit.height("label")
    bottom = max([at.y + tall, *(box.rect.bottom for box in told)]) + kit.px(8)
    y = bottom - kit.px(8) - tall
    marks: list[Mark] = [Fill(Rect(at.x, bottom - 1, at.width, 1), "line_strong")]
    for column, (_, name, label) in enumerate(KINDS):
        x = at.x + start + column * wide
        text = fixing.words.say(label)
        if icon:
            marks.append(icon_in(Rect(x, y, wide, kit.px(20)), name, "ink2", kit.px(20)))
        marks += text_marks(
            kit, text, (x, y + icon), wide, style="label", bold=True, align="center"
        )[0]
    rect = Rect(at.x, at.y, at.width, bottom - at.y)
    return Box("matrix.head", Role.GROUP, rect, marks=tuple(marks), children=told)


def _title(fixing: Fixing, at: Rect, width: int) -> tuple[Box, ...]:
    kit, words = fixing.kit, fixing.words
    text = words.say("Choose what to change")
    title = heading(kit, "matrix.title", text, (at.x, at.y), width)
    person = fixing.scenario.people[fixing.scenario.subject]
    says = words.say("{name} decides. You advise.", name=person.call)
    note = paragraph(
        kit, "matrix.note", says, (at.x, title.rect.bottom), width, style="label", colour="ink2"
    )
    return title, note


def _row(fixing: Fixing, item: Item, width: int) -> Box:
    kit, words = fixing.kit, fixing.words
    start, wide = _columns(kit, width)
    marks, tall = _item_marks(fixing, item, start - kit.px(8), _sub(fixing, item))
    cells = [
        moved(_cell(fixing, item, kind, label), start + column * wide, 0)
        for column, (kind, _, label) in enumerate(KINDS)
    ]
    placed = [moved(one, (wide - kit.px(34)) // 2, (tall - one.rect.height) // 2) for one in cells]
    asked = _asked(fixing, item, placed)
    rect = Rect(0, 0, width, tall)
    line = Fill(Rect(0, tall - 1, width, 1), "line")
    title = words.content(item.title)
    return Box(
        f"row:{item.id}",
        Role.ROW,
        rect,
        title,
        value=_sub(fixing, item),
        arrows=True,
        marks=(line, *marks, *asked),
        children=tuple(placed),
    )


def _sub(fixing: Fixing, item: Item) -> str:
    """The source and, if it is somebody else's, whom to ask."""
    words = fixing.words
    source = words.content(fixing.scenario.world.sources[item.source].name)
    asked = next((fix.asks for fix in item.fixes if fix.asks), None)
    if asked is None:
        return source
    name = fixing.scenario.people[asked].call
    return words.say("{source}, ask {name}", source=source, name=name)


def _asked(fixing: Fixing, item: Item, cells: Sequence[Box]) -> list[Mark]:
    """A small sign beside each change that needs somebody else's word."""
    kit = fixing.kit
    size = kit.px(16)
    kinds = {fix.kind for fix in item.fixes if fix.asks}
    return [
        icon_in(Rect(one.rect.right + kit.px(4), one.rect.y, size, one.rect.height), "ask", "ink2")
        for one, (kind, _, _) in zip(cells, KINDS, strict=True)
        if kind in kinds
    ]


def _item_marks(fixing: Fixing, item: Item, width: int, sub: str) -> tuple[tuple[Mark, ...], int]:
    """Thumbnail, title and a smaller line, centred in a row; and how tall the row is."""
    kit, words = fixing.kit, fixing.words
    x = 0
    thumb_wide, thumb_tall = (kit.px(side) for side in _THUMB)
    if not kit.large:
        x = thumb_wide + kit.px(_GAP)
    title, title_tall = text_marks(
        kit, words.content(item.title), (x, 0), width - x, style="body", bold=True
    )
    note, note_tall = text_marks(
        kit, sub, (x, title_tall), width - x, style="caption", colour="ink2"
    )
    tall = max(kit.px(_ROW), title_tall + note_tall + kit.px(12))
    down = (tall - title_tall - note_tall) // 2
    marks: list[Mark] = [
        mark._replace(y=mark.y + down) for mark in (*title, *note) if isinstance(mark, Text)
    ]
    if not kit.large:
        place = Rect(0, (tall - thumb_tall) // 2, thumb_wide, thumb_tall)
        marks += _thumb(fixing, item, place)
    return tuple(marks), tall


def _thumb(fixing: Fixing, item: Item, place: Rect) -> tuple[Mark, ...]:
    if item.content is not None:
        return thumbnail(item, place)
    icon = fixing.scenario.world.sources[item.source].icon
    return (Fill(place, "sunk", 6), icon_in(place, icon, "ink2", fixing.kit.px(20)))


def cell_id(item: str, kind: FixKind | None) -> str:
    """Id of a cell; its focus makes it the one that is explained."""
    return f"fix:{item}:{kind or LEAVE}"


def _cell(fixing: Fixing, item: Item, kind: FixKind | None, name: str) -> Box:
    """A choice, a dash if it is not possible; points stand in it while it is not chosen."""
    kit, words = fixing.kit, fixing.words
    checked = fixing.chosen(item.id) is kind
    title = words.content(item.title)
    label = words.say("{change}: {item}", change=words.say(name), item=title)
    fix = fixing.scenario.countermeasures.get((item.id, kind)) if kind else None
    box_id = cell_id(item.id, kind)
    if kind is not None and fix is None:
        dash = cell(kit, box_id, label, None, at=(0, 0), checked=False)
        return replace(dash, silent=True)
    disabled = ""
    if fix is not None and not checked and fixing.too_dear(fix):
        disabled = words.plural("{count} point left", "{count} points left", fixing.left)
    box = cell(
        kit,
        box_id,
        label,
        play("ChooseFix", item=item.id, kind=kind),
        at=(0, 0),
        checked=checked,
        neutral=kind is None,
        disabled=disabled,
    )
    points = "" if fix is None else words.plural("{count} point", "{count} points", fix.points)
    box = replace(box, value=points, hint=disabled or (words.content(fix.says) if fix else ""))
    if checked:
        return replace(box, action=None, focusable=True)
    return replace(box, marks=(*box.marks, _number(kit, box, fix.points if fix else 0)))


def _number(kit: Kit, box: Box, points: int) -> Text:
    text = kit.words.number(points)
    x = box.rect.x + (box.rect.width - kit.width(text, "caption")) // 2
    y = box.rect.y + (box.rect.height - kit.height("caption")) // 2
    colour = "ink2" if box.enabled else "disabled_ink"
    return Text(x, y, text, "caption", colour)


def _keeper_row(fixing: Fixing, item: Item, width: int) -> Box:
    """An item that cannot be changed, and why."""
    kit, words = fixing.kit, fixing.words
    start, _ = _columns(kit, width)
    source = words.content(fixing.scenario.world.sources[item.source].name)
    marks, tall = _item_marks(fixing, item, start - kit.px(8), source)
    size = kit.px(18)
    x = start + size + kit.px(8)
    text, text_tall = text_marks(
        kit, words.content(item.keeper), (x, 0), width - x, style="caption", colour="ink2"
    )
    tall = max(tall, text_tall + kit.px(12))
    down = (tall - text_tall) // 2
    rect = Rect(0, 0, width, tall)
    return Box(
        f"row:{item.id}",
        Role.ROW,
        rect,
        words.content(item.title),
        value=words.say("Cannot be changed. {why}", why=item.keeper),
        marks=(
            Fill(Rect(0, tall - 1, width, 1), "line"),
            *marks,
            icon_in(Rect(start, down, size, kit.height("caption")), "lock", "ink3"),
            *(mark._replace(y=mark.y + down) for mark in text if isinstance(mark, Text)),
        ),
    )


def _explanation(fixing: Fixing, width: int) -> Box:
    """What the choice that has, or had, the focus means."""
    kit, words = fixing.kit, fixing.words
    title, says = _explained(fixing)
    pad = kit.px(10)
    head, head_tall = text_marks(kit, title, (0, pad), width, style="label", bold=True)
    text, text_tall = text_marks(
        kit, says, (0, pad + head_tall), width, style="label", colour="ink2"
    )
    tall = pad + head_tall + max(text_tall, kit.height("label"))
    line = Fill(Rect(0, 0, width, 1), "line_strong")
    return Box(
        "matrix.help",
        Role.STATUS,
        Rect(0, 0, width, tall),
        words.say("{title}. {text}", title=title, text=says),
        live=True,
        marks=(line, *head, *text),
    )


def _explained(fixing: Fixing) -> tuple[str, str]:
    words = fixing.words
    item_id, _, kind_name = fixing.explained.partition(":")
    item = fixing.scenario.item_by_id.get(item_id)
    if item is None:
        return (
            words.say("A number in a box is what the change costs"),
            words.say("Choose one, and read here what it does."),
        )
    title = words.content(item.title)
    if kind_name == LEAVE:
        return (
            words.say("Leave: {item}, free", item=title),
            words.say("It stays as it is, for everyone who can see it now."),
        )
    kind = FixKind(kind_name)
    fix = fixing.scenario.countermeasures[item.id, kind]
    name = next(label for one, _, label in KINDS if one is kind)
    points = words.plural("{count} point", "{count} points", fix.points)
    head = words.say(
        "{change}: {item}, {points}", change=words.say(name), item=title, points=points
    )
    if fixing.chosen(item.id) is not kind and fixing.too_dear(fix):
        left = words.plural(
            "You have {count} point left.", "You have {count} points left.", fixing.left
        )
        return head, left
    says = words.content(fix.says)
    notice = notice_sentence(words, fix.notice)
    if fix.asks:
        name = fixing.scenario.people[fix.asks].call
        return head, words.say("Ask {name}. {says} {notice}", name=name, says=says, notice=notice)
    return head, words.say("{says} {notice}", says=says, notice=notice)
