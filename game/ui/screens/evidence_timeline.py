"""Postings on a line of time: a quad for each, and its card above or below the line in turn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from game.core.contents import Entry, EntryKind
from game.core.scenario import Part
from game.ui.kit import quad, text_marks
from game.ui.layout import union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Stroke, Text
from game.ui.screens.evidence_entries import (
    length_of,
    part_of,
    said_of,
    title_of,
    when_of,
)
from game.ui.screens.evidence_lines import RADIUS, move_between, states
from game.ui.screens.opened import Opened, Standing

_PAD, _MARK = 12, 20
_NARROWEST, _WIDEST = 120, 212
_BETWEEN = 14
_QUAD = 19
_APART = 30
"""The middles of two quads are at least this far apart."""

_END = 30
"""How far the line goes on after its last quad."""

_REACH = 26
"""How far a gap's box reaches above and below the line."""

_STEM_INSIDE = 10
"""A stem meets its card at least this far from the card's sides."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A posting or a guess on the line: where its quad is, and its card."""

    entry: Entry
    part: Part | None
    x: int
    card: Rect

    @property
    def well(self) -> bool:
        """Whether its stem meets its card."""
        return self.card.x + _STEM_INSIDE <= self.x <= self.card.right - _STEM_INSIDE


def timeline(opened: Opened, entries: Sequence[Entry], area: Rect) -> list[Box]:
    """The line with everything on it, from the top of an area; nothing if there is no room."""
    postings = [entry for entry in entries if entry.kind is not EntryKind.GAP]
    places = _places(opened, entries, area)
    if not postings or places is None:
        return []
    k = opened.kit
    above = _row(opened, postings[::2], places, area)
    below = _row(opened, postings[1::2], places, area)
    if not all(stop.well for stop in (*above, *below)):
        return []
    reach = k.px(_REACH) + k.height("caption") + k.px(6)
    upper = max(stop.card.height for stop in above)
    lower = max((stop.card.height for stop in below), default=0)
    line_y = area.y + upper + reach
    above = _stood(above, area.y, upper)
    below = _stood(below, line_y + reach, lower)
    gaps = [entry for entry in entries if entry.kind is EntryKind.GAP]
    boxes = {stop.entry.id: _card(opened, stop) for stop in (*above, *below)}
    spans = {gap.id: _span(opened, gap, places, line_y) for gap in gaps}
    boxes |= {gap.id: _gap(opened, gap, spans[gap.id]) for gap in gaps}
    sides = ([stop.x for stop in above], [stop.x for stop in below])
    lengths = [_length(opened, gap, spans[gap.id], sides) for gap in gaps]
    drawn = _line(opened, (above, below), tuple(spans.values()), line_y, area)
    return [drawn, *lengths, *(boxes[entry.id] for entry in entries)]


def _months(entry: Entry, *, end: bool = False) -> int:
    """Months since the year 0 of when an entry begins, or ends."""
    at = entry.ends if end else entry.starts
    return 12 * at.year + at.month if at else 0


def _places(opened: Opened, entries: Sequence[Entry], area: Rect) -> dict[int, int] | None:
    """The x of each moment, true to scale but for quads that would touch; None if too many."""
    k = opened.kit
    quads = {_months(entry) for entry in entries if entry.kind is not EntryKind.GAP}
    ends = {_months(entry, end=entry.ends is not None) for entry in entries}
    moments = sorted(quads | ends | {_months(entry) for entry in entries})
    if not moments:
        return None
    first, last = area.x + k.px(_PAD), area.right - k.px(_END)
    span = max(1, moments[-1] - moments[0])
    apart = k.px(_APART)
    places: dict[int, int] = {}
    least = first
    for moment in moments:
        x = max(least, first + (last - first) * (moment - moments[0]) // span)
        places[moment] = x
        least = x + (apart if moment in quads else apart // 2)
    return places if max(places.values()) <= last else None


def _row(
    opened: Opened, entries: Sequence[Entry], places: dict[int, int], area: Rect
) -> list[_Stop]:
    """Cards side by side, each as near to its quad as its neighbours and the edges let it."""
    between = opened.kit.px(_BETWEEN)
    stops: list[_Stop] = []
    least = area.x
    for entry in entries:
        x = places[_months(entry)]
        wide, tall = _size(opened, entry)
        left = max(least, x - wide // 2)
        stops.append(_Stop(entry, part_of(opened, entry), x, Rect(left, area.y, wide, tall)))
        least = left + wide + between
    most = area.right
    for place in reversed(range(len(stops))):
        stop = stops[place]
        left = max(area.x, min(stop.card.x, most - stop.card.width))
        stops[place] = replace(stop, card=stop.card._replace(x=left))
        most = left - between
    fits = all(one.card.right + between <= other.card.x for one, other in pairwise(stops))
    # A card that has no place is put where its stem cannot meet it.
    return stops if fits else [replace(stop, card=stop.card._replace(width=0)) for stop in stops]


def _stood(stops: Sequence[_Stop], y: int, tall: int) -> list[_Stop]:
    return [replace(stop, card=stop.card._replace(y=y, height=tall)) for stop in stops]


def _texts(opened: Opened, entry: Entry) -> tuple[tuple[str, str, str, bool], ...]:
    """The texts of a card with style, colour and weight."""
    words = opened.words
    part = part_of(opened, entry)
    asks = part is not None and opened.standing(part) is not Standing.HARMLESS
    texts = (
        (when_of(words, entry), "caption", "ink2", False),
        (title_of(words, entry), "body", "ink" if asks else "ink2", asks),
        (words.content(entry.place), "label", "ink" if asks else "ink2", False),
    )
    return tuple(text for text in texts if text[0])


def _size(opened: Opened, entry: Entry) -> tuple[int, int]:
    k = opened.kit
    pad = k.px(_PAD)
    texts = _texts(opened, entry)
    lead = k.px(_MARK) + k.px(6) if part_of(opened, entry) else 0
    # Weight changes with a call, and a card must not: it is as wide as bold words are.
    widths = [k.width(text, style, bold=style == "body") for text, style, _, _ in texts]
    widths[0] += lead
    wide = min(max(*widths, k.px(_NARROWEST) - 2 * pad), k.px(_WIDEST) - 2 * pad)
    tall = sum(
        len(k.lines(text, style, wide, bold=style == "body")) * k.height(style)
        for text, style, _, _ in texts
    )
    return wide + 2 * pad, tall + 2 * k.px(9)


def _card(opened: Opened, stop: _Stop) -> Box:
    """The card of a posting, which can be called, or of one that is only there."""
    k = opened.kit
    entry, part, rect = stop.entry, stop.part, stop.card
    pad = k.px(_PAD)
    x, y = rect.x + pad, rect.y + k.px(9)
    marks: list[Mark] = []
    for text, style, colour, bold in _texts(opened, entry):
        lines, tall = text_marks(
            k, text, (x, y), rect.width - 2 * pad, style=style, colour=colour, bold=bold
        )
        marks += lines
        y += tall
    said = said_of(k.words, entry)
    if part is None:
        dashed = entry.kind is EntryKind.GUESS
        ground = Fill(rect, None if dashed else "sunk", RADIUS, "line_strong" if dashed else "line")
        when = when_of(k.words, entry)
        label = k.words.say("{when}: {what}", when=when, what=said)
        ground = ground._replace(dashed=dashed, border_width=2 if dashed else k.line)
        return Box(f"entry:{entry.id}", Role.TEXT, rect, label, marks=(ground, *marks))
    size = k.px(_MARK)
    square = Rect(rect.right - pad - size + k.px(4), rect.y + k.px(8), size, size)
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        rect,
        said,
        value=opened.standing_words(part),
        hint=when_of(k.words, entry),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=RADIUS,
        marks=(_ground(opened, part, rect), *opened.mark(part, square), *marks),
    )


def _ground(opened: Opened, part: Part, rect: Rect) -> Fill:
    k = opened.kit
    flagged = opened.standing(part) is Standing.FLAGGED
    border = "exposed_fill" if flagged else "line"
    if part.id == opened.current.id:
        return Fill(rect, "action_soft", RADIUS, border if flagged else "action", k.line)
    if flagged:
        return Fill(rect, "exposed_soft", RADIUS, border, k.line)
    if opened.standing(part) is Standing.HARMLESS:
        return Fill(rect, "sunk", RADIUS, border, k.line)
    return Fill(rect, "sunk" if k.hot(f"part:{part.id}") else "surface", RADIUS, border, k.line)


def _span(opened: Opened, gap: Entry, places: dict[int, int], line_y: int) -> Rect:
    """The box of a gap, on the line."""
    k = opened.kit
    start, end = places[_months(gap)], places[_months(gap, end=True)]
    reach = k.px(_REACH)
    return Rect(start - k.px(10), line_y - reach, end - start + 2 * k.px(10), 2 * reach)


def _gap(opened: Opened, gap: Entry, rect: Rect) -> Box:
    """Where the record is silent: dotted, between two bars."""
    k = opened.kit
    part = part_of(opened, gap)
    standing = opened.standing(part) if part else None
    current = part is not None and part.id == opened.current.id
    colour = "exposed_fill" if standing is Standing.FLAGGED else "action" if current else "ink2"
    y = rect.y + rect.height // 2
    left, right = rect.x + k.px(10), rect.right - k.px(10)
    tall = rect.height - 2 * k.px(6)
    dots = Stroke(((left + 8, y), (right - 8, y)), colour, 4, dotted=True)
    bars = [Fill(Rect(x - 1, rect.y + k.px(6), 2, tall), colour) for x in (left, right)]
    said = title_of(k.words, gap)
    if part is None:
        return Box(f"entry:{gap.id}", Role.TEXT, rect, said, marks=(dots, *bars))
    ground = Fill(rect, "action_soft", RADIUS) if current else Fill(rect, "surface", RADIUS)
    plate = opened.plate(part, rect) if part.id in opened.state.calls else ()
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        rect,
        said,
        value=opened.standing_words(part),
        hint=when_of(k.words, gap),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=RADIUS,
        marks=(ground, dots, *bars, *plate),
    )


def _length(
    opened: Opened, gap: Entry, span: Rect, sides: tuple[Sequence[int], Sequence[int]]
) -> Box:
    """How long a gap is, on the side where no stem is in the way."""
    k = opened.kit
    text = length_of(k.words, gap)
    wide, tall = k.width(text, "caption", bold=True), k.height("caption")
    x = span.x + (span.width - wide) // 2
    _, below = sides
    free = all(not x - 4 <= stem <= x + wide + 4 for stem in below)
    y = span.bottom + 2 if free else span.y - tall - 2
    part = part_of(opened, gap)
    colour = "action" if part and part.id == opened.current.id else "ink2"
    mark = Text(x, y, text, "caption", colour, bold=True)
    return Box(f"length:{gap.id}", Role.TEXT, Rect(x, y, wide, tall), silent=True, marks=(mark,))


def _line(
    opened: Opened,
    rows: tuple[Sequence[_Stop], Sequence[_Stop]],
    spans: Sequence[Rect],
    y: int,
    area: Rect,
) -> Box:
    """The line, broken at the gaps; the stems; and the quads."""
    k = opened.kit
    stops = sorted((stop for row in rows for stop in row), key=lambda stop: stop.x)
    known = [stop for stop in stops if stop.entry.kind is not EntryKind.GUESS]
    end = known[-1].x + k.px(_END) if known else stops[0].x
    marks: list[Mark] = []
    x = stops[0].x
    for span in sorted(spans):
        marks.append(Fill(Rect(x, y - 2, max(0, span.x + k.px(10) - x), 5), "ink2"))
        x = span.right - k.px(10)
    last = min(end, area.right)
    guesses = [stop for stop in stops if stop.entry.kind is EntryKind.GUESS]
    if guesses:
        last = min(last, guesses[0].x - k.px(_APART))
        far = ((last + k.px(12), y), (area.right, y))
        marks.append(Stroke(far, "ink2", 4, dotted=True))
    marks.append(Fill(Rect(x, y - 2, max(0, last - x), 5), "ink2"))
    for row, up in zip(rows, (True, False), strict=True):
        for stop in row:
            marks += _stem(opened, stop, y, up=up)
    return Box(
        "timeline",
        Role.IMAGE,
        union([Rect(area.x, y - 30, area.width, 60)]),
        silent=True,
        marks=tuple(marks),
    )


def _stem(opened: Opened, stop: _Stop, y: int, *, up: bool) -> tuple[Mark, ...]:
    """From a card to the line, and the quad there."""
    k = opened.kit
    size = k.px(_QUAD)
    start, end = (stop.card.bottom, y - size // 2) if up else (y + size // 2, stop.card.y)
    if stop.entry.kind is EntryKind.GUESS:
        line = ((stop.x, start + 4), (stop.x, end - 4))
        return (Stroke(line, "line_strong", 2, dotted=True),)
    standing = opened.standing(stop.part) if stop.part else None
    current = stop.part is not None and stop.part.id == opened.current.id
    colour = "exposed_fill" if standing is Standing.FLAGGED else "action" if current else "ink2"
    corner = (stop.x - size / 2, y - size / 2)
    return (
        Fill(Rect(stop.x - 1, start, 2, end - start), "line_strong"),
        quad(corner, size, stop.x, colour),
    )
