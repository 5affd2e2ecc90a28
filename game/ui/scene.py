"""The one tree that everything shows: pixels, screen readers, the terminal and the tests.

A screen's view returns a ``Scene`` of immutable ``Box``es. A box says what it *is* (role,
label, value, state, action) and how it *looks* (marks). Paint reads the marks, everything
else reads the meaning; neither needs the other.

Geometry is in layout pixels: origin top left, x towards the end of the line, y down. Views
build for left to right; ``mirror`` turns the whole tree for languages from right to left.
Colours are token names of the theme ("surface", "category.home-area") or ``#RRGGBB``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from game.ui.intents import Intent


class Rect(NamedTuple):
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The x just past the rectangle."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The y just past the rectangle."""
        return self.y + self.height

    def inset(self, left: int, top: int | None = None) -> "Rect":
        """Shrink by ``left`` at both sides and ``top`` (or ``left``) above and below."""
        down = left if top is None else top
        return Rect(self.x + left, self.y + down, self.width - 2 * left, self.height - 2 * down)

    def at_least(self, size: int) -> "Rect":
        """The same middle, and no side shorter than ``size``."""
        more, taller = max(0, size - self.width), max(0, size - self.height)
        return self.inset(-((more + 1) // 2), -((taller + 1) // 2))

    def moved(self, dx: int, dy: int) -> "Rect":
        """The same size elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: "Rect") -> bool:
        """Tell whether the two share any area."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


class Role(StrEnum):
    """What a box is, in the words accessibility interfaces use."""

    WINDOW = "window"
    REGION = "region"
    GROUP = "group"
    HEADING = "heading"
    TEXT = "text"
    IMAGE = "image"
    BUTTON = "button"
    LINK = "link"
    RADIO = "radio"
    CHECKBOX = "checkbox"
    TAB = "tab"
    SLIDER = "slider"
    LIST = "list"
    ARTICLE = "article"
    ROW = "row"
    METER = "meter"
    DIALOG = "dialog"
    STATUS = "status"


class State(StrEnum):
    """A condition of a box, said aloud and painted."""

    CHECKED = "checked"
    SELECTED = "selected"
    DISABLED = "disabled"
    EXPANDED = "expanded"
    CURRENT = "current"


class Fill(NamedTuple):
    """A rectangle, rounded, with an inner border and a shadow ("rest", "hover", "dialog").

    ``colour`` None paints only the border. ``corners`` rounds only some: a subset of "abcd",
    clockwise from the top left.
    """

    rect: Rect
    colour: str | None
    radius: int = 0
    border: str | None = None
    border_width: int = 1
    shadow: str | None = None
    dashed: bool = False
    corners: str = "abcd"


class Text(NamedTuple):
    """One line of text, already wrapped, its top left corner at (x, y).

    ``style`` is a type token ("body"); ``height`` of the line comes with it.
    """

    x: int
    y: int
    text: str
    style: str
    colour: str
    bold: bool = False
    italic: bool = False


class Icon(NamedTuple):
    """An icon of the art library, recoloured; ``flipped`` is as in a mirror."""

    rect: Rect
    name: str
    colour: str
    flipped: bool = False


class Picture(NamedTuple):
    """A picture that paint makes and caches.

    ``kind`` is "portrait", "photo", "mosaic", "map", "tile" or another that paint knows, and
    ``spec`` tells which one, hashable; each kind documents its own spec in the assets.
    ``flipped`` is as in a mirror.
    """

    rect: Rect
    kind: str
    spec: tuple[object, ...]
    radius: int = 0
    flipped: bool = False


class Polygon(NamedTuple):
    """A filled or outlined polygon; a tessera is one with four corners."""

    points: tuple[tuple[float, float], ...]
    fill: str | None
    outline: str | None = None
    width: int = 2


class Stroke(NamedTuple):
    """A line through points, smooth and round-ended; ``casing`` paints a wider line below it."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: int
    dotted: bool = False
    casing: str | None = None


class Circle(NamedTuple):
    """A circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str | None
    outline: str | None = None
    width: int = 1


Mark = Fill | Text | Icon | Picture | Polygon | Stroke | Circle


class Amount(NamedTuple):
    """A number that can be set, and its bounds."""

    now: float
    least: float
    most: float


class Scroll(NamedTuple):
    """A box whose children move: how far they have, and how tall they are altogether."""

    offset: int
    extent: int


class Passing(NamedTuple):
    """How a box is seen while it comes to its place.

    ``dx`` and ``dy`` are layout pixels away from it, ``opacity`` is 0 to 1.
    """

    dx: float
    dy: float
    opacity: float


def is_letter(key: str) -> bool:
    """Whether a key is a letter, a digit or a sign alone, which speech control may type."""
    return len(key) == 1


@dataclass(frozen=True, slots=True)
class Box:
    """One node of the scene.

    Attributes:
        id: unique in the scene and the same from frame to frame; tests drive by it.
        label: the accessible name; required for everything focusable.
        value: what it currently holds, in words ("80 percent").
        hint: more that is said after the name, and shown in a help line.
        level: 1 to 6 for headings, else 0.
        action: what activating it does; a box with an action and not disabled is focusable.
        focusable: focusable without an action (an article that is read).
        amount: where a slider stands, as a number; ``value`` says it in words.
        less, more: what Left/Down and Right/Up do on a slider.
        along: what a click does by where it falls, in equal shares from start to end; for a
            track around a slider, which gets the focus.
        keys: key names that activate it while it is in the scene ("f", "ctrl+z", "delete").
        arrows: arrow keys move between its focusable children; Tab enters it once, at the
            child that is checked, selected or current, or at the first.
        drag: the part that is taken along when the pointer drags from here; empty if nothing.
        drop: the line that takes a dragged part; empty if none.
        shape: corner radius of its focus ring.
        on_bar: the ring uses the bar's focus colour.
        silent: decoration, or content that a parent's label already says.
        clips: children outside its rect are not painted.
        live: announced when its label or value changes.
        upright: a picture of the world: what lies on it keeps its place on it where the layout is
            mirrored for a language that is read from right to left.
        passing: how it and its children are seen on their way; ``rect`` is where they will be.
    """

    id: str
    role: Role
    rect: Rect
    label: str = ""
    value: str = ""
    hint: str = ""
    level: int = 0
    states: frozenset[State] = frozenset()
    action: Intent | None = None
    focusable: bool = False
    amount: Amount | None = None
    less: Intent | None = None
    more: Intent | None = None
    along: tuple[Intent, ...] = ()
    keys: tuple[str, ...] = ()
    arrows: bool = False
    drag: str = ""
    drop: str = ""
    shape: int = 8
    on_bar: bool = False
    silent: bool = False
    clips: bool = False
    live: bool = False
    upright: bool = False
    scroll: Scroll | None = None
    passing: Passing | None = None
    marks: tuple[Mark, ...] = ()
    children: tuple["Box", ...] = ()

    @property
    def takes_focus(self) -> bool:
        """Whether the keyboard can stop here. A disabled box still does: it says why."""
        return self.focusable or self.action is not None

    @property
    def enabled(self) -> bool:
        """Whether activating it does anything."""
        return self.action is not None and State.DISABLED not in self.states

    def walk(self) -> Iterator["Box"]:
        """The box and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def with_children(self, *children: "Box") -> "Box":
        """The same box around other children."""
        return replace(self, children=children)


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole screen.

    Attributes:
        focus: id of the box that has the focus, or None.
        palette: "theme", or one of the fixed looks "night" and "collector".
        background: token that fills the canvas.
        mirrored: whether it is laid out from right to left.
    """

    title: str
    size: tuple[int, int]
    root: Box
    focus: str | None = None
    palette: str = "theme"
    background: str = "canvas"
    mirrored: bool = False

    def without_letters(self) -> "Scene":
        """The same scene, in which no single letter is a key."""
        return replace(self, root=_without_letters(self.root))

    def boxes(self) -> Iterator[Box]:
        """Every box in reading order."""
        return self.root.walk()

    def find(self, box_id: str) -> Box | None:
        """The box with that id, or None."""
        return next((box for box in self.boxes() if box.id == box_id), None)


def _without_letters(box: Box) -> Box:
    return replace(
        box,
        keys=tuple(key for key in box.keys if not is_letter(key)),
        children=tuple(_without_letters(child) for child in box.children),
    )
