from itertools import product
from math import exp, log

import pytest

from game.authoring.balance.learner import learn

SQUARE = [row for row in product((0.0, 1.0), repeat=2) for _ in range(10)]


def test_it_learns_which_column_tells():
    learner = learn(SQUARE, [row[0] > 0 for row in SQUARE])

    assert learner.score((1, 0)) > 0 > learner.score((0, 1))
    assert abs(learner.weights[1]) < 1e-6 < learner.weights[0]


def test_the_slope_of_what_is_maximised_is_zero():
    kinds = [bool((place * place) % 3) for place in range(len(SQUARE))]
    learner = learn(SQUARE, kinds)
    size = 1e-4

    def worth(weights, offset):
        total = -sum(weight**2 for weight in weights) / 2
        for row, kind in zip(SQUARE, kinds, strict=True):
            odds = offset + sum(
                w * (x - m) / s
                for w, x, m, s in zip(weights, row, learner.means, learner.spreads, strict=True)
            )
            chance = 1 / (1 + exp(-odds))
            total += log(chance if kind else 1 - chance)
        return total

    best = worth(learner.weights, learner.offset)
    for place in range(2):
        for change in (-size, size):
            weights = list(learner.weights)
            weights[place] += change
            assert worth(weights, learner.offset) < best


def test_columns_that_tell_all_keep_finite_weights():
    learner = learn([(0.0,), (1.0,)] * 50, [False, True] * 50)

    assert 1 < learner.weights[0] < 10


def test_a_column_that_never_varies_weighs_nothing():
    learner = learn([(7.0, 0.0), (7.0, 1.0)] * 5, [False, True] * 5)

    assert learner.weights[0] == 0
    assert learner.score((9.0, 1.0)) == learner.score((7.0, 1.0))


def test_scores_know_how_many_are_of_the_kind():
    learner = learn([(0.0,)] * 40, [True] * 10 + [False] * 30)

    assert learner.score((0.0,)) == pytest.approx(-1.0986, abs=1e-4)
