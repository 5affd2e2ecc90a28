"""The chains of the Fix step: for each line whether it is broken, holds, or is accepted."""

from dataclasses import replace

from game.core.scenario import Line
from game.ui.intents import OpenDialog, play
from game.ui.kit import (
    Link,
    button,
    card,
    category_tile,
    chain,
    heading,
    pill,
    text_marks,
)
from game.ui.layout import in_row_to_end, in_stack, moved_to
from game.ui.scene import Box, Rect, Role
from game.ui.screens.fix_state import Fixing, short_name
from game.ui.screens.scrolled import scrolled

_PAD = 18
_TILE = 28
_GAP = 10


def chains(fixing: Fixing, rect: Rect, *, across: int = 1) -> Box:
    """All lines, one card each, ``across`` to a row, below their counts."""
    kit, words = fixing.kit, fixing.words
    title, pills = _counts(fixing, rect)
    top = max(box.rect.bottom for box in (title, *pills))
    area = Rect(rect.x, top, rect.width, rect.bottom - top)
    wide = (rect.width - (across - 1) * _GAP) // across
    cards = [_card(fixing, line, wide) for line in fixing.scenario.lines]
    rows = [
        _side_by_side(cards[first : first + across], first)
        for first in range(0, len(cards), across)
    ]
    listed = scrolled(
        fixing.app,
        "chains.list",
        area,
        cards if across == 1 else rows,
        gap=_GAP,
        label=words.plural("{count} chain", "{count} chains", len(cards)),
        role=Role.LIST,
        bar_x=rect.right + kit.px(6),
    )
    return Box("chains", Role.REGION, rect, words.say("Chains"), children=(title, *pills, listed))


def _counts(fixing: Fixing, rect: Rect) -> tuple[Box, tuple[Box, ...]]:
    kit, words = fixing.kit, fixing.words
    report = fixing.report
    broken = words.plural("{count} broken", "{count} broken", len(report.broken))
    holds = words.plural("{count} holds", "{count} hold", len(fixing.standing))
    accepted = words.plural("{count} accepted", "{count} accepted", len(report.accepted))
    pills = [pill(kit, "count:broken", broken, tone="safe", icon="check")]
    if report.accepted:
        pills.append(pill(kit, "count:accepted", accepted, tone="action", icon="hand"))
    if fixing.standing:
        pills.append(pill(kit, "count:holds", holds, tone="exposed", icon="alert"))
    tall = kit.height("h2")
    placed = in_row_to_end(pills, rect.right, rect.y, kit.px(6), tall)
    room = placed[0].rect.x - rect.x - kit.px(10)
    label = words.say("Chains")
    if kit.width(label, "h2", bold=True) > room:
        placed = tuple(moved_to(box, box.rect.x, rect.y + tall + 4) for box in placed)
        room = rect.width
    return heading(kit, "chains.title", label, (rect.x, rect.y), room), placed


def _side_by_side(cards: list[Box], first: int) -> Box:
    x, placed = 0, []
    for box in cards:
        placed.append(moved_to(box, x, 0))
        x += box.rect.width + _GAP
    rect = Rect(0, 0, x - _GAP, max(box.rect.height for box in cards))
    return Box(f"chains.row:{first}", Role.GROUP, rect, children=tuple(placed))


def _card(fixing: Fixing, line: Line, width: int) -> Box:
    kit = fixing.kit
    pad = kit.px(_PAD)
    inner = width - 2 * pad
    head = _head(fixing, line, inner)
    strip = _strip(fixing, line, inner)
    foot = _foot(fixing, line, inner)
    parts = in_stack([head, strip, *([foot] if foot else [])], pad, kit.px(12), kit.px(10))
    rect = Rect(0, 0, width, parts[-1].rect.bottom + kit.px(12))
    holds = line in fixing.standing
    sheet = card(
        kit,
        f"chain:{line.id}",
        rect,
        fixing.words.content(line.name),
        look="holds" if holds else "rest",
        children=parts,
    )
    return replace(sheet, value=parts[0].value)


def _head(fixing: Fixing, line: Line, width: int) -> Box:
    kit = fixing.kit
    size = kit.px(_TILE)
    state = _state(fixing, line)
    x = size + kit.px(12)
    room = width - x - state.rect.width - kit.px(10)
    text, tall = text_marks(
        kit, fixing.words.content(line.name), (x, 0), room, style="h3", bold=True
    )
    tall = max(tall, size, state.rect.height)
    state = moved_to(
        state, width - state.rect.width, (kit.height("h3") - state.rect.height) // 2 + 2
    )
    return Box(
        f"chain.head:{line.id}",
        Role.HEADING,
        Rect(0, 0, width, tall),
        fixing.words.content(line.name),
        value=state.label,
        level=3,
        marks=(*category_tile(line.category, Rect(0, 0, size, size)), *text),
        children=(replace(state, silent=True),),
    )


def _state(fixing: Fixing, line: Line) -> Box:
    kit, words = fixing.kit, fixing.words
    box_id = f"chain.state:{line.id}"
    if line.id in fixing.report.broken:
        return pill(kit, box_id, words.say("Broken"), tone="safe", icon="check")
    if line.id in fixing.report.accepted:
        return pill(kit, box_id, words.say("Accepted"), tone="action", icon="hand")
    return pill(kit, box_id, words.say("Holds"), tone="exposed", icon="alert")


def _strip(fixing: Fixing, line: Line, width: int) -> Box:
    words, scenario = fixing.words, fixing.scenario
    shown = fixing.witness(line)
    parts = [part for part in scenario.parts.values() if part.id in shown]
    links = [
        Link(short_name(words, scenario, part), part.id in fixing.report.stopped) for part in parts
    ]
    cut = [link.label for link in links if link.fixed]
    names = words.listed([link.label for link in links])
    value = (
        words.say("Taken out: {pieces}", pieces=words.listed(cut))
        if cut
        else words.say("Nothing is taken out")
    )
    label = words.say("Chain of {pieces}", pieces=names)
    return chain(
        fixing.kit, f"chain.strip:{line.id}", label, links, at=(0, 0), width=width, value=value
    )


def _foot(fixing: Fixing, line: Line, width: int) -> Box | None:
    """How many ways there are, and the button to accept the line or to withdraw that."""
    kit = fixing.kit
    note = _note(fixing, line)
    act = _button(fixing, line)
    if not note and act is None:
        return None
    room = width - (act.rect.width + kit.px(10) if act else 0)
    text, text_tall = text_marks(kit, note, (0, 0), room, style="caption", colour="ink2")
    tall = max(text_tall, act.rect.height if act else 0)
    down = (tall - text_tall) // 2
    told = Box(
        f"chain.note:{line.id}",
        Role.TEXT,
        Rect(0, 0, room, text_tall),
        note,
        marks=text,
    )
    children = [moved_to(told, 0, down)] if note else []
    if act is not None:
        children.append(moved_to(act, width - act.rect.width, (tall - act.rect.height) // 2))
    rect = Rect(0, 0, width, tall)
    return Box(f"chain.foot:{line.id}", Role.GROUP, rect, children=tuple(children))


def _note(fixing: Fixing, line: Line) -> str:
    words = fixing.words
    reason = fixing.state.accepted.get(line.id)
    if reason and line.id in fixing.report.accepted:
        text = next(one.text for one in line.reasons if one.id == reason)
        return words.quoted(words.content(text))
    ways, holding = fixing.ways(line)
    if ways == 1:
        return ""
    if holding == ways:
        return words.plural("{count} way leads here", "{count} ways lead here", ways)
    return words.say("{cut} of {ways} ways are cut", cut=ways - holding, ways=ways)


def _button(fixing: Fixing, line: Line) -> Box | None:
    kit, words = fixing.kit, fixing.words
    if line.id not in fixing.report.held or not line.reasons:
        return None
    name = words.content(line.name)
    if line.id in fixing.report.accepted:
        return button(
            kit,
            f"withdraw:{line.id}",
            words.say("Withdraw"),
            play("WithdrawAcceptance", line=line.id),
            compact=True,
            says=words.say("No longer accept: {line}", line=name),
        )
    return button(
        kit,
        f"accept:{line.id}",
        words.say("Accept this line"),
        OpenDialog("accept", line.id),
        compact=True,
        says=words.say("Accept this line: {line}", line=name),
    )
