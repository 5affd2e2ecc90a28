"""The player's moves beside the best: a card with a tile a move, and all of them in a dialog."""

from collections.abc import Iterator, Sequence

from game.core.move import AnyMove, Beside, Fate
from game.core.moves import moves
from game.core.state import Step
from game.ui.app import App, Playing
from game.ui.intents import Back, OpenDialog, Select
from game.ui.kit import Kit, Segment, button, paragraph, segments, text_marks
from game.ui.scene import Box, Mark, Rect, Role
from game.ui.screens.debrief_moves_rows import move_mark, move_row, step_head
from game.ui.screens.debrief_state import Debrief, stacked
from game.ui.screens.sheets import sheet
from game.ui.screens.stepper import step_name

_SHOWN, _OTHERWISE = "moves-shown", "otherwise"
"""The slot of which moves are listed, and its key for those that differ."""

_WIDTH = 980
_STEPS = (Step.SPOT, Step.CONNECT, Step.APPROACH, Step.FIX)
_TILE = 13


def moves_card(debrief: Debrief, width: int) -> Box:
    """A tile a move, step by step, and the way to all of them."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    found = moves(debrief.playing.mission, debrief.state)
    about = words.say("Each tile is a decision. A cross is one that the best session makes.")
    boxes = [
        *(_strip(debrief, step, tuple(own), inner) for step, own in _by_step(found)),
        paragraph(kit, "moves.about", about, (0, 0), inner, style="label", colour="ink2"),
        button(
            kit,
            "moves.open",
            words.say("Go through them"),
            OpenDialog("moves"),
            icon="replay",
            compact=True,
            width=inner,
        ),
    ]
    return stacked(debrief, "moves", words.say("Your moves, beside the best"), width, boxes)


def _by_step(found: Sequence[AnyMove]) -> Iterator[tuple[Step, list[AnyMove]]]:
    for step in _STEPS:
        own = [move for move in found if move.step is step]
        if own:
            yield step, own


def _strip(debrief: Debrief, step: Step, own: Sequence[AnyMove], width: int) -> Box:
    """The name of a step, and a tile for each of its moves that was not taken back."""
    kit = debrief.kit
    stood = [move for move in own if move.fate is Fate.STANDS]
    name = step_name(kit, step)
    names = (kit.width(step_name(kit, one), "label", bold=True) for one in _STEPS)
    start = max(kit.px(76), max(names) + kit.px(12))
    size, gap = kit.px(_TILE), kit.px(3)
    marks: list[Mark] = list(text_marks(kit, name, (0, 0), start, style="label", bold=True)[0])
    across = max(1, (width - start + gap) // (size + gap))
    top = (kit.height("label") - size) // 2
    for place, move in enumerate(stood):
        x = start + place % across * (size + gap)
        y = top + place // across * (size + gap)
        marks += move_mark(move.beside, Rect(x, y, size, size))
    rows = max(1, -(-len(stood) // across))
    rect = Rect(0, 0, width, max(kit.height("label"), top + rows * (size + gap)))
    return Box(
        f"moves.step:{step}", Role.IMAGE, rect, name, _counted(debrief, stood), marks=tuple(marks)
    )


def _counted(debrief: Debrief, stood: Sequence[AnyMove]) -> str:
    """How many moves are as the best's, and how many are not, in words."""
    alike = sum(move.beside in {Beside.SAME, Beside.ALONE} for move in stood)
    undone = sum(move.beside is Beside.LACKING for move in stood)
    return debrief.words.say(
        "{alike} as the best, {other} otherwise, {undone} left undone",
        alike=alike,
        other=len(stood) - alike - undone,
        undone=undone,
    )


def moves_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """Every move in order, what the player did beside what the best session does."""
    debrief = Debrief.of(app, kit, playing)
    words = kit.words
    found = moves(playing.mission, playing.state)
    only = playing.selected.get(_SHOWN, "") == _OTHERWISE
    shown = [move for move in found if not only or _differs(move)]

    def content(width: int) -> list[Box]:
        boxes = [_choice(kit, only=only, count=len(found), differing=sum(map(_differs, found)))]
        if not shown:
            text = words.say("Nothing. Every move was as good as the best.")
            boxes.append(paragraph(kit, "moves.none", text, (0, 0), width))
        place = 0
        for step, own in _by_step(shown):
            boxes.append(step_head(debrief, step, width))
            for move in own:
                boxes.append(move_row(debrief, move, f"move:{place}", width))
                place += 1
        return boxes

    close = button(kit, "close", words.say("Close"), Back(), kind="primary")
    title = words.say("Your moves, beside the best")
    return sheet(app, kit, "dialog:moves", title, content, buttons=(close,), width=_WIDTH)


def _differs(move: AnyMove) -> bool:
    return move.beside in {Beside.OTHER, Beside.LACKING}


def _choice(kit: Kit, *, only: bool, count: int, differing: int) -> Box:
    """All moves, or those that differ."""
    words = kit.words
    every = words.plural("{count} move", "All {count} moves", count)
    some = words.plural("{count} differs", "{count} differ", differing)
    options = (
        Segment("moves.all", every, Select(_SHOWN, ""), not only),
        Segment("moves.otherwise", some, Select(_SHOWN, _OTHERWISE), only),
    )
    return segments(kit, "moves.shown", words.say("Which moves"), options)
