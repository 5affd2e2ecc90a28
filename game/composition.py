"""Where the rooms are put together: each verb of the command line, ready to run."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from game.campaign import Campaign, Ledger, pictures
from game.crowds import Crowds
from game.exploring import Explorer
from game.records.folder import default_folder
from game.records.store import open_store
from game.records.trouble import RecordsError
from game.ui.app import App
from game.ui.game import Game
from game.ui.intents import SetSetting, StartMission
from game.ui.kit import Kit
from game.ui.locales import ENGLISH
from game.ui.measure import TableMeasure
from game.ui.mirror import mirror
from game.ui.picture_words import with_picture_words
from game.ui.scene import Scene
from game.ui.terminal import Terminal
from game.ui.theme import Theme
from game.ui.view import view
from game.ui.words import LIBRARY_DOMAIN, Words, words_for

if TYPE_CHECKING:
    from game.crowd_verb import Asked

_SIZE = "window_size"
"""The name under which the window's size is kept."""


class MonotonicClock:
    """The system's monotonic clock."""

    def now_ms(self) -> int:
        """Milliseconds since some moment."""
        return time.monotonic_ns() // 1_000_000


@contextmanager
def started_game(
    mission: str | None,
    data_dir: Path | None,
    language: str | None = None,
    crowds: Crowds | None = None,
    explorer: Explorer | None = None,
) -> Iterator[Game]:
    """A game on this machine's missions and records, at a mission if one is named.

    A language that is named is kept; else it is the one that was. The crowd is this machine's,
    unless another is handed in; so is who counts in it.

    Raises:
        RecordsError: the records cannot be used; the text says why and what to do.
    """
    campaign = Campaign()
    folder = default_folder(data_dir)
    with (
        open_store(folder) as store,
        closing(crowds or Crowds(folder)) as gathering,
        closing(explorer or Explorer(gathering, campaign.population)) as exploring,
    ):
        ledger = Ledger(store, campaign)
        if language is not None:
            ledger.set_setting("language", language)
        words = _words(ledger.setting("language", ENGLISH.language), campaign)
        show = partial(shown, words=words)
        game = Game(
            campaign, ledger, MonotonicClock(), show, words, crowds=gathering, explorer=exploring
        )
        if mission is not None:
            game.do(StartMission(mission))
        yield game


def _words(language: str, campaign: Campaign) -> Words:
    """A language with its catalogues; English needs none, nor to know the missions yet."""
    if language == ENGLISH.language:
        return words_for()
    return words_for(language, (*(mission.id for mission in campaign.all()), LIBRARY_DOMAIN))


def shown(app: App, words: Words) -> Scene:
    """The scene in a language, laid out the way it is read."""
    settings = app.settings
    measure = TableMeasure(settings.text_percent / 100)
    kit = Kit(measure, words, Theme(settings.theme), app.pointer)
    mirrored = words.locale.right_to_left
    if mirrored and app.dragged is not None:
        app = replace(app, dragged=replace(app.dragged, x=app.size[0] - app.dragged.x))
    scene = view(app, kit)
    if words.locale is not ENGLISH:
        scene = with_picture_words(scene, words)
    return mirror(scene, measure) if mirrored else scene


def play_in_terminal(
    mission: str | None, data_dir: Path | None, language: str | None = None
) -> int:
    """Play by lines of text."""
    # At once: whoever reads lines has no frames in which to see it come.
    crowds = Crowds(default_folder(data_dir), at_once=True)
    try:
        with started_game(mission, data_dir, language, crowds) as game:
            Terminal(game, game.words, input, print).run()
    except RecordsError as problem:
        return _fail(problem)
    return 0


def play_in_window(mission: str | None, data_dir: Path | None, language: str | None = None) -> int:
    """Play in a window."""
    # Only a window needs pygame.
    from game.ui.window import SMALLEST, USUAL, NoDisplay, Window  # noqa: PLC0415

    try:
        with started_game(mission, data_dir, language) as game:
            window = Window(game, _size_of(game.remembered(_SIZE, ""), SMALLEST) or USUAL)
            window.run()
            game.remember(_SIZE, "{}x{}".format(*window.size))
    except (NoDisplay, RecordsError) as problem:
        return _fail(problem)
    return 0


def _size_of(text: str, smallest: tuple[int, int]) -> tuple[int, int] | None:
    """Read ``1280x720``, if it is that and not too small."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        return None
    size = int(width), int(height)
    return size if size >= smallest and size[1] >= smallest[1] else None


def _use_no_devices() -> None:
    """Neither a screen nor a loudspeaker; this has to be said before pygame starts."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"


def demonstrate(
    out: Path,
    *,
    size: tuple[int, int],
    theme: str,
    text_percent: int,
    language: str | None = None,
    tell: Callable[[str], None] = print,
) -> int:
    """Save a picture of every step of the recorded run; needs no display."""
    _use_no_devices()
    from game.ui.window import Window  # noqa: PLC0415 - the driver has to be named first
    from game.ui.window_demo import Album, Demo  # noqa: PLC0415

    with (
        TemporaryDirectory() as records,
        # At once: a picture must not depend on how far the crowd has come.
        started_game(None, Path(records), language, Crowds(Path(records), at_once=True)) as game,
    ):
        game.do(SetSetting("theme", theme))
        game.do(SetSetting("text_percent", str(text_percent)))
        try:
            window = Window(game, size)
            Demo(window, Album(window, out, tell).add).run()
        except OSError as problem:
            return _fail(problem)
    return 0


def make_gallery(out: Path) -> int:
    """Play the recorded run in every appearance, and every mission once; save sheets of both."""
    _use_no_devices()
    from game.ui.window_gallery import APPEARANCES, save_sheet  # noqa: PLC0415

    try:
        out.mkdir(parents=True, exist_ok=True)
        for look in APPEARANCES:
            with TemporaryDirectory() as folder:
                failed = demonstrate(
                    Path(folder),
                    size=look.size,
                    theme=look.theme,
                    text_percent=look.text_percent,
                    tell=lambda _: None,
                )
                if failed:
                    return failed
                save_sheet(sorted(Path(folder).glob("*.png")), out / f"{look.name}.jpg")
                print(out / f"{look.name}.jpg")
        with TemporaryDirectory() as folder:
            _visit_missions(Path(folder))
            save_sheet(sorted(Path(folder).glob("*.png")), out / "missions.jpg", columns=4)
            print(out / "missions.jpg")
    except OSError as problem:
        return _fail(problem)
    return 0


def _visit_missions(out: Path) -> None:
    """Save pictures of every mission."""
    from game.ui.window import USUAL, Window  # noqa: PLC0415 - the driver has to be named first
    from game.ui.window_demo import Album  # noqa: PLC0415
    from game.ui.window_tour import tour  # noqa: PLC0415

    with (
        TemporaryDirectory() as records,
        started_game(None, Path(records), None, Crowds(Path(records), at_once=True)) as game,
    ):
        window = Window(game, USUAL)
        tour(window, Album(window, out, lambda _: None).add)


def validate(paths: Iterable[Path], *, strict: bool, style: str) -> int:
    """Check scenario files; print every problem and return the exit code."""
    # Playing does without the checks, which take a fifth of the time to the first frame.
    from game.authoring.formats import show, summary  # noqa: PLC0415
    from game.authoring.validate import exit_code  # noqa: PLC0415
    from game.authoring.validate import validate as find_problems  # noqa: PLC0415
    from game.counting import Census  # noqa: PLC0415

    census = Census()
    problems = find_problems(paths, pictures=pictures(), count=census)
    shown = show(problems, style, census.falls)
    if shown:
        print(shown)
    if style == "text":
        print(summary(problems))
    return exit_code(problems, strict=strict)


def ask_crowd(asked: "Asked", data_dir: Path | None) -> int:
    """Count in the crowd and print the answer."""
    from game.crowd_verb import CrowdVerbError, crowd_lines, told_progress  # noqa: PLC0415

    try:
        for line in crowd_lines(asked, default_folder(data_dir), told_progress):
            print(line)
    except CrowdVerbError as problem:
        return _fail(problem)
    return 0


def _fail(problem: Exception) -> int:
    print(problem, file=sys.stderr)
    return 1
