"""The rows of the matrix: an item, and one of five choices."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.scenario import FixKind, Item
from game.ui.intents import play
from game.ui.kit import Kit, cell, icon_in, text_marks
from game.ui.layout import moved
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.fix_help import meaning
from game.ui.screens.fix_state import KINDS, LEAVE, Fixing
from game.ui.screens.thumbs import thumbnail

_COLUMN = 82
_ROW = 58
_THUMB = (56, 42)
_GAP = 12


def columns_of(kit: Kit, width: int) -> tuple[int, int]:
    """Where the five columns start, and how wide each is."""
    wide = kit.px(_COLUMN)
    return width - len(KINDS) * wide, wide


def choice_row(fixing: Fixing, item: Item, width: int) -> Box:
    """An item that can be changed, with one cell for each kind of change."""
    kit, words = fixing.kit, fixing.words
    start, wide = columns_of(kit, width)
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


def _cell_id(item: str, kind: FixKind | None) -> str:
    """Id of a cell; its focus makes it the one that is explained."""
    return f"fix:{item}:{kind or LEAVE}"


def _cell(fixing: Fixing, item: Item, kind: FixKind | None, name: str) -> Box:
    """A choice, a dash if it is not possible; points stand in it while it is not chosen."""
    kit, words = fixing.kit, fixing.words
    checked = fixing.chosen(item.id) is kind
    title = words.content(item.title)
    label = words.say("{change}: {item}", change=words.say(name), item=title)
    fix = fixing.scenario.countermeasures.get((item.id, kind)) if kind else None
    box_id = _cell_id(item.id, kind)
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
    box = replace(box, value=points, hint=meaning(fixing, item, kind))
    if checked:
        return replace(box, action=None, focusable=True)
    return replace(box, marks=(*box.marks, _number(kit, box, fix.points if fix else 0)))


def _number(kit: Kit, box: Box, points: int) -> Text:
    text = kit.words.number(points)
    x = box.rect.x + (box.rect.width - kit.width(text, "caption")) // 2
    y = box.rect.y + (box.rect.height - kit.height("caption")) // 2
    colour = "ink2" if box.enabled else "disabled_ink"
    return Text(x, y, text, "caption", colour)


def keeper_row(fixing: Fixing, item: Item, width: int) -> Box:
    """An item that cannot be changed, and why."""
    kit, words = fixing.kit, fixing.words
    start, _ = columns_of(kit, width)
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
