"""What a screen reader gets of a scene, and what it can ask for. Pure.

A ``Tree`` of plain nodes is all that reaches it; it is built in ``access_tree``. What it asks
for comes back as a ``Request`` and is answered with the intents of the boxes.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b

from game.ui.intents import Focus, Intent
from game.ui.navigation import reveal, top_layer
from game.ui.scene import Amount, Box, Rect, Scene


class Kind(StrEnum):
    """What a node is, by the names of AccessKit's roles."""

    WINDOW = "WINDOW"
    DIALOG = "DIALOG"
    REGION = "REGION"
    GROUP = "GROUP"
    RADIO_GROUP = "RADIO_GROUP"
    TAB_LIST = "TAB_LIST"
    LIST = "LIST"
    LIST_ITEM = "LIST_ITEM"
    ARTICLE = "ARTICLE"
    HEADING = "HEADING"
    LABEL = "LABEL"
    FIGURE = "FIGURE"
    IMAGE = "IMAGE"
    BUTTON = "BUTTON"
    LINK = "LINK"
    RADIO_BUTTON = "RADIO_BUTTON"
    CHECK_BOX = "CHECK_BOX"
    TAB = "TAB"
    SLIDER = "SLIDER"
    METER = "METER"
    STATUS = "STATUS"


class Ask(StrEnum):
    """What can be asked of a node, by the names of AccessKit's actions."""

    ACTIVATE = "CLICK"
    FOCUS = "FOCUS"
    LESS = "DECREMENT"
    MORE = "INCREMENT"
    SET = "SET_VALUE"
    SHOW = "SCROLL_INTO_VIEW"


@dataclass(frozen=True, slots=True)
class Request:
    """Something that a screen reader asks of a box; ``number`` is for ``Ask.SET``."""

    box: str
    ask: Ask
    number: float = 0.0


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that can be read.

    Attributes:
        number: the same for a box of the same id, in every scene.
        value: of a slider, in words; every other value is part of the name.
        rect: in layout pixels of the window.
        on: whether it is chosen; None for what cannot be.
        place: which one of how many it is, from 1; only where all of them are in the tree.
        live: its name is said as soon as it appears.
    """

    number: int
    box: str
    kind: Kind
    name: str
    rect: Rect
    description: str = ""
    key: str = ""
    value: str = ""
    level: int = 0
    on: bool | None = None
    disabled: bool = False
    amount: Amount | None = None
    place: tuple[int, int] | None = None
    live: bool = False
    asks: frozenset[Ask] = frozenset()
    children: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes, children before those that hold them, the root last."""

    nodes: tuple[Node, ...]
    focus: int

    @property
    def root(self) -> Node:
        """The window."""
        return self.nodes[-1]


@dataclass(frozen=True, slots=True)
class News:
    """What was last announced, and how many announcements there have been."""

    text: str = ""
    count: int = 0


@lru_cache(maxsize=4096)
def number_of(box_id: str) -> int:
    """The number of a box: 64 bits of a hash of its id."""
    return int.from_bytes(
        blake2b(box_id.encode(errors="surrogatepass"), digest_size=8).digest(), "big"
    )


def answer(scene: Scene, request: Request) -> tuple[Intent, ...]:
    """The intents of what is asked; none if it cannot be had in this scene (any more)."""
    layer = top_layer(scene)
    box = next((one for one in layer.walk() if one.id == request.box), None)
    if box is None:
        return ()
    focus = Focus(box.id) if box.takes_focus else None
    wanted: dict[Ask, tuple[Intent | None, ...]] = {
        Ask.FOCUS: (focus,),
        Ask.ACTIVATE: (focus, box.action) if box.enabled else (),
        Ask.LESS: (box.less,),
        Ask.MORE: (box.more,),
        Ask.SET: (_set_to(layer, box, request.number),),
        Ask.SHOW: (reveal(replace(scene, focus=box.id)),),
    }
    return tuple(intent for intent in wanted[request.ask] if intent is not None)


def _set_to(layer: Box, slider: Box, number: float) -> Intent | None:
    """What takes a slider to a number: its track has an intent for each step of the way."""
    track = next((box for box in layer.walk() if box.along and slider in box.children), None)
    if track is None or slider.amount is None:
        return None
    _, least, most = slider.amount
    share = min(max(0.0, (number - least) / (most - least)), 1.0)
    return track.along[round(share * (len(track.along) - 1))]
