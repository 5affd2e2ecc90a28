import numpy as np

from assets.workshop.chapters import chapter_mosaic, read_chapters
from assets.workshop.raster import rgb_of
from assets.workshop.scenes import alike, scene_mosaic


def test_steps_of_a_gradient_are_one_area_and_other_colours_are_not():
    across = np.linspace(100, 220, 90, dtype=np.float32)
    colours = np.repeat(np.tile(across, (60, 1))[..., None], 3, axis=2)
    colours[20:40, 30:60] = (200, 30, 20)
    areas = alike(colours, seed=1)
    assert len(np.unique(areas[:15])) == 1
    assert len(np.unique(areas[22:38, 32:58])) == 1
    assert areas[30, 45] != areas[5, 45]


def test_a_part_of_a_drawing_is_cut_in_bands_from_the_bottom_up(tmp_path):
    file = tmp_path / "sea.svg"
    file.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">'
        '<rect x="0" y="0" width="200" height="100" fill="#F0D090"/>'
        '<rect x="0" y="100" width="200" height="100" fill="#205070"/></svg>'
    )
    mosaic = scene_mosaic([file], (50, 50, 100, 100), 90, 2, seed=1)
    assert mosaic.size == (90, 90)
    assert mosaic.categories == ()
    sea = [tile for tile in mosaic.tiles if rgb_of(tile.colour)[2] > rgb_of(tile.colour)[0]]
    assert 0.3 < len(sea) / len(mosaic.tiles) < 0.7
    assert sum(tile.group == 0 for tile in sea) > 0.8 * len(sea)
    lowest = [max(y for _, y in tile.corners) for tile in mosaic.tiles]
    assert lowest[0] > 75
    assert lowest[-1] < 25


def test_chapters_are_the_four_of_the_campaign():
    chapters = read_chapters()
    assert sorted(chapters) == [1, 2, 3, 4]
    mosaic = chapter_mosaic(4, chapters[4]._replace(view=(38, 112, 60, 65)))
    assert {tile.group for tile in mosaic.tiles} == {0, 1, 2}
