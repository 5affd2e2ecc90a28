"""Every component in every state, for tests and for looking at.

``python tests/ui/gallery.py FOLDER`` saves it as pictures in all themes, at 100 and 200 %.
"""

import os
import sys
from pathlib import Path

from game.core.knowledge import Category
from game.ui import kit, layout
from game.ui.intents import Dismiss
from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.scene import Box, Rect, Role, Scene
from game.ui.theme import Theme
from game.ui.words import Words

WIDTH = 1280
FOCUSED, HOVERED = "button.focus", "button.hover"

_EDGE, _PAD, _GAP = 24, 22, 16
_DO = Dismiss()


def gallery(theme="light", text_scale=1.0):
    """The scene of all components."""
    k = Kit(TableMeasure(text_scale), Words(), Theme(theme), HOVERED)
    title = kit.heading(k, "title", "Components and states", (_EDGE, 20), 1200, style="h1", level=1)
    y = title.rect.bottom + _GAP
    sheets = []
    for name, make in _SECTIONS.items():
        sheet = _sheet(k, name, make(k), y)
        sheets.append(sheet)
        y = sheet.rect.bottom + _GAP
    root = Box("window", Role.WINDOW, Rect(0, 0, WIDTH, y), children=(title, *sheets))
    return Scene("Gallery", (WIDTH, y), root, focus=FOCUSED)


def _sheet(k, name, boxes, y):
    x = _EDGE + _PAD
    room = WIDTH - 2 * x
    head = kit.heading(k, f"{name}.heading", name, (x, y + _PAD), room, style="h3")
    placed = layout.in_flow(boxes, x, head.rect.bottom + _GAP, room, _GAP)
    bottom = layout.union(box.rect for box in placed).bottom + _PAD
    rect = Rect(_EDGE, y, WIDTH - 2 * _EDGE, bottom - y)
    return kit.card(k, name, rect, name, children=(head, *placed))


def _buttons(k):
    def flag(state, **more):
        return kit.button(k, f"button.{state}", "Flag it", _DO, kind="primary", icon="flag", **more)

    def harmless(state, **more):
        return kit.button(k, f"harmless.{state}", "Harmless", _DO, icon="check", **more)

    return [
        flag("rest"),
        flag("hover"),
        flag("focus"),
        flag("disabled", disabled="Choose what it gives away first."),
        harmless("rest"),
        harmless("disabled", disabled="You have judged it."),
        harmless("key", key="X", keys=("x",)),
        flag("compact", compact=True, key="F"),
        kit.button(k, "quiet", "Open map", _DO, kind="quiet", icon="zoom", compact=True),
        kit.button(k, "end", "Finish spotting", _DO, kind="primary", icon_end="arrow_right"),
        kit.icon_button(k, "close", "cross", "Close", _DO),
        kit.segments(
            k,
            "filter",
            "Show",
            [
                kit.Segment("filter.all", "All 23", _DO, chosen=True),
                kit.Segment("filter.unread", "Unread 14", _DO, chosen=False),
                kit.Segment("filter.flagged", "Flagged 4", _DO, chosen=False),
            ],
        ),
    ]


def _cards(k):
    return [_item(k, look) for look in ("rest", "hover", "flagged", "harmless", "holds", "current")]


def _item(k, look):
    width = k.px(266)
    facts = [("", "05:40"), ("globe", "Anyone")]
    meta, tall = kit.meta_row(k, (16, 14), width - 32, "microblog", "Murmur", facts)
    words, more = kit.text_marks(
        k, "Four on, three off.", (16, 18 + tall), width - 32, style="item_text"
    )
    rect = Rect(0, 0, width, tall + more + 32)
    return kit.card(k, f"item.{look}", rect, f"Item, {look}", look=look, marks=(*meta, *words))


def _choices(k):
    width = k.px(269)

    def home(state, **more):
        return kit.choice_tile(
            k, f"home.{state}", "Home area", _DO, width=width, category=Category.HOME, **more
        )

    others = kit.choice_tile(
        k,
        "others",
        "Only with other items",
        _DO,
        width=width,
        icon="thread",
        note="Say which in the next step",
    )
    return [
        home("rest"),
        *(home(mood.value, mood=mood) for mood in kit.Mood if mood is not kit.Mood.REST),
        home("disabled", disabled="Two lines are chosen already."),
        others,
    ]


def _categories(k):
    return [
        Box(
            f"{category}.{size}.{found}",
            Role.IMAGE,
            Rect(0, 0, k.px(size), k.px(size)),
            f"{k.words.category(category)}, {'found' if found else 'empty'}",
            marks=kit.category_tile(category, Rect(0, 0, k.px(size), k.px(size)), found=found),
        )
        for size in (40, 24)
        for found in (True, False)
        for category in Category
    ]


def _meters(k):
    pieces = [
        kit.meter(
            k,
            f"meter.{filled}",
            "Home area",
            f"{filled} pieces",
            at=(0, 0),
            filled=filled,
            total=4,
            colour="category.home-area",
        )
        for filled in (0, 2, 4)
    ]
    points = kit.named_meter(
        k, "points", "Points", "7 of 12 spent", at=(0, 0), filled=7, total=12, colour="action"
    )
    links = [("Selfie", True), ("Listing", False), ("Runs", True), ("Parcel", False)]
    return [
        *pieces,
        points,
        _chain(k, "holds", "Holds", [("Letter", False), ("“Extra shifts?”", False)]),
        _chain(k, "broken", "Broken", links),
        kit.pill(k, "flagged", "Flagged", tone="exposed"),
        kit.pill(k, "unsettled", "2 of 3 pieces, not settled", tone="linked", icon="thread"),
        kit.pill(k, "safe", "Broken", tone="safe", icon="check"),
        kit.pill(k, "chosen", "1 Start", tone="action"),
        kit.pill(k, "other", "2 Quay loop"),
    ]


def _chain(k, name, value, links):
    tiles = [kit.Link(label, fixed) for label, fixed in links]
    return kit.chain(
        k, f"chain.{name}", f"Chain {name}", tiles, at=(0, 0), width=k.px(376), value=value
    )


def _settings(k):
    return [
        Box(
            "slider",
            Role.GROUP,
            Rect(0, 0, k.px(360), k.px(46)),
            children=(
                kit.slider(
                    k,
                    "sure",
                    "How sure are you?",
                    at=(k.px(30), 0),
                    width=k.px(300),
                    low=50,
                    high=100,
                    value=80,
                    shown="80%",
                    action=_DO,
                    less=_DO,
                    more=_DO,
                    ticks=range(50, 101, 10),
                ),
            ),
        ),
        kit.switch(k, "motion", "Motion", _DO, at=(0, 0), width=k.px(320), on=True, value="On"),
        kit.switch(
            k,
            "sound",
            "Sound",
            _DO,
            at=(0, 0),
            width=k.px(320),
            on=False,
            value="Off",
            note="Every sound also shows",
        ),
        kit.cell(k, "cell.rest", "Limit", _DO, at=(0, 0), checked=False),
        kit.cell(k, "cell.chosen", "Blur", _DO, at=(0, 0), checked=True),
        kit.cell(k, "cell.leave", "Leave", _DO, at=(0, 0), checked=True, neutral=True),
        kit.cell(k, "cell.dear", "Remove", _DO, at=(0, 0), checked=False, disabled="1 point left"),
        kit.cell(k, "cell.none", "Not possible", None, at=(0, 0), checked=False),
        kit.key_row(
            k,
            "keys",
            [(("Tab",), "next item"), (("F",), "flag"), (("left", "right"), "change by 5")],
            (0, 0),
            k.px(320),
        ),
    ]


def _notices(k):
    def notice(name, text, tone, button):
        return kit.notice(k, name, text, at=(0, 0), width=586, tone=tone, button=button, action=_DO)

    return [
        notice("done", "Tile set in **Daily routine**. 640 to 214.", "done", "Undo"),
        notice("alert", "Not saved, the disk is full. Your work is in memory.", "alert", "Again"),
        kit.empty_state(
            k, "empty", Rect(0, 0, 380, 150), "No flags yet", "Open an item and press F."
        ),
        kit.empty_state(
            k,
            "finished",
            Rect(0, 0, 380, 150),
            "You have read everything",
            "3 items are not judged yet.",
            done=True,
            button=kit.button(k, "first", "Go to the first", _DO, compact=True),
        ),
        kit.list_row(
            k,
            "rail.all",
            "All traces",
            _DO,
            at=(0, 0),
            width=k.px(208),
            icon="list",
            value="23",
            chosen=True,
        ),
        kit.list_row(
            k,
            "rail.murmur",
            "Murmur",
            _DO,
            at=(0, 0),
            width=k.px(208),
            icon="microblog",
            value="7",
        ),
    ]


_SECTIONS = {
    "Buttons": _buttons,
    "Item cards": _cards,
    "Choice tiles": _choices,
    "Category shapes": _categories,
    "Meters, chains and states": _meters,
    "Settings, cells and keys": _settings,
    "Notices, empty places and rows": _notices,
}


def _save(folder):
    import pygame  # noqa: PLC0415 - only to look at the gallery

    from game.ui.paint import Painter  # noqa: PLC0415 - likewise

    for theme in ("light", "dark", "hc"):
        for text_scale in (1.0, 2.0):
            scene = gallery(theme, text_scale)
            surface = pygame.Surface(scene.size)
            Painter(surface, Theme(theme), text_scale).paint(scene)
            path = folder / f"gallery-{theme}-{text_scale:.0%}.png"
            pygame.image.save(surface, path)


if __name__ == "__main__":
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    _save(Path(sys.argv[1]))
