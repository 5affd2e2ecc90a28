"""The people themselves: a column of codes for each attribute.

``PCG64.random_raw`` is a stream that NumPy promises not to change, and all that follows it is
a look-up in integer tables. So a declaration and a seed give the same bytes on every system
and with every version of NumPy. (``Generator.choice`` makes no such promise, and is slower.)
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from game.core.population import Population
from game.crowd.quantiles import Codes, QuantileTable, code_type, quantile_tables

BLOCK = 131_072
"""People drawn at a time, so that all stays in the processor's cache. Part of the stream's
layout: another number gives other people."""

DRAWS_A_WORD = 4
"""Draws of 16 bits in one random word of 64."""

Progress = Callable[[float], None]
"""Is told what part is done, from 0 to 1. To stop the work, raise an exception."""

Bytes = npt.NDArray[np.uint8]


def unheard(_part: float) -> None:
    """Progress that nobody follows."""


@dataclass(frozen=True, eq=False)
class Crowd:
    """Everybody.

    Attributes:
        data: all columns behind one another, see ``columns_of``.
    """

    population: Population
    data: Bytes

    @property
    def people(self) -> int:
        """How many there are."""
        return self.population.people

    @cached_property
    def columns(self) -> Mapping[str, Codes]:
        """For each attribute everybody's code, in the order of attributes."""
        return columns_of(self.population, self.data)

    def digest(self) -> str:
        """SHA-256 of everybody, hex."""
        return hashlib.sha256(self.data.data).hexdigest()


def size_of(population: Population) -> int:
    """The bytes that everybody takes."""
    sizes = (code_type(attribute).itemsize for attribute in population.attributes)
    return population.people * sum(sizes)


def columns_of(population: Population, data: Bytes) -> Mapping[str, Codes]:
    """The columns in some bytes: those of two bytes a code first, so that they lie even."""
    wide_first = sorted(population.attributes, key=lambda attribute: -code_type(attribute).itemsize)
    columns: dict[str, Codes] = {}
    start = 0
    for attribute in wide_first:
        dtype = code_type(attribute)
        end = start + population.people * dtype.itemsize
        columns[attribute.id] = data[start:end].view(dtype)
        start = end
    return {attribute.id: columns[attribute.id] for attribute in population.attributes}


def build_crowd(population: Population, progress: Progress = unheard) -> Crowd:
    """Draw everybody. Meant for a thread of its own: it lets other threads run.

    Raises:
        TooManyCasesError, ValueError: as for ``game.core.shares.cases_of``.
    """
    progress(0)
    return draw_crowd(population, quantile_tables(population), progress)


def draw_crowd(
    population: Population, tables: tuple[QuantileTable, ...], progress: Progress
) -> Crowd:
    """Draw everybody from tables that are there already."""
    crowd = Crowd(population, np.empty(size_of(population), np.uint8))
    random = np.random.PCG64(population.seed)
    for start in range(0, population.people, BLOCK):
        end = min(start + BLOCK, population.people)
        block = {name: column[start:end] for name, column in crowd.columns.items()}
        _draw(tables, random, block, end - start)
        progress(end / population.people)
    return crowd


def _draw(
    tables: tuple[QuantileTable, ...],
    random: np.random.PCG64,
    block: Mapping[str, Codes],
    people: int,
) -> None:
    """Draw the people of a block, one attribute after the other."""
    words = random.random_raw(people * -(-len(tables) // DRAWS_A_WORD))
    draws = words.astype("<u8", copy=False).view("<u2").reshape(-1, people)
    places = np.empty(people, np.intp)
    more = np.empty(people, np.intp)
    for table, draw in zip(tables, draws, strict=False):
        places[:] = draw
        for parent, offsets in table.offsets.items():
            np.take(offsets, block[parent], out=more, mode="clip")
            np.add(places, more, out=places)
        np.take(table.codes, places, out=block[table.attribute], mode="clip")
