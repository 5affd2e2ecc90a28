"""What the wedge knows: the version that is looked at, and what was matched."""

from dataclasses import dataclass

from game.core.state import Matching
from game.core.wedge import Segment, Version, Wedge
from game.ui.app import App, Playing
from game.ui.kit import Kit
from game.ui.words import Words

SLOT = "version"
"""Where the version that is looked at is kept among what is selected."""

_SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
_MOST_LIT = 190


@dataclass(frozen=True, slots=True)
class Matched:
    """The wedge of one attempt."""

    app: App
    kit: Kit
    playing: Playing
    wedge: Wedge

    @property
    def words(self) -> Words:
        """The language."""
        return self.kit.words

    @property
    def matching(self) -> Matching:
        """What was made of it."""
        return self.playing.state.matching

    @property
    def settled(self) -> bool:
        """Whether what is right has been told."""
        return self.matching.settled

    @property
    def version(self) -> Version:
        """The version that is looked at: the one chosen, else the first that lacks something."""
        chosen = self.wedge.version_by_id.get(self.playing.selected.get(SLOT, ""))
        lacking = (one for one in self.wedge.versions if not self.done(one))
        return chosen or next(lacking, self.wedge.versions[0])

    def done(self, version: Version) -> bool:
        """Whether it was matched with a segment and with what it uses."""
        return version.id in self.matching.segments and version.id in self.matching.exposures

    @property
    def left(self) -> int:
        """How many versions and questions are still open."""
        questions = sum(one.id not in self.matching.choices for one in self.wedge.questions)
        return questions + sum(not self.done(one) for one in self.wedge.versions)

    def said(self, version: Version) -> Segment | None:
        """The segment that a version was said to be cut for."""
        return self.wedge.segment_by_id.get(self.matching.segments.get(version.id, ""))

    def people(self, segment: Segment) -> int | None:
        """How many belong to a segment; None while the crowd is gathering."""
        news = self.app.crowd
        return news.segments.get(segment.id) if news else None

    @property
    def a_dot(self) -> int:
        """How many people a dot stands for, so that the largest segment has room."""
        largest = max((self.people(one) or 0 for one in self.wedge.segments), default=0)
        return next((scale for scale in _SCALES if largest <= scale * _MOST_LIT), _SCALES[-1])

    def letter(self, version: Version) -> str:
        """What a version is called: A, B, C."""
        return "ABCD"[self.wedge.versions.index(version)]
