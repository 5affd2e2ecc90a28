"""The pause: time stands still, everything is saved, and there are four ways on."""

from dataclasses import replace

from game.ui.app import App, Playing
from game.ui.intents import Back, OpenDialog, ToTitle
from game.ui.kit import Kit, button, list_row, paragraph
from game.ui.layout import in_stack, union
from game.ui.scene import Box, Role
from game.ui.screens.sheets import sheet
from game.ui.screens.stepper import step_name

_WIDTH = 480
_ROW = 48


def pause_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """The dialog."""
    say = kit.words.say
    title = kit.words.content(playing.mission.scenario.title)
    step = step_name(kit, playing.state.step)
    where = say("{mission}, at the {step} step", mission=title, step=step) if step else title
    saved = (
        say("What you decided last is in memory only, as long as the game is open.")
        if playing.save_problem
        else say("Everything is saved.")
    )

    def content(width: int) -> list[Box]:
        return [
            paragraph(kit, "pause-where", where, (0, 0), width, colour="ink2"),
            paragraph(kit, "pause-saved", saved, (0, 0), width),
            _ways(kit, width),
        ]

    leave = button(kit, "pause-leave", say("To the title"), ToTitle(), icon="arrow_left")
    go_on = button(kit, "pause-go", say("Continue"), Back(), kind="primary", icon="play")
    return sheet(
        app, kit, "dialog:pause", say("Paused"), content, buttons=(leave, go_on), width=_WIDTH
    )


def _ways(kit: Kit, width: int) -> Box:
    """Settings and help, which come back here."""
    say = kit.words.say
    rows = [
        list_row(
            kit, "pause-settings", say("Settings"), OpenDialog("settings"),
            at=(0, 0), width=width, icon="settings", tall=_ROW, role=Role.BUTTON,
        ),
        list_row(
            kit, "pause-help", say("Keys and help"), OpenDialog("help"),
            at=(0, 0), width=width, icon="keyboard", value=say("F1"), tall=_ROW, role=Role.BUTTON,
        ),
    ]  # fmt: skip
    rows[1] = replace(rows[1], keys=("f1",))
    placed = in_stack(rows, 0, 0, 0)
    rect = union(row.rect for row in placed)
    return Box("pause-ways", Role.LIST, rect, arrows=True, children=placed)
