"""A move: a box on its way to how the scene has it."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Self

from game.ui.scene import Box, Scene

_HALVINGS = 16
"""Steps in which the time on a curve is found, to 1 in 65,536."""


@dataclass(frozen=True)
class Stage:
    """A scene by its boxes, and how many device pixels a layout pixel of it is."""

    scene: Scene
    scale: float = 1.0

    @cached_property
    def boxes(self) -> Mapping[str, Box]:
        """Every box by its id, in reading order."""
        return {box.id: box for box in self.scene.boxes()}


@dataclass(frozen=True, slots=True)
class Move:
    """Something that moves in one box.

    Attributes:
        box: id of the box.
        begins_ms: when it begins; until then things stay as they were.
        lasts_ms: how long it takes, at least 1.
        frame_ms: how far its frames are apart.
    """

    frame_ms: ClassVar[int] = 16

    box: str
    begins_ms: int
    lasts_ms: int

    @property
    def ends_ms(self) -> int:
        """When all is as the scene has it."""
        return self.begins_ms + self.lasts_ms

    @property
    def key(self) -> Hashable:
        """Two moves of one key are of the same thing."""
        return (type(self), self.box)

    def progress(self, now_ms: int) -> float:
        """How much of its time is over, 0 to 1."""
        return min(1.0, max(0.0, (now_ms - self.begins_ms) / self.lasts_ms))

    def share(self, now_ms: int) -> float:
        """How much of its way is done, 0 to 1: fast first, and slower as it arrives."""
        return standard(self.progress(now_ms))

    def after(self, earlier: Self, now_ms: int) -> Self:  # noqa: ARG002 - for kinds that go on
        """This move, begun while an earlier one of the same thing was on its way."""
        return self

    def on(self, stage: Stage) -> Self | None:
        """The same move in a later scene; None if there is nothing left to move."""
        return self if self.box in stage.boxes else None

    def at(self, box: Box, now_ms: int) -> Box:
        """How its box looks at a time."""
        raise NotImplementedError


Finder = Callable[[Stage, Stage, int], Iterator[Move]]
"""Begins the moves from a scene to another at a time."""


def standard(progress: float) -> float:
    """The curve ``cubic-bezier(0.2, 0, 0, 1)`` of the look: quick to leave, gentle to arrive."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _curve(middle, 0.2, 0.0) < progress:
            low = middle
        else:
            high = middle
    return 1.0 if progress >= 1 else _curve(low, 0.0, 1.0)


def _curve(at: float, first: float, second: float) -> float:
    """A cubic Bezier curve from 0 to 1 with two handles."""
    return 3 * (1 - at) ** 2 * at * first + 3 * (1 - at) * at**2 * second + at**3
