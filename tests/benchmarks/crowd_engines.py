# ruff: noqa: S608 - the names and codes in its queries are its own
"""The same questions put to other engines: pandas, Polars, DuckDB and an indexed SQLite.

Each is asked plainly, one query a question as its manual would have it, and given the crowd's
own algorithm: everybody's agreement mask and how many people have each. They use as many
threads as they like; the crowd uses one.
"""

import importlib
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import numpy as np

Columns = Mapping[str, np.ndarray]
Person = Mapping[str, int]
"""The subject's code of every attribute."""


class Engine(Protocol):
    """What is asked of every engine."""

    def count(self, known: Person) -> int:
        """How many people have all these codes."""

    def next_counts(self, known: Person, others: Person) -> list[int]:
        """For each other attribute, how many people would be left with it too."""

    def singles(self, names: Sequence[str]) -> int:
        """How many people are alone with their values of some attributes."""

    def histogram(self, person: Person) -> np.ndarray:
        """How many people have each mask of agreement."""


class PandasEngine:
    """pandas, a data frame of the columns as they are."""

    def __init__(self, columns: Columns) -> None:
        self._frame = importlib.import_module("pandas").DataFrame(dict(columns))

    def count(self, known: Person) -> int:
        return int(self._agree(known).sum())

    def next_counts(self, known: Person, others: Person) -> list[int]:
        left = self._frame.loc[self._agree(known), list(others)]
        return [int((left[name] == code).sum()) for name, code in others.items()]

    def singles(self, names: Sequence[str]) -> int:
        return int((self._frame.groupby(list(names), sort=False).size() == 1).sum())

    def histogram(self, person: Person) -> np.ndarray:
        mask = sum(
            (self._frame[name] == code).astype("uint16") * np.uint16(1 << bit)
            for bit, (name, code) in enumerate(person.items())
        )
        counts = mask.value_counts(sort=False)
        return _dense(person, counts.index.to_numpy(), counts.to_numpy())

    def _agree(self, known: Person) -> Any:
        (first, code), *more = known.items()
        agree = self._frame[first] == code
        for name, other in more:
            agree &= self._frame[name] == other
        return agree


class PolarsEngine:
    """Polars, lazily, on all cores."""

    def __init__(self, columns: Columns) -> None:
        self._polars = importlib.import_module("polars")
        self._frame = self._polars.DataFrame(dict(columns)).lazy()

    def count(self, known: Person) -> int:
        kept = self._frame.filter(*self._tests(known))
        return int(kept.select(self._polars.len()).collect().item())

    def next_counts(self, known: Person, others: Person) -> list[int]:
        sums = [
            test.sum().alias(name) for name, test in zip(others, self._tests(others), strict=True)
        ]
        [row] = self._frame.filter(*self._tests(known)).select(sums).collect().rows()
        return [int(count) for count in row]

    def singles(self, names: Sequence[str]) -> int:
        groups = self._frame.group_by(list(names)).len()
        alone = groups.filter(self._polars.col("len") == 1)
        return int(alone.select(self._polars.len()).collect().item())

    def histogram(self, person: Person) -> np.ndarray:
        word = self._polars.UInt16
        parts = [
            test.cast(word) * self._polars.lit(1 << bit, word)
            for bit, test in enumerate(self._tests(person))
        ]
        mask = parts[0]
        for part in parts[1:]:
            mask = mask + part
        groups = self._frame.select(mask.alias("mask")).group_by("mask").len().collect()
        return _dense(person, groups["mask"].to_numpy(), groups["len"].to_numpy())

    def _tests(self, codes: Person) -> list[Any]:
        return [self._polars.col(name) == code for name, code in codes.items()]


class _SqlEngine:
    """What two engines say in the same words."""

    SUM_OF_TEST = "sum({0} = {1})"
    BIT_OF_TEST = "(({0} = {1}) << {2})"

    def rows(self, query: str) -> list[tuple[int, ...]]:
        raise NotImplementedError

    def count(self, known: Person) -> int:
        return self.rows(f"select count(*) from people where {_all_of(known)}")[0][0]

    def next_counts(self, known: Person, others: Person) -> list[int]:
        sums = ", ".join(self.SUM_OF_TEST.format(*pair) for pair in others.items())
        [row] = self.rows(f"select {sums} from people where {_all_of(known)}")
        return [int(count or 0) for count in row]

    def singles(self, names: Sequence[str]) -> int:
        groups = f"select 1 from people group by {', '.join(names)} having count(*) = 1"
        return self.rows(f"select count(*) from ({groups})")[0][0]

    def histogram(self, person: Person) -> np.ndarray:
        bits = " + ".join(
            self.BIT_OF_TEST.format(name, code, bit)
            for bit, (name, code) in enumerate(person.items())
        )
        found = self.rows(f"select {bits} as mask, count(*) from people group by mask")
        masks, counts = zip(*found, strict=True)
        return _dense(person, np.array(masks), np.array(counts))


class DuckEngine(_SqlEngine):
    """DuckDB in memory, on all cores."""

    SUM_OF_TEST = "count(*) filter ({0} = {1})"
    BIT_OF_TEST = "(({0} = {1})::integer << {2})"

    def __init__(self, columns: Columns) -> None:
        self._database = importlib.import_module("duckdb").connect()
        self._database.register("given", dict(columns))
        self._database.execute("create table people as select * from given")
        self._database.unregister("given")

    def rows(self, query: str) -> list[tuple[int, ...]]:
        return self._database.execute(query).fetchall()


class SqliteEngine(_SqlEngine):
    """SQLite in memory with an index on every attribute, analysed."""

    def __init__(self, columns: Columns) -> None:
        self._database = sqlite3.connect(":memory:")
        names = ", ".join(columns)
        self._database.execute(f"create table people ({names})")
        holes = ", ".join("?" for _ in columns)
        step = 200_000
        for start in range(0, len(next(iter(columns.values()))), step):
            lists = [column[start : start + step].tolist() for column in columns.values()]
            self._database.executemany(
                f"insert into people values ({holes})", zip(*lists, strict=True)
            )
        for name in columns:
            self._database.execute(f"create index people_{name} on people ({name})")
        self._database.execute("analyze")
        self._database.commit()

    def rows(self, query: str) -> list[tuple[int, ...]]:
        return self._database.execute(query).fetchall()


ENGINES: Mapping[str, Callable[[Columns], Engine]] = {
    "Polars": PolarsEngine,
    "pandas": PandasEngine,
    "DuckDB": DuckEngine,
    "SQLite": SqliteEngine,
}


def _all_of(codes: Person) -> str:
    return " and ".join(f"{name} = {code}" for name, code in codes.items())


def _dense(person: Person, masks: np.ndarray, counts: np.ndarray) -> np.ndarray:
    histogram = np.zeros(1 << len(person), np.int64)
    histogram[masks.astype(np.int64)] = counts
    return histogram
