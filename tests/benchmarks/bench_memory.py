"""Memory over 30 minutes of scripted play, in one window.

Run it from the root of the project::

    python -m tests.benchmarks.bench_memory

A robot plays the recorded run again and again through the real window under the dummy driver, at
1920 x 1080. It is counted as a player who presses a key every two seconds, so 900 presses are
half an hour; really it takes less than a minute. It prints a table and asserts nothing. What the
process holds at a moment is read from ``/proc`` and known on Linux only; the peak everywhere but
on Windows.
"""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import resource
import tempfile
from pathlib import Path

import pygame

from game.composition import started_game
from game.ui.window import Window
from game.ui.window_demo import Demo

SIZE = (1920, 1080)
SECONDS_A_PRESS = 2
MINUTES = 30
STEP_MINUTES = 5
ROW = "{:<22}{:>12}"
_STATUS = Path("/proc/self/status")


class Sitting:
    """One long sitting: the presses so far, and what was held at each mark."""

    def __init__(self) -> None:
        self.presses = 0
        self.held: dict[int, float] = {}

    @property
    def minutes(self) -> int:
        """Whole minutes of play so far."""
        return self.presses * SECONDS_A_PRESS // 60

    def pressed(self) -> None:
        """Count a press, and look at the memory when a mark is reached."""
        self.presses += 1
        mark = self.minutes // STEP_MINUTES * STEP_MINUTES
        if mark not in self.held and mark <= MINUTES:
            self.held[mark] = held_mib()
            print(ROW.format(mark, f"{self.held[mark]:.0f}"))


class CountedWindow(Window):
    """A window that tells a sitting of each key press."""

    def __init__(self, sitting: Sitting, *rest, **more) -> None:
        self._sitting = sitting
        super().__init__(*rest, **more)

    def handle(self, event: pygame.Event) -> None:
        """Count it, and handle it."""
        super().handle(event)
        if event.type == pygame.KEYDOWN:
            self._sitting.pressed()


def held_mib() -> float:
    """What the process holds in memory now, in MiB; the peak where the system does not tell."""
    if not _STATUS.is_file():
        return peak_mib()
    line = next(one for one in _STATUS.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def peak_mib() -> float:
    """The most that it has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Play for half an hour and print what was held."""
    sitting = Sitting()
    after_games: list[float] = []
    print(ROW.format("minutes", "MiB held"))
    with tempfile.TemporaryDirectory() as folder, started_game(None, Path(folder)) as game:
        window = CountedWindow(sitting, game, SIZE)
        while sitting.minutes < MINUTES:
            Demo(window, lambda _: None).run()
            after_games.append(held_mib())
    growth = after_games[-1] - after_games[0]
    print(f"\n{len(after_games)} whole games, {sitting.presses} key presses")
    print(f"peak {peak_mib():.0f} MiB; {growth:+.1f} MiB after the first whole game")


if __name__ == "__main__":
    main()
