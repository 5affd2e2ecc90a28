"""The wedge: one story in several versions, each cut for a part of the town.

At the start what happened, in the middle the town, at the end the versions. The version that is
looked at is matched with a part of the town, and with what that part showed in public.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.ui.app import App, Playing
from game.ui.intents import play
from game.ui.kit import (
    Kit,
    bottom_bar,
    button,
    card_marks,
    heading,
    icon_text,
    paragraph,
    quad,
    text_marks,
)
from game.ui.scene import Box, Mark, Rect, Role, Scene, Stroke
from game.ui.screens import modes
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.scrolled import scrolled
from game.ui.screens.threads import curve
from game.ui.screens.undoing import undo_button
from game.ui.screens.wedge_state import Matched
from game.ui.screens.wedge_town import town
from game.ui.screens.wedge_versions import version_boxes
from game.ui.tokens import THREAD_WIDTH

_COLUMNS = 1100
"""Width, at 100 % text, from which there are three columns."""

_STORY, _TOWN = 264, 420
_WIDE_STORY, _WIDE_TOWN = 320, 480
_GAP, _THREADS = 20, 72
_PORT = 12


def wedge(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Wedge step."""
    story = playing.mission.scenario.wedge
    if story is None:
        raise LookupError("this mission has no wedge")
    shown = Matched(app, kit, playing, story)
    words = kit.words
    rect = body_rect(app, kit, bottom=True)
    count = words.plural("One story, {count} version", "One story, {count} versions",
                         len(story.versions))  # fmt: skip
    title = heading(kit, "wedge.title", count, (rect.x, rect.y), rect.width, level=1)
    told = words.say(
        "Match each version to the part of the town it was cut for, and to what it uses."
    )
    if shown.settled:
        told = words.content(story.why)
    note = paragraph(kit, "wedge.note", told, (rect.x, title.rect.bottom), rect.width,
                     style="label", colour="ink2")  # fmt: skip
    top = note.rect.bottom + kit.px(14)
    area = Rect(rect.x, top, rect.width, rect.bottom - 12 - top)
    three = modes.room(app) >= _COLUMNS and not modes.large_text(app)
    body = _three(shown, area) if three else _one(shown, area)
    done = sum(shown.done(one) for one in story.versions)
    status = Status(
        words.say("{done} of {count}", done=done, count=len(story.versions)),
        words.say("versions matched"),
    )
    # What is right is told without a new screen.
    note = replace(note, live=shown.settled)
    return frame(
        app, kit, (title, note, *body), title=count, bottom=_bottom(shown), status=status,
        start=f"version:{shown.version.id}",
    )  # fmt: skip


def _three(shown: Matched, area: Rect) -> list[Box]:
    wide = modes.wide(shown.app)
    first = Rect(area.x, area.y, _WIDE_STORY if wide else _STORY, area.height)
    middle = Rect(first.right + _GAP, area.y, _WIDE_TOWN if wide else _TOWN, area.height)
    last = Rect(middle.right + _THREADS, area.y, 0, area.height)
    last = last._replace(width=area.right - last.x)
    words = shown.words
    start = scrolled(shown.app, "wedge-story", first, _story(shown, first.width), gap=14,
                     bar_x=first.right + 6)  # fmt: skip
    panel = town(shown, middle, with_dots=True)
    versions = _versions(shown, last)
    threads = _threads(shown, panel, versions, last)
    return [
        Box("wedge.story", Role.REGION, first, words.say("What happened"), children=(start,)),
        panel,
        Box("wedge.threads", Role.IMAGE, Rect(middle.right, area.y, _THREADS, area.height),
            silent=True, marks=threads),
        Box("wedge.versions", Role.REGION, last, words.say("Versions"), children=(versions,)),
    ]  # fmt: skip


def _one(shown: Matched, area: Rect) -> list[Box]:
    """All below one another, where three columns have no room."""
    panel = town(shown, Rect(0, 0, area.width, 4000), with_dots=False)
    group = next(box for box in panel.children if box.id == "wedge.segments")
    tall = group.rect.bottom + shown.kit.px(16)
    panel = town(shown, Rect(0, 0, area.width, tall), with_dots=False)
    boxes = [*_story(shown, area.width), panel, *version_boxes(shown, area.width)]
    listed = scrolled(shown.app, "wedge-page", area, boxes, gap=14, bar_x=area.right + 10)
    label = shown.words.say("Versions")
    return [Box("wedge.versions", Role.REGION, area, label, children=(listed,))]


def _versions(shown: Matched, rect: Rect) -> Box:
    return scrolled(shown.app, "wedge-versions", rect, version_boxes(shown, rect.width), gap=12,
                    bar_x=rect.right + 8)  # fmt: skip


def _story(shown: Matched, width: int) -> list[Box]:
    """What happened, in truth; and once all is matched, what to notice."""
    kit, words = shown.kit, shown.words
    pad = kit.px(18)
    inner = width - 2 * pad
    story = shown.wedge.story
    source = shown.playing.mission.scenario.world.sources[story.source]
    label, tall = text_marks(kit, words.say("What happened"), (pad, pad), inner, style="label",
                             colour="ink2")  # fmt: skip
    head, head_tall = text_marks(kit, words.content(story.headline), (pad, pad + tall), inner,
                                 style="h3", bold=True)  # fmt: skip
    y = pad + tall + head_tall + kit.px(6)
    text, text_tall = text_marks(kit, words.content(story.text), (pad, y), inner, style="label")
    y += text_tall + kit.px(8)
    name = words.content(source.name)
    where, _ = icon_text(kit, (pad, y), source.icon, name, "ink2", "label")
    y += kit.height("label") + kit.px(4)
    true = words.say("True, and dull")
    sign, _ = icon_text(kit, (pad, y), "check", true, "safe", "label", bold=True)
    rect = Rect(0, 0, width, y + kit.height("label") + pad)
    marks = (*card_marks(kit, rect), *label, *head, *text, *where, *sign)
    said = words.say("{headline}. {text}", headline=words.content(story.headline),
                     text=words.content(story.text))  # fmt: skip
    card = Box("wedge.happened", Role.ARTICLE, rect, said,
               words.say("{source}. {true}", source=name, true=true), marks=marks)  # fmt: skip
    return [card, *_notice(shown, width)] if shown.settled else [card]


def _notice(shown: Matched, width: int) -> Sequence[Box]:
    kit, words = shown.kit, shown.words
    title = heading(kit, "wedge.notice", words.say("What to notice"), (0, 0), width, style="h3")
    size = kit.px(14)
    x = size + kit.px(12)
    boxes = [title]
    for place, one in enumerate(shown.wedge.notice):
        text = words.content(one)
        marks, tall = text_marks(kit, text, (x, 0), width - x, style="label")
        tile = quad((2, (kit.height("label") - size) / 2), size, place, "ink2")
        rect = Rect(0, 0, width, tall)
        boxes.append(Box(f"wedge.notice:{place}", Role.TEXT, rect, text, marks=(tile, *marks)))
    return boxes


def _threads(shown: Matched, panel: Box, versions: Box, view: Rect) -> tuple[Mark, ...]:
    """From each segment to the version it was matched with, if that is in view."""
    rows = {box.id: box.rect for box in panel.walk()}
    cards = {box.id: box.rect for box in versions.walk()}
    marks: list[Mark] = []
    for place, version in enumerate(shown.wedge.versions):
        segment = shown.said(version)
        card = cards.get(f"version:{version.id}")
        if segment is None or card is None:
            continue
        row = rows[f"segment:{segment.id}"]
        start = (panel.rect.right, row.y + row.height / 2)
        end = (card.x, card.y + card.height / 2)
        if not view.y <= end[1] < view.bottom:
            continue
        marks.append(Stroke(curve(start, end), "action", THREAD_WIDTH, casing="canvas"))
        for x, y in (start, end):
            marks.append(quad((x - _PORT / 2, y - _PORT / 2), _PORT, place, "action"))
    return tuple(marks)


def _bottom(shown: Matched) -> Box:
    kit, words = shown.kit, shown.words
    rect = bottom_bar_rect(shown.app)
    if shown.settled:
        done = button(kit, "finish", words.say("Go on"), play("FinishWedge"), kind="primary",
                      icon_end="arrow_right")  # fmt: skip
        return bottom_bar(kit, rect, words.say("Next step"), end=(done,))
    undo = undo_button(kit, shown.playing.state)
    open_ones = words.plural(
        "{count} thing is still open.", "{count} things are still open.", shown.left
    )
    close = button(
        kit, "finish", words.say("Close the matching"), play("SettleWedge"), kind="primary",
        icon_end="arrow_right",
        disabled=open_ones if shown.left else "",
    )  # fmt: skip
    return bottom_bar(kit, rect, words.say("Next step"), end=(undo, close))
