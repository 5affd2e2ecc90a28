import pygame
import pytest

from game.ui.paint_crowds import crowd_field
from game.ui.pictures import CrowdSpec
from game.ui.theme import Theme, rgba

SIZE = (320, 320)
PEOPLE = (5_201, 643, 214)


def drawn(passes, *, ends=True, theme="light", lit=(64, 21), dots=520):
    spec = CrowdSpec(dots, lit, passes, ends, PEOPLE)
    return crowd_field(spec, SIZE, Theme(theme), 1.0)


def count(surface, token, theme="light"):
    """Pixels of just a colour, on black."""
    ground = pygame.Surface(surface.get_size())
    ground.blit(surface, (0, 0))
    colour = rgba(Theme(theme).colour(f"night.{token}"))
    return pygame.mask.from_threshold(ground, colour, (2, 2, 2, 20)).count()


@pytest.mark.parametrize("theme", ["light", "hc"])
def test_every_fact_leaves_fewer_lit(theme):
    lit = [count(drawn(passes, ends=False, theme=theme), "dot_lit", theme) for passes in (0, 1, 2)]
    assert lit[0] > 3 * lit[1] > 0
    assert lit[1] > lit[2] > 0


def test_those_who_are_left_at_last_are_white():
    assert count(drawn(2), "dot_last") > 0
    assert count(drawn(2, ends=False), "dot_last") == 0
    assert count(drawn(1), "dot_last") == 0
    assert count(drawn(2), "dot_mid") > 0


def test_it_dims_from_the_rim_inward():
    half = drawn(0.5)
    rim, middle = pygame.Rect(0, 120, 60, 80), pygame.Rect(130, 120, 60, 80)
    assert count(half.subsurface(rim), "dot_dim") > count(half.subsurface(rim), "dot_lit")
    assert count(half.subsurface(middle), "dot_dim") == 0
    assert count(half.subsurface(middle), "dot_lit") > 0


@pytest.mark.parametrize("dots", [1, 9, 2_400])
def test_no_dot_is_cut_off_at_the_edge(dots):
    surface = drawn(2, lit=(max(1, dots // 2), 1), dots=dots)
    alpha = pygame.mask.from_surface(surface, 0)
    assert alpha.count() > 0
    for edge in (0, SIZE[0] - 1):
        assert not any(alpha.get_at((edge, at)) or alpha.get_at((at, edge)) for at in range(320))
