"""Short dialogs: a hint, finishing the step, the pieces of a line, leaving the game."""

from game.core.state import Call
from game.ui.app import App, Playing
from game.ui.intents import Back, Quit, play
from game.ui.kit import Kit, button, paragraph, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.parts import Counts, flagged, line_title
from game.ui.screens.sheets import sheet
from game.ui.tokens import RADIUS


def hint_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """The hints taken so far; the next one costs points and is asked for first."""
    say, scenario = kit.words.say, playing.mission.scenario
    taken = playing.state.hints_taken
    left = len(scenario.hints) - taken
    cost = scenario.hint_cost

    def content(width: int) -> list[Box]:
        told = [
            _quote(kit, f"hint:{place}", kit.words.content(text), width)
            for place, text in enumerate(scenario.hints[:taken])
        ]
        return [*told, paragraph(kit, "hint-offer", offer, (0, 0), width, colour="ink2")]

    if not left:
        offer = say("That was the last hint.")
    elif cost:
        offer = kit.words.plural(
            "There is {count} more hint. It costs {cost} points.",
            "There are {count} more hints. The next one costs {cost} points.",
            left,
            cost=cost,
        )
    else:
        offer = kit.words.plural(
            "There is {count} more hint.", "There are {count} more hints.", left
        )
    close = button(kit, "close", say("Close") if taken else say("Not now"), Back())
    take = button(
        kit,
        "take-hint",
        say("Show the next hint") if taken else say("Show a hint"),
        play("TakeHint"),
        kind="primary",
        icon="hint",
        disabled="" if left else say("There are no more hints."),
    )
    return sheet(app, kit, "dialog:hint", say("Hints"), content, buttons=(close, take))


def finish_spot_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """What is unread and not judged, before the calls are closed."""
    say, plural = kit.words.say, kit.words.plural
    counts = Counts.of(playing.mission.scenario, playing.state)
    told = [
        plural(
            "{count} trace is unread.", "{count} traces are unread.", counts.unread
        ) if counts.unread else say("You have read every trace."),
        plural(
            "{count} detail is not judged, and counts as harmless.",
            "{count} details are not judged, and count as harmless.",
            counts.unjudged,
        ) if counts.unjudged else say("You have judged every detail."),
        plural("{count} flag is set.", "{count} flags are set.", counts.flags)
        if counts.flags
        else say("No flag is set yet."),
    ]  # fmt: skip

    def content(width: int) -> list[Box]:
        lines = [
            paragraph(kit, f"finish:{place}", text, (0, 0), width)
            for place, text in enumerate(told)
        ]
        after = say("Next you see how each call turned out. You cannot come back to this step.")
        return [*lines, paragraph(kit, "finish-after", after, (0, 0), width, colour="ink2")]

    stay = button(kit, "stay", say("Keep looking"), Back())
    leave = button(
        kit,
        "leave",
        say("Finish spotting"),
        play("FinishSpot"),
        kind="primary",
        icon_end="arrow_right",
    )
    return sheet(app, kit, "dialog:finish", say("Finish spotting?"), content, buttons=(stay, leave))


def pieces_dialog(app: App, kit: Kit, playing: Playing, line_id: str) -> Box:
    """What the player has flagged for a line."""
    say, scenario = kit.words.say, playing.mission.scenario
    line = scenario.line_by_id[line_id]
    named = {part: call for part, call in flagged(playing.state).items() if line_id in call.lines}

    def content(width: int) -> list[Box]:
        asks = kit.words.content(line.asks)
        head = paragraph(kit, "pieces-asks", asks, (0, 0), width, colour="ink2")
        if not named:
            text = (
                say("Nothing yet. Open an item and press F.")
                if kit.letters
                else say("Nothing yet. Open an item and flag it.")
            )
            return [head, paragraph(kit, "pieces-none", text, (0, 0), width)]
        return [head, *(_piece(kit, playing, part, call, width) for part, call in named.items())]

    close = button(kit, "close", say("Close"), Back(), kind="primary")
    title = line_title(kit.words, scenario, line)
    return sheet(app, kit, "dialog:pieces", title, content, buttons=(close,))


def quit_dialog(app: App, kit: Kit) -> Box:
    """Whether to leave."""
    say = kit.words.say

    def content(width: int) -> list[Box]:
        text = (
            say(
                "Your latest decisions are not on the disk, and quitting loses them. "
                "Stay and play on: they are saved as soon as the disk can be written."
            )
            if app.unsaved
            else say("Everything you decided is kept. You can go on from here another day.")
        )
        return [paragraph(kit, "quit-text", text, (0, 0), width)]

    stay = button(kit, "stay", say("Stay"), Back())
    leave = button(kit, "leave", say("Quit"), Quit(), kind="primary")
    return sheet(app, kit, "dialog:quit", say("Leave Tessera?"), content, buttons=(stay, leave))


def _quote(kit: Kit, box_id: str, text: str, width: int) -> Box:
    """A hint on a soft ground; it can be focused, to be read again."""
    pad = kit.px(14)
    marks, tall = text_marks(kit, text, (pad, pad), width - 2 * pad)
    rect = Rect(0, 0, width, tall + 2 * pad)
    ground = Fill(rect, "action_soft", RADIUS["control"], kit.framed)
    return Box(box_id, Role.TEXT, rect, text, focusable=True, live=True, marks=(ground, *marks))


def _piece(kit: Kit, playing: Playing, part_id: str, call: Call, width: int) -> Box:
    scenario = playing.mission.scenario
    part = scenario.parts[part_id]
    item = kit.words.content(scenario.item_by_id[part.item].title)
    name = kit.words.content(part.label)
    sure = kit.words.say(
        "{item}, {percent} sure", item=item, percent=kit.words.percent(call.confidence)
    )
    names, tall = text_marks(kit, name, (0, kit.px(6)), width, bold=True)
    notes, notes_tall = text_marks(
        kit, sure, (0, kit.px(6) + tall), width, style="label", colour="ink2"
    )
    rect = Rect(0, 0, width, kit.px(12) + tall + notes_tall)
    marks: tuple[Mark, ...] = (Fill(Rect(0, 0, width, 1), "line"), *names, *notes)
    return Box(f"piece:{part_id}", Role.TEXT, rect, name, sure, focusable=True, marks=marks)
