import itertools
import math

import numpy as np
import pytest

from assets.workshop.features import features, is_feature
from assets.workshop.grains import GRAINS
from assets.workshop.kit import KIT
from assets.workshop.polygons import area, common_area, middle
from assets.workshop.shapes import Outline, shapes
from assets.workshop.stones import Cut, centre, cut_across, cut_along, lower, span, swollen

LENS = Outline(((0.0, 5.0), (5.0, 2.0), (10.0, 5.0), (5.0, 8.0)), closed=True)
HEADS = sorted(KIT.names("heads"))


def face(head, size):
    return list(features("head", list(shapes(KIT.part("heads", head))), GRAINS[size]))


def stones_of(found, name):
    return [stone for feature in found if feature.name == name for stone in feature.stones]


def test_a_shape_is_cut_from_end_to_end_with_gaps_between():
    stones = list(cut_across(LENS, Cut(4, gap=0.5)))
    assert len(stones) == 4
    assert stones[0][0][0] == 0
    assert stones[-1][1][0] == 10
    for before, after in itertools.pairwise(stones):
        assert after[0][0] - before[1][0] == pytest.approx(0.5)


def test_a_thin_shape_becomes_thick_enough():
    for stone in cut_across(LENS, Cut(2, gap=0.5, least=4)):
        assert stone[3][1] - stone[0][1] >= 4 - 1e-9
        assert stone[2][1] - stone[1][1] >= 4 - 1e-9


def test_the_span_of_a_shape():
    assert span(LENS, 5) == (2, 8)
    assert span(LENS, 2.5) == (3.5, 6.5)


def test_a_line_is_cut_along_its_length():
    line = Outline(((0.0, 0.0), (10.0, 0.0), (10.0, 10.0)), closed=False)
    stones = list(cut_along(line, 2, Cut(4, gap=0)))
    assert [area(stone) for stone in stones] == pytest.approx([10] * 4)


def test_a_ring_is_cut_all_around():
    around = [(8 * math.cos(turn), 8 * math.sin(turn)) for turn in np.linspace(0, math.tau, 41)]
    ring = Outline(tuple(around[:-1]), closed=True)
    stones = list(cut_along(ring, 2, Cut(12, gap=0.5)))
    assert sum(abs(area(stone)) for stone in stones) == pytest.approx(
        2 * (math.tau * 8 - 12 * 0.5), rel=0.05
    )


def test_lines_move_and_swell_about_a_centre():
    assert lower(LENS, 3).points[0] == (0, 8)
    wide = swollen(LENS, (5, 5), 2, 1)
    assert span(wide, 5) == (2, 8)
    assert min(x for x, _ in wide.points) == -5
    assert centre(LENS.points) == (5, 5)


@pytest.mark.parametrize("size", GRAINS)
@pytest.mark.parametrize("head", HEADS)
def test_every_face_has_two_eyes_and_a_mouth_that_can_be_read(head, size):
    grain = GRAINS[size]
    found = face(head, size)
    for side, x in (("left eye", 98), ("right eye", 142)):
        stones = stones_of(found, side)
        assert len(stones) >= grain.brow + grain.lid + 3
        assert abs(sum(middle(stone)[0] for stone in stones) / len(stones) - x) < 4
    assert len(stones_of(found, "mouth")) > grain.lips
    pixel = 202 / size
    for name in ("left eye", "right eye", "mouth"):
        assert all(abs(area(stone)) > pixel**2 for stone in stones_of(found, name))


@pytest.mark.parametrize("size", GRAINS)
def test_an_iris_lies_between_whites_and_under_its_lid(size):
    left_eye = [
        feature for feature in face("h1_oval_20s_neutral", size) if feature.name == "left eye"
    ]
    lid, whites, (iris,) = (feature.stones for feature in left_eye[:3])
    left, right = sorted(whites, key=middle)
    assert max(middle(stone)[1] for stone in lid) < middle(iris)[1]
    assert middle(left)[0] < middle(iris)[0] < middle(right)[0]
    assert common_area(left, iris) == pytest.approx(0)
    assert common_area(right, iris) == pytest.approx(0)


def test_a_smile_turns_the_corners_of_the_mouth_up():
    def drop(head):
        """How far the middle of the upper lip lies below the corner of the mouth."""
        first = min(stones_of(face(head, 120), "mouth"), key=middle)
        return first[1][1] - first[0][1]

    assert drop("h1_oval_20s_smile") > drop("h1_oval_20s_worried")


@pytest.mark.parametrize("extra", sorted(KIT.names("extras")))
def test_what_is_worn_is_either_painted_or_cut(extra):
    drawn = list(shapes(KIT.part("extras", extra)))
    cut = [shape for shape in drawn if is_feature(extra, shape)]
    assert cut in ([], drawn)
    assert bool(list(features(extra, drawn, GRAINS[400]))) == bool(cut)
