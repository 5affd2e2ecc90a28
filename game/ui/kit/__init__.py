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
    key_cap,
    key_row,
    list_row,
    meta_row,
    pill,
    rule,
)
from game.ui.kit.choices import Mood, cell, choice_tile, slider, switch
from game.ui.kit.context import Kit, Point
from game.ui.kit.frames import (
    StepMark,
    bottom_bar,
    centred,
    dialog,
    empty_state,
    notice,
    scroll_area,
    scroll_thumb,
    top_bar,
)
from game.ui.kit.meters import Link, chain, crowd, meter, named_meter
from game.ui.kit.shapes import category_tile, icon_in, quad, quads
from game.ui.kit.text import (
    heading,
    paragraph,
    rich_marks,
    rich_paragraph,
    text_line,
    text_marks,
)

__all__ = [
    "Kit",
    "Link",
    "Mood",
    "Point",
    "Segment",
    "StepMark",
    "bottom_bar",
    "button",
    "card",
    "card_marks",
    "category_tile",
    "cell",
    "centred",
    "chain",
    "choice_tile",
    "crowd",
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
    "quads",
    "rich_marks",
    "rich_paragraph",
    "rule",
    "scroll_area",
    "scroll_thumb",
    "segments",
    "slider",
    "switch",
    "text_line",
    "text_marks",
    "top_bar",
]
