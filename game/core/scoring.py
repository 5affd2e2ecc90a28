"""The score of a session: every point with its reason.

Spotting pays what the flag dialog promised (``confidence.points``). Connecting pays for each
line that was settled, less for each claim that failed. Fixing pays for each line broken or
well accepted, and, once all are, for being cheap and for what friends notice. What the dossier,
the letters and the wedge pay stands in ``approach_scoring``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.approach_scoring import approach_entries
from game.core.confidence import STAKE, Bin, brier, calibration
from game.core.countermeasures import FixReport, check_fix
from game.core.detection import Detection
from game.core.entries import Entry
from game.core.findings import Verdict
from game.core.grades import Grade
from game.core.messages import N_, Message, message
from game.core.mission import Mission
from game.core.outcomes import PartOutcome, detection, outcomes, stated
from game.core.scenario import Line
from game.core.state import SessionState, Step

SETTLED = 30
FAILED_CLAIM = 10
BROKEN = 20
ECONOMY = 60
UNNOTICED = 40
ACCEPTED = {Grade.GOOD: BROKEN, Grade.PARTIAL: BROKEN // 2, Grade.POOR: 0}
"""Points for accepting a line that still holds, by the grade of the reason."""


@dataclass(frozen=True, slots=True)
class Score:
    """Everything a debrief shows.

    Attributes:
        entries: every point with its reason.
        brier: None without flags.
        precision: of all pieces in all claims, the share that was needed; None without claims.
        efficiency: points of the cheapest fix over points spent, 0 to 1; None unless the fix
            is complete and one exists.
    """

    entries: tuple[Entry, ...]
    outcomes: tuple[PartOutcome, ...]
    detection: Detection
    brier: float | None
    calibration: tuple[Bin, ...]
    precision: float | None
    fix: FixReport
    efficiency: float | None

    @property
    def points(self) -> int:
        """The sum, never below 0."""
        return max(0, sum(entry.points for entry in self.entries))

    @property
    def of(self) -> int:
        """What a perfect session gets."""
        return sum(entry.of for entry in self.entries)


def score(mission: Mission, state: SessionState) -> Score:
    """Score a session as it stands; what was not done yet scores as left undone."""
    results = outcomes(mission, state)
    flags = stated(results)
    fix = check_fix(mission, state.fixes, state.accepted)
    efficiency = _efficiency(mission, fix)
    entries = (
        *_spotting(mission, results),
        *_connecting(mission, state),
        *approach_entries(mission, state),
        *_fixing(mission, fix, efficiency),
        *_hints(mission, state),
    )
    return Score(
        entries=entries,
        outcomes=results,
        detection=detection(results),
        brier=brier(flags),
        calibration=calibration(flags),
        precision=_precision(state),
        fix=fix,
        efficiency=efficiency,
    )


def _spotting(mission: Mission, results: tuple[PartOutcome, ...]) -> Iterator[Entry]:
    for result in results:
        of = STAKE if result.feeds else 0
        if result.points or of:
            yield Entry(Step.SPOT, result.points, of, _spot_reason(mission, result))


def _spot_reason(mission: Mission, result: PartOutcome) -> Message:
    part = mission.scenario.parts[result.part]
    values = {
        "part": part.label,
        "item": mission.scenario.item_by_id[part.item].title,
        "confidence": result.call.confidence if result.call else 0,
    }
    if result.call is None or not result.call.flagged:
        return message(N_("Missed in “{item}”: {part}."), **values)
    if not result.feeds:
        return message(N_("False alarm in “{item}”, at {confidence} percent: {part}."), **values)
    if not result.right:
        return message(
            N_("Found in “{item}”, but for another line, at {confidence} percent: {part}."),
            **values,
        )
    return message(N_("Found in “{item}”, at {confidence} percent: {part}."), **values)


def _connecting(mission: Mission, state: SessionState) -> Iterator[Entry]:
    for line in mission.scenario.lines:
        finding = state.finding(line.id)
        failed = sum(claim.verdict is not Verdict.SETTLES for claim in finding.claims)
        if not finding.settled:
            reason = message(N_("Not settled: {line}."), line=line.name)
            yield Entry(Step.CONNECT, 0, SETTLED, reason)
        elif failed:
            earned = max(FAILED_CLAIM, SETTLED - FAILED_CLAIM * failed)
            reason = message(
                N_("Settled: {line}, after {failed} other claims."), line=line.name, failed=failed
            )
            yield Entry(Step.CONNECT, earned, SETTLED, reason)
        else:
            reason = message(N_("Settled at once: {line}."), line=line.name)
            yield Entry(Step.CONNECT, SETTLED, SETTLED, reason)


def _precision(state: SessionState) -> float | None:
    claims = [claim for finding in state.findings.values() for claim in finding.claims]
    needed = sum(len(claim.core) for claim in claims)
    joined = sum(claim.size for claim in claims)
    return needed / joined if joined else None


def _fixing(mission: Mission, fix: FixReport, efficiency: float | None) -> Iterator[Entry]:
    for line in mission.scenario.lines:
        yield _line_entry(line, fix)
    if mission.optimum is None:
        return
    cheap = round(ECONOMY * efficiency) if efficiency is not None else 0
    values = {"points": fix.points, "best": mission.optimum.points}
    yield Entry(
        Step.FIX,
        cheap,
        ECONOMY,
        message(N_("You spent {points} points; the cheapest complete fix costs {best}."), **values)
        if efficiency is not None
        else message(N_("Points for a cheap fix need every line broken or well accepted.")),
    )
    quiet = round(UNNOTICED * _quietness(mission, fix)) if efficiency is not None else 0
    values = {"notice": fix.notice, "best": mission.optimum.notice}
    yield Entry(
        Step.FIX,
        quiet,
        UNNOTICED,
        message(N_("Friends notice {notice}; with the cheapest fix they notice {best}."), **values)
        if efficiency is not None
        else message(N_("Points for a fix that friends hardly notice need a complete one.")),
    )


def _line_entry(line: Line, fix: FixReport) -> Entry:
    if line.id in fix.broken:
        return Entry(Step.FIX, BROKEN, BROKEN, message(N_("Broken: {line}."), line=line.name))
    grade = fix.accepted.get(line.id)
    if grade is None:
        return Entry(Step.FIX, 0, BROKEN, message(N_("Still holds: {line}."), line=line.name))
    reasons = {
        Grade.GOOD: N_("Accepted for a good reason: {line}."),
        Grade.PARTIAL: N_("Accepted, and the reason covers a part of it: {line}."),
        Grade.POOR: N_("Accepted, but the reason does not carry: {line}."),
    }
    return Entry(Step.FIX, ACCEPTED[grade], BROKEN, message(reasons[grade], line=line.name))


def _efficiency(mission: Mission, fix: FixReport) -> float | None:
    if mission.optimum is None or not fix.complete:
        return None
    return min(1.0, mission.optimum.points / fix.points) if fix.points else 1.0


def _quietness(mission: Mission, fix: FixReport) -> float:
    best = mission.optimum.notice if mission.optimum else 0
    return min(1.0, (best + 1) / (fix.notice + 1))


def _hints(mission: Mission, state: SessionState) -> Iterator[Entry]:
    if state.hints_taken and mission.scenario.hint_cost:
        lost = state.hints_taken * mission.scenario.hint_cost
        reason = message(N_("Hints taken: {count}."), count=state.hints_taken)
        yield Entry(Step.SPOT, -lost, 0, reason)
