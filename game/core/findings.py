"""Judging a finding: do these pieces, and no fewer, give the line away?"""

from dataclasses import dataclass
from enum import StrEnum

from game.core.inference import derives, lacking, shrink
from game.core.mission import Mission


class Verdict(StrEnum):
    """What the engine says of the pieces of a finding."""

    SETTLES = "settles"
    SPARE = "settles with spare pieces"
    TOO_LITTLE = "too little"
    UNRELATED = "nothing to do with it"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reasons.

    Attributes:
        size: how many pieces were claimed.
        core: the pieces that settle the line by themselves; empty unless it is derived.
        spare: the pieces that add nothing: beside the core, or, of too few pieces, those
            that feed another line or none.
        has: names of the predicates the pieces contribute, if too little.
        lacks: names of the predicates that are still missing, if too little. They say what
            kind of piece, never which.
    """

    verdict: Verdict
    size: int
    core: frozenset[str] = frozenset()
    spare: frozenset[str] = frozenset()
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


def judge(mission: Mission, line: str, pieces: frozenset[str]) -> Judgement:
    """Judge the pieces drawn to a line's finding. Any witness settles it."""
    analysis = mission.analysis
    goal = mission.scenario.line_by_id[line].fact
    if derives(analysis.kb, pieces, goal):
        core = _smallest_witness(mission, line, pieces)
        spare = pieces - core
        return Judgement(Verdict.SPARE if spare else Verdict.SETTLES, len(pieces), core, spare)
    spare = frozenset(piece for piece in pieces if line not in analysis.lines_of(piece))
    if spare == pieces:
        return Judgement(Verdict.UNRELATED, len(pieces), spare=spare)
    gap = lacking(analysis.kb, pieces, goal, analysis.part_witnesses[line])
    return Judgement(Verdict.TOO_LITTLE, len(pieces), spare=spare, has=gap.has, lacks=gap.lacks)


def _smallest_witness(mission: Mission, line: str, pieces: frozenset[str]) -> frozenset[str]:
    known = mission.analysis.part_witnesses[line]
    inside = next((witness for witness in known if witness <= pieces), None)
    goal = mission.scenario.line_by_id[line].fact
    return inside if inside is not None else shrink(mission.analysis.kb, pieces, goal)
