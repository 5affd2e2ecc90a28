"""What moves between scenes, and until when. Pure: time is an argument.

A ``Motion`` follows the scenes of the game. What paint draws is ``motion.at(now_ms)``; what
things mean, and where they are, is always in the scene itself. A move that is under way goes
on through later scenes, and where it is given another end it starts from what is seen. Nothing
loops; when the last move is over, ``at`` gives the scene as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

from game.ui.moves.arrivals import arrivals
from game.ui.moves.crowds import fallings
from game.ui.moves.drift import drifts
from game.ui.moves.move import Finder, Move, Stage
from game.ui.moves.numbers import counts
from game.ui.moves.portraits import gatherings
from game.ui.moves.threads import pulls
from game.ui.moves.tiles import tile_moves
from game.ui.scene import Box, Rect, Role, Scene

FINDERS: tuple[Finder, ...] = (
    arrivals,
    tile_moves,
    gatherings,
    pulls,
    counts,
    fallings,
    drifts,
)

_NOTHING = Box("", Role.WINDOW, Rect(0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Motion:
    """A scene, and what in it is still on its way.

    Attributes:
        stage: the scene; None before the first.
    """

    stage: Stage | None = None
    moves: tuple[Move, ...] = ()

    def follow(self, scene: Scene, now_ms: int, *, scale: float = 1.0, moving: bool) -> "Motion":
        """Go over to a scene.

        Args:
            scene: what is to be shown from now on.
            now_ms: the time.
            scale: device pixels a layout pixel.
            moving: whether things may move; if not, all is in its place at once.
        """
        same = self.stage is not None and scene is self.stage.scene
        if same and (moving or not self.moves):
            return self
        after = Stage(scene, scale)
        before = self.stage or Stage(replace(scene, root=_NOTHING), scale)
        if not moving or (before.scene.size, before.scale) != (scene.size, scale):
            return Motion(after)
        earlier = {move.key: move for move in self.moves if move.ends_ms > now_ms}
        begun = {
            move.key: move.after(earlier[move.key], now_ms) if move.key in earlier else move
            for move in chain.from_iterable(find(before, after, now_ms) for find in FINDERS)
        }
        going = (move.on(after) for key, move in earlier.items() if key not in begun)
        return Motion(after, (*(move for move in going if move is not None), *begun.values()))

    def at(self, now_ms: int) -> Scene:
        """What is seen at a time.

        Raises:
            ValueError: there is no scene yet.
        """
        if self.stage is None:
            raise ValueError("nothing has been followed yet")
        moving = self._under_way(now_ms)
        if not moving:
            return self.stage.scene
        by_box: dict[str, list[Move]] = {}
        for move in moving:
            by_box.setdefault(move.box, []).append(move)
        return replace(self.stage.scene, root=_seen(self.stage.scene.root, by_box, now_ms))

    @property
    def arrived(self) -> "Motion":
        """The same with nothing on its way."""
        return replace(self, moves=())

    def next_frame_ms(self, now_ms: int) -> int | None:
        """How long until the next frame is due; None if nothing moves."""
        return min((move.frame_ms for move in self._under_way(now_ms)), default=None)

    def _under_way(self, now_ms: int) -> list[Move]:
        return [move for move in self.moves if move.ends_ms > now_ms]


def _seen(box: Box, by_box: Mapping[str, list[Move]], now_ms: int) -> Box:
    """A box as its moves have it; the very same box if nothing in it moves."""
    children = tuple(_seen(child, by_box, now_ms) for child in box.children)
    if any(new is not old for new, old in zip(children, box.children, strict=True)):
        box = box.with_children(*children)
    for move in by_box.get(box.id, ()):
        box = move.at(box, now_ms)
    return box
