"""How finely a mosaic is cut, for each of the sizes at which the game shows one."""

from typing import NamedTuple


class Grain(NamedTuple):
    """Lengths are in the kit's units, of which a portrait shows 202 across.

    Attributes:
        size: of the mosaic, in its own units (about the pixels at which it is shown).
        sampling: pixels per unit of the kit while it is cut.
        ground, body, face, near: the side of a tile behind the person, in hair and clothes,
            in the face, and around eyes and mouth.
        gap: between two tiles.
        least: the least thickness of a feature's stone.
        brow, lid, lips, lens: how many stones each of them has.
        nose: how many stones the shadow under it has.
        wide, tall: how much wider and taller than drawn eyes and lips are, so that they can
            be read.
        details: whether folds, freckles and seams are cut as well.
    """

    size: int
    sampling: float
    ground: float
    body: float
    face: float
    near: float
    gap: float
    least: float
    nose: int
    brow: int
    lid: int
    lips: int
    lens: int
    wide: float
    tall: float
    details: bool


GRAINS = {
    grain.size: grain
    for grain in (
        Grain(400, 4, 8.0, 7.0, 5.1, 3.6, 0.6, 1.7, 3, 5, 5, 6, 16, 1, 1.1, details=True),
        Grain(240, 3, 12.4, 10.6, 8.0, 5.8, 0.95, 2.5, 2, 3, 3, 4, 10, 1.06, 1.3, details=False),
        Grain(120, 2.5, 18.5, 15.0, 11.5, 9.5, 1.4, 3.2, 0, 2, 2, 2, 6, 1.18, 1.6, details=False),
    )
}
"""By size."""
