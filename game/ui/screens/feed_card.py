"""The card of one item in the feed, made at (0, 0) and as tall as it needs to be.

A card whose only part is its words is judged on the card. What has details is judged inside;
its card sums up what was said of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.core.contents import Photo
from game.core.scenario import Feedback, Item, Part, Scenario
from game.core.state import Call
from game.ui.intents import Intent, OpenDialog, OpenEvidence, play
from game.ui.kit import Kit, button, card_marks, icon_in, meta_row, text_marks
from game.ui.kit.cards import CardLook
from game.ui.layout import in_flow, moved_to
from game.ui.scene import Box, Mark, Rect, Role, Text
from game.ui.screens.answer import answer_button
from game.ui.screens.opened import call_words
from game.ui.screens.parts import author_words, item_meta, named_categories, only_words, tile_chip
from game.ui.screens.thumbs import thumbnail
from game.ui.tokens import RADIUS

ITEM = "item:"
_OWN = ("flag:", "harmless:", "withdraw:", "answer:")
_INSIDE = "inside:"

_PAD = 16
_PHOTO_WIDE, _WIDE, _NARROW = 184, 136, 112
_SLIM_CARD = 520
_TAB_NEEDS = 420


@dataclass(frozen=True, slots=True)
class Shown:
    """One item as the feed shows it.

    Attributes:
        calls: what was said of its parts.
        open: whether the card shows what can be done, since the focus is on it.
        place: which of how many it is.
    """

    scenario: Scenario
    item: Item
    calls: Mapping[str, Call]
    open: bool = False
    place: tuple[int, int] = (1, 1)

    @property
    def words(self) -> Part | None:
        """The part that the card itself judges, if there is just one."""
        return only_words(self.item)

    @property
    def told(self) -> bool:
        """Whether the card's own call was answered, so that it stands."""
        at_once = self.scenario.feedback is Feedback.EACH_CALL
        return at_once and self.words is not None and self.words.id in self.calls

    @property
    def flagged(self) -> bool:
        """Whether any part was flagged."""
        return any(call.flagged for call in self.calls.values())

    @property
    def all_harmless(self) -> bool:
        """Whether every part was ruled harmless."""
        return len(self.calls) == len(self.item.parts) and not self.flagged


def item_of(scenario: Scenario, focus: str | None) -> str:
    """Id of the item whose card, or a button on it, has the focus; empty if none has."""
    prefix, _, rest = (focus or "").partition(":")
    if f"{prefix}:" in {ITEM, _INSIDE}:
        return rest if rest in scenario.item_by_id else ""
    if f"{prefix}:" in _OWN and rest in scenario.parts:
        return scenario.parts[rest].item
    return ""


def feed_card(k: Kit, shown: Shown, width: int) -> Box:
    """The card."""
    item = shown.item
    box_id = f"{ITEM}{item.id}"
    pad = k.px(_PAD)
    picture = _picture_rect(k, item, width, pad)
    x = picture.right + k.px(16) if picture else pad
    room = width - x - pad
    marks, y = _words(k, shown, (x, k.px(14)), room)
    beside = y
    if picture and k.large:
        x, room = pad, width - 2 * pad
        y = max(y, picture.bottom)
    below: list[Box] = []
    for boxes in (_calls(k, shown, room), _buttons(k, shown)):
        if boxes:
            placed = in_flow(boxes, x, y + k.px(8), room, k.px(8))
            below += placed
            y = max(box.rect.bottom for box in placed)
    bottom = max(y, beside, picture.bottom if picture else 0)
    rect = Rect(0, 0, width, bottom + k.px(14))
    hot = k.hovered is not None and k.hovered in {box_id, _tab_id(shown)}
    if hot and not shown.open:
        below += _tab(k, shown, rect)
    thumb = thumbnail(item, picture) if picture else ()
    return Box(
        box_id,
        Role.ARTICLE,
        rect,
        _said(k, shown),
        k.words.say(
            "{judged}, item {place} of {count}",
            judged=_judged(k, shown),
            place=shown.place[0],
            count=shown.place[1],
        ),
        action=OpenEvidence(item.id) if item.content or item.details else None,
        focusable=True,
        shape=RADIUS["card"],
        marks=(*card_marks(k, rect, _look(shown, hot=hot)), *thumb, *marks),
        children=tuple(below),
    )


def _look(shown: Shown, *, hot: bool) -> CardLook:
    if shown.flagged:
        return "flagged"
    if hot:
        return "hover"
    return "harmless" if shown.all_harmless else "rest"


def _picture_rect(k: Kit, item: Item, width: int, pad: int) -> Rect | None:
    if item.content is None:
        return None
    wide = _PHOTO_WIDE if isinstance(item.content, Photo) and not k.large else _WIDE
    if width < _SLIM_CARD:
        wide = _NARROW
    wide = min(k.px(wide), _PHOTO_WIDE)
    return Rect(pad, pad, wide, round(wide * (0.61 if wide > _WIDE else 0.68)))


def _words(k: Kit, shown: Shown, at: tuple[int, int], room: int) -> tuple[tuple[Mark, ...], int]:
    """Where it was posted and what it says; and the y below."""
    item = shown.item
    icon, source, audience_icon, audience = item_meta(k.words, shown.scenario, item)
    parts = [("", k.words.time(item.at)), (audience_icon, audience)]
    author = author_words(k.words, shown.scenario, item)
    if item.author != shown.scenario.subject and author:
        parts.insert(0, ("", author))
    meta, tall = meta_row(k, at, room, icon, source, parts)
    ink = "ink2" if shown.all_harmless else "ink"
    y = at[1] + tall + k.px(5)
    text, text_tall = text_marks(
        k, k.words.content(item.text), (at[0], y), room, style="item_text", colour=ink
    )
    return (*meta, *text), y + text_tall


def _calls(k: Kit, shown: Shown, room: int) -> list[Box]:
    """What was said of the item, in tiles and words."""
    box_id = f"call:{shown.item.id}"
    percent = k.words.percent
    chips = [
        tile_chip(
            k,
            f"{box_id}-{category}",
            category,
            k.words.category(category),
            percent(sure),
            width=room,
        )
        for category, sure in named_categories(shown.scenario, shown.calls.values()).items()
    ]
    alone = [call.confidence for call in shown.calls.values() if call.flagged and not call.lines]
    if alone:
        text = k.words.say("Only with other items")
        chips.append(tile_chip(k, f"{box_id}-alone", None, text, percent(max(alone)), width=room))
    if shown.words:
        chips = [replace(chip, silent=True) for chip in chips]
    if shown.all_harmless:
        chips.append(_quiet(k, f"{box_id}-harmless", "check", k.words.say("Ruled harmless")))
    elif shown.calls and not shown.words:
        chips.append(_quiet(k, f"{box_id}-judged", "list", _how_many(k, shown)))
    return chips


def _how_many(k: Kit, shown: Shown) -> str:
    return k.words.say("{some} of {all} judged", some=len(shown.calls), all=len(shown.item.parts))


def _quiet(k: Kit, box_id: str, icon: str, text: str) -> Box:
    style, size = "label", k.px(18)
    tall = max(k.px(24), k.height(style))
    wide = size + k.px(8) + k.width(text, style)
    marks = (
        icon_in(Rect(0, 0, size, tall), icon, "ink2"),
        Text(size + k.px(8), (tall - k.height(style)) // 2, text, style, "ink2"),
    )
    return Box(box_id, Role.TEXT, Rect(0, 0, wide, tall), text, silent=True, marks=marks)


def _buttons(k: Kit, shown: Shown) -> list[Box]:
    if not shown.open:
        return []
    item, say = shown.item, k.words.say
    buttons = [] if shown.words is None else _judging(k, shown, shown.words)
    if item.content or item.details:
        buttons.append(
            button(
                k,
                f"{_INSIDE}{item.id}",
                say("Look inside"),
                OpenEvidence(item.id),
                kind="quiet" if buttons else "primary",
                icon="zoom",
                key="" if buttons else say("Enter"),
                compact=True,
            )
        )
    return buttons


def _judging(k: Kit, shown: Shown, part: Part) -> list[Box]:
    if shown.told:
        return [answer_button(k, part.id)]
    call, say = shown.calls.get(part.id), k.words.say
    is_flag = call is not None and call.flagged
    buttons = [
        button(
            k,
            f"flag:{part.id}",
            say("Change flag") if is_flag else say("Flag"),
            OpenDialog("flag", part.id),
            kind="primary",
            icon="flag",
            key=say("F"),
            keys=("f",),
            compact=True,
        )
    ]
    if call is None or is_flag:
        buttons.append(
            button(
                k,
                f"harmless:{part.id}",
                say("Harmless"),
                play("RulePartHarmless", part=part.id),
                icon="check",
                key=say("X"),
                keys=("x",),
                compact=True,
            )
        )
    if call is not None:
        buttons.append(
            button(
                k,
                f"withdraw:{part.id}",
                say("Take back"),
                play("WithdrawCall", part=part.id),
                kind="quiet",
                icon="undo",
                compact=True,
            )
        )
    return buttons


def _tab_id(shown: Shown) -> str:
    return f"flag:{shown.words.id}" if shown.words else f"{_INSIDE}{shown.item.id}"


def _tab(k: Kit, shown: Shown, rect: Rect) -> list[Box]:
    """What the pointer can do, across the top edge of the card, so that no text moves."""
    if rect.width < _TAB_NEEDS or k.large or shown.told:
        return []
    action: Intent = OpenEvidence(shown.item.id)
    label, icon = k.words.say("Look inside"), "zoom"
    if shown.words:
        action = OpenDialog("flag", shown.words.id)
        label, icon = k.words.say("Flag"), "flag"
    tab = button(k, _tab_id(shown), label, action, icon=icon, compact=True)
    return [moved_to(tab, rect.right - tab.rect.width - k.px(16), -12)]


def _said(k: Kit, shown: Shown) -> str:
    item, say = shown.item, k.words.say
    _, source, _, audience = item_meta(k.words, shown.scenario, item)
    author = author_words(k.words, shown.scenario, item)
    return say(
        "{posted}, {day}, {time}, {audience}. {text}",
        posted=say("{source}, {author}", source=source, author=author) if author else source,
        day=k.words.day(item.at, long=True),
        time=k.words.time(item.at),
        audience=audience,
        text=item.text,
    )


def _judged(k: Kit, shown: Shown) -> str:
    if not shown.calls:
        return k.words.say("Not judged")
    if shown.all_harmless:
        return k.words.say("Ruled harmless")
    if not shown.words:
        return _how_many(k, shown)
    call = shown.calls[shown.words.id]
    said = call_words(k.words, shown.scenario, call)
    return k.words.say("Flagged: {call}", call=said)
