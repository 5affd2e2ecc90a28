"""Sounds under the dummy driver, and the files that they are made of."""

import importlib.util
import wave
from array import array
from dataclasses import replace

import pygame
import pytest
from played import game_after
from stages import marked, says, scene_of

from game.ui import window_sound
from game.ui.app import App, Settings, Tone
from game.ui.asset_files import ASSETS, asset
from game.ui.cues import Cue
from game.ui.intents import play
from game.ui.window_sound import Sounds, loudness

SCENE = scene_of()
WRONG = App().noting("The disk is full.", Tone.ALERT)
NAMES = sorted({cue.sound for cue in Cue})
LEVELS = {
    "tile_set": -18,
    "category_exposed": -14,
    "thread_joined": -16,
    "thread_cut": -16,
    "chain_complete": -12,
    "chain_broken": -12,
    "crowd_shrinks": -20,
    "right": -16,
    "wrong": -16,
    "dossier_opens": -14,
}
LONGEST_MS = 420
FULL_SCALE = 32_768


@pytest.fixture
def sounds():
    playing = Sounds()
    yield playing
    playing.close()


@pytest.fixture
def played(monkeypatch):
    """The files that are played, and how loud."""
    heard = []
    real = window_sound.Sounds._play

    def note(self, cue, volume):
        heard.append((cue, volume))
        real(self, cue, volume)

    monkeypatch.setattr(window_sound.Sounds, "_play", note)
    return heard


def is_open():
    return pygame.mixer.get_init() is not None


def test_no_device_is_opened_before_there_is_something_to_hear(sounds):
    sounds.follow(App(), SCENE)
    sounds.follow(App().at("somewhere"), SCENE)
    assert not is_open()
    sounds.follow(WRONG, SCENE)
    assert is_open()
    assert pygame.mixer.get_busy()


def test_closing_gives_the_device_back(sounds):
    sounds.follow(App(), SCENE)
    sounds.follow(WRONG, SCENE)
    sounds.close()
    assert not is_open()
    sounds.close()


@pytest.mark.parametrize("settings", [Settings(sound=False), Settings(volume=0)])
def test_with_the_sound_off_nothing_is_opened(sounds, settings):
    sounds.follow(App(settings=settings), SCENE)
    sounds.follow(replace(WRONG, settings=settings), SCENE)
    assert not is_open()


def test_a_device_that_cannot_be_opened_is_asked_once_and_never_an_error(sounds, monkeypatch):
    asked = []

    def refuse(**_):
        asked.append(1)
        raise pygame.error("No available audio device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    sounds.follow(App(), SCENE)
    sounds.follow(WRONG, SCENE)
    sounds.follow(App(), SCENE)
    sounds.follow(WRONG, SCENE)
    assert asked == [1]


def test_a_driver_that_does_not_exist_is_silence(sounds, monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "nothing-of-that-name")
    sounds.follow(App(), SCENE)
    sounds.follow(WRONG, SCENE)
    assert not is_open()


def test_a_missing_file_is_silence(sounds, monkeypatch, tmp_path):
    monkeypatch.setattr(window_sound, "asset", tmp_path.joinpath)
    sounds.follow(App(), SCENE)
    sounds.follow(WRONG, SCENE)
    assert not is_open()


def test_what_happens_is_heard_once_at_the_volume_of_the_settings(sounds, played):
    game = game_after(play("Begin"))
    sounds.follow(game.app, game.scene)
    game.do(play("FlagPart", part="desk.badge", lines=("role",), confidence=80))
    sounds.follow(game.app, game.scene)
    sounds.follow(game.app, game.scene)
    assert played == [(Cue.TILE_SET, 75)]


def test_a_shrinking_crowd_is_heard(sounds, played):
    old, new = (scene_of(marked("crowd", says(text, "crowd_number"))) for text in ("2,400", "214"))
    sounds.follow(App(), old)
    sounds.follow(App(), new)
    assert [cue for cue, _ in played] == [Cue.CROWD_SHRINKS]


def test_volumes_are_steps_that_the_mixer_has():
    assert [loudness(volume) for volume in (0, 50, 100)] == [0, 0.25, 1]
    assert all((loudness(volume) * 128).is_integer() for volume in (0, 25, 50, 75, 100))


def samples_of(name):
    with wave.open(str(asset("sounds", f"{name}.wav"))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        samples = array("h", file.readframes(file.getnframes()))
        return samples, 1000 * len(samples) / file.getframerate()


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short_at_its_level_centred_and_ends_in_silence(name):
    samples, lasts_ms = samples_of(name)
    peak = max(map(abs, samples)) / FULL_SCALE
    assert lasts_ms <= LONGEST_MS
    assert peak == pytest.approx(10 ** (LEVELS[name] / 20), rel=0.01)
    assert abs(sum(samples) / len(samples)) / FULL_SCALE < 1e-4
    assert samples[-1] == 0
    ending = samples[-len(samples) // 20 :]
    assert max(map(abs, ending)) / FULL_SCALE < peak / 4


def test_all_sounds_together_are_small():
    files = list(asset("sounds").glob("*.wav"))
    assert {file.stem for file in files} == set(NAMES)
    assert sum(file.stat().st_size for file in files) < 200_000


@pytest.mark.parametrize("name", NAMES)
def test_the_sounds_are_what_their_script_makes(name):
    path = ASSETS / "sounds" / "build_sounds.py"
    spec = importlib.util.spec_from_file_location("build_sounds", path)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    shipped, _ = samples_of(name)
    made = script.build(name)
    assert len(made) == len(shipped)
    assert max(abs(one - other) for one, other in zip(made, shipped, strict=True)) <= 1
