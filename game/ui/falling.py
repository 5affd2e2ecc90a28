"""How the crowd falls: the facts that count at each step of a mission, and who still matches.

While traces are spotted only what the player flagged counts, right or wrong, so the number gives
nothing away that the player has not found. Later the week lies open, and it is counted with and
without what the advice stops.
"""

from dataclasses import dataclass
from functools import lru_cache

from game.core.countermeasures import stopped_parts
from game.core.features import Feature
from game.core.inference import KnowledgeBase, closure
from game.core.knowledge import Category
from game.core.mission import Mission
from game.core.scenario import Line
from game.core.state import SessionState, Step
from game.ui.app import App
from game.ui.ports import CrowdTable

OPEN_STEPS = (
    *(Step.DOSSIER, Step.APPROACH, Step.WEDGE),
    *(Step.FIX, Step.WEEK, Step.DEBRIEF, Step.CLOSED),
)
"""Steps at which everything public counts, found or not."""


@dataclass(frozen=True, slots=True)
class Fallen:
    """One feature that became known, and how many people are left.

    Attributes:
        before: how many there were without it.
    """

    feature: Feature
    before: int
    people: int


@dataclass(frozen=True, slots=True)
class Fall:
    """How the crowd falls, one feature after the other.

    Attributes:
        steps: the features that leave fewer people, in the order in which they became known.
        features: all that are known, those that narrow nothing further too.
    """

    table: CrowdTable
    steps: tuple[Fallen, ...]
    features: tuple[Feature, ...]

    @property
    def everyone(self) -> int:
        """How many there are before anything is known."""
        return self.table.everyone

    @property
    def people(self) -> int:
        """How many still match."""
        return self.steps[-1].people if self.steps else self.everyone

    @property
    def next_people(self) -> int | None:
        """How few one more fact could leave, whichever that is; None if none leaves fewer."""
        best = self.table.best_next(self.table.mask(self.features))
        return best.people if best is not None and best.people < self.people else None

    def until(self, count: int) -> "Fall":
        """The same with only the first steps."""
        kept = self.steps[:count]
        return Fall(self.table, kept, tuple(step.feature for step in kept))


def falls(app: App) -> tuple[Fall, Fall] | None:
    """How it falls before and after the advice; both the same until there is any.

    None while the crowd is gathering, or where there is none.
    """
    playing, news = app.playing, app.crowd
    if playing is None or news is None or news.table is None:
        return None
    mission, state = playing.mission, playing.state
    kb, parts = mission.analysis.kb, parts_found(state)
    if state.step not in OPEN_STEPS:
        fall = _as_found(news.table, kb, parts)
        return fall, fall
    parts = tuple(dict.fromkeys((*parts, *mission.scenario.parts)))
    stopped = stopped_parts(mission.scenario, state.fixes)
    left = tuple(part for part in parts if part not in stopped)
    return _as_found(news.table, kb, parts), _as_found(news.table, kb, left)


def parts_found(state: SessionState) -> tuple[str, ...]:
    """The parts that count while the player is looking: flagged, or in a settled finding."""
    flagged = [part for part, call in state.calls.items() if call.flagged]
    settled = [part for one in state.findings.values() if one.settled for part in one.pieces]
    return tuple(dict.fromkeys((*flagged, *settled)))


@lru_cache(maxsize=64)
def _as_found(table: CrowdTable, kb: KnowledgeBase, parts: tuple[str, ...]) -> Fall:
    """In the order in which the parts were found."""
    known = dict.fromkeys(table.known)
    for count in range(len(parts) + 1):
        known |= dict.fromkeys(table.shown(closure(kb, parts[:count]).facts))
    return _fall(table, tuple(known))


def _fall(table: CrowdTable, features: tuple[Feature, ...]) -> Fall:
    steps, before = [], table.everyone
    for step in table.path(features):
        if step.people < before:
            steps.append(Fallen(step.feature, before, step.people))
            before = step.people
    return Fall(table, tuple(steps), features)


def people_if_settled(app: App, line: Line) -> tuple[int, int] | None:
    """How many match, and how many would if a line was known too; None if that is no fewer."""
    playing, fall = app.playing, falls(app)
    if playing is None or fall is None:
        return None
    table, kb = fall[0].table, playing.mission.analysis.kb
    facts = (*closure(kb, parts_found(playing.state)).facts, line.fact)
    left = table.count(table.mask((*table.known, *table.shown(facts))))
    return (fall[0].people, left) if left < fall[0].people else None


def category_of(mission: Mission, feature: Feature) -> Category | None:
    """What kind of critical information a feature belongs to; None if no fact shows it."""
    predicates = mission.scenario.library.predicates
    facts = (fact for entry in feature.shown_by for fact in entry)
    kinds = (predicates[fact.predicate].category for fact in facts if fact.predicate in predicates)
    return next((kind for kind in kinds if kind is not None), None)
