"""Running text in which some phrases can be called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.core.scenario import Item, Part
from game.ui.layout import union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Stroke, Text
from game.ui.screens.evidence_lines import Ground, move_between, states
from game.ui.screens.opened import Opened, Standing
from game.ui.words import Words

_STYLE = "item_text"
_MARK = 22
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of an item's text; ``part`` is None between those that can be called."""

    text: str
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one phrase that stand on one line."""

    phrase: Phrase
    text: str
    x: int
    y: int


def phrases(words: Words, item: Item) -> tuple[Phrase, ...]:
    """An item's text, cut where its details begin and end.

    A quote that is not in the (translated) text follows at the end, so that nothing is lost.
    """
    text = words.content(item.text)
    found: list[Phrase] = []
    missing: list[Phrase] = []
    at = 0
    for part in item.details:
        quote = words.content(part.detail.quote or "") if part.detail else ""
        start = text.find(quote, at) if quote else -1
        if start < 0:
            missing.append(Phrase(quote or words.content(part.label), part))
            continue
        found += (Phrase(text[at:start]), Phrase(quote, part))
        at = start + len(quote)
    return tuple(phrase for phrase in (*found, Phrase(text[at:]), *missing) if phrase.text)


def lines_of(opened: Opened) -> tuple[Phrase, ...]:
    """Everything a page says, to be shown line by line."""
    item = opened.item
    if item.parts[0].detail is None:
        return (Phrase(opened.words.content(item.text), item.parts[0]),)
    cut = phrases(opened.words, item)
    # What is left between two quotes may be no more than a full stop.
    return tuple(phrase for phrase in cut if any(letter.isalnum() for letter in phrase.text))


def running_text(
    opened: Opened, cut: Sequence[Phrase], at: tuple[int, int], width: int, ground: Ground
) -> Box:
    """The whole text, wrapped, with a box for each phrase that can be called."""
    k = opened.kit
    runs = tuple(_runs(opened, cut, at, width))
    plain = [
        Text(run.x, run.y, run.text, _STYLE, ground.ink) for run in runs if not run.phrase.part
    ]
    boxes = []
    for phrase in cut:
        if phrase.part is not None:
            own = [run for run in runs if run.phrase is phrase]
            boxes.append(_phrase(opened, phrase.part, phrase.text, own, ground))
    bottom = max(run.y for run in runs) + k.height(_STYLE)
    text = "".join(phrase.text for phrase in cut)
    return Box(
        "text",
        Role.TEXT,
        Rect(*at, width, bottom - at[1]),
        text,
        marks=tuple(plain),
        children=tuple(boxes),
    )


def _runs(opened: Opened, cut: Sequence[Phrase], at: tuple[int, int], width: int) -> Iterator[_Run]:
    """Place word by word; words of one phrase on one line become one run.

    Two phrases that can be called share a line only where both stand on it altogether: the
    boxes around phrases that wrap would lie over each other, and a click would take the wrong one.
    """
    k = opened.kit
    x, y = at
    tall = k.height(_STYLE) + k.px(2)
    space = k.width(" ", _STYLE)
    run: _Run | None = None
    spaced = False
    called_from = called_to = at[1] - tall
    for phrase in cut:
        begins = True
        if phrase.part is not None:
            wide = space + _lead(opened, phrase.part) + k.width(phrase.text, _STYLE)
            fits = called_from == y and x + wide <= at[0] + width
            if x > at[0] and called_to == y and not fits:
                x, y = at[0], y + tall
            called_from = y
        for word, spaced_before in _words(phrase.text):
            gap = space if (spaced or spaced_before) and x > at[0] else 0
            lead = _lead(opened, phrase.part) if begins else 0
            wide = lead + k.width(word, _STYLE)
            if x > at[0] and gap and x + gap + wide > at[0] + width:
                x, y, gap = at[0], y + tall, 0
            if run is not None and run.phrase is phrase and run.y == y and not begins:
                run = _Run(phrase, f"{run.text} {word}", run.x, y)
                x = run.x + k.width(run.text, _STYLE)
            else:
                if run is not None:
                    yield run
                run = _Run(phrase, word, x + gap + lead, y)
                x += gap + wide
            begins, spaced = False, False
        spaced = phrase.text[-1:].isspace()
        if phrase.part is not None:
            called_to = y
    if run is not None:
        yield run


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word, and whether blanks stand before it."""
    return ((match.group(), match.start() > 0) for match in _WORD.finditer(text))


def _lead(opened: Opened, part: Part | None) -> int:
    """Room for the mark before a phrase that has been judged."""
    judged = part is not None and part.id in opened.state.calls
    return opened.kit.px(_MARK) + opened.kit.px(4) if judged else 0


def _phrase(opened: Opened, part: Part, text: str, runs: Sequence[_Run], ground: Ground) -> Box:
    k = opened.kit
    tall = k.height(_STYLE)
    areas = [Rect(run.x, run.y, k.width(run.text, _STYLE), tall) for run in runs]
    lead = _lead(opened, part)
    marked = [Rect(areas[0].x - lead, areas[0].y, areas[0].width + lead, tall), *areas[1:]]
    harmless = opened.standing(part) is Standing.HARMLESS
    ink = ground.ink2 if harmless else ground.ink
    marks: list[Mark] = []
    for area in marked:
        marks += _under(opened, part, area, ground)
    if lead:
        size = k.px(_MARK)
        square = Rect(marked[0].x, areas[0].y + (tall - size) // 2, size, size)
        marks += opened.mark(part, square, ground.marks)
    marks += [Text(run.x, run.y, run.text, _STYLE, ink) for run in runs]
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        union(area.inset(-2, -1) for area in marked),
        text,
        value=opened.standing_words(part),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=6,
        marks=tuple(marks),
    )


def _under(opened: Opened, part: Part, area: Rect, ground: Ground) -> tuple[Mark, ...]:
    """What shows that words can be called, and how they were."""
    standing = opened.standing(part)
    line = Fill(Rect(area.x, area.bottom - 1, area.width, 3), ground.marks[0], 1)
    if part.id == opened.current.id:
        return (Fill(area.inset(-2, 0), ground.current, 4), line)
    if standing is Standing.FLAGGED:
        red = line._replace(colour="exposed_fill")
        return (Fill(area.inset(-2, 0), ground.flagged, 4), red)
    if standing is Standing.HARMLESS:
        return ()
    y = area.bottom
    return (Stroke(((area.x, y), (area.right, y)), ground.marks[1], 2, dotted=True),)
