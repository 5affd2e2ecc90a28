"""Whether a folder is on another computer, where SQLite's write-ahead log cannot work."""

import ctypes
import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {
        "9p",
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "vboxsf",
    }
)
"""As Linux names them; the shared folders of virtual machines behave like them."""
_DRIVE_REMOTE = 4
"""``GetDriveTypeW``'s answer for a network drive."""


def is_network(folder: Path) -> bool:
    """Tell if a folder is on a network drive; False where the system does not say (macOS)."""
    if sys.platform == "win32":
        root = folder.drive + "\\"
        return (
            root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE
        )
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return file_system(folder.resolve(), mounts) in _NETWORK_TYPES


def file_system(folder: Path, mounts: str) -> str:
    """The type of the file system a folder is on; empty if unknown.

    Args:
        folder: an absolute path without links.
        mounts: Linux's table of mounts, one a line: device, place, type, options.
    """
    types: dict[Path, str] = {}
    for line in mounts.splitlines():
        match line.split():
            case [_, place, kind, *_]:
                types[Path(_unescape(place))] = kind
    around = (folder, *folder.parents)
    return next((types[place] for place in around if place in types), "")


def _unescape(place: str) -> str:
    """The table writes blanks and backslashes as octal numbers."""
    for written, meant in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        place = place.replace(written, meant)
    return place
