"""What must hold of every scene, whatever screen it shows: ``problems(scene, measure)``.

Names and keys: ids are unique, everything that takes the focus has a name and is reached by
Tab and the arrow keys. Space: no text sticks out of its box, out of the window or out of what
clips it; no two texts meet; no two boxes beside each other overlap. Targets: whatever can be
clicked is hit within 40 by 40 layout pixels.
"""

from collections import Counter
from itertools import combinations

from game.ui.intents import Focus
from game.ui.navigation import box_at, on_key, stops, top_layer
from game.ui.scene import Box, Rect, Role, Scene, Text
from game.ui.tokens import TARGET

_SLACK = 1
"""Pixels that rounding may cost."""

_OVERLAYS = {Role.DIALOG, Role.STATUS}
"""Roles that may lie on top of what is beside them."""

_ON_TOP = {Role.IMAGE}
"""Roles that others may lie on: the details of a photo, threads between cards."""


def problems(scene, measure):
    """Everything that is wrong with a scene, one sentence each; empty if it is sound."""
    return [
        *_id_problems(scene),
        *_key_problems(scene),
        *_text_problems(scene, measure),
        *_box_problems(scene),
        *_scroll_problems(scene),
        *_target_problems(scene),
    ]


def _id_problems(scene):
    for name, count in Counter(box.id for box in scene.boxes()).items():
        if count > 1:
            yield f"{count} boxes have the id {name}"
    for box in scene.boxes():
        if box.takes_focus and not box.label.strip():
            yield f"{box.id} takes the focus and has no name"
        if (box.less or box.more) and box.role is not Role.SLIDER:
            yield f"{box.id} has less and more and is no slider"
    if scene.focus is not None and scene.find(scene.focus) is None:
        yield f"the focus is on {scene.focus}, which is not there"


def _key_problems(scene):
    layer = top_layer(scene)
    reached = _reached(scene)
    for box in layer.walk():
        if box.takes_focus and box.id not in reached:
            yield f"{box.id} cannot be reached with Tab and the arrows"


def _reached(scene):
    """Ids of everything that Tab and the arrows lead to, from nowhere."""
    first = next(stops(top_layer(scene)), None)
    waiting = [first.id] if first else []
    reached = set(waiting)
    while waiting:
        here = Scene(scene.title, scene.size, scene.root, waiting.pop())
        for key in ("tab", "left", "right", "up", "down"):
            intent = on_key(here, key)
            if isinstance(intent, Focus) and intent.box not in reached:
                reached.add(intent.box)
                waiting.append(intent.box)
    return reached


def _clipped(box, clip, *, scrolls):
    """Each box with what clips it, and whether that can be scrolled."""
    yield box, clip, scrolls
    if box.clips:
        clip, scrolls = box.rect, box.scroll is not None
    for child in box.children:
        yield from _clipped(child, clip, scrolls=scrolls)


def _text_rect(mark, measure):
    wide = measure.width(mark.text, mark.style, bold=mark.bold, italic=mark.italic)
    return Rect(mark.x, mark.y, wide, measure.line_height(mark.style))


def _text_problems(scene, measure):
    window = Rect(0, 0, *scene.size)
    seen = {layer: [] for layer in range(3)}
    for layer, top in enumerate(_layers(scene)):
        for box, clip, scrolls in _clipped(top, window, scrolls=False):
            for mark in box.marks:
                if not isinstance(mark, Text) or not mark.text.strip():
                    continue
                rect = _text_rect(mark, measure)
                yield from _sticks_out(box, mark, rect, clip, scrolls=scrolls)
                if rect.overlaps(clip):
                    seen[layer].append((box, mark, _within(rect, clip)))
    for texts in seen.values():
        for (one, mark, rect), (other, other_mark, other_rect) in combinations(texts, 2):
            if rect.overlaps(other_rect):
                yield (
                    f'"{mark.text}" of {one.id} at {tuple(rect)} meets '
                    f'"{other_mark.text}" of {other.id} at {tuple(other_rect)}'
                )


def _layers(scene):
    """What lies under what: the window, what floats on it, and the topmost dialog."""
    floating = [box for box in scene.root.children if box.role in _OVERLAYS]
    below = [box for box in scene.root.children if box.role not in _OVERLAYS]
    dialogs = [box for box in floating if box.role is Role.DIALOG]
    notices = [box for box in floating if box.role is not Role.DIALOG]

    def under(boxes):
        return Box("layer", Role.GROUP, scene.root.rect, children=tuple(boxes))

    return [under(below), under(notices), under(dialogs[-1:])]


def _within(rect, clip):
    """The part of a line that can be seen, without its leading: where there can be ink."""
    top, bottom = max(rect.y, clip.y), min(rect.bottom, clip.bottom)
    lead = rect.height // 5
    ink_top, ink_bottom = max(rect.y + lead, top), min(rect.bottom - lead, bottom)
    return Rect(rect.x, ink_top, rect.width, max(0, ink_bottom - ink_top))


def _sticks_out(box, mark, rect, clip, *, scrolls):
    inside = (
        rect.x >= box.rect.x - _SLACK
        and rect.right <= box.rect.right + _SLACK
        and rect.y >= box.rect.y - _SLACK
        and rect.bottom <= box.rect.bottom + _SLACK
    )
    if not inside:
        yield f'"{mark.text}" at {tuple(rect)} sticks out of {box.id} at {tuple(box.rect)}'
    across = rect.x >= clip.x - _SLACK and rect.right <= clip.right + _SLACK
    down = rect.y >= clip.y - _SLACK and rect.bottom <= clip.bottom + _SLACK
    if not across or not (down or scrolls):
        yield f'"{mark.text}" of {box.id} at {tuple(rect)} is cut at {tuple(clip)}'


def _box_problems(scene):
    for box in scene.boxes():
        solid = [
            child
            for child in box.children
            if not child.silent and child.role not in _OVERLAYS | _ON_TOP and _visible(child)
        ]
        for one, other in combinations(solid, 2):
            if one.rect.overlaps(other.rect):
                yield (f"{one.id} at {tuple(one.rect)} overlaps {other.id} at {tuple(other.rect)}")


def _visible(box):
    return box.rect.width > 0 and box.rect.height > 0


def _scroll_problems(scene):
    for box in scene.boxes():
        if box.scroll is None:
            continue
        if not box.clips:
            yield f"{box.id} scrolls and does not clip"
        last = max(0, box.scroll.extent - box.rect.height)
        if not 0 <= box.scroll.offset <= last:
            yield f"{box.id} is scrolled to {box.scroll.offset} of {last}"
        end = box.rect.y - box.scroll.offset + box.scroll.extent
        for child in box.children:
            if child.rect.bottom > end + _SLACK:
                yield f"{child.id} ends at {child.rect.bottom}, after {box.id} ends at {end}"


def _hits(box, hit):
    """Details of a picture may be so close that they share; the list beside it has them too."""
    return hit is box or (hit is not None and hit.role is box.role is Role.IMAGE)


def _target(rect):
    """The square in the middle of a box in which it has to be hit."""
    across, down = (rect.width - TARGET) // 2, (rect.height - TARGET) // 2
    return Rect(rect.x + across, rect.y + down, TARGET, TARGET)


def _whole(rect, clip):
    return clip.contains(rect.x, rect.y) and rect.right <= clip.right and rect.bottom <= clip.bottom


def _target_problems(scene):
    window = Rect(0, 0, *scene.size)
    for box, clip, _ in _clipped(top_layer(scene), window, scrolls=False):
        alone = not any(inner.takes_focus for child in box.children for inner in child.walk())
        if box.action is None or not alone or not _whole(box.rect, clip):
            continue
        target = _target(box.rect)
        missed = [
            (x, y)
            for x in (target.x + _SLACK, target.x + TARGET // 2, target.right - 1 - _SLACK)
            for y in (target.y + _SLACK, target.y + TARGET // 2, target.bottom - 1 - _SLACK)
            if clip.contains(x, y) and not _hits(box, box_at(scene, x, y))
        ]
        if missed:
            yield f"{box.id} at {tuple(box.rect)} is not hit at {missed}"
