from pathlib import PurePosixPath

import pytest

from game.records import disk
from game.records.network import file_system, is_network
from game.records.store import open_store
from tests.records.players import begin

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/runa/My\\040Disk vfat rw 0 0
//server/share /mnt/share cifs rw 0 0
not a mount
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/tessera", "ext4"),
        ("/", "ext4"),
        ("/home", "nfs4"),
        ("/home/runa/.local/share/Tessera", "nfs4"),
        ("/home/runa/My Disk/Tessera", "vfat"),
        ("/homes/runa", "ext4"),
        ("/mnt/share/a/b/c", "cifs"),
    ],
)
def test_the_nearest_mount_tells_the_file_system(folder, kind):
    assert file_system(PurePosixPath(folder), MOUNTS) == kind


def test_an_empty_table_tells_nothing():
    assert file_system(PurePosixPath("/home"), "") == ""


def test_a_folder_on_this_computer_is_not_on_a_network(tmp_path):
    assert not is_network(tmp_path)


def test_on_a_network_drive_the_journal_is_used_and_the_player_is_told(folder, monkeypatch):
    monkeypatch.setattr(disk, "is_network", lambda _folder: True)
    with open_store(folder) as store:
        attempt = begin(store, 3)
        assert store.durable
        assert not folder.joinpath("records.sqlite3-wal").exists()
        assert "network drive" in str(store.notices[0])
    with open_store(folder) as store:
        assert len(store.actions(attempt)) == 3
