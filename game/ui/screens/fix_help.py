"""What the choice that has, or had, the focus means."""

from game.core.scenario import FixKind, Item
from game.ui.kit import text_marks
from game.ui.scene import Box, Fill, Rect, Role
from game.ui.screens.fix_state import KINDS, LEAVE, Fixing, notice_sentence


def explanation(fixing: Fixing, width: int) -> Box:
    """What the choice that has, or had, the focus means; the choice itself says it too."""
    kit, words = fixing.kit, fixing.words
    title, says = _explained(fixing)
    pad = kit.px(10)
    head, head_tall = text_marks(kit, title, (0, pad), width, style="label", bold=True)
    text, text_tall = text_marks(
        kit, says, (0, pad + head_tall), width, style="label", colour="ink2"
    )
    tall = pad + head_tall + max(text_tall, kit.height("label")) + pad
    line = Fill(Rect(0, 0, width, 1), "line_strong")
    return Box(
        "matrix.help",
        Role.STATUS,
        Rect(0, 0, width, tall),
        words.say("{title}. {text}", title=title, text=says),
        marks=(line, *head, *text),
    )


def _explained(fixing: Fixing) -> tuple[str, str]:
    words = fixing.words
    item_id, _, kind_name = fixing.explained.partition(":")
    item = fixing.scenario.item_by_id.get(item_id)
    if item is None:
        return (
            words.say("A number in a box is what the change costs"),
            words.say("Choose one, and read here what it does."),
        )
    title = words.content(item.title)
    kind = None if kind_name == LEAVE else FixKind(kind_name)
    says = meaning(fixing, item, kind)
    if kind is None:
        return words.say("Leave: {item}, free", item=title), says
    fix = fixing.scenario.countermeasures[item.id, kind]
    name = next(label for one, _, label in KINDS if one is kind)
    points = words.plural("{count} point", "{count} points", fix.points)
    head = words.say(
        "{change}: {item}, {points}", change=words.say(name), item=title, points=points
    )
    return head, says


def meaning(fixing: Fixing, item: Item, kind: FixKind | None) -> str:
    """What a choice would do and how much it shows, or why it cannot be made now."""
    words = fixing.words
    if kind is None:
        return words.say("It stays as it is, for everyone who can see it now.")
    fix = fixing.scenario.countermeasures[item.id, kind]
    if fixing.chosen(item.id) is not kind and fixing.too_dear(fix):
        return words.plural(
            "You have {count} point left.", "You have {count} points left.", fixing.left
        )
    says = words.content(fix.says)
    notice = notice_sentence(words, fix.notice)
    if fix.asks:
        name = fixing.scenario.people[fix.asks].call
        return words.say("Ask {name}. {says} {notice}", name=name, says=says, notice=notice)
    return words.say("{says} {notice}", says=says, notice=notice)
