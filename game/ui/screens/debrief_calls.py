"""The calls of the debrief: how many of each kind, and what to look at again."""

from collections.abc import Mapping, Sequence

from game.core.messages import N_
from game.core.outcomes import Outcome, PartOutcome
from game.ui.intents import OpenDialog, Select
from game.ui.kit import button, icon_in, paragraph, text_marks
from game.ui.layout import in_row, union
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.debrief_state import Debrief, column, stacked
from game.ui.screens.outcome_marks import outcome_mark
from game.ui.screens.parts import item_meta

_QUAD = 15
_GAP = 10
_FIRST = 6
"""So many entries are listed before the player asks for all."""

_NAMES: Mapping[Outcome, tuple[str, str]] = {
    Outcome.HIT: (N_("leak found"), N_("leaks found")),
    Outcome.MISS: (N_("leak missed"), N_("leaks missed")),
    Outcome.CORRECT_REJECTION: (N_("left alone, rightly"), N_("left alone, rightly")),
    Outcome.FALSE_ALARM: (N_("false alarm"), N_("false alarms")),
}
"""The name of one and of many, in the order of the boxes."""


def calls_card(debrief: Debrief, width: int) -> Box:
    """How many calls were what, each a tile."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    results = debrief.score.outcomes
    right = sum(one.right or one.outcome is Outcome.CORRECT_REJECTION for one in results)
    across = 2 if inner >= kit.px(300) else 1
    room = (inner - _GAP * (across - 1)) // across
    outcomes = list(_NAMES)
    rows = [
        _counts(debrief, outcomes[first : first + across], room)
        for first in range(0, len(outcomes), across)
    ]
    told = words.say("{right} of {count} right", right=right, count=len(results))
    note = paragraph(kit, "calls.right", told, (0, 0), inner, style="label", colour="ink2")
    return stacked(debrief, "calls", words.say("Your calls"), width, [note, *rows])


def _counts(debrief: Debrief, outcomes: Sequence[Outcome], width: int) -> Box:
    """Boxes side by side, as tall as the tallest."""
    tall = max(_count(debrief, outcome, width).rect.height for outcome in outcomes)
    placed = in_row([_count(debrief, outcome, width, tall) for outcome in outcomes], 0, 0, _GAP)
    return Box(
        f"calls.row:{outcomes[0].name.lower()}",
        Role.GROUP,
        union(box.rect for box in placed),
        children=placed,
    )


def _count(debrief: Debrief, outcome: Outcome, width: int, height: int = 0) -> Box:
    """A number, its name, and a tile for each; at least ``height`` tall."""
    kit = debrief.kit
    count = sum(one.outcome is outcome for one in debrief.score.outcomes)
    name = kit.words.plural(*_NAMES[outcome], count)
    number = kit.words.number(count)
    pad = kit.px(12)
    top = pad - kit.px(2)
    big, big_tall = text_marks(kit, number, (pad, top), width, style="h2", bold=True)
    x = pad + kit.width(number, "h2", bold=True) + kit.px(8)
    y = top + (kit.height("h2") - kit.height("label")) // 2 + 1
    words, tall = text_marks(kit, name, (x, y), width - kit.px(8) - x, style="label")
    bottom = max(top + big_tall, y + tall) + kit.px(6)
    tiles, bottom = _tiles(debrief, outcome, count, Rect(pad, bottom, width - 2 * pad, 0))
    rect = Rect(0, 0, width, max(height, bottom + pad))
    sheet = Fill(rect, "sunk", 10, kit.framed, kit.line)
    return Box(
        f"calls.{outcome.name.lower()}",
        Role.TEXT,
        rect,
        kit.words.say("{number} {what}", number=number, what=name),
        marks=(sheet, *big, *words, *tiles),
    )


def _tiles(debrief: Debrief, outcome: Outcome, count: int, area: Rect) -> tuple[list[Mark], int]:
    """A mark for each call, on as many rows as it takes, and the y below them."""
    size, gap = debrief.kit.px(_QUAD), debrief.kit.px(4)
    across = max(1, (area.width + gap) // (size + gap))
    marks: list[Mark] = []
    for place in range(count):
        x = area.x + place % across * (size + gap)
        y = area.y + place // across * (size + gap)
        marks += outcome_mark(outcome, Rect(x, y, size, size))
    rows = max(1, -(-count // across))
    return marks, area.y + rows * (size + gap) - gap


def look_card(debrief: Debrief, width: int) -> Box:
    """What to look at again, what was missed first."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    entries = debrief.look_again
    title = words.say("Look again")
    if not entries:
        text = words.say("Nothing. Every call was right.")
        return stacked(
            debrief, "look", title, width, [paragraph(kit, "look.none", text, (0, 0), inner)]
        )
    every = debrief.playing.selected.get("look") == "all"
    shown = entries if every else entries[:_FIRST]
    rows = [column("look.entries", [_entry(debrief, one, inner) for one in shown])]
    if len(entries) > len(shown):
        more = words.plural("Show {count} more", "Show {count} more", len(entries) - len(shown))
        rows.append(
            button(kit, "look.more", more, Select("look", "all"), icon="plus", compact=True)
        )
    return stacked(debrief, "look", title, width, rows)


def _entry(debrief: Debrief, one: PartOutcome, width: int) -> Box:
    """A row that opens the reason: source icon, name, what went wrong and where."""
    kit, words = debrief.kit, debrief.words
    part = debrief.scenario.parts[one.part]
    item = debrief.scenario.item_by_id[part.item]
    icon, _, _, _ = item_meta(words, debrief.scenario, item)
    verb = words.say("Look")
    verb_wide = kit.width(verb, "label", bold=True)
    size = kit.px(20)
    x = size + kit.px(14)
    room = width - x - verb_wide - kit.px(12)
    label = words.content(part.label)
    name, tall = text_marks(kit, label, (x, kit.px(8)), room, bold=True)
    told, colour = _told(debrief, one, words.content(item.title))
    note, note_tall = text_marks(
        kit, told, (x, kit.px(8) + tall), room, style="caption", colour=colour
    )
    rect = Rect(0, 0, width, tall + note_tall + kit.px(16))
    box_id = f"look:{one.part}"
    marks: list[Mark] = [Fill(Rect(0, 0, width, 1), "line")]
    if kit.hot(box_id):
        marks.append(Fill(rect, "sunk", 6))
    middle = (rect.height - kit.height("label")) // 2
    verb_marks, _ = text_marks(
        kit,
        verb,
        (width - verb_wide, middle),
        verb_wide,
        style="label",
        colour="action",
        bold=True,
    )
    return Box(
        box_id,
        Role.BUTTON,
        rect,
        label,
        value=told,
        action=OpenDialog("look", one.part),
        marks=(
            *marks,
            icon_in(Rect(0, 0, size, rect.height), icon, "ink2"),
            *name,
            *note,
            *verb_marks,
        ),
    )


def _told(debrief: Debrief, one: PartOutcome, item: str) -> tuple[str, str]:
    """What became of it, and the ink to say it in."""
    words = debrief.words
    if one.outcome is Outcome.MISS:
        return words.say("Missed. {item}", item=item), "exposed"
    if one.outcome is Outcome.FALSE_ALARM:
        return words.say("False alarm. {item}", item=item), "linked"
    return words.say("Found, but for another line. {item}", item=item), "ink2"
