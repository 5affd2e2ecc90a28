"""A scene as readable text, one box a line, for snapshots and for looking at.

``role id "label" = "value" [states] @x,y widthxheight`` and, indented below, what it holds.
Texts that a box paints follow a bar, so that a snapshot shows every word on the screen.
"""

from collections.abc import Iterator

from game.ui.scene import Box, Picture, Scene, Text


def dump(scene: Scene, *, places: bool = True) -> str:
    """Write a scene; without ``places`` a changed size of text changes nothing."""
    width, height = scene.size
    head = f"{scene.title} {width}x{height} palette={scene.palette} focus={scene.focus}"
    return "\n".join([head, *_lines(scene.root, 1, places=places)]) + "\n"


def _lines(box: Box, depth: int, *, places: bool) -> Iterator[str]:
    indent = "  " * depth
    yield indent + _head(box, places=places)
    for text in _painted(box):
        yield f"{indent}  | {text}"
    for child in box.children:
        yield from _lines(child, depth + 1, places=places)


def _head(box: Box, *, places: bool) -> str:
    parts = [f"{box.role} {box.id}"]
    if box.label:
        parts.append(f'"{box.label}"')
    if box.value:
        parts.append(f'= "{box.value}"')
    if box.hint:
        parts.append(f"({box.hint})")
    if box.level:
        parts.append(f"level {box.level}")
    traits = [str(state) for state in sorted(box.states)]
    traits += ["silent"] * box.silent + ["arrows"] * box.arrows + ["live"] * box.live
    if box.takes_focus:
        traits.append("focusable")
    if traits:
        parts.append(f"[{', '.join(traits)}]")
    if box.keys:
        parts.append(f"keys {' '.join(box.keys)}")
    if places:
        parts.append(f"@{box.rect.x},{box.rect.y} {box.rect.width}x{box.rect.height}")
    if box.scroll is not None:
        parts.append(f"scrolled {box.scroll.offset} of {box.scroll.extent}")
    return " ".join(parts)


def _painted(box: Box) -> Iterator[str]:
    """What the box's own marks say, if it is not just its label."""
    for mark in box.marks:
        if isinstance(mark, Text) and mark.text != box.label:
            yield mark.text
        elif isinstance(mark, Picture):
            yield f"<{mark.kind}>"
