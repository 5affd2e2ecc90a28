"""The review after Spot: every call, why it was right or not, and how the piece was used.

What was missed comes first, because it teaches. What was rightly left alone is folded.
"""

from collections.abc import Sequence

from game.core.messages import N_
from game.core.outcomes import Outcome, PartOutcome, outcomes
from game.core.scenario import Scenario
from game.ui.app import App, Playing
from game.ui.intents import Select
from game.ui.kit import Kit, icon_in, paragraph, scroll_area, text_marks
from game.ui.kit.text import heading
from game.ui.layout import columns, moved
from game.ui.scene import Box, Fill, Mark, Rect, Role, Scene, State, Text
from game.ui.screens.frame import body_rect, frame
from game.ui.screens.modes import wide
from game.ui.screens.opened import call_words
from game.ui.screens.outcome_marks import outcome_mark
from game.ui.screens.parts import item_meta
from game.ui.screens.review_entry import entry_card

SCROLLED = "review-list"
_LIST = 336
_WIDE_LIST = 400
_LARGEST_SHARE = 38
"""The list takes at most this part of the width, in percent."""

_GAP = 24
_GROUPS: tuple[tuple[Outcome, str], ...] = (
    (Outcome.MISS, N_("Missed")),
    (Outcome.FALSE_ALARM, N_("False alarms")),
    (Outcome.HIT, N_("Leaks found")),
    (Outcome.CORRECT_REJECTION, N_("Left alone")),
)
_FOLDED = Outcome.CORRECT_REJECTION
_UNFOLD = "unfold"


def review(app: App, kit: Kit, playing: Playing) -> Scene:
    """The whole screen."""
    results = outcomes(playing.mission, playing.state)
    shown = _in_order(results, unfolded=_unfolded(playing, results))
    current = _current(playing, shown)
    body = body_rect(app, kit)
    most = body.width * _LARGEST_SHARE // 100
    side = min(kit.px(_WIDE_LIST if wide(app) else _LIST), most)
    at_start, at_end = columns(body, [side, None], _GAP)
    listing = _list(app, kit, playing, results, current, at_start)
    after = _after(shown, current)
    card = entry_card(app, kit, playing, current, after, at_end)
    return frame(
        app,
        kit,
        (listing, card),
        title=kit.words.say("Review of your calls"),
        start=f"review:{current.part}",
    )


def _in_order(results: Sequence[PartOutcome], *, unfolded: bool) -> tuple[PartOutcome, ...]:
    """The entries as the list shows them."""
    groups = [outcome for outcome, _ in _GROUPS if unfolded or outcome is not _FOLDED]
    return tuple(one for outcome in groups for one in results if one.outcome is outcome)


def _unfolded(playing: Playing, results: Sequence[PartOutcome]) -> bool:
    """Whether what was left alone is listed: if asked for, or if there is nothing else."""
    only = all(one.outcome is _FOLDED for one in results)
    return only or playing.selected.get(_UNFOLD, "") == _FOLDED.value


def _current(playing: Playing, shown: Sequence[PartOutcome]) -> PartOutcome:
    chosen = playing.selected.get("review", "")
    return next((one for one in shown if one.part == chosen), shown[0])


def _after(shown: Sequence[PartOutcome], current: PartOutcome) -> PartOutcome | None:
    """The entry after this one; after the last there is none."""
    place = shown.index(current)
    return shown[place + 1] if place + 1 < len(shown) else None


def _list(  # noqa: PLR0917 - private
    app: App,
    kit: Kit,
    playing: Playing,
    results: Sequence[PartOutcome],
    current: PartOutcome,
    rect: Rect,
) -> Box:
    words = kit.words
    right = sum(one.outcome in {Outcome.HIT, Outcome.CORRECT_REJECTION} for one in results)
    title = heading(kit, "review-title", words.say("Your calls"), (rect.x, rect.y), rect.width)
    told = words.say(
        "{right} of {count} right. Here is why, one by one.", right=right, count=len(results)
    )
    line = paragraph(
        kit,
        "review-told",
        told,
        (rect.x, title.rect.bottom),
        rect.width,
        style="label",
        colour="ink2",
    )
    top = line.rect.bottom + kit.px(8)
    area = Rect(rect.x, top, rect.width, rect.bottom - top)
    rows = _rows(kit, playing, results, current, area._replace(width=rect.width - kit.px(12)))
    extent = rows[-1].rect.bottom + kit.px(8) - top
    offset = min(app.scroll.get(SCROLLED, 0), max(0, extent - area.height))
    scrolled = scroll_area(
        SCROLLED,
        area,
        tuple(moved(box, 0, -offset) for box in rows),
        offset=offset,
        extent=extent,
        label=words.say("Your calls"),
        role=Role.LIST,
        arrows=True,
    )
    return Box(
        "calls", Role.REGION, rect, words.say("Your calls"), children=(title, line, scrolled)
    )


def _rows(
    kit: Kit,
    playing: Playing,
    results: Sequence[PartOutcome],
    current: PartOutcome,
    area: Rect,
) -> list[Box]:
    scenario = playing.mission.scenario
    boxes: list[Box] = []
    y = area.y
    for outcome, name in _GROUPS:
        group = [one for one in results if one.outcome is outcome]
        if not group:
            continue
        at = area._replace(y=y)
        unfolded = outcome is not _FOLDED or _unfolded(playing, results)
        head = _group_head(kit, outcome, kit.words.say(name), len(group), at, unfolded=unfolded)
        boxes.append(head)
        y = head.rect.bottom
        for one in group if unfolded else ():
            row = _row(kit, scenario, one, area._replace(y=y), current=one is current)
            boxes.append(row)
            y = row.rect.bottom
    return boxes


def _group_head(
    kit: Kit, outcome: Outcome, name: str, count: int, at: Rect, *, unfolded: bool
) -> Box:
    """The name of a group and how many are in it; a folded group can be opened here."""
    words = kit.words
    number = words.number(count)
    pad, mark = kit.px(4), kit.px(20)
    tall = kit.height("body") + 2 * kit.px(9)
    rect = at._replace(height=tall)
    y = at.y + (tall - kit.height("body")) // 2
    x = at.x + pad
    marks: list[Mark] = [
        *outcome_mark(outcome, Rect(x, at.y + (tall - mark) // 2, mark, mark)),
        Text(x + mark + kit.px(10), y, name, "body", "ink", bold=True),
    ]
    end = rect.right - pad
    if outcome is _FOLDED:
        size = kit.px(20)
        icon = "chevron_down" if unfolded else "chevron"
        marks.append(icon_in(Rect(end - size, at.y, size, tall), icon, "action"))
        end -= size + kit.px(6)
    marks.append(Text(end - kit.width(number, "label"), y, number, "label", "ink2"))
    if outcome is not _FOLDED:
        return Box(
            f"group:{outcome.name.lower()}",
            Role.HEADING,
            rect,
            words.say("{name}: {count}", name=name, count=count),
            level=3,
            marks=tuple(marks),
        )
    if kit.hot(_UNFOLD):
        marks.insert(0, Fill(rect, "seg", 8, kit.framed))
    return Box(
        _UNFOLD,
        Role.BUTTON,
        rect,
        words.say("{name}: {count}", name=name, count=count),
        value=words.say("shown") if unfolded else words.say("folded"),
        states=frozenset({State.EXPANDED}) if unfolded else frozenset(),
        action=Select(_UNFOLD, "" if unfolded else _FOLDED.value),
        marks=tuple(marks),
    )


def _row(kit: Kit, scenario: Scenario, one: PartOutcome, at: Rect, *, current: bool) -> Box:
    """One call: the icon of its source, the part's name, and where it was or how it was called."""
    words = kit.words
    part = scenario.parts[one.part]
    item = scenario.item_by_id[part.item]
    icon, source, _, _ = item_meta(words, scenario, item)
    if one.call is not None and one.call.flagged:
        told = call_words(words, scenario, one.call)
    else:
        told = words.say("{source}, {day}", source=source, day=words.day(item.at))
    size = kit.px(20)
    x = at.x + kit.px(14) + size + kit.px(12)
    room = at.right - kit.px(10) - x
    top = at.y + kit.px(7)
    label = words.content(part.label)
    name, name_tall = text_marks(kit, label, (x, top), room, style="body", bold=True)
    under, under_tall = text_marks(
        kit, told, (x, top + name_tall), room, style="caption", colour="ink2"
    )
    rect = at._replace(height=name_tall + under_tall + 2 * kit.px(7))
    glyph = icon_in(Rect(at.x + kit.px(14), at.y, size, rect.height), icon, "ink2")
    box_id = f"review:{one.part}"
    return Box(
        box_id,
        Role.RADIO,
        rect,
        label,
        value=told,
        states=frozenset({State.SELECTED}) if current else frozenset(),
        action=Select("review", one.part),
        marks=(*_row_ground(kit, box_id, rect, current=current), glyph, *name, *under),
    )


def _row_ground(kit: Kit, box_id: str, rect: Rect, *, current: bool) -> tuple[Mark, ...]:
    if current:
        border = "action" if kit.theme.high_contrast else None
        sheet = Fill(rect, "surface", 8, border, kit.line, None if border else "rest")
        tall = rect.height - 2 * kit.px(12)
        return (sheet, Fill(Rect(rect.x, rect.y + kit.px(12), 4, tall), "action", 2))
    return (Fill(rect, "seg", 8, kit.framed),) if kit.hot(box_id) else ()
