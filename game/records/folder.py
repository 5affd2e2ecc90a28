"""Where records are kept: the folder, the names of files in it, private to the user."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

STORE = "records.sqlite3"
COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite appends to a store's name for the files it keeps beside it."""

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_STALE_S = 3600


def default_folder(chosen: Path | None = None) -> Path:
    """The folder for records: the chosen one (``--data-dir``), else the platform's own."""
    return chosen or Path(platformdirs.user_data_dir("Tessera", appauthor=False))


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of one store.

    Attributes:
        folder: an absolute path.
    """

    folder: Path

    @property
    def live(self) -> Path:
        """The store itself."""
        return self.folder / STORE

    @property
    def lock(self) -> Path:
        """Held while a store is opened, so that one instance at a time checks and mends it."""
        return self.folder / "records.lock"

    @property
    def backup_folder(self) -> Path:
        """Where backups are."""
        return self.folder / "backups"

    def backup(self, number: int) -> Path:
        """The backup with this number."""
        return self.backup_folder / f"records-{number:06d}.sqlite3"

    def backups(self) -> list[Path]:
        """All backups, oldest first: numbered, since clocks go back."""
        return sorted(self.backup_folder.glob("records-[0-9]*.sqlite3"))

    def set_aside(self) -> list[Path]:
        """All damaged stores that were set aside, oldest first."""
        return [
            path
            for path in sorted(self.folder.glob(f"{STORE}.damaged-*"))
            if not path.name.endswith(COMPANIONS)
        ]

    def copies(self) -> list[Path]:
        """Every file of ours that may hold records, except the store in use."""
        return [
            *self.backup_folder.glob("*"),
            *self.folder.glob(f"{STORE}.damaged-*"),
            *self.folder.glob("*.part"),
        ]

    def free_damaged_name(self) -> Path:
        """A name, with the time in UTC, for a store that is to be set aside."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        return self.folder / f"{STORE}.damaged-{stamp}"


def prepare(paths: Paths) -> None:
    """Make the folders and the lock, for the user alone.

    Raises:
        OSError: they cannot be made.
    """
    paths.folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    paths.backup_folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    if has_content(paths.lock):  # nothing is ever written to it; what is no lock could lock us out
        paths.lock.unlink(missing_ok=True)
    create_private(paths.lock)


def create_private(path: Path) -> None:
    """Make an empty file that only the user can read; one that is there is made private."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE))
    except FileExistsError:
        # Never open it: closing it again would drop the locks this process holds on it.
        with suppress(OSError):
            path.chmod(_PRIVATE_FILE)
    else:
        sync_folder(path.parent)


def beside(path: Path, suffix: str) -> Path:
    """The file whose name is longer by the suffix."""
    return path.with_name(path.name + suffix)


def has_content(path: Path) -> bool:
    """Whether a file is there and is not empty."""
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


@contextmanager
def staged(path: Path) -> Iterator[Path]:
    """Give the path of an empty private file to fill; then it appears under its name at once.

    Raises:
        FileExistsError: a file of that name is there; it is left alone.
    """
    handle, name = tempfile.mkstemp(suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        _publish(part, path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def _publish(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError(path) from None
        part.replace(path)


def remove_stale_parts(folder: Path, made: Path) -> None:
    """Remove what a killed process left half-made, an hour or more before the given file."""
    for part in folder.glob("*.part"):
        with suppress(FileNotFoundError):
            if made.stat().st_mtime - part.stat().st_mtime >= _STALE_S:
                part.unlink()


def shred(path: Path) -> None:
    """Overwrite a file with zeros and remove it. A drive may still keep what it held."""
    with suppress(FileNotFoundError):
        with path.open("rb+") as file:
            file.write(bytes(path.stat().st_size))
            os.fsync(file.fileno())
        path.unlink()


def sync_folder(folder: Path) -> None:
    """Make new names in a folder last through a power cut, where the system can be asked to."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
