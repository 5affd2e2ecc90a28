"""How sure the player is of a flag: the slider, and what the flag then pays."""

from dataclasses import replace

from game.core.confidence import points
from game.ui.app import Draft
from game.ui.intents import SetDraftConfidence
from game.ui.kit import Kit, icon_in, rich_marks, slider
from game.ui.layout import columns, in_flow, in_row_to_end
from game.ui.scene import Box, Fill, Rect, Role, Text
from game.ui.tokens import RADIUS

BOX = "flag"
_LEAST, _MOST, _STEP = 50, 100, 5
_THUMB = 46


def sureness_slider(kit: Kit, draft: Draft, area: Rect) -> list[Box]:
    """The track, a click on which goes there, and its two ends in words."""
    words = kit.words
    steps = range(_LEAST, _MOST + 1, _STEP)
    margin = kit.px(_THUMB) // 2
    rail = area.inset(margin, 0)
    right, wrong = _stakes(kit, draft)
    track = slider(
        kit,
        f"{BOX}-confidence",
        words.say("How sure are you?"),
        at=(rail.x, area.y),
        width=rail.width,
        low=_LEAST,
        high=_MOST,
        value=draft.confidence,
        shown=words.percent(draft.confidence),
        action=SetDraftConfidence(draft.confidence),
        less=SetDraftConfidence(draft.confidence - _STEP),
        more=SetDraftConfidence(draft.confidence + _STEP),
        ticks=range(_LEAST, _MOST + 1, 2 * _STEP),
    )
    # A click counts for the nearest step, so the first and the last reach beyond the rail.
    half = rail.width // (len(steps) - 1) // 2
    knob = replace(
        track.children[0],
        hint=words.say("If right, {right} points; if wrong, {wrong}.", right=right, wrong=wrong),
    )
    track = replace(
        track,
        rect=track.rect.inset(-half, 0),
        along=tuple(SetDraftConfidence(percent) for percent in steps),
        children=(knob,),
    )
    y = track.rect.bottom + kit.px(6)
    low = words.say("{percent}, a coin toss", percent=words.percent(_LEAST))
    high = words.say("{percent}, certain", percent=words.percent(_MOST))
    ends = (
        _end(kit, f"{BOX}-least", low, SetDraftConfidence(_LEAST), "home"),
        _end(kit, f"{BOX}-most", high, SetDraftConfidence(_MOST), "end"),
    )
    (least,) = in_flow(ends[:1], rail.x - kit.px(8), y, rail.width, 0)
    (most,) = in_row_to_end(ends[1:], rail.right + kit.px(8), y, 0)
    return [track, least, most]


def _end(kit: Kit, box_id: str, text: str, action: SetDraftConfidence, key: str) -> Box:
    """One end of the scale; its words go there."""
    pad = kit.px(8)
    rect = Rect(0, 0, kit.width(text, "label") + 2 * pad, kit.height("label") + 2 * kit.px(4))
    ground = (Fill(rect, "sunk", RADIUS["control"], kit.framed),) if kit.hot(box_id) else ()
    says = Text(pad, kit.px(4), text, "label", "ink2")
    return Box(box_id, Role.BUTTON, rect, text, action=action, keys=(key,), marks=(*ground, says))


def _stakes(kit: Kit, draft: Draft) -> tuple[str, str]:
    """What the flag pays if it is right, and if it is wrong."""
    return (
        kit.words.signed(points(draft.confidence, right=True)),
        kit.words.signed(points(draft.confidence, right=False)),
    )


def pays(kit: Kit, draft: Draft, area: Rect) -> Box:
    """Both outcomes, shown before the flag is made."""
    say = kit.words.say
    right, wrong = _stakes(kit, draft)
    texts = (
        ("check", "safe", say("If right, **{points} points**", points=right)),
        ("cross", "exposed", say("If wrong, **{points} points**", points=wrong)),
    )
    cells = columns(area, [None, None], kit.px(12))
    boxes = [
        _stake(kit, f"{BOX}-{icon}", icon, colour, text, cell)
        for (icon, colour, text), cell in zip(texts, cells, strict=True)
    ]
    rect = area._replace(height=max(box.rect.height for box in boxes))
    return Box(f"{BOX}-pays", Role.GROUP, rect, children=tuple(boxes))


def _stake(  # noqa: PLR0917 - private
    kit: Kit, box_id: str, icon: str, colour: str, text: str, cell: Rect
) -> Box:
    pad, size = kit.px(16), kit.px(18)
    lead = pad + size + kit.px(12)
    lines, tall = rich_marks(
        kit, text, (cell.x + lead, cell.y + kit.px(9)), cell.width - lead - pad
    )
    rect = cell._replace(height=tall + 2 * kit.px(9))
    glyph = icon_in(Rect(cell.x + pad, cell.y, size, rect.height), icon, colour)
    ground = Fill(rect, "sunk", RADIUS["control"], kit.framed, kit.line)
    return Box(box_id, Role.TEXT, rect, text.replace("**", ""), marks=(ground, glyph, *lines))
