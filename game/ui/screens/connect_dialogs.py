"""The dialogs of the Connect step: which question, and whether to go on."""

from game.core.scenario import Line
from game.core.session import arrive
from game.core.state import Step
from game.ui.app import App, Playing
from game.ui.intents import Back, Select, play
from game.ui.kit import Kit, button, choice_tile
from game.ui.scene import Box, Role
from game.ui.screens.connect_state import Board
from game.ui.screens.finishing import Finishing, finish_sheet
from game.ui.screens.sheets import sheet
from game.ui.screens.stepper import step_name


def finding_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """The questions that have no card yet."""
    board = Board(app, kit, playing)
    words = kit.words
    remaining = [line for line in board.scenario.lines if line not in board.lines]

    def choices(width: int) -> list[Box]:
        return [_question(board, line, width) for line in remaining]

    close = button(kit, "close", words.say("Not now"), Back())
    title = words.say("Which question do the pieces answer?")
    return sheet(app, kit, "dialog:finding", title, choices, buttons=(close,))


def _question(board: Board, line: Line, width: int) -> Box:
    place = board.scenario.lines.index(line) + 1
    return choice_tile(
        board.kit,
        f"question:{line.id}",
        board.words.content(line.asks),
        Select("finding", line.id),
        width=width,
        category=line.category,
        note=board.words.category(line.category),
        role=Role.BUTTON,
        keys=(str(place),),
    )


def finish_connect_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """What is not settled, before it is too late to settle it."""
    board = Board(app, kit, playing)
    words = kit.words
    open_lines = [line for line in board.scenario.lines if not board.finding(line).settled]
    following = arrive(playing.mission.scenario, Step.DOSSIER)
    said = words.say("Every finding is settled.")
    if open_lines:
        said = words.plural(
            "{count} finding is not settled:", "{count} findings are not settled:", len(open_lines)
        )
    return finish_sheet(
        app,
        kit,
        Finishing(
            title=words.say("Done connecting?"),
            said=said,
            lines=[(line.id, words.content(line.asks)) for line in open_lines],
            after=words.say("You cannot come back to this step. Fixing works for every line."),
            stay=words.say("Go on connecting"),
            leave=words.say("On to {step}", step=step_name(kit, following)),
            action=play("FinishConnect"),
        ),
    )
