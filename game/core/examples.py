"""Worked examples: the coach solves one on somebody else's traces, step by step, and is watched.

Nothing of an example is decided, logged or scored.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from game.core.knowledge import Category


class Before(StrEnum):
    """The step that an example prepares for; it is shown when that begins."""

    SPOT = "spot"
    CONNECT = "connect"


@dataclass(frozen=True, slots=True)
class ExampleTrace:
    """A trace that only the example shows.

    Attributes:
        author: any plain name; nobody of the mission.
        at: when it was posted, local time of the world, without a zone.
    """

    id: str
    source: str
    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class ExampleStep:
    """One thought of the coach.

    Attributes:
        title: the question ("What does it say?").
        answer: the answer in a few words, for the list of steps.
        says: the thought behind it, a sentence or two.
        looks_at: id of a trace of the example or of an item of the mission; None for no one.
        quote: the words of that trace that the thought is about; empty for all of them.
        category: the category that the coach decides on, if this is the step for it.
    """

    title: str
    answer: str
    says: str
    looks_at: str | None = None
    quote: str = ""
    category: Category | None = None


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An example.

    Attributes:
        about: whose traces they are and why to watch, one or two sentences.
        evidence: in the order in which they are shown, above the items of the mission.
    """

    id: str
    before: Before
    about: str
    evidence: tuple[ExampleTrace, ...]
    steps: tuple[ExampleStep, ...]
