"""Who is alone: the share of people by the number of attributes that are known of them."""

from collections.abc import Sequence

from game.core.exploring import Share
from game.ui.app import App
from game.ui.exploring import Exploring
from game.ui.kit import Kit, heading, paragraph, text_marks
from game.ui.layout import columns, in_stack, union
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
_SIDE = 344
_HALF = 0.5
_ROW = 28


def alone_page(app: App, kit: Kit, exploring: Exploring, area: Rect) -> Sequence[Box]:
    """The chart and what it says, side by side if there is room."""
    say = kit.words.say
    if room(app) >= _TWO_ROOM:
        first, second = columns(area, (None, kit.px(_SIDE)), GAP)
        return (
            column(app, kit, "explore.chart", say("Chart"), first,
                   _chart(kit, exploring, inner_width(kit, first))),
            column(app, kit, "explore.meaning", say("What it says"), second,
                   _meaning(kit, exploring, second.width), sheet=False),
        )  # fmt: skip
    chart = panel(
        kit, "explore.chart.sheet", _chart(kit, exploring, panel_width(kit, area.width)), area.width
    )
    boxes = [chart, *_meaning(kit, exploring, area.width)]
    return (column(app, kit, "explore.chart", say("Chart"), area, boxes, sheet=False),)


def _chart(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    """A bar for each number of attributes, with its standard error as a whisker."""
    words = kit.words
    title = heading(
        kit,
        "explore.chart.title",
        words.say("Alone with so many attributes, whichever they are"),
        (0, 0),
        width,
        style="h3",
    )
    shares = exploring.by_number.answer
    if shares is None:
        return [title, *counting(kit, "explore.by-number", exploring.by_number, width)]
    bars = [_bar(kit, one, len(shares) - 1, width) for one in shares[1:]]
    placed = in_stack(bars, 0, 0, 0)
    rect = union(bar.rect for bar in placed)
    return [title, Box("explore.bars", Role.GROUP, rect, children=placed)]


def _bar(kit: Kit, one: Share, most: int, width: int) -> Box:
    words = kit.words
    number = words.number(one.attributes)
    told = share_text(kit, one.share)
    error = words.say("± {error}", error=words.number(100 * one.standard_error, 1))
    lead = kit.width(words.number(most), "label", bold=True) + kit.px(10)
    told_wide = kit.width(share_text(kit, 1), "label", bold=True)
    error_wide = kit.width(words.say("± {error}", error=words.number(22.2, 1)), "caption")
    tall = max(kit.px(_ROW), kit.height("label"))
    y = (tall - kit.height("label")) // 2
    bar = Rect(lead, 0, width - lead - told_wide - error_wide - kit.px(24), tall)
    end = bar.right + kit.px(10) + told_wide
    start = lead - kit.px(10)
    told_at, error_at = (end - told_wide, y), (end + kit.px(10), y)
    marks: list[Mark] = [
        *text_marks(kit, number, (0, y), start, style="label", bold=True, align="end")[0],
        *bar_marks(kit, bar, one.share, "exposed_fill", "sunk"),
        *_whisker(kit, bar, one),
        *text_marks(kit, told, told_at, told_wide, style="label", bold=True, align="end")[0],
        *text_marks(kit, error, error_at, error_wide, style="caption", colour="ink2")[0],
    ]
    said = words.plural("{count} attribute", "{count} attributes", one.attributes)
    value = words.say(
        "{share} are alone, standard error {error} points",
        share=told,
        error=words.number(100 * one.standard_error, 1),
    )
    rect = Rect(0, 0, width, tall)
    return Box(f"alone:{one.attributes}", Role.TEXT, rect, said, value, marks=tuple(marks))


def _whisker(kit: Kit, bar: Rect, one: Share) -> tuple[Mark, ...]:
    """One standard error to both sides of the bar's end."""
    least = max(0.0, one.share - one.standard_error)
    most = min(1.0, one.share + one.standard_error)
    start, end = bar.x + round(bar.width * least), bar.x + round(bar.width * most)
    if end - start < 2 * kit.line + 2:
        return ()
    middle, cap = bar.y + bar.height // 2, kit.px(14)
    return (
        Fill(Rect(start, middle - 1, end - start, 2), "ink"),
        Fill(Rect(start, middle - cap // 2, 2, cap), "ink"),
        Fill(Rect(end - 2, middle - cap // 2, 2, cap), "ink"),
    )


def _meaning(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    """What the chart says, and the same for what the player has chosen."""
    words = kit.words
    inner = panel_width(kit, width)
    shares = exploring.by_number.answer
    texts = []
    if shares is not None:
        half = next((one for one in shares if one.share >= _HALF), shares[-1])
        texts.append(
            words.plural(
                "If {count} attribute becomes known, whichever it is, half of the people are "
                "alone.",
                "If {count} attributes become known, whichever they are, half of the people are "
                "alone.",
                half.attributes,
            )
        )
    texts.append(
        words.say(
            "400 people were asked with which sets of attributes they are alone. The line across "
            "the end of a bar is the standard error: of more such samples, two in three would lie "
            "within it."
        )
    )
    says = [
        paragraph(kit, f"explore.says.{place}", text, (0, 0), inner)
        for place, text in enumerate(texts)
    ]
    title = heading(
        kit, "explore.meaning.title", words.say("What it says"), (0, 0), inner, style="h3"
    )
    own = heading(kit, "explore.own.title", words.say("Your choice"), (0, 0), inner, style="h3")
    return [
        panel(kit, "explore.says", [title, *says], width),
        panel(kit, "explore.own", [own, *_own(kit, exploring, inner)], width),
    ]


def _own(kit: Kit, exploring: Exploring, width: int) -> list[Box]:
    words = kit.words
    count = exploring.alone_with
    if count is None:
        text = words.say(
            "Choose attributes on the first page. Here stands how many are alone with them."
        )
        return [paragraph(kit, "explore.own.none", text, (0, 0), width, colour="ink2")]
    names = [
        words.content(exploring.population.attribute_by_id[name].name)
        for name, _ in exploring.choices
    ]
    if count.answer is None:
        return counting(kit, "explore.own", count, width)
    text = words.say(
        "{share} of all people are alone with {attributes}. Counted, not sampled.",
        share=share_text(kit, count.answer),
        attributes=words.listed(names),
    )
    return [paragraph(kit, "explore.own.share", text, (0, 0), width)]
