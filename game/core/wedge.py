"""The wedge: one story told in several versions, each cut for one part of the crowd."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from game.core.grades import Grade


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, as it was reported once and truly.

    Attributes:
        source: id of a source of the world.
    """

    headline: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the crowd that a version is cut for.

    Attributes:
        concern: what moves these people, in a few words.
        exposed: what they showed of themselves in public, one sentence; the version uses it.
        who: for attributes of the population the groups or values that belong to it; its size
            is counted in the crowd.
    """

    id: str
    name: str
    concern: str
    exposed: str
    who: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the story.

    Attributes:
        segment: id of the segment it was cut for.
        stirs: what it stirs, in a word or two: "worry".
        why: how one can tell, told once the wedge is settled.
    """

    id: str
    source: str
    at: datetime
    text: str
    segment: str
    stirs: str
    why: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question, and what the author thinks of it."""

    id: str
    text: str
    grade: Grade
    why: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with one choice."""

    id: str
    asks: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Wedge:
    """One story, several versions.

    Attributes:
        notice: what to notice once all is matched, one short sentence each.
        questions: what the versions share, and who gains.
    """

    story: Story
    segments: tuple[Segment, ...]
    versions: tuple[Version, ...]
    questions: tuple[Question, ...]
    notice: tuple[str, ...]
    why: str

    @property
    def version_by_id(self) -> Mapping[str, Version]:
        """Every version by id."""
        return {version.id: version for version in self.versions}

    @property
    def segment_by_id(self) -> Mapping[str, Segment]:
        """Every segment by id."""
        return {segment.id: segment for segment in self.segments}

    @property
    def question_by_id(self) -> Mapping[str, Question]:
        """Every question by id."""
        return {question.id: question for question in self.questions}
