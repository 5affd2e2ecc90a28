import pytest
from stages import NOW, marked, stage_of, times

from game.ui.moves.arrivals import arrivals
from game.ui.scene import Rect, Role

FEED = marked("feed", role=Role.REGION, rect=Rect(24, 80, 780, 600))
PANEL = marked("panel", role=Role.REGION, rect=Rect(828, 80, 428, 600))
DIALOG = marked("dialog", role=Role.DIALOG, rect=Rect(300, 200, 600, 300))


def found(before, after):
    return list(arrivals(before, after, NOW))


def test_a_dialog_that_opens_fades_in_and_rises_in_120_ms():
    (move,) = found(stage_of(FEED), stage_of(FEED, DIALOG))
    assert (move.box, move.lasts_ms) == ("dialog", 120)
    seen = [move.at(DIALOG, now).passing for now in times(move)]
    assert (seen[0].dy, seen[0].opacity) == (8, 0)
    assert (seen[-1].dy, seen[-1].opacity) == (0, 1)
    assert [one.opacity for one in seen] == sorted(one.opacity for one in seen)
    assert [one.dy for one in seen] == sorted((one.dy for one in seen), reverse=True)
    assert {one.dx for one in seen} == {0}


def test_a_dialog_that_stays_or_closes_does_not_move():
    assert found(stage_of(FEED, DIALOG), stage_of(FEED, DIALOG)) == []
    assert found(stage_of(FEED, DIALOG), stage_of(FEED)) == []


@pytest.mark.parametrize(("x", "side"), [(828, 8), (24, -8)], ids=["at the end", "at the start"])
def test_a_panel_comes_from_its_side_in_220_ms(x, side):
    feed = marked("feed", role=Role.REGION, rect=Rect(476 if x == 24 else 24, 80, 780, 600))
    panel = marked("panel", role=Role.REGION, rect=PANEL.rect._replace(x=x))
    (move,) = found(stage_of(), stage_of(feed, panel))
    assert (move.box, move.lasts_ms, move.dx, move.dy) == ("panel", 220, side, 0)


def test_only_the_narrower_part_beside_another_is_a_panel():
    wide = marked("page", role=Role.REGION, rect=Rect(700, 80, 640, 600))
    assert found(stage_of(), stage_of(FEED, wide)) == []
    assert found(stage_of(), stage_of(PANEL)) == []
