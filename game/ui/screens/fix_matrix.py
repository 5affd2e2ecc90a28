"""The matrix of the Fix step: a row an item, one choice in each, and what a choice means."""

from game.ui.kit import card, heading, icon_in, paragraph, text_marks
from game.ui.layout import moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.fix_help import explanation
from game.ui.screens.fix_rows import choice_row, columns_of, keeper_row
from game.ui.screens.fix_state import KINDS, Fixing
from game.ui.screens.scrolled import scrolled

_PAD = 20
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
    told = explanation(fixing, inner.width)
    bottom = rect.bottom - kit.px(2)
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
            rows.append(choice_row(fixing, item, width))
            if told is not None and item.id == explained:
                rows.append(told)
    keepers = (item for item in fixing.scenario.items if item.keeper)
    return [*rows, *(keeper_row(fixing, item, width) for item in keepers)]


def _head(fixing: Fixing, at: Rect) -> Box:
    """The title and the names of the columns; large text leaves the names only."""
    kit = fixing.kit
    start, wide = columns_of(kit, at.width)
    told = () if kit.large else _title(fixing, at, start - kit.px(8))
    icon = 0 if kit.large else kit.px(20) + kit.px(4)
    labels = [fixing.words.say(label) for _, _, label in KINDS]
    fits = all(kit.width(label, "label", bold=True) <= wide for label in labels)
    style = "label" if fits else "caption"
    tall = icon + max(
        text_marks(kit, label, (0, 0), wide, style=style, bold=True)[1] for label in labels
    )
    bottom = max([at.y + tall, *(box.rect.bottom for box in told)]) + kit.px(8)
    y = bottom - kit.px(8) - tall
    marks: list[Mark] = [Fill(Rect(at.x, bottom - 1, at.width, 1), "line_strong")]
    for column, ((_, name, _), label) in enumerate(zip(KINDS, labels, strict=True)):
        x = at.x + start + column * wide
        if icon:
            marks.append(icon_in(Rect(x, y, wide, kit.px(20)), name, "ink2", kit.px(20)))
        marks += text_marks(
            kit, label, (x, y + icon), wide, style=style, bold=True, align="center"
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
