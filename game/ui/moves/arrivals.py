"""What comes: a dialog fades in and rises, a panel fades in from its side."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.ui.moves.move import Move, Stage
from game.ui.scene import Box, Passing, Rect, Role
from game.ui.tokens import DURATION_MS

_WAY = 8
"""Layout pixels between where it is first seen and its place."""


@dataclass(frozen=True, slots=True)
class Arrival(Move):
    """A box that was not there before.

    Attributes:
        dx: layout pixels it comes along the line, from its end if positive.
        dy: likewise down, from below if positive.
    """

    dx: int
    dy: int

    def at(self, box: Box, now_ms: int) -> Box:
        """Beside its place, and not wholly there yet."""
        share = self.share(now_ms)
        left = 1 - share
        return replace(box, passing=Passing(self.dx * left, self.dy * left, share))


def arrivals(before: Stage, after: Stage, now_ms: int) -> Iterator[Arrival]:
    """Dialogs that are open now, and the panel at the side of another view."""
    for box in after.boxes.values():
        if box.role is Role.DIALOG and box.id not in before.boxes:
            yield Arrival(box.id, now_ms, DURATION_MS["quick"], 0, _WAY)
    panel = _panel(after)
    if panel is not None and panel.id not in before.boxes:
        side = _WAY if _is_at_end(panel.rect, after) else -_WAY
        yield Arrival(panel.id, now_ms, DURATION_MS["calm"], side, 0)


def _panel(stage: Stage) -> Box | None:
    """The last region in reading order, if it stands beside others and is the narrower part."""
    width = stage.scene.size[0]
    regions = [
        box for box in stage.boxes.values() if box.role is Role.REGION and box.rect.width < width
    ]
    beside = len(regions) > 1 and regions[-1].rect.width < width / 2
    return regions[-1] if beside else None


def _is_at_end(rect: Rect, stage: Stage) -> bool:
    return rect.x + rect.right > stage.scene.size[0]
