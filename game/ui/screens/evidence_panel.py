"""The panel beside an open item: a row for each part, and the calls for the current one.

Moving on one side moves the other: the row of the part that was focused last is current, and
activating a row puts the focus on its part.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.scenario import Part
from game.core.session import can_undo
from game.ui.intents import Back, Focus, OpenDialog, play
from game.ui.kit import (
    button,
    card_marks,
    icon_button,
    icon_in,
    key_cap,
    key_row,
    paragraph,
    pill,
    rule,
    scroll_area,
    text_marks,
)
from game.ui.kit.text import heading
from game.ui.layout import in_flow, in_row_to_end, moved
from game.ui.scene import Box, Fill, Mark, Rect, Role, State
from game.ui.screens.opened import Opened, Standing

SCROLLED = "evidence-panel"
_PAD = 20
_MARK = 26
_ROW = 46
_UNFOUND = 40


class PanelText(NamedTuple):
    """The words of a panel that differ from source to source.

    With ``numbered`` a detail's row can be reached by its number.
    """

    title: str
    told: str
    keys: tuple[tuple[tuple[str, ...], str], ...]
    numbered: bool = False


def panel(opened: Opened, rect: Rect, text: PanelText, above: Sequence[Box] = ()) -> Box:
    """The whole panel.

    Args:
        opened: the item.
        rect: where it stands.
        text: its words.
        above: boxes that scroll with the rows and stand above them, placed from the top of
            the list at ``list_top``.
    """
    k = opened.kit
    head = _head(opened, rect, text)
    foot = _foot(opened, rect, text)
    top, end = list_top(opened, rect, text), foot[0].rect.y if foot else rect.bottom
    area = Rect(rect.x + k.line, top, rect.width - 2 * k.line, end - top - 1)
    y = max((box.rect.bottom for box in above), default=top)
    rows: list[Box] = []
    for part in opened.item.parts:
        row = _row(opened, part, Rect(area.x, y, area.width, 0), numbered=text.numbered)
        rows.append(row)
        y = row.rect.bottom
    listing = Box(
        "evidence-rows",
        Role.LIST,
        Rect(area.x, rows[0].rect.y, area.width, y - rows[0].rect.y),
        text.title,
        arrows=True,
        children=tuple(rows),
    )
    offset = _offset(opened, rows, area, y - top)
    moving = tuple(moved(box, 0, -offset) for box in (*above, listing))
    scrolled = scroll_area(SCROLLED, area, moving, offset=offset, extent=y - top)
    marks = (*card_marks(k, rect), rule(rect.x, top - 1, rect.width))
    return Box(
        "panel",
        Role.REGION,
        rect,
        text.title,
        marks=marks,
        children=(*head, scrolled, *foot),
    )


def _offset(opened: Opened, rows: Sequence[Box], area: Rect, extent: int) -> int:
    """How far the list has moved; while the focus is on a part, so that its row is in view."""
    offset = min(opened.app.scroll.get(SCROLLED, 0), max(0, extent - area.height))
    if opened.app.focus != f"part:{opened.current.id}":
        return offset
    row = next(row for row in rows if State.CURRENT in row.states)
    return max(min(offset, row.rect.y - area.y), row.rect.bottom - area.bottom)


def list_top(opened: Opened, rect: Rect, text: PanelText) -> int:
    """Where the list of a panel begins."""
    return max(box.rect.bottom for box in _head(opened, rect, text)) + opened.kit.px(14)


def _head(opened: Opened, rect: Rect, text: PanelText) -> tuple[Box, ...]:
    k = opened.kit
    say = k.words.say
    tools = [icon_button(k, "close", "cross", say("Close, back to the traces"), Back())]
    if can_undo(opened.state):
        undo = icon_button(k, "undo", "undo", say("Undo"), play("Undo"), keys=("ctrl+z",))
        tools.insert(0, undo)
    y = rect.y + k.px(20)
    placed = in_row_to_end(tools, rect.right - k.px(_PAD), y, k.px(4))
    room = placed[0].rect.x - rect.x - k.px(_PAD) - k.px(8)
    title = heading(k, "panel-title", text.title, (rect.x + k.px(_PAD), y - k.px(2)), room)
    count = paragraph(
        k,
        "panel-count",
        text.told,
        (title.rect.x, title.rect.bottom),
        room,
        style="label",
        colour="ink2",
    )
    return (title, count, *placed)


def _foot(opened: Opened, rect: Rect, text: PanelText) -> tuple[Box, ...]:
    """Who may change this, and the keys; both stay where they are while the list scrolls."""
    k = opened.kit
    room = rect.width - 2 * k.px(_PAD)
    x = rect.x + k.px(_PAD)
    keys: tuple[Box, ...] = ()
    bottom = rect.bottom
    if not k.large:
        row = key_row(k, "panel-keys", text.keys, (x, 0), room)
        y = rect.bottom - row.rect.height - k.px(13)
        line = rule(rect.x, y - k.px(13), rect.width)
        row = moved(row, 0, y)
        area = Rect(rect.x, y - k.px(13), rect.width, rect.bottom - y + k.px(13))
        keys = (Box("panel-foot", Role.GROUP, area, silent=True, marks=(line,), children=(row,)),)
        bottom = area.y
    note = _note(opened, x, bottom - k.px(16), room)
    return (note, *keys) if note else keys


def _note(opened: Opened, x: int, bottom: int, room: int) -> Box | None:
    """Who may change the item, if the subject alone may not; says nothing of what it tells."""
    k = opened.kit
    scenario, author = opened.scenario, opened.item.author
    if author == scenario.subject:
        return None
    call = scenario.people[scenario.subject].call
    person = scenario.people.get(author)
    if person is not None:
        text = k.words.say(
            "{author} posted this. {subject} can ask, and no more.",
            author=person.call,
            subject=call,
        )
    else:
        text = k.words.say(
            "Others publish this page. {subject} cannot change it alone.", subject=call
        )
    pad, icon = k.px(14), k.px(20)
    lead = pad + icon + k.px(12)
    lines, tall = text_marks(
        k, text, (x + lead, 0), room - lead - pad, style="label", colour="linked"
    )
    rect = Rect(x, bottom - tall - 2 * k.px(12), room, tall + 2 * k.px(12))
    border = "linked" if k.theme.high_contrast else None
    words = Box("", Role.TEXT, rect, marks=lines)
    glyph = Rect(x + pad, rect.y, icon, rect.height)
    return Box(
        "panel-note",
        Role.TEXT,
        rect,
        text,
        marks=(
            Fill(rect, "linked_soft", 10, border, 2),
            icon_in(glyph, "ask" if person else "lock", "linked"),
            *moved(words, 0, rect.y + k.px(12)).marks,
        ),
    )


def _row(opened: Opened, part: Part, at: Rect, *, numbered: bool) -> Box:
    standing = opened.standing(part)
    if standing is Standing.UNFOUND:
        return _unfound_row(opened, part, at)
    current = part.id == opened.current.id
    k = opened.kit
    pad = k.px(12) if current else k.px(11)
    x = at.x + k.px(_PAD) + k.px(_MARK) + k.px(12)
    end = at.right - k.px(_PAD)
    top = at.y + pad
    children: list[Box] = []
    marks: list[Mark] = []
    number = str(opened.number(part)) if numbered and part.detail else ""
    state = None if current else _at_end(opened, part, number, top, end)
    if state is not None:
        children.append(state)
        end = state.rect.x - k.px(10)
    plain = standing is Standing.HARMLESS and not current
    lines, tall = text_marks(
        k,
        _name(opened, part),
        (x, top),
        end - x,
        style="body",
        colour="ink2" if plain else "ink",
        bold=not plain,
    )
    marks += lines
    y = top + tall
    if current:
        y = _current_words(opened, part, marks, (x, y), end - x)
        buttons = in_flow(call_buttons(opened, part), x, y + k.px(12), end - x, k.px(8))
        children += buttons
        y = buttons[-1].rect.bottom
    elif standing is Standing.FLAGGED:
        said, tall = text_marks(
            k,
            opened.standing_words(part),
            (x, y),
            at.right - k.px(_PAD) - x,
            style="label",
            colour="ink2",
        )
        marks += said
        y += tall
    rect = Rect(at.x, at.y, at.width, max(k.px(_ROW), y + pad - at.y))
    mark = Rect(at.x + k.px(_PAD), top + (k.height("body") - k.px(_MARK)) // 2, *[k.px(_MARK)] * 2)
    return Box(
        f"row:{part.id}",
        Role.ROW,
        rect,
        _name(opened, part),
        value=_row_value(opened, part),
        states=frozenset({State.CURRENT}) if current else frozenset(),
        action=Focus(f"part:{part.id}"),
        keys=(number,) if number else (),
        shape=0,
        marks=(
            *_row_ground(opened, part, rect, current=current),
            *_row_mark(opened, part, mark, current=current),
            *marks,
            rule(rect.x, rect.bottom - 1, rect.width),
        ),
        children=tuple(children),
    )


def _name(opened: Opened, part: Part) -> str:
    """A row's name; an item's own words stand in full beside the panel."""
    return opened.label(part) if part.detail else opened.words.say("The words")


def _current_words(
    opened: Opened, part: Part, marks: list[Mark], at: tuple[int, int], room: int
) -> int:
    """What the current part looks like and how it was called; returns where that ends."""
    k = opened.kit
    x, y = at
    texts = [] if part.detail is None else [k.words.content(part.looks)]
    if part.id in opened.state.calls:
        texts.append(opened.standing_words(part))
    for text in texts:
        lines, tall = text_marks(k, text, (x, y), room, style="label", colour="ink2")
        marks += lines
        y += tall
    return y


def _unfound_row(opened: Opened, part: Part, at: Rect) -> Box:
    """A row that says only that there is more to find."""
    k = opened.kit
    text = k.words.say("Not found yet")
    rect = Rect(at.x, at.y, at.width, max(k.px(_UNFOUND), k.height("label") + k.px(18)))
    area = Rect(at.x + k.px(_PAD), at.y, k.px(_MARK), rect.height)
    size = k.px(_MARK)
    square = Rect(area.x, at.y + (rect.height - size) // 2, size, size)
    y = at.y + (rect.height - k.height("label")) // 2
    lines, _ = text_marks(
        k, text, (area.right + k.px(12), y), rect.width, style="label", colour="ink2"
    )
    return Box(
        f"unfound:{part.id}",
        Role.TEXT,
        rect,
        text,
        silent=True,
        marks=(*opened.mark(part, square), *lines, rule(rect.x, rect.bottom - 1, rect.width)),
    )


def _row_value(opened: Opened, part: Part) -> str:
    standing = opened.standing_words(part)
    if part.detail is None:
        return standing
    looks = opened.words.content(part.looks)
    return opened.words.say("{looks} {standing}.", looks=looks, standing=standing)


def _row_ground(opened: Opened, part: Part, rect: Rect, *, current: bool) -> tuple[Mark, ...]:
    if current:
        return (Fill(rect, "action_soft"),)
    return (Fill(rect, "sunk"),) if opened.kit.hot(f"row:{part.id}") else ()


def _row_mark(opened: Opened, part: Part, area: Rect, *, current: bool) -> tuple[Mark, ...]:
    standing = opened.standing(part)
    if standing is not Standing.OPEN:
        return opened.mark(part, area)
    if current:
        return (icon_in(area, "zoom", "action", opened.kit.px(22)),)
    return opened.mark(part, area)


def _at_end(opened: Opened, part: Part, number: str, top: int, end: int) -> Box | None:
    """How a part was called or, until it is, the key of its number."""
    k = opened.kit
    standing = opened.standing(part)
    name = f"state:{part.id}"
    if standing is Standing.FLAGGED:
        box = pill(k, name, k.words.say("Flagged"), tone="exposed")
    elif standing is Standing.HARMLESS:
        box = pill(k, name, k.words.say("Harmless"), tone="plain")
    elif number:
        box = key_cap(k, name, number)
    else:
        return None
    (placed,) = in_row_to_end([box], end, top, 0, k.height("body"))
    return replace(placed, silent=True)


def call_buttons(opened: Opened, part: Part) -> tuple[Box, ...]:
    """What may be said about a part. The key F and the key X belong to these."""
    k = opened.kit
    say = k.words.say
    call = opened.state.calls.get(part.id)
    name = opened.label(part)
    flagged = call is not None and call.flagged
    buttons = [
        button(
            k,
            f"flag:{part.id}",
            say("Change") if flagged else say("Flag"),
            OpenDialog("flag", part.id),
            kind="plain" if call else "primary",
            icon="flag",
            key="F",
            keys=("f",),
            compact=True,
            says=say("Flag {part}", part=name),
        )
    ]
    if call is None or flagged:
        buttons.append(
            button(
                k,
                f"harmless:{part.id}",
                say("Harmless"),
                play("RulePartHarmless", part=part.id),
                icon="check",
                key="X",
                keys=("x",),
                compact=True,
                says=say("Harmless: {part}", part=name),
            )
        )
    if call is not None:
        buttons.append(
            button(
                k,
                f"withdraw:{part.id}",
                say("Take back"),
                play("WithdrawCall", part=part.id),
                icon="undo",
                compact=True,
                says=say("Take the call back: {part}", part=name),
            )
        )
    return tuple(buttons)
