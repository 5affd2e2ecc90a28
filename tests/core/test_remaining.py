import pytest

from game.core.remaining import bits


def test_bits_of_anonymity():
    assert bits(1) == 0
    assert bits(1024) == 10
    assert bits(2_400_000) == pytest.approx(21.19, abs=0.01)
