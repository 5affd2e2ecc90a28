"""The small buttons of the Connect step: join and cut, undo and hint."""

from game.ui.intents import OpenDialog, play
from game.ui.kit import button
from game.ui.scene import Box
from game.ui.screens.connect_state import Board
from game.ui.screens.undoing import undo_button


def piece_tools(board: Board) -> tuple[Box, ...]:
    """Join and cut, for the piece that is in hand and the finding that is looked at."""
    kit, words = board.kit, board.words
    piece, line = board.current_piece, board.selected
    line_id = line.id if line else ""
    join = button(
        kit,
        "join",
        words.say("Join"),
        play("DrawThread", line=line_id, part=piece),
        icon="thread",
        key=words.say("T"),
        keys=("t",),
        compact=True,
        disabled=_why_not_join(board),
        says=words.say("Join the piece to the selected finding"),
    )
    cut = button(
        kit,
        "cut",
        words.say("Cut"),
        play("CutThread", line=line_id, part=piece),
        icon="cross",
        key=words.say("Del"),
        keys=("delete",),
        compact=True,
        disabled=_why_not_cut(board),
        says=words.say("Cut the piece off the selected finding"),
    )
    return join, cut


def board_tools(board: Board) -> tuple[Box, ...]:
    """Undo and hint."""
    kit, words = board.kit, board.words
    undo = undo_button(kit, board.state, compact=True)
    hint = button(
        kit,
        "hint",
        words.say("Hint"),
        OpenDialog("hint"),
        icon="hint",
        key=words.say("H"),
        keys=("h",),
        compact=True,
    )
    return undo, hint


def _why_not_join(board: Board) -> str:
    words, line = board.words, board.selected
    if not board.current_piece:
        return words.say("Choose a piece first.")
    if line is None:
        if board.kit.letters:
            return words.say("Start a finding first: press N.")
        return words.say("Start a finding first.")
    finding = board.finding(line)
    if finding.settled:
        return words.say("The selected finding is settled.")
    if board.current_piece in finding.pieces:
        return words.say("This piece is joined to it already.")
    return ""


def _why_not_cut(board: Board) -> str:
    words, line = board.words, board.selected
    if not board.current_piece:
        return words.say("Choose a piece first.")
    if line is None or board.current_piece not in board.finding(line).pieces:
        return words.say("This piece is not joined to the selected finding.")
    if board.finding(line).settled:
        return words.say("The selected finding is settled.")
    return ""
