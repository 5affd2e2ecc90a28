"""One call of the review: what it was, what was said of it, and why; then how it was used."""

from collections.abc import Sequence

from game.core.outcomes import Outcome, PartOutcome
from game.core.scenario import Part, Scenario
from game.ui.app import App, Playing
from game.ui.intents import Focus, play
from game.ui.kit import (
    Kit,
    button,
    card_marks,
    category_tile,
    icon_in,
    paragraph,
    pill,
    rule,
    scroll_area,
    text_marks,
)
from game.ui.kit.text import heading
from game.ui.layout import in_flow, moved, union
from game.ui.scene import Box, Mark, Rect, Role
from game.ui.screens.evidence_crop import crop
from game.ui.screens.opened import call_words
from game.ui.screens.outcome_marks import NAMES, TONES, outcome_mark
from game.ui.screens.review_chain import chain_boxes
from game.ui.screens.whole_picture import way_to_whole
from game.ui.words import Words

_PAD = 26
_PICTURE = 348
_PICTURE_SHAPE = (348, 214)
_LEAST_TEXT = 300
"""Beside the picture there is at least this much room for words, else they stand below it."""


def entry_card(  # noqa: PLR0917 - one card, in reading order
    app: App,
    kit: Kit,
    playing: Playing,
    one: PartOutcome,
    after: PartOutcome | None,
    rect: Rect,
) -> Box:
    """The card of an entry; ``after`` is where the button for the next one leads."""
    pad = kit.px(_PAD)
    inner = Rect(rect.x + pad, rect.y, rect.width - 2 * pad, rect.height)
    scenario = playing.mission.scenario
    whole = way_to_whole(kit, scenario, scenario.parts[one.part])
    buttons = _buttons(kit, one, after, whole, inner)
    end = min(box.rect.y for box in buttons) - kit.px(14)
    area = Rect(rect.x + kit.line, rect.y + kit.px(8), rect.width - 2 * kit.line, 0)
    area = area._replace(height=end - area.y)
    boxes = _content(kit, playing, one, inner._replace(y=rect.y + kit.px(22)))
    name = f"review-entry:{one.part}"
    extent = union(box.rect for box in boxes).bottom + kit.px(10) - area.y
    offset = min(app.scroll.get(name, 0), max(0, extent - area.height))
    scrolled = scroll_area(
        name,
        area,
        tuple(moved(box, 0, -offset) for box in boxes),
        offset=offset,
        extent=extent,
        bar_x=rect.right - kit.px(12),
    )
    edge = (rule(rect.x, end, rect.width),) if extent > area.height else ()
    label = kit.words.content(scenario.parts[one.part].label)
    return Box(
        "entry",
        Role.REGION,
        rect,
        label,
        marks=(*card_marks(kit, rect), *edge),
        children=(scrolled, *buttons),
    )


def _content(kit: Kit, playing: Playing, one: PartOutcome, area: Rect) -> list[Box]:
    scenario = playing.mission.scenario
    part = scenario.parts[one.part]
    head = _head(kit, scenario, one, part, area)
    y = union(box.rect for box in head).bottom + kit.px(16)
    wide, tall = _PICTURE_SHAPE
    beside = area.width >= kit.px(_PICTURE) + kit.px(24) + kit.px(_LEAST_TEXT)
    width = kit.px(_PICTURE) if beside else area.width
    frame = Rect(area.x, y, width, min(width * tall // wide, kit.px(tall)))
    picture = crop(kit, scenario, part, frame, marked=True)
    if beside:
        x = picture.rect.right + kit.px(24)
        text = Rect(x, y, area.right - x, 0)
    else:
        text = area._replace(y=picture.rect.bottom + kit.px(14))
    told = reasons(kit, scenario, one, part, text)
    y = max(picture.rect.bottom, union(box.rect for box in told).bottom) + kit.px(18)
    used = chain_boxes(kit, playing, one, area._replace(y=y))
    return [*head, picture, *told, *used]


def _head(kit: Kit, scenario: Scenario, one: PartOutcome, part: Part, area: Rect) -> list[Box]:
    """The outcome, the part's name, and at the end what the player said."""
    words = kit.words
    mark, gap = kit.px(24), kit.px(12)
    chip = pill(kit, "entry-outcome", words.say(NAMES[one.outcome]), tone=TONES[one.outcome])
    said = said_words(words, scenario, one)
    label = words.content(part.label)
    x = area.x + mark + gap
    said_wide, title_wide = kit.width(said, "label"), kit.width(label, "h2", bold=True)
    one_row = title_wide + chip.rect.width + said_wide + 2 * gap <= area.right - x
    title = heading(
        kit, "entry-title", label, (x, area.y), title_wide if one_row else area.right - x
    )
    tall = kit.height("h2")
    square = Rect(area.x, area.y + (tall - mark) // 2, mark, mark)
    glyph = Box(
        "entry-mark", Role.IMAGE, square, silent=True, marks=outcome_mark(one.outcome, square)
    )
    if one_row:
        chip = moved(chip, title.rect.right + gap, area.y + (tall - chip.rect.height) // 2)
        at = (area.right - said_wide, area.y + (tall - kit.height("label")) // 2)
        room = said_wide
    else:
        y = title.rect.bottom + kit.px(6)
        chip = moved(chip, x, y)
        at = (chip.rect.right + gap, y + (chip.rect.height - kit.height("label")) // 2)
        room = area.right - at[0]
    line = paragraph(kit, "entry-said", said, at, room, style="label", colour="ink2")
    return [glyph, title, chip, line]


def said_words(words: Words, scenario: Scenario, one: PartOutcome) -> str:
    """What the player said of a part."""
    if one.call is None:
        return words.say("You did not judge it")
    if not one.call.flagged:
        return words.say("You said harmless")
    return words.say(
        "You said: {call}. {points} points",
        call=call_words(words, scenario, one.call),
        points=words.signed(one.points),
    )


def reasons(kit: Kit, scenario: Scenario, one: PartOutcome, part: Part, area: Rect) -> list[Box]:
    """The lines it feeds, each with its question, and what it tells a stranger."""
    boxes: list[Box] = []
    y = area.y
    for line in (scenario.line_by_id[fed] for fed in one.feeds):
        name = kit.words.category(line.category)
        asks = kit.words.content(line.asks)
        text = kit.words.say("It touches: {category}", category=name)
        tile = Rect(area.x, y, kit.px(30), kit.px(30))
        marks = category_tile(line.category, tile)
        boxes.append(_touched(kit, f"touches:{line.id}", text, asks, marks, tile, area))
        y = boxes[-1].rect.bottom + kit.px(8)
    if not one.feeds:
        tile = Rect(area.x, y, kit.px(30), kit.px(30))
        text = kit.words.say("It touches no line")
        marks = (icon_in(tile, "check", "safe", kit.px(24)),)
        boxes.append(_touched(kit, "touches", text, "", marks, tile, area))
        y = boxes[-1].rect.bottom + kit.px(8)
    if one.outcome is Outcome.HIT and not one.right and one.call is not None:
        text = kit.words.say("A good find, though not every line that you named is one it feeds.")
        boxes.append(paragraph(kit, "entry-other", text, (area.x, y), area.width, colour="linked"))
        y = boxes[-1].rect.bottom + kit.px(8)
    why = paragraph(
        kit, "entry-why", kit.words.content(part.why), (area.x, y), area.width, style="item_text"
    )
    return [*boxes, why]


def _touched(  # noqa: PLR0917 - private
    kit: Kit,
    box_id: str,
    text: str,
    asks: str,
    sign: tuple[Mark, ...],
    tile: Rect,
    area: Rect,
) -> Box:
    x = tile.right + kit.px(10)
    room = area.right - x
    name, name_tall = text_marks(kit, text, (x, tile.y), room, style="h3", bold=True)
    marks = (*sign, *name)
    tall = name_tall
    if asks:
        small, small_tall = text_marks(
            kit, asks, (x, tile.y + name_tall), room, style="label", colour="ink2"
        )
        marks += small
        tall += small_tall
    rect = Rect(area.x, tile.y, area.width, max(tall, tile.height))
    if not asks:
        marks = (*sign, *(_lowered(name, (tile.height - name_tall) // 2)))
    return Box(box_id, Role.TEXT, rect, text, asks, marks=marks)


def _lowered(marks: tuple[Mark, ...], down: int) -> tuple[Mark, ...]:
    return moved(Box("", Role.TEXT, Rect(0, 0, 0, 0), marks=marks), 0, max(0, down)).marks


def _buttons(
    kit: Kit, one: PartOutcome, after: PartOutcome | None, whole: Sequence[Box], area: Rect
) -> tuple[Box, ...]:
    """Where it was, the next entry, and on to the next step; always in view."""
    say = kit.words.say
    boxes = [
        button(
            kit,
            "on",
            say("On to Connect"),
            play("FinishReview"),
            kind="primary",
            icon_end="arrow_right",
        )
    ]
    if after is not None:
        missed = one.outcome is after.outcome is Outcome.MISS
        follow = button(
            kit,
            "next",
            say("Next miss") if missed else say("Next call"),
            Focus(f"review:{after.part}"),
            icon_end="chevron",
            key="N",
            keys=("n",),
        )
        boxes.insert(0, follow)
    placed = in_flow((*whole, *boxes), area.x, 0, area.width, kit.px(12))
    rows = union(box.rect for box in placed)
    y = area.bottom - kit.px(20) - rows.bottom
    at_start = [moved(box, 0, y) for box in placed[: len(whole)]]
    return (*at_start, *(moved(box, area.right - rows.right, y) for box in placed[len(whole) :]))
