"""Who shares it: attributes with their values, and how many people have all that is chosen."""

from collections.abc import Sequence
from dataclasses import replace
from math import log2

from game.core.exploring import Following
from game.core.population import Attribute, Group
from game.core.remaining import bits
from game.ui.app import App
from game.ui.explored import VALUES
from game.ui.exploring import Exploring
from game.ui.intents import Explore, ExploreValue
from game.ui.kit import Kit, heading, list_row, paragraph, text_marks
from game.ui.layout import columns, in_stack, union
from game.ui.scene import Box, Rect, Role
from game.ui.screens.explore_parts import (
    GAP,
    bar_marks,
    column,
    counting,
    inner_width,
    panel,
    panel_width,
)
from game.ui.screens.modes import room

_THREE_ROOM, _TWO_ROOM = 1100, 800
"""Width, in pixels at 100 percent text, from which so many columns stand side by side."""

_ATTRIBUTES, _SUMMARY = 300, 344
_ROW = 40
_INDENT = 20
_FOLLOWING = 4
_FEW = 10
"""Below this, people on average are told with one digit after the point."""

_NUMBER_STYLES = ("hero_number", "score", "h1", "h2")


def narrow_page(app: App, kit: Kit, exploring: Exploring, area: Rect) -> Sequence[Box]:
    """The page in as many columns as there is room for."""
    say = kit.words.say
    names = say("Attributes"), say("Values"), say("How many share it")
    if room(app) >= _THREE_ROOM:
        first, second, third = columns(area, (kit.px(_ATTRIBUTES), None, kit.px(_SUMMARY)), GAP)
        return (
            column(app, kit, "explore.attributes", names[0], first,
                   _attributes(kit, exploring, inner_width(kit, first))),
            column(app, kit, VALUES, names[1], second,
                   _values(kit, exploring, inner_width(kit, second))),
            column(app, kit, "explore.summary", names[2], third,
                   _summary(kit, exploring, third.width), sheet=False),
        )  # fmt: skip
    if room(app) >= _TWO_ROOM:
        first, second = columns(area, (None, None), GAP)
        boxes = [*_summary(kit, exploring, first.width), _on_sheet(kit, exploring, first.width)]
        return (
            column(app, kit, "explore.summary", names[2], first, boxes, sheet=False),
            column(app, kit, VALUES, names[1], second,
                   _values(kit, exploring, inner_width(kit, second))),
        )  # fmt: skip
    boxes = [*_summary(kit, exploring, area.width), _on_sheet(kit, exploring, area.width)]
    values = panel(kit, VALUES, _values(kit, exploring, panel_width(kit, area.width)), area.width)
    return (column(app, kit, "explore.summary", names[2], area, [*boxes, values], sheet=False),)


def _on_sheet(kit: Kit, exploring: Exploring, width: int) -> Box:
    boxes = _attributes(kit, exploring, panel_width(kit, width))
    return panel(kit, "explore.attributes", boxes, width)


def _attributes(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    """Every attribute, with what is known of it."""
    words = kit.words
    rows = [
        list_row(
            kit,
            f"attribute:{attribute.id}",
            attribute_name(kit, attribute),
            Explore("attribute", attribute.id),
            at=(0, 0),
            width=width,
            note=value_name(kit, attribute, exploring.value_of(attribute.id)),
            chosen=attribute.id == exploring.attribute,
            tall=_ROW,
        )
        for attribute in exploring.population.attributes
    ]
    title = heading(kit, "explore.attributes.title", words.say("What is known"), (0, 0), width,
                    style="h3")  # fmt: skip
    return [title, _rows("explore.attributes.rows", words.say("What is known"), rows)]


def _values(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    """The groups of the current attribute, and the values of the one that is chosen."""
    words = kit.words
    attribute = exploring.current
    chosen = exploring.value_of(attribute.id)
    having = dict(exploring.shown.having[attribute.id]) if exploring.shown else {}
    if having:
        having[""] = sum(having[group.id] for group in attribute.groups)

    def row(name: str, label: str, x: int = 0) -> Box:
        people = words.number(having[name]) if name in having else ""
        return list_row(
            kit,
            f"value:{attribute.id}:{name}",
            label,
            ExploreValue(attribute.id, name),
            at=(x, 0),
            width=width - x,
            value=people,
            chosen=name == chosen,
            tall=_ROW,
        )

    rows = [row("", words.say("Not known"))]
    for group in attribute.groups:
        rows.append(row(group.id, capital(words.content(group.name))))
        if chosen and chosen in {group.id, *(value.id for value in group.values)}:
            rows += [
                row(value.id, capital(words.content(value.name)), kit.px(_INDENT))
                for value in group.values
                if value.id != group.id
            ]
    title = heading(
        kit, "explore.values.title", attribute_name(kit, attribute), (0, 0), width, style="h3"
    )
    text = words.say("People who have it beside all else that is known.")
    note = paragraph(kit, "explore.values.note", text, (0, 0), width, style="label", colour="ink2")
    return [title, note, _rows("explore.values.rows", attribute_name(kit, attribute), rows)]


def _rows(box_id: str, label: str, rows: Sequence[Box]) -> Box:
    """Rows that arrow keys go through."""
    x = rows[0].rect.x
    placed = []
    y = 0
    for row in rows:
        placed.append(in_stack([row], row.rect.x, y, 0)[0])
        y += row.rect.height
    rect = union(row.rect for row in placed)._replace(x=x)
    return Box(box_id, Role.LIST, rect, label, arrows=True, children=tuple(placed))


def _summary(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    """How many people are left, how they fell, and what would narrow most next."""
    inner = panel_width(kit, width)
    boxes = [_number(kit, exploring, inner), *_path(kit, exploring, inner)]
    night = panel(kit, "explore.people", boxes, width, night=True)
    below = counting(kit, "explore.narrowed", exploring.narrowed, inner)
    answer = exploring.narrowed.answer
    if answer is not None:
        below = _following(kit, exploring, answer.following, inner)
    return [night, panel(kit, "explore.next", below, width)] if below else [night]


def _number(kit: Kit, exploring: Exploring, width: int) -> Box:
    """How many share it, as large as there is room for."""
    words = kit.words
    answer = exploring.narrowed.answer
    people = "…" if answer is None else words.number(answer.people)
    if answer is None:
        told = words.say("share what is known")
    elif answer.people == 0:
        told = words.say("Nobody has all of this. Leave something out.")
    elif answer.people == 1:
        told = words.say("person has all of this, and is alone: 0 bits")
    else:
        told = words.say(
            "people share what is known: {bits} bits", bits=words.number(bits(answer.people), 1)
        )
    style = next(
        (one for one in _NUMBER_STYLES if kit.width(people, one, bold=True) <= width),
        _NUMBER_STYLES[-1],
    )
    number, tall = text_marks(
        kit, people, (0, 0), width, style=style, colour="night.ink", bold=True
    )
    text, text_tall = text_marks(kit, told, (0, tall), width, colour="night.ink2")
    said = words.say("{number} {what}", number=people, what=told)
    rect = Rect(0, 0, width, tall + text_tall)
    # Only an answer is announced, not that one is on its way.
    live = answer is not None
    return Box("explore.number", Role.STATUS, rect, said, live=live, marks=(*number, *text))


def _path(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    """Everybody, then the people after each choice, as bars on a scale of bits."""
    words = kit.words
    everyone = exploring.population.people
    names = [words.say("Everybody")]
    for name, value in exploring.choices:
        attribute = exploring.population.attribute_by_id[name]
        names.append(
            words.say(
                "{attribute}: {value}",
                attribute=attribute_name(kit, attribute),
                value=value_name(kit, attribute, value),
            )
        )
    answer = exploring.narrowed.answer
    counts: Sequence[int | None] = answer.path if answer else [None] * len(names)
    last = len(names) - 1
    steps = [
        _step(kit, name, people, log2(everyone + 1), width, lit=place == last)
        for place, (name, people) in enumerate(zip(names, counts, strict=True))
    ]
    return [replace(step, id=f"explore.step.{place}") for place, step in enumerate(steps)]


def _step(
    kit: Kit, name: str, people: int | None, most_bits: float, width: int, *, lit: bool
) -> Box:
    words = kit.words
    number = "…" if people is None else words.number(people)
    wide = kit.width(number, "label", bold=True)
    room_left = width - wide - kit.px(12)
    names, tall = text_marks(kit, name, (0, 0), room_left, style="label", colour="night.ink2")
    ends = text_marks(
        kit, number, (width - wide, 0), wide, style="label", colour="night.ink", bold=True
    )[0]
    bar = Rect(0, tall + kit.px(2), width, kit.px(12))
    share = log2(people + 1) / most_bits if people is not None else 0
    colour = "night.dot_lit" if lit else "night.dot_dim"
    bars = bar_marks(kit, bar, share, colour, "night.canvas")
    rect = Rect(0, 0, width, bar.bottom)
    return Box("", Role.TEXT, rect, name, number, marks=(*names, *ends, *bars))


def _following(
    kit: Kit, exploring: Exploring, following: Sequence[Following], width: int
) -> list[Box]:
    """What would narrow most, each a way to its values."""
    words = kit.words
    if not following:
        return [paragraph(kit, "explore.none", words.say("Nothing more can narrow this."),
                          (0, 0), width)]  # fmt: skip
    title = heading(
        kit, "explore.next.title", words.say("Narrows most next"), (0, 0), width, style="h3"
    )
    rows = [
        list_row(
            kit,
            f"next:{one.attribute}",
            attribute_name(kit, exploring.population.attribute_by_id[one.attribute]),
            Explore("attribute", one.attribute),
            at=(0, 0),
            width=width,
            value=words.say("leaves about {people}", people=_about(kit, one.people)),
            tall=_ROW,
            role=Role.BUTTON,
        )
        for one in following[:_FOLLOWING]
    ]
    return [title, _rows("explore.next.rows", words.say("Narrows most next"), rows)]


def _about(kit: Kit, people: float) -> str:
    return kit.words.number(people, 0 if people >= _FEW else 1)


def attribute_name(kit: Kit, attribute: Attribute) -> str:
    """What an attribute is called where it stands by itself."""
    return capital(kit.words.content(attribute.name))


def value_name(kit: Kit, attribute: Attribute, name: str) -> str:
    """What a group or value is called; empty for none."""
    if not name:
        return ""
    groups: dict[str, Group] = {group.id: group for group in attribute.groups}
    found = groups.get(name) or attribute.values[attribute.codes_by_name[name][0]]
    return kit.words.content(found.name)


def capital(text: str) -> str:
    """The same text with a capital letter at its start."""
    return text[:1].upper() + text[1:]
