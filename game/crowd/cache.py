"""The crowd in a file, so that it need not be drawn at every start.

The file is a plain ``.npy`` of bytes: what it was drawn from, a check of the content, the
content. Whatever is wrong with it, the people are drawn again and it is written anew; where
nothing can be written, they are drawn at every start.
"""

import contextlib
import hashlib
import io
import os
import tempfile
from pathlib import Path

import numpy as np

from game.core.population import Population
from game.crowd.people import BLOCK, Bytes, Crowd, Progress, draw_crowd, size_of, unheard
from game.crowd.quantiles import QuantileTable, digest_of, quantile_tables

FILE_NAME = "crowd.npy"
"""The name of the file in the player's folder. It holds one crowd: the one used last."""

_DIGEST_BYTES = 32


def load_or_build(population: Population, folder: Path, progress: Progress = unheard) -> Crowd:
    """The people of a declaration, from the folder's file if that is sound and theirs.

    Raises:
        TooManyCasesError, ValueError: as for ``game.core.shares.cases_of``.
    """
    tables = quantile_tables(population)
    key = _key(population, tables)
    data = _load(folder / FILE_NAME, key, size_of(population))
    if data is not None:
        progress(1)
        return Crowd(population, data)
    progress(0)
    crowd = draw_crowd(population, tables, progress)
    with contextlib.suppress(OSError):
        _save(folder / FILE_NAME, key, crowd.data)
    return crowd


def _key(population: Population, tables: tuple[QuantileTable, ...]) -> bytes:
    """What decides everybody: tables, seed, number and layout. Names and words do not."""
    text = f"{digest_of(tables)} {population.seed} {population.people} {BLOCK}"
    return hashlib.sha256(text.encode()).digest()


def _load(path: Path, key: bytes, size: int) -> Bytes | None:
    """The content of the file; None if it is missing, of other people, or damaged."""
    start = _start(key, size)
    try:
        if path.stat().st_size != len(start) + _DIGEST_BYTES + size:
            return None
        whole = np.fromfile(path, np.uint8)
    except OSError:
        return None
    content: Bytes = whole[-size:]
    is_sound = whole[:-size].tobytes() == start + _check(content)
    return content if is_sound else None


def _save(path: Path, key: bytes, content: Bytes) -> None:
    """Write the file beside its place, then put it there whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(".part", FILE_NAME, path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(_start(key, len(content)) + _check(content))
            file.write(content.data)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _start(key: bytes, size: int) -> bytes:
    """What a sound file starts with: the header of an array of bytes, and the key.

    It is compared and never parsed, so that no damage can mislead a parser.
    """
    start = io.BytesIO()
    shape = (len(key) + _DIGEST_BYTES + size,)
    np.lib.format.write_array_header_1_0(
        start, {"descr": "|u1", "fortran_order": False, "shape": shape}
    )
    start.write(key)
    return start.getvalue()


def _check(content: Bytes) -> bytes:
    return hashlib.sha256(content.data).digest()
