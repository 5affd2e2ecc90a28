"""The button that takes the last decision back, the same in every step."""

from game.core.session import can_undo
from game.core.state import SessionState
from game.ui.intents import play
from game.ui.kit import Kit, button
from game.ui.scene import Box


def undo_button(kit: Kit, state: SessionState, *, compact: bool = False) -> Box:
    """Undo; disabled, with the reason, while there is nothing to take back."""
    nothing = kit.words.say("There is nothing to take back.")
    return button(
        kit,
        "undo",
        kit.words.say("Undo"),
        play("Undo"),
        icon="undo",
        keys=("ctrl+z",),
        compact=compact,
        disabled="" if can_undo(state) else nothing,
    )
