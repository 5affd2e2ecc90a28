"""The crowd as the interface asks for it: drawn or read on a thread of its own, then narrowed.

Here the interface's port meets ``crowd``. Nothing is imported, drawn or read before a mission
asks for it, so that a start without one costs nothing.
"""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from game.core.messages import Message, message
from game.core.mission import Mission
from game.core.population import Population
from game.core.scenario import Scenario
from game.ui.ports import NO_MEMORY, NO_NUMPY, NO_PEOPLE, NOT_DRAWN, CrowdNews

if TYPE_CHECKING:
    from game.crowd.people import Crowd

TROUBLES = (MemoryError, ImportError, ValueError)
"""What can keep the crowd from coming."""


class Stopped(Exception):  # noqa: N818 - it is no error
    """The game ends, and nobody needs the crowd any more."""


def told(problem: Exception) -> Message:
    """One of ``TROUBLES``, and what to do about it."""
    if isinstance(problem, MemoryError):
        return Message(NO_MEMORY)
    text = NO_NUMPY if isinstance(problem, ImportError) else NOT_DRAWN
    return message(text, problem=str(problem))


class Crowds:
    """The crowd of whatever mission is played.

    Attributes:
        stop: set when nobody needs any more what is being drawn or counted.
    """

    def __init__(self, folder: Path, *, at_once: bool = False) -> None:
        """Do nothing yet.

        Args:
            folder: where the people are kept from one start to the next.
            at_once: draw them while the asker waits, for pictures that must not depend on how
                long it takes.
        """
        self._folder = folder
        self.at_once = at_once
        self.stop = Event()
        self._turn = Lock()
        self._people: Crowd | None = None
        self._asked: _Narrowed | None = None

    def of(self, mission: Mission) -> CrowdNews | None:
        """How far the crowd of a mission is; the first call starts it. Returns at once."""
        scenario = mission.scenario
        if scenario.crowd is None:
            return None
        if self._asked is None or self._asked.scenario is not scenario:
            self.stop.clear()
            self._asked = _Narrowed(self, scenario)
            if self.at_once:
                self._asked.run()
            else:
                self._asked.start()
        return self._asked.news

    def people(self, population: Population, progress: Callable[[float], None]) -> "Crowd":
        """Everybody, drawn or read once and then kept. Waits: meant for a thread of its own.

        To stop it, raise an exception in ``progress``.

        Raises:
            TooManyCasesError, ValueError, MemoryError: they cannot be drawn.
        """
        # NumPy takes longer to import than the first frame to paint.
        from game.crowd.cache import load_or_build  # noqa: PLC0415

        with self._turn:
            if self._people is None or self._people.population is not population:
                self._people = load_or_build(population, self._folder, progress)
            return self._people

    def close(self) -> None:
        """Stop what is still being drawn, and forget what was asked."""
        asked, self._asked = self._asked, None
        self.stop.set()
        if asked is not None and asked.is_alive():
            asked.join()


class _Narrowed(Thread):
    """The table of one mission, in the making.

    Attributes:
        news: how far it is. Replaced as a whole, so that any thread may read it at any time.
    """

    def __init__(self, crowds: Crowds, scenario: Scenario) -> None:
        super().__init__(name="crowd")
        self._crowds = crowds
        self.scenario = scenario
        self.news = CrowdNews()

    def run(self) -> None:
        try:
            self.news = self._table()
        except Stopped:
            return
        except TROUBLES as problem:
            self.news = CrowdNews(problem=told(problem))

    def _table(self) -> CrowdNews:
        population = self.scenario.library.population
        if population is None:
            return CrowdNews(problem=Message(NO_PEOPLE))
        people = self._crowds.people(population, self._progress)
        from game.crowd.missions import crowd_for, segment_sizes  # noqa: PLC0415 - as above

        table = crowd_for(self.scenario, people)
        return CrowdNews(100, table, segments=segment_sizes(self.scenario, people))

    def _progress(self, part: float) -> None:
        if self._crowds.stop.is_set():
            raise Stopped
        self.news = CrowdNews(int(100 * part))
