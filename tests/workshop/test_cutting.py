import numpy as np
import pytest

from assets.workshop.cells import cells
from assets.workshop.cutting import cut
from assets.workshop.flow import blurred, directions
from assets.workshop.polygons import area, common_area, middle
from assets.workshop.raster import filled, hex_of, numbered, rgb_of
from assets.workshop.regions import NOWHERE, parts_of, without_slivers, without_small
from assets.workshop.subjects import Stone, Subject
from assets.workshop.tiles import cell_colours

SIDE = 120
DARK, LIGHT = (20, 30, 60), (220, 200, 150)


def halves(tilt=0.0):
    """A picture that is dark to the left of an edge and light to its right."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    right = x + tilt * (y - SIDE / 2) >= SIDE / 2
    return np.where(right[..., None], LIGHT, DARK).astype(np.float32)


def subject(colours, stones=(), side=14.0):
    sides = np.full(colours.shape[:2], side, dtype=np.float32)
    return Subject(colours, numbered(colours), sides, 2.0, 0.085, list(stones))


def test_regions_are_connected_areas_of_one_value():
    values = np.array([[5, 5, 7, 5], [7, 5, 7, 5], [7, 7, 7, 5], [-3, -3, 7, 5]])
    labels = parts_of(values)
    assert len(np.unique(labels[labels >= 0])) == 3
    assert labels[0, 2] == labels[1, 0] == labels[3, 2]
    assert labels[0, 0] != labels[0, 3]
    assert (labels[3, :2] == NOWHERE).all()


def test_a_snake_is_one_region():
    values = np.zeros((9, 9), dtype=int)
    values[1::4, :8] = values[3::4, 1:] = 1
    assert len(np.unique(parts_of(values))) == 5


def test_slivers_and_specks_go_to_the_region_beside_them():
    values = np.zeros((40, 40), dtype=np.int32)
    values[:, 20:] = 1
    values[:, 10:12] = 2
    values[30:32, 30:32] = 3
    labels = without_slivers(values, np.full((40, 40), 6.0))
    expected = np.zeros((40, 40), dtype=np.int32)
    expected[:, 20:] = 1
    assert (labels == expected).all()


def test_an_edge_stays_where_it_is():
    values = np.zeros((40, 40), dtype=np.int32)
    values[:17] = 4
    labels = without_slivers(values, np.full((40, 40), 6.0))
    assert (labels[:17] == labels[0, 0]).all()
    assert (labels[17:] == labels[39, 0]).all()
    assert labels[0, 0] != labels[39, 0]


def test_small_regions_can_be_left_out():
    values = np.zeros((40, 40), dtype=np.int32)
    values[:4, :4] = 1
    labels = without_small(parts_of(values), np.full((40, 40), 10.0), 0.5)
    assert (labels[:4, :4] == NOWHERE).all()
    assert labels.max() == 0


@pytest.mark.parametrize("tilt", [0.0, 0.5, 1.0])
def test_tiles_lie_along_the_edge(tilt):
    there = directions(halves(tilt))[SIDE // 2, SIDE // 2]
    off = (there - np.arctan(tilt)) % (np.pi / 2)
    assert min(off, np.pi / 2 - off) < 0.08


def test_a_gradient_is_no_edge():
    across = np.linspace(0, 60, SIDE, dtype=np.float32)
    slanting = (across[None, :] + across[:, None]) / 2
    angles = directions(np.repeat(slanting[..., None], 3, axis=2))
    assert np.abs(angles[SIDE // 2, 10:-10]).max() < 0.05


def test_blurring_keeps_the_sum():
    values = np.zeros((60, 60))
    values[30, 30] = 100
    soft = blurred(values, 4)
    assert soft.sum() == pytest.approx(100, rel=1e-4)
    assert soft.max() < 5


def test_no_cell_lies_in_two_regions_and_nearly_every_pixel_has_one():
    regions = parts_of(numbered(halves(0.4)))
    sides = np.full(regions.shape, 12.0, dtype=np.float32)
    taken, sites = cells(regions, sides, np.zeros_like(sides), rounds=8, seed=1)
    assert (taken >= 0).mean() > 0.99
    for number in range(len(sites)):
        assert len(np.unique(regions[taken == number])) <= 1
    assert len(sites) == pytest.approx(SIDE**2 / 12**2, rel=0.05)


def test_cells_are_about_equal():
    regions = np.zeros((SIDE, SIDE), dtype=np.int32)
    sides = np.full(regions.shape, 12.0, dtype=np.float32)
    taken, _ = cells(regions, sides, np.zeros_like(sides), rounds=16, seed=1)
    sizes = np.bincount(taken[taken >= 0])
    assert np.std(sizes) / np.mean(sizes) < 0.35


def test_a_long_thin_region_has_cells_to_its_ends():
    regions = np.zeros((40, 300), dtype=np.int32)
    regions[20:22] = 1
    sides = np.full(regions.shape, 14.0, dtype=np.float32)
    taken, _ = cells(regions, sides, np.zeros_like(sides), rounds=8, seed=1)
    assert (taken[20:22] >= 0).mean() > 0.95


def test_a_cell_has_the_colour_of_most_of_its_pixels():
    taken = np.array([[0, 0, 0, 1, 1]], dtype=np.int32)
    colours = np.array([[9, 7, 9, 4, 4]], dtype=np.int32)
    assert cell_colours(taken, colours).tolist() == [9, 4]


def test_colours_are_written_and_read():
    assert hex_of((255.4, -3, 16)) == "#FF0010"
    assert rgb_of("#FF0010") == (255, 0, 16)
    assert numbered(np.array([[[1.0, 2.0, 3.0]]])).tolist() == [[0x010203]]


def test_polygons_are_filled():
    mask = filled([[(2, 2), (8, 2), (8, 6), (2, 6)], []], (12, 10))
    assert mask.shape == (10, 12)
    assert mask[4, 5]
    assert not mask[4, 10]


def test_tiles_keep_to_their_side_of_an_edge():
    for tile in cut(subject(halves()), seed=3):
        if sum(rgb_of(tile.colour)) < 300:
            assert max(x for x, _ in tile.corners) <= SIDE / 2
        else:
            assert min(x for x, _ in tile.corners) >= SIDE / 2


def test_tiles_keep_away_from_stones_and_close_up_to_them():
    stone = Stone([(50.0, 50.0), (70.0, 50.0), (70.0, 58.0), (50.0, 58.0)], "#112233", "mouth")
    *tiles, last = cut(subject(halves(), [stone]), seed=3)
    assert last.feature == "mouth"
    for tile in tiles:
        assert common_area(tile.corners, stone.corners) == pytest.approx(0, abs=1e-6)
    close = [tile for tile in tiles if abs(middle(tile.corners)[1] - 54) < 14]
    assert sum(area(tile.corners) for tile in close) > 0.6 * (28 * SIDE - 20 * 8)


def test_tiles_fill_a_plain_picture():
    tiles = cut(subject(np.full((SIDE, SIDE, 3), 90, dtype=np.float32)), seed=4)
    assert 0.72 < sum(area(tile.corners) for tile in tiles) / SIDE**2 < 0.95


def test_the_seed_decides():
    one, again, other = (cut(subject(halves(0.3)), seed) for seed in (5, 5, 6))
    assert one == again
    assert one != other
