"""A player's decisions in order, each beside what the best session does about the same thing.

The best session flags every leak for its lines and leaves all else alone, takes no hint, settles
each finding at once, calls each letter rightly, traces each line to a piece that fed it, answers
well and chooses the cheapest complete fix. Threads are told with the claim they
were drawn for, not one by one. After the decisions of a step comes what the best session does
there and the player did not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.core import actions as act
from game.core.actions import Action
from game.core.countermeasures import FixReport, check_fix
from game.core.findings import Verdict
from game.core.grades import Grade
from game.core.letter_moves import decides_on_letter, lacking_in, letter_move
from game.core.mission import Mission
from game.core.move import (
    AcceptMove,
    AnyMove,
    Beside,
    CallMove,
    ClaimMove,
    Fate,
    FixMove,
    HintMove,
)
from game.core.outcomes import Outcome, outcome_of
from game.core.scenario import FixKind
from game.core.session import kept
from game.core.state import Call, SessionState, Step


def moves(mission: Mission, state: SessionState) -> tuple[AnyMove, ...]:
    """Every decision in order, step by step, and after each step what is lacking."""
    replayed = _Replayed(mission, state, check_fix(mission, state.fixes, state.accepted))
    told = (*replayed.made(), *replayed.lacking())
    steps = (Step.SPOT, Step.CONNECT, Step.APPROACH, Step.FIX)
    return tuple(move for step in steps for move in told if move.step is step)


@dataclass(frozen=True, slots=True)
class _Replayed:
    mission: Mission
    state: SessionState
    fix: FixReport

    @property
    def cheapest(self) -> Mapping[str, FixKind]:
        best = self.mission.optimum
        return dict(best.choices) if best else {}

    @property
    def as_cheap(self) -> bool:
        """Whether no fix is better than the player's, which may be another than the one known."""
        best = self.mission.optimum
        cost = (self.fix.points, self.fix.notice)
        return self.fix.complete and best is not None and cost <= (best.points, best.notice)

    def made(self) -> Iterator[AnyMove]:
        """What was decided, in order."""
        log = self.state.log
        fates = _fates(log)
        claims = _claims(log, fates)
        connecting = next(
            (place for place, one in enumerate(log) if isinstance(one, act.FinishReview)), len(log)
        )
        for place, action in enumerate(log):
            fate = fates.get(place, Fate.TAKEN_BACK)
            match action:
                case act.FlagPart(part=part, lines=lines, confidence=sure):
                    yield self._call(
                        part, Call(flagged=True, lines=lines, confidence=sure), action, fate
                    )
                case act.RulePartHarmless(part=part):
                    yield self._call(part, Call(flagged=False), action, fate)
                case act.TakeHint():
                    yield self._hint(action, Step.SPOT if place < connecting else Step.CONNECT)
                case act.SettleFinding(line=line):
                    yield self._claim(line, *claims[place], action)
                case (
                    act.JudgeLetter() | act.NameTechniques() | act.TraceLine() | act.ChooseAnswer()
                ):
                    move = letter_move(self.mission, action, fate)
                    if move is not None:
                        yield move
                case act.ChooseFix(item=item, kind=FixKind() as kind):
                    yield self._choice(item, kind, action, fate)
                case act.AcceptLine(line=line, reason=reason):
                    yield self._acceptance(line, reason, action, fate)

    def lacking(self) -> Iterator[AnyMove]:
        """What the best session does and the player left undone."""
        scenario = self.mission.scenario
        for part in scenario.parts:
            if part not in self.state.calls and self.mission.analysis.lines_of(part):
                yield self._call(part, None)
        for line in scenario.line_by_id:
            finding = self.state.finding(line)
            if not finding.settled:
                yield ClaimMove(
                    step=Step.CONNECT,
                    beside=Beside.LACKING,
                    line=line,
                    pieces=finding.pieces,
                    verdict=None,
                    best=self._nearest(line, finding.pieces),
                )
        yield from lacking_in(self.mission, self.state)
        for item, kind in self.cheapest.items():
            if item not in self.state.fixes and not self.fix.complete:
                yield FixMove(step=Step.FIX, beside=Beside.LACKING, item=item, kind=None, best=kind)

    def _call(
        self,
        part: str,
        call: Call | None,
        action: Action | None = None,
        fate: Fate = Fate.STANDS,
    ) -> CallMove:
        result = outcome_of(self.mission, part, call)
        return CallMove(
            step=Step.SPOT,
            beside=Beside.SAME if result.right else _OF_OUTCOME[result.outcome],
            elapsed_ms=action.elapsed_ms if action else None,
            fate=fate,
            part=part,
            call=call,
            feeds=result.feeds,
        )

    def _hint(self, action: Action, step: Step) -> HintMove:
        beside = Beside.OTHER if self.mission.scenario.hint_cost else Beside.SAME
        return HintMove(step=step, beside=beside, elapsed_ms=action.elapsed_ms)

    def _claim(self, line: str, number: int, pieces: tuple[str, ...], action: Action) -> ClaimMove:
        verdict = self.state.finding(line).claims[number].verdict
        return ClaimMove(
            step=Step.CONNECT,
            beside=Beside.SAME if verdict is Verdict.SETTLES else Beside.OTHER,
            elapsed_ms=action.elapsed_ms,
            line=line,
            pieces=pieces,
            verdict=verdict,
            best=self._nearest(line, pieces),
        )

    def _nearest(self, line: str, pieces: tuple[str, ...]) -> frozenset[str]:
        """The set that takes the fewest cuts and threads; of equals the smallest."""
        sets = self.mission.analysis.part_witnesses[line]
        return min(sets, key=lambda one: (len(one.symmetric_difference(pieces)), len(one)),
                   default=frozenset())  # fmt: skip

    def _choice(self, item: str, kind: FixKind, action: Action, fate: Fate) -> FixMove:
        best = self.cheapest.get(item)
        same = kind is best or (self.as_cheap and fate is Fate.STANDS)
        return FixMove(
            step=Step.FIX,
            beside=Beside.SAME if same else Beside.OTHER,
            elapsed_ms=action.elapsed_ms,
            fate=fate,
            item=item,
            kind=kind,
            best=best,
        )

    def _acceptance(self, line: str, reason: str, action: Action, fate: Fate) -> AcceptMove:
        reasons = self.mission.scenario.line_by_id[line].reasons
        grade = next(one.grade for one in reasons if one.id == reason)
        return AcceptMove(
            step=Step.FIX,
            beside=Beside.SAME if grade is Grade.GOOD else Beside.OTHER,
            elapsed_ms=action.elapsed_ms,
            fate=fate,
            line=line,
            grade=grade,
        )


_OF_OUTCOME = {
    Outcome.HIT: Beside.OTHER,
    Outcome.MISS: Beside.LACKING,
    Outcome.FALSE_ALARM: Beside.OTHER,
    Outcome.CORRECT_REJECTION: Beside.ALONE,
}
"""For a call that was no right flag; a hit among those names another line."""


def _fates(log: tuple[Action, ...]) -> dict[int, Fate]:
    """What became of each decision that no undo took back, by its place in the log."""
    fates: dict[int, Fate] = {}
    later: dict[tuple[str, str], Fate] = {}
    for place in reversed(kept(log)):
        subject, does = _decides(log[place])
        fates[place] = later.get(subject, Fate.STANDS) if subject else Fate.STANDS
        if subject:
            later[subject] = does
    return fates


def _claims(
    log: tuple[Action, ...], fates: Mapping[int, Fate]
) -> dict[int, tuple[int, tuple[str, ...]]]:
    """For each claim by its place: which of its line's claims it is, from 0, and the pieces."""
    joined: dict[str, tuple[str, ...]] = {}
    numbers: dict[str, int] = {}
    claims: dict[int, tuple[int, tuple[str, ...]]] = {}
    for place in sorted(fates):
        match log[place]:
            case act.DrawThread(line=line, part=part):
                joined[line] = (*joined.get(line, ()), part)
            case act.CutThread(line=line, part=part):
                joined[line] = tuple(one for one in joined[line] if one != part)
            case act.SettleFinding(line=line):
                number = numbers.get(line, 0)
                claims[place] = (number, joined[line])
                numbers[line] = number + 1
    return claims


def _decides(action: Action) -> tuple[tuple[str, str] | None, Fate]:
    """What a decision is about, and what it makes of an earlier one about the same."""
    match action:
        case act.FlagPart(part=part) | act.RulePartHarmless(part=part):
            return ("call", part), Fate.CHANGED
        case act.WithdrawCall(part=part):
            return ("call", part), Fate.TAKEN_BACK
        case act.ChooseFix(item=item, kind=kind):
            return ("fix", item), Fate.CHANGED if kind else Fate.TAKEN_BACK
        case act.AcceptLine(line=line):
            return ("accept", line), Fate.CHANGED
        case act.WithdrawAcceptance(line=line):
            return ("accept", line), Fate.TAKEN_BACK
    return decides_on_letter(action), Fate.CHANGED
