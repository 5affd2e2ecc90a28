"""The components that screens are made of.

Every component is a pure function: a ``Kit`` (text measure, language, theme, pointer), an id,
what it says and where it is go in; a ``Box`` comes out, its height already grown to hold all
of its text. Components that do not know their place yet are made at (0, 0) and put there by
``layout.in_row``, ``in_stack`` or ``in_flow``.
"""

from game.ui.kit.buttons import Segment, button, icon_button, segments
from game.ui.kit.cards import (
    card,
    card_marks,
    icon_text,
    meta_row,
    pill,
    rule,
)
from game.ui.kit.choices import Mood, cell, choice_tile
from game.ui.kit.context import Kit, Point
from game.ui.kit.frames import (
    bottom_bar,
    centred,
    dialog,
    empty_state,
    notice,
    scroll_area,
)
from game.ui.kit.keys import key_cap, key_row
from game.ui.kit.meters import Link, chain, meter, named_meter
from game.ui.kit.rows import list_row
from game.ui.kit.settings import slider, switch
from game.ui.kit.shapes import category_tile, icon_in, quad
from game.ui.kit.text import (
    heading,
    paragraph,
    rich_marks,
    text_line,
    text_marks,
)

__all__ = [
    "Kit",
    "Link",
    "Mood",
    "Point",
    "Segment",
    "bottom_bar",
    "button",
    "card",
    "card_marks",
    "category_tile",
    "cell",
    "centred",
    "chain",
    "choice_tile",
    "dialog",
    "empty_state",
    "heading",
    "icon_button",
    "icon_in",
    "icon_text",
    "key_cap",
    "key_row",
    "list_row",
    "meta_row",
    "meter",
    "named_meter",
    "notice",
    "paragraph",
    "pill",
    "quad",
    "rich_marks",
    "rule",
    "scroll_area",
    "segments",
    "slider",
    "switch",
    "text_line",
    "text_marks",
]
