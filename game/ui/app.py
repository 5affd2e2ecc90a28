"""What the interface knows: a frozen value, changed only by ``update``.

The session is inside (``playing.state``) and is the only part that is kept on disk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from game.core.mastery import Mastery, Result
from game.core.mission import Mission
from game.core.state import SessionState
from game.ui.exploring import Exploring
from game.ui.ports import AttemptInfo, CrowdNews, MissionInfo

DEFAULT_CONFIDENCE = 80
"""Percent shown when the flag dialog opens."""

_LEAST_NOTICE_MS = 6000
_LETTER_MS = 100
"""Slow reading: ten letters a second, half as fast as most people read."""


class Place(StrEnum):
    """The outermost place: the title, the missions, the crowd, or a mission at whatever step."""

    TITLE = "title"
    MISSIONS = "missions"
    EXPLORE = "explore"
    MISSION = "mission"


class Tone(StrEnum):
    """What kind of notice it is; each has its own glyph and word."""

    DONE = "done"
    INFO = "info"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the game looks, moves and sounds, and which missions it opens.

    Attributes:
        theme: "light", "dark" or "hc".
        text_percent: 100, 125, 150 or 200.
        motion: whether things move.
        sound: whether there are sounds.
        volume: how loud they are, in percent: 0, 25, 50, 75 or 100.
        letters: whether a letter, a digit or a sign alone is a key.
        in_order: whether a mission opens only when the one before it was finished.
    """

    theme: str = "light"
    text_percent: int = 100
    motion: bool = True
    sound: bool = True
    volume: int = 75
    letters: bool = True
    in_order: bool = True

    @property
    def audible(self) -> bool:
        """Whether anything is to be heard."""
        return self.sound and self.volume > 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence to the player. A lasting one is a banner.

    A passing one leaves with the next decision, or when there was time to read it.
    """

    text: str
    tone: Tone = Tone.INFO
    lasting: bool = False

    @property
    def reading_ms(self) -> int:
        """For how long a passing notice is shown, in milliseconds."""
        return max(_LEAST_NOTICE_MS, _LETTER_MS * len(self.text))


@dataclass(frozen=True, slots=True)
class Draft:
    """A flag being made.

    Attributes:
        lines: ids of lines chosen.
        undecided: "only with other items" is chosen; then there are no lines.
    """

    part: str
    lines: tuple[str, ...] = ()
    undecided: bool = False
    confidence: int = DEFAULT_CONFIDENCE

    @property
    def ready(self) -> bool:
        """Whether it can be committed."""
        return bool(self.lines) or self.undecided


@dataclass(frozen=True, slots=True)
class Dialog:
    """An open dialog and what it is about."""

    name: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Playing:
    """An attempt in progress, and where the player is looking.

    Attributes:
        source: id of the source shown in the feed, empty for all.
        calls: "all", "unread" or "flagged".
        read_before: items that had been opened when that was chosen; an item that is opened
            while only unread ones are shown stays until the player chooses again.
        evidence: id of the item that is open, or None.
        at_crowd: the crowd is looked at, over whatever the step shows.
        draft: the flag being made, or None.
        selected: what is current in each slot of a view ("piece", "finding", "review", "tab").
        save_problem: why the latest decisions are not on disk; empty if all are.
        last: the result of the latest attempt that was finished before, or None.
    """

    attempt: str
    mission: Mission
    state: SessionState
    source: str = ""
    calls: str = "all"
    read_before: frozenset[str] = frozenset()
    evidence: str | None = None
    at_crowd: bool = False
    draft: Draft | None = None
    selected: Mapping[str, str] = field(default_factory=dict)
    save_problem: str = ""
    last: Result | None = None


@dataclass(frozen=True, slots=True)
class Dragged:
    """A part on its way with the pointer, which is at (x, y) in layout pixels."""

    part: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class App:
    """Everything a view needs.

    Attributes:
        size: layout pixels, width and height.
        focus: id of the focused box, or None for the view's first.
        return_focus: where the focus goes when dialogs and views close, outermost first.
        scroll: offset in layout pixels for each box that scrolls.
        pointer: id of the box under the pointer, or None.
        pressed: id of the box on which the pointer was pressed and not let go, or None.
        dragged: the part that the pointer is dragging, or None.
        mastery: what finished attempts say, by mission.
        crowd: how far the crowd of the mission is; None if it is played without one.
        exploring: what is explored in the whole crowd; kept until the game ends.
        ring: whether the focus ring shows; it does from the first key press on.
        unsaved: whether the latest decision is only in memory.
    """

    missions: tuple[MissionInfo, ...] = ()
    unfinished: tuple[AttemptInfo, ...] = ()
    mastery: Mapping[str, Mastery] = field(default_factory=dict)
    place: Place = Place.TITLE
    playing: Playing | None = None
    crowd: CrowdNews | None = None
    exploring: Exploring | None = None
    dialogs: tuple[Dialog, ...] = ()
    settings: Settings = Settings()
    notices: tuple[Notice, ...] = ()
    size: tuple[int, int] = (1280, 720)
    focus: str | None = None
    return_focus: tuple[str, ...] = ()
    scroll: Mapping[str, int] = field(default_factory=dict)
    pointer: str | None = None
    pressed: str | None = None
    dragged: Dragged | None = None
    ring: bool = True
    unsaved: bool = False
    closing: bool = False

    @property
    def dialog(self) -> Dialog | None:
        """The topmost dialog."""
        return self.dialogs[-1] if self.dialogs else None

    @property
    def passing_notice(self) -> Notice | None:
        """The newest notice that passes, which is the one shown."""
        return next((notice for notice in reversed(self.notices) if not notice.lasting), None)

    def without_passing_notices(self) -> "App":
        """With the lasting notices only."""
        return replace(self, notices=tuple(notice for notice in self.notices if notice.lasting))

    def noting(self, text: str, tone: Tone = Tone.INFO, *, lasting: bool = False) -> "App":
        """With one more notice; the same text is not shown twice."""
        kept = tuple(notice for notice in self.notices if notice.text != text)
        return replace(self, notices=(*kept, Notice(text, tone, lasting)))

    def at(self, focus: str | None) -> "App":
        """With the focus elsewhere."""
        return replace(self, focus=focus)
