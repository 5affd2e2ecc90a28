"""The rows of the player's moves: when, a mark, what it is about, and both sides."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from game.core.messages import N_
from game.core.move import AnyMove, Beside
from game.core.outcomes import Outcome
from game.core.state import Step
from game.ui.kit import Kit, heading, text_marks
from game.ui.layout import columns
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.debrief_moves_words import Told, tell
from game.ui.screens.debrief_state import Debrief
from game.ui.screens.modes import room
from game.ui.screens.outcome_marks import outcome_mark
from game.ui.screens.stepper import step_name

_ROOM_FOR_COLUMNS = 900
_TILE, _TIME, _GAP = 18, 46, 16
_MS_A_SECOND, _SECONDS_A_MINUTE = 1000, 60

_MARKS: Mapping[Beside, Outcome] = {
    Beside.SAME: Outcome.HIT,
    Beside.ALONE: Outcome.CORRECT_REJECTION,
    Beside.OTHER: Outcome.FALSE_ALARM,
    Beside.LACKING: Outcome.MISS,
}
_SAID: Mapping[Beside, str] = {
    Beside.SAME: N_("As the best"),
    Beside.ALONE: N_("Left alone, as the best"),
    Beside.OTHER: N_("The best does otherwise"),
    Beside.LACKING: N_("Left undone"),
}


class _Line(NamedTuple):
    """A text of a column."""

    text: str
    style: str = "label"
    colour: str = "ink"
    bold: bool = False


def move_mark(beside: Beside, area: Rect) -> tuple[Mark, ...]:
    """The marks of calls, for all moves: tick, nothing in it, exclamation mark, cross."""
    return outcome_mark(_MARKS[beside], area)


def step_head(debrief: Debrief, step: Step, width: int) -> Box:
    """The name of a step, above its columns their names."""
    kit, words = debrief.kit, debrief.words
    areas = _areas(debrief, width)
    name_wide = areas[0].right if len(areas) > 1 else width
    head = heading(
        kit, f"moves.in:{step}", step_name(kit, step), (0, 0), name_wide, level=3, style="h3"
    )
    if len(areas) == 1:
        return head
    marks = list(head.marks)
    y = kit.height("h3") - kit.height("caption")
    for area, name in zip(areas[1:], (words.say("You"), words.say("The best")), strict=True):
        marks += text_marks(
            kit, name, (area.x, y), area.width, style="caption", colour="ink2", bold=True
        )[0]
    return replace(head, rect=head.rect._replace(width=width), marks=tuple(marks))


def move_row(debrief: Debrief, move: AnyMove, box_id: str, width: int) -> Box:
    """A move; both sides stand beside what it is about, or below it where there is less room."""
    kit = debrief.kit
    told = tell(debrief.words, debrief.scenario, move)
    pad, tile = kit.px(6), kit.px(_TILE)
    marks: list[Mark] = [Fill(Rect(0, 0, width, 1), "line")]
    if move.elapsed_ms is not None:
        y = pad + kit.height("label") - kit.height("caption")
        marks += text_marks(
            kit, _clock(move.elapsed_ms), (0, y), _time_wide(kit), style="caption", colour="ink2"
        )[0]
    top = pad + (kit.height("label") - tile) // 2
    marks += move_mark(move.beside, Rect(_time_wide(kit), top, tile, tile))
    bottom = top + tile
    areas = _areas(debrief, width)
    for area, lines in zip(areas, _columns(debrief, told, together=len(areas) == 1), strict=True):
        y = pad
        for line in lines:
            added, tall = text_marks(
                kit, line.text, (area.x, y), area.width,
                style=line.style, colour=line.colour, bold=line.bold,
            )  # fmt: skip
            marks += added
            y += tall
        bottom = max(bottom, y)
    rect = Rect(0, 0, width, bottom + pad)
    return Box(box_id, Role.ROW, rect, told.about, _aloud(debrief, move, told), marks=tuple(marks))


def _time_wide(kit: Kit) -> int:
    return max(kit.px(_TIME), kit.width(_clock(_MS_A_SECOND * 5999), "caption") + kit.px(6))


def _areas(debrief: Debrief, width: int) -> tuple[Rect, ...]:
    """Where texts stand: in three columns, or in one."""
    kit = debrief.kit
    start = _time_wide(kit) + kit.px(_TILE) + kit.px(12)
    area = Rect(start, 0, width - start, 0)
    if room(debrief.app) < _ROOM_FOR_COLUMNS:
        return (area,)
    return columns(area, [None, None, None], kit.px(_GAP))


def _columns(debrief: Debrief, told: Told, *, together: bool) -> tuple[list[_Line], ...]:
    words = debrief.words
    about = [_Line(told.about, bold=True)]
    if told.where:
        about.append(_Line(told.where, "caption", "ink2"))
    later = [_Line(told.later, "caption", "ink2")] if told.later else []
    if not together:
        return about, [_Line(told.yours), *later], [_Line(told.best)]
    yours = _Line(words.say("You: {yours}", yours=told.yours))
    best = _Line(words.say("The best: {best}", best=told.best))
    return ([*about, yours, *later, best],)


def _aloud(debrief: Debrief, move: AnyMove, told: Told) -> str:
    """The row for those who hear it."""
    words = debrief.words
    said = [told.where] if told.where else []
    said += [
        words.say(_SAID[move.beside]),
        words.say("You: {yours}", yours=told.yours),
        words.say("The best: {best}", best=told.best),
    ]
    if told.later:
        said.append(told.later)
    if move.elapsed_ms is not None:
        said.append(words.say("At {time}", time=_clock(move.elapsed_ms)))
    return " ".join(f"{one.rstrip('.')}." for one in said)


def _clock(elapsed_ms: int) -> str:
    """Minutes and seconds of play: 4:05."""
    minutes, seconds = divmod(elapsed_ms // _MS_A_SECOND, _SECONDS_A_MINUTE)
    return f"{minutes}:{seconds:02}"
