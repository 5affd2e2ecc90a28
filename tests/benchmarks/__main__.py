"""All benchmarks, one after the other: ``python -m tests.benchmarks``."""

from tests.benchmarks import bench_feed, bench_first_frame, bench_inference, bench_screens

for benchmark in (bench_inference, bench_feed, bench_first_frame, bench_screens):
    print(f"\n{benchmark.__doc__.splitlines()[0]}\n")
    benchmark.main()
