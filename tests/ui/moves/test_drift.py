import math
from itertools import pairwise

from stages import NOW, marked, stage_of, times

from game.ui import pictures
from game.ui.moves.drift import drifts
from game.ui.scene import Rect

RECT = Rect(480, 0, 800, 720)
TITLE = marked("mosaic", pictures.title_mosaic(RECT), rect=RECT)


def drift():
    (move,) = drifts(stage_of(), stage_of(TITLE), NOW)
    return move


def covers_and_tiles(box):
    shapes = box.marks[1:]
    half = len(shapes) // 2
    return shapes[:half], shapes[half:]


def away(box):
    covers, tiles = covers_and_tiles(box)
    return [
        math.dist(cover.points[0], tile.points[0])
        for cover, tile in zip(covers, tiles, strict=True)
    ]


def test_loose_tiles_come_to_rest_over_six_seconds_less_than_four_pixels_away():
    move = drift()
    assert move.lasts_ms == 6000
    reach = [away(move.at(TITLE, now)) for now in times(move, 60)]
    assert len(reach[0]) > 50
    assert all(2 < one < 4 for one in reach[0])
    assert set(reach[-1]) == {0.0}
    for number in range(len(reach[0])):
        ways = [moment[number] for moment in reach]
        assert all(later <= earlier + 0.3 for earlier, later in pairwise(ways))


def test_the_mosaic_itself_stays_and_covers_are_of_its_ground():
    seen = drift().at(TITLE, NOW)
    covers, tiles = covers_and_tiles(seen)
    assert seen.marks[0] == TITLE.marks[0]
    assert {cover.fill for cover in covers} == {"canvas"}
    assert all(tile.fill.startswith("#") for tile in tiles)


def test_it_happens_once_and_only_where_the_title_was_not_shown():
    assert list(drifts(stage_of(TITLE), stage_of(TITLE), NOW)) == []
    assert list(drifts(stage_of(), stage_of(marked("other")), NOW)) == []


def test_frames_are_far_apart():
    assert drift().frame_ms > 60


def test_in_a_mirror_the_loose_tiles_are_at_the_other_side():
    picture = TITLE.marks[0]._replace(flipped=True)
    flipped = marked("mosaic", picture, rect=RECT)
    move = drift()
    plain, turned = (move.at(box, move.ends_ms).marks[-1] for box in (TITLE, flipped))
    assert turned.points[0][0] - RECT.x == RECT.right - plain.points[0][0]
    assert turned.points[0][1] == plain.points[0][1]


def test_a_box_without_the_title_is_left_alone():
    other = marked("mosaic")
    assert drift().at(other, NOW) is other
