"""Keys as they stand on a keyboard, with what they do."""

from collections.abc import Sequence

from game.core.messages import N_
from game.ui.kit.context import Kit, Point
from game.ui.kit.shapes import icon_in
from game.ui.layout import in_flow, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.tokens import RADIUS

_ARROWS = {
    "left": ("arrow_left", N_("Left arrow")),
    "right": ("arrow_right", N_("Right arrow")),
}
"""Keys that show an icon, and their names."""


def key_cap(k: Kit, box_id: str, key: str, at: Point = (0, 0), *, ground: str = "surface") -> Box:
    """A key as it stands on a keyboard; "left" and "right" are drawn as arrows.

    A key that is not shown takes no room.
    """
    if not k.shows_key(key):
        return Box(box_id, Role.TEXT, Rect(*at, 0, 0), silent=True)
    icon, name = _ARROWS.get(key, ("", key))
    style, tall = "caption", k.height("caption") + k.px(4)
    pad = k.px(7)
    inner = k.px(16) if icon else k.width(key, style)
    wide = max(inner + 2 * pad, tall)
    rect = Rect(*at, wide, tall)
    marks: list[Mark] = [
        Fill(rect, "line_strong", RADIUS["chip"]),
        Fill(Rect(rect.x + 1, rect.y + 1, wide - 2, tall - 3), ground, RADIUS["chip"] - 1),
    ]
    if icon:
        marks.append(icon_in(rect, icon, "ink2", inner))
    else:
        x = rect.x + (wide - inner) // 2
        marks.append(Text(x, rect.y + k.px(1), key, style, "ink2"))
    label = k.words.say(name) if icon else key
    shape = RADIUS["chip"]
    return Box(box_id, Role.TEXT, rect, label, silent=True, shape=shape, marks=tuple(marks))


def key_row(
    k: Kit,
    box_id: str,
    pairs: Sequence[tuple[Sequence[str], str]],
    at: Point,
    width: int,
    *,
    colour: str = "ink2",
) -> Box:
    """Keys with what they do, side by side, on more rows if they must: (("F",), "flag").

    Keys that are not shown are left out.
    """
    groups = []
    shown = [pair for pair in pairs if all(map(k.shows_key, pair[0]))]
    for index, (keys, does) in enumerate(shown):
        x = 0
        caps: list[Box] = []
        for place, key in enumerate(keys):
            caps.append(key_cap(k, f"{box_id}.{index}.{place}", key, (x, 0)))
            x += caps[-1].rect.width + k.px(4)
        tall = caps[0].rect.height
        y = (tall - k.height("caption")) // 2
        text = Text(x + k.px(3), y, does, "caption", colour)
        wide = x + k.px(3) + k.width(does, "caption")
        groups.append(
            Box(
                f"{box_id}.{index}",
                Role.TEXT,
                Rect(0, 0, wide, tall),
                k.words.say("{keys}: {does}", keys=" ".join(cap.label for cap in caps), does=does),
                silent=True,
                marks=(text,),
                children=tuple(caps),
            )
        )
    placed = in_flow(groups, *at, width, k.px(8))
    rect = union(box.rect for box in placed) if placed else Rect(*at, 0, 0)
    return Box(box_id, Role.GROUP, rect, silent=True, children=placed)
