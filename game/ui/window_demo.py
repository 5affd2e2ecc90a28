"""The recorded run: Night Shift from the title to the debrief, with a picture of every step.

It is played by posted events through the real window, with the dummy video driver, so it
needs no display.
"""

from collections.abc import Callable
from pathlib import Path

from game.ui.window import Window
from game.ui.window_robot import Robot

MISSION = "night-shift"
KNOWN = (("district", "port_ansel"), ("sector", "harbour"), ("district", "eastquay"))
"""What becomes known of somebody in the crowd; the last is narrower than the first."""

FLAGS = (
    ("desk", "desk.badge", "1", 2),
    ("desk", "desk.window", "2", 0),
    ("desk", "desk.rota", "4", 1),
    ("desk", "desk.parcel", "3", 4),
    ("loop", "loop.start", "3", 1),
    ("loop", "loop.quay", "2", -2),
    ("loop", "loop.times", "4", 0),
    ("bunting", "bunting.bunting", "5", 1),
    ("seat", "seat.date", "5", 0),
    ("toast", "toast.bill", "7", 2),
    ("rowing", "rowing.text", "4", -4),
)
"""Item, part, the key of its line, and steps of confidence from the usual 80 percent."""

PAGES = (("cv", "cv"), ("closure", "news"), ("berth", "register"))
"""Items that are looked at from inside, and the names of their pictures."""

HARMLESS = ("gulls", "buns", "machine")

THREADS = (
    ("home", "3", ("desk.parcel",)),
    ("role", "1", ("desk.badge", "cv.systems")),
    ("dates", "5", ("bunting.bunting", "seat.date")),
)
"""A line, its key, and the pieces that are joined to it; the last claim is too little."""

FIXES = ("desk:limit", "loop:delay", "seat:blur", "fridge:blur")


class Album:
    """A folder of numbered pictures of a window."""

    def __init__(self, window: Window, folder: Path, tell: Callable[[str], None]) -> None:
        """Make the folder; ``tell`` is told the path of each picture."""
        folder.mkdir(parents=True, exist_ok=True)
        self._window = window
        self._folder = folder
        self._tell = tell
        self._count = 0

    def add(self, name: str) -> None:
        """Save what the window shows."""
        self._count += 1
        picture = self._folder / f"{self._count:02}-{name}.png"
        self._window.save_picture(picture)
        self._tell(str(picture))


class Demo:
    """One recorded run."""

    def __init__(self, window: Window, at: Callable[[str], None]) -> None:
        """Prepare; ``at`` is called with the name of each step when the window shows it."""
        self._window = window
        self._robot = Robot(window)
        self._at = at

    def run(self) -> None:
        """Play it."""
        self._brief()
        self._spot()
        self._review()
        self._connect()
        self._approach()
        self._fix()
        self._debrief()

    def _brief(self) -> None:
        robot = self._robot
        self._at("title")
        robot.choose("help")
        self._at("keys")
        robot.press("escape")
        robot.choose("settings")
        self._at("settings")
        robot.press("escape")
        robot.choose("missions")
        self._at("missions")
        robot.press("escape")
        self._explore()
        robot.choose("settings")
        robot.choose("in-order")
        robot.press("escape")
        robot.choose("missions")
        robot.choose(f"mission:{MISSION}")
        self._at("mission")
        robot.choose("mission-go")
        self._at("briefing")
        robot.choose("begin")

    def _explore(self) -> None:
        robot = self._robot
        robot.choose("explore")
        for attribute, value in KNOWN:
            robot.choose(f"attribute:{attribute}")
            robot.choose(f"value:{attribute}:{value}")
        self._at("explore")
        robot.choose("explore:alone")
        self._at("explore-alone")
        robot.choose("explore:dispute")
        robot.choose("explore.uneven")
        self._at("explore-dispute")
        robot.press("escape")

    def _spot(self) -> None:
        robot = self._robot
        open_item = ""
        for item, part, line, steps in FLAGS:
            if item != open_item:
                robot.press(*["escape"] * bool(open_item))
                robot.choose(f"item:{item}")
                open_item = item
            robot.reach(f"part:{part}")
            if part in {"desk.badge", "loop.times"}:
                self._at("photo" if item == "desk" else "route")
            robot.press("f", line)
            robot.reach("flag-confidence")
            robot.press(*["right" if steps > 0 else "left"] * abs(steps))
            if part == "desk.badge":
                self._at("flag")
            robot.choose("flag-commit")
        robot.press("escape")
        robot.press("escape")
        self._at("pause")
        robot.choose("pause-go")
        for item, name in PAGES:
            robot.reach(f"item:{item}")
            if self._window.game.scene.find(f"inside:{item}"):
                robot.press("enter")
                self._at(name)
                robot.press("escape")
        for item in HARMLESS:
            robot.reach(f"item:{item}")
            robot.press("x")
        robot.reach("item:desk")
        self._at("spot")
        robot.press("p")
        self._at("crowd")
        robot.press("escape")
        robot.press("h")
        self._at("hint")
        robot.press("escape")
        robot.choose("finish")
        self._at("finish")
        robot.choose("leave")

    def _review(self) -> None:
        robot = self._robot
        self._at("review")
        robot.reach("review:fridge.letter")
        robot.choose("show-whole")
        self._at("review-photo")
        robot.press("escape")
        robot.choose("on")

    def _connect(self) -> None:
        robot = self._robot
        # Who has played the mission before is not shown it again.
        if self._window.game.scene.find("example-leave"):
            self._at("example")
            robot.choose("example-leave")
        for line, key, pieces in THREADS:
            self._show_tab("tab:findings")
            robot.press("n", key)
            for piece in pieces:
                robot.reach(f"piece:{piece}")
                robot.press("t")
            self._show_tab("tab:panel")
            robot.choose("settle")
            self._at(f"connect-{line}")
        robot.choose("finish")
        robot.choose("leave")

    def _show_tab(self, tab: str) -> None:
        """With large text not everything is side by side; then a tab leads to it."""
        if self._window.game.scene.find(tab):
            self._robot.choose(tab)

    def _approach(self) -> None:
        robot = self._robot
        self._at("dossier")
        robot.choose("dossier-on")
        self._at("letters")
        robot.choose("letter:mirel")
        self._show_tab("tab:questions")
        robot.choose("judge:tailored")
        robot.choose("technique:praise")
        robot.choose("technique:money")
        robot.choose("line-after")
        robot.choose("line-after")
        robot.choose("piece:toast")
        self._at("letter")
        robot.choose("answer:report")
        robot.choose("close-letter")
        self._at("letter-told")
        robot.choose("finish")
        robot.choose("leave")

    def _fix(self) -> None:
        robot = self._robot
        for fix in FIXES:
            robot.choose(f"fix:{fix}")
        self._at("fix")
        robot.press("p")
        self._at("crowd-after")
        robot.press("escape")
        robot.choose("finish")
        robot.choose("leave")
        self._at("week")
        robot.choose("finish")

    def _debrief(self) -> None:
        robot = self._robot
        self._at("debrief")
        robot.reach("look")
        self._at("debrief-look")
        robot.reach("questions")
        self._at("debrief-questions")
        robot.choose("points")
        self._at("debrief-points")
        robot.press("escape")
        robot.choose("finish")
        self._at("title-after")
