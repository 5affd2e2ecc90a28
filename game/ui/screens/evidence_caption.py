"""The words of an item below its picture or its map, with where and when it was posted."""

from game.ui.kit import icon_in, text_marks
from game.ui.layout import in_flow, union
from game.ui.scene import Box, Rect, Role
from game.ui.screens.evidence_lines import THEME, Ground, callable_line
from game.ui.screens.opened import Opened
from game.ui.screens.parts import author_words, item_meta

_STYLE = "label"


def caption(opened: Opened, at: tuple[int, int], width: int, ground: Ground = THEME) -> Box:
    """The words, callable, and below them source, time and audience."""
    k = opened.kit
    boxes: list[Box] = []
    y = at[1]
    for part in opened.item.parts:
        if part.detail is None:
            text = k.words.quoted(k.words.content(opened.item.text))
            line = callable_line(opened, part, text, (at[0], y), width, bold=True, ground=ground)
            boxes.append(line)
            y = line.rect.bottom + k.px(10)
    boxes.append(_posted(opened, (at[0] + k.px(12), y), width - k.px(12), ground))
    return Box("caption", Role.GROUP, union(box.rect for box in boxes), children=tuple(boxes))


def _posted(opened: Opened, at: tuple[int, int], width: int, ground: Ground) -> Box:
    """Source, time, author and audience in one row, or in more if they must."""
    item, words = opened.item, opened.words
    icon, source, audience_icon, audience = item_meta(words, opened.scenario, item)
    author = author_words(words, opened.scenario, item)
    when = words.day_time(item.at)
    posted = (
        words.say("{source}, {when}, by {author}", source=source, when=when, author=author)
        if author
        else words.say("{source}, {when}", source=source, when=when)
    )
    texts = ((icon, posted), (audience_icon, audience))
    pieces = [_piece(opened, icon, text, width, ground.ink2) for icon, text in texts]
    placed = in_flow(pieces, *at, width, opened.kit.px(16))
    return Box("posted", Role.GROUP, union(box.rect for box in placed), children=placed)


def _piece(opened: Opened, icon: str, text: str, width: int, colour: str) -> Box:
    """An icon and a text that wraps beside it, at the origin."""
    k = opened.kit
    size = k.px(16)
    lead = size + k.px(8)
    lines, tall = text_marks(k, text, (lead, 0), width - lead, style=_STYLE, colour=colour)
    wide = lead + max(k.width(line, _STYLE) for line in k.lines(text, _STYLE, width - lead))
    glyph = icon_in(Rect(0, 0, size, k.height(_STYLE)), icon, colour)
    return Box(f"posted.{icon}", Role.TEXT, Rect(0, 0, wide, tall), text, marks=(glyph, *lines))
