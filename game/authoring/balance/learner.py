"""A simple learner: logistic regression with a ridge, by Newton's method.

Columns are brought to mean 0 and spread 1 first, so that the ridge weighs them alike. It is a
Gaussian prior with spread 1 on each weight, and keeps the weights finite where one column
tells all. The method is the usual one: A. E. Hoerl and R. W. Kennard, Technometrics 12(1), 1970,
55-67; S. le Cessie and J. C. van Houwelingen, Applied Statistics 41(1), 1992, 191-201.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt

Row = Sequence[float]

_RIDGE = 1.0
_STEPS = 20
_STILL = 1e-9
_FARTHEST = 30.0
"""Beyond this a probability is 0 or 1, and its logarithm is no use."""


@dataclass(frozen=True, slots=True)
class Learner:
    """What was learnt: a weight for each column, brought to spread 1."""

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    offset: float

    def score(self, row: Row) -> float:
        """The logarithm of the odds that a row is of the kind that was learnt."""
        standard = _standard(row, self.means, self.spreads)
        return self.offset + sum(w * x for w, x in zip(self.weights, standard, strict=True))


def learn(rows: Sequence[Row], kinds: Sequence[bool]) -> Learner:
    """Learn to tell rows of one kind (True) from those of the other.

    Args:
        rows: at least one; all of one width.
        kinds: one for each row.
    """
    columns = list(zip(*rows, strict=True))
    means = tuple(sum(column) / len(rows) for column in columns)
    spreads = tuple(
        sqrt(sum((x - mean) ** 2 for x in column) / len(rows))
        for column, mean in zip(columns, means, strict=True)
    )
    table = [(1.0, *_standard(row, means, spreads)) for row in rows]
    weights = [0.0] * (len(columns) + 1)
    for _ in range(_STEPS):
        step = _newton_step(table, kinds, weights)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _STILL:
            break
    return Learner(means, spreads, tuple(weights[1:]), weights[0])


def _standard(row: Row, means: Row, spreads: Row) -> tuple[float, ...]:
    """A row with mean 0 and spread 1; a column that never varies is 0."""
    return tuple(
        (x - mean) / spread if spread else 0.0
        for x, mean, spread in zip(row, means, spreads, strict=True)
    )


def _newton_step(table: Sequence[Row], kinds: Sequence[bool], weights: Row) -> list[float]:
    size = len(weights)
    slope = [0.0, *(-_RIDGE * weight for weight in weights[1:])]
    bend = [[_RIDGE * (i == j) * bool(i) for j in range(size)] for i in range(size)]
    for row, kind in zip(table, kinds, strict=True):
        odds = sum(w * x for w, x in zip(weights, row, strict=True))
        chance = 1 / (1 + exp(-max(-_FARTHEST, min(_FARTHEST, odds))))
        sureness = chance * (1 - chance)
        for i, x in enumerate(row):
            slope[i] += (kind - chance) * x
            for j in range(size):
                bend[i][j] += sureness * x * row[j]
    return _solved(bend, slope)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a system of equations by elimination; the ridge makes sure that it has a solution."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i], strict=True)]
    solution = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * solution[j] for j in range(i + 1, size))
        solution[i] = (rows[i][size] - known) / rows[i][i]
    return solution
