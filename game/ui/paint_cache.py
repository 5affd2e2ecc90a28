"""Keeps what was drawn, within a limit of memory."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

import pygame

_BYTES_A_PIXEL = 4


class Sprite(NamedTuple):
    """Something drawn, and where its top left corner belongs."""

    surface: pygame.Surface
    origin: tuple[int, int] = (0, 0)


class SurfaceCache:
    """Surfaces by key; the least recently used go when ``limit_bytes`` is reached."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self.used_bytes = 0
        self._sprites: OrderedDict[Hashable, Sprite] = OrderedDict()

    def __len__(self) -> int:
        return len(self._sprites)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the surface of a key, made if it is not there."""
        return self.sprite(key, lambda: Sprite(make())).surface

    def sprite(self, key: Hashable, make: Callable[[], Sprite]) -> Sprite:
        """Return the sprite of a key, made if it is not there."""
        sprite = self._sprites.get(key)
        if sprite is not None:
            self._sprites.move_to_end(key)
            return sprite
        sprite = make()
        self._sprites[key] = sprite
        self.used_bytes += _bytes(sprite.surface)
        while self.used_bytes > self.limit_bytes and len(self._sprites) > 1:
            _, oldest = self._sprites.popitem(last=False)
            self.used_bytes -= _bytes(oldest.surface)
        return sprite


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * _BYTES_A_PIXEL
