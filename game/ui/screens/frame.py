"""What every screen but the title shares: the bars, the space between them, the notices.

A screen fills ``body_rect`` and hands its boxes to ``frame``. Dialogs are added by the view,
on top of whatever scene is below them.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.scenario import Scenario
from game.ui.app import App, Playing
from game.ui.intents import Back, OpenDialog, ToTitle
from game.ui.kit import Kit, icon_button, text_line, text_marks
from game.ui.layout import in_row, in_row_to_end
from game.ui.scene import Box, Fill, Mark, Rect, Role, Scene
from game.ui.screens.crowd_meter import crowd_meter
from game.ui.screens.modes import large_text
from game.ui.screens.notices import bands, toast
from game.ui.screens.stepper import stepper, steps_of
from game.ui.tokens import MARGIN

_TOP_BAR = {100: 60, 125: 68, 150: 76, 200: 96}
_BOTTOM_BAR = {100: 64, 125: 72, 150: 80, 200: 96}
_STEPPER_START = 224
_TOAST_LIFT = 20
_BETWEEN = 24
_BESIDE_NUMBER, _ALONE = 120, 240
"""Width in which the status wraps, beside a number and alone."""


class Status(NamedTuple):
    """What the end of the top bar tells: a number that matters, if any, and what it counts.

    A live one is announced when it changes.
    """

    strong: str
    caption: str
    live: bool = True


def top_bar_height(app: App) -> int:
    """Height of the top bar; what is in it grows with the text."""
    return _TOP_BAR[app.settings.text_percent]


def bottom_bar_height(app: App) -> int:
    """Height of the bottom bar."""
    return _BOTTOM_BAR[app.settings.text_percent]


def bottom_bar_rect(app: App) -> Rect:
    """The bar at the bottom edge, if a screen has one."""
    width, height = app.size
    tall = bottom_bar_height(app)
    return Rect(0, height - tall, width, tall)


def body_rect(app: App, kit: Kit, *, bottom: bool = False) -> Rect:
    """The space between the bars, without the margins.

    With a bottom bar it ends at the bar itself, so that what scrolls can pass under it;
    without one it ends a margin above the window's edge.
    """
    width, height = app.size
    lasting = bands(app, kit, top_bar_height(app))
    top = (lasting[-1].rect.bottom if lasting else top_bar_height(app)) + (
        16 if large_text(app) else 20
    )
    end = bottom_bar_rect(app).y if bottom else height - MARGIN
    return Rect(MARGIN, top, width - 2 * MARGIN, end - top)


def frame(
    app: App,
    kit: Kit,
    body: Sequence[Box],
    *,
    title: str,
    bottom: Box | None = None,
    status: Status | None = None,
    beside: Status | None = None,
    back: str = "",
    start: str | None = None,
    palette: str = "theme",
) -> Scene:
    """A screen of a mission, or outside of any a page that bears its title.

    Args:
        app: the interface.
        kit: the kit.
        body: the screen's own boxes, in reading order.
        title: what the screen is called aloud.
        bottom: the bottom bar, if there is one; it stands in ``bottom_bar_rect``.
        status: what the end of the top bar tells where it does not show the crowd.
        beside: what stands before it where there is room; on a page only.
        back: where the back button leads, in words ("Back to the traces").
        start: id of the box that has the focus when it is nowhere.
        palette: the scene's palette.
    """
    height = app.size[1] - (bottom.rect.height if bottom else 0)
    boxes = [
        _top_bar(app, kit, title, (status, beside), back),
        *bands(app, kit, top_bar_height(app)),
        *body,
        *([bottom] if bottom else []),
        *toast(app, kit, height - _TOAST_LIFT),
    ]
    return window(app, boxes, title=title, start=start, palette=palette)


def window(
    app: App,
    boxes: Sequence[Box],
    *,
    title: str,
    start: str | None = None,
    palette: str = "theme",
) -> Scene:
    """A scene of these boxes, with the focus where it is, or at ``start`` if that is gone."""
    root = Box("window", Role.WINDOW, Rect(0, 0, *app.size), title, children=tuple(boxes))
    there = app.focus is not None and any(box.id == app.focus for box in root.walk())
    return Scene(title, app.size, root, focus=app.focus if there else start, palette=palette)


def _top_bar(
    app: App, kit: Kit, title: str, statuses: tuple[Status | None, Status | None], back: str
) -> Box:
    tall = top_bar_height(app)
    rect = Rect(0, 0, app.size[0], tall)
    to_title = kit.words.say("Back to the title")
    action = Back() if back or app.playing is None else ToTitle()
    back_button = icon_button(kit, "back", "arrow_left", back or to_title, action, on_bar=True)
    tools = (
        icon_button(
            kit,
            "help",
            "ask",
            kit.words.say("Keys and help"),
            OpenDialog("help"),
            on_bar=True,
            keys=("f1",),
        ),
        icon_button(
            kit, "settings", "settings", kit.words.say("Settings"), OpenDialog("settings"),
            on_bar=True,
        ),
    )  # fmt: skip
    (back_button,) = in_row([back_button], 12, 0, 0, tall)
    placed = in_row_to_end(tools, rect.right - 16, 0, 4, tall)
    end = placed[0].rect.x - 12
    span = (back_button.rect.right + 12, end)
    told = (
        _of_mission(app, kit, app.playing, span, statuses[0])
        if app.playing
        else _of_page(kit, title, span, tall, statuses)
    )
    edge = Fill(Rect(0, tall - 2, rect.width, 2), "bar_line")
    marks = (Fill(rect, "bar"), edge) if kit.theme.high_contrast else (Fill(rect, "bar"),)
    return Box(
        "top",
        Role.REGION,
        rect,
        kit.words.say("Top bar"),
        marks=marks,
        children=(back_button, *told, *placed),
    )


def _of_mission(
    app: App, kit: Kit, playing: Playing, span: tuple[int, int], status: Status | None
) -> tuple[Box, ...]:
    """Its name, its steps and the crowd or the status, within a start and an end."""
    x, end = span
    tall = top_bar_height(app)
    name = _mission_name(kit, playing.mission.scenario, x, tall)
    start = max(_STEPPER_START, name.rect.right + 24)
    told: Sequence[Box] = crowd_meter(app, kit)
    if told:
        told = [in_row_to_end([form], end, 0, 0, tall)[0] for form in told]
    elif status:
        told = [_status(kit, status, end, tall)]
    steps = (steps_of(playing.mission.scenario), playing.state.step)
    return (name, *stepper(kit, steps, (start, end), tall, told))


def _of_page(
    kit: Kit, title: str, span: tuple[int, int], tall: int, statuses: Sequence[Status | None]
) -> tuple[Box, ...]:
    """The title at the start, and at the end as many of the statuses as there is room for."""
    x, end = span
    y = (tall - kit.height("h2")) // 2
    mark, right = text_line(kit, title, (x, y), "h2", "on_bar", bold=True)
    name = Box("page", Role.HEADING, Rect(x, 0, right - x, tall), title, level=1, marks=(mark,))
    placed: list[Box] = []
    for place, status in enumerate(statuses):
        if status is None:
            continue
        box = _status(kit, status, end, tall, box_id=f"status:{place}", room=_ALONE)
        if box.rect.x < right + 24:
            break
        rule = Fill(Rect(box.rect.right + _BETWEEN, 14, 1, tall - 28), "bar_line")
        placed.insert(0, replace(box, marks=(*box.marks, *[rule] * bool(placed))))
        end = box.rect.x - 2 * _BETWEEN
    return (name, *placed)


def _mission_name(kit: Kit, scenario: Scenario, x: int, tall: int) -> Box:
    title = kit.words.content(scenario.title)
    number = kit.words.say("Mission {number}", number=scenario.number) if scenario.number else ""
    lines = [(number, "caption", "on_bar2", False)] if number else []
    lines.append((title, "h3", "on_bar", True))
    y = (tall - sum(kit.height(style) for _, style, _, _ in lines)) // 2
    marks: list[Mark] = []
    right = x
    for text, style, colour, bold in lines:
        mark, end = text_line(kit, text, (x, y), style, colour, bold=bold)
        marks.append(mark)
        right = max(right, end)
        y += kit.height(style)
    said = kit.words.say("{title}, {number}", title=title, number=number) if number else title
    return Box(
        "mission", Role.HEADING, Rect(x, 0, right - x, tall), said, level=1, marks=tuple(marks)
    )


def _status(
    kit: Kit, status: Status, end: int, tall: int, *, box_id: str = "status", room: int = 0
) -> Box:
    lead = kit.width(status.strong, "h2", bold=True) + 10 if status.strong else 0
    room = kit.px(room or (_BESIDE_NUMBER if lead else _ALONE))
    lines = kit.lines(status.caption, "label", room)
    width = lead + max(kit.width(line, "label") for line in lines)
    x = end - width
    marks: list[Mark] = []
    if lead:
        at = (x, (tall - kit.height("h2")) // 2)
        marks.append(text_line(kit, status.strong, at, "h2", "on_bar", bold=True)[0])
    top = (tall - len(lines) * kit.height("label")) // 2
    marks += text_marks(
        kit, status.caption, (x + lead, top), room, style="label", colour="on_bar2"
    )[0]
    said = kit.words.say("{number} {what}", number=status.strong, what=status.caption).strip()
    rect = Rect(x, 0, width, tall)
    return Box(box_id, Role.STATUS, rect, said, live=status.live, marks=tuple(marks))
