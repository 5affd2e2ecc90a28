import math

import pytest

from assets.workshop.kit import KIT
from assets.workshop.shapes import shapes


def only(drawing):
    (shape,) = shapes(drawing)
    return shape


def test_a_path_is_followed_and_closed():
    shape = only('<path d="M1 2 L3 2 L3 4 Z M10 10 L12.5 10" fill="#123456"/>')
    first, second = shape.outlines
    assert first.points == ((1, 2), (3, 2), (3, 4))
    assert first.closed
    assert second.points == ((10, 10), (12.5, 10))
    assert not second.closed


def test_a_curve_ends_where_it_says_and_stays_between_its_points():
    (outline,) = only(
        '<path d="M0 0 C0 10 10 10 10 0 L20 0" fill="none" stroke="#000000"/>'
    ).outlines
    assert (10.0, 0.0) in outline.points
    assert max(y for _, y in outline.points) == pytest.approx(7.5)
    assert outline.points[-1] == (20, 0)


def test_a_circle_has_its_radius():
    (outline,) = only('<circle cx="5" cy="6" r="2" fill="#FFFFFF"/>').outlines
    assert outline.closed
    assert all(math.dist(point, (5, 6)) == pytest.approx(2) for point in outline.points)


def test_a_group_moves_and_widens_what_is_in_it_and_nothing_else():
    inside, outside = shapes(
        '<g transform="translate(10 -2) scale(2 1)"><rect x="1" y="2" width="3" height="4" '
        'fill="#000000"/></g><rect x="1" y="2" width="3" height="4" fill="#000000"/>'
    )
    assert inside.outlines[0].points == ((12, 0), (18, 0), (18, 4), (12, 4))
    assert "translate(10 -2)" in inside.markup
    assert outside.outlines[0].points[0] == (1, 2)


def test_opacity_is_told_apart_from_what_is_drawn():
    shape = only(
        '<path d="M0 0 L1 1" fill="none" stroke="#102030" stroke-width="2.5" stroke-opacity="0.4"/>'
    )
    assert (shape.stroke, shape.fill, shape.width, shape.opacity) == ("#102030", "", 2.5, 0.4)
    assert "opacity" not in shape.markup


@pytest.mark.parametrize("group", ["heads", "tops", "hair_front", "hair_back", "extras"])
def test_every_shape_of_the_kit_is_understood(group):
    for name in KIT.names(group):
        drawing = KIT.part(group, name)
        found = list(shapes(drawing))
        assert len(found) == sum(drawing.count(f"<{tag}") for tag in ("path", "circle", "rect"))
        assert all(shape.colour and shape.outlines for shape in found), name
