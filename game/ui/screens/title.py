"""The title: go on or begin, the missions, settings, leave; and the mosaic that gathers."""

from dataclasses import replace
from typing import NamedTuple

from game.ui import pictures
from game.ui.app import App
from game.ui.chapters import complete_count, mission_info
from game.ui.intents import Intent, OpenDialog, ResumeAttempt, StartMission, ToExplore, ToMissions
from game.ui.kit import Kit, icon_in, list_row, paragraph, text_line, text_marks
from game.ui.layout import in_stack, moved, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Scene
from game.ui.screens.frame import window
from game.ui.screens.mission_words import mission_length, mission_name, step_reached
from game.ui.screens.modes import icon_rail
from game.ui.screens.notices import bands, toast
from game.ui.screens.scrolled import RING_ROOM, scrolled
from game.ui.tokens import RADIUS
from game.ui.unlocking import next_mission

_COLUMN = 392
_LARGEST_SHARE = 55
"""The column takes at most this part of the width, in percent."""

_START = 72
_NARROW_START = 32
_ROW = 54
_GAP = 22
_LEAD = 48
_LOGO_STYLES = ("display", "hero_number", "score", "h1")
"""Styles for the name, largest first; the first that fits is taken."""


class _Choice(NamedTuple):
    """One row of the menu."""

    box_id: str
    name: str
    action: Intent
    icon: str
    value: str = ""


def title(app: App, kit: Kit) -> Scene:
    """The scene."""
    notes = bands(app, kit, 0)
    top = notes[-1].rect.bottom if notes else 0
    start = _NARROW_START if icon_rail(app) else _START
    width = min(kit.px(_COLUMN), app.size[0] * _LARGEST_SHARE // 100 - start)
    column = Rect(start, top, width, app.size[1] - top)
    picture = Rect(column.right + 16, top, app.size[0] - column.right - 16, column.height)
    says = kit.words.say("A face made of cut tiles. At one side they have not come together yet.")
    mosaic = Box(
        "mosaic", Role.IMAGE, picture, says, marks=(pictures.title_mosaic(picture, "canvas"),)
    )
    menu = _menu(app, kit, column)
    choices = [box.id for box in menu.walk() if box.action]
    boxes = [*notes, mosaic, menu, *toast(app, kit, app.size[1] - 20)]
    name = kit.words.say("Tessera")
    return window(app, boxes, title=name, start=choices[0])


def _menu(app: App, kit: Kit, column: Rect) -> Box:
    """Everything to choose from, in one column that scrolls if it must.

    Where it must, the motto is only spoken: what can be chosen needs the room.
    """
    width = column.width
    card = _go_on(app, kit, width) or _begin(app, kit, width)
    below = [*([card] if card else []), _choices(app, kit, width)]
    foot = _foot(kit, width)
    gap = kit.px(_GAP)
    for motto in (True, False):
        parts = [_head(kit, width, motto=motto), *below]
        used = sum(part.rect.height + gap for part in parts) + foot.rect.height + 2 * RING_ROOM
        if used <= column.height:
            break
    spare = max(0, column.height - used)
    lead = min(kit.px(_LEAD), spare // 2)
    area = Rect(column.x, column.y + lead, width, column.height - lead)
    sink = max(0, spare - lead - kit.px(_GAP))
    foot = Box(
        "foot",
        Role.GROUP,
        foot.rect._replace(height=foot.rect.height + sink),
        children=(moved(foot, 0, sink),),
    )
    menu = scrolled(app, "menu", area, [*parts, foot], gap=gap, bar_x=area.right + RING_ROOM + 2)
    return Box("start", Role.REGION, area, kit.words.say("Start"), children=(menu,))


def _head(kit: Kit, width: int, *, motto: bool) -> Box:
    """The mark, the name and, with ``motto``, what the game says of itself."""
    name = kit.words.say("Tessera")
    style = next(
        (one for one in _LOGO_STYLES if _logo_width(kit, name, one) <= width), _LOGO_STYLES[-1]
    )
    tall = kit.height(style)
    mark = round(tall * 0.82)
    line, _ = text_line(kit, name, (mark + mark // 4, 0), style, "ink", bold=True)
    said_below, below_tall = text_marks(
        kit,
        kit.words.say("One tile says little.\nEnough of them say you."),
        (0, tall + kit.px(14)),
        width,
        style="h2",
        colour="ink2",
    )
    lower = kit.px(14) + below_tall + kit.px(10) if motto else 0
    rect = Rect(0, 0, width, tall + lower)
    logo = pictures.logo(Rect(0, (tall - mark) // 2, mark, mark))
    marks = (logo, line, *(said_below if motto else ()))
    said = kit.words.say("{name}. One tile says little. Enough of them say you.", name=name)
    return Box("name", Role.HEADING, rect, said, level=1, marks=marks)


def _logo_width(kit: Kit, name: str, style: str) -> int:
    mark = round(kit.height(style) * 0.82)
    return mark + mark // 4 + kit.width(name, style, bold=True)


def _go_on(app: App, kit: Kit, width: int) -> Box | None:
    """Where the player left off; None if nothing was begun."""
    if not app.unfinished:
        return None
    attempt = app.unfinished[0]
    mission = mission_info(app, attempt.mission)
    name = kit.words.content(mission.title) if mission else attempt.mission
    step = step_reached(kit, attempt)
    where = (
        kit.words.say("{mission}, at the {step} step", mission=name, step=step) if step else name
    )
    action = ResumeAttempt(attempt.attempt)
    return _card(kit, _Choice("continue", kit.words.say("Continue"), action, "play", where), width)


def _begin(app: App, kit: Kit, width: int) -> Box | None:
    """The first mission that is new to the player; None if none is."""
    mission = next_mission(app)
    if mission is None:
        return None
    what = kit.words.say(
        "{mission}, {minutes}",
        mission=mission_name(kit, mission),
        minutes=mission_length(kit, mission),
    )
    action = StartMission(mission.id)
    return _card(kit, _Choice("begin-next", kit.words.say("Start"), action, "play", what), width)


def _card(kit: Kit, choice: _Choice, width: int) -> Box:
    """The one large button."""
    pad, icon = kit.px(20), kit.px(24)
    x = pad + icon + kit.px(16)
    room = width - x - pad - icon - kit.px(8)
    head, head_tall = text_marks(
        kit, choice.name, (x, pad), room, style="section_name", colour="on_action", bold=True
    )
    text, text_tall = text_marks(
        kit, choice.value, (x, pad + head_tall + 2), room, style="body", colour="on_action"
    )
    rect = Rect(0, 0, width, 2 * pad + head_tall + 2 + text_tall)
    fill = "action_hover" if kit.hot(choice.box_id) else "action"
    marks: tuple[Mark, ...] = (
        Fill(rect, fill, RADIUS["card"]),
        icon_in(Rect(pad, 0, icon, rect.height), choice.icon, "on_action"),
        icon_in(Rect(width - pad - icon, 0, icon, rect.height), "arrow_right", "on_action"),
        *head,
        *text,
    )
    return Box(
        choice.box_id,
        Role.BUTTON,
        rect,
        choice.name,
        choice.value,
        action=choice.action,
        shape=RADIUS["card"],
        marks=marks,
    )


def _choices(app: App, kit: Kit, width: int) -> Box:
    """The menu below it."""
    say = kit.words.say
    complete = say("{done} of {count} complete", done=complete_count(app), count=len(app.missions))
    choices = (
        _Choice("missions", say("Missions"), ToMissions(), "list", complete),
        _Choice("explore", say("Explore the crowd"), ToExplore(), "contacts"),
        _Choice("settings", say("Settings"), OpenDialog("settings"), "settings"),
        _Choice("help", say("Keys and help"), OpenDialog("help"), "keyboard", say("F1")),
        _Choice("quit", say("Quit"), OpenDialog("quit"), "arrow_left"),
    )
    rows = [_row(kit, choice, width) for choice in choices]
    # The key is said as a key, so it is no value besides.
    rows = [replace(row, keys=("f1",), value="") if row.id == "help" else row for row in rows]
    placed = in_stack(rows, 0, 0, 0)
    rect = union(row.rect for row in placed)
    return Box("choices", Role.LIST, rect, arrows=True, children=placed)


def _row(kit: Kit, choice: _Choice, width: int) -> Box:
    return list_row(
        kit,
        choice.box_id,
        choice.name,
        choice.action,
        at=(0, 0),
        width=width,
        icon=choice.icon,
        value=choice.value,
        tall=_ROW,
        style="section_name",
        role=Role.BUTTON,
    )


def _foot(kit: Kit, width: int) -> Box:
    text = kit.words.say("Every person and place here is invented.")
    return paragraph(kit, "invented", text, (0, 0), width, style="label", colour="ink2")
