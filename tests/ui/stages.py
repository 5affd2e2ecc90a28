"""Small scenes for the tests of motion."""

from game.ui.moves.move import Stage
from game.ui.scene import Box, Rect, Role, Scene, Text

SIZE = (1280, 720)
NOW = 5_000


def scene_of(*boxes, size=SIZE, mirrored=False):
    root = Box("window", Role.WINDOW, Rect(0, 0, *size), children=boxes)
    return Scene("Scene", size, root, mirrored=mirrored)


def stage_of(*boxes, **more):
    return Stage(scene_of(*boxes, **more))


def marked(box_id, *marks, role=Role.GROUP, rect=None, **more):
    return Box(box_id, role, rect or Rect(10, 10, 100, 40), marks=marks, **more)


def says(text, style="h2", x=10, y=10):
    return Text(x, y, text, style, "ink")


def times(move, count=40):
    """Moments from the beginning of a move to its end."""
    return [move.begins_ms + move.lasts_ms * step // count for step in range(count + 1)]
