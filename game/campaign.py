"""The missions that are there, and attempts at them, as the interface asks for them.

Here the interface's ports meet ``authoring`` and ``records``.
"""

import json
import time
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from game.authoring.formats import as_line
from game.authoring.library import read_library
from game.authoring.loader import read_scenario
from game.authoring.missions import read_mission
from game.core.action_data import ActionDataError, from_data, to_data
from game.core.actions import Action
from game.core.knowledge import Library
from game.core.mastery import Mastery, Result
from game.core.messages import N_, Message, message
from game.core.mission import Mission
from game.core.population import Population
from game.core.session import replay
from game.core.state import IllegalAction
from game.folders import ASSETS, CAMPAIGN, LIBRARY
from game.records.chain import Attempt
from game.records.store import Store
from game.records.trouble import (
    ConflictError,
    NewerStoreError,
    NotSavedError,
    UnknownAttemptError,
)
from game.ui.ports import AttemptInfo, MissionInfo, MissionProblem, NotSaved, NotTaken

_RETRY_SECONDS = 30


def pictures() -> dict[str, frozenset[str]]:
    """The scenes of the art, and the names of their optional layers."""
    scenes = {}
    for path in sorted(ASSETS.glob("scenes/*/scene.json")):
        layers = json.loads(path.read_text(encoding="utf-8"))["layers"]
        scenes[path.parent.name] = frozenset(
            layer_name(layer["file"]) for layer in layers if layer["optional"]
        )
    return scenes


def layer_name(file: str) -> str:
    """The name authors use: ``03_clue_whiteboard_rota.svg`` is ``whiteboard_rota``."""
    return Path(file).stem.split("_", 1)[1].removeprefix("clue_")


class Campaign:
    """The missions of a folder, in the order of their numbers."""

    def __init__(self, folder: Path = CAMPAIGN, library: Path = LIBRARY) -> None:
        """Look at nothing yet."""
        self._folder = folder
        self._library_folder = library
        self._loaded: dict[str, Mission] = {}

    def all(self) -> Sequence[MissionInfo]:
        """Every mission that can be played; a file with errors is left out."""
        return self._missions

    def load(self, mission: str) -> Mission:
        """Load one, once.

        Raises:
            MissionProblem: there is none of that id, or its file has errors.
        """
        if mission not in self._loaded:
            self._loaded[mission] = self._read(mission)
        return self._loaded[mission]

    def population(self) -> Population | None:
        """The people that the library declares, if it does.

        Raises:
            MissionProblem: the library has errors.
        """
        return self._library.population

    @cached_property
    def _library(self) -> Library:
        loaded = read_library(self._library_folder)
        if loaded.value is None:
            raise MissionProblem(
                message(
                    "The library that all missions share has errors, the first one here: "
                    "{problem}. Install the game again, or mend the file.",
                    problem=as_line(loaded.problems[0]),
                )
            )
        return loaded.value

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return {info.id: path for info, path in self._listing}

    @cached_property
    def _missions(self) -> tuple[MissionInfo, ...]:
        return tuple(info for info, _ in self._listing)

    @cached_property
    def _listing(self) -> tuple[tuple[MissionInfo, Path], ...]:
        found = []
        for path in sorted(self._folder.glob("*.yaml")):
            scenario = read_scenario(path, self._library).value
            if scenario is not None:
                info = MissionInfo(
                    scenario.id,
                    scenario.title,
                    scenario.number,
                    scenario.chapter,
                    scenario.minutes,
                )
                found.append((info, path))
        return tuple(sorted(found, key=lambda pair: (pair[0].number, pair[0].title)))

    def _read(self, mission: str) -> Mission:
        path = self._paths.get(mission, self._folder / f"{mission}.yaml")
        if not path.is_file():
            raise MissionProblem(
                message(
                    'There is no mission "{mission}". There are: {missions}.',
                    mission=mission,
                    missions=", ".join(self._paths) or "-",
                )
            )
        loaded = read_mission(path, self._library, pictures())
        if loaded.value is None:
            raise MissionProblem(
                message(
                    'The mission "{mission}" cannot be played, since its file has errors, the '
                    "first one here: {problem}. Mend the file, or play another mission.",
                    mission=mission,
                    problem=as_line(loaded.problems[0]),
                )
            )
        return loaded.value


class Ledger:
    """A learner's store, as the interface asks for it."""

    def __init__(self, store: Store, campaign: Campaign) -> None:
        """Use a store; the campaign tells at which step an attempt stands."""
        self._store = store
        self._campaign = campaign
        self._settings = store.settings()
        self._retry_at_s = 0.0

    @property
    def notices(self) -> Sequence[str | Message]:
        """Sentences about the store that the player has to know."""
        return tuple(self._store.notices) + ((self._store.trouble,) if self._store.trouble else ())

    def begin(self, mission: Mission) -> str:
        """Open an attempt."""
        scenario = mission.scenario
        return self._store.begin(scenario.id, scenario.source_text_hash, seed=0)

    def append(self, attempt: str, sequence: int, action: Action) -> None:
        """Write one decision; now and then reach for a disk that could not be reached."""
        try:
            self._reach_disk()
            self._store.append(attempt, sequence, to_data(action))
        except (NotSavedError, NewerStoreError) as problem:
            raise NotSaved(*problem.args) from problem
        except (ConflictError, UnknownAttemptError) as problem:
            raise NotTaken(*problem.args) from problem

    def _reach_disk(self) -> None:
        """Try again, but seldom: a file that another program holds makes each try wait."""
        if self._store.durable or time.monotonic() < self._retry_at_s:
            return
        self._retry_at_s = time.monotonic() + _RETRY_SECONDS
        self._store.retry()

    def actions(self, attempt: str) -> tuple[Action, ...]:
        """The log of an attempt."""
        try:
            return tuple(from_data(data) for data in self._store.actions(attempt))
        except (ActionDataError, UnknownAttemptError) as problem:
            raise MissionProblem(
                N_(
                    "This attempt was begun with another version of the game and cannot go on. "
                    "Start the mission again."
                )
            ) from problem

    def unfinished(self) -> Sequence[AttemptInfo]:
        """Attempts that can go on, newest first."""
        known = {mission.id for mission in self._campaign.all()}
        return tuple(
            AttemptInfo(attempt.id, attempt.scenario_id, attempt.scenario_hash, self._step(attempt))
            for attempt in self._store.unfinished()
            if attempt.scenario_id in known and attempt.count
        )

    def finish(self, attempt: str, result: Result) -> None:
        """Close an attempt with its result."""
        try:
            self._store.finish(attempt, result.to_data())
        except (ConflictError, UnknownAttemptError) as problem:
            raise NotTaken(*problem.args) from problem

    def mastery(self) -> Mapping[str, Mastery]:
        """What the closed attempts say, by mission."""
        results: dict[str, list[Result]] = {}
        for attempt in sorted(self._store.attempts(), key=lambda one: one.finished_ms or 0):
            result = Result.from_data(attempt.summary or {})
            if result is not None:
                results.setdefault(attempt.scenario_id, []).append(result)
        return {mission: Mastery(tuple(kept)) for mission, kept in results.items()}

    def setting(self, name: str, default: str) -> str:
        """A setting of this player."""
        return self._settings.get(name, default)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        if self._settings.get(name) != value:
            self._settings[name] = value
            self._store.set_setting(name, value)

    def _step(self, attempt: Attempt) -> str:
        """The step an attempt stands at; empty if its mission has changed since."""
        try:
            mission = self._campaign.load(attempt.scenario_id)
            return replay(mission, self.actions(attempt.id)).step
        except (MissionProblem, IllegalAction):
            return ""
