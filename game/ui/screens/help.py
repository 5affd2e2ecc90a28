"""Keys and help: everything works without a mouse, and this is how."""

from collections.abc import Sequence
from typing import NamedTuple

from game.core.messages import N_
from game.ui.app import App
from game.ui.dialogs import EXAMPLE, GUIDE
from game.ui.intents import Back, OpenDialog
from game.ui.kit import Kit, button, centred, dialog, heading, key_cap, paragraph, text_marks
from game.ui.layout import columns, in_row_to_end, in_stack, moved_to, union
from game.ui.scene import Box, Fill, Rect, Role, is_letter
from game.ui.screens.keyboard import keyboard
from game.ui.screens.modes import room
from game.ui.screens.scrolled import RING_ROOM, scrolled

_WIDTH, _HEIGHT = 1056, 648
_PAD = 32
_COLUMNS_ROOM = 900
_PICTURE_ROOM, _PICTURE_HEIGHT = 1000, 640


class KeyRow(NamedTuple):
    """What something is called, the keys as they are shown, and their caps on the picture."""

    does: str
    keys: tuple[str, ...]
    caps: tuple[str, ...]

    @property
    def of_letters(self) -> bool:
        """Whether it is done with a letter or a digit alone."""
        return all(map(is_letter, self.caps))


_ARROWS = ("left", "right", "up", "down")

Group = tuple[str, tuple[KeyRow, ...]]

GROUPS: tuple[Group, ...] = (
    (
        N_("Move"),
        (
            KeyRow(N_("Next, previous"), (N_("Tab"), N_("Shift Tab")), ("Shift", "Tab")),
            KeyRow(N_("Inside a group"), (N_("Arrows"),), _ARROWS),
            KeyRow(N_("Jump between areas"), ("F6",), ("F6",)),
            KeyRow(N_("Open, choose"), (N_("Enter"), N_("Space")), ("Enter", "Space")),
            KeyRow(N_("Close, one level back, pause"), (N_("Esc"),), ("Esc",)),
        ),
    ),
    (
        N_("Judge"),
        (
            KeyRow(N_("Flag, harmless"), ("F", "X"), ("F", "X")),
            KeyRow(N_("Choose a line"), (N_("1 to 7"),), tuple("1234567")),
            KeyRow(N_("Only with other items"), ("0",), ("0",)),
            KeyRow(N_("See the answer again"), ("A",), ("A",)),
            KeyRow(N_("Undo"), (N_("Ctrl Z"),), ("Ctrl", "Z")),
        ),
    ),
    (
        N_("Look and join"),
        (
            KeyRow(N_("Casebook"), ("C",), ("C",)),
            KeyRow(N_("The crowd; show its fall again"), ("P", "R"), ("P", "R")),
            KeyRow(N_("Hint, asks first"), ("H",), ("H",)),
            KeyRow(N_("Thread, new finding"), ("T", "N"), ("T", "N")),
            KeyRow(N_("Cut a thread"), (N_("Del"),), ("Del",)),
            KeyRow(N_("Closer, farther in a photo"), ("+", "-"), ("-", "+")),
            KeyRow(
                N_("Letter: answer, lines, close"),
                (N_("0 to 9"), "N", "B", "L"),
                (*"0123456789", "N", "B", "L"),
            ),
            KeyRow(N_("Larger, smaller text"), (N_("Ctrl +"), N_("Ctrl -")), ("Ctrl", "+", "-")),
        ),
    ),
)
"""Every key of the game, by what one does with it."""


def help_dialog(app: App, kit: Kit) -> Box:
    """The dialog: a keyboard where there is room, and three lists of keys."""
    say = kit.words.say
    rect = centred(app.size, kit.px(_WIDTH), kit.px(_HEIGHT))
    pad = kit.px(_PAD)
    inner = rect.width - 2 * pad
    close = button(kit, "close", say("Close"), Back(), key="F1", keys=("f1",), compact=True)
    (close,) = in_row_to_end([close], rect.right - pad, rect.y + kit.px(20), 0)
    name = say("Keys")
    at = (rect.x + pad, rect.y + kit.px(20))
    title = heading(kit, "help-title", name, at, kit.width(name, "h2", bold=True))
    said = say("Everything works without a mouse.")
    x = title.rect.right + kit.px(16)
    about = paragraph(
        kit, "help-about", said, (x, title.rect.y + kit.px(4)), close.rect.x - 12 - x, colour="ink2"
    )
    top = max(close.rect.bottom, about.rect.bottom) + kit.px(16)
    groups = _groups(kit)
    focused = next((row for _, rows in groups for row in rows if _row_id(row) == app.focus), None)
    pictures: tuple[Box, ...] = ()
    if room(app) >= _PICTURE_ROOM and app.size[1] >= _PICTURE_HEIGHT:
        pictures = (
            keyboard(kit, Rect(rect.x, top, rect.width, 0), focused.caps if focused else ()),
        )
        top = pictures[0].rect.bottom + kit.px(8)
    again = in_row_to_end(_help_again(app, kit), rect.right - pad, 0, 0)
    foot_end = again[0].rect.x - kit.px(16) if again else rect.right - pad
    foot = paragraph(
        kit, "help-foot", _foot(kit), (rect.x + pad, 0),
        foot_end - rect.x - pad, style="label", colour="ink2",
    )  # fmt: skip
    foot_tall = max(box.rect.height for box in (foot, *again))
    foot_y = rect.bottom - foot_tall - kit.px(18)
    feet = [
        moved_to(box, box.rect.x, foot_y + (foot_tall - box.rect.height) // 2)
        for box in (foot, *again)
    ]
    area = Rect(rect.x + pad, top, inner, foot_y - kit.px(8) - top)
    listed = _lists(app, kit, groups, area)
    return dialog(
        kit,
        "dialog:help",
        rect,
        say("Keys and help"),
        window=app.size,
        children=(title, about, *pictures, listed, *feet, close),
    )


def _help_again(app: App, kit: Kit) -> Sequence[Box]:
    """The way to the help that the step began with, if it did; guides follow an example."""
    if app.playing is None:
        return ()
    say, scenario = kit.words.say, app.playing.mission.scenario
    step = app.playing.state.step
    if example := scenario.example_before(step):
        label, action = say("Watch the example again"), OpenDialog(EXAMPLE, example.id)
    elif scenario.guides_during(step):
        label, action = say("Go through it again"), OpenDialog(GUIDE)
    else:
        return ()
    return (button(kit, "help-again", label, action, icon="replay", compact=True),)


def _groups(kit: Kit) -> tuple[Group, ...]:
    """The keys that there are now."""
    return tuple(
        (name, tuple(row for row in rows if kit.letters or not row.of_letters))
        for name, rows in GROUPS
    )


def _foot(kit: Kit) -> str:
    say = kit.words.say
    if kit.letters:
        return say("Your place is kept while this page is open.")
    return say("Single-letter keys are off. Settings has a switch for them.")


def _row_id(row: KeyRow) -> str:
    return f"key:{row.caps[-1]}"


def _lists(app: App, kit: Kit, groups: Sequence[Group], area: Rect) -> Box:
    """The groups side by side, or below one another where there is less room."""
    across = len(groups) if room(app) >= _COLUMNS_ROOM else 1
    gap = kit.px(40)
    places = columns(Rect(0, 0, area.width, 0), [None] * across, gap)
    stacks = [_group(kit, name, rows, places[0].width) for name, rows in groups]
    if across == 1:
        boxes = stacks
    else:
        placed = [moved_to(stack, place.x, 0) for stack, place in zip(stacks, places, strict=True)]
        whole = union(stack.rect for stack in placed)
        boxes = [Box("key-columns", Role.GROUP, whole, children=tuple(placed))]
    return scrolled(
        app,
        "keys",
        Rect(area.x, area.y - RING_ROOM, area.width, area.height + RING_ROOM),
        boxes,
        gap=kit.px(12),
        label=kit.words.say("Keys"),
        role=Role.LIST,
        arrows=True,
        bar_x=area.right + kit.px(12),
    )


def _group(kit: Kit, name: str, rows: Sequence[KeyRow], width: int) -> Box:
    said = kit.words.say(name)
    box_id = f"keys:{rows[0].caps[-1]}"
    head = heading(kit, f"{box_id}-title", said, (0, 0), width, level=3, style="h3")
    placed = in_stack([_row(kit, row, width) for row in rows], 0, head.rect.bottom + kit.px(4), 0)
    rect = Rect(0, 0, width, placed[-1].rect.bottom)
    return Box(box_id, Role.GROUP, rect, said, children=(head, *placed))


def _row(kit: Kit, row: KeyRow, width: int) -> Box:
    """What it does and its keys; the keys go below where there is no room for them."""
    box_id = _row_id(row)
    shown = [kit.words.say(key) for key in row.keys]
    caps = [key_cap(kit, f"{box_id}-{place}", key) for place, key in enumerate(shown)]
    caps_wide = sum(cap.rect.width for cap in caps) + kit.px(6) * len(caps)
    says = kit.words.say(row.does)
    pad = kit.px(8)
    beside = kit.width(says, "body") + caps_wide + kit.px(10) <= width
    words, tall = text_marks(kit, says, (0, pad), width - caps_wide if beside else width)
    height = max(tall, caps[0].rect.height if beside else tall + caps[0].rect.height) + 2 * pad
    top = (height - caps[0].rect.height) // 2 if beside else pad + tall
    placed = in_row_to_end(caps, width, top, kit.px(6))
    rect = Rect(0, 0, width, height)
    rule = Fill(Rect(0, 0, width, 1), "line")
    return Box(
        box_id,
        Role.ROW,
        rect,
        says,
        kit.words.listed(shown),
        focusable=True,
        shape=6,
        marks=(rule, *words),
        children=placed,
    )
