import pytest

from game.records import disk, shelf
from game.records.folder import Paths
from game.records.store import open_store
from game.records.trouble import NotDeletedError
from tests.records.players import an_action, begin, break_pages, contents, let_go, play_on

MARKS = (b"secret-mission", b"secret-part", b"secret-setting", b"secret-score", b"secret-id")


def live_privately(store):
    attempt = store.begin("secret-mission", "ab" * 32, 7, attempt_id="secret-id")
    for sequence in range(50):
        store.append(attempt, sequence, an_action(sequence, note=f"secret-part-{sequence}"))
    store.finish(attempt, {"note": "secret-score"})
    store.set_setting("name", "secret-setting")


def marks(folder):
    """Which marks stand anywhere in the folder, whatever the file."""
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return {mark for mark in MARKS if mark in content}


@pytest.fixture(params=["log", "journal"])
def journal(request, monkeypatch):
    monkeypatch.setattr(disk, "is_network", lambda _folder: request.param == "journal")


@pytest.mark.usefixtures("journal")
def test_no_byte_is_left(folder):
    with open_store(folder) as store:
        live_privately(store)
    store = open_store(folder)
    store.finish(begin(store, 30, "secret-mission"), {})
    assert marks(folder) == set(MARKS)
    store.delete_all()
    assert marks(folder) == set()
    assert contents(store) == ({}, {})
    store.close()
    assert marks(folder) == set()


def test_no_byte_is_left_of_damaged_stores_and_half_made_backups(folder):
    with open_store(folder) as store:
        live_privately(store)
    break_pages(folder / "records.sqlite3")
    with open_store(folder) as store:
        (folder / "backups" / "left.part").write_bytes(MARKS[0])
        (folder / "left.part").write_bytes(MARKS[1])
        assert len(Paths(folder).set_aside()) == 1
        store.delete_all()
        assert marks(folder) == set()
        assert Paths(folder).copies() == []


def test_the_space_is_given_back(folder):
    live = folder / "records.sqlite3"
    with open_store(folder) as store:
        store.delete_all()
        empty = live.stat().st_size
        live_privately(store)
        store.delete_all()
        assert live.stat().st_size == empty


def test_a_player_can_go_on_after_deleting(folder):
    with open_store(folder) as store:
        live_privately(store)
        store.delete_all()
        attempt = begin(store, 3)
    with open_store(folder) as store:
        assert [found.id for found in store.attempts()] == [attempt]
        assert store.notices == []


def test_what_another_window_has_begun_is_gone_too(folder):
    with open_store(folder) as store, open_store(folder) as second:
        live_privately(second)
        store.delete_all()
        assert contents(second) == ({}, {})
    assert marks(folder) == set()


def test_what_is_only_in_memory_is_forgotten(folder):
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"")
    store = open_store(folder)
    play_on(store, begin(store), 2)
    store.delete_all()
    assert contents(store) == ({}, {})
    folder.unlink()
    store.close()
    with open_store(folder) as store:
        assert contents(store) == ({}, {})


def test_a_deletion_that_fails_is_told_and_can_be_repeated(folder, monkeypatch):
    def refused(_path):
        raise PermissionError(13, "in use")

    with open_store(folder) as store:
        live_privately(store)
    with open_store(folder) as store:
        with monkeypatch.context() as patch:
            patch.setattr(shelf, "shred", refused)
            with pytest.raises(NotDeletedError, match="Not everything is deleted"):
                store.delete_all()
        assert marks(folder) == set(MARKS)
        assert contents(store) == ({}, {})
        store.delete_all()
        assert marks(folder) == set()


def test_a_disk_that_refuses_to_delete_is_told(folder):
    with open_store(folder) as store:
        live_privately(store)
        store._shelf._disk._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(NotDeletedError):
            store.delete_all()
        assert not store.durable
        assert store.retry()
        assert len(store.attempts()) == 1
        store.delete_all()
        assert marks(folder) == set()


def test_a_deletion_is_not_claimed_while_the_disk_cannot_be_reached(folder, monkeypatch):
    def refused(_paths, _tell):
        raise PermissionError(13, "not now")

    with open_store(folder) as store:
        live_privately(store)
    with monkeypatch.context() as patch:
        patch.setattr(shelf, "open_disk", refused)
        store = open_store(folder)
        with pytest.raises(NotDeletedError):
            store.delete_all()
        let_go(store)
    assert marks(folder) == set(MARKS)


def test_a_deletion_that_another_reader_holds_up_is_told(folder, monkeypatch):
    with open_store(folder) as store:
        live_privately(store)
        monkeypatch.setattr(disk.Disk, "purge", lambda _disk: False)
        with pytest.raises(NotDeletedError):
            store.delete_all()
