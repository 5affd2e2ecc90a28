from dataclasses import replace

import numpy as np
import pytest

from game.crowd import cache
from game.crowd.cache import FILE_NAME, load_or_build
from game.crowd.people import build_crowd


@pytest.fixture
def few(library):
    return replace(library.population, people=2_000)


@pytest.fixture
def file(tmp_path, few):
    load_or_build(few, tmp_path)
    return tmp_path / FILE_NAME


@pytest.fixture
def draws(monkeypatch):
    """Whether people were drawn: a list with an entry for each time."""
    made = []

    def draw(*arguments):
        made.append(arguments)
        return cache_draw(*arguments)

    cache_draw = cache.draw_crowd
    monkeypatch.setattr(cache, "draw_crowd", draw)
    return made


def test_the_first_time_draws_and_the_second_reads(few, tmp_path, draws):
    first = load_or_build(few, tmp_path / "new" / "folder")
    parts = []
    second = load_or_build(few, tmp_path / "new" / "folder", parts.append)

    assert len(draws) == 1
    assert parts == [1]
    assert first.digest() == second.digest() == build_crowd(few).digest()
    for name, column in first.columns.items():
        assert np.array_equal(second.columns[name], column)


def test_the_file_is_an_array_that_numpy_reads(file):
    assert np.load(file).dtype == np.uint8
    assert [path.name for path in file.parent.iterdir()] == [FILE_NAME]


def test_every_kind_of_damage_is_noticed_and_mended(few, file, draws):
    sound = file.read_bytes()
    size = len(sound)
    for damage in (
        b"",
        sound[:100],
        sound[:-1],
        sound + b"\0",
        b"\0" * size,
        *(flipped(sound, place) for place in (0, 6, 20, 127, 128, 170, 200, size // 2, size - 1)),
    ):
        file.write_bytes(damage)
        draws.clear()

        crowd = load_or_build(few, file.parent)

        assert len(draws) == 1
        assert crowd.digest() == build_crowd(few).digest()
        assert file.read_bytes() == sound


def flipped(text, place):
    return text[:place] + bytes([text[place] ^ 1]) + text[place + 1 :]


@pytest.mark.parametrize("change", [{"seed": 1}, {"people": 2_001}, {"attributes": ()}])
def test_other_people_replace_it(few, file, draws, change):
    other = replace(few, **change)
    if not other.attributes:
        other = replace(other, attributes=few.attributes[:3])

    load_or_build(other, file.parent)
    load_or_build(other, file.parent)

    assert len(draws) == 1


def test_new_words_do_not_draw_anew(few, file, draws):
    renamed = tuple(replace(attribute, name="other words") for attribute in few.attributes)

    load_or_build(replace(few, attributes=renamed), file.parent)

    assert draws == []


def test_where_nothing_can_be_written_they_are_drawn_each_time(few, tmp_path, draws):
    (tmp_path / "folder").write_text("a file stands where the folder should be")

    for _ in range(2):
        assert load_or_build(few, tmp_path / "folder").people == 2_000

    assert len(draws) == 2


def test_a_failed_write_leaves_nothing_behind(few, tmp_path, monkeypatch):
    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr("pathlib.Path.replace", fail)

    load_or_build(few, tmp_path)

    assert list(tmp_path.iterdir()) == []
