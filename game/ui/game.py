"""The running game, without a window: carries out intents and keeps the scene current.

The window, the terminal and the tests all drive this one class. Every decision is written
before the scene shows it.
"""

from collections.abc import Callable
from dataclasses import replace

from game.core.actions import ACTIONS, Action
from game.core.mastery import Mastery, Result
from game.core.messages import N_
from game.core.session import replay, start, update
from game.core.state import IllegalAction, SessionState, Step
from game.ui import intents as want
from game.ui.access import Request, answer
from game.ui.app import App, Dragged, Place, Playing, Tone
from game.ui.dialogs import PAUSE
from game.ui.explored import is_waiting, with_answers, with_exploring
from game.ui.intents import Intent
from game.ui.navigation import (
    box_at,
    dragged_part,
    on_click,
    on_drag,
    on_key,
    on_wheel,
)
from game.ui.ports import (
    AttemptInfo,
    Clock,
    Crowds,
    Explorer,
    MissionProblem,
    Missions,
    NotSaved,
    NotTaken,
    Records,
)
from game.ui.scene import Scene
from game.ui.settling import scrolled_as_shown, settled
from game.ui.timing import NoticeTime, PlayTime
from game.ui.update import TEXT_PERCENTS, after_action, update_view
from game.ui.words import Words

ITEM_PREFIX = "item:"
"""A focused box of this id is an item being looked at; the rest of the id is the item's."""

PART_PREFIX = "part:"
"""Likewise for a part."""

_TEXT_KEYS = {"ctrl++": 1, "ctrl+=": 1, "ctrl+-": -1}
"""Keys that make text larger or smaller wherever the player is."""

_KEPT_SETTINGS = ("theme", "text_percent", "motion", "sound", "volume", "letters", "in_order")


class Game:
    """One player at one machine."""

    def __init__(
        self,
        missions: Missions,
        records: Records,
        clock: Clock,
        view: Callable[[App], Scene],
        words: Words,
        *,
        crowds: Crowds | None = None,
        explorer: Explorer | None = None,
    ) -> None:
        """Read the settings and show the title.

        Without ``crowds`` no mission has one, and without ``explorer`` there is none to explore.
        """
        self._missions = missions
        self._records = records
        self._crowds = crowds
        self._explorer = explorer
        self._view = view
        self.words = words
        self._play_time = PlayTime(clock)
        self._notice_time = NoticeTime(clock)
        app = App()
        for name in _KEPT_SETTINGS:
            app = update_view(app, want.SetSetting(name, records.setting(name, "")))
        for notice in records.notices:
            app = app.noting(words.sentence(notice), Tone.ALERT, lasting=True)
        self.app = self._at_title(app)
        self._settled()

    def do(self, intent: Intent) -> Scene:
        """Carry out an intent and return the scene after it."""
        if isinstance(intent, want.Play):
            self._decide(intent)
        elif isinstance(intent, want.StartMission):
            self._start_mission(intent.mission)
        elif isinstance(intent, want.ResumeAttempt):
            self._resume(intent.attempt)
        elif isinstance(intent, want.ToExplore):
            self.app = with_exploring(self.app, self._explorer, self.words)
            self.app = update_view(self.app, intent)
        else:
            was_playing = self.app.place is Place.MISSION
            self.app = update_view(self.app, intent)
            if was_playing and self.app.place is Place.TITLE:
                self.app = self._at_title(self.app)
            if isinstance(intent, want.SetSetting):
                self._keep_settings()
        self._play_time.hold(paused=any(one.name == PAUSE for one in self.app.dialogs))
        self._settled()
        self._note_looks()
        return self.scene

    def remembered(self, name: str, default: str) -> str:
        """What the records keep under a name, for whoever shows this game."""
        return self._records.setting(name, default)

    def remember(self, name: str, value: str) -> None:
        """Keep something for the next time."""
        self._records.set_setting(name, value)

    def tick(self) -> Scene:
        """Let time pass: a notice that could be read leaves, the crowd gathers."""
        before = self.app
        if self._notice_time.is_over(self.app):
            self.app = self.app.without_passing_notices()
        self._follow_crowd()
        self.app = with_answers(self.app, self._explorer)
        return self.scene if self.app is before else self._look_away()

    @property
    def waiting(self) -> bool:
        """Whether something is on its way that the scene will soon show without any event."""
        gathering = self.app.crowd is not None and self.app.crowd.coming
        return gathering or is_waiting(self.app)

    def _follow_crowd(self) -> None:
        """Take over how far the crowd is."""
        playing = self.app.playing
        news = self._crowds.of(playing.mission) if self._crowds and playing else None
        if news != self.app.crowd:
            self.app = replace(self.app, crowd=news)

    def key(self, key: str) -> Scene:
        """Press a key."""
        self.app = replace(self.app, ring=True)
        intent = self._text_size(_TEXT_KEYS[key]) if key in _TEXT_KEYS else on_key(self.scene, key)
        return self.do(intent) if intent is not None else self._settled()

    def _text_size(self, step: int) -> Intent:
        place = TEXT_PERCENTS.index(self.app.settings.text_percent) + step
        kept = TEXT_PERCENTS[min(max(0, place), len(TEXT_PERCENTS) - 1)]
        return want.SetSetting("text_percent", str(kept))

    def click(self, x: float, y: float) -> Scene:
        """Click at a point, in layout pixels."""
        for intent in on_click(self.scene, x, y):
            self.do(intent)
        return self.scene

    def pull(self, start: tuple[float, float], now: tuple[float, float]) -> Scene:
        """Be dragging from one point, with the pointer at another."""
        part = dragged_part(self.scene, start)
        self.app = replace(self.app, dragged=Dragged(part, *now) if part else None)
        return self._look_away()

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> Scene:
        """Drag from one point to another and let go; within one box it is a click."""
        self.app = replace(self.app, dragged=None)
        self._look_away()
        intent = on_drag(self.scene, start, end)
        if intent is not None:
            return self.do(intent)
        within = box_at(self.scene, *start)
        return self.click(*end) if within and within == box_at(self.scene, *end) else self.scene

    def wheel(self, x: float, y: float, notches: float) -> Scene:
        """Turn the wheel over a point."""
        intent = on_wheel(self.scene, x, y, notches)
        return self._scrolled(intent) if intent is not None else self.scene

    def ask(self, request: Request) -> Scene:
        """Do what a screen reader asks for."""
        self.app = replace(self.app, ring=True)
        for intent in answer(self.scene, request):
            if isinstance(intent, want.ScrollBy):
                self._scrolled(intent)
            else:
                self.do(intent)
        return self.scene

    def hold(self, box: str | None) -> Scene:
        """Press the pointer on a box, and do not let go yet; None lets go without a click."""
        self.app = replace(self.app, pressed=box)
        return self._look_away()

    def point(self, box: str | None) -> Scene:
        """Move the pointer over a box."""
        self.app = replace(self.app, pointer=box)
        return self._look_away()

    def resize(self, width: int, height: int) -> Scene:
        """Give the scene another size, in layout pixels."""
        self.app = replace(self.app, size=(width, height))
        return self._settled()

    def _scrolled(self, intent: Intent) -> Scene:
        self.app = update_view(self.app, intent)
        return self._look_away()

    def _look_away(self) -> Scene:
        """Build the scene without bringing the focus into view: the pointer is at work."""
        self.scene = self._view(self.app)
        self.app = scrolled_as_shown(self.app, self.scene)
        return self.scene

    def _settled(self) -> Scene:
        """Build the scene, with the focus on a box that exists and is in view."""
        self._follow_crowd()
        self.app = with_answers(self.app, self._explorer)
        self.app, self.scene = settled(self.app, self._view)
        return self.scene

    def _at_title(self, app: App) -> App:
        return replace(
            app,
            missions=tuple(self._missions.all()),
            unfinished=tuple(self._records.unfinished()),
            mastery=self._records.mastery(),
            place=Place.TITLE,
            playing=None,
        )

    def _keep_settings(self) -> None:
        settings = self.app.settings
        values = {
            "theme": settings.theme,
            "text_percent": str(settings.text_percent),
            "motion": "on" if settings.motion else "off",
            "sound": "on" if settings.sound else "off",
            "volume": str(settings.volume),
            "letters": "on" if settings.letters else "off",
            "in_order": "on" if settings.in_order else "off",
        }
        for name in _KEPT_SETTINGS:
            self._records.set_setting(name, values[name])

    def _start_mission(self, mission_id: str) -> None:
        try:
            mission = self._missions.load(mission_id)
        except MissionProblem as problem:
            self._refuse(problem)
            return
        attempt = self._records.begin(mission)
        self._enter(Playing(attempt, mission, start()))

    def _resume(self, attempt: str) -> None:
        info = next((one for one in self.app.unfinished if one.attempt == attempt), None)
        if info is None:
            return
        try:
            mission = self._missions.load(info.mission)
            state = self._replayed(info, mission.scenario.source_text_hash, attempt)
            playing = Playing(attempt, mission, replay(mission, state))
        except (MissionProblem, IllegalAction) as problem:
            self._refuse(problem)
            return
        self._enter(playing)

    def _refuse(self, problem: Exception) -> None:
        """Say why a mission cannot be played, where it was chosen."""
        while self.app.dialogs:
            self.app = update_view(self.app, want.Back())
        self.app = self.app.noting(self.words.told(problem), Tone.ALERT)

    def _replayed(self, info: AttemptInfo, current: str, attempt: str) -> tuple[Action, ...]:
        if info.source_text_hash != current:
            raise MissionProblem(
                N_(
                    "This mission has changed since you began it. Your attempt is kept, "
                    "but it cannot go on; start the mission again."
                )
            )
        return self._records.actions(attempt)

    def _enter(self, playing: Playing) -> None:
        before = self.app.mastery.get(playing.mission.scenario.id, Mastery())
        playing = replace(playing, last=before.last)
        self._play_time.start(playing.state.elapsed_ms)
        self.app = replace(
            self.app,
            place=Place.MISSION,
            playing=playing,
            dialogs=(),
            focus=None,
            return_focus=(),
            scroll={},
        )

    def _decide(self, intent: want.Play) -> None:
        playing = self.app.playing
        if playing is None:
            return
        elapsed_ms = max(self._play_time.elapsed_ms, playing.state.elapsed_ms)
        action = ACTIONS[intent.do](elapsed_ms=elapsed_ms, **dict(intent.fields))
        try:
            state = update(playing.mission, playing.state, action)
        except IllegalAction as refused:
            text = self.words.message(refused.reason)
            self.app = self.app.noting(text, Tone.ALERT)
            return
        save_problem = ""
        try:
            self._records.append(playing.attempt, len(playing.state.log), action)
        except NotSaved as problem:
            save_problem = self.words.told(problem)
        except NotTaken as problem:
            self.app = self.app.noting(self.words.told(problem), Tone.ALERT)
            return
        playing = replace(playing, state=state, save_problem=save_problem)
        self.app = replace(self.app, playing=playing, unsaved=bool(save_problem))
        self.app = after_action(self.app, intent.do)
        if state.step is Step.CLOSED:
            self._finish(playing, state)

    def _finish(self, playing: Playing, state: SessionState) -> None:
        try:
            self._records.finish(playing.attempt, Result.of_session(playing.mission, state))
        except NotTaken as problem:
            self.app = self.app.noting(self.words.told(problem), Tone.ALERT)
        self.app = self._at_title(replace(self.app, focus=None, scroll={}))

    def _note_looks(self) -> None:
        """Log the first look: at an item that is focused or open, at a part that is focused."""
        playing, focus = self.app.playing, self.app.focus or ""
        if playing is None or playing.state.step is not Step.SPOT:
            return
        item = playing.evidence or _after(ITEM_PREFIX, focus)
        if item in playing.mission.scenario.item_by_id and item not in playing.state.opened:
            self._look("OpenItem", item=item)
        part = _after(PART_PREFIX, focus)
        if part in playing.mission.scenario.parts and part not in playing.state.inspected:
            self._look("InspectPart", part=part)

    def _look(self, do: str, **fields: str) -> None:
        self._decide(want.play(do, **fields))
        self._settled()


def _after(prefix: str, text: str) -> str:
    """What follows a prefix; empty if the text does not start with it."""
    return text.removeprefix(prefix) if text.startswith(prefix) else ""
