import sqlite3
from contextlib import closing

import pytest

from game.records import ledger
from game.records.disk import open_disk
from game.records.folder import Paths
from game.records.trouble import MovedError


@pytest.fixture
def paths(folder):
    return Paths(folder)


def opened(paths):
    disk, copied = open_disk(paths, pytest.fail)
    copied.close()
    return closing(disk)


def theme(value):
    return lambda connection: ledger.set_setting(connection, "theme", value)


def settings_on_disk(path):
    with closing(sqlite3.connect(path)) as connection:
        return ledger.settings(connection)


def test_a_commit_is_in_the_file(paths):
    with opened(paths) as disk:
        disk.commit(theme("dark"))
        assert settings_on_disk(paths.live) == {"theme": "dark"}


def test_what_fails_half_way_is_not_in_the_file(paths):
    def fail(connection):
        theme("dark")(connection)
        raise ZeroDivisionError

    with opened(paths) as disk:
        with pytest.raises(ZeroDivisionError):
            disk.commit(fail)
        assert settings_on_disk(paths.live) == {}


def test_a_commit_to_a_file_that_was_moved_is_not_called_one(paths):
    with opened(paths) as disk:
        paths.live.rename(paths.folder / "moved")
        with pytest.raises(MovedError):
            disk.commit(theme("dark"))


def test_a_commit_to_a_file_that_was_replaced_is_not_called_one(paths):
    with opened(paths) as disk:
        paths.live.rename(paths.folder / "moved")
        paths.live.touch()
        with pytest.raises(MovedError):
            disk.commit(theme("dark"))


def test_only_what_others_write_is_news(paths):
    with opened(paths) as mine, opened(paths) as theirs:
        mine.copy().close()
        assert not mine.changed_elsewhere()
        mine.commit(theme("dark"))
        assert not mine.changed_elsewhere()
        theirs.commit(theme("light"))
        assert mine.changed_elsewhere()
        with closing(mine.copy()) as copied:
            assert ledger.settings(copied) == {"theme": "light"}
        assert not mine.changed_elsewhere()


def test_purging_is_not_claimed_while_another_instance_reads(paths):
    with opened(paths) as disk:
        disk.commit(theme("dark"))
        with closing(sqlite3.connect(paths.live, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM setting").fetchall()
            disk._connection.execute("PRAGMA busy_timeout = 1")
            disk.commit(ledger.wipe)
            assert not disk.purge()
            reader.execute("ROLLBACK")
        assert disk.purge()
