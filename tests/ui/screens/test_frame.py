import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_CONNECT, WORDS, box, game_after, measure

from game.ui.app import App, Tone
from game.ui.intents import Dismiss, play
from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.scene import Role, State
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame, top_bar_height
from game.ui.screens.modes import icon_rail, large_text, tabbed, wide
from game.ui.theme import Theme

LONG = "The folder for your attempts cannot be written to, so nothing is kept. " * 2


def steps(game):
    return [one for one in game.scene.boxes() if one.id.startswith("step:")]


def test_the_steps_say_what_is_done_and_what_is_now():
    game = game_after(*TO_CONNECT)
    assert [one.label for one in steps(game)] == ["Spot", "Connect", "Fix", "Debrief"]
    assert [one.value for one in steps(game)] == ["done", "", "", ""]
    assert [State.CURRENT in one.states for one in steps(game)] == [False, True, False, False]


def test_the_review_belongs_to_spotting():
    game = game_after(play("Begin"), play("FinishSpot"))
    assert State.CURRENT in box(game, "step:spot").states


def test_where_there_is_little_room_only_the_current_step_is_counted():
    (step,) = steps(game_after(play("Begin"), size=(960, 600), text=200))
    assert step.label == "Spot, 1 of 4"


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("lasting", [False, True])
def test_notices_are_sound_in_every_look(size, theme, text, lasting):
    game = game_after(play("Begin"), size=size, theme=theme, text=text)
    game.app = game.app.noting(LONG, Tone.ALERT, lasting=lasting)
    game.resize(*size)
    assert problems(game.scene, measure(game)) == []


def test_a_lasting_notice_takes_its_own_room():
    game = game_after(play("Begin"))
    before = box(game, "rail").rect
    game.app = game.app.noting("The disk is full.", Tone.ALERT, lasting=True)
    game.resize(1280, 720)
    notice = box(game, "band:0")
    assert notice.rect.y >= top_bar_height(game.app)
    assert box(game, "rail").rect.y >= notice.rect.bottom > before.y
    assert notice.live


def test_a_passing_notice_floats_and_can_be_closed():
    game = game_after(play("Begin"))
    before = box(game, "rail").rect
    game.app = game.app.noting("Something was refused.", Tone.ALERT)
    game.resize(1280, 720)
    assert box(game, "rail").rect == before
    toast = box(game, "toast")
    assert toast.rect.bottom < bottom_bar_rect(game.app).y
    game.do(toast.children[0].action)
    assert game.scene.find("toast") is None
    assert toast.children[0].action == Dismiss()


def test_only_the_newest_passing_notice_shows():
    game = game_after(play("Begin"))
    game.app = game.app.noting("First.").noting("Second.")
    game.resize(1280, 720)
    assert box(game, "toast").label == "Second."


def test_the_body_ends_at_the_bar_or_a_margin_above_the_edge():
    game = game_after(play("Begin"))
    kit = Kit(measure(game), WORDS, Theme("light"))
    assert body_rect(game.app, kit, bottom=True) == (24, 80, 1232, 576)
    assert body_rect(game.app, kit) == (24, 80, 1232, 616)


@pytest.mark.parametrize(
    ("size", "text", "modes"),
    [
        ((1280, 720), 100, ()),
        ((1536, 864), 100, ("wide",)),
        ((1280, 720), 125, ("icon_rail",)),
        ((1280, 720), 150, ("large_text", "icon_rail")),
        ((1280, 720), 200, ("large_text", "icon_rail", "tabbed")),
        ((960, 600), 100, ("icon_rail",)),
        ((960, 600), 125, ("icon_rail", "tabbed")),
    ],
)
def test_how_much_fits_follows_the_window_and_the_text(size, text, modes):
    app = game_after(size=size, text=text).app
    found = [mode.__name__ for mode in (wide, large_text, icon_rail, tabbed) if mode(app)]
    assert tuple(found) == modes


def test_a_lasting_notice_stays_on_every_screen():
    game = game_after(play("Begin"))
    game.app = game.app.noting("A damaged file was set aside.", Tone.INFO, lasting=True)
    for do in ("FinishSpot", "FinishReview", "FinishConnect", "FinishFix"):
        game.do(play(do))
        assert box(game, "band:0").label == "A damaged file was set aside."


@pytest.mark.parametrize(
    ("width", "told"), [(1280, ["beside", "status"]), (400, ["status"]), (300, [])]
)
def test_a_page_bears_its_title_and_tells_as_much_as_there_is_room_for(width, told):
    app = App(size=(width, 600))
    scene = frame(
        app,
        Kit(TableMeasure(), WORDS, Theme("light")),
        (),
        title="Missions",
        status=Status("14", "status"),
        beside=Status("6", "beside"),
    )
    assert scene.find("page").label == "Missions"
    found = [one.label for one in scene.boxes() if one.role is Role.STATUS]
    assert found == [f"{number} {name}" for number, name in (("6", "beside"), ("14", "status"))
                     if name in told]  # fmt: skip
    assert problems(scene, TableMeasure()) == []
