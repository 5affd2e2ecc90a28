"""Frames of every screen at 1920 x 1080, idle CPU, and memory over many games.

Run it from the root of the project::

    python -m tests.benchmarks.bench_screens

It plays the recorded run through the real window under the dummy driver, and two more missions
up to the steps that the run does not have. On every screen it
moves the focus on and back, which builds the scene and paints what changed, and paints the
whole scene anew. Idle CPU is the share of one processor that the window's loop takes while
nothing happens. It prints tables and asserts nothing.
"""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import resource
import statistics
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pygame

from game.composition import started_game
from game.core.state import Step
from game.crowds import Crowds
from game.ui.intents import SetSetting
from game.ui.window import Window
from game.ui.window_demo import Demo
from game.ui.window_memory import SetAside
from game.ui.window_tour import visit

SIZE = (1920, 1080)
OTHERS = {"second-job": (Step.DOSSIER, "dossier"), "one-road": (Step.WEDGE, "wedge")}
FRAMES = 60
ASIDE = SetAside()
IDLE_SECONDS = 10
GAMES = 20
ROW = "{:<22}{:>12}{:>12}{:>14}"


def main() -> None:
    """Measure and print everything."""
    print(ROW.format("ms a frame", "step median", "step p99", "whole median"))
    with played_game() as game:
        game.do(SetSetting("motion", "off"))
        window = Window(game, SIZE)
        Demo(window, lambda name: measure(name, window)).run()
        for mission, stop in OTHERS.items():
            visit(window, mission, lambda name: measure(name, window), (stop,))
        print(f"\nidle CPU: {idle_share(window):.2%} of one processor")
    print(f"\n{'games':<22}{'peak MiB':>12}")
    for count in range(1, GAMES + 1):
        with played_game() as game:
            Demo(Window(game, SIZE), lambda _: None).run()
        if count in {1, 2, 5, 10, GAMES}:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{count:<22}{peak:>12.0f}")


@contextmanager
def played_game():
    """A game with records of its own; its crowd counts while it is asked, not in the background."""
    with tempfile.TemporaryDirectory() as folder:
        crowds = Crowds(Path(folder), at_once=True)
        with started_game(None, Path(folder), None, crowds) as game:
            yield game


def measure(name: str, window: Window) -> None:
    """Print the times of one screen."""
    playing = window.game.app.playing
    ASIDE.follow(playing.mission if playing else None)  # as the window's loop does
    keys = ("tab", "shift+tab") * (FRAMES // 2)
    steps = [timed(lambda key=key: step(window, key)) for key in keys]
    wholes = [timed(lambda: whole(window)) for _ in range(FRAMES // 4)]
    ordered = sorted(steps)
    figures = statistics.median(steps), ordered[round(0.99 * len(ordered)) - 1]
    print(
        ROW.format(
            name, *(f"{1000 * value:.1f}" for value in (*figures, statistics.median(wholes)))
        )
    )


def timed(act) -> float:
    """Seconds that it takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def step(window: Window, key: str) -> None:
    """Press a key and show what follows."""
    window.game.key(key)
    window.show()


def whole(window: Window) -> None:
    """Show everything anew, as after another window covered this one."""
    window.handle(pygame.Event(pygame.WINDOWEXPOSED))
    window.show()


def idle_share(window: Window) -> float:
    """CPU time over wall time while nothing happens."""
    window.show()
    began, used = time.perf_counter(), time.process_time()
    while time.perf_counter() - began < IDLE_SECONDS:
        window.handle(pygame.event.wait(250))
        window.pump()
    return (time.process_time() - used) / (time.perf_counter() - began)


if __name__ == "__main__":
    main()
