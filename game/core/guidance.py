"""Half help: the coach looks at something with the player, and asks.

A guide is shown when its step begins. Answers are kept in the log, so that a resumed attempt
does not ask again, and are never scored.
"""

from dataclasses import dataclass
from enum import StrEnum

from game.core.detection import Detection


class During(StrEnum):
    """The step of a session that a guide belongs to."""

    SPOT = "spot"
    CONNECT = "connect"
    APPROACH = "approach"
    FIX = "fix"
    DEBRIEF = "debrief"


class Truth(StrEnum):
    """When an answer is right: always, never, or as the player's own calls turned out."""

    YES = "yes"
    NO = "no"
    MORE_MISSED = "more_missed"
    MORE_FALSE_ALARMS = "more_false_alarms"
    AS_MANY = "as_many"


@dataclass(frozen=True, slots=True)
class GuideAnswer:
    """One of the answers to choose from.

    Attributes:
        says: what the coach replies, one or two sentences.
    """

    id: str
    text: str
    right: Truth
    says: str

    def is_right(self, found: Detection) -> bool:
        """Whether it is right, given what became of the calls."""
        more_missed = found.misses - found.false_alarms
        return {
            Truth.YES: True,
            Truth.NO: False,
            Truth.MORE_MISSED: more_missed > 0,
            Truth.MORE_FALSE_ALARMS: more_missed < 0,
            Truth.AS_MANY: more_missed == 0,
        }[self.right]


@dataclass(frozen=True, slots=True)
class Guide:
    """One thing that the coach shows or asks.

    Attributes:
        at: the part that is shown beside the words, by its id; None for none.
        says: what the coach says first.
        asks: the question; empty if nothing is asked and the words are all.
        answers: what can be answered; empty if nothing is asked.
    """

    id: str
    during: During
    title: str
    says: str
    at: str | None = None
    asks: str = ""
    answers: tuple[GuideAnswer, ...] = ()

    def answer(self, name: str) -> GuideAnswer | None:
        """The answer of that id."""
        return next((one for one in self.answers if one.id == name), None)
