from stages import NOW, marked, stage_of, times

from game.ui.kit import quad
from game.ui.layout import moved
from game.ui.moves.tiles import Fall, Knock, nearest_first, tile_moves
from game.ui.scene import Rect, Role


def meter(filled, total=4, colour="category.home-area", x=10):
    tiles = (
        quad(
            (x + 16 * index, 10),
            12,
            index,
            colour if index < filled else "tile_empty",
            None if index < filled else "tile_line",
            width=1,
        )
        for index in range(total)
    )
    return marked("meter", *tiles, role=Role.METER, rect=Rect(x, 10, 60, 12))


def link(*, fixed):
    if fixed:
        return quad((10, 10), 26, 0, "surface", "safe_fill", turn=16)
    return quad((10, 10), 26, 0, "exposed_fill")


def found(before, after):
    return list(tile_moves(stage_of(before), stage_of(after), NOW))


def top(tile):
    return min(y for _, y in tile.points)


def test_a_tile_that_is_set_drops_six_pixels_in_90_ms():
    before, after = meter(0), meter(1)
    (move,) = found(before, after)
    assert (type(move), move.begins_ms, move.lasts_ms) == (Fall, NOW, 90)
    tops = [top(move.at(after, now).marks[-1]) for now in times(move)]
    assert tops[0] == top(after.marks[0]) - 6
    assert tops[-1] == top(after.marks[0])
    assert tops == sorted(tops), "it never bounces"


def test_its_place_is_empty_until_it_begins_to_fall():
    before, after = meter(0), meter(2)
    later = found(before, after)[1]
    assert later.begins_ms == NOW + 14
    assert later.at(after, NOW).marks[1] == before.marks[1]
    assert len(later.at(after, NOW).marks) == len(after.marks)
    assert later.at(after, later.begins_ms).marks[-1].fill == after.marks[1].fill


def test_tiles_follow_each_other_nearest_first():
    moves = found(meter(1), meter(4))
    assert [move.place for move in moves] == [1, 2, 3]
    assert [move.begins_ms - NOW for move in moves] == [0, 14, 28]
    assert nearest_first([(0, 0), (9, 9), (1, 0), (0, 3)]) == [0, 2, 3, 1]


def test_tiles_that_are_taken_away_go_at_once():
    assert found(meter(3), meter(1)) == []


def test_another_theme_or_another_number_of_tiles_sets_none():
    assert found(meter(3), meter(3, colour="category.daily-routine")) == []
    assert found(meter(1, total=4), meter(2, total=5)) == []


def test_a_box_that_was_not_there_sets_none():
    assert list(tile_moves(stage_of(), stage_of(meter(3)), NOW)) == []


def test_a_falling_tile_stays_with_its_box_and_ends_when_it_is_taken_back():
    (move,) = found(meter(0), meter(1))
    scrolled = moved(meter(1), 0, -100)
    kept = move.on(stage_of(scrolled))
    assert kept.at(scrolled, kept.ends_ms).marks[-1] == scrolled.marks[0]
    assert top(kept.empty) == top(move.empty) - 100
    assert move.on(stage_of(meter(0))) is None
    assert move.on(stage_of()) is None


def test_a_tile_knocked_out_of_a_chain_tilts_and_slides_out_ten_pixels_and_fades():
    before, after = marked("chain", link(fixed=False)), marked("chain", link(fixed=True))
    (move,) = found(before, after)
    assert (type(move), move.lasts_ms) == (Knock, 220)
    first, last = (move.at(after, now).marks[-1] for now in (NOW, move.ends_ms))
    assert first.points == before.marks[0].points
    assert first.fill == "exposed_fill@100"
    assert last.fill == "exposed_fill@0"
    middles = [sum(y for _, y in move.at(after, now).marks[-1].points) / 4 for now in times(move)]
    assert middles == sorted(middles)
    assert round(middles[-1] - middles[0], 6) == 10
    edge = last.points[1][1] - last.points[0][1]
    assert edge > first.points[1][1] - first.points[0][1], "it has turned"


def test_a_chain_that_is_mended_again_shows_its_tile_at_once():
    fixed, whole = marked("chain", link(fixed=True)), marked("chain", link(fixed=False))
    assert found(fixed, whole) == []
    (move,) = found(whole, fixed)
    assert move.on(stage_of(fixed)) is move
    assert move.on(stage_of(whole)) is None
