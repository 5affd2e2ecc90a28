"""The question before a step is closed: what is still open, stay or go on."""

from collections.abc import Sequence
from typing import NamedTuple

from game.ui.app import App
from game.ui.intents import Back, Intent
from game.ui.kit import Kit, button, paragraph
from game.ui.scene import Box
from game.ui.screens.sheets import sheet


class Finishing(NamedTuple):
    """What the question says.

    Attributes:
        said: what is open, or that nothing is.
        lines: id and name of every line that is open.
        after: what cannot be done any more.
        leave: label of the button that goes on, and ``action`` what it does.
    """

    title: str
    said: str
    lines: Sequence[tuple[str, str]]
    after: str
    stay: str
    leave: str
    action: Intent


def finish_sheet(app: App, kit: Kit, finishing: Finishing) -> Box:
    """The dialog."""

    def content(width: int) -> list[Box]:
        at = (0, 0)
        return [
            paragraph(kit, "finish.said", finishing.said, at, width),
            *(
                paragraph(kit, f"finish.line:{line}", name, at, width, bold=True)
                for line, name in finishing.lines
            ),
            paragraph(kit, "finish.after", finishing.after, at, width, colour="ink2"),
        ]

    stay = button(kit, "stay", finishing.stay, Back())
    leave = button(
        kit, "leave", finishing.leave, finishing.action, kind="primary", icon_end="arrow_right"
    )
    return sheet(app, kit, "dialog:finish", finishing.title, content, buttons=(stay, leave))
