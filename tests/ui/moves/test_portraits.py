import pytest
from stages import NOW, marked, stage_of, times

from game.core.knowledge import Category
from game.ui import pictures
from game.ui.mosaic_tiles import portrait_tiles
from game.ui.moves.portraits import gatherings
from game.ui.scene import Picture, Polygon, Rect

RECT = Rect(40, 60, 120, 120)


def portrait(rect=RECT, member="runa", **shares):
    named = {Category[name.upper()]: share for name, share in shares.items()}
    return marked("casebook-summary", pictures.mosaic(rect, member, named), rect=rect)


def found(before, after, now=NOW):
    return list(gatherings(stage_of(before), stage_of(after), now))


def tiles(box):
    return [mark for mark in box.marks if isinstance(mark, Polygon)]


def test_a_flag_drops_tiles_into_the_portrait():
    before, after = portrait(), portrait(home=1 / 3)
    (move,) = found(before, after)
    shown = [tiles(move.at(after, now)) for now in times(move)]
    assert len(shown[0]) == 1, "the first falls at once"
    counts = [len(one) for one in shown]
    assert counts == sorted(counts)
    assert counts[-1] == len(move.tiles) > 2
    assert move.tiles[1].begins_ms - NOW == 14


def test_until_all_have_landed_the_picture_is_the_bare_one():
    before, after = portrait(role=1.0), portrait(role=1.0, home=1.0)
    (move,) = found(before, after)
    assert move.at(after, NOW).marks[0] == before.marks[0]
    assert move.at(after, move.ends_ms - 1).marks[0] == before.marks[0]


def test_every_tile_lands_inside_the_portrait():
    after = portrait(home=1.0, routine=1.0)
    (move,) = found(portrait(), after)
    for tile in tiles(move.at(after, move.ends_ms)):
        for x, y in tile.points:
            assert RECT.x <= x <= RECT.right
            assert RECT.y <= y <= RECT.bottom


def test_however_many_tiles_they_have_landed_after_a_reveal():
    full = {category.name: 1.0 for category in Category}
    (move,) = found(portrait(), portrait(**full))
    assert move.lasts_ms <= 420
    assert len(move.tiles) == len(portrait_tiles("runa", RECT.width).tiles)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (portrait(home=1.0), portrait(home=0.5)),
        (portrait(home=1.0), portrait(role=1.0)),
        (portrait(home=0.5), portrait(home=0.5)),
        (portrait(), portrait(member="dario", home=1.0)),
        (portrait(member="nobody"), portrait(member="nobody", home=1.0)),
    ],
    ids=["fewer", "others", "the same", "another person", "without a mosaic"],
)
def test_nothing_falls_into(before, after):
    assert found(before, after) == []


def test_a_second_flag_lets_the_first_tiles_fall_on():
    first, second = portrait(home=1 / 3), portrait(home=1 / 3, role=1 / 3)
    (earlier,) = found(portrait(), first)
    now = NOW + 100
    (later,) = found(first, second, now)
    both = later.after(earlier, now)
    assert both.at(second, now).marks[0] == portrait().marks[0]
    seen = tiles(earlier.at(first, now))
    assert tiles(both.at(second, now))[: len(seen)] == seen, "nothing jumps"
    assert both.ends_ms == max(earlier.ends_ms, later.ends_ms)
    assert len(tiles(both.at(second, both.ends_ms))) == len(earlier.tiles) + len(later.tiles)


def test_tiles_fall_where_the_portrait_is_now_and_stop_when_it_is_another():
    after = portrait(home=1 / 3)
    (move,) = found(portrait(), after)
    lower = portrait(rect=RECT.moved(0, 30), home=1 / 3)
    assert move.on(stage_of(lower)) is move
    there = tiles(move.at(lower, move.ends_ms))[0].points[0]
    here = tiles(move.at(after, move.ends_ms))[0].points[0]
    assert there == pytest.approx((here[0], here[1] + 30))
    assert move.on(stage_of(portrait())) is None
    assert move.on(stage_of()) is None


def test_a_large_portrait_has_finer_tiles():
    large = Rect(0, 0, 300, 300)
    (fine,) = found(portrait(rect=large), portrait(rect=large, home=1.0))
    (coarse,) = found(portrait(), portrait(home=1.0))
    assert len(fine.tiles) > len(coarse.tiles)
    assert all(isinstance(mark, Picture | Polygon) for mark in fine.at(portrait(), NOW).marks)
