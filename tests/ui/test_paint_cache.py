import pygame

from game.ui.paint_cache import Sprite, SurfaceCache

KILOBYTE = 1024


def surface():
    return pygame.Surface((16, 16), pygame.SRCALPHA)


def test_a_surface_is_made_once():
    cache = SurfaceCache(10 * KILOBYTE)
    first = cache.get("a", surface)
    assert cache.get("a", surface) is first
    assert cache.used_bytes == KILOBYTE


def test_the_least_recently_used_go_first():
    cache = SurfaceCache(3 * KILOBYTE)
    first = {name: cache.get(name, surface) for name in "abc"}
    cache.get("a", surface)
    cache.get("d", surface)
    assert cache.get("a", surface) is first["a"]
    assert cache.used_bytes == 3 * KILOBYTE
    assert cache.get("b", surface) is not first["b"]


def test_one_surface_may_be_larger_than_the_limit():
    cache = SurfaceCache(1)
    assert cache.get("a", surface) is cache.get("a", surface)
    assert len(cache) == 1


def test_a_sprite_keeps_its_origin():
    cache = SurfaceCache(10 * KILOBYTE)
    cache.sprite("a", lambda: Sprite(surface(), (3, 4)))
    assert cache.sprite("a", lambda: Sprite(surface())).origin == (3, 4)
