"""The piece of a picture around a detail."""

import pytest
from played import NIGHT_SHIFT, WORDS, load_mission

from game.core.contents import Photo, Route
from game.ui import pictures
from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.scene import Picture, Rect
from game.ui.screens.evidence_crop import area_of, crop
from game.ui.theme import Theme

KIT = Kit(TableMeasure(1.0), WORDS, Theme("light"))
MISSIONS = sorted(NIGHT_SHIFT.parent.glob("*.yaml"))


@pytest.mark.parametrize("rect", [Rect(0, 0, 664, 200), Rect(0, 0, 350, 214), Rect(0, 0, 240, 240)])
@pytest.mark.parametrize("path", MISSIONS, ids=lambda path: path.stem)
def test_a_detail_is_shown_whole_if_it_fits_wherever_it_lies(path, rect):
    scenario = load_mission(path).scenario
    for part in scenario.parts.values():
        item = scenario.item_by_id[part.item]
        area = area_of(item, part)
        if area is None or not isinstance(item.content, Photo | Route):
            continue
        picture = crop(KIT, scenario, part, rect).marks[0]
        assert isinstance(picture, Picture)
        left, top, width, height = picture.spec.area
        x, y, wide, tall = _posted(item.content)
        across = _common((left, width), (area[0], area[2]))
        down = _common((top, height), (area[1], area[3]))
        assert across >= min(width, _common((x, wide), (area[0], area[2]))) - 1, part.id
        assert down >= min(height, _common((y, tall), (area[1], area[3]))) - 1, part.id


def _posted(content):
    """What of the scene or the map was posted at all."""
    if isinstance(content, Photo):
        return pictures.photo_area(content)
    return (0, 0, *pictures.MAP_SIZE)


def _common(one, other):
    """How much two stretches, each a start and a length, have in common."""
    return min(one[0] + one[1], other[0] + other[1]) - max(one[0], other[0])
