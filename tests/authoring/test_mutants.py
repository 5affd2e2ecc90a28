"""Damaged missions: whatever a file holds, reading it ends, and says where it went wrong.

``TESSERA_MUTANTS=200000 python -m pytest tests/authoring/test_mutants.py`` reads so many.
"""

import os
import random
import re
from pathlib import Path

import pytest

from game.authoring.diagnostics import DIAGNOSTICS
from game.authoring.formats import STYLES, show
from game.authoring.library import read_library
from game.authoring.loader import read_scenario_bytes

MUTANTS = int(os.environ.get("TESSERA_MUTANTS", "2000"))
SHIPPED = Path(__file__).parents[2] / "scenarios"
BATCHES = 20
KEPT = 0.1

TOKENS = [
    *"[]{}:,-?#&*!|>'\"%@`\\~()\t\r\0",
    *(": ", "- ", "? ", "<<: ", "---\n", "...\n", "&a ", "*a", "!!map ", "!x ", "|+\n", ">-\n"),
    *("null", "true", "no", "12:30", "010", "1e999", "0x1F", "9" * 30, "-1", ".nan"),
    *("\r\n", "\n\n", "\x1b", "\x85", "\ufeff", "\u202e", "\u2028", "\u0301", "\U0001f600"),
    *('"\\u202e"', '"\\x00"', '"\\ud800"', '"\\UFFFFFFFF"', "'", '""', "2037-02-30 25:61"),
    *("lives_on(mara, cooper_row)", "lives_on(P, T)", "f(", "f()", "f(a,)", "é(ü)"),
    *("all", "text", "mara", "home", "format: 2\n", "id: parcel\n"),
    *("x" * 9_000, "[" * 40, "{a: " * 40),
]
BYTES = [b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf5", b"\x00", b"\x80"]


def by_byte(raw, chance):
    place = chance.randrange(len(raw) + 1)
    replaced = chance.choice((0, 0, 1, chance.randrange(20)))
    new = chance.choice((b"", bytes([chance.randrange(256)]), chance.choice(BYTES)))
    return raw[:place] + new + raw[place + replaced :]


def by_token(raw, chance):
    place = chance.randrange(len(raw) + 1)
    replaced = chance.choice((0, 1, 3, chance.randrange(30)))
    return raw[:place] + chance.choice(TOKENS).encode() + raw[place + replaced :]


def by_word(raw, chance):
    words = raw.split(b" ")
    words[chance.randrange(len(words))] = chance.choice((chance.choice(words), b"", b"x"))
    return b" ".join(words)


def by_line(raw, chance):
    lines = raw.split(b"\n")
    place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    change = chance.randrange(5)
    if change == 0:
        del lines[place]
    elif change == 1:
        lines.insert(other, lines[place])
    elif change == 2:
        lines[place], lines[other] = lines[other], lines[place]
    elif change == 3:
        lines[place] = b" " * chance.randrange(1, 5) + lines[place]
    else:
        lines[place] = lines[place].strip()
    return b"\n".join(lines)


def by_block(raw, chance):
    start, end = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return chance.choice((raw[:start], raw[:start] + raw[end:], raw[:end] + raw[start:]))


def slimmed(raw, chance):
    """Leave out most items and lines of a mission: what is left is read in less time."""
    blocks = re.split(rb"(?m)^(?=  - id: |[a-z_]+:)", raw)
    return b"".join(
        block for block in blocks if not block.startswith(b"  - id: ") or chance.random() < KEPT
    )


def mutant(raw, chance):
    raw = slimmed(raw, chance)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        change = chance.choice((by_byte, by_token, by_token, by_word, by_line, by_line, by_block))
        raw = change(raw, chance) or b"\n"
    return raw


def check(raw, library):
    loaded = read_scenario_bytes(raw, "mutant.yaml", library)

    assert (loaded.value is None) == bool(loaded.problems)
    lines = raw.removeprefix(b"\xef\xbb\xbf").decode(errors="replace").split("\n")
    for problem in loaded.problems:
        assert problem.code in DIAGNOSTICS
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    for style in STYLES:
        shown = show(loaded.problems, style)
        assert style == "json" or shown.count("\n") <= 20


@pytest.fixture(scope="module")
def shipped_library():
    return read_library(SHIPPED / "library").value


@pytest.fixture(scope="module")
def shipped_missions():
    return [path.read_bytes() for path in sorted(SHIPPED.glob("campaign/*.yaml"))]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_mutant_goes_uncaught(batch, data, library):
    chance = random.Random(batch)
    raw = (data / "mission.yaml").read_bytes()

    for _ in range(MUTANTS // BATCHES // 2):
        check(mutant(raw, chance), library)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_mutant_of_a_shipped_mission_goes_uncaught(batch, shipped_library, shipped_missions):
    chance = random.Random(batch)

    for _ in range(MUTANTS // BATCHES // 2):
        check(mutant(chance.choice(shipped_missions), chance), shipped_library)
