"""Write the sounds of the game, each a small mono WAV file beside this script.

    python assets/sounds/build_sounds.py

They are short and dry, as of ceramic, stone, wood and string. Nothing is recorded: a struck
body is a sum of modes that die away, each at its own pace (modal synthesis), a string is a
burst of noise that runs around a delay line (Karplus and Strong 1983), sand is many grains.
The noise is seeded, so the same script gives the same sounds.

Levels are peaks in dB below full scale.
"""
# ruff: noqa: INP001 - a script beside what it makes

import math
import random
import struct
import wave
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
RATE = 32_000
"""Samples a second; the highest mode is far below half of it."""

Samples = list[float]


class Mode(NamedTuple):
    """One way a body rings: how high, how loud beside the others, how long until -60 dB."""

    hertz: float
    share: float
    lasts_ms: float


CERAMIC = (
    Mode(2310, 1.0, 64),
    Mode(3720, 0.7, 46),
    Mode(5260, 0.4, 30),
    Mode(7480, 0.2, 18),
)
STONE = (
    Mode(196, 1.0, 150),
    Mode(431, 0.6, 100),
    Mode(742, 0.3, 60),
    Mode(1490, 0.12, 24),
)
WOOD = (
    Mode(312, 1.0, 105),
    Mode(668, 0.42, 62),
    Mode(1130, 0.16, 34),
)
RELAY = (
    Mode(1180, 0.8, 26),
    Mode(2660, 1.0, 18),
    Mode(4950, 0.6, 10),
)


def silence(length_ms: float) -> Samples:
    """Nothing, for that long."""
    return [0.0] * round(length_ms * RATE / 1000)


def noise(length_ms: float, seed: int) -> Samples:
    """White noise between -1 and 1."""
    source = random.Random(seed)  # noqa: S311 - a sound is no secret
    return [2 * source.random() - 1 for _ in silence(length_ms)]


def faded(samples: Sequence[float], shape: Callable[[float], float]) -> Samples:
    """Each sample times what ``shape`` gives for its place, 0 at the start to 1 at the end."""
    return [sample * shape(at / len(samples)) for at, sample in enumerate(samples)]


def softened(samples: Sequence[float], hertz: float) -> Samples:
    """What is left below a frequency (one pole)."""
    share = 1 - math.exp(-math.tau * hertz / RATE)
    level, soft = 0.0, []
    for sample in samples:
        level += share * (sample - level)
        soft.append(level)
    return soft


def thinned(samples: Sequence[float], hertz: float) -> Samples:
    """What is left above a frequency (one pole)."""
    return [sample - low for sample, low in zip(samples, softened(samples, hertz), strict=True)]


def mixed(length_ms: float, *parts: tuple[float, float, Sequence[float]]) -> Samples:
    """Put parts together, each with where it starts in milliseconds and how loud it is."""
    whole = silence(length_ms)
    for start_ms, gain, part in parts:
        start = round(start_ms * RATE / 1000)
        for at, sample in enumerate(part[: len(whole) - start]):
            whole[start + at] += gain * sample
    return whole


def struck(modes: Sequence[Mode], length_ms: float, *, pitch: float = 1.0) -> Samples:
    """A body hit with something hard."""
    whole = silence(length_ms)
    for mode in modes:
        turn = math.tau * mode.hertz * pitch / RATE
        fall = math.log(1000) / (mode.lasts_ms * RATE / 1000)
        for at in range(len(whole)):
            whole[at] += mode.share * math.sin(turn * at) * math.exp(-fall * at)
    return whole


def tick(pitch: float = 1.0) -> Samples:
    """One tile set down: it rings shortly, and its edge touches first."""
    touch = faded(thinned(noise(2, seed=3), 2500), lambda place: (1 - place) ** 2)
    return mixed(60, (0, 1.0, struck(CERAMIC, 60, pitch=pitch)), (0, 0.5, touch))


def plucked(hertz: float, length_ms: float, *, keeps: float, soft_hertz: float) -> Samples:
    """A string; ``keeps`` is how much of it each turn of the delay line leaves.

    The softer what plucks it, the lower is ``soft_hertz``.
    """
    line = softened(softened(noise(1000 / hertz, seed=11), soft_hertz), soft_hertz)
    whole = []
    for at in range(len(silence(length_ms))):
        place = at % len(line)
        whole.append(line[place])
        line[place] = keeps * (line[place] + line[(place + 1) % len(line)]) / 2
    return whole


def tile_set() -> Samples:
    """One ceramic tick."""
    return tick()


def category_exposed() -> Samples:
    """Three ticks, falling."""
    return mixed(300, (0, 1.0, tick(1.0)), (105, 0.95, tick(0.8)), (210, 0.9, tick(0.62)))


def thread_joined() -> Samples:
    """A string plucked."""
    return plucked(294, 320, keeps=0.95, soft_hertz=2800)


def thread_cut() -> Samples:
    """The same string with a hand on it."""
    return plucked(294, 110, keeps=0.82, soft_hertz=1100)


def chain_complete() -> Samples:
    """A low tap on stone."""
    thud = faded(softened(noise(12, seed=5), 600), lambda place: (1 - place) ** 2)
    return mixed(190, (0, 1.0, struck(STONE, 190)), (0, 1.2, thud))


def chain_broken() -> Samples:
    """A tile slides off and lands."""
    rub = softened(softened(thinned(noise(200, seed=7), 900), 2600), 2600)
    loudest = max(map(abs, rub))
    slide = faded(rub, lambda place: math.sin(math.pi * place**0.7) ** 2 / loudest)
    return mixed(290, (0, 0.7, slide), (205, 0.8, tick(0.7)))


def crowd_shrinks() -> Samples:
    """Sand running out, as long as the number counts."""
    source = random.Random(13)  # noqa: S311 - a sound is no secret
    whole = silence(420)
    for _ in range(520):
        place = source.random() ** 1.6
        grain = faded(noise(1.5, seed=source.randrange(1 << 30)), lambda at: (1 - at) ** 3)
        loud = (0.3 + 0.7 * source.random()) * (1 - place) ** 0.6
        start = round(place * (len(whole) - len(grain)))
        for at, sample in enumerate(grain):
            whole[start + at] += loud * sample
    return softened(softened(thinned(whole, 1800), 5600), 5600)


def right() -> Samples:
    """Two ticks, rising."""
    return mixed(160, (0, 0.9, tick(0.85)), (90, 1.0, tick(1.08)))


def wrong() -> Samples:
    """One soft knock on wood."""
    return softened(struck(WOOD, 140), 1500)


def dossier_opens() -> Samples:
    """The tone of a room drops out, and a relay clicks."""
    room = faded(
        thinned(softened(softened(noise(230, seed=17), 480), 480), 140),
        lambda place: min(1.0, 5 * place) * (1.0 if place < 0.85 else (1 - place) / 0.15),  # noqa: PLR2004
    )
    loudest = max(map(abs, room))
    click = mixed(60, (0, 0.7, struck(RELAY, 40)), (9, 1.0, struck(RELAY, 40, pitch=0.86)))
    return mixed(300, (0, 0.45 / loudest, room), (232, 1.0, click))


SOUNDS: dict[str, tuple[Callable[[], Samples], float]] = {
    "tile_set": (tile_set, -18),
    "category_exposed": (category_exposed, -14),
    "thread_joined": (thread_joined, -16),
    "thread_cut": (thread_cut, -16),
    "chain_complete": (chain_complete, -12),
    "chain_broken": (chain_broken, -12),
    "crowd_shrinks": (crowd_shrinks, -20),
    "right": (right, -16),
    "wrong": (wrong, -16),
    "dossier_opens": (dossier_opens, -14),
}
"""For each file what makes it, and its peak in dB."""


def finished(samples: Sequence[float], peak_db: float) -> list[int]:
    """As 16 bit numbers: centred, quiet at both ends, at the level."""
    centred = thinned(samples, 25)
    edge = round(4 * RATE / 1000)
    last = len(centred) - 1
    ended = [sample * min(1.0, (last - at) / edge) for at, sample in enumerate(centred)]
    gain = 10 ** (peak_db / 20) * 32_767 / max(map(abs, ended))
    return [round(gain * sample) for sample in ended]


def build(name: str) -> list[int]:
    """The samples of one sound."""
    make, peak_db = SOUNDS[name]
    return finished(make(), peak_db)


def main() -> None:
    """Write every file."""
    for name in SOUNDS:
        samples = build(name)
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


if __name__ == "__main__":
    main()
