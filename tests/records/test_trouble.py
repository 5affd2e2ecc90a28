import sqlite3

import pytest

from game.records.trouble import DamageError, MovedError, explain, is_damage


def sqlite_error(code):
    error = sqlite3.OperationalError("some reason")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), "the disk is full"),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), "another program is holding"),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), "the records folder cannot be written"),
        (sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), "the disk did not answer"),
        (sqlite_error(sqlite3.SQLITE_CORRUPT), "the records file is damaged"),
        (sqlite_error(None), "the records file is damaged"),
        (UnicodeDecodeError("utf-8", b"\xd5", 0, 1, "no"), "the records file is damaged"),
        (DamageError("a seal"), "the records file is damaged"),
        (MovedError("gone"), "moved or removed while the game was open"),
        (PermissionError(13, "no"), "the records folder cannot be written"),
    ],
)
def test_a_player_is_told_what_is_the_matter(error, sentence):
    said = explain(error)
    assert said.startswith("Not saved: ")
    assert sentence in said
    assert said.endswith("You can play on: what you decide is kept until you leave the game.")


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CORRUPT_INDEX, sqlite3.SQLITE_NOTADB, None])
def test_a_broken_file_is_damage(code):
    assert is_damage(sqlite_error(code))


@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY_DIRECTORY,
        sqlite3.SQLITE_IOERR_READ,
    ],
)
def test_what_is_in_the_way_is_no_damage(code):
    assert not is_damage(sqlite_error(code))
