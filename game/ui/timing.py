"""What depends on time passing: the time of play, and notices that leave by themselves."""

from game.ui.app import App, Notice
from game.ui.ports import Clock

TOAST_ACTION = "toast.action"
"""Id of the button of a passing notice."""


class PlayTime:
    """Time spent on an attempt, in milliseconds. It stands still while the game is paused."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._started_ms = 0
        self._paused_ms: int | None = None

    @property
    def elapsed_ms(self) -> int:
        """How long the attempt has been played."""
        now_ms = self._clock.now_ms() if self._paused_ms is None else self._paused_ms
        return now_ms - self._started_ms

    def start(self, elapsed_ms: int) -> None:
        """Go on from what was played before."""
        self._started_ms = self._clock.now_ms() - elapsed_ms
        self._paused_ms = None

    def hold(self, *, paused: bool) -> None:
        """Stand still, or go on; it may be told the same again."""
        now_ms = self._clock.now_ms()
        if paused and self._paused_ms is None:
            self._paused_ms = now_ms
        elif not paused and self._paused_ms is not None:
            self._started_ms += now_ms - self._paused_ms
            self._paused_ms = None


class NoticeTime:
    """How long the newest passing notice has been shown."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._notice: Notice | None = None
        self._since_ms = 0

    def is_over(self, app: App) -> bool:
        """Whether it can leave: there was time to read it, and the player is not at its button.

        A notice counts from the first time that it is asked about.
        """
        now_ms, notice = self._clock.now_ms(), app.passing_notice
        if notice is not self._notice:
            self._notice, self._since_ms = notice, now_ms
        if notice is None or TOAST_ACTION in {app.focus, app.pointer}:
            return False
        return now_ms - self._since_ms >= notice.reading_ms
