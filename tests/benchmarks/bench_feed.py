"""A feed of 1,000 items scrolling at 1920 x 1080, beside pygame_gui showing the same.

Run it from the root of the project::

    python -m tests.benchmarks.bench_feed

Both draw under the dummy video driver, in turn, in one process: our Spot screen with 1,000
cards, and pygame_gui's scrolling container with 1,000 panels of the same texts. A frame is
one step of the wheel to the pixels. It prints a table and asserts nothing.
"""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import statistics
import time
from dataclasses import replace
from datetime import timedelta

import pygame
import pygame_gui

from game.campaign import Campaign
from game.core.analysis import analyse
from game.core.mission import Mission
from game.core.session import start
from game.core.state import Step
from game.ui.app import App, Place, Playing
from game.ui.intents import ScrollBy
from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.paint import Painter, scale_for
from game.ui.theme import Theme
from game.ui.update import update_view
from game.ui.view import view
from game.ui.words import words_for

SIZE = (1920, 1080)
ITEMS = 1_000
FRAMES = 600
NOTCH = 64
ROW = "{:<38}{:>12}{:>12}{:>12}"


def main() -> None:
    """Measure and print everything."""
    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(SIZE)
    mission = long_mission()
    ours, idle = our_frames(surface, mission)
    theirs, their_idle = pygame_gui_frames(surface, mission)
    print(ROW.format("ms a frame", "median", "p99", "worst"))
    print(ROW.format("Tessera, scrolling", *figures(ours)))
    print(ROW.format("pygame_gui, scrolling", *figures(theirs)))
    print(ROW.format("Tessera, nothing moves", *figures(idle)))
    print(ROW.format("pygame_gui, nothing moves", *figures(their_idle)))
    ratio = statistics.median(theirs) / statistics.median(ours)
    print(f"pygame_gui / Tessera, median: {ratio:.1f}")


def figures(times: list[float]) -> tuple[str, str, str]:
    """Median, 99th percentile and worst, in milliseconds."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return tuple(f"{1000 * value:.2f}" for value in (statistics.median(ordered), p99, ordered[-1]))


def long_mission() -> Mission:
    """Night Shift with its items repeated until there are a thousand."""
    scenario = Campaign().load("night-shift").scenario
    items = []
    for number in range(ITEMS):
        item = scenario.items[number % len(scenario.items)]
        name = f"{item.id}{number}"
        parts = tuple(
            replace(part, id=part.id.replace(item.id, name, 1), item=name) for part in item.parts
        )
        at = item.at - timedelta(days=number // 26)
        items.append(replace(item, id=name, at=at, parts=parts, fixes=()))
    longer = replace(scenario, items=tuple(items), lines=scenario.lines[:1])
    return Mission(longer, analyse(longer), None)


def our_frames(surface: pygame.Surface, mission: Mission) -> tuple[list[float], list[float]]:
    """Times of frames that scroll, and of frames in which nothing moves."""
    scale = scale_for(*SIZE)
    layout = round(SIZE[0] / scale), round(SIZE[1] / scale)
    state = replace(start(), step=Step.SPOT)
    playing = Playing("bench", mission, state)
    app = App(place=Place.MISSION, playing=playing, size=layout)
    kit = Kit(TableMeasure(1.0), words_for(), Theme("light"))
    painter = Painter(surface, Theme("light"), scale=scale)
    painter.paint(view(app, kit))
    moving, still = [], []
    for _ in range(FRAMES):
        began = time.perf_counter()
        app = update_view(app, ScrollBy("feed", NOTCH))
        painter.paint(view(app, kit))
        moving.append(time.perf_counter() - began)
    scene = view(app, kit)
    for _ in range(FRAMES):
        began = time.perf_counter()
        painter.paint(scene)
        still.append(time.perf_counter() - began)
    return moving, still


def pygame_gui_frames(surface: pygame.Surface, mission: Mission) -> tuple[list[float], list[float]]:
    """The same for pygame_gui."""
    manager = pygame_gui.UIManager(SIZE)
    height = 150
    container = pygame_gui.elements.UIScrollingContainer(
        pygame.Rect(400, 100, 1000, 900), manager=manager
    )
    container.set_scrollable_area_dimensions((960, height * ITEMS))
    for number, item in enumerate(mission.scenario.items):
        card = pygame_gui.elements.UIPanel(
            pygame.Rect(0, height * number, 950, height - 12),
            manager=manager,
            container=container,
        )
        pygame_gui.elements.UITextBox(
            f"<b>{item.source}</b> {item.at:%H:%M}<br>{item.text}",
            pygame.Rect(200, 8, 730, 100),
            manager=manager,
            container=card,
        )
    moving = [one_pygame_gui_frame(surface, manager, container, True) for _ in range(FRAMES // 6)]
    still = [one_pygame_gui_frame(surface, manager, container, False) for _ in range(FRAMES // 6)]
    return moving, still


def one_pygame_gui_frame(surface, manager, container, scrolls: bool) -> float:  # noqa: FBT001
    """One step of the wheel, or none, to the pixels."""
    began = time.perf_counter()
    if scrolls:
        bar = container.vert_scroll_bar
        bar.set_scroll_from_start_percentage(min(0.99, bar.start_percentage + NOTCH / 150_000))
        bar.has_moved_recently = True
    manager.update(1 / 60)
    surface.fill("#E6EBEA")
    manager.draw_ui(surface)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
