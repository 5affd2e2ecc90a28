"""The person a mission is about: portrait, name, what is known, what they say of themselves."""

from game.core.scenario import Person, Scenario
from game.ui import pictures
from game.ui.kit import Kit, text_marks
from game.ui.layout import moved_mark
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.rail import source_counts
from game.ui.tokens import RADIUS

_PAD = 22
_LEAST_PORTRAIT, _SMALL_PORTRAIT = 120, 140


def person_article(kit: Kit, scenario: Scenario, width: int, height: int = 0) -> Box:
    """Portrait, name, what is known of the person, and what they say of themselves.

    The portrait takes what the words leave of the height; without one it is small.
    """
    person = scenario.people[scenario.subject]
    pad = kit.px(_PAD)
    inner = width - 2 * pad
    name = kit.words.content(person.name)
    names, tall = text_marks(kit, name, (pad, 0), inner, style="h1", bold=True)
    marks: list[Mark] = list(names)
    y = tall + kit.px(10)
    facts = _facts(kit, scenario, person)
    start = max(kit.width(label, "body") for label, _ in facts) + kit.px(14)
    for label, text in facts:
        marks.append(Text(pad, y, label, "body", "ink3"))
        added, tall = text_marks(kit, text, (pad + start, y), inner - start)
        marks += added
        y += tall + 4
    bio, y = _bio(kit, person, Rect(pad, y + kit.px(8), inner, 0))
    marks += bio
    portrait = _portrait(kit, person, width, height and height - y - kit.px(40))
    top = portrait.rect.bottom + kit.px(14) if portrait else kit.px(10)
    rect = Rect(0, 0, width, top + y + kit.px(6))
    if person.bio:
        facts = [*facts, (kit.words.say("Public bio"), kit.words.content(person.bio))]
    told = [kit.words.say("{label}: {text}", label=label, text=text) for label, text in facts]
    value = " ".join(one if one.endswith(".") else f"{one}." for one in told)
    return Box(
        "person",
        Role.ARTICLE,
        rect,
        name,
        value,
        focusable=True,
        shape=RADIUS["card"],
        marks=tuple(moved_mark(mark, 0, top) for mark in marks),
        children=(portrait,) if portrait else (),
    )


def _portrait(kit: Kit, person: Person, width: int, free: int) -> Box | None:
    """The portrait across the card, cut at its lower edge to ``free``; small if that is 0."""
    if not person.portrait:
        return None
    pad = kit.px(_PAD)
    square = Rect(1, 0, width - 2, width - 2)
    if not free:
        square = Rect(pad, kit.px(8), kit.px(_SMALL_PORTRAIT), kit.px(_SMALL_PORTRAIT))
    picture = Box(
        "portrait-picture",
        Role.IMAGE,
        square,
        silent=True,
        marks=(pictures.portrait(square, person.portrait, RADIUS["card"]),),
    )
    cut = max(_LEAST_PORTRAIT, free) if free else square.height
    shown = square._replace(height=min(square.height, cut))
    return Box("portrait", Role.IMAGE, shown, silent=True, clips=True, children=(picture,))


def _facts(kit: Kit, scenario: Scenario, person: Person) -> list[tuple[str, str]]:
    say = kit.words.say
    sources = kit.words.plural("{count} source", "{count} sources", len(source_counts(scenario)))
    traces = kit.words.plural("{count} public trace", "{count} public traces", len(scenario.items))
    facts = [
        (say("Work"), kit.words.content(person.work)),
        (say("Lives"), kit.words.content(person.lives)),
        (say("Online"), say("{sources}, {traces}", sources=sources, traces=traces)),
    ]
    return [(label, text) for label, text in facts if text]


def _bio(kit: Kit, person: Person, at: Rect) -> tuple[list[Mark], int]:
    """What the person says of themselves, on a sunk sheet; and the y below it."""
    if not person.bio:
        return [], at.y
    pad = kit.px(14)
    head, head_tall = text_marks(
        kit,
        kit.words.say("Public bio"),
        (at.x + pad, at.y + pad),
        at.width - 2 * pad,
        style="caption",
        colour="ink2",
    )
    text, text_tall = text_marks(
        kit,
        kit.words.content(person.bio),
        (at.x + pad, at.y + pad + head_tall + 2),
        at.width - 2 * pad,
    )
    rect = Rect(at.x, at.y, at.width, head_tall + 2 + text_tall + 2 * pad)
    sheet = Fill(rect, "sunk", RADIUS["control"], kit.framed)
    return [sheet, *head, *text], rect.bottom
