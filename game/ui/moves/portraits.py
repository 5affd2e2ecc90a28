"""A mosaic portrait that gains tiles: each drops into its place, the nearest first."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from game.ui.curves import Point
from game.ui.mosaic_tiles import portrait_tiles, set_tiles
from game.ui.moves.move import Move, Stage
from game.ui.moves.tiles import lifted, middle, nearest_first
from game.ui.pictures import MosaicSpec, has_mosaic
from game.ui.scene import Box, Picture, Polygon, Rect
from game.ui.tokens import DURATION_MS


class _Falling(NamedTuple):
    """A tile with its corners in shares (0 to 1) of the picture, and when it begins to fall."""

    corners: tuple[Point, ...]
    colour: str
    begins_ms: int


@dataclass(frozen=True, slots=True)
class Gathering(Move):
    """Tiles on their way into a portrait.

    Attributes:
        place: which of the box's marks the portrait is.
        spec: the portrait with all of them.
        bare: the portrait without them.
        tiles: the tiles, in the order in which they fall.
    """

    place: int
    spec: MosaicSpec
    bare: MosaicSpec
    tiles: tuple[_Falling, ...]

    @property
    def key(self) -> Hashable:
        """One for each portrait."""
        return (Gathering, self.box, self.place)

    def after(self, earlier: Self, now_ms: int) -> Self:  # noqa: ARG002 - all tiles go on falling
        """Let the tiles that are on their way fall too."""
        ends_ms = max(self.ends_ms, earlier.ends_ms)
        tiles = (*earlier.tiles, *self.tiles)
        lasts_ms = ends_ms - self.begins_ms
        return replace(self, bare=earlier.bare, tiles=tiles, lasts_ms=lasts_ms)

    def on(self, stage: Stage) -> Self | None:
        """Go on while the portrait is the same."""
        picture = _portraits(stage.boxes.get(self.box)).get(self.place)
        return self if picture is not None and picture.spec == self.spec else None

    def at(self, box: Box, now_ms: int) -> Box:
        """The bare portrait, and every tile that has begun to fall above its place or in it."""
        picture = _portraits(box)[self.place]
        marks = [*box.marks]
        marks[self.place] = picture._replace(spec=self.bare)
        for tile in self.tiles:
            if now_ms >= tile.begins_ms:
                progress = (now_ms - tile.begins_ms) / DURATION_MS["tile_set"]
                marks.append(lifted(_placed(tile, picture.rect), min(1.0, progress)))
        return replace(box, marks=tuple(marks))


def gatherings(before: Stage, after: Stage, now_ms: int) -> Iterator[Gathering]:
    """Portraits that have more tiles than before, and none fewer."""
    for box_id, box in after.boxes.items():
        earlier = _portraits(before.boxes.get(box_id))
        for place, picture in _portraits(box).items():
            was, now = earlier[place].spec if place in earlier else None, picture.spec
            if not isinstance(was, MosaicSpec) or not isinstance(now, MosaicSpec) or was == now:
                continue
            if was._replace(shares=now.shares) != now or not has_mosaic(now.member):
                continue
            tiles = _new_tiles(was, now, round(picture.rect.width * after.scale), now_ms)
            if tiles:
                lasts_ms = tiles[-1].begins_ms + DURATION_MS["tile_set"] - now_ms
                yield Gathering(box_id, now_ms, lasts_ms, place, now, was, tiles)


def _new_tiles(was: MosaicSpec, now: MosaicSpec, pixels: int, now_ms: int) -> tuple[_Falling, ...]:
    """The tiles that only the later portrait has; none if it lacks others.

    However many, all have landed after the time of a reveal.
    """
    mosaic = portrait_tiles(now.member, pixels)
    before, after = (set_tiles(mosaic, mosaic.shares(spec.shares)) for spec in (was, now))
    states = list(zip(before, after, strict=True))
    if (True, False) in states:
        return ()
    new = [tile for tile, state in zip(mosaic.tiles, states, strict=True) if state == (False, True)]
    most_ms = DURATION_MS["reveal"] - DURATION_MS["tile_set"]
    apart_ms = min(DURATION_MS["tile_stagger"], most_ms / max(1, len(new) - 1))
    order = nearest_first([middle(tile.corners) for tile in new])
    wide, tall = mosaic.size
    return tuple(
        _Falling(
            tuple((_inside(x / wide), _inside(y / tall)) for x, y in new[index].corners),
            new[index].colour,
            now_ms + int(turn * apart_ms),
        )
        for turn, index in enumerate(order)
    )


def _inside(share: float) -> float:
    """Tiles at the edge of a picture are cut off there."""
    return min(1.0, max(0.0, share))


def _placed(tile: _Falling, rect: Rect) -> Polygon:
    points = tuple((rect.x + x * rect.width, rect.y + y * rect.height) for x, y in tile.corners)
    return Polygon(points, tile.colour)


def _portraits(box: Box | None) -> dict[int, Picture]:
    """The mosaic portraits of a box by their place among its marks."""
    marks = box.marks if box else ()
    return {
        place: mark
        for place, mark in enumerate(marks)
        if isinstance(mark, Picture) and isinstance(mark.spec, MosaicSpec)
    }
