"""The rows of a panel: a part, how it stands, and for the current one what may be said of it."""

from dataclasses import replace

from game.core.contents import Thread
from game.core.scenario import Part
from game.ui.intents import Focus, OpenDialog, play
from game.ui.kit import button, icon_in, key_cap, pill, rule, text_marks
from game.ui.layout import in_flow, in_row_to_end
from game.ui.scene import Box, Fill, Mark, Rect, Role, State
from game.ui.screens.answer import answer_button, outcome_pill
from game.ui.screens.evidence_traces import trace_rows
from game.ui.screens.opened import Opened, Standing

_PAD = 20
_MARK = 26
_ROW = 46
_UNFOUND = 40


def part_row(opened: Opened, part: Part, at: Rect, *, numbered: bool) -> Box:
    """The row of a part; with ``numbered`` a detail's number reaches it."""
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
        traces = trace_rows(opened, part, Rect(x, y + k.px(14), end - x, 0))
        children += traces
        y = traces[-1].rect.bottom if traces else y
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
    if part.detail:
        return opened.label(part)
    is_thread = isinstance(opened.item.content, Thread)
    return opened.words.say("The post") if is_thread else opened.words.say("The words")


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
        reply = part.detail is not None and part.detail.reply is not None
        return (icon_in(area, "reply" if reply else "zoom", "action", opened.kit.px(22)),)
    return opened.mark(part, area)


def _at_end(opened: Opened, part: Part, number: str, top: int, end: int) -> Box | None:
    """How a part was called or, until it is, the key of its number."""
    k = opened.kit
    standing = opened.standing(part)
    name = f"state:{part.id}"
    if part.id in opened.state.told:
        box = outcome_pill(k, opened.playing, name, part.id)
    elif standing is Standing.FLAGGED:
        box = pill(k, name, k.words.say("Flagged"), tone="exposed")
    elif standing is Standing.HARMLESS:
        box = pill(k, name, k.words.say("Harmless"), tone="plain")
    elif number:
        # It is the number on the map as well, so it is shown even if it is no key.
        box = key_cap(replace(k, letters=True), name, number)
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
    if part.id in opened.state.told:
        return (answer_button(k, part.id, says=say("See the answer: {part}", part=name)),)
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
