"""Tables that turn 16 random bits into a value: one row of 65,536 entries for each case.

They are filled from whole numbers only, so they are the same on every machine.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.core.population import Attribute, Population
from game.core.shares import SLOTS, Cases, cases_of

Codes = npt.NDArray[np.unsignedinteger]
"""Codes of an attribute, in one or two bytes each."""


@dataclass(frozen=True, eq=False)
class QuantileTable:
    """How one attribute is drawn.

    Attributes:
        offsets: for each attribute it depends on, by code, what is added to the place in
            ``codes``; the 16 random bits are added too.
        codes: the rows of all cases behind one another.
    """

    attribute: str
    offsets: Mapping[str, npt.NDArray[np.intp]]
    codes: Codes


def code_type(attribute: Attribute) -> np.dtype[np.unsignedinteger]:
    """One byte a code if that is enough, else two; low byte first on every machine."""
    one_byte = len(attribute.values) <= np.iinfo(np.uint8).max + 1
    return np.dtype(np.uint8 if one_byte else "<u2")


def quantile_tables(population: Population) -> tuple[QuantileTable, ...]:
    """The tables of all attributes, in their order.

    Raises:
        TooManyCasesError, ValueError: as for ``cases_of``.
    """
    return tuple(
        _table(attribute, cases_of(population, attribute)) for attribute in population.attributes
    )


def digest_of(tables: tuple[QuantileTable, ...]) -> str:
    """SHA-256 of all that decides how people are drawn but their number and seed, hex."""
    digest = hashlib.sha256()
    for table in tables:
        digest.update(f"{table.attribute} {table.codes.dtype.str}\n".encode())
        digest.update(table.codes.data)
        for parent, offsets in table.offsets.items():
            digest.update(f"{parent}\n".encode())
            digest.update(offsets.astype("<i8").data)
    return digest.hexdigest()


def _table(attribute: Attribute, cases: Cases) -> QuantileTable:
    dtype = code_type(attribute)
    codes = np.arange(len(attribute.values), dtype=dtype)
    rows = np.concatenate([np.repeat(codes, slots) for slots in cases.slots])
    offsets: dict[str, npt.NDArray[np.intp]] = {}
    stride = SLOTS
    for parent in reversed(cases.parents):
        offsets[parent.attribute] = np.array(parent.classes, np.intp) * stride
        stride *= parent.count
    return QuantileTable(attribute.id, offsets, rows)
