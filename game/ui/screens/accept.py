"""The dialog in which a player says why a line can be lived with."""

from game.core.scenario import Line, Reason
from game.ui.app import App, Playing
from game.ui.intents import Back, play
from game.ui.kit import Kit, Mood, button, choice_tile, paragraph
from game.ui.layout import in_stack, union
from game.ui.scene import Box, Role
from game.ui.screens.sheets import sheet

_GAP = 12


def accept_dialog(app: App, kit: Kit, playing: Playing, line_id: str) -> Box:
    """The author's reasons for one line, unmarked: the debrief says how well each carries."""
    words = kit.words
    line = playing.mission.scenario.line_by_id[line_id]

    def content(width: int) -> list[Box]:
        harm = paragraph(kit, "accept.harm", words.content(line.harm), (0, 0), width)
        why = words.say("Not every line must be broken. Why can this one be lived with?")
        return [
            harm,
            paragraph(kit, "accept.why", why, (0, 0), width, bold=True),
            _reasons(kit, playing, line, why, width),
        ]

    title = words.say("Accept: {line}", line=line.name)
    close = button(kit, "close", words.say("Not now"), Back())
    return sheet(app, kit, "dialog:accept", title, content, buttons=(close,))


def _reasons(kit: Kit, playing: Playing, line: Line, why: str, width: int) -> Box:
    """All reasons, of which one can be chosen."""
    tiles = [_reason(kit, playing, line, reason, width) for reason in line.reasons]
    placed = in_stack(tiles, 0, 0, _GAP)
    rect = union(box.rect for box in placed)
    return Box("accept.reasons", Role.GROUP, rect, why, arrows=True, children=placed)


def _reason(kit: Kit, playing: Playing, line: Line, reason: Reason, width: int) -> Box:
    chosen = playing.state.accepted.get(line.id) == reason.id
    return choice_tile(
        kit,
        f"reason:{reason.id}",
        kit.words.content(reason.text),
        play("AcceptLine", line=line.id, reason=reason.id),
        width=width,
        mood=Mood.CHOSEN if chosen else Mood.REST,
    )
