"""From process start to the first frame, beside an empty pygame-ce window.

Run it from the root of the project::

    python -m tests.benchmarks.bench_first_frame

Each run is a process of its own, taken in turn, timed from outside until it says that its
first frame has been flipped. It prints a table and asserts nothing.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 15
ROW = "{:<38}{:>12}{:>12}"

EMPTY = """
import pygame
pygame.display.init()
pygame.display.set_mode((1280, 720)).fill("#E6EBEA")
pygame.display.flip()
print("shown", flush=True)
"""

OURS = """
import sys
from pathlib import Path
from game.composition import started_game
from game.ui.window import Window
with started_game(None, Path(sys.argv[1])) as game:
    Window(game).show()
    print("shown", flush=True)
"""


def main() -> None:
    """Measure and print everything."""
    empty, ours = [], []
    with tempfile.TemporaryDirectory() as records:
        for _ in range(RUNS):
            empty.append(time_to_frame(EMPTY))
            ours.append(time_to_frame(OURS, records))
    print(ROW.format("ms from process start", "median", "worst"))
    for name, times in (("empty pygame-ce window", empty), ("Tessera's title", ours)):
        print(ROW.format(name, f"{statistics.median(times):.0f}", f"{max(times):.0f}"))
    print(f"Tessera / empty, median: {statistics.median(ours) / statistics.median(empty):.1f}")


def time_to_frame(program: str, *arguments: str) -> float:
    """Milliseconds until a process says that its frame is shown."""
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        for line in process.stdout:
            if line.strip() == "shown":
                return 1000 * (time.perf_counter() - began)
    raise RuntimeError("the program ended without a frame")


if __name__ == "__main__":
    main()
