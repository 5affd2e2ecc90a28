"""Stores with random damage: it is found, or it changed nothing; what is restored is true."""

import shutil
from random import Random

import pytest

from game.records.store import open_store
from game.records.trouble import NewerStoreError
from tests.records.players import begin, contents, let_go, play_on

PAGE = 4096


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A folder of two sessions, what the backup of the first holds, and what the store holds."""
    folder = tmp_path_factory.mktemp("template") / "records"
    with open_store(folder) as store:
        first = begin(store, 60)
        store.finish(begin(store, 20, "harbour-run"), {"points": 90})
        store.set_setting("theme", "dark")
        backed_up = contents(store)
    store = open_store(folder)
    play_on(store, first, 30)
    begin(store, 40, "harbour-run")
    store.set_setting("theme", "hc")
    whole = contents(store)
    let_go(store)
    return folder, backed_up, whole


def flip_bits(content, random):
    for _ in range(random.choice((1, 1, 1, 8))):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def overwrite(content, random):
    start = random.randrange(len(content))
    length = random.choice((4, 64, 512, PAGE))
    content[start : start + length] = random.randbytes(len(content[start : start + length]))


def zero_a_page(content, random):
    start = random.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = bytes(PAGE)


def swap_pages(content, random):
    one, two = (random.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    content[one : one + PAGE], content[two : two + PAGE] = (
        content[two : two + PAGE],
        content[one : one + PAGE],
    )


def cut_short(content, random):
    del content[random.randrange(len(content)) :]


def flip_in_the_header(content, random):
    content[random.randrange(100)] ^= 1 << random.randrange(8)


DAMAGE = (flip_bits, flip_bits, overwrite, zero_a_page, swap_pages, cut_short, flip_in_the_header)


def is_beginning(part, whole):
    return part == whole[: len(part)]


def damage_and_open(template, folder, random):
    """Damage a copy, open it, and hold it to the promise; tell whether the damage was found."""
    source, backed_up, whole = template
    shutil.copytree(source, folder)
    live = folder / "records.sqlite3"
    content = bytearray(live.read_bytes())
    random.choice(DAMAGE)(content, random)
    live.write_bytes(content)
    try:
        store = open_store(folder)
    except NewerStoreError:
        return True
    found = contents(store)
    assert store.durable
    if not store.notices:
        assert found == whole
    else:
        for name, (_, actions) in found[0].items():
            assert is_beginning(actions, whole[0][name][1])
        for name, (_, actions) in backed_up[0].items():
            assert is_beginning(actions, found[0][name][1])
        assert found[1] in (backed_up[1], whole[1])
    told = bool(store.notices)
    let_go(store)
    with open_store(folder) as again:
        assert contents(again) == found
        assert again.notices == []
    return told


def damage_many(template, folder, seeds):
    found = 0
    for seed in seeds:
        try:
            found += damage_and_open(template, folder, Random(seed))
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise
        shutil.rmtree(folder)
    return found


def test_damage_is_found_or_changed_nothing(template, folder):
    assert damage_many(template, folder, range(100)) > 50


@pytest.mark.slow
def test_much_damage_is_found_or_changed_nothing(template, folder):
    assert damage_many(template, folder, range(100, 3_100)) > 1_500
