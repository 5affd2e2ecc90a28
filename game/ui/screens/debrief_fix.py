"""The player's fix beside the cheapest complete one."""

from game.core.mission import Optimum
from game.core.scenario import FixKind
from game.core.state import Step
from game.ui.kit import paragraph, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.debrief_state import Debrief, column, last_time, stacked
from game.ui.screens.fix_state import KINDS, noticed

_COLUMN = 92


def fix_card(debrief: Debrief, width: int) -> Box:
    """Points, notice and changes of both, side by side."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    best = debrief.playing.mission.optimum
    title = words.say("Your fix, and the cheapest")
    if best is None:
        text = words.say("No set of changes breaks every line of this mission.")
        return stacked(
            debrief, "fixes", title, width, [paragraph(kit, "fixes.none", text, (0, 0), inner)]
        )
    rows = [
        _row(debrief, "head", "", (words.say("Yours"), words.say("Cheapest")), inner, bold=True),
        _row(
            debrief,
            "points",
            words.say("Points"),
            (words.number(debrief.fix.points), words.number(best.points)),
            inner,
        ),
        _row(
            debrief,
            "notice",
            words.say("Friends notice"),
            (noticed(words, debrief.fix.notice), noticed(words, best.notice)),
            inner,
        ),
        _row(
            debrief,
            "broken",
            words.say("Lines broken"),
            (words.number(len(debrief.fix.broken)), words.number(len(debrief.scenario.lines))),
            inner,
        ),
        *_changes(debrief, best, inner),
    ]
    text = _note(debrief, best)
    note = paragraph(kit, "fixes.note", text, (0, 0), inner, style="label", colour="ink2")
    before = last_time(debrief, Step.FIX, inner)
    return stacked(debrief, "fixes", title, width, [column("fixes.rows", rows), note, *before])


def _note(debrief: Debrief, best: Optimum) -> str:
    words = debrief.words
    if debrief.fix.complete and debrief.fix.points <= best.points:
        return words.say("There is no cheaper complete fix than yours.")
    if best.unique:
        return words.say("No other complete fix is as cheap and as quiet.")
    return words.say("Other complete fixes are as cheap.")


def _changes(debrief: Debrief, best: Optimum, width: int) -> list[Box]:
    cheapest = dict(best.choices)
    yours = debrief.state.fixes
    return [
        _row(
            debrief,
            f"item:{item.id}",
            debrief.words.content(item.title),
            (_kind(debrief, yours.get(item.id)), _kind(debrief, cheapest.get(item.id))),
            width,
        )
        for item in debrief.scenario.items
        if item.id in yours or item.id in cheapest
    ]


def _kind(debrief: Debrief, kind: FixKind | None) -> str:
    return debrief.words.say(next(label for one, _, label in KINDS if one is kind))


def _row(
    debrief: Debrief,
    name: str,
    label: str,
    values: tuple[str, str],
    width: int,
    *,
    bold: bool = False,
) -> Box:
    """A label and two values; the first value is the player's."""
    kit = debrief.kit
    wide = kit.px(_COLUMN)
    start, pad = width - 2 * wide, kit.px(8)
    text, tall = text_marks(kit, label, (0, pad), start - kit.px(8), style="label", colour="ink2")
    marks: list[Mark] = [*text]
    for place, value in enumerate(values):
        added, value_tall = text_marks(
            kit,
            value,
            (start + place * wide, pad),
            wide - kit.px(6),
            style="label",
            bold=bold or place == 0,
        )
        marks += added
        tall = max(tall, value_tall)
    rect = Rect(0, 0, width, tall + 2 * pad)
    if not bold:
        marks.insert(0, Fill(Rect(0, 0, width, 1), "line"))
    said = debrief.words.say(
        "yours: {yours}, cheapest: {cheapest}", yours=values[0], cheapest=values[1]
    )
    return Box(
        f"fixes.{name}",
        Role.ROW,
        rect,
        label or debrief.words.say("Columns"),
        "" if bold else said,
        silent=bold,
        marks=tuple(marks),
    )
