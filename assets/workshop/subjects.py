"""A portrait as what a mosaic is cut from: colours, how large tiles are, and stones."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from assets.workshop.features import features, is_feature
from assets.workshop.flow import Field
from assets.workshop.grains import Grain
from assets.workshop.people import Person
from assets.workshop.polygons import Polygon, area, clipped, middle
from assets.workshop.portraits import VIEW, Layer, layers, palette
from assets.workshop.raster import Labels, Mask, Pixels, covered, filled, hex_of, numbered, rgb_of
from assets.workshop.shapes import Shape, shapes
from assets.workshop.stones import Feature

_SCENE = (
    '<rect x="0" y="0" width="240" height="240" fill="{sky}"/>'
    '<circle cx="148" cy="96" r="84" fill="{sun}"/>'
    '<rect x="0" y="176" width="240" height="64" fill="{land}"/>'
)
_SUN, _LAND = "#EBC27A", "#6F8A8C"
"""Behind those who have no scene of their own; their sky is the ground of their portrait."""

_NEAR = ((98, 108, 18, 15), (142, 108, 18, 15), (120, 154, 21, 11))
"""Around the eyes and the mouth: middle and half axes, in the kit's units."""

_GAP_SHARE = 0.085
_SMALLEST_STONE = 1.0
"""In square pixels."""

_HIDES = 0.5
"""Shapes that are more opaque than this hide features beneath them."""


class Stone(NamedTuple):
    """A stone of a feature, in pixels."""

    corners: Polygon
    colour: str
    feature: str


@dataclass(slots=True)
class Subject:
    """What a mosaic is cut from.

    Attributes:
        colours: of every pixel.
        areas: for every pixel a number; no tile lies across different ones.
        sides: how long a tile's sides are to be there, in pixels.
        gap: between tiles, in pixels, at the most.
        gap_share: what part of a tile's side the gap is, where that is less.
        stones: those that are set before any tile is cut.
    """

    colours: Pixels
    areas: Labels
    sides: Field
    gap: float
    gap_share: float
    stones: list[Stone] = field(default_factory=list)


def portrait_subject(person: Person, grain: Grain) -> Subject:
    """Lay a person's parts on the scene behind them."""
    side = round(VIEW[2] * grain.sampling)
    easel = _Easel(side, palette(person))
    sky, sun, land = person.scene or (person.ground, _SUN, _LAND)
    easel.paint(list(shapes(_SCENE.format(sky=sky, sun=sun, land=land))))
    for layer in layers(person):
        easel.add(layer, grain)
    return Subject(
        colours=easel.colours,
        areas=numbered(easel.colours),
        sides=_sides(easel, grain),
        gap=grain.gap * grain.sampling,
        gap_share=_GAP_SHARE,
        stones=[stone for found in easel.features for stone in easel.stones(found)],
    )


class _Easel:
    """A portrait while it is painted."""

    def __init__(self, side: int, palette_: dict[str, str]) -> None:
        self.colours: Pixels = np.zeros((side, side, 3), dtype=np.float32)
        self.face: Mask = np.zeros((side, side), dtype=bool)
        self.person: Mask = np.zeros((side, side), dtype=bool)
        self.features: list[Feature] = []
        self._palette = palette_
        self._size = (side, side)

    def paint(self, painted: Sequence[Shape]) -> Mask:
        """Paint shapes, and tell where they hide what is beneath."""
        hidden = np.zeros_like(self.face)
        for shape in painted:
            there = covered(shape.markup, VIEW, self._size)
            colour = np.array(rgb_of(self._colour(shape.colour)))
            beneath = self.colours[there]
            self.colours[there] = beneath + (colour - beneath) * shape.opacity
            if shape.opacity > _HIDES:
                hidden |= there
        return hidden

    def add(self, layer: Layer, grain: Grain) -> None:
        """Paint a part, but for its features; what it hides of earlier features is gone."""
        drawn = list(shapes(layer.drawing))
        there = self.paint([shape for shape in drawn if not is_feature(layer.kind, shape)])
        if layer.kind == "head":
            self.face = there
        elif not layer.kind.startswith("x"):
            self.face = self.face & ~there
        self.features = [self._left_of(found, there) for found in self.features]
        self.person |= there
        self.features.extend(features(layer.kind, drawn, grain))

    def _left_of(self, found: Feature, hidden: Mask) -> Feature:
        """A feature without the stones of which more than half is hidden."""
        stones = []
        for stone in found.stones:
            there = filled([self.pixels(stone)], self._size)
            if 2 * int((there & hidden).sum()) <= int(there.sum()):
                stones.append(stone)
        return Feature(found.name, tuple(stones), found.colour, found.opacity)

    def stones(self, found: Feature) -> list[Stone]:
        """The stones of a feature in pixels, cut off at the border of the picture."""
        made = []
        last = self._size[0] - 1
        for stone in found.stones:
            corners = self.pixels(stone)
            if area(corners) < _SMALLEST_STONE:
                continue
            x, y = (min(last, max(0, int(place))) for place in middle(corners))
            colour = np.array(rgb_of(self._colour(found.colour)))
            seen = self.colours[y, x] * (1 - found.opacity) + colour * found.opacity
            made.append(Stone(corners, hex_of(seen), found.name))
        return made

    def pixels(self, corners: Polygon) -> Polygon:
        """Corners in pixels instead of the kit's units, clockwise, within the picture."""
        per_unit = self._size[0] / VIEW[2]
        placed = [((x - VIEW[0]) * per_unit, (y - VIEW[1]) * per_unit) for x, y in corners]
        if area(placed) < 0:
            placed.reverse()
        side = float(self._size[0])
        frame = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)]
        for start, end in zip(frame, frame[1:] + frame[:1], strict=True):
            placed = clipped(placed, start, end)
        return placed

    def _colour(self, drawn: str) -> str:
        return self._palette.get(drawn, drawn)


def _sides(easel: _Easel, grain: Grain) -> Field:
    """How large tiles are: smaller from the ground to the person, the face, its features."""
    sides = np.where(easel.person, grain.body, grain.ground)
    sides[easel.face] = grain.face
    across = (np.arange(len(sides)) + 0.5) / grain.sampling
    x, y = across[None, :] + VIEW[0], across[:, None] + VIEW[1]
    for middle_x, middle_y, wide, tall in _NEAR:
        near = ((x - middle_x) / wide) ** 2 + ((y - middle_y) / tall) ** 2 < 1
        sides[near & easel.face] = grain.near
    return (sides * grain.sampling).astype(np.float32)
