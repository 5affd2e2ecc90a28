"""Keyboard and pointer over a scene: which box, and which intent. Pure.

Tab goes through the stops in reading order. A box with ``arrows`` is one stop: arrow keys move
between its members, and Tab goes on to what is inside the member that has the focus (the
buttons of a card), then out. F6 goes from region to region. Enter and Space activate, Esc goes
back, and a box's own keys work wherever the focus is, as long as the box is in the scene.
"""

from collections.abc import Iterator

from game.ui.intents import Back, Focus, Intent, ScrollBy, play
from game.ui.scene import Box, Rect, Role, Scene, State
from game.ui.tokens import TARGET

_STEPS = {"left": -1, "up": -1, "right": 1, "down": 1}
_MIRRORED = {"left": "right", "right": "left"}
"""What an arrow key means along the line, where lines are read from right to left."""

_WHEEL_PIXELS = 64


def top_layer(scene: Scene) -> Box:
    """The innermost open dialog, which keeps the focus to itself, or the whole scene."""
    dialogs = [box for box in scene.boxes() if box.role is Role.DIALOG]
    return dialogs[-1] if dialogs else scene.root


def stops(layer: Box, focus: str | None = None) -> Iterator[Box]:
    """Where Tab stops, in reading order; ``focus`` is the id of the focused box."""
    if layer.arrows:
        inside = members(layer)
        if inside:
            yield from _focusable(_entry(layer, inside, focus))
        return
    if layer.takes_focus:
        yield layer
    for child in layer.children:
        yield from stops(child, focus)


def _focusable(box: Box) -> Iterator[Box]:
    return (inner for inner in box.walk() if inner.takes_focus)


def members(holder: Box) -> list[Box]:
    """What arrow keys go through: the focusable boxes that are not inside another one."""
    found: list[Box] = []
    for child in holder.children:
        found += [child] if child.takes_focus else members(child)
    return found


def _contains(box: Box, focus: str | None) -> bool:
    return any(inner.id == focus for inner in box.walk())


def _entry(holder: Box, inside: list[Box], focus: str | None) -> Box:
    """The member with the focus, else the chosen one, else the first that is whole in view."""
    focused = next((member for member in inside if _contains(member, focus)), None)
    entered = {State.CHECKED, State.SELECTED, State.CURRENT}
    chosen = next((member for member in inside if member.states & entered), None)
    clip = _clip(holder)
    whole = next(
        (
            member
            for member in inside
            if clip is None or (clip.y <= member.rect.y and member.rect.bottom <= clip.bottom)
        ),
        None,
    )
    return focused or chosen or whole or inside[0]


def _clip(holder: Box) -> Rect | None:
    return next((box.rect for box in holder.walk() if box.scroll is not None), None)


def first_focus(scene: Scene) -> str | None:
    """Where the focus goes if it is nowhere: the view's current box, else its first stop."""
    all_stops = list(stops(top_layer(scene)))
    current = next((box for box in all_stops if State.CURRENT in box.states), None)
    chosen = current or next(iter(all_stops), None)
    return chosen.id if chosen else None


def on_key(scene: Scene, key: str) -> Intent | None:
    """The intent of a key press, by the names of ``Box.keys`` ("tab", "shift+tab", "f6")."""
    layer = top_layer(scene)
    focused = next((box for box in layer.walk() if box.id == scene.focus), None)
    if key == "escape":
        return Back()
    if key.endswith("tab"):
        return _move_stop(layer, focused, _direction(key))
    if key in {"f6", "shift+f6"}:
        return _move_region(layer, focused, _direction(key))
    if focused is not None and key in {"enter", "space"}:
        return focused.action if focused.enabled else None
    own = next((box for box in layer.walk() if key in box.keys and box.enabled), None)
    if own is not None:
        return own.action
    return _arrow(layer, focused, key, mirrored=scene.mirrored)


def _direction(key: str) -> int:
    return -1 if key.startswith("shift+") else 1


def _move_stop(layer: Box, focused: Box | None, step: int) -> Intent | None:
    places = [box.id for box in stops(layer, focused.id if focused else None)]
    if not places:
        return None
    if focused is None or focused.id not in places:
        return Focus(places[0 if step > 0 else -1])
    return Focus(places[(places.index(focused.id) + step) % len(places)])


def _holder(layer: Box, box: Box) -> Box | None:
    """The outermost box with ``arrows`` around a box."""
    return next(
        (outer for outer in layer.walk() if outer.arrows and _contains(outer, box.id)), None
    )


def _move_region(layer: Box, focused: Box | None, step: int) -> Intent | None:
    regions = [
        box for box in layer.walk() if box.role is Role.REGION and any(True for _ in stops(box))
    ]
    if not regions:
        return None
    inside = [
        place
        for place, region in enumerate(regions)
        if focused and any(box.id == focused.id for box in region.walk())
    ]
    at = inside[-1] + step if inside else 0
    return Focus(next(stops(regions[at % len(regions)])).id)


def _arrow(layer: Box, focused: Box | None, key: str, *, mirrored: bool) -> Intent | None:
    if focused is None or key not in _STEPS:
        return None
    along = _MIRRORED.get(key, key) if mirrored else key
    if focused.role is Role.SLIDER:
        return focused.more if along in {"right", "up"} else focused.less
    holder = _holder(layer, focused)
    if holder is None:
        return None
    all_members = members(holder)
    member = next(one for one in all_members if _contains(one, focused.id))
    beside = None
    if member is not focused and key in {"left", "right"}:
        inner = [one for one in _focusable(member) if one is not member]
        beside = _beside(inner, focused, key, _STEPS[along])
    beside = beside or _beside(all_members, member, key, _STEPS[along])
    return Focus(beside.id) if beside else None


def _beside(inside: list[Box], focused: Box, key: str, step: int) -> Box | None:
    """The nearest box in the arrow's direction, by rows and columns; else a step in reading."""
    across = key in {"left", "right"}
    sign = _STEPS[key]

    def distance(box: Box) -> tuple[int, int] | None:
        dx = box.rect.x - focused.rect.x
        dy = box.rect.y - focused.rect.y
        along, aside = (dx, dy) if across else (dy, dx)
        return (abs(along), abs(aside)) if along * sign > 0 and _lined_up(box, across) else None

    def _lined_up(box: Box, across: bool) -> bool:  # noqa: FBT001 - a local test
        if across:
            return box.rect.y < focused.rect.bottom and focused.rect.y < box.rect.bottom
        return box.rect.x < focused.rect.right and focused.rect.x < box.rect.right

    measured = [(where, box) for box in inside if (where := distance(box)) is not None]
    if measured:
        return min(measured, key=lambda pair: pair[0])[1]
    at = next((place for place, box in enumerate(inside) if box.id == focused.id), None)
    if at is None or not 0 <= at + step < len(inside):
        return None
    return inside[at + step]


def box_at(scene: Scene, x: float, y: float) -> Box | None:
    """The innermost box under a point that can be activated or focused.

    What is smaller than a target is also hit beside itself. What it lies in gives way to it, and
    so does a neighbour that is not small itself.
    """
    layer = top_layer(scene)
    exact = _deepest(layer, x, y)
    near = [
        box
        for box in _within_reach(layer, x, y)
        if box is not exact and (exact is None or _gives_way(exact, box))
    ]
    return min(near, key=lambda box: _distance(box.rect, x, y)) if near else exact


def _gives_way(hit: Box, near: Box) -> bool:
    return _contains(hit, near.id) or (_is_small(near) and not _is_small(hit))


def _is_small(box: Box) -> bool:
    return min(box.rect.width, box.rect.height) < TARGET


def _within_reach(outer: Box, x: float, y: float) -> Iterator[Box]:
    """The boxes below another that can be activated, and that have the point in their target."""
    if outer.clips and not outer.rect.contains(x, y):
        return
    for child in outer.children:
        if child.action is not None and child.rect.at_least(TARGET).contains(x, y):
            yield child
        yield from _within_reach(child, x, y)


def _distance(rect: Rect, x: float, y: float) -> float:
    """How far a point is from a rectangle, in squared layout pixels."""
    aside = max(rect.x - x, 0, x - rect.right)
    down = max(rect.y - y, 0, y - rect.bottom)
    return aside**2 + down**2


def _deepest(box: Box, x: float, y: float) -> Box | None:
    if box.clips and not box.rect.contains(x, y):
        return None
    for child in reversed(box.children):
        found = _deepest(child, x, y)
        if found is not None:
            return found
    return box if box.takes_focus and box.rect.contains(x, y) else None


def on_click(scene: Scene, x: float, y: float) -> tuple[Intent, ...]:
    """The intents of a click: focus the box, then its action."""
    box = box_at(scene, x, y)
    if box is None:
        return _on_track(top_layer(scene), x, y, mirrored=scene.mirrored)
    focus: tuple[Intent, ...] = (Focus(box.id),)
    return (*focus, box.action) if box.action is not None and box.enabled else focus


def _on_track(layer: Box, x: float, y: float, *, mirrored: bool) -> tuple[Intent, ...]:
    """Take the slider of the track under a point to where the point is."""
    track = next((box for box in _under(layer, x, y) if box.along), None)
    if track is None:
        return ()
    along = track.along[::-1] if mirrored else track.along
    share = int((x - track.rect.x) * len(along) / track.rect.width)
    return (*(Focus(knob.id) for knob in list(_focusable(track))[:1]), along[share])


def on_drag(scene: Scene, start: tuple[float, float], end: tuple[float, float]) -> Intent | None:
    """Join the part that was dragged from one point to the line it was dropped on."""
    part = dragged_part(scene, start)
    line = next((box.drop for box in _under(top_layer(scene), *end) if box.drop), "")
    return play("DrawThread", line=line, part=part) if part and line else None


def dragged_part(scene: Scene, start: tuple[float, float]) -> str:
    """Id of the part that dragging from a point takes along; empty if it takes nothing."""
    return next((box.drag for box in _under(top_layer(scene), *start) if box.drag), "")


def _under(box: Box, x: float, y: float) -> Iterator[Box]:
    """The boxes at a point that are in view, innermost first."""
    if box.clips and not box.rect.contains(x, y):
        return
    for child in reversed(box.children):
        yield from _under(child, x, y)
    if box.rect.contains(x, y):
        yield box


def on_wheel(scene: Scene, x: float, y: float, notches: float) -> Intent | None:
    """Scroll the innermost scrolling box under the pointer; positive notches go up."""
    under = [
        box for box in top_layer(scene).walk() if box.scroll is not None and box.rect.contains(x, y)
    ]
    if not under or under[-1].scroll is None:
        return None
    offset, extent = under[-1].scroll
    last = max(0, extent - under[-1].rect.height)
    to = min(max(0, offset + round(-notches * _WHEEL_PIXELS)), last)
    return ScrollBy(under[-1].id, to - offset) if to != offset else None


def reveal(scene: Scene, margin: int = 12) -> Intent | None:
    """The scrolling that brings the focused box into view, or None if it is in view."""
    for outer in scene.boxes():
        if outer.scroll is None:
            continue
        inner = next((box for box in outer.walk() if box.id == scene.focus), None)
        if inner is None or inner is outer:
            continue
        above = outer.rect.y + margin - inner.rect.y
        below = inner.rect.bottom + margin - outer.rect.bottom
        if above > 0:
            wanted = -min(above, outer.scroll.offset)
        else:
            room = outer.scroll.extent - outer.rect.height - outer.scroll.offset
            wanted = max(0, min(below, room, -above))
        if wanted and (above > 0 or below > 0):
            return ScrollBy(outer.id, wanted)
    return None
