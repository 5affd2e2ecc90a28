"""Cues made audible. Where there is no sound there is none, and nothing else changes.

The mixer is started by the first cue that is to be heard: until then, and with the sound off,
no audio device is opened.
"""

from contextlib import suppress

import pygame

from game.ui.app import App
from game.ui.asset_files import asset
from game.ui.cues import Cue, crowd_cues, cues
from game.ui.scene import Scene

_BUFFER = 512
"""Samples the mixer prepares at a time: 12 ms, so that a cue is heard with what is seen."""

_NO_SOUND = (pygame.error, NotImplementedError, OSError)
"""No device, a pygame without its mixer, or a missing file."""


class Sounds:
    """The sounds of one game."""

    def __init__(self) -> None:
        """Be silent so far."""
        self._app: App | None = None
        self._scene: Scene | None = None
        self._silent = False
        self._loaded: dict[str, pygame.mixer.Sound] = {}

    def follow(self, app: App, scene: Scene) -> None:
        """Play what is to be heard of what has happened since the last time."""
        if app is self._app and scene is self._scene:
            return
        if self._app is not None and self._scene is not None and app.settings.audible:
            for cue in (*cues(self._app, app), *crowd_cues(self._scene, scene)):
                self._play(cue, app.settings.volume)
        self._app, self._scene = app, scene

    def close(self) -> None:
        """Give the audio device back."""
        if self._loaded:
            self._loaded = {}
            pygame.mixer.quit()

    def _play(self, cue: Cue, volume: int) -> None:
        if not self._loaded and not self._silent:
            self._start()
        sound = self._loaded.get(cue.sound)
        if sound is not None:
            sound.set_volume(loudness(volume))
            sound.play()

    def _start(self) -> None:
        """Open the device and load every sound, or stay silent from now on."""
        try:
            pygame.mixer.init(channels=1, buffer=_BUFFER)
            self._loaded = {
                name: pygame.mixer.Sound(asset("sounds", f"{name}.wav"))
                for name in sorted({cue.sound for cue in Cue})
            }
        except _NO_SOUND:
            self._silent = True
            with suppress(*_NO_SOUND):
                pygame.mixer.quit()


def loudness(volume: int) -> float:
    """Amplitude, 0 to 1, of a volume in percent: half the volume sounds about half as loud."""
    return (volume / 100) ** 2
