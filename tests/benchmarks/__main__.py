"""All benchmarks, one after the other: ``python -m tests.benchmarks``."""

import sys

from tests.benchmarks import (
    bench_crowd,
    bench_feed,
    bench_first_frame,
    bench_inference,
    bench_memory,
    bench_screens,
)

sys.argv = sys.argv[:1]
for benchmark in (
    bench_inference,
    bench_crowd,
    bench_feed,
    bench_first_frame,
    bench_screens,
    bench_memory,
):
    print(f"\n{benchmark.__doc__.splitlines()[0]}\n")
    benchmark.main()
