"""Frames of the window: some while something moves, none when nothing does."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from played import game_after

from game.ui import intents as want
from game.ui.intents import play
from game.ui.measure import TableMeasure
from game.ui.paint import Painter
from game.ui.paint_changes import changed_areas
from game.ui.theme import Theme
from game.ui.window import Window


class Hands:
    """A window on a game, its clock, and how often it has been painted."""

    def __init__(self, *decisions, motion="on"):
        self.ms = 0
        game = game_after(*decisions)
        game.do(want.SetSetting("motion", motion))
        self.window = Window(game, (1280, 720), lambda: self.ms)
        self.painted = 0
        paint = self.window._painter.paint

        def counted(scene, *, ring=True):
            areas = paint(scene, ring=ring)
            self.painted += bool(areas)
            return areas

        self.window._painter.paint = counted

    def do(self, intent):
        self.window.game.do(intent)
        self.window.show()

    def wait(self, lasts_ms):
        """Let time pass as the window would; returns how long it slept each time."""
        slept = []
        end_ms = self.ms + lasts_ms
        while self.ms < end_ms:
            slept.append(self.window._wait_ms())
            self.ms += slept[-1]
            self.window.pump()
        return slept

    def picture(self):
        return pygame.image.tobytes(self.window._surface, "RGB")


@pytest.fixture
def hands():
    made = []

    def open_window(*decisions, **more):
        made.append(Hands(*decisions, **more))
        made[-1].window.show()
        made[-1].wait(8000)
        made[-1].painted = 0
        return made[-1]

    yield open_window
    for one in made:
        one.window.close()


def test_when_nothing_moves_nothing_is_painted(hands):
    player = hands(play("Begin"))
    slept = player.wait(60_000)
    assert player.painted == 0
    assert set(slept) == {250}


def test_while_a_dialog_comes_there_are_frames_and_then_none(hands):
    player = hands(play("Begin"))
    player.do(want.OpenDialog("help"))
    slept = player.wait(1000)
    assert 5 < player.painted <= 9
    assert slept.count(16) == 8
    player.painted = 0
    player.wait(1000)
    assert player.painted == 0


def test_with_reduced_motion_a_dialog_is_there_at_once(hands):
    player = hands(play("Begin"), motion="off")
    player.do(want.OpenDialog("help"))
    assert set(player.wait(1000)) == {250}
    assert player.painted == 1


def test_moving_or_not_it_ends_with_the_same_picture(hands):
    seen = []
    for motion in ("on", "off"):
        player = hands(play("Begin"), motion=motion)
        player.do(play("FlagPart", part="desk.badge", lines=("role",), confidence=80))
        player.do(want.OpenDialog("pieces", "role"))
        player.wait(1000)
        seen.append(player.picture())
    assert seen[0] == seen[1]


def test_a_saved_picture_waits_for_nothing(hands, tmp_path):
    player = hands(play("Begin"))
    player.window.game.do(want.OpenDialog("help"))
    player.window.save_picture(tmp_path / "now.png")
    player.wait(1000)
    player.window.save_picture(tmp_path / "later.png")
    assert (tmp_path / "now.png").read_bytes() == (tmp_path / "later.png").read_bytes()


def test_the_pointer_finds_a_dialog_where_it_will_be(hands):
    player = hands(play("Begin"))
    player.do(want.OpenDialog("help"))
    rect = player.window.game.scene.find("close").rect
    player.window.game.click(rect.x + 2, rect.y + 2)
    assert player.window.game.app.dialogs == ()


def test_what_changes_on_the_way_is_all_that_is_painted_again():
    """A frame painted over the one before equals the frame painted as a whole."""
    game = game_after(play("Begin"))
    window = Window(game, (1280, 720), lambda: 0)
    surfaces = [pygame.Surface((1280, 720)) for _ in range(2)]
    flowing, whole = (Painter(surface, Theme("light")) for surface in surfaces)
    flowing.paint(window._moving.follow(game.scene, 0, moving=False).at(0))
    motion = window._moving.follow(game.scene, 0, moving=True).arrived
    for intent in (want.OpenEvidence("loop"), want.OpenDialog("help")):
        game.do(intent)
        motion = motion.follow(game.scene, 0, moving=True)
        before = None
        for now_ms in range(0, 260, 20):
            scene = motion.at(now_ms)
            flowing.paint(scene)
            whole.change()
            whole.paint(scene)
            pixels = [pygame.image.tobytes(surface, "RGB") for surface in surfaces]
            assert pixels[0] == pixels[1], now_ms
            if before is not None and scene is not before:
                assert changed_areas(before, scene, TableMeasure()) != ()
            before = scene
        motion = motion.arrived
    window.close()


def test_a_button_is_held_down_until_the_pointer_leaves_it_or_lets_go(hands):
    window = hands(play("Begin")).window
    finish = window.game.scene.find("finish")
    at = window.device(finish.rect.x + 20, finish.rect.y + 20)

    def button(kind, pos):
        window.handle(pygame.Event(kind, pos=pos, button=pygame.BUTTON_LEFT))

    def move(pos):
        window.handle(pygame.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(1, 0, 0)))

    move(at)
    hovered = window.game.scene.find("finish").marks
    button(pygame.MOUSEBUTTONDOWN, at)
    held = window.game.scene.find("finish").marks
    assert held != hovered
    move((5, 300))
    assert window.game.scene.find("finish").marks == finish.marks
    move(at)
    assert window.game.scene.find("finish").marks == held
    button(pygame.MOUSEBUTTONUP, at)
    assert window.game.app.pressed is None
    assert window.game.app.dialog.name == "finish"
