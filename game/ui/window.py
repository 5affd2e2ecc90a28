"""The window: pygame's events in, frames out. Nothing moves, nothing is drawn.

While something moves there is a frame every few milliseconds. Else it waits for an event, and
a frame is painted only when the scene changed.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

if sys.platform.startswith("linux"):
    # Without a GPU, X11's accelerated framebuffer costs 22 to 45 ms a frame at 1080p, not 0.6.
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.ui.access import Request
from game.ui.access_adapter import ScreenReader, Shape, load_accesskit
from game.ui.assets import require_pygame_ce
from game.ui.game import Game
from game.ui.intents import Quit
from game.ui.motion import Motion
from game.ui.navigation import box_at
from game.ui.paint import Painter, scale_for
from game.ui.scene import Rect, Scene
from game.ui.theme import Theme
from game.ui.window_memory import SetAside
from game.ui.window_sound import Sounds

SMALLEST = (960, 600)
USUAL = (1280, 720)
_IDLE_WAIT_MS = 250
_WAITING_MS = 50
"""The same while something is on its way that will be shown."""

_CLICK_SLOP = 6
"""Device pixels the pointer may move between press and release of a click."""

_ASKED = pygame.event.custom_type()
"""The type of an event with the ``request`` of a screen reader."""

KEY_NAMES = {
    pygame.K_ESCAPE: "escape",
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_SPACE: "space",
    pygame.K_TAB: "tab",
    pygame.K_DELETE: "delete",
    pygame.K_BACKSPACE: "delete",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
    pygame.K_PLUS: "+",
    pygame.K_KP_PLUS: "+",
    pygame.K_MINUS: "-",
    pygame.K_KP_MINUS: "-",
    **{getattr(pygame, f"K_F{number}"): f"f{number}" for number in range(1, 13)},
    **{getattr(pygame, f"K_KP{digit}"): str(digit) for digit in range(10)},
}


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class NoDisplay(RuntimeError):  # noqa: N818 - it is told to players
    """There is no screen to open a window on."""


def key_name(key: int, modifiers: int, text: str = "") -> str:
    """The name that boxes know a key by: "f", "shift+tab", "ctrl+z"."""
    name = KEY_NAMES.get(key) or text.casefold() or pygame.key.name(key)
    if modifiers & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return f"ctrl+{name if key in KEY_NAMES else pygame.key.name(key)}"
    if modifiers & pygame.KMOD_SHIFT and name in {"tab", "f6"}:
        return f"shift+{name}"
    return name


class Window:
    """One window on one game."""

    def __init__(
        self, game: Game, size: tuple[int, int] = USUAL, now_ms: Callable[[], int] = _now_ms
    ) -> None:
        """Open it; ``now_ms`` is the clock that things move by.

        Raises:
            NoDisplay: with what to do instead.
        """
        require_pygame_ce()
        try:
            pygame.display.init()
            # A screen reader can only be attached while the window is hidden.
            self._surface = pygame.display.set_mode(size, pygame.RESIZABLE | pygame.HIDDEN)
        except pygame.error as problem:
            raise NoDisplay(
                "No display was found, so no window can open. Play in this terminal with "
                "`main.py play --text`, or save pictures of a recorded run with "
                "`main.py demo --out DIR`."
            ) from problem
        pygame.display.set_caption("Tessera")
        pygame.display.set_allow_screensaver(True)
        pygame.key.set_repeat(350, 40)
        self.game = game
        handle = pygame.display.get_wm_info().get("window", 0)
        self._screen_reader = ScreenReader(handle, game.words, _post, load_accesskit())
        self._surface = pygame.display.set_mode(size, pygame.RESIZABLE | pygame.SHOWN)
        self._painter = Painter(self._surface, Theme("light"))
        self._size = size
        self._look: tuple[object, ...] = ()
        self._now_ms = now_ms
        self._moving = Motion()
        self._shown_ms = 0
        self._sounds = Sounds()
        self._pressed_at: tuple[int, int] | None = None
        self._handlers = {
            pygame.KEYDOWN: self._key,
            pygame.MOUSEMOTION: self._motion,
            pygame.MOUSEBUTTONDOWN: self._press,
            pygame.MOUSEBUTTONUP: self._release,
            pygame.MOUSEWHEEL: self._wheel,
            pygame.WINDOWSIZECHANGED: self._resize,
            pygame.WINDOWEXPOSED: self._expose,
            pygame.QUIT: self._quit,
            _ASKED: self._asked,
        }
        self._fit()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in device pixels when it was last not full screen."""
        return self._size

    @property
    def scale(self) -> float:
        """Device pixels a layout pixel."""
        return scale_for(*self._surface.get_size())

    def run(self) -> None:
        """Play until the player leaves."""
        self.show()
        aside = SetAside()
        while not self.game.app.closing:
            playing = self.game.app.playing
            aside.follow(playing.mission if playing else None)
            self.handle(pygame.event.wait(self._wait_ms()))
            self.pump()
        self.close()

    def pump(self) -> None:
        """Handle all waiting events, then show the scene if it changed."""
        for event in pygame.event.get():
            self.handle(event)
        self.game.tick()
        self.show()

    def handle(self, event: pygame.Event) -> None:
        """Handle one event."""
        handler = self._handlers.get(event.type)
        if handler is not None:
            handler(event)

    def show(self) -> None:
        """Paint the scene as far as it has come, if the window does not show that already."""
        self._use_settings()
        app, scene = self.game.app, self.game.scene
        self._shown_ms = self._now_ms()
        self._moving = self._moving.follow(
            scene, self._shown_ms, scale=self.scale, moving=app.settings.motion
        )
        self._paint(self._moving.at(self._shown_ms))
        self._screen_reader.show(scene, self._shape())
        self._sounds.follow(app, scene)

    def settle(self) -> None:
        """Show everything in its place, without waiting until it is there."""
        self.show()
        self._moving = self._moving.arrived
        self._paint(self.game.scene)

    def _paint(self, scene: Scene) -> None:
        changed = self._painter.paint(scene, ring=self.game.app.ring)
        if changed:
            pygame.display.update(changed)

    def _wait_ms(self) -> int:
        """How long nothing needs to be done if there is no event."""
        frame_ms = self._moving.next_frame_ms(self._shown_ms)
        if frame_ms is None:
            return _WAITING_MS if self.game.waiting else _IDLE_WAIT_MS
        return max(1, self._shown_ms + frame_ms - self._now_ms())

    def _shape(self) -> Shape:
        place = Rect(*pygame.display.get_window_position(), *self._surface.get_size())
        return Shape(place, self.scale, focused=pygame.key.get_focused())

    def _use_settings(self) -> None:
        settings = self.game.app.settings
        look = (self._surface, settings.theme, settings.text_percent, self.scale)
        if look != self._look:
            self._look = look
            self._painter.change(
                surface=self._surface,
                theme=Theme(settings.theme),
                text_scale=settings.text_percent / 100,
                scale=self.scale,
            )

    def save_picture(self, path: Path) -> None:
        """Save what the window shows, all in its place, as a PNG file."""
        self.settle()
        pygame.image.save(self._surface, path)

    def close(self) -> None:
        """Close the window."""
        self._sounds.close()
        pygame.display.quit()

    def device(self, x: float, y: float) -> tuple[int, int]:
        """A point of the layout in device pixels."""
        return round(x * self.scale), round(y * self.scale)

    def _layout(self, point: tuple[int, int]) -> tuple[float, float]:
        return point[0] / self.scale, point[1] / self.scale

    def _fit(self) -> None:
        width, height = self._surface.get_size()
        self.game.resize(round(width / self.scale), round(height / self.scale))

    def _key(self, event: pygame.Event) -> None:
        name = key_name(event.key, event.mod, event.unicode)
        if name == "f11":
            pygame.display.toggle_fullscreen()
            return
        self.game.key(name)

    def _motion(self, event: pygame.Event) -> None:
        x, y = self._layout(event.pos)
        box = box_at(self.game.scene, x, y)
        name = box.id if box else None
        if name != self.game.app.pointer:
            self.game.point(name)
        if self._pressed_at is not None and self._has_left(self._pressed_at, event.pos):
            self.game.pull(self._layout(self._pressed_at), (x, y))

    def _press(self, event: pygame.Event) -> None:
        if event.button == pygame.BUTTON_LEFT:
            self._pressed_at = event.pos
            box = box_at(self.game.scene, *self._layout(event.pos))
            self.game.hold(box.id if box else None)

    def _release(self, event: pygame.Event) -> None:
        if event.button != pygame.BUTTON_LEFT or self._pressed_at is None:
            return
        start, self._pressed_at = self._pressed_at, None
        self.game.hold(None)
        if self._has_left(start, event.pos):
            self.game.drag(self._layout(start), self._layout(event.pos))
        else:
            self.game.click(*self._layout(event.pos))

    @staticmethod
    def _has_left(start: tuple[int, int], now: tuple[int, int]) -> bool:
        return max(abs(now[0] - start[0]), abs(now[1] - start[1])) > _CLICK_SLOP

    def _wheel(self, event: pygame.Event) -> None:
        self.game.wheel(*self._layout(pygame.mouse.get_pos()), event.precise_y)

    def _resize(self, _: pygame.Event) -> None:
        width, height = self._surface.get_size()
        if width < SMALLEST[0] or height < SMALLEST[1]:
            size = max(width, SMALLEST[0]), max(height, SMALLEST[1])
            self._surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        if not pygame.display.is_fullscreen():
            self._size = self._surface.get_size()
        self._look = ()
        self._fit()

    def _expose(self, _: pygame.Event) -> None:
        self._look = ()

    def _asked(self, event: pygame.Event) -> None:
        self.game.ask(event.request)

    def _quit(self, _: pygame.Event) -> None:
        self.game.do(Quit())


def _post(request: Request) -> None:
    pygame.event.post(pygame.Event(_ASKED, request=request))
