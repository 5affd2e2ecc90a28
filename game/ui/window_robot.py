"""A player made of events: what the demo and the tests of the window play with.

It posts what a keyboard and a mouse would and finds boxes by their ids; it never reaches past
the window.
"""

from collections import deque
from dataclasses import replace
from typing import Any

import pygame

from game.ui.intents import Focus
from game.ui.navigation import on_key, top_layer
from game.ui.scene import Box, Rect, Scene
from game.ui.window import KEY_NAMES, Window

_MOST_PRESSES = 400
"""Key presses after which a box counts as out of reach."""

_MOVES = ("tab", "down", "up", "right", "left", "shift+tab")
_MODIFIERS = {"ctrl": pygame.KMOD_LCTRL, "shift": pygame.KMOD_LSHIFT}
_KEYS = {name: key for key, name in reversed(KEY_NAMES.items())}


class OutOfReach(LookupError):  # noqa: N818 - the name says it
    """A box is not there, or cannot be got to this way."""


class Robot:
    """Hands for a window."""

    def __init__(self, window: Window) -> None:
        """Take hold of a window."""
        self.window = window

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by the names that boxes know them by."""
        for name in keys:
            *modifiers, last = name.split("+") if len(name) > 1 else [name]
            mod = sum(_MODIFIERS[modifier] for modifier in modifiers)
            key = _KEYS[last] if last in _KEYS else pygame.key.key_code(last)
            text = last if len(last) == 1 and not modifiers else ""
            self._post(pygame.KEYDOWN, key=key, mod=mod, unicode=text)
            self._post(pygame.KEYUP, key=key, mod=mod)
            self.window.pump()

    def tap(self, box_id: str) -> None:
        """Click in the middle of what is visible of a box."""
        x, y = self._middle(box_id)
        self._button(pygame.MOUSEBUTTONDOWN, x, y)
        self._button(pygame.MOUSEBUTTONUP, x, y)
        self.window.pump()

    def drag(self, start: str, end: str) -> None:
        """Drag from one box to another."""
        self._button(pygame.MOUSEBUTTONDOWN, *self._middle(start))
        x, y = self._middle(end)
        self._post(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(1, 0, 0))
        self._button(pygame.MOUSEBUTTONUP, x, y)
        self.window.pump()

    def wheel(self, box_id: str, notches: int) -> None:
        """Turn the wheel over a box; positive notches go up."""
        pygame.mouse.set_pos(self._middle(box_id))
        self._post(pygame.MOUSEWHEEL, x=0, y=notches, precise_x=0.0, precise_y=float(notches))
        self.window.pump()

    def reach(self, box_id: str) -> None:
        """Move the focus to a box with Tab and the arrow keys alone, the shortest way.

        What is not in the scene yet is looked for down a list, then up.

        Raises:
            OutOfReach: the keys do not come to it.
        """
        searching = "down"
        for _ in range(_MOST_PRESSES):
            if self._focus == box_id:
                return
            way = _way(self.window.game.scene, box_id)
            if way:
                self.press(*way)
                continue
            focus = self._focus
            self.press(searching)
            if self._focus == focus:
                if searching == "up":
                    break
                searching = "up"
        raise OutOfReach(f"{box_id} cannot be reached by keys from {self._focus}")

    def choose(self, box_id: str) -> None:
        """Move the focus to a box by keys and press Enter."""
        self.reach(box_id)
        self.press("enter")

    @property
    def _focus(self) -> str | None:
        return self.window.game.scene.focus

    def _middle(self, box_id: str) -> tuple[int, int]:
        visible = _visible(top_layer(self.window.game.scene), box_id)
        if visible is None or visible.width <= 0 or visible.height <= 0:
            raise OutOfReach(f"{box_id} is not to be seen")
        return self.window.device(visible.x + visible.width / 2, visible.y + visible.height / 2)

    def _button(self, kind: int, x: int, y: int) -> None:
        self._post(kind, pos=(x, y), button=pygame.BUTTON_LEFT)

    def _post(self, kind: int, **fields: Any) -> None:  # noqa: ANN401 - as events have them
        pygame.event.post(pygame.Event(kind, **fields))


def _way(scene: Scene, wanted: str) -> tuple[str, ...]:
    """The fewest keys that lead from the focus to a box; empty if none do."""
    ways: dict[str | None, tuple[str, ...]] = {scene.focus: ()}
    waiting = deque(ways)
    while waiting:
        here = waiting.popleft()
        if here == wanted:
            return ways[here]
        for key in _MOVES:
            intent = on_key(replace(scene, focus=here), key)
            if isinstance(intent, Focus) and intent.box not in ways:
                ways[intent.box] = (*ways[here], key)
                waiting.append(intent.box)
    return ()


def _visible(box: Box, wanted: str, clip: Rect | None = None) -> Rect | None:
    """What can be seen of a box, or None if it is not below this one."""
    rect = box.rect if clip is None else _common(box.rect, clip)
    if box.id == wanted:
        return rect
    inner = rect if box.clips else clip
    found = (_visible(child, wanted, inner) for child in box.children)
    return next((rect for rect in found if rect is not None), None)


def _common(one: Rect, other: Rect) -> Rect:
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Rect(x, y, min(one.right, other.right) - x, min(one.bottom, other.bottom) - y)
