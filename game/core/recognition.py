"""Recognising an approach: what became of the letters, of the dossier and of the wedge."""

from dataclasses import dataclass

from game.core.detection import Detection
from game.core.grades import Grade
from game.core.letters import Letter
from game.core.mission import Mission
from game.core.outcomes import Outcome
from game.core.record import Row, record
from game.core.scenario import Scenario
from game.core.state import Graded, Reading, SessionState, pieces

_TECHNIQUES_OFFERED = 5


@dataclass(frozen=True, slots=True)
class TraceOutcome:
    """Whether a line of a letter was traced rightly.

    Attributes:
        place: which line, from 1.
        item: what was said; None if nothing was, empty for "anybody could have written it".
        feeds: ids of the items any of which is right; empty if anybody could have written it.
    """

    place: int
    item: str | None
    feeds: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether what was said is right."""
        return self.item in self.feeds if self.feeds else self.item == ""


@dataclass(frozen=True, slots=True)
class LetterOutcome:
    """What became of a letter.

    Attributes:
        named: techniques that were named, and rightly.
        wrong: techniques that were named, and are not there.
        traces: one for each line, if the letter is tailored and was called so.
        grade: of the answer that was chosen; None without one.
    """

    letter: Letter
    reading: Reading
    outcome: Outcome
    named: tuple[str, ...]
    wrong: tuple[str, ...]
    traces: tuple[TraceOutcome, ...]
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What was said of an entry of the dossier, beside what is right."""

    row: Row
    graded: Graded

    @property
    def form_right(self) -> bool:
        """Whether the form is right."""
        return self.graded.form is self.row.form

    @property
    def claim_right(self) -> bool:
        """Whether it was claimed as surely as it may be."""
        return self.graded.claim is self.row.claim


@dataclass(frozen=True, slots=True)
class MatchOutcome:
    """What was said of a version of the story, by ids of segments; None if nothing was."""

    version: str
    segment: str
    said_segment: str | None
    said_exposure: str | None


def techniques_offered(scenario: Scenario) -> tuple[str, ...]:
    """Ids of the techniques a player chooses from, the same for every letter of the mission.

    They are those that its letters use, filled up from the library to five, in its order.
    """
    library = scenario.library.techniques
    used = {name for letter in scenario.inbox for name in letter.techniques}
    others = [name for name in library if name not in used]
    offered = used | set(others[: max(0, _TECHNIQUES_OFFERED - len(used))])
    return tuple(name for name in library if name in offered)


def feeding_items(mission: Mission, letter: Letter, place: int) -> tuple[str, ...]:
    """Ids of the items any of which may have fed a line: those in a witness of its needs."""
    needs = letter.lines[place - 1].needs
    sets = mission.analysis.fact_witnesses
    parts = {part for need in needs for witness in sets.get(need, ()) for part in witness}
    owners = {mission.scenario.parts[part].item for part in parts}
    return tuple(item.id for item in mission.scenario.items if item.id in owners)


def choices_for(mission: Mission, state: SessionState) -> tuple[str, ...]:
    """Ids of the items a line can be traced to: those with a piece, and those that feed a line."""
    scenario = mission.scenario
    offered = {scenario.parts[part].item for part in pieces(mission, state)}
    for letter in scenario.inbox:
        for place in range(1, len(letter.lines) + 1):
            offered.update(feeding_items(mission, letter, place))
    return tuple(item.id for item in scenario.items if item.id in offered)


def letter_outcome(mission: Mission, letter: Letter, reading: Reading) -> LetterOutcome:
    """What became of a letter; one that was not judged counts as called honest."""
    called = bool(reading.tailored)
    if letter.tailored:
        outcome = Outcome.HIT if called else Outcome.MISS
    else:
        outcome = Outcome.FALSE_ALARM if called else Outcome.CORRECT_REJECTION
    named = reading.techniques if called else ()
    answer = letter.answer_by_id.get(reading.answer)
    return LetterOutcome(
        letter=letter,
        reading=reading,
        outcome=outcome,
        named=tuple(name for name in named if name in letter.techniques),
        wrong=tuple(name for name in named if name not in letter.techniques),
        traces=tuple(
            TraceOutcome(place, reading.traces.get(place), feeding_items(mission, letter, place))
            for place in range(1, len(letter.lines) + 1)
        )
        if outcome is Outcome.HIT
        else (),
        grade=answer.grade if answer else None,
    )


def letter_outcomes(mission: Mission, state: SessionState) -> tuple[LetterOutcome, ...]:
    """What became of every letter, in the order of their arrival."""
    return tuple(
        letter_outcome(mission, letter, state.reading(letter.id))
        for letter in mission.scenario.inbox
    )


def letter_detection(results: tuple[LetterOutcome, ...]) -> Detection:
    """The four counts over letters, a tailored one being what is to be found."""
    return Detection(
        hits=sum(one.outcome is Outcome.HIT for one in results),
        misses=sum(one.outcome is Outcome.MISS for one in results),
        false_alarms=sum(one.outcome is Outcome.FALSE_ALARM for one in results),
        correct_rejections=sum(one.outcome is Outcome.CORRECT_REJECTION for one in results),
    )


def row_outcomes(mission: Mission, state: SessionState) -> tuple[RowOutcome, ...]:
    """What was said of every entry; empty if the dossier is not graded."""
    dossier = mission.scenario.dossier
    if dossier is None or not dossier.graded:
        return ()
    return tuple(RowOutcome(row, state.graded(row.entry.id)) for row in record(mission))


def match_outcomes(mission: Mission, state: SessionState) -> tuple[MatchOutcome, ...]:
    """What was said of every version of the story; empty if there is no wedge."""
    wedge = mission.scenario.wedge
    matching = state.matching
    return tuple(
        MatchOutcome(
            version.id,
            version.segment,
            matching.segments.get(version.id),
            matching.exposures.get(version.id),
        )
        for version in (wedge.versions if wedge else ())
    )
