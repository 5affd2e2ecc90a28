"""A published dispute: two countries that differ in how large their places are."""

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from game.core.exploring import Dispute
from game.core.messages import N_
from game.ui.app import App
from game.ui.exploring import Exploring
from game.ui.intents import Explore
from game.ui.kit import Kit, heading, paragraph, quad, switch, text_marks
from game.ui.layout import columns
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.explore_parts import (
    GAP,
    bar_marks,
    column,
    counting,
    inner_width,
    panel,
    panel_width,
    share_text,
)
from game.ui.screens.modes import room

_TWO_ROOM = 900
_SIDE = 440
_LARGEST_PLACE = 64
"""Side of the largest place in the picture, in layout pixels."""

PUBLISHED = (0.87, 0.63)
"""Sweeney (2000) and Golle (2006)."""

_KNOWN = (
    N_("Known to the day"),
    N_("Known to the month"),
    N_("Known to the year"),
)


def dispute_page(app: App, kit: Kit, exploring: Exploring, area: Rect) -> Sequence[Box]:
    """The trial and the lesson, side by side if there is room."""
    say = kit.words.say
    names = say("Try it"), say("The lesson")
    if room(app) >= _TWO_ROOM:
        first, second = columns(area, (None, kit.px(_SIDE)), GAP)
        return (
            column(app, kit, "explore.trial", names[0], first,
                   _trial(kit, exploring, inner_width(kit, first)), gap=10),
            column(app, kit, "explore.lesson", names[1], second,
                   _lesson(kit, inner_width(kit, second))),
        )  # fmt: skip
    inner = panel_width(kit, area.width)
    boxes = [
        panel(kit, "explore.trial.sheet", _trial(kit, exploring, inner), area.width),
        panel(kit, "explore.lesson.sheet", _lesson(kit, inner), area.width),
    ]
    return (column(app, kit, "explore.trial", names[0], area, boxes, sheet=False),)


def _trial(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    words = kit.words
    asks = words.say("How many are alone with sex, birth date and place?")
    boxes = [heading(kit, "explore.trial.title", asks, (0, 0), width, style="h3")]
    found = exploring.dispute.answer
    if found is None:
        return [*boxes, *counting(kit, "explore.dispute", exploring.dispute, width)]
    text = words.say(
        "{people} people, in places of {place} on average. Flip one switch and count again.",
        people=found.people,
        place=found.place,
    )
    shares = found.uneven if exploring.uneven else found.alike
    return [
        *boxes,
        paragraph(kit, "explore.trial.text", text, (0, 0), width, colour="ink2"),
        _switch(kit, exploring, width),
        _places(kit, exploring, found, width),
        *(_known(kit, place, share, width) for place, share in enumerate(shares)),
        _toy(kit, found, width),
    ]


def _switch(kit: Kit, exploring: Exploring, width: int) -> Box:
    say = kit.words.say
    return switch(
        kit,
        "explore.uneven",
        say("Places differ in size"),
        Explore("uneven", "off" if exploring.uneven else "on"),
        at=(0, 0),
        width=width,
        on=exploring.uneven,
        value=say("On") if exploring.uneven else say("Off"),
        note=say("All else stays the same: ages, days, people."),
    )


def _places(kit: Kit, exploring: Exploring, found: Dispute, width: int) -> Box:
    """Twelve places, each as large as its people."""
    words = kit.words
    sizes = found.sizes if exploring.uneven else (found.place,) * len(found.sizes)
    cell = width / len(sizes)
    side = min(kit.px(_LARGEST_PLACE), cell * 1.6) / sqrt(max(found.sizes))
    sides = [sqrt(size) * side for size in sizes]
    tall = round(max(sqrt(size) for size in found.sizes) * side)
    spare = (width - sum(sides)) / len(sides)
    marks: list[Mark] = []
    x = spare / 2
    for place, one in enumerate(sides):
        marks.append(quad((x, tall - one), one, place, "ink3"))
        x += one + spare
    label = words.say("Twelve places, each as large as its people")
    told = (
        words.say("from {least} to {most} people", least=found.sizes[0], most=found.sizes[-1])
        if exploring.uneven
        else words.say("{people} people each", people=found.place)
    )
    text, text_tall = text_marks(
        kit, words.say("{what}: {number}", what=label, number=told), (0, tall + kit.px(6)), width,
        style="label", colour="ink2",
    )  # fmt: skip
    rect = Rect(0, 0, width, tall + kit.px(6) + text_tall)
    return Box("explore.places", Role.IMAGE, rect, label, told, marks=(*marks, *text))


def _known(kit: Kit, place: int, share: float, width: int) -> Box:
    """People who are alone; with whole dates, the published figures stand at the bar."""
    words = kit.words
    told = share_text(kit, share)
    if place > 0:
        value = words.say("{share} are alone", share=told)
        published: Sequence[float] = ()
    else:
        first, second = (words.percent(100 * one) for one in PUBLISHED)
        value = words.say(
            "{share} are alone; published were {first} and {second}",
            share=told,
            first=first,
            second=second,
        )
        published = PUBLISHED
    box = _bar(kit, words.say(_KNOWN[place]), told, share, width, published)
    return replace(box, id=f"explore.known.{place}", value=value)


def _toy(kit: Kit, found: Dispute, width: int) -> Box:
    words = kit.words
    name = words.say("The toy: 9,330 people in 56,940 equal cells")
    told = words.percent(100 * found.toy, 2)
    box = _bar(kit, name, told, found.toy, width, ())
    return replace(box, id="explore.toy", value=words.say("{share} are alone", share=told))


def _bar(  # noqa: PLR0917 - private, in drawing order
    kit: Kit, name: str, told: str, share: float, width: int, published: Sequence[float]
) -> Box:
    """A name, a share in words and as a bar, and where other figures lie on it."""
    words = kit.words
    wide = kit.width(told, "h2", bold=True)
    names, tall = text_marks(kit, name, (0, 0), width - wide - kit.px(12), bold=True)
    tall = max(tall, kit.height("h2"))
    bar = Rect(0, tall + kit.px(2), width, kit.px(16))
    marks: list[Mark] = [
        *names,
        *text_marks(kit, told, (width - wide, 0), wide, style="h2", bold=True)[0],
        *bar_marks(kit, bar, share, "exposed_fill", "sunk"),
    ]
    for one in published:
        x = bar.x + round(bar.width * one)
        marks.append(Fill(Rect(x - 1, bar.y - kit.px(3), 3, bar.height + kit.px(6)), "ink"))
        text = words.percent(100 * one)
        text_wide = kit.width(text, "caption")
        at = (min(x - text_wide // 2, width - text_wide), bar.bottom + kit.px(4))
        marks += text_marks(kit, text, at, text_wide, style="caption", colour="ink2")[0]
    below = kit.px(4) + kit.height("caption") if published else 0
    return Box("", Role.TEXT, Rect(0, 0, width, bar.bottom + below), name, marks=tuple(marks))


def _lesson(kit: Kit, width: int) -> list[Box]:
    """What was published, what the switch shows, what it does not, and the sources."""
    words = kit.words
    texts = [
        words.say(
            "Latanya Sweeney counted that 87% of the people of the United States are alone with "
            "sex, birth date and postal area (census of 1990). Philippe Golle counted 63% (census "
            "of 2000). Both figures are quoted to this day, often without the other."
        ),
        words.say(
            "The switch leads from near one figure to near the other. Most people live in the "
            "large places, and a crowd hides. So ask of every such figure: how large were the "
            "places?"
        ),
        words.say(
            "It is not all there is. The studies also differ in the census, in the areas and in "
            "how they count. How much places differ here is our assumption."
        ),
        words.say(
            "The other lesson is below the first bar. Leave the day out, and nineteen of twenty "
            "are hidden again."
        ),
        words.say(
            "The toy shares people out evenly among 78 years, 365 days and two sexes, and expects "
            "what a formula says."
        ),
    ]
    sources = words.say(
        "Sources: L. Sweeney, Data Privacy Working Paper 3, Carnegie Mellon University 2000. "
        "P. Golle, WPES 2006. J. D. Cook, johndcook.com/blog, 7 December 2018."
    )
    title = words.say("Two figures, one question")
    return [
        heading(kit, "explore.lesson.title", title, (0, 0), width, style="h3"),
        *(
            paragraph(kit, f"explore.lesson.{place}", text, (0, 0), width)
            for place, text in enumerate(texts)
        ),
        paragraph(
            kit, "explore.lesson.sources", sources, (0, 0), width, style="label", colour="ink2"
        ),
    ]
