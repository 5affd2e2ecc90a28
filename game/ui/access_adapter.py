"""The scene shown to assistive technology, by AccessKit: UI Automation, NSAccessibility, AT-SPI.

The package is optional; without it, and where nobody listens, nothing is done or built.

AccessKit calls back on threads of its own. An exception there would end it for good, and so
would a tree that is not sound. So callbacks only note who listens and pass on what is asked
for; every tree is made on the window's thread, before AccessKit is called with it.
"""

import importlib
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from game.ui.access import Ask, News, Request, Tree
from game.ui.access_tree import access_tree, next_news
from game.ui.access_update import AccessKit, tree_update
from game.ui.scene import Rect, Scene
from game.ui.words import Words

_MACOS_WINDOW_CLASS = "SDLWindow"


class Shape(NamedTuple):
    """How a window lies on the screen.

    ``place`` is its inside in device pixels, ``scale`` device pixels a layout pixel.
    """

    place: Rect
    scale: float
    focused: bool


def load_accesskit() -> AccessKit | None:
    """The package, or None where it is not installed."""
    try:
        return importlib.import_module("accesskit")
    except ImportError:
        return None


class ScreenReader:
    """Whoever reads one window aloud, if anybody does.

    Make it while the window is hidden, and use it on the window's thread only.
    """

    def __init__(
        self,
        handle: int,
        words: Words,
        post: Callable[[Request], None],
        kit: AccessKit | None,
        platform: str = sys.platform,
    ) -> None:
        """Attach to a window.

        Args:
            handle: the system's handle of the window.
            words: the language of the names.
            post: takes what is asked for, on any thread.
            kit: the package; without it nobody listens.
            platform: as ``sys.platform`` has it.
        """
        self._words = words
        self._post = post
        self._kit: AccessKit = kit
        self._platform = platform
        self._listening = False
        self._forget()
        if kit is not None:
            self._asks = tuple((getattr(kit.Action, ask.value), ask) for ask in Ask)
            self._adapter = self._attached(kit, handle)

    def _attached(self, kit: AccessKit, handle: int) -> AccessKit:
        if self._platform == "win32":
            return kit.windows.SubclassingAdapter(handle, self._hear, self._ask)
        if self._platform == "darwin":
            # SDL gives the focus to the window, and macOS asks the view inside.
            kit.macos.add_focus_forwarder_to_window_class(_MACOS_WINDOW_CLASS)
            return kit.macos.SubclassingAdapter.for_window(handle, self._hear, self._ask)
        return kit.unix.Adapter(self._hear, self._ask, self._leave)

    def _forget(self) -> None:
        """Show everything next time."""
        self._anew = False
        self._scene: Scene | None = None
        self._tree: Tree | None = None
        self._shape: Shape | None = None
        self._news = News()
        self._boxes: dict[int, str] = {}

    def _hear(self) -> None:
        """Somebody begins to listen; the tree follows from the window's thread.

        AccessKit holds a lock during this call, and the calls of ``show`` wait for it without
        letting Python go. So noting that somebody listens is the last thing done here: were
        there more to do, both would wait for ever.
        """
        self._anew = True
        self._listening = True

    def _leave(self) -> None:
        self._listening = False

    def _ask(self, asked: AccessKit) -> None:
        # The window may be closing, and nothing may go wrong on this thread.
        with suppress(Exception):
            ask = next(ours for theirs, ours in self._asks if theirs == asked.action)
            number = float(asked.data[1]) if ask is Ask.SET else 0.0
            self._post(Request(self._boxes[asked.target], ask, number))

    def show(self, scene: Scene, shape: Shape) -> None:
        """Show a scene, if whoever listens does not have it already."""
        if not self._listening:
            return
        if self._anew:
            self._forget()
        scaled = self._shape is not None and self._shape.scale == shape.scale
        if scene is not self._scene or not scaled:
            self._show_scene(scene, shape.scale, anyhow=not scaled)
        if shape != self._shape:
            self._show_shape(shape)

    def _show_scene(self, scene: Scene, scale: float, *, anyhow: bool) -> None:
        self._news = next_news(self._news, self._scene, scene, self._words)
        self._scene = scene
        tree = access_tree(scene, self._words, self._news)
        if tree == self._tree and not anyhow:
            return
        self._tree = tree
        self._boxes = {node.number: node.box for node in tree.nodes}
        update = tree_update(
            self._kit,
            tree,
            scale=scale,
            language=self._words.locale.language,
            say_keys=self._platform not in {"win32", "darwin"},
        )
        self._send(self._adapter.update_if_active(lambda: update))

    def _show_shape(self, shape: Shape) -> None:
        """Tell where the window is and whether it has the focus; Windows knows."""
        self._shape = shape
        if self._platform == "darwin":
            self._send(self._adapter.update_view_focus_state(shape.focused))
        elif self._platform != "win32":
            x, y, width, height = shape.place
            bounds = self._kit.Rect(x, y, x + width, y + height)
            self._adapter.set_root_window_bounds(bounds, bounds)
            self._adapter.update_window_focus_state(shape.focused)

    def _send(self, events: AccessKit | None) -> None:
        """Raise the events of a change; on Linux that has happened already."""
        if events is not None:
            events.raise_events()
