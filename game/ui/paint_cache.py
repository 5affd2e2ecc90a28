"""Keeps what was drawn, within a limit of memory."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame

_BYTES_A_PIXEL = 4


class SurfaceCache:
    """Surfaces by key; the least recently used go when ``limit_bytes`` is reached."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self.used_bytes = 0
        self._surfaces: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def __len__(self) -> int:
        return len(self._surfaces)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the surface of a key, made if it is not there."""
        surface = self._surfaces.get(key)
        if surface is not None:
            self._surfaces.move_to_end(key)
            return surface
        surface = make()
        self._surfaces[key] = surface
        self.used_bytes += _bytes(surface)
        while self.used_bytes > self.limit_bytes and len(self._surfaces) > 1:
            _, oldest = self._surfaces.popitem(last=False)
            self.used_bytes -= _bytes(oldest)
        return surface


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * _BYTES_A_PIXEL
