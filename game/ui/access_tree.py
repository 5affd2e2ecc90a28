"""From a scene to the tree that a screen reader gets, and to what is announced. Pure.

Of an open dialog only the dialog is in the tree. Boxes without words that only hold others are
left out, what they hold is not. Everything a node has to say is in its name and its
description, since not every system passes values and states on.

A list that scrolls holds what the scene holds: the boxes in view and one beyond each end.
Whoever goes on to that one focuses it or asks to see it, and the scene that follows holds the
next; a card says which one of how many it is.

A tree is sound whatever the scene is: numbers are unique, each node but the root is the child
of one other, and the focus is in the tree.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.ui.access import Ask, Kind, News, Node, Tree, number_of
from game.ui.navigation import members, top_layer
from game.ui.scene import Box, Rect, Role, Scene, State
from game.ui.spoken import joined, key_word, sentences, state_words
from game.ui.words import Words

_KINDS = {
    Role.WINDOW: Kind.WINDOW,
    Role.REGION: Kind.REGION,
    Role.GROUP: Kind.GROUP,
    Role.HEADING: Kind.HEADING,
    Role.TEXT: Kind.LABEL,
    Role.IMAGE: Kind.IMAGE,
    Role.BUTTON: Kind.BUTTON,
    Role.LINK: Kind.LINK,
    Role.RADIO: Kind.RADIO_BUTTON,
    Role.CHECKBOX: Kind.CHECK_BOX,
    Role.TAB: Kind.TAB,
    Role.SLIDER: Kind.SLIDER,
    Role.LIST: Kind.LIST,
    Role.ARTICLE: Kind.ARTICLE,
    Role.ROW: Kind.GROUP,
    Role.METER: Kind.METER,
    Role.DIALOG: Kind.DIALOG,
    Role.STATUS: Kind.STATUS,
}
_HOLDERS = {Role.GROUP, Role.LIST, Role.REGION, Role.ROW}
_CONTROLS = {Role.BUTTON, Role.CHECKBOX, Role.SLIDER, Role.LINK, Role.IMAGE}
_CHOSEN = {State.CHECKED, State.SELECTED, State.CURRENT}
_CHOICES = {Kind.RADIO_BUTTON, Kind.CHECK_BOX, Kind.TAB}
_COUNTED = {Kind.RADIO_BUTTON, Kind.TAB, Kind.LIST_ITEM}
_NEWS = "news:"


def access_tree(scene: Scene, words: Words, news: News) -> Tree:
    """Build the tree of a scene, with the last announcement after everything else."""
    root, layer = scene.root, top_layer(scene)
    building = _Building(words, root)
    shown = root.children if layer is root else (layer,)
    tops = [number for box in shown for number in building.add(box, _Around())]
    if news.text:
        tops.append(building.announce(news))
    nodes = building.nodes
    window = Node(
        number_of(root.id),
        root.id,
        Kind.WINDOW,
        root.label or scene.title,
        root.rect,
        children=tuple(tops),
    )
    numbers = {node.box: node.number for node in nodes}
    focus = numbers.get(scene.focus or "", numbers.get(layer.id, window.number))
    return Tree((*nodes, window), focus)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a box is in: a list, a scrolling box, a slider's track, things counted together."""

    listed: bool = False
    scrolled: bool = False
    on_track: bool = False
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)


class _Building:
    """Nodes in the making, each number at most once."""

    def __init__(self, words: Words, root: Box) -> None:
        self.nodes: list[Node] = []
        self._words = words
        self._numbers = {number_of(root.id)}

    def add(self, box: Box, around: _Around) -> tuple[int, ...]:
        """Add a box and what it holds; the numbers of what then stands in its place."""
        number = number_of(box.id)
        if box.silent or number in self._numbers:
            return ()
        self._numbers.add(number)
        name = _name(box, self._words)
        speaks = bool(name) or box.takes_focus or box.role is Role.DIALOG
        kind = _kind(box, around)
        listed = kind is Kind.LIST if speaks else around.listed
        inside = _inside(box, around, listed=listed)
        children = tuple(held for child in box.children for held in self.add(child, inside))
        if not speaks:
            return children
        if children and kind is Kind.IMAGE:
            kind = Kind.FIGURE
        elif not children and kind is Kind.GROUP and box.role is Role.ROW:
            kind = Kind.LABEL
        node = Node(
            number,
            box.id,
            kind,
            name,
            box.rect,
            description=_description(box, self._words),
            key=key_word(box),
            value=box.value if kind is Kind.SLIDER else "",
            level=box.level,
            on=bool(box.states & _CHOSEN) if kind in _CHOICES else None,
            disabled=State.DISABLED in box.states,
            amount=box.amount,
            place=around.places.get(box.id) if kind in _COUNTED else None,
            asks=_asks(box, around),
            children=children,
        )
        self.nodes.append(node)
        return (number,)

    def announce(self, news: News) -> int:
        """Add an announcement. A new one is a new node, or the same words would not be said."""
        name = f"{_NEWS}{news.count % 2}"
        self.nodes.append(
            Node(number_of(name), name, Kind.LABEL, news.text, Rect(0, 0, 0, 0), live=True)
        )
        return self.nodes[-1].number


def _inside(box: Box, around: _Around, *, listed: bool) -> _Around:
    places = _places(box) if box.arrows else around.places
    return _Around(listed, around.scrolled or box.scroll is not None, bool(box.along), places)


def _places(holder: Box) -> dict[str, tuple[int, int]]:
    """Which one of how many of its kind each member is."""
    places = {}
    for role in {member.role for member in members(holder)}:
        alike = [member for member in members(holder) if member.role is role]
        places.update({one.id: (at, len(alike)) for at, one in enumerate(alike, start=1)})
    return places


def _kind(box: Box, around: _Around) -> Kind:
    if box.role in _HOLDERS and box.arrows:
        roles = {one.role for one in members(box)}
        if Role.RADIO in roles:
            return Kind.RADIO_GROUP
        if Role.TAB in roles:
            return Kind.TAB_LIST
        if roles and roles <= _CONTROLS:
            return Kind.GROUP
    if around.listed and box.role in {Role.TEXT, Role.ROW}:
        return Kind.LIST_ITEM
    return _KINDS[box.role]


def _name(box: Box, words: Words) -> str:
    """Everything about a box that has no place of its own on every system."""
    if box.role is Role.SLIDER:
        return box.label
    shown = _CHOSEN if box.role in {Role.RADIO, Role.CHECKBOX, Role.TAB} else frozenset()
    told = box.states - shown - {State.DISABLED}
    return joined((box.label, box.value, *state_words(told, words)))


def _description(box: Box, words: Words) -> str:
    """What is said after the name; of a box that can be focused, also the texts it holds."""
    disabled = state_words(box.states & {State.DISABLED}, words)
    return joined((*disabled, box.hint, *(_texts(box, words) if box.takes_focus else ())))


def _texts(box: Box, words: Words) -> Iterator[str]:
    """What a box holds and what cannot be focused itself; not what its own label says."""
    for child in box.children:
        if child.silent or child.takes_focus:
            continue
        name = _name(child, words)
        if name != box.label:
            yield name
        yield from _texts(child, words)


def _asks(box: Box, around: _Around) -> frozenset[Ask]:
    slides = box.role is Role.SLIDER
    offered = {
        Ask.FOCUS: box.takes_focus,
        Ask.ACTIVATE: box.enabled and not slides,
        Ask.LESS: slides and box.less is not None,
        Ask.MORE: slides and box.more is not None,
        Ask.SET: slides and box.amount is not None and around.on_track,
        Ask.SHOW: around.scrolled,
    }
    return frozenset(ask for ask, offers in offered.items() if offers)


def next_news(last: News, before: Scene | None, now: Scene, words: Words) -> News:
    """What a listener has to hear without moving: another screen, and live boxes that changed."""
    if before is None:
        return last
    heard = {box.id: _name(box, words) for box in _live(before.root)}
    fresh = [name for box in _live(now.root) if (name := _name(box, words)) != heard.get(box.id)]
    title = now.title if now.title != before.title else ""
    text = sentences((title, *fresh))
    return News(text, last.count + 1) if text else last


def _live(box: Box) -> Iterator[Box]:
    if box.silent:
        return
    if box.live:
        yield box
    for child in box.children:
        yield from _live(child)
