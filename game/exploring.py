"""The whole crowd as the interface asks for it: each question is counted on a thread of its own.

Here the interface's port meets ``crowd``. Nothing is imported, drawn or counted before somebody
explores.
"""

from collections.abc import Callable, Hashable
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from game.core.exploring import Choices, Dispute, Narrowed, Share
from game.core.population import Population
from game.crowds import TROUBLES, Crowds, Stopped, told
from game.ui.ports import Count

if TYPE_CHECKING:
    from game.crowd.people import Crowd

T = TypeVar("T")

Progress = Callable[[float], None]
Work = Callable[[Progress], T]
"""Counts something, and tells what part is done, from 0 to 1."""

_KEPT = 64
"""Answers that are kept, so that nothing is counted twice in a row."""

_GATHERING = 0.1
"""What part of the work it is to gather the people, if something else takes long."""


class Explorer:
    """Counts in the crowd of one population.

    Attributes:
        crowds: where the people come from, and whether the asker waits for them.
        population: whose people they are.
    """

    def __init__(self, crowds: Crowds, population: Callable[[], Population | None]) -> None:
        """Do nothing yet."""
        self.population = population
        self.crowds = crowds
        self._jobs: dict[Hashable, _Job[Any]] = {}

    def narrowed(self, choices: Choices) -> Count[Narrowed]:
        """How many people share what is chosen."""

        def work(progress: Progress) -> Narrowed:
            people = self._people(progress)
            from game.crowd.exploring import narrow  # noqa: PLC0415 - NumPy takes long to import

            return narrow(people, choices)

        return self._ask(("narrowed", choices), work)

    def alone_by_number(self) -> Count[tuple[Share, ...]]:
        """How many are alone with a number of attributes, from 0 to all."""

        def work(progress: Progress) -> tuple[Share, ...]:
            people = self._people(lambda part: progress(_GATHERING * part))
            from game.crowd.uniqueness import unique_lattice  # noqa: PLC0415 - as above

            rest = 1 - _GATHERING
            lattice = unique_lattice(
                people, progress=lambda part: progress(_GATHERING + rest * part)
            )
            return lattice.by_number()

        return self._ask("by number", work)

    def alone_with(self, attributes: frozenset[str]) -> Count[float]:
        """The share of people who are alone with some attributes."""

        def work(progress: Progress) -> float:
            people = self._people(progress)
            from game.crowd.uniqueness import unique_fraction  # noqa: PLC0415 - as above

            return unique_fraction(people, sorted(attributes))

        return self._ask(("with", attributes), work)

    def dispute(self) -> Count[Dispute]:
        """The two countries of a published dispute."""

        def work(progress: Progress) -> Dispute:
            from game.crowd.exploring import count_dispute  # noqa: PLC0415 - as above

            return count_dispute(progress)

        return self._ask("dispute", work)

    def close(self) -> None:
        """Stop what is still being counted, and forget it; answers are kept."""
        self.crowds.stop.set()
        for job in self._jobs.values():
            if job.is_alive():
                job.join()
        self._jobs = {key: job for key, job in self._jobs.items() if not job.count.coming}

    def _people(self, progress: Progress) -> "Crowd":
        population = self.population()
        if population is None:
            raise ValueError("there is no population.yaml")
        return self.crowds.people(population, progress)

    def _ask(self, key: Hashable, work: Work[T]) -> Count[T]:
        job: _Job[T] | None = self._jobs.get(key)
        if job is None:
            self.crowds.stop.clear()
            if len(self._jobs) >= _KEPT:
                self._jobs = {key: one for key, one in self._jobs.items() if one.count.coming}
            job = self._jobs[key] = _Job(self.crowds, work)
            if self.crowds.at_once:
                job.run()
            else:
                job.start()
        return job.count


class _Job(Thread, Generic[T]):
    """One question, being counted.

    Attributes:
        count: how far it is. Replaced as a whole, so that any thread may read it at any time.
    """

    def __init__(self, crowds: Crowds, work: Work[T]) -> None:
        super().__init__(name="exploring")
        self._crowds = crowds
        self._work = work
        self.count: Count[T] = Count()

    def run(self) -> None:
        try:
            self.count = Count(100, self._work(self._progress))
        except Stopped:
            return
        except TROUBLES as problem:
            self.count = Count(problem=told(problem))

    def _progress(self, part: float) -> None:
        if self._crowds.stop.is_set():
            raise Stopped
        self.count = Count(int(100 * part))
