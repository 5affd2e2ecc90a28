"""How long the crowd takes, beside four other engines that answer the same questions.

Run it from the root of the project::

    python -m tests.benchmarks.bench_crowd [PEOPLE ...] [--without ENGINE ...]

It prints a table for each number of people (2,400,000 unless given) and asserts no time. That
all engines agree to the person is checked throughout. Engines that are not installed are left
out. ``crowd_engines`` says how they are asked; "read once" is one pass over the bytes.
"""

import argparse
import gc
import platform
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from game.authoring.library import read_library
from game.core.features import Feature
from game.core.population import Population
from game.crowd.agreement import agreement_histogram
from game.crowd.people import Crowd, build_crowd
from game.crowd.table import CrowdTable, superset_sums, table_of
from game.crowd.uniqueness import exact_features, unique_fraction
from tests.benchmarks.crowd_engines import ENGINES, Engine, Person

LIBRARY = Path(__file__).parents[2] / "scenarios/library"
PEOPLE = 2_400_000
SUBJECT = 1_234_567
SIZES = range(1, 9)
SETS_A_SIZE = 3
UNIQUE_WITH = ("sex", "birth_year", "birthday", "district")
KNOWN = 0b101
"""The two attributes that are known when the best next one is asked for."""

FRAME_S = 1 / 60
MANY = 20_000
ROW = "{:<28}{:>13}{:>13}{:>13}{:>9}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("people", type=int, nargs="*", default=[PEOPLE])
    parser.add_argument("--without", nargs="*", default=[], choices=[[], *ENGINES])
    arguments = parser.parse_args()
    population = read_library(LIBRARY).value.population
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, ")
    print(f"NumPy {np.__version__}. Medians.\n")
    print(f"memory at {PEOPLE:,} people: {memory_mb():.0f} MB above an empty NumPy\n")
    print(f"frames late while it builds: {late_frames(population)}\n")
    for people in arguments.people:
        measure(replace(population, people=people), arguments.without)


@dataclass(frozen=True)
class Measured:
    """One number of people, and how long the crowd takes for each task, in milliseconds."""

    crowd: Crowd
    features: tuple[Feature, ...]
    table: CrowdTable
    repeats: int
    ms: dict[str, float]

    @property
    def person(self) -> Person:
        """The subject's code of every attribute."""
        return {name: int(column[SUBJECT]) for name, column in self.crowd.columns.items()}


def measure(population: Population, without: Sequence[str]) -> None:
    """One number of people: the crowd first, then each engine beside it."""
    repeats = 9 if population.people <= PEOPLE else 3
    crowd = build_crowd(population)
    features = exact_features(crowd, SUBJECT)
    table = table_of(crowd, features, joins=False)
    ms = {
        "build": median_ms(lambda: build_crowd(population), repeats),
        "read once": median_ms(lambda: read_once(crowd), repeats),
        "table": median_ms(lambda: table_of(crowd, features, joins=False), repeats),
        "unique": median_ms(lambda: unique_fraction(crowd, UNIQUE_WITH), repeats),
        "count": small_ms(lambda: table.count(KNOWN)),
        "best next": small_ms(lambda: table.best_next(KNOWN)),
    }
    print(f"{population.people:,} people, {crowd.data.nbytes / 1e6:.0f} MB")
    for task, time_ms in ms.items():
        print(f"  {task:<12} {time_ms:14.5f} ms")
    print("\n" + ROW.format("", "crowd ms", "engine ms", "ratio", "agree"))
    for name, make in ENGINES.items():
        if name not in without:
            try:
                engine = make(crowd.columns)
            except ImportError:
                print(f"{name} is not installed")
            else:
                beside(name, engine, Measured(crowd, features, table, repeats, ms))
            gc.collect()
    print()


def beside(name: str, engine: Engine, own: Measured) -> None:
    """Ask one engine everything, check its answers and print the ratios."""
    person, names = own.person, tuple(own.person)
    times = []
    agree = True
    for mask in question_masks(len(names)):
        known = _chosen(person, mask)
        times.append(median_ms(partial(engine.count, known), 3))
        agree &= engine.count(known) == own.table.count(mask)
    show(f"{name}: count", own.ms["count"], statistics.median(times), agree=agree)

    known = _chosen(person, KNOWN)
    others = {one: code for one, code in person.items() if one not in known}
    ms = median_ms(lambda: engine.next_counts(known, others), own.repeats)
    expected = [narrowing.people for narrowing in own.table.next_counts(KNOWN)]
    agree = engine.next_counts(known, others) == expected
    show(f"{name}: best next", own.ms["best next"], ms, agree=agree)

    own_ms, ms = by_turns(
        lambda: unique_fraction(own.crowd, UNIQUE_WITH),
        lambda: engine.singles(UNIQUE_WITH),
        3,
    )
    alone = round(unique_fraction(own.crowd, UNIQUE_WITH) * own.crowd.people)
    agree = engine.singles(UNIQUE_WITH) == alone
    show(f"{name}: unique", own_ms, ms, agree=agree)

    own_ms, ms = by_turns(
        lambda: table_of(own.crowd, own.features, joins=False),
        lambda: superset_sums(engine.histogram(person)),
        own.repeats,
    )
    histogram = agreement_histogram(own.crowd, own.features)
    agree = np.array_equal(engine.histogram(person), histogram)
    show(f"{name}: table, our algorithm", own_ms, ms, agree=agree)


def _chosen(person: Person, mask: int) -> Person:
    return {name: code for bit, (name, code) in enumerate(person.items()) if mask >> bit & 1}


def show(task: str, crowd_ms: float, engine_ms: float, *, agree: bool) -> None:
    """One line of the table."""
    ratio = engine_ms / crowd_ms
    answer = "yes" if agree else "NO"
    print(ROW.format(task, f"{crowd_ms:.5f}", f"{engine_ms:.3f}", f"{ratio:,.1f}", answer))


def question_masks(attributes: int) -> Iterator[int]:
    """Random sets of 1 to 8 attributes, three of each size."""
    words = iter(np.random.PCG64(5).random_raw(1_000).tolist())
    for size in SIZES:
        for _ in range(SETS_A_SIZE):
            mask = 0
            while mask.bit_count() < size:
                mask |= 1 << next(words) % attributes
            yield mask


def read_once(crowd: Crowd) -> int:
    """Touch every byte once: what no method that reads everybody can beat."""
    words = crowd.data[: len(crowd.data) // 8 * 8].view(np.uint64)
    return int(np.bitwise_or.reduce(words))


def by_turns(
    first: Callable[[], object], second: Callable[[], object], repeats: int
) -> tuple[float, float]:
    """The medians of two kinds of work that are done by turns, so that a slow moment hits both."""
    pairs = [(median_ms(first, 1), median_ms(second, 1)) for _ in range(repeats)]
    firsts, seconds = zip(*pairs, strict=True)
    return statistics.median(firsts), statistics.median(seconds)


def median_ms(work: Callable[[], object], repeats: int) -> float:
    """The median time of some runs, after one that is not counted."""
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1_000 * statistics.median(times)


def small_ms(work: Callable[[], object]) -> float:
    """The same for work that is too short for the clock."""
    return median_ms(lambda: [work() for _ in range(MANY)], 9) / MANY


def late_frames(population: Population) -> str:
    """Run sixty frames a second while the people are drawn on another thread."""
    late, longest, frames = 0, 0.0, 0
    worker = threading.Thread(target=build_crowd, args=(population,))
    worker.start()
    due = time.perf_counter()
    while worker.is_alive():
        due += FRAME_S
        sum(range(20_000))  # some work, as a frame has
        time.sleep(max(0.0, due - time.perf_counter()))
        behind = time.perf_counter() - due
        longest = max(longest, behind)
        late += behind > FRAME_S
        frames += 1
    return f"{late} of {frames}; the last to come came {1_000 * longest:.1f} ms after its time"


def memory_mb() -> float:
    """How much the peak of a process grows that builds the crowd and one table of sixteen."""
    program = (
        "import resource, sys\n"
        "import numpy as np\n"
        "from tests.benchmarks import bench_crowd as bench\n"
        "population = bench.read_library(bench.LIBRARY).value.population\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "before = peak()\n"
        "crowd = bench.build_crowd(population)\n"
        "bench.table_of(crowd, bench.exact_features(crowd, 1))\n"
        "print((peak() - before) / 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


if __name__ == "__main__":
    main()
