"""How the crowd falls along the lines of a mission, told to its author."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from game.core.analysis import Analysis
from game.core.remaining import Remaining, bits
from game.core.scenario import Scenario

_LISTED_WITNESSES = 6
"""So many witnesses of a line are told as text; the others are counted."""


@dataclass(frozen=True, slots=True)
class Fall:
    """One way to give a line away, and the people who then still match the subject."""

    line: str
    parts: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Falls:
    """One mission.

    Attributes:
        start: people who match before any trace is looked at.
        everything: people who match all traces together.
        falls: every minimal witness, in the order of lines, fewest people first.
    """

    mission: str
    start: int
    everything: int
    falls: tuple[Fall, ...]


def falls_of(scenario: Scenario, analysis: Analysis, remaining: Remaining) -> Falls:
    """Put the counts of a mission in order."""
    falls = [
        Fall(line.id, tuple(sorted(witness)), remaining.left[witness])
        for line in scenario.lines
        for witness in sorted(
            analysis.part_witnesses[line.id],
            key=lambda parts: (remaining.left[parts], len(parts), sorted(parts)),
        )
    ]
    everything = remaining.left[frozenset(scenario.parts)]
    return Falls(scenario.id, remaining.start, everything, tuple(falls))


def as_text(mission: Falls) -> str:
    """One line a witness, and what all traces together leave."""
    return "\n".join(_lines(mission))


def _lines(mission: Falls) -> Iterator[str]:
    yield f"{mission.mission}: people who still match, of {_people(mission.start)} at the start"
    for line, of_line in groupby(mission.falls, key=lambda fall: fall.line):
        falls = list(of_line)
        for fall in falls[:_LISTED_WITNESSES]:
            yield f"  {line}: {_people(fall.people)} after {', '.join(fall.parts)}"
        others = falls[_LISTED_WITNESSES:]
        if others:
            least, most = others[0].people, others[-1].people
            yield f"  {line}: {least:,} to {most:,} people after any of {len(others)} more"
    yield f"  all traces: {_people(mission.everything)}"


def _people(people: int) -> str:
    return f"{people:,} ({bits(people):.1f} bits)"


def as_data(mission: Falls) -> dict[str, object]:
    """The same for programs, with every witness."""
    return {
        "mission": mission.mission,
        "start": mission.start,
        "everything": mission.everything,
        "witnesses": [
            {
                "line": fall.line,
                "parts": list(fall.parts),
                "people": fall.people,
                "bits": round(bits(fall.people), 2),
            }
            for fall in mission.falls
        ],
    }
