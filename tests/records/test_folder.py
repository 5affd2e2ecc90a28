import os
import stat
import sys
from pathlib import Path

import pytest

from game.records import folder as folders
from game.records.folder import Paths, create_private, default_folder, prepare, shred, staged

PRIVATE = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")


@pytest.fixture
def paths(folder):
    found = Paths(folder)
    prepare(found)
    return found


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_records_are_in_the_players_own_folder():
    assert default_folder().is_relative_to(Path.home())
    assert default_folder().name == "Tessera"


def test_the_player_may_choose_another_folder(tmp_path):
    assert default_folder(tmp_path) == tmp_path


@PRIVATE
def test_folders_and_files_are_private(paths):
    create_private(paths.live)
    assert [mode(place) for place in (paths.folder, paths.backup_folder)] == [0o700, 0o700]
    assert [mode(file) for file in (paths.live, paths.lock)] == [0o600, 0o600]


@PRIVATE
def test_a_file_that_is_there_becomes_private_and_keeps_its_content(paths):
    paths.live.write_bytes(b"records")
    paths.live.chmod(0o644)
    create_private(paths.live)
    assert mode(paths.live) == 0o600
    assert paths.live.read_bytes() == b"records"


def test_a_lock_that_something_wrote_to_is_made_anew(paths):
    paths.lock.write_bytes(b"no lock at all" * 100)
    prepare(paths)
    assert paths.lock.read_bytes() == b""


def test_backups_are_listed_by_number(paths):
    for number in (10, 9, 1_000_001, 2):
        paths.backup(number).touch()
    paths.backup_folder.joinpath("records-notes.txt").touch()
    assert paths.backups() == [paths.backup(number) for number in (2, 9, 10, 1_000_001)]


def test_what_is_beside_a_damaged_store_is_not_listed_but_is_a_copy(paths):
    first, second = paths.free_damaged_name(), paths.free_damaged_name()
    assert first != second
    for path in (second, first, folders.beside(first, "-wal")):
        path.touch()
    assert paths.set_aside() == [first, second]
    assert set(paths.copies()) == {first, second, folders.beside(first, "-wal")}


def test_a_staged_file_appears_whole(paths):
    with staged(paths.live) as part:
        part.write_bytes(b"new")
        assert not paths.live.exists()
    assert paths.live.read_bytes() == b"new"
    assert list(paths.folder.glob("*.part")) == []


def test_a_staged_file_that_fails_leaves_nothing(paths):
    with pytest.raises(ZeroDivisionError), staged(paths.live) as part:  # noqa: PT012 - the point
        part.write_bytes(b"half")
        raise ZeroDivisionError
    assert sorted(paths.folder.iterdir()) == sorted([paths.backup_folder, paths.lock])


@pytest.mark.parametrize("links", [True, False])
def test_a_staged_file_never_replaces_another(paths, links, monkeypatch):
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(FileExistsError), staged(paths.live) as part:  # noqa: PT012 - the point
        part.write_bytes(b"mine")
        paths.live.write_bytes(b"theirs")
    assert paths.live.read_bytes() == b"theirs"
    assert list(paths.folder.glob("*.part")) == []


def test_a_file_system_without_links_will_do(paths, monkeypatch):
    monkeypatch.setattr(os, "link", no_links)
    with staged(paths.live) as part:
        part.write_bytes(b"new")
    assert paths.live.read_bytes() == b"new"


def no_links(_from, _to):
    raise OSError(1, "Operation not permitted")


def test_only_stale_parts_are_removed(paths):
    paths.live.touch()
    now_s = paths.live.stat().st_mtime
    for name, age_s in (("old", 3_600), ("fresh", 3_599)):
        part = paths.folder / f"{name}.part"
        part.touch()
        os.utime(part, (now_s - age_s, now_s - age_s))
    folders.remove_stale_parts(paths.folder, paths.live)
    assert [part.stem for part in paths.folder.glob("*.part")] == ["fresh"]


def test_shredding_overwrites_before_it_removes(paths):
    paths.live.write_bytes(b"secret")
    twin = paths.folder / "twin"
    try:
        os.link(paths.live, twin)
    except OSError:
        pytest.skip("this file system has no links to look through")
    shred(paths.live)
    assert not paths.live.exists()
    assert twin.read_bytes() == bytes(6)
    shred(paths.live)
