from dataclasses import replace

import pytest
from gallery import gallery
from layout_check import problems
from snapshots import same_as_kept

from game.core.knowledge import Category
from game.ui import kit
from game.ui.intents import Dismiss, Focus
from game.ui.kit import Kit
from game.ui.kit.shapes import quad
from game.ui.measure import TableMeasure
from game.ui.navigation import on_key
from game.ui.scene import Box, Circle, Fill, Icon, Polygon, Rect, Role, Scene, State, Text
from game.ui.theme import Theme
from game.ui.words import Words

DO = Dismiss()
SCALES = [1.0, 1.25, 1.5, 2.0]


def hands(scale=1.0, theme="light", hovered=None):
    return Kit(TableMeasure(scale), Words(), Theme(theme), hovered)


def words_of(box):
    return " ".join(mark.text for part in box.walk() for mark in part.marks if type(mark) is Text)


def texts_of(box):
    return [mark for mark in box.marks if isinstance(mark, Text)]


def fills_of(box):
    return [mark.colour for mark in box.marks if isinstance(mark, Fill)]


def test_the_components_say_what_they_said():
    assert same_as_kept("components", gallery())


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("theme", ["light", "hc"])
def test_no_component_cuts_its_text(theme, scale):
    assert list(problems(gallery(theme, scale), TableMeasure(scale))) == []


@pytest.mark.parametrize("scale", SCALES)
def test_a_button_grows_around_a_label_that_wraps(scale):
    k = hands(scale)
    label = "Finish spotting and look at what you found"
    narrow = kit.button(k, "b", label, DO, width=k.px(240), icon_end="arrow_right")
    lines = [mark for mark in narrow.marks if isinstance(mark, Text)]
    assert words_of(narrow) == label
    assert len(lines) > 1
    assert narrow.rect.height >= len(lines) * k.height("body")
    for line in lines:
        assert line.x + k.width(line.text, "body", bold=True) <= narrow.rect.right


def test_a_disabled_button_says_why_and_does_nothing():
    button = kit.button(hands(), "b", "Flag it", DO, disabled="Choose a line first.")
    assert button.takes_focus
    assert not button.enabled
    assert button.hint == "Choose a line first."
    assert fills_of(button)[0] == "disabled_bg"


def test_the_pointer_darkens_a_button():
    rest = kit.button(hands(), "b", "Flag it", DO, kind="primary")
    hover = kit.button(hands(hovered="b"), "b", "Flag it", DO, kind="primary")
    assert (fills_of(rest)[0], fills_of(hover)[0]) == ("action", "action_hover")
    assert rest.rect == hover.rect


def test_a_chosen_tile_has_a_tick_a_thick_line_and_bold_words():
    tile = kit.choice_tile(hands(), "c", "Home area", DO, width=269, mood=kit.Mood.CHOSEN)
    assert State.CHECKED in tile.states
    assert any(isinstance(mark, Icon) and mark.name == "check" for mark in tile.marks)
    assert next(mark for mark in tile.marks if isinstance(mark, Text)).bold
    assert next(mark for mark in tile.marks if isinstance(mark, Fill)).border_width == 3


@pytest.mark.parametrize("mood", [kit.Mood.RIGHT, kit.Mood.WRONG])
def test_right_and_wrong_differ_by_more_than_colour(mood):
    tile = kit.choice_tile(hands(), "c", "Home area", DO, width=269, mood=mood)
    expected = "check" if mood is kit.Mood.RIGHT else "cross"
    assert [mark.name for mark in tile.marks if isinstance(mark, Icon)] == [expected]


def test_a_cell_that_is_not_possible_is_a_dash_that_tab_skips():
    cell = kit.cell(hands(), "c", "Not possible", None, at=(0, 0), checked=False)
    assert not cell.takes_focus
    assert [mark.name for mark in cell.marks] == ["minus"]


@pytest.mark.parametrize(("value", "middle"), [(50, 100), (75, 200), (100, 300)])
def test_the_thumb_of_a_slider_stands_at_its_value(value, middle):
    track = kit.slider(
        hands(),
        "s",
        "How sure",
        at=(100, 40),
        width=200,
        low=50,
        high=100,
        value=value,
        shown=f"{value}%",
        action=DO,
        less=Focus("less"),
        more=Focus("more"),
    )
    (thumb,) = track.children
    assert thumb.rect.x + thumb.rect.width // 2 == middle
    assert thumb.value == f"{value}%"
    scene = Scene("s", (640, 400), track, focus="s")
    assert on_key(scene, "right") == Focus("more")
    assert on_key(scene, "left") == Focus("less")


def test_segments_are_one_stop_with_one_chosen():
    options = [kit.Segment("a", "All 23", DO, chosen=True), kit.Segment("b", "Unread", DO, False)]
    row = kit.segments(hands(), "seg", "Show", options)
    assert row.arrows
    assert [State.SELECTED in tab.states for tab in row.children] == [True, False]
    assert row.children[0].rect.right <= row.children[1].rect.x


@pytest.mark.parametrize("category", list(Category))
@pytest.mark.parametrize("found", [True, False])
def test_a_category_tile_stays_in_its_place(category, found):
    rect = Rect(100, 50, 40, 40)
    shape, icon = kit.category_tile(category, rect, found=found)
    assert icon.rect.x >= rect.x
    assert icon.rect.right <= rect.right
    if isinstance(shape, Circle):
        assert shape.radius < 20
        return
    assert isinstance(shape, Polygon)
    for x, y in shape.points:
        assert rect.x - 1 <= x <= rect.right + 1
        assert rect.y - 1 <= y <= rect.bottom + 1


def test_a_meter_has_a_tile_a_piece():
    meter = kit.meter(
        hands(), "m", "Home", "2 pieces", at=(0, 0), filled=2, total=4, colour="category.home-area"
    )
    assert [mark.fill for mark in meter.marks] == ["category.home-area"] * 2 + ["tile_empty"] * 2
    assert (meter.role, meter.value) == (Role.METER, "2 pieces")


def test_a_quad_turns_around_its_middle():
    upright, turned = quad((10, 10), 20, 0, "ink"), quad((10, 10), 20, 0, "ink", turn=90)
    for (x, y), (after_x, after_y) in zip(upright.points, turned.points, strict=True):
        assert (after_x, after_y) == pytest.approx((20 - (y - 20), 20 + (x - 20)), abs=0.02)


def test_a_chain_without_a_fixed_tile_is_red_and_whole():
    def bars(*fixed):
        links = [kit.Link(f"Piece {n}", one) for n, one in enumerate(fixed)]
        box = kit.chain(hands(), "c", "Chain", links, at=(0, 0), width=400, value="")
        return [mark for mark in box.marks if hasattr(mark, "casing")]

    assert [bar.colour for bar in bars(False, False, False)] == ["exposed_fill"] * 2
    assert [bar.colour for bar in bars(False, True, False)] == ["line_strong"] * 4


def test_the_facts_of_an_item_go_on_where_they_do_not_fit():
    k = hands(2.0)
    marks, tall = kit.meta_row(
        k, (0, 0), 220, "news", "Ansel Courier", [("", "05:40"), ("globe", "Anyone")]
    )
    texts = [mark for mark in marks if isinstance(mark, Text)]
    assert [mark.text for mark in texts][-1] == "Anyone"
    assert tall == k.height("caption") * len({mark.y for mark in texts})
    for mark in texts:
        assert mark.x + k.width(mark.text, "caption", bold=mark.bold) <= 220


def test_what_scrolls_shows_how_far():
    child = Box("child", Role.TEXT, Rect(0, -100, 100, 400))
    area = kit.scroll_area("feed", Rect(0, 0, 100, 200), (child,), offset=100, extent=400)
    (thumb,) = area.marks
    assert thumb.rect == Rect(94, 50, 6, 100)
    inner = area.children[0]
    assert inner.clips
    assert inner.scroll == (100, 400)


def test_what_fits_has_no_scroll_bar():
    area = kit.scroll_area("feed", Rect(0, 0, 100, 200), (), offset=0, extent=200)
    assert area.marks == ()


def test_a_notice_says_its_words_without_stars():
    notice = kit.notice(
        hands(),
        "n",
        "Tile set in **Daily routine**.",
        at=(0, 0),
        width=400,
        button="Undo",
        action=DO,
    )
    assert notice.label == "Tile set in Daily routine."
    assert notice.live
    assert [mark.bold for mark in notice.marks if isinstance(mark, Text)] == [False, True, False]
    assert notice.children[0].action == DO


def test_a_dialog_dims_the_whole_window():
    sheet = kit.centred((1280, 720), 900, 608)
    box = kit.dialog(hands(), "d", sheet, "Flag", window=(1280, 720), children=())
    assert sheet == Rect(190, 56, 900, 608)
    assert box.marks[0] == Fill(Rect(0, 0, 1280, 720), "scrim")


def test_a_dialog_is_never_larger_than_the_window():
    assert kit.centred((800, 500), 900, 608) == Rect(24, 24, 752, 452)


def test_high_contrast_has_thicker_lines_and_no_shadows():
    for mark in kit.card_marks(hands(theme="hc"), Rect(0, 0, 100, 60)):
        assert mark.border_width == 2
        assert mark.shadow is None


@pytest.mark.parametrize("kind", ["plain", "primary", "quiet"])
def test_a_button_that_is_held_down_looks_otherwise_and_lies_a_pixel_lower(kind):
    hover = kit.button(hands(hovered="b"), "b", "Flag it", DO, kind=kind)
    held = kit.button(replace(hands(hovered="b"), pressed="b"), "b", "Flag it", DO, kind=kind)
    assert fills_of(held)[0] != fills_of(hover)[0]
    assert held.rect == hover.rect
    assert [mark.y for mark in texts_of(held)] == [mark.y + 1 for mark in texts_of(hover)]


def test_a_disabled_button_does_not_give_way():
    rest = kit.button(hands(), "b", "Flag it", DO, disabled="Not yet.")
    held = kit.button(replace(hands(), pressed="b"), "b", "Flag it", DO, disabled="Not yet.")
    assert held == rest
