"""The stream that everybody is drawn from, beside its published definition."""

import numpy as np
import pytest

MULTIPLIER = 0x2360ED051FC65DA44385DF649FCCF645
MASK_64, MASK_128 = (1 << 64) - 1, (1 << 128) - 1


def pcg64(state, increment, count):
    """PCG XSL RR 128/64, from O'Neill (2014): step, then fold and rotate."""
    for _ in range(count):
        state = (state * MULTIPLIER + increment) & MASK_128
        folded = (state >> 64 ^ state) & MASK_64
        turn = state >> 122
        yield (folded >> turn | folded << (64 - turn)) & MASK_64


@pytest.mark.parametrize("seed", [0, 2037, 2**31 - 1])
def test_raw_words_are_those_of_the_published_generator(seed):
    generator = np.random.PCG64(seed)
    start = generator.state["state"]

    expected = list(pcg64(start["state"], start["inc"], 200))

    assert generator.random_raw(200).tolist() == expected


def test_a_seed_starts_where_it_always_did():
    assert np.random.PCG64(2037).random_raw(3).tolist() == [
        16589527831135107816,
        5739183218256068161,
        16923132695569440642,
    ]
