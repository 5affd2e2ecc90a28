"""The window: pygame's events in, frames out. Nothing moves, nothing is drawn.

Without anything to do it waits for an event; a frame is painted only when the scene changed.
"""

import os
import sys
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
from game.ui.navigation import box_at
from game.ui.paint import Painter, scale_for
from game.ui.scene import Rect
from game.ui.theme import Theme

SMALLEST = (960, 600)
USUAL = (1280, 720)
_IDLE_WAIT_MS = 250
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

    def __init__(self, game: Game, size: tuple[int, int] = USUAL) -> None:
        """Open it.

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
        self._look: tuple[object, ...] = ()
        self._pressed_at: tuple[int, int] | None = None
        self._handlers = {
            pygame.KEYDOWN: self._key,
            pygame.MOUSEMOTION: self._motion,
            pygame.MOUSEBUTTONDOWN: self._press,
            pygame.MOUSEBUTTONUP: self._release,
            pygame.MOUSEWHEEL: self._wheel,
            pygame.VIDEORESIZE: self._resize,
            pygame.WINDOWEXPOSED: self._expose,
            pygame.QUIT: self._quit,
            _ASKED: self._asked,
        }
        self._fit()

    @property
    def scale(self) -> float:
        """Device pixels a layout pixel."""
        return scale_for(*self._surface.get_size())

    def run(self) -> None:
        """Play until the player leaves."""
        self.show()
        while not self.game.app.closing:
            self.handle(pygame.event.wait(_IDLE_WAIT_MS))
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
        """Paint the scene, if it is not what the window shows already."""
        self._use_settings()
        changed = self._painter.paint(self.game.scene, ring=self.game.app.ring)
        if changed:
            pygame.display.update(changed)
        self._screen_reader.show(self.game.scene, self._shape())

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
        """Save what the window shows as a PNG file."""
        self.show()
        pygame.image.save(self._surface, path)

    def close(self) -> None:
        """Close the window."""
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

    def _release(self, event: pygame.Event) -> None:
        if event.button != pygame.BUTTON_LEFT or self._pressed_at is None:
            return
        start, self._pressed_at = self._pressed_at, None
        if self._has_left(start, event.pos):
            self.game.drag(self._layout(start), self._layout(event.pos))
        else:
            self.game.click(*self._layout(event.pos))

    @staticmethod
    def _has_left(start: tuple[int, int], now: tuple[int, int]) -> bool:
        return max(abs(now[0] - start[0]), abs(now[1] - start[1])) > _CLICK_SLOP

    def _wheel(self, event: pygame.Event) -> None:
        self.game.wheel(*self._layout(pygame.mouse.get_pos()), event.precise_y)

    def _resize(self, event: pygame.Event) -> None:
        size = max(event.w, SMALLEST[0]), max(event.h, SMALLEST[1])
        if size != self._surface.get_size():
            self._surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        self._fit()

    def _expose(self, _: pygame.Event) -> None:
        self._look = ()

    def _asked(self, event: pygame.Event) -> None:
        self.game.ask(event.request)

    def _quit(self, _: pygame.Event) -> None:
        self.game.do(Quit())


def _post(request: Request) -> None:
    pygame.event.post(pygame.Event(_ASKED, request=request))
