"""The rail: who is studied, and the sources that the feed can be narrowed to."""

from dataclasses import replace

from game.core.scenario import Scenario
from game.ui import pictures
from game.ui.app import App, Playing
from game.ui.intents import FilterSource
from game.ui.kit import Kit, key_row, list_row, text_marks
from game.ui.layout import moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.modes import icon_rail, wide
from game.ui.screens.scrolled import RING_ROOM, scrolled
from game.ui.tokens import RADIUS

_WIDTH = 208
_WIDE_WIDTH = 224
_ICONS_WIDTH = 72
_PORTRAIT = 64
_TALL, _TALL_ICON, _TALL_LARGEST = 42, 40, 32
_LARGEST_PERCENT = 200
ALL = "source:"


def rail_width(app: App, k: Kit) -> int:
    """Width of the rail, in layout pixels."""
    if icon_rail(app):
        return max(_ICONS_WIDTH, k.px(50))
    return round((_WIDE_WIDTH if wide(app) else _WIDTH) * k.measure.text_scale)


def rail(app: App, k: Kit, playing: Playing, area: Rect) -> Box:
    """The rail in its area."""
    person = _person(app, k, playing, area)
    rows = _sources(app, k, playing, area.width)
    wanted = sum(row.rect.height for row in rows) + 2 * (len(rows) - 1) + 2 * RING_ROOM
    top = person.rect.bottom + k.px(8)
    if icon_rail(app) and top + wanted - RING_ROOM > area.bottom:
        person, top = replace(person, marks=(), rect=person.rect._replace(height=0)), area.y
    keys = _keys(k, area) if not icon_rail(app) else None
    bottom = area.bottom - (keys.rect.height + k.px(20) if keys else k.px(4))
    if keys and top + wanted > bottom:
        keys, bottom = None, area.bottom - k.px(4)
    listed = scrolled(
        app,
        "sources",
        Rect(area.x, top - RING_ROOM, area.width, min(wanted, bottom - top + RING_ROOM)),
        rows,
        gap=2,
        label=k.words.say("Sources"),
        role=Role.LIST,
        arrows=True,
        bar_x=area.right + 2,
    )
    children = [person, listed]
    if keys:
        children.append(moved_to(keys, area.x, area.bottom - keys.rect.height - k.px(12)))
    return Box("rail", Role.REGION, area, k.words.say("Sources"), children=tuple(children))


def source_counts(scenario: Scenario) -> dict[str, int]:
    """For each source that has items how many, in the world's order."""
    counts = dict.fromkeys(scenario.world.sources, 0)
    for item in scenario.items:
        counts[item.source] += 1
    return {source: count for source, count in counts.items() if count}


def _person(app: App, k: Kit, playing: Playing, area: Rect) -> Box:
    scenario = playing.mission.scenario
    subject = scenario.people[scenario.subject]
    name = k.words.content(subject.name)
    work = k.words.content(subject.work)
    says = k.words.say("You study {name}.", name=name)
    size = min(area.width, k.px(_PORTRAIT))
    small = icon_rail(app)
    x = area.x + ((area.width - size) // 2 if small else 0)
    marks: list[Mark] = []
    if subject.portrait:
        square = Rect(x, area.y, size, size)
        marks.append(pictures.portrait(square, subject.portrait, RADIUS["card"]))
    height = size if subject.portrait else 0
    if not small:
        start = x + (size + k.px(12) if subject.portrait else 0)
        room = area.right - start
        names, tall = text_marks(k, name, (start, area.y), room, style="h3", bold=True)
        works, works_tall = text_marks(
            k, work, (start, area.y + tall), room, style="caption", colour="ink2"
        )
        marks += [*names, *works]
        height = max(height, tall + works_tall)
    rect = Rect(area.x, area.y, area.width, height)
    return Box("person", Role.IMAGE, rect, says, work, marks=tuple(marks))


def _sources(app: App, k: Kit, playing: Playing, width: int) -> list[Box]:
    scenario = playing.mission.scenario
    choices = [("", "list", k.words.say("All traces"), len(scenario.items))]
    choices += [
        (source, scenario.world.sources[source].icon, _name(k, scenario, source), count)
        for source, count in source_counts(scenario).items()
    ]
    return [
        list_row(
            k,
            f"{ALL}{source}",
            name,
            FilterSource(source),
            at=(0, 0),
            width=width,
            icon=icon,
            value=k.words.number(count),
            chosen=playing.source == source,
            icon_only=icon_rail(app),
            tall=_icon_tall(app) if icon_rail(app) else _TALL,
        )
        for source, icon, name, count in choices
    ]


def _icon_tall(app: App) -> int:
    """Icons stand closer the larger the text is, so that all sources stay in view."""
    return _TALL_ICON if app.settings.text_percent < _LARGEST_PERCENT else _TALL_LARGEST


def _name(k: Kit, scenario: Scenario, source: str) -> str:
    return k.words.content(scenario.world.sources[source].name)


def _keys(k: Kit, area: Rect) -> Box:
    say = k.words.say
    pairs = (
        ((say("Arrows"),), say("next item")),
        (("F",), say("flag")),
        (("X",), say("harmless")),
    )
    return key_row(k, "rail-keys", pairs, (area.x, 0), area.width)


def icon_tip(app: App, k: Kit, listed: Box) -> Box | None:
    """The name of the icon under the pointer or the focus, beside it; only an icon needs it."""
    if not icon_rail(app):
        return None
    wanted = {k.hovered, app.focus}
    row = next((box for box in listed.walk() if box.id in wanted and box.action), None)
    if row is None or not row.id.startswith(ALL):
        return None
    text = k.words.say("{source}, {count}", source=row.label, count=row.value)
    pad = k.px(10)
    tall = k.height("label") + 2 * k.px(6)
    x, y = row.rect.right + 8, row.rect.y + (row.rect.height - tall) // 2
    rect = Rect(x, y, k.width(text, "label") + 2 * pad, tall)
    return Box(
        "source-tip",
        Role.STATUS,
        rect,
        silent=True,
        marks=(
            Fill(rect, "bar", RADIUS["control"], "bar_line", k.line),
            Text(x + pad, y + k.px(6), text, "label", "on_bar"),
        ),
    )
